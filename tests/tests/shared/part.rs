//! Parts of the documents of the world: every other operation of each, and what they reach.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::command::Folder;
use crate::manifest;

/// A trial for each document that must generate.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let wanted = |entry: &Value| !manifest::may_be_refused(entry);
    manifest::documents(folder, "part", manifest::is_slow(), wanted, check)
}

fn check(_: &Value, spec: &Path) -> Result<(), Failed> {
    let folder = Folder::new(&format!("part-{}", spec.display()));
    std::fs::create_dir_all(&folder.0)?;
    let all = tests::part::operations(spec);
    // A star in a path would choose more than itself.
    let half: Vec<String> = all
        .into_iter()
        .filter(|one| !one.contains('*'))
        .step_by(2)
        .collect();
    Ok(tests::part::same("part", spec, &half, &folder.0)?)
}
