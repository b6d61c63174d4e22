//! Waiting for a job to end.

use std::time::{Duration, Instant};

use gradient_sdk::types::{BatchJobPhase, IndexingJob, IndexingJobRetrieveResponse};
use gradient_sdk::{Completed, Error, ErrorKind, Waiter};
use serde_json::json;
use tests::{Action, Server, builder, client, jobs};

/// A job in a phase.
fn job(phase: &str) -> Action {
    Action::json(
        200,
        json!({"job": {"uuid": "u-9", "phase": format!("BATCH_JOB_PHASE_{phase}")}}).to_string(),
    )
}

fn waiter(server: &Server) -> Waiter<IndexingJobRetrieveResponse, IndexingJob> {
    jobs(&client(server))
        .wait_for_completion("u-9")
        .poll_interval(Duration::from_millis(15))
}

/// What a wait makes of a script, and how often it asked.
async fn wait(
    script: impl IntoIterator<Item = Action>,
) -> (Result<Completed<IndexingJob>, Error>, usize) {
    let server = Server::start(script).await;
    let outcome = waiter(&server).timeout(Duration::from_secs(20)).await;
    (outcome, server.requests().len())
}

#[tokio::test]
async fn a_job_that_succeeds() {
    for (script, polls) in [
        (vec![job("SUCCEEDED")], 1),
        (
            vec![
                job("UNKNOWN"),
                job("PENDING"),
                job("RUNNING"),
                job("SUCCEEDED"),
            ],
            4,
        ),
    ] {
        let (outcome, sent) = wait(script).await;
        let done = outcome.unwrap();
        assert_eq!((done.polls() as usize, sent), (polls, polls));
        assert!(!done.is_partial());
        assert_eq!(done.phase, Some(BatchJobPhase::Succeeded));
        assert_eq!(done.into_inner().uuid.as_deref(), Some("u-9"));
    }
}

#[tokio::test]
async fn a_job_that_succeeds_in_part() {
    for (status, partial) in [
        (json!("INDEX_JOB_STATUS_PARTIAL"), true),
        (json!("INDEX_JOB_STATUS_COMPLETED"), false),
        (json!("INDEX_JOB_STATUS_NO_CHANGES"), false),
        (json!("INDEX_JOB_STATUS_FRESH"), false),
        (json!(null), false),
    ] {
        let body =
            json!({"job": {"phase": "BATCH_JOB_PHASE_SUCCEEDED", "status": status}}).to_string();
        let done = wait([Action::json(200, body)]).await.0.unwrap();
        assert_eq!(done.is_partial(), partial, "{status}");
    }
}

#[tokio::test]
async fn a_job_that_ends_badly() {
    for (phase, expect) in [
        ("FAILED", BatchJobPhase::Failed),
        ("ERROR", BatchJobPhase::Error),
        ("CANCELLED", BatchJobPhase::Cancelled),
    ] {
        let (outcome, sent) = wait([job("RUNNING"), job(phase), job("SUCCEEDED")]).await;
        let error = outcome.unwrap_err();
        assert!(
            error.is_wait_failed() && !error.is_timeout() && !error.is_status(),
            "{error:?}"
        );
        assert_eq!((error.state(), sent), (Some(expect.as_str()), 2));
        let last: &IndexingJob = error.last_item().unwrap();
        assert_eq!(
            (last.phase.as_ref(), last.uuid.as_deref()),
            (Some(&expect), Some("u-9"))
        );
        assert!(error.last_item::<String>().is_none());
        let text = error.to_string();
        assert!(
            text.contains("u-9") && text.contains(expect.as_str()),
            "{text}"
        );
    }
}

/// Whatever does not say that it is over means keep waiting, until time is up.
#[tokio::test]
async fn time_is_up() {
    for (body, state) in [
        (
            json!({"job": {"phase": "BATCH_JOB_PHASE_RUNNING"}}),
            Some("BATCH_JOB_PHASE_RUNNING"),
        ),
        (
            json!({"job": {"phase": "BATCH_JOB_PHASE_ASLEEP"}}),
            Some("BATCH_JOB_PHASE_ASLEEP"),
        ),
        (json!({"job": {"phase": "SUCCEEDED"}}), Some("SUCCEEDED")),
        (json!({"job": {"phase": null}}), None),
        (
            json!({"job": {"status": "INDEX_JOB_STATUS_COMPLETED"}}),
            None,
        ),
        (json!({"job": null}), None),
        (json!({}), None),
    ] {
        let server = Server::always(Action::json(200, body.to_string())).await;
        let start = Instant::now();
        let error = waiter(&server)
            .timeout(Duration::from_millis(110))
            .await
            .unwrap_err();
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "{body}: {:?}",
            start.elapsed()
        );
        assert!(
            error.is_timeout() && !error.is_wait_failed(),
            "{body}: {error:?}"
        );
        assert_eq!(error.state(), state, "{body}");
        assert_eq!(
            error.last_item::<IndexingJob>().is_some(),
            body["job"].is_object(),
            "{body}"
        );
        assert!(error.to_string().contains("u-9"), "{error}");
    }
}

#[tokio::test]
async fn a_strange_phase_in_between_changes_nothing() {
    let (outcome, sent) = wait([job("ASLEEP"), Action::json(200, "{}"), job("SUCCEEDED")]).await;
    assert!(outcome.is_ok() && sent == 3, "{outcome:?}");
}

