//! `mock`: its arguments, and how it runs.

use super::fault::{duration, rate};
use super::{Faults, Mock, Options, Server, answer};
use crate::cli::{print, say, show, sources};
use http::StatusCode;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use xtask::diagnostics::Diagnostics;

/// The arguments of `mock`.
#[derive(Debug, clap::Args)]
#[command(after_help = HEADERS)]
pub struct Args {
    /// The OpenAPI document, YAML or JSON [default: spec/openapi.yaml of the workspace].
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// The configuration, which says what is a job and what is a list; `spec/` uses its own codegen.toml, any other
    /// document none.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The port; 0 for any that is free.
    #[arg(long, value_name = "N", default_value_t = 4010)]
    port: u16,
    /// The address to listen at.
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// The one token or key that is accepted [default: any].
    #[arg(long, value_name = "TEXT")]
    token: Option<String>,
    /// What the values are made from: the same number, the same values.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// How long a job takes.
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = duration)]
    job_seconds: Duration,
    /// Remember nothing: every answer is an example.
    #[arg(long)]
    stateless: bool,
    /// Take at least this long for each answer: 2, 1.5s, 250ms.
    #[arg(long, value_name = "TIME", default_value = "0", value_parser = duration, help_heading = "Faults")]
    delay: Duration,
    /// Fail this share of the requests, from 0 to 1.
    #[arg(long, value_name = "SHARE", default_value = "0", value_parser = rate, help_heading = "Faults")]
    failure_rate: f64,
    /// The status of those.
    #[arg(long, value_name = "STATUS", default_value = "503", value_parser = answer::status, help_heading = "Faults")]
    failure_status: StatusCode,
    /// Reset the connection of this share.
    #[arg(long, value_name = "SHARE", default_value = "0", value_parser = rate, help_heading = "Faults")]
    reset_rate: f64,
    /// Break off the answer of this share.
    #[arg(long, value_name = "SHARE", default_value = "0", value_parser = rate, help_heading = "Faults")]
    truncate_rate: f64,
    /// Answer so many requests a second, others with 429 and Retry-After.
    #[arg(long, value_name = "N", help_heading = "Faults")]
    rate_limit: Option<u32>,
}

const HEADERS: &str = "\
Headers of a request:
  Prefer: code=404, example=NAME  the documented answer with this status, the example of this name
  X-Mock-Outcome: STATE           the state in which the job that is created ends
  X-Mock-Delay: TIME              take at least this long
  X-Mock-Status: STATUS           fail with this status
  X-Mock-Retry-After: TEXT        the Retry-After of that [default: 1 with 429 and 503]
  X-Mock-Reset: 1                 reset the connection
  X-Mock-Truncate: BYTES          break off the answer after so many bytes of its body
  X-Mock-Times: N                 all this only for the first N requests with this method and URL";

impl Args {
    fn options(&self) -> Options {
        Options {
            seed: self.seed,
            token: self.token.clone(),
            job_time: self.job_seconds,
            stateless: self.stateless,
            faults: Faults {
                delay: self.delay,
                failure_rate: self.failure_rate,
                failure_status: self.failure_status,
                reset_rate: self.reset_rate,
                truncate_rate: self.truncate_rate,
                rate_limit: self.rate_limit,
            },
        }
    }
}

/// Serves until Ctrl-C. The error is what to tell; empty where all is told.
pub fn run(args: &Args) -> Result<(), String> {
    let (spec, config) = sources(args.spec.clone(), args.config.clone())?;
    let mut diagnostics = Diagnostics::new();
    let mock = Mock::load(&spec, config.as_deref(), args.options(), &mut diagnostics);
    show(&diagnostics);
    let mock = Arc::new(mock.ok_or_else(String::new)?);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let address = SocketAddr::new(args.host, args.port);
    runtime.map_err(|error| error.to_string())?.block_on(async {
        let server = Server::bind(mock.clone(), address).await.map_err(|error| {
            format!("cannot listen at {address}: {error}; choose another --port")
        })?;
        let count = mock.document().operations().len();
        print(&format!(
            "http://{} serves {:?}, {count} operations. Ctrl-C ends it.\n",
            server.address(),
            mock.title()
        ));
        let server = server.with_log(|line| say(&format!("{line}\n")));
        server.serve(interrupted()).await;
        Ok(())
    })
}

/// Ends when the user, or the system, asks for it.
async fn interrupted() {
    let ctrl_c = async {
        // Without a handler Ctrl-C ends the process by itself.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let ended = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let ended = std::future::pending::<()>();
    tokio::select! {
        () = ctrl_c => {}
        () = ended => {}
    }
}
