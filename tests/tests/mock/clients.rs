//! What the generated client makes of the server.

use std::time::Duration;

use gradient_sdk::ErrorKind;
use gradient_sdk::types::BatchJobPhase;
use preview::mock::Options;
use tests::{jobs, schedules};

use crate::{run, with_jobs_of};

const ENDLESS: Duration = Duration::from_secs(100_000);

#[tokio::test]
async fn a_job_comes_to_its_end() {
    let running = run(with_jobs_of(Duration::from_millis(300))).await;
    let jobs = jobs(&running.client);
    let created = jobs
        .create()
        .knowledge_base_uuid("k")
        .data_source_uuids(["a", "b"])
        .send()
        .await
        .unwrap();
    let job = created.into_inner().job.unwrap();
    let uuid = job.uuid.unwrap();
    assert_eq!(job.knowledge_base_uuid.as_deref(), Some("k"));
    let mut phases = vec![job.phase.unwrap()];
    while phases.last() != Some(&BatchJobPhase::Succeeded) {
        let job = jobs
            .retrieve(&uuid)
            .send()
            .await
            .unwrap()
            .into_inner()
            .job
            .unwrap();
        let phase = job.phase.unwrap();
        if phases.last() != Some(&phase) {
            phases.push(phase);
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    // What is slow may miss one on the way, but never sees them out of order.
    let order = [
        BatchJobPhase::Pending,
        BatchJobPhase::Running,
        BatchJobPhase::Succeeded,
    ];
    let places: Vec<_> = phases
        .iter()
        .map(|phase| order.iter().position(|one| one == phase))
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{phases:?}"
    );
    let done = jobs.wait_for_completion(&uuid).await.unwrap();
    assert_eq!(
        (done.total_datasources, done.completed_datasources),
        (Some(2), Some(2))
    );
    assert!(done.finished_at.is_some() && done.total_items_indexed > Some(0));
    let sources = jobs
        .retrieve_data_sources(&uuid)
        .send()
        .await
        .unwrap()
        .into_inner();
    assert_eq!(
        sources.indexed_data_sources.unwrap()[1]
            .data_source_uuid
            .as_deref(),
        Some("b")
    );
    assert!(
        jobs.retrieve_signed_url(&uuid)
            .send()
            .await
            .unwrap()
            .signed_url
            .is_some()
    );
}

#[tokio::test]
async fn a_job_is_cancelled_or_fails() {
    let running = run(with_jobs_of(ENDLESS)).await;
    let jobs = jobs(&running.client);
    let created = jobs
        .create()
        .send()
        .await
        .unwrap()
        .into_inner()
        .job
        .unwrap();
    assert_eq!(created.phase, Some(BatchJobPhase::Pending));
    let uuid = created.uuid.unwrap();
    let job = jobs
        .update_cancel(&uuid)
        .send()
        .await
        .unwrap()
        .into_inner()
        .job
        .unwrap();
    assert_eq!(job.phase, Some(BatchJobPhase::Cancelled));
    assert!(
        jobs.wait_for_completion(&uuid)
            .await
            .unwrap_err()
            .is_wait_failed()
    );
    let running = run(with_jobs_of(Duration::ZERO)).await;
    let jobs = tests::jobs(&running.client);
    let failing = jobs
        .create()
        .header("x-mock-outcome", "BATCH_JOB_PHASE_FAILED");
    let uuid = failing
        .send()
        .await
        .unwrap()
        .into_inner()
        .job
        .unwrap()
        .uuid
        .unwrap();
    let error = jobs.wait_for_completion(uuid).await.unwrap_err();
    assert_eq!(error.state(), Some("BATCH_JOB_PHASE_FAILED"));
}

#[tokio::test]
async fn jobs_are_listed_page_by_page() {
    let running = run(with_jobs_of(ENDLESS)).await;
    let jobs = jobs(&running.client);
    let mut made = Vec::new();
    for number in 0..5 {
        let base = if number == 3 { "other" } else { "k" };
        let created = jobs
            .create()
            .knowledge_base_uuid(base)
            .send()
            .await
            .unwrap();
        made.push(created.into_inner().job.unwrap().uuid.unwrap());
    }
    let mut items = jobs.list().per_page(2).items();
    let mut listed = Vec::new();
    while let Some(job) = items.next().await {
        listed.push(job.unwrap().uuid.unwrap());
    }
    made.reverse();
    // The newest first; the last is the one that the document shows.
    assert_eq!(listed[..5], made);
    assert_eq!(listed.len(), 6);
    let page = jobs
        .list()
        .per_page(4)
        .page(2)
        .send()
        .await
        .unwrap()
        .into_inner();
    let (meta, links) = (page.meta.unwrap(), page.links.unwrap().pages.unwrap());
    assert_eq!(
        (meta.page, meta.pages, meta.total),
        (Some(2), Some(2), Some(6))
    );
    assert!(
        links.next.is_none()
            && links
                .previous
                .unwrap()
                .ends_with("/v2/gen-ai/indexing_jobs?page=1&per_page=4")
    );
    let of_one = jobs
        .list_by_knowledge_base("k")
        .send()
        .await
        .unwrap()
        .into_inner();
    assert_eq!(of_one.jobs.unwrap().len(), 4);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let running = run(Options::default()).await;
    let (jobs, schedules) = (jobs(&running.client), schedules(&running.client));
    assert_eq!(
        jobs.retrieve("no-such-job").await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
    assert_eq!(
        jobs.retrieve_data_sources("no-such-job")
            .await
            .unwrap_err()
            .kind(),
        ErrorKind::NotFound
    );
    assert_eq!(
        schedules.retrieve("k").await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
    // What the document shows is there.
    assert!(
        jobs.retrieve("79ca9798-cf7d-11ef-bf8f-4e013e2ddde4")
            .await
            .unwrap()
            .job
            .is_some()
    );
    assert!(
        jobs.retrieve("123e4567-e89b-12d3-a456-426614174000")
            .await
            .unwrap()
            .job
            .is_some()
    );
    let made = schedules
        .create()
        .knowledge_base_uuid("k")
        .time("18:00")
        .days([1, 2])
        .send()
        .await
        .unwrap();
    let uuid = made.into_inner().indexing_info.unwrap().uuid.unwrap();
    let found = schedules
        .retrieve("k")
        .await
        .unwrap()
        .into_inner()
        .indexing_info
        .unwrap();
    assert_eq!(
        (found.uuid.as_ref(), found.time.as_deref()),
        (Some(&uuid), Some("18:00:00"))
    );
    let gone = schedules
        .delete(&uuid)
        .await
        .unwrap()
        .into_inner()
        .indexing_info
        .unwrap();
    assert_eq!(gone.is_active, Some(false));
    assert_eq!(
        schedules.retrieve("k").await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
}

/// Every operation, from examples and from memory.
#[tokio::test]
async fn every_answer_is_decoded() {
    for stateless in [false, true] {
        let options = Options {
            stateless,
            ..Options::default()
        };
        let running = run(options).await;
        let (jobs, schedules) = (jobs(&running.client), schedules(&running.client));
        let uuid = "123e4567-e89b-12d3-a456-426614174000";
        jobs.create().send().await.unwrap();
        jobs.list().send().await.unwrap();
        jobs.retrieve(uuid).await.unwrap();
        jobs.retrieve_data_sources(uuid).await.unwrap();
        jobs.retrieve_signed_url(uuid).await.unwrap();
        jobs.update_cancel(uuid).await.unwrap();
        jobs.list_by_knowledge_base(uuid).await.unwrap();
        schedules.create().send().await.unwrap();
        schedules.retrieve(uuid).await.unwrap();
        schedules.delete(uuid).await.unwrap();
    }
}

#[tokio::test]
async fn faults_over_the_wire() {
    let running = run(Options::default()).await;
    let list = || jobs(&running.client).list();
    let retried = list()
        .header("x-mock-status", "503")
        .header("x-mock-retry-after", "0")
        .header("x-mock-times", "1");
    assert_eq!(retried.send().await.unwrap().attempts(), 2);
    let refused = list()
        .header("x-mock-status", "429")
        .max_retries(0)
        .send()
        .await
        .unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::RateLimit);
    let reset = list()
        .header("x-mock-reset", "1")
        .max_retries(1)
        .send()
        .await
        .unwrap_err();
    assert_eq!((reset.status(), reset.attempts()), (None, 2));
    let cut = list()
        .header("x-mock-truncate", "5")
        .max_retries(0)
        .send()
        .await
        .unwrap_err();
    assert!(!cut.is_decode(), "{cut:?}");
    let late = list()
        .header("x-mock-delay", "60")
        .timeout(Duration::from_millis(50))
        .max_retries(0);
    assert!(late.send().await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn it_stops_when_it_is_told_to() {
    let mut running = run(Options::default()).await;
    jobs(&running.client).list().send().await.unwrap();
    drop(running.stop.take());
    running.serving.into_future().await.unwrap();
    let error = jobs(&running.client)
        .list()
        .max_retries(0)
        .send()
        .await
        .unwrap_err();
    assert!(error.is_connect(), "{error:?}");
}
