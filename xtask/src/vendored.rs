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
    let mut dependencies = lines(&runtime, shared);
    for (target, table) in tables(&runtime, "target") {
        let Value::Table(table) = table else { continue };
        let own = lines(table, shared);
        let target = Value::from(target.as_str());
        let _ = write!(dependencies, "\n[target.{target}.dependencies]\n{own}");
    }
    let mut features = String::from("[features]\n");
    for (name, list) in tables(&runtime, "features") {
        let own = Value::from(default.to_vec());
        let list = if name == "default" { &own } else { list };
        let _ = writeln!(features, "{name} = {list}");
    }
    (dependencies, features)
}

/// The entries of the table of this name.
fn tables<'a>(table: &'a Table, name: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    let found = table.get(name).and_then(Value::as_table);
    found.into_iter().flatten()
}

/// The dependencies in a table, one a line.
fn lines(table: &Table, shared: Option<&Value>) -> String {
    let mut text = String::new();
    for (name, own) in tables(table, "dependencies") {
        let shared = shared.and_then(|table| table.get(name));
        let _ = writeln!(text, "{name} = {}", joined(shared, own));
    }
    text
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
