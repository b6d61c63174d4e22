//! Work to be counted, not timed: `counted NAME TIMES` does one thing so often and ends.
//!
//! `tests/benches/counts.py` runs it under valgrind, twice with different numbers, and so knows instructions and
//! allocations of one round to the last.

#[allow(dead_code)] // the other target has more to read
mod answers;
mod codegen;
mod derived;
mod server;

use std::hint::black_box;

use gradient_sdk::{Client, types};
use serde::de::DeserializeOwned;

use crate::answers::{JOB, LIST};

const ID: &str = "9758a232-b351-11ef-bf8f-4e013e2ddde4";
const BASE: &str = "https://api.digitalocean.com/v2/gen-ai/indexing_jobs";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    // `cargo bench` runs every target with arguments of its own.
    let [_, name, times] = arguments.as_slice() else {
        return;
    };
    let Ok(times) = times.parse::<u32>() else {
        return;
    };
    let mut round = round(name);
    for _ in 0..times {
        round();
    }
}

fn round(name: &str) -> Box<dyn FnMut()> {
    match name {
        "decode-job" => Box::new(|| read::<types::IndexingJobRetrieveResponse>(&JOB)),
        "decode-job-by-hand" => Box::new(|| read::<derived::JobAnswer>(&JOB)),
        "decode-list" => Box::new(|| read::<types::IndexingJobListResponse>(&LIST)),
        "decode-list-by-hand" => Box::new(|| read::<derived::ListAnswer>(&LIST)),
        "encode-job" => write::<types::IndexingJobRetrieveResponse>(),
        "encode-job-by-hand" => write::<derived::JobAnswer>(),
        "build-get" => get(),
        "build-get-by-hand" => get_by_hand(),
        "build-post" => post(),
        "build-post-by-hand" => post_by_hand(),
        "call" => call(),
        "call-by-hand" => call_by_hand(),
        "generate" => Box::new(|| {
            let folder = tests::golden::root().join("spec");
            let config = folder.join("codegen.toml");
            black_box(codegen::files(&folder.join("openapi.yaml"), Some(&config)));
        }),
        _ => Box::new(|| ()),
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) {
    black_box(serde_json::from_slice::<T>(body).expect("a body of this type"));
}

fn write<T: DeserializeOwned + serde::Serialize + 'static>() -> Box<dyn FnMut()> {
    let value: T = serde_json::from_slice(&JOB).expect("a body of this type");
    Box::new(move || _ = black_box(serde_json::to_vec(&value)))
}

fn client() -> Client {
    let client = Client::builder().access_token("token").build();
    client.expect("a client")
}

fn get() -> Box<dyn FnMut()> {
    let jobs = client().knowledge_bases().indexing_jobs();
    Box::new(move || _ = black_box(jobs.retrieve(ID).build().expect("a request")))
}

fn get_by_hand() -> Box<dyn FnMut()> {
    let http = reqwest::Client::new();
    Box::new(move || {
        let request = http.get(format!("{BASE}/{ID}")).bearer_auth("token");
        let request = request.header("accept", "application/json").build();
        black_box(request.expect("a request"));
    })
}

fn post() -> Box<dyn FnMut()> {
    let jobs = client().knowledge_bases().indexing_jobs();
    Box::new(move || {
        let request = jobs.create().knowledge_base_uuid(ID);
        black_box(request.data_source_uuids([ID]).build().expect("a request"));
    })
}

fn post_by_hand() -> Box<dyn FnMut()> {
    #[derive(serde::Serialize)]
    struct Params<'a> {
        data_source_uuids: [&'a str; 1],
        knowledge_base_uuid: &'a str,
    }

    let http = reqwest::Client::new();
    Box::new(move || {
        let params = Params {
            data_source_uuids: [ID],
            knowledge_base_uuid: ID,
        };
        let body = serde_json::to_vec(&params).expect("a body");
        let request = http.post(BASE).bearer_auth("token");
        let request = request.header("accept", "application/json");
        let request = request.header("content-type", "application/json");
        black_box(request.body(body).build().expect("a request"));
    })
}

/// A runtime of one thread, so that every round does the same.
fn runtime() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

fn call() -> Box<dyn FnMut()> {
    let client = Client::builder()
        .access_token("token")
        .base_url(server::start(&JOB));
    let jobs = client
        .build()
        .expect("a client")
        .knowledge_bases()
        .indexing_jobs();
    let runtime = runtime();
    Box::new(move || {
        let answer = runtime.block_on(jobs.retrieve(ID).send());
        black_box(answer.expect("an answer").into_inner());
    })
}

fn call_by_hand() -> Box<dyn FnMut()> {
    let (http, base) = (reqwest::Client::new(), server::start(&JOB));
    let runtime = runtime();
    Box::new(move || {
        let request = http.get(format!("{base}/v2/gen-ai/indexing_jobs/{ID}"));
        let request = request
            .bearer_auth("token")
            .header("accept", "application/json");
        let body = runtime.block_on(async {
            let answer = request.send().await?.error_for_status()?;
            answer.bytes().await
        });
        let body = body.expect("an answer");
        black_box(serde_json::from_slice::<derived::JobAnswer>(&body).expect("a job"));
    })
}
