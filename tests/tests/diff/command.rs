//! The command: its formats, its exit status, and versions out of git.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tests::golden::{all_equal, compare, file, generator, said, scratch};
use tests::version::{configured, rating};
use xtask::pipeline;

/// Runs `diff` in a folder.
fn diff(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = generator(folder);
    command.arg("diff").args(arguments);
    command.output().expect("the generator")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn each_format_says_the_same() {
    let folder = file("fixtures/diff");
    let formats = ["text", "markdown", "json"];
    all_equal(formats.map(|format| {
        let output = diff(&folder, &["old.yaml", "new.yaml", "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        compare(&format!("diff/pets.{format}"), &stdout(&output))
    }));
}

#[test]
fn a_gate_is_met_or_not() {
    let folder = file("fixtures/diff");
    let check = |old: &str, new: &str, gate: &str, expected: i32| {
        let output = diff(&folder, &[old, new, "--fail-on", gate]);
        assert_eq!(
            output.status.code(),
            Some(expected),
            "{old} {new} {gate}: {}",
            said(&output)
        );
    };
    check("old.yaml", "new.yaml", "major", 1);
    check("old.yaml", "new.yaml", "minor", 1);
    check("old.yaml", "old.yaml", "minor", 0);
    let folder = scratch("diff-gate");
    let text = fs::read_to_string(file("fixtures/diff/old.yaml")).expect("a document");
    fs::write(folder.join("old.yaml"), &text).expect("a file");
    fs::write(
        folder.join("minor.yaml"),
        text.replace("[dog, cat]", "[dog, cat, cow]"),
    )
    .expect("a file");
    fs::write(
        folder.join("patch.yaml"),
        text.replace("What it is.", "What."),
    )
    .expect("a file");
    let check = |new: &str, gate: &str, expected: i32| {
        let output = diff(&folder, &["old.yaml", new, "--fail-on", gate]);
        assert_eq!(
            output.status.code(),
            Some(expected),
            "{new} {gate}: {}",
            said(&output)
        );
    };
    check("minor.yaml", "major", 0);
    check("minor.yaml", "minor", 1);
    check("patch.yaml", "minor", 0);
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let folder = scratch("diff-bad");
    fs::write(
        folder.join("bad.yaml"),
        "openapi: 3.1.0\ninfo: {}\npaths: []\n",
    )
    .expect("a file");
    fs::copy(file("fixtures/diff/old.yaml"), folder.join("old.yaml")).expect("a file");
    let check = |arguments: &[&str], expected: &str| {
        let output = diff(&folder, arguments);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            said(&output)
        );
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains(expected), "{arguments:?}: {told}");
        assert!(output.stdout.is_empty());
    };
    check(&["old.yaml", "bad.yaml"], "bad.yaml");
    check(&["old.yaml", "none.yaml"], "none.yaml");
    check(&["old.yaml"], "NEW");
}

/// A repository with a document of two files and a configuration, changed since its only commit.
fn repository(name: &str) -> std::path::PathBuf {
    let folder = scratch(name);
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    let text = fs::read_to_string(file("fixtures/diff/old.yaml")).expect("a document");
    let (text, kind) = (
        text.replace(
            "$ref: \"#/components/schemas/Kind\"",
            "$ref: \"schemas/kind.yaml\"",
        ),
        "type: string\nenum: [dog, cat]\n",
    );
    write("api/spec/openapi.yaml", &text);
    write("api/spec/schemas/kind.yaml", kind);
    let package = "[package]\nname = \"pets\"\nversion = \"1.2.0\"\n";
    let overlay = "overlays = [\"../more/overlay.yaml\"]\n\n";
    write("api/spec/codegen.toml", &format!("{overlay}{package}"));
    let overlaid = |name: &str| {
        format!(
            "overlay: 1.0.0\ninfo: {{title: More, version: \"1\"}}\nactions:\n  - target: $.components.schemas.Pet.properties\n    update: {{{name}: {{type: string}}}}\n"
        )
    };
    write("api/more/overlay.yaml", &overlaid("colour"));
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command
            .current_dir(&folder)
            .args(["-c", "user.name=a", "-c", "user.email=a@example.com"]);
        let output = command.args(arguments).output().expect("git");
        assert!(output.status.success(), "{}", said(&output));
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "The API."]);
    write(
        "api/spec/schemas/kind.yaml",
        "type: string\nenum: [dog, cat, cow]\n",
    );
    write("api/more/overlay.yaml", &overlaid("size"));
    let renamed = "\n[types.Pet]\nrename = \"Animal\"\n";
    write(
        "api/spec/codegen.toml",
        &format!("{overlay}{package}{renamed}"),
    );
    folder
}

