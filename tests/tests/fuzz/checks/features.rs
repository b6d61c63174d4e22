//! The features of resources: whatever some of them turn on names nothing that only others do.

use std::collections::{BTreeMap, BTreeSet};

use xtask::files::Files;
use xtask::plan::ALL_RESOURCES;

use crate::fault::Fault;

/// The features any of which something takes; none where it is always there.
type Gate = BTreeSet<String>;

/// Names that are not there with every feature with which the file that has them is.
pub(super) fn check(files: &Files) -> Vec<Fault> {
    let modules = gates(files, "src/resources/mod.rs");
    let types = gates(files, "src/types/mod.rs");
    let mut faults = undeclared(files, modules.values().chain(types.values()));
    for (path, text) in files.iter() {
        let Some((folder, name)) = path
            .strip_prefix("src/")
            .and_then(|path| path.split_once('/'))
        else {
            continue;
        };
        let top = name.split(['/', '.']).next().unwrap_or_default();
        let own = match folder {
            "types" => types.get(top),
            "resources" => modules.get(top),
            _ => None,
        };
        let Some(own) = own else { continue };
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            if line.trim_start().starts_with("///") {
                continue;
            }
            // A condition stands in the line, or before the macro around it.
            let before = at.checked_sub(2).map_or("", |at| lines[at]);
            let when = match features(line) {
                none if none.is_empty() && before.starts_with("#[cfg(") => features(before),
                some => some,
            };
            let own = if when.is_empty() { own } else { &when };
            let named = behind(line, "types::").chain(imported(line));
            let named = named.filter_map(|name| Some((name, types.get(name)?)));
            let requests = behind(line, "resources::");
            let requests = requests.filter_map(|name| Some((name, modules.get(name)?)));
            for (name, gate) in named.chain(requests) {
                if !covers(gate, own) {
                    let detail = format!("{path}: {name} takes {gate:?} in {own:?}: {line}");
                    faults.push(Fault::new("a name that a feature lacks", detail));
                }
            }
        }
    }
    faults
}

/// Whether what takes `gate` is there whenever what takes `own` is.
fn covers(gate: &Gate, own: &Gate) -> bool {
    let all = own.len() == 1 && own.contains(ALL_RESOURCES);
    gate.is_empty() || all || (!own.is_empty() && own.is_subset(gate))
}

/// What each module of a list takes, and what each name that the list gives on takes.
fn gates(files: &Files, path: &str) -> BTreeMap<String, Gate> {
    let mut gates = BTreeMap::new();
    for line in files.get(path).unwrap_or_default().lines() {
        let gate = features(line);
        let module = line.split("mod ").nth(1).unwrap_or_default();
        let names = line.split("pub use ").nth(1).unwrap_or_default();
        for name in words(module).take(1).chain(words(names)) {
            gates.insert(name.to_owned(), gate.clone());
        }
    }
    gates
}

fn features(line: &str) -> Gate {
    let found = line.split("feature = \"").skip(1);
    found
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| !word.is_empty())
}

/// The word behind each place of another.
fn behind<'a>(line: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    line.split(word)
        .skip(1)
        .filter_map(|rest| words(rest).next())
}

/// What a file of types imports from others.
fn imported(line: &str) -> impl Iterator<Item = &str> {
    words(line.strip_prefix("use super::").unwrap_or_default())
}

/// Features that the manifest does not have, or not among all, or twice.
fn undeclared<'a>(files: &Files, gates: impl Iterator<Item = &'a Gate>) -> Vec<Fault> {
    let manifest = files.get("Cargo.toml").unwrap_or_default();
    let Ok(manifest) = manifest.parse::<toml::Table>() else {
        return Vec::new();
    };
    let known = manifest.get("features").and_then(toml::Value::as_table);
    let all = known.and_then(|known| known.get(ALL_RESOURCES));
    let all = all.and_then(toml::Value::as_array);
    let all: Vec<&str> = all
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .collect();
    let is_known = |name: &str| {
        let listed = all.iter().filter(|other| **other == name).count();
        let known = known.is_some_and(|known| known.contains_key(name));
        known && (listed == 1 || name == ALL_RESOURCES)
    };
    let names: BTreeSet<&String> = gates.flatten().collect();
    let unknown = names.into_iter().filter(|name| !is_known(name));
    unknown
        .map(|name| Fault::new("a feature that is none", name.as_str()))
        .collect()
}
