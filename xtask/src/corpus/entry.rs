//! The documents of a folder.

use crate::document;
use crate::plan::names;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The file that lists the documents of a folder, if there is one.
const MANIFEST: &str = "manifest.json";

/// A document to sweep.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// What it is called in the report.
    pub(super) id: String,
    /// Its path below the folder.
    pub(super) file: String,
    /// Its path.
    pub(super) path: PathBuf,
    /// Whether it may be refused.
    pub(super) may_refuse: bool,
    /// The package it becomes.
    pub(super) package: String,
}

/// The documents that the folder's list names, or else all of them, by id.
pub(super) fn find(folder: &Path) -> Result<Vec<Entry>, String> {
    let place = |error: &dyn std::fmt::Display| format!("{}: {error}", folder.display());
    let list = folder.join(MANIFEST);
    let mut found = if list.is_file() {
        let text = fs::read_to_string(&list).map_err(|error| place(&error))?;
        listed(&text, folder).map_err(|error| format!("{}: {error}", list.display()))?
    } else {
        let mut found = Vec::new();
        walk(folder, "", &mut found).map_err(|error| place(&error))?;
        found
    };
    if found.is_empty() {
        return Err(place(
            &"no OpenAPI document there (`openapi:` in a .json, .yaml or .yml file)",
        ));
    }
    found.sort_by(|a, b| a.id.cmp(&b.id));
    name(&mut found);
    Ok(found)
}

/// `{"specs": [{"id": …, "file": …, "expect": …}]}`.
fn listed(text: &str, folder: &Path) -> Result<Vec<Entry>, String> {
    let manifest: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let specs = manifest.get("specs").and_then(Value::as_array);
    let specs = specs.ok_or("a list `specs` is needed")?;
    let word = |spec: &Value, key: &str| spec.get(key)?.as_str().map(str::to_owned);
    specs
        .iter()
        .enumerate()
        .map(|(index, spec)| {
            let file = word(spec, "file").ok_or(format!("specs[{index}] needs a `file`"))?;
            Ok(Entry {
                id: word(spec, "id").unwrap_or_else(|| file.clone()),
                path: folder.join(&file),
                may_refuse: word(spec, "expect").is_some_and(|expect| expect.contains("error")),
                package: String::new(),
                file,
            })
        })
        .collect()
}

fn walk(folder: &Path, way: &str, found: &mut Vec<Entry>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (
            entry.path(),
            entry.file_name().to_string_lossy().into_owned(),
        );
        let file = format!("{way}{name}");
        if entry.file_type()?.is_dir() {
            if !name.starts_with('.') {
                walk(&path, &format!("{file}/"), found)?;
            }
        } else if [".json", ".yaml", ".yml"]
            .iter()
            .any(|end| name.ends_with(end))
            && document::is_root(&path)
        {
            found.push(Entry {
                id: file.clone(),
                file,
                path,
                may_refuse: false,
                package: String::new(),
            });
        }
    }
    Ok(())
}

/// The longest part of an id in the name of a package.
const LONGEST: usize = 60;

/// Gives each document a package name of its own that is a folder's name everywhere.
fn name(entries: &mut [Entry]) {
    let plain = |id: &str| {
        let lower = id.to_ascii_lowercase();
        let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        words.join("-")
    };
    let mut seen = BTreeSet::new();
    for entry in entries {
        let mut name = plain(&entry.id);
        if name.len() > LONGEST || name.is_empty() || seen.contains(&name) {
            name.truncate(LONGEST);
            name = format!("{name}-{:08x}", names::hash(&entry.id));
        }
        entry.package = format!("sweep-{name}");
        seen.insert(name);
    }
}
