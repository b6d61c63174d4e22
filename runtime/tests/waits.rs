//! Waits and pages.

use std::time::{Duration, Instant};

use sdk_runtime as runtime;
use serde_json::json;

use sdk::Client;
use sdk::resources::{BY_CURSOR, BY_LINK, BY_NUMBER, BY_OFFSET};
use sdk::types::Job;
use support::{Action, Server, answer};

mod sdk;
mod support;

async fn client(script: impl IntoIterator<Item = Action>) -> (Client, Server) {
    let server = Server::start(script).await;
    (
        Client::builder()
            .access_token("tok")
            .base_url(&server.url)
            .build()
            .unwrap(),
        server,
    )
}

fn phase(phase: &str) -> Action {
    answer(
        200,
        json!({"job": {"name": "n", "phase": phase}}).to_string(),
    )
}

fn wait(client: &Client) -> runtime::Waiter<sdk::types::JobOutput, Job> {
    client
        .jobs()
        .wait_for_completion("u1")
        .poll_interval(Duration::from_millis(20))
}

#[tokio::test]
async fn until_it_is_done() {
    let (client, server) = client([phase("PENDING"), phase("RUNNING"), phase("SUCCEEDED")]).await;
    let done = wait(&client).await.unwrap();
    assert_eq!(
        (done.polls(), done.is_partial(), done.name.as_str()),
        (3, false, "n")
    );
    assert!(matches!(done.into_ending(), runtime::Ending::Whole(job) if job.name == "n"));
    assert!(
        server
            .seen()
            .iter()
            .all(|seen| seen.target == "/v2/jobs/u1")
    );
    let partial = json!({"job": {"name": "n", "phase": "SUCCEEDED", "reason": "PARTIAL"}});
    server.script([answer(200, partial.to_string())]);
    let done = wait(&client).send().await.unwrap();
    assert!(done.is_partial());
    assert!(matches!(done.into_ending(), runtime::Ending::Partial(job) if job.name == "n"));
    server.script([
        answer(
            200,
            json!({"job": {"name": "n", "phase": null}}).to_string(),
        ),
        answer(200, "{}"),
        phase("NEW"),
        phase("SUCCEEDED"),
    ]);
    assert_eq!(wait(&client).await.unwrap().polls(), 4);
}

#[tokio::test]
async fn until_it_failed() {
    let (client, _server) = client([phase("RUNNING"), phase("FAILED")]).await;
    let failed = wait(&client).await.unwrap_err();
    assert!(failed.is_wait_failed() && !failed.is_timeout());
    assert_eq!(failed.state(), Some("FAILED"));
    assert_eq!(failed.last_item::<Job>().unwrap().name, "n");
    assert!(failed.last_item::<String>().is_none());
    let text = failed.to_string();
    assert!(
        text.contains("uuid=u1") && text.contains("FAILED") && text.contains("2 poll"),
        "{text}"
    );
}

