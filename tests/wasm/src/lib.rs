//! Calls that `run.mjs` makes from Node. What they find is told in lines, which it compares.

use std::time::Duration;

use gradient_sdk::{Client, Error};
use wasm_bindgen::prelude::*;

/// All calls, against the server with this base URL.
#[wasm_bindgen]
pub async fn trial(base: String) -> Result<String, JsError> {
    let lines = calls(&base).await;
    lines
        .map(|lines| lines.join("\n"))
        .map_err(|error| JsError::new(&format!("{error:?}")))
}

async fn calls(base: &str) -> Result<Vec<String>, Error> {
    let client = Client::builder()
        .access_token("tok")
        .base_url(base)
        .build()?;
    let jobs = client.knowledge_bases().indexing_jobs();
    let mut lines = Vec::new();

    // The first answer is a 429.
    let create = jobs.create().knowledge_base_uuid("kb").send();
    let created = promised(create).await?;
    lines.push(format!("created after {} attempts", created.attempts()));

    let slow = client
        .get("/silence")
        .timeout(Duration::from_millis(50))
        .max_retries(0);
    let error = slow.send().await.expect_err("nobody answers");
    lines.push(format!("timeout: {}", error.is_timeout()));

    let error = client
        .get("/broken")
        .max_retries(0)
        .send()
        .await
        .expect_err("it breaks");
    lines.push(format!(
        "{:?}, may have been sent: {}",
        error.kind(),
        error.may_have_been_sent()
    ));

    let error = jobs
        .retrieve("none")
        .send()
        .await
        .expect_err("it is not there");
    lines.push(format!("{:?}: {:?}", error.kind(), error.message()));

    let wait = jobs
        .wait_for_completion("j1")
        .poll_interval(Duration::from_millis(10));
    let job = wait.await?;
    lines.push(format!("done, tokens: {:?}", job.total_tokens));

    let mut items = jobs.list().items();
    let mut count = 0;
    while let Some(job) = items.next().await {
        count += usize::from(job?.uuid.is_some());
    }
    lines.push(format!("{count} jobs"));

    let stream = client.get("/pieces").send_stream().await?.into_inner();
    lines.push(format!("{:?}", stream.collect().await?));
    let stalled = client.get("/stalled").send_stream().await?.into_inner();
    let stalled = stalled
        .idle_timeout(Duration::from_millis(50))
        .collect()
        .await;
    lines.push(format!(
        "stalled: {}",
        stalled.expect_err("it stands still").is_timeout()
    ));

    let moved = client.get("/moved").send().await?;
    let moved = moved.url().path().to_owned();
    lines.push(format!("moved to {moved}"));
    Ok(lines)
}

/// What is awaited can be sent to another thread, here as anywhere.
fn promised<T>(future: impl Future<Output = T> + Send) -> impl Future<Output = T> + Send {
    future
}
