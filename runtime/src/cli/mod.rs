//! The command line of a generated crate: one table, made by the generator, and the interpreter for it, written once.
//!
//! No code is generated for an operation: a line of the table says what it is called, a line what each of its arguments
//! is and where it goes. So the command line costs a document nothing but its table.

mod arguments;
mod curl;
mod exit;
mod fill;
mod fish;
mod json;
mod output;
mod own;
mod progress;
mod run;
mod setup;
pub mod table;
mod values;

use std::process::ExitCode;

use crate::runtime::api::ApiClient;
use crate::runtime::cli::table::Program;
use crate::runtime::{ClientBuilder, Error};

/// Why the command line did not do what was asked for.
#[derive(Debug)]
enum Failure {
    /// The arguments cannot be; in our words.
    Usage(String),
    /// A call, a wait, or the making of a client failed.
    Call(Box<Error>),
    /// A file, or standard input or output.
    Io(String),
    /// It is done only in part.
    Partial,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(Box::new(error))
    }
}

/// The whole program: reads the arguments, does what they say, and returns the exit status.
pub fn main<C: ApiClient>(program: &'static Program) -> ExitCode {
    let matches = arguments::command(program, C::API).get_matches();
    let builder = ClientBuilder::<C>::new();
    let make = |setup: setup::Setup| {
        let builder = setup.apply(builder, C::API);
        let client = builder.build_from_env().map_err(Failure::from)?;
        Ok(client.core().clone())
    };
    exit::code(run::run(program, C::API, &matches, make))
}
