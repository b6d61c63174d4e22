// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Calls `fixed.retrieve`.

use operations_sdk::Client;

#[tokio::main]
async fn main() -> Result<(), operations_sdk::Error> {
    let client = Client::from_env()?;
    let answer = client.fixed().retrieve().send().await?;
    println!("{answer:#?}");
    Ok(())
}
