//! Calls that block (feature `blocking`).

#![cfg(feature = "blocking")]

use std::time::Duration;

use sdk_runtime as runtime;

use sdk::Client;
use support::{Server, answer};

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
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            sender.send(Server::start([answer(200, OK)]).await).unwrap();
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
