//! The API's document.

use serde_json::Value;

use crate::golden;

/// The example of what an operation answers with 200, as `spec/openapi.yaml` has it.
///
/// # Panics
///
/// If it has none.
pub fn example(method: &str, path: &str) -> Value {
    let text = golden::text(golden::root().join("spec/openapi.yaml"));
    let document: Value = serde_yaml::from_str(&text).expect("a YAML document");
    let content =
        &document["paths"][path][method]["responses"]["200"]["content"]["application/json"];
    let example = content["example"].clone();
    assert!(!example.is_null(), "{method} {path} has no example");
    example
}
