//! Where answers go: standard output, or a file.

use std::fs::File;
use std::io::{ErrorKind, Write};

use clap::ArgMatches;

use crate::runtime::cli::{Failure, json};
use crate::runtime::{RawResponse, ResponseParts, Value};

/// What an answer is written to.
pub(super) struct Output {
    to: Box<dyn Write>,
    verbose: bool,
}

impl Output {
    pub(super) fn of(matches: &ArgMatches) -> Result<Self, Failure> {
        let to: Box<dyn Write> =
            match matches.get_one::<String>("output") {
                None => Box::new(std::io::stdout()),
                Some(file) => {
                    let made = File::create(file);
                    Box::new(made.map_err(|error| {
                        Failure::Io(format!("{file} cannot be written: {error}"))
                    })?)
                }
            };
        Ok(Self {
            to,
            verbose: matches.get_flag("verbose"),
        })
    }

    /// Writes bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match self.to.write_all(bytes).and_then(|()| self.to.flush()) {
            Ok(()) => Ok(()),
            // Whoever reads has enough: `… | head` is no failure.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
            Err(error) => Err(Failure::Io(format!(
                "the answer cannot be written: {error}"
            ))),
        }
    }

    /// Writes a line.
    pub(super) fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.bytes(format!("{text}\n").as_bytes())
    }

    /// Writes a value as indented JSON.
    pub(super) fn value(&mut self, value: &Value) -> Result<(), Failure> {
        self.line(&format!("{value:#}"))
    }

    /// Writes a whole answer: JSON indented, all else as it is.
    pub(super) fn answer(&mut self, answer: &RawResponse) -> Result<(), Failure> {
        self.about(&answer.parts);
        match json::pretty(&answer.body) {
            Some(text) => self.line(&text),
            None => self.bytes(&answer.body),
        }
    }

    /// Says what came with an answer, if that is asked for.
    pub(super) fn about(&self, parts: &ResponseParts) {
        if self.verbose {
            let id = parts.headers.get("x-request-id");
            let id = id.and_then(|id| id.to_str().ok()).unwrap_or("-");
            say(&format!(
                "{} · request {id} · {} attempt(s) · {:.3} s",
                parts.status,
                parts.attempts,
                parts.elapsed.as_secs_f64()
            ));
        }
    }
}

/// Writes a line to standard error; a reader that has gone away is no fault of ours.
pub(super) fn say(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}
