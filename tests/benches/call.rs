//! Whole calls to a loopback server: the generated client beside bare reqwest with `serde_json`.
//!
//! One measurement is a batch of calls: [`CALLS`] one after the other in each of 1 or 32 tasks.

use std::future::Future;
use std::time::{Duration, Instant};

use divan::Bencher;
use gradient_sdk::Client;
use gradient_sdk::resources::knowledge_bases::indexing_jobs::IndexingJobs;
use tokio::runtime::Runtime;

use crate::answers::JOB;
use crate::derived::JobAnswer;
use crate::server;

/// Calls of one task in one batch.
const CALLS: usize = 250;

const TOKEN: &str = "token";
const UUID: &str = "123e4567-e89b-12d3-a456-426614174000";

#[divan::bench(args = [1, 32], sample_count = 40, sample_size = 1)]
fn generated(bencher: Bencher<'_, '_>, tasks: usize) {
    let client = Client::builder()
        .access_token(TOKEN)
        .base_url(server::start(&JOB))
        .build()
        .expect("a client");
    let jobs = client.knowledge_bases().indexing_jobs();
    batches(bencher, "generated", tasks, move || {
        through_client(jobs.clone())
    });
}

#[divan::bench(args = [1, 32], sample_count = 40, sample_size = 1)]
fn reqwest(bencher: Bencher<'_, '_>, tasks: usize) {
    let base = server::start(&JOB);
    let http = reqwest::Client::new();
    batches(bencher, "reqwest", tasks, move || {
        by_hand(http.clone(), base.clone())
    });
}

async fn through_client(jobs: IndexingJobs) {
    let answer = jobs.retrieve(UUID).send().await.expect("an answer");
    let job = answer.into_inner().job.expect("a job");
    assert_eq!(job.uuid.as_deref(), Some(UUID));
}

async fn by_hand(http: reqwest::Client, base: String) {
    let request = http
        .get(format!("{base}/v2/gen-ai/indexing_jobs/{UUID}"))
        .bearer_auth(TOKEN)
        .header("accept", "application/json");
    let answer = request
        .send()
        .await
        .and_then(reqwest::Response::error_for_status)
        .expect("an answer");
    let body = answer.bytes().await.expect("a body");
    let job = serde_json::from_slice::<JobAnswer>(&body)
        .expect("an answer")
        .job
        .expect("a job");
    assert_eq!(job.uuid.as_deref(), Some(UUID));
}

/// Measures batches. With `LATENCIES` in the environment it says on standard error how long a call took.
fn batches<F, C>(bencher: Bencher<'_, '_>, side: &str, tasks: usize, call: F)
where
    F: Fn() -> C + Clone + Send + Sync + 'static,
    C: Future<Output = ()> + Send + 'static,
{
    let runtime = Runtime::new().expect("a runtime");
    let mut times = Vec::new();
    bencher.bench_local(|| {
        let tasks: Vec<_> = (0..tasks)
            .map(|_| runtime.spawn(repeat(call.clone())))
            .collect();
        for task in tasks {
            times.extend(runtime.block_on(task).expect("a task without panic"));
        }
    });
    if std::env::var_os("LATENCIES").is_none() {
        return;
    }
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 100);
    if let (Some(half), Some(most)) = (at(50), at(99)) {
        eprintln!("{side}, {tasks} at a time: p50 {half:?}, p99 {most:?}");
    }
}

async fn repeat<F: Fn() -> C, C: Future<Output = ()>>(call: F) -> Vec<Duration> {
    let mut times = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        let begun = Instant::now();
        call().await;
        times.push(begun.elapsed());
    }
    times
}
