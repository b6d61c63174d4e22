//! The runtime's sources, carried inside the generator for crates that stand alone.

use crate::files::Files;
use std::fmt::Write as _;
use toml::{Table, Value};

include!(concat!(env!("OUT_DIR"), "/runtime_sources.rs"));

/// Adds the sources as the module `runtime`.
pub(crate) fn add(files: &mut Files) {
    for (path, text) in SOURCES {
        let path = if *path == "lib.rs" { "mod.rs" } else { path };
        files.add(format!("src/runtime/{path}"), *text);
    }
}

/// The dependencies and the features of the runtime as a manifest of its own would say them.
pub(crate) fn manifest(default: &[String]) -> (String, String) {
    let runtime: Table = RUNTIME_MANIFEST.parse().unwrap_or_default();
    let workspace: Table = WORKSPACE_MANIFEST.parse().unwrap_or_default();
    let shared = workspace
        .get("workspace")
        .and_then(|table| table.get("dependencies"));
    let mut dependencies = String::new();
    for (name, own) in runtime
        .get("dependencies")
        .and_then(Value::as_table)
        .into_iter()
        .flatten()
    {
        let _ = writeln!(
            dependencies,
            "{name} = {}",
            joined(shared.and_then(|table| table.get(name)), own)
        );
    }
    let mut features = String::from("[features]\n");
    for (name, list) in runtime
        .get("features")
        .and_then(Value::as_table)
        .into_iter()
        .flatten()
    {
        let own = Value::from(default.to_vec());
        let list = if name == "default" { &own } else { list };
        let _ = writeln!(features, "{name} = {list}");
    }
    (dependencies, features)
}

/// A dependency of the workspace with what a member adds to it, as an inline table.
fn joined(shared: Option<&Value>, own: &Value) -> Value {
    let mut table = match shared {
        Some(Value::Table(table)) => table.clone(),
        Some(version) => Table::from_iter([("version".to_owned(), version.clone())]),
        None => Table::new(),
    };
    for (key, value) in own
        .as_table()
        .into_iter()
        .flatten()
        .filter(|(key, _)| *key != "workspace")
    {
        match (table.get_mut(key), value) {
            (Some(Value::Array(features)), Value::Array(more)) => {
                features.extend(more.iter().cloned());
            }
            _ => {
                table.insert(key.clone(), value.clone());
            }
        }
    }
    Value::Table(table)
}
