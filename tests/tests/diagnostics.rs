//! Each code of a diagnostic through the real command: `fixtures/diagnostics/CODE.yaml` (or `.json`) gives the message
//! `golden/diagnostics/CODE.txt`. A code that nothing can bring about does not belong in the table.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test diagnostics` writes the golden files anew.

use serde_json::Value;
use std::path::Path;
use std::process::Output;
use tests::golden::{all_equal, compare, file, generator, names, said, scratch};
use xtask::diagnostics::Severity;
use xtask::diagnostics::codes::{Code, TABLE};

/// Where `lint CODE.yaml` is not the command that brings the finding about. `$OUT` is a new folder.
const COMMANDS: &[(&str, &str)] = &[
    ("file-unreadable", "lint nowhere.yaml"),
    ("too-deep", "lint too-deep.json"),
    ("openapi-version", "lint openapi-version.json"),
    (
        "overlay-invalid",
        "lint overlay-invalid.yaml --config overlay-invalid.toml",
    ),
    (
        "overlay-matches-nothing",
        "lint overlay-matches-nothing.yaml --config overlay-matches-nothing.toml",
    ),
    ("select-refused", "select select-refused.yaml"),
    (
        "only-matches-nothing",
        "codegen --spec only-matches-nothing.yaml --out $OUT --only listItem",
    ),
    (
        "config-unreadable",
        "codegen --spec config-unreadable.yaml --out $OUT --config nowhere.toml",
    ),
    (
        "config-invalid",
        "codegen --spec config-invalid.yaml --out $OUT --config config-invalid.toml",
    ),
    (
        "config-name-taken",
        "codegen --spec config-name-taken.yaml --out $OUT --config config-name-taken.toml",
    ),
    (
        "config-unused",
        "codegen --spec config-unused.yaml --out $OUT --config config-unused.toml",
    ),
];

fn run(line: &str, out: &Path) -> Output {
    let words = line.split(' ').map(|word| match word {
        "$OUT" => out.as_os_str().to_owned(),
        word => word.into(),
    });
    generator(&file("fixtures/diagnostics"))
        .args(words)
        .output()
        .expect("the command")
}

fn check(code: &Code, out: &Path) -> Result<(), String> {
    let own = COMMANDS.iter().find(|(name, _)| *name == code.code);
    let line = own.map_or_else(
        || format!("lint {}.yaml", code.code),
        |(_, line)| (*line).to_owned(),
    );
    let output = run(&line, out);
    let (word, status) = match code.severity {
        Severity::Error => ("error", 2),
        Severity::Warning => ("warning", 0),
    };
    let stderr = String::from_utf8_lossy(&output.stderr);
    if output.status.code() != Some(status) || !stderr.contains(&format!("{word}[{}]", code.code)) {
        return Err(format!(
            "{} does not come about: {}",
            code.code,
            said(&output)
        ));
    }
    let name = format!("diagnostics/{}.txt", code.code);
    compare(&name, &format!("$ cargo xtask {line}\n{stderr}"))
}

#[test]
fn every_code_comes_about() {
    let out = scratch("diagnostics").join("new");
    all_equal(TABLE.iter().map(|code| check(code, &out)));
    assert!(!out.exists());
}

#[test]
fn every_golden_message_has_a_code() {
    let mut codes: Vec<&str> = TABLE.iter().map(|code| code.code).collect();
    codes.sort_unstable();
    assert_eq!(names("golden/diagnostics", ".txt"), codes);
}

/// The same findings for programs, each with all its keys.
#[test]
fn findings_are_there_as_json() {
    let output = run(
        "lint --format json operation-id-duplicate.yaml",
        Path::new(""),
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(output.stderr.is_empty(), "{}", said(&output));
    let json = String::from_utf8(output.stdout).expect("text");
    compare("diagnostics/operation-id-duplicate.json", &json)
        .unwrap_or_else(|fault| panic!("{fault}"));
    for code in TABLE.iter().filter(|code| code.severity == Severity::Error) {
        let line = format!("lint --format json {}.yaml", code.code);
        if COMMANDS.iter().any(|(name, _)| *name == code.code) {
            continue;
        }
        let output = run(&line, Path::new(""));
        let list: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let list = list.as_array().expect("a list");
        assert!(list.iter().any(|one| one["code"] == code.code), "{line}");
        assert_eq!(output.status.code(), Some(2), "{line}");
    }
    let output = run("lint --format json ../cli/good.yaml", Path::new(""));
    assert_eq!(
        (output.status.code(), output.stdout.as_slice()),
        (Some(0), &b"[]\n"[..])
    );
}
