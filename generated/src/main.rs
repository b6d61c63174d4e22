// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The command line `gradient`.

fn main() -> std::process::ExitCode {
    gradient_sdk::cli::main()
}
