//! The index that the script searches: small, made beforehand, and a script itself, so that it loads from a folder, too.

use super::layout::heading;
use super::operation::summary;
use super::site::Site;
use serde_json::{Value, json};
use xtask::plan::names;

/// `assets/search.js`: rows of kind, title, context, address, and for operations method and path.
pub(super) fn index(site: &Site<'_>) -> String {
    let mut rows: Vec<Value> = Vec::new();
    for (resource, method, operation) in site.methods() {
        let title = format!("{}.{}", resource.name(), names::plain(&method.name));
        let place = resource.method_page(method);
        rows.push(json!([
            "operation",
            title,
            summary(operation),
            place,
            operation.method,
            operation.path
        ]));
        if let Some(waiter) = &method.waiter {
            let title = format!("{}.{}", resource.name(), waiter.name);
            rows.push(json!([
                "helper",
                title,
                format!("Waits with {}", method.name),
                format!("{place}#wait")
            ]));
        }
    }
    for resource in &site.resources {
        let name = resource.way.last().map_or("", String::as_str);
        rows.push(json!([
            "resource",
            resource.name(),
            heading(name),
            resource.page()
        ]));
    }
    for kind in site.kinds() {
        let docs = &site.api.def(kind.id).docs;
        let about = docs
            .title
            .as_deref()
            .or(docs.description.as_deref())
            .map(|text| super::prose::summary(text, 80));
        rows.push(json!([
            "type",
            kind.model.name,
            about.unwrap_or_default(),
            kind.place()
        ]));
    }
    let lines: Vec<String> = rows.iter().map(Value::to_string).collect();
    format!("globalThis.searchIndex = [\n{}\n];\n", lines.join(",\n"))
}
