//! Bad input through the real command: exit status 2, one message with place and remedy (`golden/cli/NAME.txt`), and a
//! target that is as it was. And good input: what is written, what is left alone.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test cli` writes the golden files anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tests::golden::{all_equal, compare, copy, file, generator, names, said, scratch, text, tree};

/// Bad input: a name, and the arguments, in which `~` is a space.
const BAD: &[(&str, &str)] = &[
    (
        "bad_name",
        "codegen --spec good.yaml --out ours --name 9~lives",
    ),
    (
        "bad_name_empty",
        "codegen --spec good.yaml --out new --name=",
    ),
    (
        "bad_name_keyword",
        "codegen --spec good.yaml --out new --name crate",
    ),
    (
        "comment",
        "codegen --spec comment.yaml --out ours --name shop",
    ),
    (
        "config_folder",
        "codegen --spec good.yaml --out ours --config foreign",
    ),
    (
        "config_nowhere",
        "codegen --spec good.yaml --out ours --config nowhere.toml",
    ),
    (
        "dangling",
        "codegen --spec dangling.yaml --out ours --name shop",
    ),
    ("empty", "codegen --spec empty.yaml --out ours --name shop"),
    ("folder", "codegen --spec foreign --out ours --name shop"),
    ("list", "codegen --spec list.yaml --out ours --name shop"),
    (
        "no_such_file",
        "codegen --spec nowhere.yaml --out ours --name shop",
    ),
    (
        "not_openapi",
        "codegen --spec not_openapi.yaml --out ours --name shop",
    ),
    (
        "not_utf8",
        "codegen --spec not_utf8.yaml --out ours --name shop",
    ),
    (
        "only_id",
        "codegen --spec good.yaml --out ours --only listItem",
    ),
    (
        "only_path",
        "codegen --spec good.yaml --out ours --only listItems --only get~/item",
    ),
    (
        "only_tag",
        "codegen --spec good.yaml --out ours --only tag:read",
    ),
    (
        "out_foreign",
        "codegen --spec good.yaml --out foreign --name shop",
    ),
    (
        "out_foreign_list",
        "codegen --spec good.yaml --out foreign_list --name shop",
    ),
    (
        "out_in_a_file",
        "codegen --spec good.yaml --out file.txt/crate --name shop",
    ),
    (
        "out_is_a_file",
        "codegen --spec good.yaml --out file.txt --name shop",
    ),
    ("out_without_spec", "codegen --out new"),
    (
        "runtime_nowhere",
        "codegen --spec good.yaml --out ours --runtime nowhere",
    ),
    (
        "sentence",
        "codegen --spec sentence.yaml --out ours --name shop",
    ),
    (
        "several",
        "codegen --spec several.yaml --out new --name shop",
    ),
    ("spec_without_out", "codegen --spec good.yaml"),
    (
        "swagger",
        "codegen --spec swagger.json --out ours --name shop",
    ),
    (
        "truncated",
        "codegen --spec truncated.yaml --out ours --name shop",
    ),
    (
        "truncated_json",
        "codegen --spec truncated.json --out ours --name shop",
    ),
    ("unknown_command", "codgen"),
    ("unknown_option", "codegen --spec good.yaml --output new"),
    (
        "version_4",
        "codegen --spec version_4.yaml --out new --name shop",
    ),
];

/// A folder with all documents, a crate of ours, a folder and a file that are not.
fn folder(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy(&file("fixtures/cli"), &folder);
    good(
        &folder,
        &["--spec", "good.yaml", "--out", "ours", "--name", "shop"],
    );
    for foreign in ["foreign", "foreign_list"] {
        fs::create_dir_all(folder.join(foreign)).expect("a folder");
    }
    write(&folder, "foreign/letter.txt", "Dear reader");
    write(&folder, "foreign_list/.codegen-files", "letter.txt\n");
    write(&folder, "foreign_list/letter.txt", "Dear reader");
    write(&folder, "file.txt", "Dear reader");
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    fs::write(folder.join(path), text).expect("a file");
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    generator(folder)
        .args(arguments)
        .output()
        .expect("the command")
}

/// Generates, which must succeed.
fn good(folder: &Path, arguments: &[&str]) -> Output {
    let output = run(folder, &[&["codegen"], arguments].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {}",
        said(&output)
    );
    output
}

/// Generates, which must be refused and change nothing; the message.
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let before = tree(folder);
    let output = run(folder, arguments);
    assert_eq!(
        output.status.code(),
        Some(2),
        "{arguments:?}: {}",
        said(&output)
    );
    assert!(output.stdout.is_empty(), "{arguments:?}: {}", said(&output));
    assert!(
        before == tree(folder),
        "{arguments:?} changed a file: {}",
        said(&output)
    );
    String::from_utf8(output.stderr).expect("text")
}

