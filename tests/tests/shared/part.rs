//! Parts of the documents of the world: every other operation of each, and what they reach.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::command::Folder;
use crate::vector::{list, text};

/// A trial for each document that must generate.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let skipped = cfg!(debug_assertions) && std::env::var_os("CORPUS").is_none();
    let manifest: Value = serde_json::from_str(&tests::golden::text(folder.join("manifest.json")))
        .expect("a JSON manifest");
    let good = |entry: &&Value| text(entry, "expect") != "ok-or-clear-error";
    let trial = |entry: &Value| {
        let (file, folder) = (text(entry, "file").to_owned(), folder.to_owned());
        let title = format!("part/{file}");
        Trial::test(title, move || check(&folder.join(&file))).with_ignored_flag(skipped)
    };
    list(&manifest, "specs")
        .iter()
        .filter(good)
        .map(trial)
        .collect()
}

fn check(spec: &Path) -> Result<(), Failed> {
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
