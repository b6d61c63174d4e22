// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The command line `operations`.

fn main() -> std::process::ExitCode {
    operations_sdk::cli::main()
}
