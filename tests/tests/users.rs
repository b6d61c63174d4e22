//! The test of a user's own code that README.md shows, and that it is this one.

use std::time::Duration;

use gradient_sdk::testing::{Answer, FakeServer};
use gradient_sdk::{Client, Error, Value};
use serde_json::json;

/// The code that is tested: it starts a job, waits for it, and says how many tokens that took.
async fn index(client: &Client, knowledge_base: &str) -> Result<u64, Error> {
    let jobs = client.knowledge_bases().indexing_jobs();
    let create = jobs.create().knowledge_base_uuid(knowledge_base);
    let job = create.send().await?.into_inner().job.unwrap_or_default();
    let uuid = job.uuid.unwrap_or_default();
    let done = jobs.wait_for_completion(uuid).await?;
    Ok(done.total_tokens.unwrap_or_default())
}

#[tokio::test]
async fn indexing_waits_for_the_job() -> Result<(), Error> {
    let server = FakeServer::new();
    let job = |phase| json!({"job": {"uuid": "j1", "phase": phase, "total_tokens": "7"}});
    let job = |phase| Answer::json(200, job(phase));
    let busy = Answer::status(429).header("retry-after", "3");
    server
        .on("POST", "*/indexing_jobs", busy)
        .on("POST", "*/indexing_jobs", job("BATCH_JOB_PHASE_PENDING"))
        .on("GET", "*/j1", job("BATCH_JOB_PHASE_RUNNING"))
        .on("GET", "*/j1", job("BATCH_JOB_PHASE_SUCCEEDED"));

    let client = Client::builder().access_token("test").fake_server(&server);
    let client = client.build()?;
    assert_eq!(index(&client, "kb").await?, 7);

    let requests = server.requests(); // one for each attempt, as they would go over the wire
    assert_eq!(requests.len(), 4);
    assert_eq!(requests[1].headers()["authorization"], "Bearer test");
    assert_eq!(requests[1].json::<Value>()?["knowledge_base_uuid"], "kb");
    // The pauses between, of which the test waited for none: Retry-After, and one between two polls.
    assert_eq!(server.clock().elapsed(), Duration::from_secs(3 + 5));
    Ok(())
}

#[test]
fn the_readme_shows_this() {
    let own = include_str!("users.rs");
    let shown = own.split("\n\n#[test]").next().expect("what is above");
    let (_, shown) = shown.split_once("\n\n").expect("a line about it");
    let readme = include_str!("../../README.md");
    assert!(readme.contains(shown), "README.md does not show:\n{shown}");
}
