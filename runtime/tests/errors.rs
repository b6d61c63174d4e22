//! What an error keeps of the answer.

#![cfg(feature = "testing")]

use std::time::Duration;

use sdk_runtime as runtime;
use sdk_runtime::testing::{Answer, FakeServer};
use sdk_runtime::{Error, Value};
use serde_json::json;

use sdk::Client;

mod sdk;

async fn refused(answer: Answer) -> Error {
    let server = FakeServer::new();
    server.answer(answer);
    let client = Client::builder().access_token("tok").max_retries(0);
    let client = client.fake_server(&server).build().unwrap();
    client.jobs().list().send().await.unwrap_err()
}

#[tokio::test]
async fn the_servers_limits() {
    let busy = Answer::status(429)
        .header("ratelimit-limit", "5000")
        .header("ratelimit-remaining", "0")
        .header("retry-after", "120");
    let error = refused(busy).await;
    let limit = error.rate_limit().unwrap();
    assert_eq!(
        (limit.limit, limit.remaining, limit.reset),
        (Some(5000), Some(0), None)
    );
    assert_eq!(error.retry_after(), Some(Duration::from_secs(120)));
    let error = refused(Answer::refused()).await;
    assert!(error.rate_limit().is_none() && error.retry_after().is_none());
}

#[tokio::test]
async fn a_body_that_is_something_else() {
    let error = refused(Answer::json(422, json!({"id": 7}))).await;
    assert_eq!(error.decode_body::<Value>().unwrap()["id"], 7);
    let other = error.decode_body::<Vec<String>>().unwrap_err();
    assert!(other.is_decode() && other.may_have_been_sent());
    assert_eq!(
        (other.status().unwrap().as_u16(), other.attempts()),
        (422, 1)
    );
    assert_eq!(other.body(), error.body());
    assert!(other.to_string().starts_with("list_jobs: "), "{other}");
    let error = refused(Answer::refused()).await;
    assert!(error.decode_body::<Value>().unwrap_err().is_decode());
}

/// Whatever the answer is, an error keeps a part of it, and its text is a line.
#[tokio::test]
async fn large_bodies_are_kept_in_part() {
    let most = 1 << 20;
    let large = format!("{{\"jobs\": 1, \"x\": \"{}\"}}", "y".repeat(3 << 20));
    for status in [500, 200] {
        let error = refused(Answer::bytes(status, "application/json", large.clone())).await;
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!(error.body().unwrap().len(), most, "{status}");
        assert_eq!(&error.body().unwrap()[..], &large.as_bytes()[..most]);
        assert!(error.to_string().len() < 700 && !error.to_string().contains('\n'));
    }
}
