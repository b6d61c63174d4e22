//! `mock`: its arguments, and how it runs.

use super::{Mock, Server};
use crate::cli::{print, show, sources};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use xtask::diagnostics::Diagnostics;

/// The arguments of `mock`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The OpenAPI document, YAML or JSON [default: spec/openapi.yaml of the workspace].
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// The configuration; `spec/` uses its own codegen.toml, any other document none.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The port; 0 for any that is free.
    #[arg(long, value_name = "N", default_value_t = 4010)]
    port: u16,
    /// The address to listen at.
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
}

/// Serves until Ctrl-C. The error is what to tell; empty where all is told.
pub fn run(args: &Args) -> Result<(), String> {
    let (spec, _config) = sources(args.spec.clone(), args.config.clone())?;
    let mut diagnostics = Diagnostics::new();
    let mock = Mock::load(&spec, &mut diagnostics);
    show(&diagnostics);
    let mock = Arc::new(mock.ok_or_else(String::new)?);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let address = SocketAddr::new(args.host, args.port);
    runtime.block_on(async {
        let server = Server::bind(mock.clone(), address).await.map_err(|error| {
            format!("cannot listen at {address}: {error}; choose another --port")
        })?;
        let (title, count) = (mock.title(), mock.operations());
        print(&format!(
            "http://{} serves {title:?}, {count} operations. Ctrl-C ends it.\n",
            server.address()
        ));
        server.serve(interrupted()).await;
        Ok(())
    })
}

/// Ends when the user asks for it.
async fn interrupted() {
    // Without a handler Ctrl-C ends the process by itself.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
