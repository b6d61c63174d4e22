//! Whether the time of generating grows with the number of operations and no faster: DigitalOcean's document, cut, or
//! with its paths repeated. The column of items per second must stay the same from top to bottom.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use divan::{Bencher, counter::ItemsCount};
use serde_json::{Map, Value};
use xtask::diagnostics::Diagnostics;
use xtask::document::Document;

use crate::codegen::{digitalocean, files};

#[divan::bench(args = [100, 300, 600, 1000, 1500], sample_count = 5, sample_size = 1, ignore = !digitalocean().is_file())]
fn operations(bencher: Bencher<'_, '_>, count: usize) {
    let document = document(count);
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| files(&document, None));
}

/// A document with so many operations, and the components that they reach.
fn document(count: usize) -> PathBuf {
    let read = Document::load(&digitalocean(), &mut Diagnostics::new()).expect("the document");
    let mut root = read.value(read.root());
    let paths = root["paths"].as_object().cloned().unwrap_or_default();
    let mut kept = Map::new();
    let mut left = count;
    for round in 0.. {
        for (path, item) in &paths {
            let mut item = item.clone();
            left -= cut(&mut item, round, left);
            kept.insert(format!("{path}{}", "-again".repeat(round)), item);
            if left == 0 {
                break;
            }
        }
        if left == 0 {
            break;
        }
    }
    root["paths"] = Value::Object(kept);
    root["components"] = components(&root);
    let file = tests::golden::target().join(format!("operations-{count}.json"));
    fs::write(&file, root.to_string()).expect("a document");
    file
}

/// Keeps at most so many operations of a path, each with an id of its own; how many these are.
fn cut(item: &mut Value, round: usize, most: usize) -> usize {
    let Some(item) = item.as_object_mut() else {
        return 0;
    };
    let methods = ["get", "put", "post", "delete", "options", "head", "patch"];
    let mut count = 0;
    item.retain(|key, operation| {
        if !methods.contains(&key.as_str()) {
            return true;
        }
        if let Some(id) = operation["operationId"].as_str() {
            operation["operationId"] = format!("{id}{}", "_again".repeat(round)).into();
        }
        count += 1;
        count <= most
    });
    count.min(most)
}

/// The components that the paths reach.
fn components(root: &Value) -> Value {
    let mut seen = BTreeSet::new();
    let mut open = vec![&root["paths"]];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(map) => {
                open.extend(map.values());
                let target = map.get("$ref").and_then(Value::as_str);
                let pointer = target.and_then(|target| target.strip_prefix('#'));
                if let Some(pointer) = pointer.filter(|pointer| seen.insert((*pointer).to_owned()))
                {
                    open.extend(root.pointer(pointer));
                }
            }
            _ => {}
        }
    }
    let mut kept = root["components"].clone();
    for (kind, entries) in kept.as_object_mut().into_iter().flatten() {
        if let Some(entries) = entries
            .as_object_mut()
            .filter(|_| kind != "securitySchemes")
        {
            entries.retain(|name, _| seen.contains(&format!("/components/{kind}/{name}")));
        }
    }
    kept
}
