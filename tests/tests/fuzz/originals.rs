//! The documents that are damaged: our fixtures, and the shared ones where they are.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tests::golden::{file, root};

use crate::rounds::setting;

/// The most bytes of a document in a short run.
const SMALL: u64 = 12_000;
/// The same in a long one.
const LARGE: u64 = 80_000;

/// All that can be read as one document.
pub(crate) fn load() -> Vec<Value> {
    let limit = if setting("FUZZ_SECONDS").is_some() {
        LARGE
    } else {
        SMALL
    };
    let mut folders = vec![
        file("fixtures/snapshots"),
        file("fixtures/snapshots/nasty"),
        root().join("spec"),
    ];
    let shared =
        std::env::var_os("SHARED_DIR").map_or_else(|| root().join("../shared"), PathBuf::from);
    folders.push(shared.join("corpus"));
    let mut paths: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| documents(folder, limit))
        .collect();
    paths.sort();
    let read = |path: &PathBuf| serde_yaml::from_str(&tests::golden::text(path)).ok();
    let documents: Vec<Value> = paths
        .iter()
        .filter_map(read)
        .filter(|value: &Value| value.is_object())
        .collect();
    assert!(!documents.is_empty(), "no documents to damage");
    documents
}

fn documents(folder: &Path, limit: u64) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_document = |path: &PathBuf| {
        path.extension()
            .is_some_and(|ending| ending == "json" || ending == "yaml")
    };
    let is_small = |path: &PathBuf| {
        path.metadata()
            .is_ok_and(|data| data.is_file() && data.len() <= limit)
    };
    entries
        .map(|entry| entry.path())
        .filter(is_document)
        .filter(is_small)
        .collect()
}