#[test]
fn bad_input_is_refused() {
    let folder = folder("cli-bad");
    let here = folder.display().to_string();
    all_equal(BAD.iter().map(|(name, line)| {
        let arguments: Vec<String> = line.split(' ').map(|word| word.replace('~', " ")).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let message = refused(&folder, &arguments).replace(&here, "$DIR");
        compare(
            &format!("cli/{name}.txt"),
            &format!("$ cargo xtask {line}\n{message}"),
        )
    }));
}

#[test]
fn every_golden_message_has_a_case() {
    let cases: Vec<&str> = BAD.iter().map(|(name, _)| *name).collect();
    assert_eq!(names("golden/cli", ".txt"), cases);
}

#[test]
fn what_is_not_ours_stays() {
    let folder = folder("cli-foreign");
    let mine = [
        "ours/notes.txt",
        "ours/src/types/mine.rs",
        "ours/src/resources/items/mine.rs",
    ];
    for path in mine {
        write(&folder, path, "// mine");
    }
    write(&folder, "outside.txt", "outside");
    let list = text(folder.join("ours/.codegen-files"));
    write(
        &folder,
        "ours/.codegen-files",
        &format!(
            "{list}../outside.txt\nsrc/../../file.txt\n{}\n",
            folder.join("outside.txt").display()
        ),
    );
    good(
        &folder,
        &["--spec", "less.yaml", "--out", "ours", "--name", "shop"],
    );
    for path in mine {
        assert_eq!(text(folder.join(path)), "// mine");
    }
    assert_eq!(text(folder.join("outside.txt")), "outside");
    assert_eq!(text(folder.join("file.txt")), "Dear reader");
}

#[test]
fn what_left_the_document_goes() {
    let folder = folder("cli-less");
    let gone = [
        "ours/src/types/item.rs",
        "ours/src/resources/items/photos.rs",
        "ours/examples/items_photos.rs",
    ];
    for path in gone {
        assert!(folder.join(path).exists(), "{path}");
    }
    good(
        &folder,
        &["--spec", "less.yaml", "--out", "ours", "--name", "shop"],
    );
    for path in gone {
        assert!(!folder.join(path).exists(), "{path}");
    }
    assert!(
        !folder.join("ours/src/resources/items").exists(),
        "a folder of ours that is empty goes, too"
    );
    good(
        &folder,
        &["--spec", "less.yaml", "--out", "fresh", "--name", "shop"],
    );
    let bytes = |name: &str| {
        tree(&folder.join(name))
            .into_iter()
            .map(|(path, entry)| (path, entry.bytes))
            .collect::<Vec<_>>()
    };
    assert_eq!(bytes("ours"), bytes("fresh"));
}

#[test]
fn what_is_equal_is_not_written() {
    let folder = folder("cli-equal");
    let before = tree(&folder);
    let output = good(
        &folder,
        &["--spec", "good.yaml", "--out", "ours", "--name", "shop"],
    );
    assert_eq!(before, tree(&folder));
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("0 files changed"),
        "{}",
        said(&output)
    );
    write(
        &folder,
        "good.yaml",
        &text(folder.join("good.yaml")).replace("Its name.", "The name."),
    );
    good(
        &folder,
        &["--spec", "good.yaml", "--out", "ours", "--name", "shop"],
    );
    let after = tree(&folder);
    let changed: Vec<&str> = after
        .iter()
        .filter(|(path, entry)| before.get(*path) != Some(entry))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(changed, ["good.yaml", "ours/src/types/item.rs"]);
}

/// Somebody else's file stands where one of ours is to be written.
#[test]
fn what_stands_in_the_way_is_not_replaced() {
    let folder = folder("cli-way");
    good(
        &folder,
        &["--spec", "less.yaml", "--out", "ours", "--name", "shop"],
    );
    write(&folder, "ours/src/types/item.rs", "// mine");
    let message = refused(
        &folder,
        &[
            "codegen",
            "--spec",
            "good.yaml",
            "--out",
            "ours",
            "--name",
            "shop",
        ],
    );
    assert!(message.contains("src/types/item.rs"), "{message}");
}

/// A write that cannot be finished.
#[test]
fn a_failed_write_leaves_the_old_state() {
    let folder = folder("cli-failed");
    good(
        &folder,
        &["--spec", "less.yaml", "--out", "ours", "--name", "shop"],
    );
    let words = "codegen --spec good.yaml --out ours --name shop";
    let command: Vec<&str> = words.split(' ').collect();
    // A file where a folder is needed.
    write(&folder, "ours/src/resources/items", "mine");
    let message = refused(&folder, &command);
    assert!(message.contains("src/resources/items"), "{message}");
    fs::remove_file(folder.join("ours/src/resources/items")).expect("a file");
    // A folder where a file is needed.
    fs::create_dir_all(folder.join("ours/src/types/item.rs")).expect("a folder");
    let message = refused(&folder, &command);
    assert!(message.contains("src/types/item.rs"), "{message}");
}

