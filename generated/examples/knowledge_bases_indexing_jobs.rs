// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Calls `knowledge_bases.indexing_jobs.list`.

use gradient_sdk::Client;

#[tokio::main]
async fn main() -> Result<(), gradient_sdk::Error> {
    let client = Client::from_env()?;
    let answer = client
        .knowledge_bases()
        .indexing_jobs()
        .list()
        .send()
        .await?;
    println!("{answer:#?}");
    Ok(())
}
