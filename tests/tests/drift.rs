//! `generated/` is what the generator makes of `spec/`: today, twice in a row, and in whatever order the document's keys are.

use serde_yaml::{Mapping, Value};
use std::fs;
use std::path::{Path, PathBuf};
use tests::golden::{self, file, generator, root, scratch, text, tree, unified};
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::files::Files;
use xtask::pipeline::{self, Request};

/// The files of a document, made as those of `generated/` are.
fn generate(spec: &Path, config: Option<&Path>) -> Files {
    let options = Options {
        runtime: Runtime::Path("../runtime".to_owned()),
        member: true,
    };
    let request = Request {
        spec,
        config,
        only: &[],
        name: None,
        options,
    };
    let mut diagnostics = Diagnostics::new();
    let files = pipeline::generate(&request, &mut diagnostics);
    files.unwrap_or_else(|| panic!("{}", diagnostics.render(false)))
}

fn spec() -> PathBuf {
    root().join("spec/openapi.yaml")
}

fn config() -> PathBuf {
    root().join("spec/codegen.toml")
}

/// Every difference between two sets of files.
fn difference(old: &Files, new: &Files) -> String {
    let mut paths: Vec<&str> = old.iter().chain(new.iter()).map(|(path, _)| path).collect();
    paths.sort_unstable();
    paths.dedup();
    let text = |files: &'_ Files, path: &str| files.get(path).unwrap_or_default().to_owned();
    paths
        .iter()
        .map(|path| unified(&text(old, path), &text(new, path), path))
        .collect()
}

/// The crate with every kind of request and answer, whose golden text it is.
#[test]
fn the_crate_of_the_tests_is_what_its_document_says() {
    let options = Options {
        runtime: Runtime::Path("../../runtime".to_owned()),
        member: false,
    };
    let request = Request {
        spec: &file("fixtures/operations.yaml"),
        config: Some(&file("fixtures/operations.toml")),
        only: &[],
        name: None,
        options,
    };
    let files = pipeline::generate(&request, &mut Diagnostics::new()).expect("a good document");
    let differences = files
        .compare(&root().join("samples/operations"))
        .expect("a crate");
    let paths: Vec<&str> = differences.iter().map(|one| one.path.as_str()).collect();
    assert!(
        paths.is_empty(),
        "{paths:?}: cargo xtask codegen --spec tests/fixtures/operations.yaml --config tests/fixtures/operations.toml --out samples/operations --runtime runtime"
    );
}

#[test]
fn the_generated_crate_is_what_the_document_says() {
    let files = generate(&spec(), Some(&config()));
    let differences = files
        .compare(&root().join("generated"))
        .expect("generated/ can be read");
    let diff: String = differences
        .iter()
        .map(|one| {
            unified(
                one.old.as_deref().unwrap_or_default(),
                one.new.unwrap_or_default(),
                &format!("generated/{}", one.path),
            )
        })
        .collect();
    assert!(
        differences.is_empty(),
        "\n{diff}\nTo mend it: cargo xtask codegen\n"
    );
}

#[test]
fn the_generated_crate_has_no_other_file() {
    let files = generate(&spec(), Some(&config()));
    let written = tree(&root().join("generated"));
    let foreign = |name: &&String| {
        files.get(name).is_none() && !name.starts_with("target") && *name != "Cargo.lock"
    };
    let others: Vec<&String> = written
        .iter()
        .filter(|(_, entry)| entry.bytes.is_some())
        .map(|(name, _)| name)
        .filter(foreign)
        .collect();
    assert!(
        others.is_empty(),
        "every file of generated/ is written by the generator, but not these: {others:?}"
    );
}

/// A workspace of its own, with a copy of everything that the command without arguments looks at.
fn workspace(name: &str) -> PathBuf {
    let folder = scratch(name);
    for part in ["spec", "generated"] {
        golden::copy(&root().join(part), &folder.join(part));
    }
    fs::create_dir_all(folder.join("runtime/src")).expect("a folder");
    for part in ["Cargo.toml", "runtime/Cargo.toml", "runtime/src/lib.rs"] {
        fs::copy(root().join(part), folder.join(part)).expect("a copy");
    }
    folder
}

#[test]
fn check_accepts_what_is_as_it_should_be() {
    let folder = workspace("check-equal");
    let output = generator(&folder)
        .args(["codegen", "--check"])
        .output()
        .expect("the command");
    assert_eq!(golden::said(&output), "exit status: 0\n");
}

#[test]
fn check_shows_a_change_and_leaves_it() {
    let folder = workspace("check-changed");
    let changed = folder.join("generated/src/types/links.rs");
    fs::write(
        &changed,
        text(&changed).replace("pub struct Links", "pub struct Chains"),
    )
    .expect("a change");
    fs::remove_file(folder.join("generated/src/types/meta.rs")).expect("a change");
    let before = tree(&folder);
    let output = generator(&folder)
        .args(["codegen", "--check"])
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(1), "{}", golden::said(&output));
    let diff = String::from_utf8_lossy(&output.stdout);
    for line in [
        "--- a/src/types/links.rs",
        "+++ b/src/types/links.rs",
        "-    pub struct Chains {",
        "+    pub struct Links {",
        "--- /dev/null",
        "+++ b/src/types/meta.rs",
        "+    pub struct Meta {",
    ] {
        assert!(
            diff.lines().any(|other| other == line),
            "{line} is missing in\n{diff}"
        );
    }
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("`cargo xtask codegen`"),
        "{}",
        golden::said(&output)
    );
    assert_eq!(tree(&folder), before);
}