#[test]
fn check_changes_nothing_and_names_what_mends_it() {
    let folder = folder("cli-check");
    let before = tree(&folder);
    let check = [
        "codegen",
        "--spec",
        "less.yaml",
        "--out",
        "ours",
        "--name",
        "shop",
        "--check",
    ];
    let output = run(&folder, &check);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert_eq!(before, tree(&folder));
    let remedy = "cargo xtask codegen --spec less.yaml --out ours --name shop`";
    assert!(
        String::from_utf8_lossy(&output.stderr).contains(remedy),
        "{}",
        said(&output)
    );
    assert!(
        String::from_utf8_lossy(&output.stdout)
            .contains("--- a/src/types/item.rs\n+++ /dev/null\n"),
        "{}",
        said(&output)
    );
    good(
        &folder,
        &[
            "--spec",
            "good.yaml",
            "--out",
            "ours",
            "--name",
            "shop",
            "--check",
        ],
    );
}

#[test]
fn warnings_go_to_stderr_and_the_crate_is_written() {
    let folder = folder("cli-warnings");
    let output = good(
        &folder,
        &["--spec", "warnings.yaml", "--out", "new", "--name", "shop"],
    );
    assert!(
        String::from_utf8_lossy(&output.stderr).starts_with("warning[path-parameter-undeclared]"),
        "{}",
        said(&output)
    );
    assert!(folder.join("new/src/lib.rs").exists());
}

#[test]
fn only_keeps_what_its_patterns_name() {
    let folder = folder("cli-only");
    let check = |patterns: &[&str], expected: &[&str]| {
        let mut arguments = vec!["--spec", "good.yaml", "--out", "only", "--name", "shop"];
        arguments.extend(patterns.iter().flat_map(|pattern| ["--only", pattern]));
        good(&folder, &arguments);
        let surface = text(folder.join("only/API.md"));
        let requests: Vec<String> = surface
            .lines()
            .filter(|line| line.contains(") -> "))
            .filter_map(|line| Some(line.split_once(" = ")?.1.replace('"', "")))
            .collect();
        assert_eq!(requests, expected, "{patterns:?}");
    };
    check(&["listItems"], &["GET /items"]);
    check(&["tag:reading"], &["GET /items", "GET /items/{id}/photos"]);
    check(&["get /items/*"], &["GET /items/{id}/photos"]);
    check(
        &["* /items/*"],
        &["POST /items/{id}/photos", "GET /items/{id}/photos"],
    );
    check(
        &["listItems", "post *"],
        &["GET /items", "POST /items/{id}/photos"],
    );
}

/// Whoever mistypes an argument is told so, and not what else there is to say about the document.
#[test]
fn a_wrong_argument_is_all_that_is_told() {
    let folder = folder("cli-quiet");
    let arguments = [
        "codegen",
        "--spec",
        "warnings.yaml",
        "--out",
        "new",
        "--only",
        "none",
    ];
    let message = refused(&folder, &arguments);
    assert!(
        message.starts_with("error[only-matches-nothing]"),
        "{message}"
    );
    assert!(!message.contains("warning"), "{message}");
}

/// Paths below the working folder are shown from there on, whatever was given.
#[test]
fn paths_are_shown_from_the_working_folder() {
    let folder = folder("cli-paths");
    let document = folder.join("dangling.yaml").display().to_string();
    let message = refused(&folder, &["lint", &document]);
    assert!(message.contains("--> dangling.yaml:"), "{message}");
}

/// Run by itself, not by cargo, the command has the name of its file.
#[test]
fn the_command_knows_its_name() {
    let folder = folder("cli-name");
    let mut command = generator(&folder);
    command
        .env_remove("CARGO_PKG_NAME")
        .args(["lint", "--help"]);
    let output = command.output().expect("the command");
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(help.contains("Usage: openapi-sdkgen lint"), "{help}");
}

/// The same where nothing was before: some files have their place, and the path of a further one is too long.
#[test]
fn a_failed_first_write_leaves_nothing() {
    let folder = folder("cli-failed-first");
    let long = vec!["d".repeat(200); 20].join("/");
    let out = format!("new/{long}/{}", "d".repeat(4078 - long.len() - 5));
    let command = [
        "codegen",
        "--spec",
        "good.yaml",
        "--out",
        &out,
        "--name",
        "shop",
    ];
    let message = refused(&folder, &command);
    assert!(message.contains("nothing was changed"), "{message}");
    assert!(!folder.join("new").exists());
}