#[tokio::test]
async fn until_time_is_up() {
    for action in [
        phase("RUNNING"),
        phase("BRAND_NEW"),
        answer(200, "{}"),
        answer(200, r#"{"job":{"name":"n","phase":null}}"#),
    ] {
        let (client, server) = client([action]).await;
        let start = Instant::now();
        let failed = wait(&client)
            .timeout(Duration::from_millis(150))
            .await
            .unwrap_err();
        assert!(
            failed.is_timeout() && !failed.is_wait_failed(),
            "{failed:?}"
        );
        assert!(start.elapsed() < Duration::from_secs(30));
        assert!(server.seen().len() > 2);
    }
    let (client, server) = client([phase("RUNNING")]).await;
    let start = Instant::now();
    let long = wait(&client)
        .poll_interval(Duration::from_secs(60))
        .timeout(Duration::from_millis(200));
    let failed = long.await.unwrap_err();
    assert!(failed.is_timeout() && start.elapsed() < Duration::from_secs(30));
    assert_eq!(
        (
            failed.state(),
            failed.last_item::<Job>().unwrap().name.as_str()
        ),
        (Some("RUNNING"), "n")
    );
    assert_eq!(
        server.seen().len(),
        2,
        "one poll at the start, one before the end"
    );
    // What was seen is not forgotten because a later answer does not have it.
    server.script([phase("RUNNING"), answer(200, "{}")]);
    let failed = wait(&client).timeout(Duration::from_millis(200));
    let failed = failed.await.unwrap_err();
    assert_eq!(failed.state(), None);
    assert_eq!(failed.last_item::<Job>().unwrap().name, "n");
    server.script([phase("RUNNING").delay(60_000)]);
    let failed = wait(&client)
        .timeout(Duration::from_millis(200))
        .await
        .unwrap_err();
    assert!(
        failed.is_timeout() && failed.to_string().contains("wait"),
        "{failed}"
    );
    assert!(start.elapsed() < Duration::from_secs(30));
}

#[tokio::test]
async fn other_failures_end_a_wait() {
    let (client, server) = client([answer(404, r#"{"message":"nope"}"#)]).await;
    let failed = wait(&client).await.unwrap_err();
    assert_eq!(
        (failed.kind(), server.seen().len()),
        (runtime::ErrorKind::NotFound, 1)
    );
    server.script([
        answer(500, "{}").header("retry-after-ms", "5"),
        phase("SUCCEEDED"),
    ]);
    assert_eq!(wait(&client).await.unwrap().polls(), 1);
    let empty = client.jobs().wait_for_completion("").await.unwrap_err();
    assert!(empty.is_invalid_request());
}

#[tokio::test]
async fn states_as_a_stream() {
    let partly = |phase| json!({"job": {"name": "n", "phase": phase, "reason": "PARTIAL"}});
    let partly = |phase| answer(200, partly(phase).to_string());
    let script = [phase("PENDING"), partly("RUNNING"), partly("SUCCEEDED")];
    let (client, _server) = client(script).await;
    let mut states = wait(&client).states();
    let mut seen = Vec::new();
    while let Some(state) = states.next().await {
        let state = state.unwrap();
        // What goes on may yet become whole.
        assert_eq!(state.is_partial(), state.is_done());
        seen.push((state.state().unwrap().to_owned(), state.is_done()));
    }
    let expect = [("PENDING", false), ("RUNNING", false), ("SUCCEEDED", true)];
    assert_eq!(seen, expect.map(|(state, done)| (state.to_owned(), done)));
}

fn page(names: &[&str], next: Option<&str>) -> Action {
    let jobs: Vec<_> = names.iter().map(|name| json!({"name": name})).collect();
    answer(200, json!({"jobs": jobs, "next": next}).to_string())
}

async fn names(
    mut items: runtime::Items<sdk::types::ListOutput, Job>,
) -> Result<String, runtime::Error> {
    let mut names = String::new();
    while let Some(item) = items.next().await {
        names += &item?.name;
    }
    Ok(names)
}

fn targets(server: &Server) -> Vec<String> {
    server.seen().into_iter().map(|seen| seen.target).collect()
}

#[tokio::test]
async fn pages_by_number_with_links() {
    let (client, server) = client([
        page(&["a", "b"], Some("x")),
        page(&["c"], Some("y")),
        page(&["d"], None),
    ])
    .await;
    assert_eq!(
        names(client.jobs().list().per_page(2).items())
            .await
            .unwrap(),
        "abcd"
    );
    assert_eq!(
        targets(&server),
        [
            "/v2/jobs?per_page=2",
            "/v2/jobs?per_page=2&page=2",
            "/v2/jobs?per_page=2&page=3"
        ]
    );
    server.script([page(&["a", "b"], Some("x")), page(&["c"], None)]);
    assert_eq!(
        names(client.jobs().list().page(5).items()).await.unwrap(),
        "abc"
    );
    assert_eq!(targets(&server), ["/v2/jobs?page=5", "/v2/jobs?page=6"]);
    server.script([page(&["a", "b"], Some("x")), page(&["c"], None)]);
    assert_eq!(
        names(client.jobs().list().items().limit(2)).await.unwrap(),
        "ab"
    );
    assert_eq!(server.seen().len(), 1);
    server.script([page(&["a"], Some("x")), page(&["b"], None)]);
    let mut pages = client.jobs().list().pages();
    assert_eq!(
        pages.next().await.unwrap().unwrap().jobs.as_ref().unwrap()[0].name,
        "a"
    );
    assert!(pages.next().await.unwrap().is_ok() && pages.next().await.is_none());
}

#[tokio::test]
async fn pages_that_do_not_say_what_follows() {
    let (client, server) = client([
        page(&["a", "b"], None),
        page(&["c", "d"], None),
        page(&["e"], None),
    ])
    .await;
    assert_eq!(
        names(client.jobs().list().items_by(&BY_NUMBER))
            .await
            .unwrap(),
        "abcde"
    );
    assert_eq!(
        server.seen().len(),
        3,
        "a page shorter than the first is the last"
    );
    server.script([
        page(&["a", "b"], None),
        page(&["c", "d"], None),
        page(&[], None),
    ]);
    assert_eq!(
        names(client.jobs().list().items_by(&BY_OFFSET))
            .await
            .unwrap(),
        "abcd"
    );
    assert_eq!(
        targets(&server),
        ["/v2/jobs", "/v2/jobs?offset=2", "/v2/jobs?offset=4"]
    );
    server.script([page(&["a", "b"], None)]);
    let failed = names(client.jobs().list().items_by(&BY_NUMBER))
        .await
        .unwrap_err();
    assert_eq!(
        (failed.kind(), server.seen().len()),
        (runtime::ErrorKind::Pages, 2)
    );
    server.script([answer(200, "{}")]);
    assert_eq!(
        names(client.jobs().list().items_by(&BY_NUMBER))
            .await
            .unwrap(),
        ""
    );
}

#[tokio::test]
async fn pages_by_cursor_and_link() {
    let (client, server) = client([
        page(&["a"], Some("c 1")),
        page(&[], Some("c2")),
        page(&["b"], Some("")),
    ])
    .await;
    assert_eq!(
        names(client.jobs().list().items_by(&BY_CURSOR))
            .await
            .unwrap(),
        "ab"
    );
    assert_eq!(
        targets(&server),
        ["/v2/jobs", "/v2/jobs?cursor=c%201", "/v2/jobs?cursor=c2"]
    );
    server.script([page(&["a"], Some("c1"))]);
    assert_eq!(
        names(client.jobs().list().items_by(&BY_CURSOR))
            .await
            .unwrap_err()
            .kind(),
        runtime::ErrorKind::Pages
    );

    server.script([
        page(&["a"], Some("/v2/jobs?after=1&per_page=2")),
        page(&["b"], None),
    ]);
    assert_eq!(
        names(client.jobs().list().per_page(2).items_by(&BY_LINK))
            .await
            .unwrap(),
        "ab"
    );
    assert_eq!(
        targets(&server),
        ["/v2/jobs?per_page=2", "/v2/jobs?after=1&per_page=2"]
    );
    assert_eq!(server.seen()[1].header("authorization"), Some("Bearer tok"));
    let other = Server::start([page(&["x"], None)]).await;
    server.script([page(&["a"], Some(&format!("{}/v2/jobs", other.url)))]);
    let mut items = client.jobs().list().items_by(&BY_LINK);
    assert!(items.next().await.unwrap().is_ok());
    let failed = items.next().await.unwrap().unwrap_err();
    assert!(
        failed.kind() == runtime::ErrorKind::Pages && other.seen().is_empty(),
        "{failed}"
    );
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn an_unfinished_step_is_not_lost() {
    let (client, server) = client([page(&["a"], None).delay(200)]).await;
    let mut items = client.jobs().list().items();
    let short = tokio::time::timeout(Duration::from_millis(50), items.next()).await;
    assert!(short.is_err());
    assert_eq!(items.next().await.unwrap().unwrap().name, "a");
    assert_eq!(server.seen().len(), 1);
}