#[test]
fn a_revision_is_read_with_its_files_and_its_configuration() {
    let folder = repository("diff-base");
    let spec = "api/spec/openapi.yaml";
    let output = diff(
        &folder,
        &["--base", "HEAD", spec, "--config", "api/spec/codegen.toml"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    compare("diff/base.text", &stdout(&output)).unwrap_or_else(|fault| panic!("\n{fault}"));
    let output = diff(&folder, &["--base", "nowhere", spec]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        told.contains("--base nowhere: git knows no such revision"),
        "{told}"
    );
    let output = diff(&folder, &["--base=--help", spec]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
}

/// Lines that are said to keep old names do so: with them, no change is rated major because of a name.
/// What the configuration says of the features of resources, there and back, and the lines that take it back.
#[test]
fn features_can_be_turned_off() {
    let folder = scratch("diff-features");
    let config = folder.join("codegen.toml");
    fs::write(&config, "[features]\nresources = false\n").expect("a file");
    let spec = file("fixtures/diff/base.yaml");
    let (on, off) = (configured(&spec, None), configured(&spec, Some(&config)));
    let (on, off) = (on.expect("a side"), off.expect("a side"));
    for (old, new, expect, pin) in [
        (&on, &off, "major compatible", "true"),
        (&off, &on, "minor compatible", "false"),
    ] {
        let changes = pipeline::compare(old, new);
        assert_eq!(rating(&changes), expect);
        assert_eq!(changes.pins(), format!("[features]\nresources = {pin}\n"));
    }
}

#[test]
fn what_pins_a_name_keeps_it() {
    let folder = scratch("diff-pins");
    let old = fs::read_to_string(file("fixtures/diff/base.yaml")).expect("a document");
    fs::write(folder.join("old.yaml"), &old).expect("a file");
    let check = |what: &str, more: &str, after: &str| {
        let new = old.replacen(after, &format!("{after}{more}"), 1);
        assert_ne!(new, old, "{what}");
        fs::write(folder.join("new.yaml"), new).expect("a file");
        let output = diff(&folder, &["old.yaml", "new.yaml"]);
        let text = stdout(&output);
        assert!(text.contains("renamed in Rust"), "{what}: {text}");
        let (_, pins) = text
            .split_once("to keep the old names in Rust, in codegen.toml:\n\n")
            .unwrap_or_else(|| panic!("{what}: {text}"));
        fs::write(folder.join("codegen.toml"), pins).expect("a file");
        let arguments = [
            "old.yaml",
            "new.yaml",
            "--config",
            "codegen.toml",
            "--fail-on",
            "major",
        ];
        // The old side has no use for what is about the new one.
        fs::write(folder.join("none.toml"), "").expect("a file");
        let arguments = [
            &arguments[..],
            &["--old-config", "none.toml", "--name", "shop"],
        ]
        .concat();
        let output = diff(&folder, &arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{what}, with\n{pins}\n{}",
            said(&output)
        );
        assert!(output.stderr.is_empty(), "{what}: {}", said(&output));
    };
    let schemas = "\n  schemas:";
    check(
        "a type",
        "\n    ItemPageOwner: {type: object, properties: {a: {type: string}}}",
        schemas,
    );
    check(
        "methods",
        "\n  /items/list:\n    get: {operationId: items_listing, responses: {\"204\": {description: x}}}",
        "\npaths:",
    );
    let old_field = "Attributes: {type: object, properties: {known: {type: string}}";
    let field = old.replace(
        old_field,
        "Attributes: {type: object, properties: {Known: {type: string}}",
    );
    fs::write(folder.join("old.yaml"), &field).expect("a file");
    let new = field.replace(
        "{Known: {type: string}}",
        "{Known: {type: string}, known: {type: string}}",
    );
    fs::write(folder.join("new.yaml"), new).expect("a file");
    let output = diff(&folder, &["old.yaml", "new.yaml"]);
    let text = stdout(&output);
    let (_, pins) = text
        .split_once("in codegen.toml:\n\n")
        .unwrap_or_else(|| panic!("{text}"));
    fs::write(folder.join("codegen.toml"), pins).expect("a file");
    let arguments = [
        "old.yaml",
        "new.yaml",
        "--config",
        "codegen.toml",
        "--old-config",
        "none.toml",
    ];
    let output = diff(
        &folder,
        &[&arguments[..], &["--name", "shop", "--fail-on", "major"]].concat(),
    );
    assert_eq!(output.status.code(), Some(0), "{pins}\n{}", said(&output));
}
