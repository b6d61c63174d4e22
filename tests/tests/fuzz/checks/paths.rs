//! The names of files.

use std::collections::BTreeMap;

use xtask::files::Files;

use crate::fault::Fault;

/// Names that Windows keeps for devices.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// Paths that lead elsewhere, or are one on some file system.
pub(super) fn check(files: &Files) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut folded: BTreeMap<String, &str> = BTreeMap::new();
    for (path, _) in files.iter() {
        if !path.split('/').all(is_plain) {
            faults.push(Fault::new("an odd path", path));
        }
        if let Some(other) = folded.insert(path.to_lowercase(), path) {
            faults.push(Fault::new(
                "paths that differ in case only",
                format!("{path} {other}"),
            ));
        }
    }
    let folders = |path: &str| {
        path.rsplit_once('/')
            .map(|(folder, _)| format!("{folder}.rs"))
    };
    for (path, _) in files.iter() {
        let stem = folders(path).filter(|file| !folded.contains_key(&file.to_lowercase()));
        let known = |folder: &str| {
            [
                "src.rs",
                "src/types.rs",
                "src/resources.rs",
                "src/runtime.rs",
                "examples.rs",
            ]
            .contains(&folder)
        };
        if path.starts_with("src/")
            && stem
                .as_deref()
                .is_some_and(|stem| !known(stem) && !stem.starts_with("src/runtime"))
        {
            faults.push(Fault::new("a folder without its module", path));
        }
    }
    faults
}

fn is_plain(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    let allowed = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    !part.is_empty()
        && part != ".."
        && part != "."
        && part.chars().all(allowed)
        && part.len() <= 200
        && !DEVICES.contains(&stem.to_ascii_lowercase().as_str())
}
