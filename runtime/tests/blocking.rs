//! Calls that block (feature `blocking`).

#![cfg(feature = "blocking")]

use std::time::Duration;

use sdk_runtime as runtime;

use sdk::Client;
use support::{Action, Server, answer, verbatim};

mod sdk;
mod support;

const OK: &str = r#"{"job":{"name":"n","phase":"SUCCEEDED"}}"#;

fn client(server: &Server) -> Client {
    Client::builder()
        .access_token("tok")
        .base_url(&server.url)
        .build()
        .unwrap()
}

/// A server with a runtime of its own, so that the caller's may stand still.
fn server() -> Server {
    scripted([answer(200, OK)])
}

fn scripted(script: impl IntoIterator<Item = Action> + Send + 'static) -> Server {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            sender.send(Server::start(script).await).unwrap();
            std::future::pending::<()>().await;
        });
    });
    receiver.recv().unwrap()
}

#[test]
fn without_a_runtime() {
    let server = server();
    let client = client(&server);
    assert_eq!(
        client
            .jobs()
            .retrieve("u")
            .send_blocking()
            .unwrap()
            .status(),
        200
    );
    assert!(
        client
            .jobs()
            .wait_for_completion("u")
            .send_blocking()
            .is_ok()
    );
    assert_eq!(client.get("/x").send_blocking().unwrap().attempts(), 1);
    assert!(
        client
            .jobs()
            .retrieve("")
            .send_blocking()
            .unwrap_err()
            .is_invalid_request()
    );
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            std::thread::spawn(move || client.jobs().retrieve("u").send_blocking().is_ok())
        })
        .collect();
    assert!(threads.into_iter().all(|thread| thread.join().unwrap()));
}

#[tokio::test]
async fn inside_a_runtime_that_stands_still() {
    let server = server();
    let client = client(&server);
    // Leaves an idle connection that only this runtime drives.
    client.jobs().retrieve("u").send().await.unwrap();
    let got = client
        .jobs()
        .retrieve("u")
        .timeout(Duration::from_secs(5))
        .send_blocking()
        .unwrap();
    assert_eq!(got.attempts(), 1);
    client.jobs().retrieve("u").send().await.unwrap();
    assert_eq!(
        server.connections(),
        2,
        "each side has connections of its own"
    );
}

#[test]
fn inside_another_blocking_call() {
    let server = server();
    let inner = client(&server);
    let provider = move || {
        let nested = inner.jobs().list().send_blocking().unwrap_err();
        async move { Err(runtime::BoxError::from(nested)) }
    };
    let outer = Client::builder()
        .token_provider(provider)
        .base_url(&server.url)
        .build()
        .unwrap();
    let failed = outer.jobs().list().send_blocking().unwrap_err();
    let cause = std::error::Error::source(&failed).unwrap().to_string();
    assert!(
        failed.is_credential() && cause.contains("blocking call"),
        "{cause}"
    );
}

#[test]
fn a_panic_below_is_an_error_here() {
    let server = server();
    let provider = || async { panic!("in the provider") };
    let client = Client::builder()
        .token_provider(provider)
        .base_url(&server.url)
        .build()
        .unwrap();
    assert!(
        client
            .jobs()
            .list()
            .send_blocking()
            .unwrap_err()
            .is_connection()
    );
    assert!(
        self::client(&server).jobs().list().send_blocking().is_ok(),
        "the thread goes on"
    );
}

fn page(names: &str) -> Action {
    let jobs: Vec<_> = names
        .chars()
        .map(|name| serde_json::json!({"name": name}))
        .collect();
    let next = (names.len() > 1).then_some("x");
    answer(
        200,
        serde_json::json!({"jobs": jobs, "next": next}).to_string(),
    )
}

