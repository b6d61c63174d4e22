//! Building a request, unsent: the generated client's beside reqwest's.

use divan::Bencher;
use gradient_sdk::Client;
use serde_json::json;

const KNOWLEDGE_BASE: &str = "9758a232-b351-11ef-bf8f-4e013e2ddde4";
const DATA_SOURCE: &str = "9a825ee0-bbb1-11ef-bf8f-4e013e2ddde4";

#[derive(serde::Serialize)]
struct Params<'a> {
    data_source_uuids: [&'a str; 1],
    knowledge_base_uuid: &'a str,
}

#[divan::bench]
fn create_generated(bencher: Bencher<'_, '_>) {
    let jobs = client().knowledge_bases().indexing_jobs();
    let build = || {
        let request = jobs
            .create()
            .data_source_uuids([DATA_SOURCE])
            .knowledge_base_uuid(KNOWLEDGE_BASE);
        request.build().expect("a request")
    };
    let expected =
        json!({ "data_source_uuids": [DATA_SOURCE], "knowledge_base_uuid": KNOWLEDGE_BASE });
    assert_eq!(
        build().body().expect("a body"),
        expected.to_string().as_bytes()
    );
    bencher.bench(build);
}

#[divan::bench]
fn create_reqwest(bencher: Bencher<'_, '_>) {
    let http = reqwest::Client::new();
    let base = "https://api.digitalocean.com";
    bencher.bench(|| {
        let params = Params {
            data_source_uuids: [DATA_SOURCE],
            knowledge_base_uuid: KNOWLEDGE_BASE,
        };
        let body = serde_json::to_vec(&params).expect("a body");
        http.post(format!("{base}/v2/gen-ai/indexing_jobs"))
            .bearer_auth("token")
            .header("accept", "application/json")
            .header("content-type", "application/json")
            .body(body)
            .build()
            .expect("a request")
    });
}

#[divan::bench]
fn retrieve_generated(bencher: Bencher<'_, '_>) {
    let jobs = client().knowledge_bases().indexing_jobs();
    bencher.bench(|| jobs.retrieve(KNOWLEDGE_BASE).build().expect("a request"));
}

#[divan::bench]
fn retrieve_reqwest(bencher: Bencher<'_, '_>) {
    let http = reqwest::Client::new();
    let base = "https://api.digitalocean.com";
    bencher.bench(|| {
        http.get(format!("{base}/v2/gen-ai/indexing_jobs/{KNOWLEDGE_BASE}"))
            .bearer_auth("token")
            .header("accept", "application/json")
            .build()
            .expect("a request")
    });
}

fn client() -> Client {
    Client::builder()
        .access_token("token")
        .build()
        .expect("a client")
}
