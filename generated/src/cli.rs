// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The command line `gradient` (feature `cli`): every operation of the DigitalOcean Gradient AI knowledge-base indexing API.

use crate::resources;
use crate::runtime;

const PROGRAM: runtime::cli::table::Program = runtime::cli::table::Program {
    name: "gradient",
    version: env!("CARGO_PKG_VERSION"),
    about: "Client for DigitalOcean Gradient AI: knowledge-base indexing jobs and their schedules",
    nodes: &[resources::knowledge_bases::KnowledgeBases::COMMANDS],
};

/// Reads the arguments of the process, does what they say, and returns the exit status.
pub fn main() -> std::process::ExitCode {
    runtime::cli::main::<crate::Client>(&PROGRAM)
}
