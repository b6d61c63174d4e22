//! Clients for the server, and calls as data.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use gradient_sdk::resources::knowledge_bases::indexing_jobs::IndexingJobs;
use gradient_sdk::resources::knowledge_bases::scheduled_indexing::ScheduledIndexing;
use gradient_sdk::{Client, ClientBuilder, Error, Sending};

use crate::{Action, Server};

/// The access token of [`builder`].
pub const TOKEN: &str = "token-of-the-tests";

/// A call under way, whatever it returns.
pub type Calling = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

/// A call as an entry of a table.
pub type Call = fn(&Client) -> Calling;

/// A call that must not be made twice by accident.
pub const CREATE: Call = |client| calling(jobs(client).create().knowledge_base_uuid("k").send());

/// A call that may.
pub const RETRIEVE: Call = |client| calling(jobs(client).retrieve("j").send());

/// What a script makes of a call: its outcome, and how many requests there were.
///
/// # Panics
///
/// If an error does not count the attempts as the server does.
pub async fn run(
    call: Call,
    script: impl IntoIterator<Item = Action>,
) -> (Result<(), Error>, usize) {
    let server = Server::start(script).await;
    let outcome = call(&client(&server)).await;
    let sent = server.requests().len();
    if let Err(error) = &outcome {
        assert_eq!(error.attempts() as usize, sent, "{error:?}");
    }
    (outcome, sent)
}

/// Forgets what a call returns, so that calls of all operations fit one table.
pub fn calling<T: Send + 'static>(sending: Sending<T>) -> Calling {
    Box::pin(async move { sending.await.map(drop) })
}

/// A builder of clients for the server, with a token, the default number of retries, and hardly a pause between them.
pub fn builder(server: &Server) -> ClientBuilder {
    bare(server).access_token(TOKEN)
}

/// The same without a token.
pub fn bare(server: &Server) -> ClientBuilder {
    let pause = Duration::from_millis(2);
    // This machine's proxy must not be in the way, and reading its certificates takes longer than a test.
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([]);
    Client::builder()
        .base_url(server.url())
        .backoff(pause, pause)
        .http_client(http)
}

/// The client of [`builder`].
///
/// # Panics
///
/// If it cannot be built.
pub fn client(server: &Server) -> Client {
    builder(server).build().expect("a good builder")
}

/// The operations on indexing jobs.
pub fn jobs(client: &Client) -> IndexingJobs {
    client.knowledge_bases().indexing_jobs()
}

/// The operations on schedules.
pub fn schedules(client: &Client) -> ScheduledIndexing {
    client.knowledge_bases().scheduled_indexing()
}
