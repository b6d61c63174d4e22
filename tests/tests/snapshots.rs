//! What the generator makes of one construct each: `fixtures/snapshots/NAME.yaml`, with `NAME.toml` where there is one,
//! becomes `golden/snapshots/NAME.rs`.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test snapshots` writes the golden files anew.

use tests::golden::{all_equal, compare, file, names};
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::files::Files;
use xtask::pipeline::{self, Request};

/// The models, without the list of them.
const TYPES: &[&str] = &["src/types/"];
/// The list of models, for the names.
const INDEX: &[&str] = &["src/types/mod.rs"];
/// The resources.
const RESOURCES: &[&str] = &["src/resources/"];
/// The client with its tables.
const CLIENT: &[&str] = &["src/client.rs"];
/// The front page.
const FRONT: &[&str] = &["src/lib.rs"];
/// The programs that show how a resource is used.
const EXAMPLES: &[&str] = &["examples/"];

/// The manifest of what a caller can name.
const SURFACE: &[&str] = &["API.md"];

/// What the features of resources stand before, and one type of a body that several have.
const GROUPS: &[&str] = &[
    "Cargo.toml",
    "README.md",
    "src/cli.rs",
    "src/client.rs",
    "src/resources/mod.rs",
    "src/types/mod.rs",
    "src/types/draft.rs",
    "src/types/form.rs",
];

/// Each construct, and the files that show it.
const CASES: &[(&str, &[&[&str]])] = &[
    ("all_of", &[TYPES]),
    ("beside", &[TYPES, SURFACE]),
    ("bodies", &[TYPES, RESOURCES, SURFACE]),
    ("config", &[TYPES, RESOURCES, CLIENT, EXAMPLES]),
    ("deprecated", &[TYPES, RESOURCES, SURFACE]),
    ("descriptions", &[TYPES, RESOURCES, FRONT]),
    ("enums", &[TYPES, SURFACE]),
    ("fields", &[TYPES]),
    ("free_form", &[TYPES]),
    ("groups", &[GROUPS]),
    ("helpers", &[RESOURCES, SURFACE]),
    ("hierarchy", &[TYPES]),
    ("inline", &[TYPES, RESOURCES]),
    ("integers", &[TYPES]),
    ("maps", &[TYPES, SURFACE]),
    ("media", &[RESOURCES, SURFACE]),
    ("minimal", &[CLIENT, FRONT, EXAMPLES, RESOURCES, INDEX]),
    ("pages", &[RESOURCES]),
    ("parameters", &[RESOURCES, SURFACE]),
    ("recursion", &[TYPES]),
    ("reserved", &[TYPES, RESOURCES, SURFACE]),
    ("resources", &[RESOURCES, CLIENT, EXAMPLES]),
    ("scalars", &[TYPES]),
    ("security", &[CLIENT, RESOURCES]),
    ("structs", &[TYPES, RESOURCES, SURFACE]),
    ("tuples", &[TYPES]),
    ("type_names", &[TYPES, INDEX]),
    ("unions", &[TYPES, SURFACE]),
    ("webhooks", &[TYPES]),
];

fn generate(name: &str) -> Result<(Files, Diagnostics), String> {
    let spec = file(&format!("fixtures/snapshots/{name}.yaml"));
    let config =
        Some(file(&format!("fixtures/snapshots/{name}.toml"))).filter(|path| path.exists());
    let options = Options {
        runtime: Runtime::Path("../runtime".to_owned()),
        member: true,
    };
    let request = Request {
        spec: &spec,
        config: config.as_deref(),
        only: &[],
        name: None,
        options,
    };
    let mut diagnostics = Diagnostics::new();
    match pipeline::generate(&request, &mut diagnostics) {
        Some(files) => Ok((files, diagnostics)),
        None => Err(format!("{name}: {}", diagnostics.render(false))),
    }
}

/// Whether a file shows what the construct becomes: lists of modules only do where they are asked for by name.
fn shows(path: &str, wanted: &[&[&str]]) -> bool {
    let list = path == "src/types/mod.rs" || path == "src/resources/mod.rs";
    wanted
        .concat()
        .iter()
        .any(|prefix| path == *prefix || (!list && path.starts_with(prefix)))
}

/// The findings, then the files, each under its path.
fn shown(files: &Files, diagnostics: &Diagnostics, wanted: &[&[&str]]) -> String {
    let findings = diagnostics
        .iter()
        .map(|found| format!("// {}: {}\n", found.code, found.message));
    let files = files.iter().filter(|(path, _)| shows(path, wanted));
    let files = files.map(|(path, text)| format!("\n// file: {path}\n{}", body(text)));
    let text: String = findings.chain(files).collect();
    text.trim_start().to_owned()
}

/// A file without its first line, which all have.
fn body(text: &str) -> &str {
    match text.split_once('\n') {
        Some((head, rest)) if head.starts_with("// Written by") => rest,
        _ => text,
    }
}

fn check((name, wanted): &(&str, &[&[&str]])) -> Result<(), String> {
    let (files, diagnostics) = generate(name)?;
    compare(
        &format!("snapshots/{name}.rs"),
        &shown(&files, &diagnostics, wanted),
    )
}

#[test]
fn every_construct_becomes_what_it_was_reviewed_as() {
    all_equal(CASES.iter().map(check));
}

#[test]
fn every_document_has_a_case_and_every_golden_file_a_document() {
    let cases: Vec<String> = CASES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names("fixtures/snapshots", ".yaml"), cases);
    assert_eq!(names("golden/snapshots", ".rs"), cases);
}

#[test]
fn every_file_names_the_command() {
    for (name, _) in CASES {
        let (files, _) = generate(name).unwrap_or_else(|fault| panic!("{fault}"));
        for (path, text) in files
            .iter()
            .filter(|(path, _)| !["API.md", "README.md", ".gitattributes"].contains(path))
        {
            assert!(
                text.lines()
                    .next()
                    .is_some_and(|line| line.contains("Written by `cargo xtask codegen`")),
                "{name}: {path}"
            );
        }
    }
}
