//! The command, which `cargo xtask` runs for `mock` and its like.

use std::process::ExitCode;

fn main() -> ExitCode {
    preview::cli::main()
}
