// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Sets up a client for `numbers`.

use operations_sdk::Client;

fn main() -> Result<(), operations_sdk::Error> {
    let client = Client::from_env()?;
    println!("{client:?}");
    Ok(())
}
