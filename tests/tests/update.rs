//! `update`: the walk through the README, from one document of upstream to the next, with its real output.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test update` writes the golden files anew.

use std::fs;
use std::path::Path;
use std::process::Output;
use tests::golden::{compare, copy, file, generator, root, said, scratch, text, tree};

fn update(folder: &Path, upstream: &str) -> Output {
    generator(folder)
        .args([
            "update",
            upstream,
            "--spec",
            "openapi.yaml",
            "--out",
            "bakery",
            "--runtime",
            "vendored",
        ])
        .output()
        .expect("the command")
}

/// A folder with the configuration, the overlay, and both documents of upstream.
fn folder(name: &str) -> std::path::PathBuf {
    let folder = scratch(name);
    copy(&file("fixtures/update"), &folder);
    folder
}

/// How many files stay as they are is a matter of the runtime, which is carried along here.
fn without_count(text: &str) -> String {
    let lines = text.lines().map(|line| match line.rsplit_once(", ") {
        Some((start, end)) if line.starts_with("bakery: ") && end.ends_with(" unchanged") => start,
        _ => line,
    });
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn an_update_is_brought_in_and_explained() {
    let folder = folder("update");
    let first = update(&folder, "old.yaml");
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    let document = folder.join("openapi.yaml");
    let commented = text(&document).replacen(
        "    Order:\n",
        "    # As the baker sees it.\n    Order:\n",
        1,
    );
    fs::write(&document, commented).expect("a comment");
    let second = update(&folder, "new.yaml");
    assert_eq!(second.status.code(), Some(0), "{}", said(&second));
    let shown = String::from_utf8_lossy(&second.stdout).into_owned();
    let shown = without_count(&shown);
    compare("update/walk.txt", &shown).unwrap_or_else(|fault| panic!("{fault}"));
    let readme = without_count(&text(root().join("README.md")));
    assert!(
        readme.contains(&shown),
        "the README shows another output than\n{shown}"
    );
    assert!(text(&document).contains("    # As the baker sees it.\n"));
    assert!(!text(&document).contains("ovens"));
    let api = text(folder.join("bakery/API.md"));
    for line in [
        "orders.retrieve(id: impl Into<String>) -> types::Order = GET \"/orders/{id}\"\n",
        "types::Order.ready_at: Option<Timestamp>\n",
        "types::Order.seeds: Option<bool>\n",
        "types::State::Baking = \"baking\"\n",
    ] {
        assert!(api.contains(line), "{line} is missing in\n{api}");
    }
    // The command that it names is the one that was given.
    let words = shown.split_once("`cargo xtask ").expect("a command").1;
    let words = words.split('`').next().expect("its end");
    let again = generator(&folder).args(words.split(' ')).output();
    let again = again.expect("the command");
    assert_eq!(again.status.code(), Some(0), "{}", said(&again));
    assert!(
        said(&again).contains(" 0 files changed"),
        "{}",
        said(&again)
    );
    // Nothing is left to do after that.
    let before = tree(&folder);
    let third = update(&folder, "new.yaml");
    assert!(said(&third).contains("next: nothing"), "{}", said(&third));
    assert_eq!(tree(&folder), before);
}

#[test]
fn an_overlay_that_is_needed_no_more_is_told() {
    let folder = folder("update-overlay");
    let first = update(&folder, "old.yaml");
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    let new = text(folder.join("new.yaml"))
        .replace("Order'", "Command'")
        .replace("Order\"", "Command\"")
        .replace("    Order:", "    Command:");
    fs::write(folder.join("new.yaml"), new).expect("a document");
    let crate_before = tree(&folder.join("bakery"));
    let second = update(&folder, "new.yaml");
    assert_eq!(second.status.code(), Some(2), "{}", said(&second));
    let errors = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(
        errors.contains("overlay-matches-nothing") && errors.contains("ours.overlay.yaml:4:"),
        "{errors}"
    );
    assert!(errors.contains("next: correct"), "{errors}");
    assert_eq!(tree(&folder.join("bakery")), crate_before);
}

#[test]
fn a_document_that_is_edited_by_hand_is_not_replaced() {
    let folder = folder("update-by-hand");
    fs::write(folder.join("codegen.toml"), "").expect("a configuration");
    fs::write(folder.join("openapi.yaml"), "ours\n").expect("a document");
    let output = update(&folder, "new.yaml");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("[update]"), "{}", said(&output));
    assert_eq!(text(folder.join("openapi.yaml")), "ours\n");
}
