//! The command line.

mod codegen;
mod lint;

use crate::diagnostics::Diagnostics;
use clap::{Parser, Subcommand};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Turns OpenAPI documents into Rust client crates.
#[derive(Debug, Parser)]
#[command(version, about, bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes the client of a document: `spec/` → `generated/`, or any other with --spec, --out and --name.
    Codegen(CodegenArgs),
    /// Shows what there is to say about a document, and writes nothing.
    Lint(LintArgs),
}

/// The arguments of `codegen`.
#[derive(Debug, clap::Args)]
pub struct CodegenArgs {
    /// Compare with what is there and write nothing; exit status 1 and a diff where they differ.
    #[arg(long)]
    pub check: bool,
    /// The OpenAPI document, YAML or JSON [default: spec/openapi.yaml of the workspace].
    #[arg(long, value_name = "FILE", requires = "out")]
    pub spec: Option<PathBuf>,
    /// The folder of the crate: new, empty, or written by an earlier run [default: generated/].
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub out: Option<PathBuf>,
    /// The name of the package [default: the configuration's, or one made from the title].
    #[arg(long, value_name = "CRATE")]
    pub name: Option<String>,
    /// The configuration; `spec/` uses its own codegen.toml, any other document none.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Keep these operations and what they reach: an operationId, `METHOD /path` with `*` for anything, or `tag:NAME`.
    #[arg(long, value_name = "PATTERN", num_args = 1..)]
    pub only: Vec<String>,
    /// How the crate finds the runtime: a path, or `vendored` for its sources as a module [default: the workspace's].
    #[arg(long, value_name = "PATH|vendored")]
    pub runtime: Option<String>,
}

/// The arguments of `lint`.
#[derive(Debug, clap::Args)]
pub struct LintArgs {
    /// The OpenAPI document.
    pub spec: PathBuf,
}

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    let status = match Cli::parse().command {
        Command::Codegen(args) => codegen::run(&args),
        Command::Lint(args) => lint::run(&args),
    };
    ExitCode::from(status as u8)
}

/// The exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Status {
    /// Done, with warnings or without.
    Done = 0,
    /// What was compared differs.
    Differs = 1,
    /// The input or the arguments are bad.
    Bad = 2,
}

/// Shows the findings on standard error.
fn show(diagnostics: &Diagnostics) {
    if !diagnostics.is_empty() {
        say(&diagnostics.render(colors(std::io::stderr().is_terminal())));
    }
}

/// Shows one error that has no place in a document.
fn fail(message: &str) -> Status {
    say(&format!("error: {message}\n"));
    Status::Bad
}

/// Writes to standard error; a reader that has gone away is no fault of ours.
fn say(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Writes to standard output, likewise.
fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn colors(terminal: bool) -> bool {
    terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
