//! The documents of the world with their keys, schemas and paths in another order: not a byte of the crate changes.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use xtask::files::Files;

use crate::command::{Folder, generated};
use crate::manifest;
use crate::vector::text;

/// A trial for each document of one file that must generate.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let wanted =
        |entry: &Value| !manifest::may_be_refused(entry) && !text(entry, "file").contains('/');
    manifest::documents(folder, "shuffle", manifest::is_slow(), wanted, check)
}

fn check(_: &Value, spec: &Path) -> Result<(), Failed> {
    let source = tests::golden::text(spec);
    // What JSON cannot hold, such as integers beyond 64 bits, is out of place here.
    let Ok(mut value) = serde_yaml::from_str::<Value>(&source) else {
        return Ok(());
    };
    let folder = Folder::new(&format!("shuffle-{}", spec.display()));
    std::fs::create_dir_all(&folder.0)?;
    let write = |name: &str, value: &Value| -> Result<Files, Failed> {
        let path = folder.0.join(name);
        std::fs::write(&path, serde_json::to_string(value)?)?;
        generated(&path)
    };
    let plain = write("plain.json", &value)?;
    tests::shuffle::shuffle(&mut value, &mut 7);
    let shuffled = write("shuffled.json", &value)?;
    let paths = plain.iter().chain(shuffled.iter()).map(|(path, _)| path);
    let differing: Vec<&str> = paths
        .filter(|path| plain.get(path) != shuffled.get(path))
        .collect();
    match differing.first() {
        None => Ok(()),
        Some(first) => {
            let side = |files: &Files| files.get(first).unwrap_or_default().to_owned();
            Err(tests::golden::unified(&side(&plain), &side(&shuffled), first).into())
        }
    }
}
