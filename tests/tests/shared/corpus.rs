//! Documents of the world: each must generate, and the odd ones may be refused in words instead.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::command::{Folder, codegen};
use crate::vector::{list, text};

/// A trial for each document. They take minutes without optimisation, hence only with it or with `CORPUS=1`.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let skipped = cfg!(debug_assertions) && std::env::var_os("CORPUS").is_none();
    let manifest: Value = serde_json::from_str(&tests::golden::text(folder.join("manifest.json")))
        .expect("a JSON manifest");
    let trial = |entry: &Value| {
        let (entry, folder) = (entry.clone(), folder.to_owned());
        let title = format!("corpus/{}", text(&entry, "file"));
        Trial::test(title, move || check(&entry, &folder)).with_ignored_flag(skipped)
    };
    list(&manifest, "specs").iter().map(trial).collect()
}

fn check(entry: &Value, folder: &Path) -> Result<(), Failed> {
    let out = Folder::new(text(entry, "file"));
    let run = codegen(&folder.join(text(entry, "file")), &out.0, "vendored")?;
    let may_refuse = text(entry, "expect") == "ok-or-clear-error";
    match run.code {
        Some(0) if out.0.join("Cargo.toml").is_file() => Ok(()),
        Some(2) if may_refuse && run.stderr.contains("error") => Ok(()),
        code => Err(format!("exit status {code:?}: {}", run.stderr).into()),
    }
}
