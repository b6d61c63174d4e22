//! Every kind of request and answer, over the wire: `fixtures/operations.yaml`, generated into `samples/operations/`.

mod answers;
mod bodies;
mod multipart;
mod numbers;
mod pages;
mod parameters;
mod security;
mod streams;

use std::time::Duration;

use operations_sdk::{Client, ClientBuilder};
use tests::{Action, Server};

/// A builder of clients for the server.
fn builder(server: &Server) -> ClientBuilder {
    let pause = Duration::from_millis(2);
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([]);
    Client::builder()
        .base_url(server.url())
        .backoff(pause, pause)
        .http_client(http)
}

fn client(server: &Server) -> Client {
    builder(server).build().expect("a good builder")
}

/// A server that answers every request alike, and a client for it.
async fn answering(action: Action) -> (Server, Client) {
    let server = Server::always(action).await;
    let client = client(&server);
    (server, client)
}
