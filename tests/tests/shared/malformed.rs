//! Documents that must be refused, or that must not lead the generator astray.

use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::command::{Folder, Run, codegen, compile, within};
use crate::manifest;
use crate::vector::{list, text};

/// A trial for each entry of the manifest.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let trial = |entry: Value| {
        let document = folder.join(text(&entry, "file"));
        Trial::test(format!("malformed/{}", text(&entry, "file")), move || {
            check(&entry, &document)
        })
    };
    let all = manifest::entries(folder, "inputs").into_iter();
    all.map(trial).collect()
}

fn check(entry: &Value, document: &Path) -> Result<(), Failed> {
    let out = Folder::new(text(entry, "file"));
    let runtime = tests::golden::root().join("runtime");
    let run = codegen(document, &out.0, &runtime.display().to_string())?;
    let Run {
        code,
        stderr,
        elapsed,
    } = &run;
    let expect = text(entry, "expect");
    let outcomes = [expect, text(entry, "also_acceptable")];
    let found = match code {
        Some(0) => "ok",
        Some(2) => "error",
        other => return Err(format!("exit status {other:?}: {stderr}").into()),
    };
    if !outcomes.contains(&found) {
        return Err(format!("{found} instead of {expect}: {stderr}").into());
    }
    if found == "error" && out.0.exists() {
        return Err("something was written".into());
    }
    if found == expect {
        mentions(entry, stderr)?;
    }
    if found == "ok" {
        sources(entry, &out.0)?;
    }
    if let Some(megabytes) = entry["max_mb"].as_u64() {
        within(document, megabytes)?;
    }
    let limit = entry["max_seconds"].as_u64().unwrap_or(20);
    if *elapsed > Duration::from_secs(limit) {
        return Err(format!("it took {elapsed:?}").into());
    }
    Ok(())
}

/// What the manifest wants of the crate.
fn sources(entry: &Value, folder: &Path) -> Result<(), Failed> {
    // The only check there is so far; a new one must not pass unseen.
    let check = text(entry, "check");
    if !check.is_empty() && !check.contains("U+202A..U+202E") {
        return Err(format!("an unknown check: {check}").into());
    }
    for (path, file) in tests::golden::tree(folder) {
        let bytes = file.bytes.unwrap_or_default();
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if !check.is_empty() && String::from_utf8_lossy(&bytes).contains(turns) {
            return Err(format!("{path} turns the direction of text").into());
        }
    }
    if entry["must_compile"] == true {
        compile(folder)?;
    }
    Ok(())
}

fn mentions(entry: &Value, stderr: &str) -> Result<(), Failed> {
    let shown = stderr.to_lowercase();
    let has = |part: &str| shown.contains(&part.to_lowercase());
    for wanted in list(entry, "must_mention").iter().filter_map(Value::as_str) {
        if !wanted.split('|').any(has) {
            return Err(format!("{wanted:?} is not mentioned in {stderr}").into());
        }
    }
    match list(entry, "must_not_mention")
        .iter()
        .filter_map(Value::as_str)
        .find(|part| has(part))
    {
        Some(part) => Err(format!("{part:?} is mentioned in {stderr}").into()),
        None => Ok(()),
    }
}