/// A pause longer than the time left is cut, so that a job that ended meanwhile is still seen.
#[tokio::test]
async fn there_is_a_last_look_before_time_is_up() {
    let server = Server::start([job("RUNNING"), job("SUCCEEDED")]).await;
    let start = Instant::now();
    let wait = waiter(&server)
        .poll_interval(Duration::from_secs(60))
        .timeout(Duration::from_millis(500));
    assert_eq!(wait.await.unwrap().polls(), 2);
    assert!(start.elapsed() < Duration::from_secs(30));
}

#[tokio::test]
async fn a_slow_poll_does_not_outlast_the_wait() {
    let server = Server::always(job("RUNNING").head_delay(60_000)).await;
    let start = Instant::now();
    let error = waiter(&server)
        .timeout(Duration::from_millis(120))
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert!(
        start.elapsed() < Duration::from_secs(30),
        "{:?}",
        start.elapsed()
    );
    // One attempt has a time of its own, and polls are retried like any call.
    let server = Server::start([job("RUNNING").head_delay(60_000), job("SUCCEEDED")]).await;
    let done = waiter(&server)
        .request_timeout(Duration::from_millis(80))
        .await
        .unwrap();
    assert_eq!((done.polls(), server.requests().len()), (1, 2));
}

#[tokio::test]
async fn polls_are_calls_like_any_other() {
    let failure = || Action::json(500, "{}").header("retry-after-ms", "5");
    let (outcome, sent) = wait([
        failure(),
        job("RUNNING"),
        failure(),
        failure(),
        job("SUCCEEDED"),
    ])
    .await;
    assert_eq!((outcome.unwrap().polls(), sent), (2, 5));
    let error = wait([
        job("RUNNING"),
        Action::json(404, r#"{"id":"x","message":"gone"}"#),
    ])
    .await
    .0
    .unwrap_err();
    assert_eq!(
        (error.kind(), error.message().as_deref()),
        (ErrorKind::NotFound, Some("gone"))
    );
    let error = wait([Action::json(200, r#"{"job":{"phase":7}}"#)])
        .await
        .0
        .unwrap_err();
    assert_eq!(
        (error.is_decode(), error.json_path()),
        (true, Some("job.phase"))
    );
}

#[tokio::test]
async fn pauses() {
    let four = || (0..3).map(|_| job("RUNNING")).chain([job("SUCCEEDED")]);
    let server = Server::start(four()).await;
    waiter(&server)
        .poll_interval(Duration::from_millis(20))
        .backoff(2.0, Duration::from_millis(60))
        .await
        .unwrap();
    for (gap, least) in server.gaps().into_iter().zip([20, 40, 60]) {
        assert!((least..least + 90).contains(&gap), "{:?}", server.gaps());
    }
    // A server that asks for a longer pause gets it, and only that once.
    let server = Server::start([
        job("RUNNING").header("retry-after-ms", "150"),
        job("RUNNING"),
        job("SUCCEEDED"),
    ])
    .await;
    waiter(&server).await.unwrap();
    let gaps = server.gaps();
    assert!(gaps[0] >= 150 && gaps[1] < 130, "{gaps:?}");
    let server = Server::start(four()).await;
    waiter(&server).poll_interval(Duration::ZERO).await.unwrap();
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn states_can_be_watched() {
    let server = Server::start([
        job("PENDING"),
        Action::json(200, "{}"),
        job("ASLEEP"),
        job("SUCCEEDED"),
    ])
    .await;
    let mut states = waiter(&server).states();
    let mut seen = Vec::new();
    while let Some(state) = states.next().await {
        let state = state.unwrap();
        seen.push((
            state.state().map(str::to_owned),
            state.item().is_some(),
            state.is_done(),
            state.polls(),
        ));
    }
    let phase = |phase: &str| Some(format!("BATCH_JOB_PHASE_{phase}"));
    assert_eq!(
        seen,
        [
            (phase("PENDING"), true, false, 1),
            (None, false, false, 2),
            (phase("ASLEEP"), true, false, 3),
            (phase("SUCCEEDED"), true, true, 4)
        ]
    );
    assert!(states.next().await.is_none());

    let server = Server::start([job("PENDING"), job("FAILED")]).await;
    let mut states = waiter(&server).states();
    assert!(states.next().await.unwrap().is_ok());
    assert!(states.next().await.unwrap().unwrap_err().is_wait_failed());
    assert!(states.next().await.is_none());
}

/// Nothing is asked before the wait is awaited, and nothing after it is dropped.
#[tokio::test]
async fn a_wait_can_be_dropped() {
    let server = Server::always(job("RUNNING")).await;
    let wait = waiter(&server);
    assert!(server.requests().is_empty());
    assert!(
        tokio::time::timeout(Duration::from_millis(60), wait.send())
            .await
            .is_err()
    );
    let polls = server.requests().len();
    tokio::time::sleep(Duration::from_millis(60)).await;
    assert!(polls > 0);
    assert_eq!(server.requests().len(), polls);
}

/// The client's own deadline is that of each call, not of the wait.
#[tokio::test]
async fn a_wait_outlasts_the_deadline_of_a_call() {
    let server = Server::start((0..12).map(|_| job("RUNNING")).chain([job("SUCCEEDED")])).await;
    let client = builder(&server)
        .deadline(Duration::from_millis(120))
        .build()
        .unwrap();
    let wait = jobs(&client)
        .wait_for_completion("u-9")
        .poll_interval(Duration::from_millis(15));
    assert_eq!(wait.await.unwrap().polls(), 13);
}
