// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The command line `operations` (feature `cli`): every operation of the Operations API.

#[allow(unused_imports)] use crate::resources;
use crate::runtime;

const PROGRAM: runtime::cli::table::Program = runtime::cli::table::Program {
    name: "operations",
    version: env!("CARGO_PKG_VERSION"),
    about: "Every kind of request and answer, for the tests",
    nodes: &[
        #[cfg(feature = "bodies")] resources::bodies::Bodies::COMMANDS,
        #[cfg(feature = "files")] resources::files::Files::COMMANDS,
        #[cfg(feature = "fixed")] resources::fixed::Fixed::COMMANDS,
        #[cfg(feature = "jobs")] resources::jobs::Jobs::COMMANDS,
        #[cfg(feature = "lists")] resources::lists::Lists::COMMANDS,
        #[cfg(feature = "numbers")] resources::numbers::Numbers::COMMANDS,
        #[cfg(feature = "presence")] resources::presence::Presence::COMMANDS,
        #[cfg(feature = "reports")] resources::reports::Reports::COMMANDS,
        #[cfg(feature = "root")] resources::root::Root::COMMANDS,
        #[cfg(feature = "secured")] resources::secured::Secured::COMMANDS,
        #[cfg(feature = "streams")] resources::streams::Streams::COMMANDS,
        #[cfg(feature = "styles")] resources::styles::Styles::COMMANDS,
    ],
};

/// Reads the arguments of the process, does what they say, and returns the exit status.
pub fn main() -> std::process::ExitCode {
    runtime::cli::main::<crate::Client>(&PROGRAM)
}
