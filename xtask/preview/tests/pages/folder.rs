//! What the command writes, and what it never touches.

use super::root;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn docs(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openapi-sdkgen-preview"));
    command.arg("docs").args(arguments).current_dir(root());
    command.output().expect("the command")
}

/// An empty folder of this test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path of plain text")
}

#[test]
fn equal_pages_are_left_alone_and_others_never_touched() {
    let out = folder("docs-again");
    let first = docs(&["--out", path(&out)]);
    assert!(first.status.success(), "{}", text(&first.stderr));
    assert!(
        text(&first.stdout).contains(" files changed, 0 unchanged; open "),
        "{}",
        text(&first.stdout)
    );
    fs::write(out.join("mine.txt"), "mine").expect("a file");
    fs::remove_file(out.join("index.html")).expect("a page");
    let second = docs(&["--out", path(&out)]);
    assert!(
        text(&second.stdout).contains(": 1 files changed, "),
        "{}",
        text(&second.stdout)
    );
    assert_eq!(
        fs::read_to_string(out.join("mine.txt")).expect("the file"),
        "mine"
    );
    // A page that is no longer there goes.
    let spec = root().join("tests/fixtures/snapshots/minimal.yaml");
    let third = docs(&["--out", path(&out), "--spec", path(&spec)]);
    assert!(third.status.success(), "{}", text(&third.stderr));
    assert!(!out.join("api/knowledge_bases.html").exists());
    assert!(out.join("mine.txt").exists());
}

#[test]
fn a_crate_is_not_replaced_by_pages() {
    let out = folder("docs-over-crate");
    fs::write(
        out.join(".codegen-files"),
        "# Written by `cargo xtask codegen`: the files in this folder that it owns.\nCargo.toml\n",
    )
    .expect("a list");
    fs::write(out.join("Cargo.toml"), "[package]").expect("a file");
    let done = docs(&["--out", path(&out)]);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        text(&done.stderr).contains("holds what `cargo xtask codegen` wrote"),
        "{}",
        text(&done.stderr)
    );
    assert!(out.join("Cargo.toml").exists() && !out.join("index.html").exists());
}

#[test]
fn a_foreign_folder_and_a_bad_document_change_nothing() {
    let out = folder("docs-foreign");
    fs::write(out.join("mine.txt"), "mine").expect("a file");
    let foreign = docs(&["--out", path(&out)]);
    assert_eq!(foreign.status.code(), Some(2));
    assert!(
        text(&foreign.stderr).contains("is not empty (it has mine.txt)"),
        "{}",
        text(&foreign.stderr)
    );
    let out = out.join("new");
    let spec = root().join("tests/fixtures/no-such-document.yaml");
    let bad = docs(&["--out", path(&out), "--spec", path(&spec)]);
    assert_eq!(bad.status.code(), Some(2));
    assert!(!out.exists());
}
