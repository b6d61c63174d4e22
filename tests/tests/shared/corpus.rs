//! Documents of the world: each must generate, and the odd ones may be refused in words instead.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::command::{Folder, codegen};
use crate::manifest;
use crate::vector::text;

/// A trial for each document. They take minutes without optimisation, hence only with it or with `CORPUS=1`.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    manifest::documents(folder, "corpus", manifest::is_slow(), |_| true, check)
}

fn check(entry: &Value, document: &Path) -> Result<(), Failed> {
    let out = Folder::new(text(entry, "file"));
    let run = codegen(document, &out.0, "vendored")?;
    let may_refuse = manifest::may_be_refused(entry);
    match run.code {
        Some(0) if out.0.join("Cargo.toml").is_file() => Ok(()),
        Some(2) if may_refuse && run.stderr.contains("error") => Ok(()),
        code => Err(format!("exit status {code:?}: {}", run.stderr).into()),
    }
}
