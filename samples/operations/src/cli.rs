// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The command line `operations` (feature `cli`): every operation of the Operations API.

use crate::resources;
use crate::runtime;

const PROGRAM: runtime::cli::table::Program = runtime::cli::table::Program {
    name: "operations",
    version: env!("CARGO_PKG_VERSION"),
    about: "Every kind of request and answer, for the tests",
    nodes: &[
        resources::bodies::Bodies::COMMANDS,
        resources::files::Files::COMMANDS,
        resources::fixed::Fixed::COMMANDS,
        resources::jobs::Jobs::COMMANDS,
        resources::lists::Lists::COMMANDS,
        resources::numbers::Numbers::COMMANDS,
        resources::presence::Presence::COMMANDS,
        resources::reports::Reports::COMMANDS,
        resources::root::Root::COMMANDS,
        resources::secured::Secured::COMMANDS,
        resources::streams::Streams::COMMANDS,
        resources::styles::Styles::COMMANDS,
    ],
};

/// Reads the arguments of the process, does what they say, and returns the exit status.
pub fn main() -> std::process::ExitCode {
    runtime::cli::main::<crate::Client>(&PROGRAM)
}
