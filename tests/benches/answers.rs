//! The bodies that are decoded: the document's own example of a job, and lists of it.

use std::sync::LazyLock;

use serde_json::{Value, json};

/// The answer to a retrieved job.
pub(crate) static JOB: LazyLock<Vec<u8>> = LazyLock::new(|| bytes(&answer()));

/// The same with its keys in an order that no reader expects.
pub(crate) static JOB_BACKWARDS: LazyLock<Vec<u8>> = LazyLock::new(|| bytes(&backwards(&answer())));

/// A list of jobs, 10 MB of it.
pub(crate) static LIST: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let job = answer()["job"].clone();
    let jobs: Vec<Value> = (0..10_000_000 / bytes(&job).len())
        .map(|_| job.clone())
        .collect();
    let total = jobs.len();
    bytes(
        &json!({ "jobs": jobs, "links": { "pages": {} }, "meta": { "page": 1, "pages": 1, "total": total } }),
    )
});

fn answer() -> Value {
    tests::example("post", "/v2/gen-ai/indexing_jobs")
}

fn bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

fn backwards(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .rev()
            .map(|(key, value)| (key.clone(), backwards(value)))
            .collect(),
        Value::Array(items) => items.iter().map(backwards).collect(),
        other => other.clone(),
    }
}
