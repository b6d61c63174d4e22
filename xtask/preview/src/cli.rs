//! The command line.

use crate::{mock, pages};
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::diagnostics::Diagnostics;
use xtask::workspace;

/// Shows an OpenAPI document at work.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves a document: checks each request, and answers with examples.
    Mock(mock::Args),
    /// Writes reference pages: static HTML that shows each operation and type.
    Docs(pages::Args),
}

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    let arguments = Cli::command().bin_name(name());
    let cli = Cli::from_arg_matches(&arguments.get_matches()).unwrap_or_else(|error| error.exit());
    let done = match cli.command {
        Command::Mock(args) => mock::run(&args),
        Command::Docs(args) => pages::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                say(&format!("error: {message}\n"));
            }
            ExitCode::from(2)
        }
    }
}

/// What the command is called: by `cargo run`, which tells the package, or as installed.
fn name() -> &'static str {
    let package = std::env::var_os("CARGO_PKG_NAME");
    if package.is_some_and(|package| package == env!("CARGO_PKG_NAME")) {
        "cargo xtask"
    } else {
        "openapi-sdkgen"
    }
}

/// A document and its configuration: those that the arguments name, or the workspace's own.
pub(crate) fn sources(
    spec: Option<PathBuf>,
    config: Option<PathBuf>,
) -> Result<(PathBuf, Option<PathBuf>), String> {
    if let Some(spec) = spec {
        return Ok((spec, config));
    }
    let root = workspace::root()
        .ok_or("no workspace with spec/ around here; name a document with --spec")?;
    let own = root.join("spec/codegen.toml");
    let config = config.or_else(|| own.is_file().then(|| workspace::near(&own)));
    Ok((workspace::near(&root.join("spec/openapi.yaml")), config))
}

/// Shows the findings on standard error.
pub(crate) fn show(diagnostics: &Diagnostics) {
    if !diagnostics.is_empty() {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        say(&diagnostics.render(std::io::stderr().is_terminal() && !plain));
    }
}

/// Writes to standard error; a reader that has gone away is no fault of ours.
pub(crate) fn say(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Writes to standard output, likewise.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}
