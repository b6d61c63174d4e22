//! Times that only real connections have.

use std::time::Duration;

use sdk_runtime as runtime;
use tokio::net::TcpListener;

use sdk::{Client, ClientBuilder};
use support::{Server, answer};

mod sdk;
mod support;

/// Where somebody listens and says nothing: connections come about, TLS does not.
async fn mute() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    (listener, url)
}

fn builder(url: &str) -> ClientBuilder {
    Client::builder()
        .access_token("tok")
        .base_url(url)
        .max_retries(0)
}

const SHORT: Duration = Duration::from_millis(40);
const LONG: Duration = Duration::from_secs(50);

#[tokio::test]
async fn time_for_connecting_by_client_and_by_request() {
    let (_listener, url) = mute().await;
    let patient = builder(&url).connect_timeout(LONG).build().unwrap();
    let own = reqwest::Client::builder();
    let custom = builder(&url).http_client(own).build().unwrap();
    let hasty = builder(&url).connect_timeout(SHORT).build().unwrap();
    let derived = patient.with_options(|options| options.connect_timeout(SHORT));
    let request = |client: &Client| {
        let call = client.jobs().list();
        call.with_options(|options| options.connect_timeout(SHORT))
    };
    for call in [
        hasty.jobs().list(),
        derived.jobs().list(),
        request(&patient),
        request(&custom),
    ] {
        let error = call.timeout(LONG).send().await.unwrap_err();
        assert!(error.is_connect() && error.is_timeout(), "{error:?}");
        assert!(!error.may_have_been_sent());
    }
    // Without it only the attempt's time counts.
    let error = patient
        .jobs()
        .list()
        .timeout(SHORT)
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
}

/// Requests with a time of their own use each other's connections; one that the client was built with costs nothing.
#[tokio::test]
async fn connections_are_shared() {
    let server = Server::start([answer(200, "{}")]).await;
    let client = builder(&server.url).build().unwrap();
    client.jobs().list().send().await.unwrap();
    for time in [Duration::from_secs(5), SHORT, LONG] {
        let call = client.jobs().list();
        let call = call.with_options(|options| options.connect_timeout(time));
        call.send().await.unwrap();
    }
    assert_eq!(server.connections(), 2);
    let own = client.with_options(|options| options.connect_timeout(LONG));
    own.jobs().list().send().await.unwrap();
    client.jobs().list().send().await.unwrap();
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_stalled_body_over_the_wire() {
    let server = Server::start([answer(200, "{}").body_delay(60_000)]).await;
    let client = builder(&server.url).build().unwrap();
    let call = client.jobs().list();
    let call = call.with_options(|options| options.min_speed(1, SHORT));
    let error = call.send().await.unwrap_err();
    assert!(
        error.is_timeout() && error.to_string().contains("too slowly"),
        "{error}"
    );
    assert_eq!(error.status().unwrap(), 200);
    let call = client
        .get("/x")
        .with_options(|options| options.min_speed(1, SHORT));
    let stream = call.send_stream().await.unwrap().into_inner();
    assert!(stream.collect().await.unwrap_err().is_timeout());
}