#[test]
fn lists_and_waits_are_iterators() {
    let server = scripted([page("ab"), page("c")]);
    let client = client(&server);
    let mut names = String::new();
    for job in client.jobs().list().items() {
        names += &job.unwrap().name;
    }
    assert_eq!((names.as_str(), server.seen().len()), ("abc", 2));
    server.script([page("ab"), page("c")]);
    assert_eq!(client.jobs().list().pages().into_iter().count(), 2);
    server.script([page("ab"), page("c")]);
    let mut items = client.jobs().list().items().into_iter();
    items.next().unwrap().unwrap();
    let position = items.get_ref().unwrap().position().unwrap();
    assert_eq!(position.to_string(), r#"{"skip":1}"#);
    let state = |phase: &str| {
        answer(
            200,
            format!(r#"{{"job":{{"name":"n","phase":"{phase}"}}}}"#),
        )
    };
    server.script([state("RUNNING"), state("SUCCEEDED")]);
    let wait = client
        .jobs()
        .wait_for_completion("u")
        .poll_interval(Duration::from_millis(5));
    let states: Vec<_> = wait
        .states()
        .into_iter()
        .map(|seen| seen.unwrap().is_done())
        .collect();
    assert_eq!(states, [false, true]);
    server.script([answer(404, "{}")]);
    let mut items = client.jobs().list().items().into_iter();
    assert!(items.next().unwrap().unwrap_err().is_status() && items.next().is_none());
}

fn streamed(kind: &str, body: &str) -> Action {
    let length = body.len();
    verbatim(format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}"
    ))
}

/// The body goes on arriving although the caller's runtime stands still.
#[tokio::test]
async fn streams_are_iterators_inside_a_runtime() {
    let body = "0123456789".repeat(100_000);
    let server = scripted([answer(200, body.clone()).body_delay(50)]);
    let client = client(&server);
    let stream = || {
        client
            .get("/x")
            .send_stream_blocking()
            .unwrap()
            .into_inner()
    };
    let pieces: Vec<u8> = stream()
        .into_iter()
        .flat_map(|piece| piece.unwrap())
        .collect();
    assert!(pieces == body.as_bytes());
    let mut text = String::new();
    std::io::Read::read_to_string(&mut stream().into_iter(), &mut text).unwrap();
    assert!(text == body);
    let failed = std::io::copy(&mut stream().limit(10).into_iter(), &mut std::io::sink());
    let failed = failed.unwrap_err().into_inner().unwrap();
    assert!(failed.downcast::<runtime::Error>().unwrap().is_body());
    let events = "data: {\"name\":\"a\"}\n\ndata: [DONE]\n\n";
    server.script([streamed("text/event-stream", events)]);
    let events = client
        .jobs()
        .list()
        .send_events_blocking()
        .unwrap()
        .into_inner();
    let names: Vec<_> = events
        .into_iter()
        .map(|event| event.unwrap().data.name)
        .collect();
    assert_eq!(names, ["a"]);
    let lines = "{\"name\":\"a\"}\n{\"name\":\"b\"}\n";
    server.script([streamed("application/x-ndjson", lines)]);
    let records = client
        .jobs()
        .list()
        .send_records_blocking()
        .unwrap()
        .into_inner();
    let names: Vec<_> = records.into_iter().map(|job| job.unwrap().name).collect();
    assert_eq!(names, ["a", "b"]);
    // What this runtime drives could never arrive while it stands still.
    server.script([answer(200, body)]);
    let stream = client.get("/x").send_stream().await.unwrap().into_inner();
    let mut pieces = stream.into_iter();
    let failed = pieces.next().unwrap().unwrap_err();
    assert!(
        failed.is_invalid_request() && pieces.next().is_none(),
        "{failed}"
    );
}

#[test]
fn many_threads_wait_at_once() {
    let server = scripted([answer(200, OK).delay(20)]);
    let client = client(&server);
    let threads: Vec<_> = (0..32)
        .map(|_| {
            let client = client.clone();
            std::thread::spawn(move || {
                (0..5).all(|_| client.jobs().retrieve("u").send_blocking().is_ok())
            })
        })
        .collect();
    assert!(threads.into_iter().all(|thread| thread.join().unwrap()));
    assert_eq!(server.seen().len(), 160);
}
