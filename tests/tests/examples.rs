//! Whole answers: they come back to the letter.

use std::fmt::Debug;

use gradient_sdk::types::{BatchJobPhase, DataSourceStatus, IndexJobStatus};
use gradient_sdk::{Client, Error, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tests::{Action, Server, client, example, golden, jobs, schedules};

/// The answer to a call, written back as JSON.
async fn echo<T, F>(body: &str, call: impl FnOnce(&Client) -> F) -> String
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
    F: IntoFuture<Output = Result<Response<T>, Error>>,
{
    let server = Server::always(Action::json(200, body)).await;
    let answer = call(&client(&server)).await.unwrap().into_inner();
    let text = serde_json::to_string(&answer).unwrap();
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), answer);
    text
}

/// The same values, and the same order of the fields.
#[tokio::test]
async fn examples_survive_to_the_letter() {
    let spec = |method, path: &str| example(method, &format!("/v2/gen-ai{path}")).to_string();
    let typescript = golden::text(golden::file("fixtures/answers/typescript-create.json"));
    let typescript: Value = serde_json::from_str(&typescript).unwrap();
    let body = typescript.to_string();
    assert_eq!(echo(&body, |c| jobs(c).create()).await, body);
    let body = spec("post", "/indexing_jobs");
    assert_eq!(echo(&body, |c| jobs(c).create()).await, body);
    let body = spec("get", "/indexing_jobs");
    assert_eq!(echo(&body, |c| jobs(c).list()).await, body);
    let body = spec("get", "/indexing_jobs/{uuid}");
    assert_eq!(echo(&body, |c| jobs(c).retrieve("j")).await, body);
}

#[tokio::test]
async fn answers_of_the_other_operations() {
    let body = r#"{"jobs":[{"uuid":"a"},{}],"links":{"pages":{"next":"n","previous":"p"}},"meta":{"page":2,"total":9}}"#;
    assert_eq!(
        echo(body, |c| jobs(c).list_by_knowledge_base("k")).await,
        body
    );
    let body = r#"{"indexed_data_sources":[{"error_msg":"E1","indexed_item_count":"3","status":"DATA_SOURCE_STATUS_FAILED"}]}"#;
    assert_eq!(
        echo(body, |c| jobs(c).retrieve_data_sources("j")).await,
        body
    );
    let body = r#"{"signed_url":"https://files.example/report?sig=a%2Fb"}"#;
    assert_eq!(echo(body, |c| jobs(c).retrieve_signed_url("j")).await, body);
    let body = r#"{"job":{"phase":"BATCH_JOB_PHASE_CANCELLED"}}"#;
    assert_eq!(echo(body, |c| jobs(c).update_cancel("j")).await, body);
    let body = r#"{"indexing_info":{"days":[1,7],"is_active":false,"knowledge_base_uuid":"k","time":"18:00:00","uuid":"s"}}"#;
    assert_eq!(echo(body, |c| schedules(c).create()).await, body);
    assert_eq!(echo(body, |c| schedules(c).retrieve("k")).await, body);
    assert_eq!(echo(body, |c| schedules(c).delete("s")).await, body);
}

/// The example of `create` shows every field of a job: none of them may end up among the unknown.
#[tokio::test]
async fn the_example_is_read_field_by_field() {
    let body = example("post", "/v2/gen-ai/indexing_jobs").to_string();
    let server = Server::always(Action::json(200, body)).await;
    let answer = jobs(&client(&server)).create().send().await.unwrap();
    assert!(answer.extra.is_empty());
    let job = answer.into_inner().job.unwrap();
    assert!(job.extra.is_empty(), "{:?}", job.extra);
    assert_eq!(
        (
            job.completed_datasources,
            job.total_items_removed,
            job.total_tokens
        ),
        (Some(123), Some(12345), Some(12345))
    );
    assert_eq!(
        (job.phase, job.status),
        (Some(BatchJobPhase::Unknown), Some(IndexJobStatus::Unknown))
    );
    assert_eq!(
        job.started_at.unwrap().unix_nanos(),
        Ok(1_672_531_200_000_000_000)
    );
    let source = &job.data_source_jobs.unwrap()[0];
    assert!(source.extra.is_empty(), "{:?}", source.extra);
    assert_eq!(
        (source.total_file_count, source.error_msg.as_deref()),
        (Some(12345), Some("example string"))
    );
    assert_eq!(source.status, Some(DataSourceStatus::Unknown));
}
