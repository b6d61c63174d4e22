//! The command line.

mod args;
mod codegen;
mod corpus;
mod diff;
mod lint;
mod preview;
mod revision;
mod select;
mod update;

use crate::diagnostics::Diagnostics;
use args::{Cli, Command};
use clap::{CommandFactory as _, FromArgMatches as _};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

pub use args::{
    CodegenArgs, CorpusArgs, DiffArgs, DiffFormat, Format, Gate, LintArgs, PreviewArgs, SelectArgs,
    SweepChildArgs, SweepOneArgs, UpdateArgs,
};

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    if crate::corpus::is_rustc_wanted() {
        return crate::corpus::run_rustc();
    }
    let arguments = Cli::command().bin_name(name());
    let cli = Cli::from_arg_matches(&arguments.get_matches()).unwrap_or_else(|error| error.exit());
    let status = match cli.command {
        Command::Codegen(args) => codegen::run(&args),
        Command::Lint(args) => lint::run(&args),
        Command::Select(args) => select::run(&args),
        Command::Update(args) => update::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Corpus(args) => corpus::run(&args),
        Command::Mock(args) => return preview::run("mock", &args.words),
        Command::Docs(args) => return preview::run("docs", &args.words),
        Command::SweepOne(args) => return corpus::one(&args),
        Command::SweepChild(args) => return corpus::child(&args),
    };
    ExitCode::from(status as u8)
}

/// What the command is called: cargo tells a program that it runs by an alias or by `run` which package it is of.
fn name() -> &'static str {
    let package = std::env::var_os("CARGO_PKG_NAME");
    if package.is_some_and(|package| package == env!("CARGO_PKG_NAME")) {
        "cargo xtask"
    } else {
        "openapi-sdkgen"
    }
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
