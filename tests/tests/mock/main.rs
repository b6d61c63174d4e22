//! The mock server: what it makes of requests, in this process; and what clients make of it, over the wire.

mod clients;
mod flags;
mod garbage;
mod readme;
mod requests;
mod strict;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use gradient_sdk::Client;
use preview::mock::{Mock, Options, Server};
use tests::golden;
use tokio::sync::oneshot;
use xtask::diagnostics::Diagnostics;

fn mock(spec: &str, config: Option<&str>, options: Options) -> Mock {
    let root = golden::root();
    let mut diagnostics = Diagnostics::new();
    let config = config.map(|path| root.join(path));
    let mock = Mock::load(
        &root.join(spec),
        config.as_deref(),
        options,
        &mut diagnostics,
    );
    mock.unwrap_or_else(|| panic!("{}", diagnostics.render(false)))
}

fn own(options: Options) -> Mock {
    mock("spec/openapi.yaml", Some("spec/codegen.toml"), options)
}

/// A server that runs until it is dropped, and a client of it.
struct Running {
    client: Client,
    stop: Option<oneshot::Sender<()>>,
    serving: tokio::task::JoinHandle<()>,
}

async fn run(options: Options) -> Running {
    let address = SocketAddr::from(([127, 0, 0, 1], 0));
    let server = Server::bind(Arc::new(own(options)), address).await.unwrap();
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([]);
    let client = Client::builder()
        .base_url(format!("http://{}", server.address()))
        .access_token("any")
        .http_client(http)
        .backoff(Duration::from_millis(1), Duration::from_millis(1))
        .build()
        .unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(server.serve(async move { drop(stopped.await) }));
    Running {
        client,
        stop: Some(stop),
        serving,
    }
}

/// Jobs that take so long.
fn with_jobs_of(time: Duration) -> Options {
    Options {
        job_time: time,
        ..Options::default()
    }
}