#[test]
fn check_shows_a_change_of_the_document() {
    let folder = workspace("check-document");
    let document = folder.join("spec/openapi.yaml");
    fs::write(
        &document,
        text(&document).replace("How many tokens the job used.", "The tokens the job used."),
    )
    .expect("a change");
    let output = generator(&folder)
        .args(["codegen", "--check"])
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(1), "{}", golden::said(&output));
    let diff = String::from_utf8_lossy(&output.stdout);
    assert!(
        diff.contains(
            "-        /// How many tokens the job used.\n+        /// The tokens the job used.\n"
        ),
        "{diff}"
    );
}

#[test]
fn generating_twice_gives_the_same() {
    assert_eq!(
        generate(&spec(), Some(&config())),
        generate(&spec(), Some(&config()))
    );
}

/// Puts the keys of every map into another order, the same one for each `seed`.
fn shuffle(value: &mut Value, seed: &mut u64) {
    match value {
        Value::Mapping(map) => {
            let mut entries: Vec<(Value, Value)> = std::mem::take(map).into_iter().collect();
            tests::shuffle::reorder(&mut entries, seed);
            for (_, value) in &mut entries {
                shuffle(value, seed);
            }
            *map = Mapping::from_iter(entries);
        }
        Value::Sequence(items) => items.iter_mut().for_each(|item| shuffle(item, seed)),
        _ => {}
    }
}

fn tree_of(document: &Path) -> Value {
    serde_yaml::from_str(&text(document))
        .unwrap_or_else(|error| panic!("{}: {error}", document.display()))
}

/// The documents whose files must not depend on how they are written, each with its configuration.
fn documents() -> Vec<(String, PathBuf, Option<PathBuf>)> {
    let mut documents = vec![
        ("spec".to_owned(), spec(), Some(config())),
        (
            "operations".to_owned(),
            file("fixtures/operations.yaml"),
            None,
        ),
    ];
    for folder in ["fixtures/snapshots", "fixtures/snapshots/nasty"] {
        documents.extend(golden::names(folder, ".yaml").into_iter().map(|name| {
            let config = Some(file(&format!("{folder}/{name}.toml"))).filter(|path| path.exists());
            (name.clone(), file(&format!("{folder}/{name}.yaml")), config)
        }));
    }
    documents
}

/// Writes every document another way; the files must stay the same.
fn check(folder: &str, ending: &str, write: impl Fn(Value) -> String) {
    let folder = scratch(folder);
    let mut faults = Vec::new();
    for (name, spec, config) in documents() {
        let other = folder.join(format!("{name}.{ending}"));
        fs::write(&other, write(tree_of(&spec))).expect("a document");
        let diff = difference(
            &generate(&spec, config.as_deref()),
            &generate(&other, config.as_deref()),
        );
        if !diff.is_empty() {
            faults.push(format!("{name}, as in {}:\n{diff}", other.display()));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_order_of_keys_changes_nothing() {
    for seed in [1, 2, 3] {
        check(&format!("shuffled-{seed}"), "yaml", |mut value| {
            shuffle(&mut value, &mut seed.clone());
            serde_yaml::to_string(&value).expect("YAML")
        });
    }
}

/// A document with an answer in two kinds of JSON, neither better than the other.
fn two_kinds(folder: &Path, order: [&str; 2]) -> Files {
    let kinds: String = order
        .map(|kind| format!("            application/vnd.{kind}\n"))
        .concat();
    let spec = folder.join("openapi.yaml");
    let head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n";
    let answer = "        '200':\n          description: An answer.\n          content:\n";
    fs::write(&spec, format!("{head}{answer}{kinds}")).expect("a document");
    generate(&spec, None)
}

#[test]
fn the_order_of_media_types_changes_nothing() {
    let folder = scratch("media-types");
    let (text, number) = (
        "b+json: {schema: {type: string}}",
        "a+json: {schema: {type: integer}}",
    );
    let diff = difference(
        &two_kinds(&folder, [text, number]),
        &two_kinds(&folder, [number, text]),
    );
    assert!(diff.is_empty(), "\n{diff}");
}

#[test]
fn json_changes_nothing() {
    check("json", "json", |value| {
        serde_json::to_string_pretty(&with_text_keys(value)).expect("JSON")
    });
}

/// The value as JSON can hold it: YAML has keys that are no text.
fn with_text_keys(value: Value) -> Value {
    let text = |key: Value| match key {
        Value::String(text) => text,
        other => serde_yaml::to_string(&other)
            .expect("a scalar")
            .trim()
            .to_owned(),
    };
    match value {
        Value::Mapping(map) => map
            .into_iter()
            .map(|(key, value)| (Value::String(text(key)), with_text_keys(value)))
            .collect::<Mapping>()
            .into(),
        Value::Sequence(items) => items.into_iter().map(with_text_keys).collect(),
        other => other,
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let folder = scratch("line-ends");
    let other = folder.join("openapi.yaml");
    fs::write(
        &other,
        format!("\u{feff}{}", text(spec()).replace('\n', "\r\n")),
    )
    .expect("a document");
    let diff = difference(
        &generate(&spec(), Some(&config())),
        &generate(&other, Some(&config())),
    );
    assert!(diff.is_empty(), "\n{diff}");
}
