//! The table of single changes.

use crate::edit::apply;

use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;
use tests::golden::{compare, file, scratch, text};
use tests::promise::{self, promises};
use tests::version::{line, rating, read};
use xtask::pipeline;

/// A row of `fixtures/diff/changes.yaml`.
pub(crate) struct Row {
    pub(crate) what: String,
    pub(crate) there: String,
    pub(crate) back: String,
    pub(crate) document: Value,
}

/// The document that every row starts from, and the rows.
pub(crate) fn rows() -> (Value, Vec<Row>) {
    let read = |name: &str| -> Value {
        serde_yaml::from_str(&text(file(&format!("fixtures/diff/{name}.yaml")))).expect("YAML")
    };
    let base = read("base");
    let rows = read("changes");
    let row = |row: &Value| {
        let word = |key: &str| row[key].as_str().expect("a word").to_owned();
        let mut document = base.clone();
        apply(&mut document, row["edit"].as_object().expect("edits"));
        Row {
            what: word("what"),
            there: word("there"),
            back: word("back"),
            document,
        }
    };
    let rows = rows.as_array().expect("rows").iter().map(row).collect();
    (base, rows)
}

/// Writes a document, with a line for each element so that places can be told.
pub(crate) fn write(path: &Path, document: &Value) {
    let text = serde_json::to_string_pretty(document).expect("JSON");
    std::fs::write(path, text).expect("a file");
}

#[test]
fn single_changes_are_rated() {
    let folder = scratch("diff-table");
    let (base, rows) = rows();
    write(&folder.join("base.json"), &base);
    let old = read(&folder.join("base.json")).expect("the base");
    let before = promises(&old);
    let (mut found, mut faults) = (String::new(), String::new());
    for (index, row) in rows.iter().enumerate() {
        let path = folder.join(format!("{index}.json"));
        write(&path, &row.document);
        let Some(new) = read(&path) else {
            let _ = writeln!(faults, "{}: refused", row.what);
            continue;
        };
        let (there, back) = (pipeline::compare(&old, &new), pipeline::compare(&new, &old));
        let _ = writeln!(found, "{}", row.what);
        for (word, changes, expected) in [("there", &there, &row.there), ("back", &back, &row.back)]
        {
            let rating = rating(changes);
            let _ = writeln!(found, "  {word}: {rating}");
            changes
                .list
                .iter()
                .for_each(|change| found += &line(change));
            if rating != *expected {
                let _ = writeln!(
                    faults,
                    "{}, {word}: {rating} instead of {expected}",
                    row.what
                );
            }
        }
        let after = promises(&new);
        for (from, to, changes) in [(&before, &after, &there), (&after, &before, &back)] {
            if let Err(fault) = promise::check(from, to, changes) {
                let _ = writeln!(faults, "{}: {fault}", row.what);
            }
        }
        if let Err(fault) = promise::is_inverse(&there, &back) {
            let _ = writeln!(faults, "{}: {fault}", row.what);
        }
    }
    let golden = compare("diff/changes.txt", &found);
    assert!(faults.is_empty(), "\n{faults}");
    golden.unwrap_or_else(|fault| panic!("\n{fault}"));
}
