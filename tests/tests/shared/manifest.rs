//! The lists of what lies in a folder, and a trial for each document of the world.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::vector::{list, text};

/// Whether trials that take minutes without optimisation are left out: only with it, or with `CORPUS=1`, are they run.
pub(crate) fn is_slow() -> bool {
    cfg!(debug_assertions) && std::env::var_os("CORPUS").is_none()
}

/// The entries of a folder's manifest.
///
/// # Panics
///
/// If it is not JSON.
pub(crate) fn entries(folder: &Path, name: &str) -> Vec<Value> {
    let manifest: Value = serde_json::from_str(&tests::golden::text(folder.join("manifest.json")))
        .expect("a JSON manifest");
    list(&manifest, name).to_vec()
}

/// A trial for each document of the world that is wanted: its entry, and where it lies.
pub(crate) fn documents(
    folder: &Path,
    group: &str,
    skipped: bool,
    wanted: fn(&Value) -> bool,
    check: fn(&Value, &Path) -> Result<(), Failed>,
) -> Vec<Trial> {
    let trial = |entry: Value| {
        let document = folder.join(text(&entry, "file"));
        let title = format!("{group}/{}", text(&entry, "file"));
        Trial::test(title, move || check(&entry, &document)).with_ignored_flag(skipped)
    };
    let all = entries(folder, "specs").into_iter();
    all.filter(wanted).map(trial).collect()
}

/// Whether a document may be refused, if it is done clearly.
pub(crate) fn may_be_refused(entry: &Value) -> bool {
    text(entry, "expect") == "ok-or-clear-error"
}
