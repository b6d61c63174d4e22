//! A small change of a document is a small change of the crate: which files it touches, and that what is added takes no
//! name from what was there.

use std::collections::BTreeSet;
use std::fs;
use tests::golden::{all_equal, file, scratch, text};
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::files::Files;
use xtask::pipeline::{self, Request};

/// A change of `fixtures/small.yaml` (what it is, the old text and the new one), and the files that it touches.
const CHANGES: &[(&str, &str, &str, &[&str])] = &[
    (
        "the type of a field",
        "count: {type: integer, format: int32}",
        "count: {type: integer, format: int64}",
        &["API.md", "src/types/item.rs"],
    ),
    (
        "the description of a field",
        "description: Its name.",
        "description: What it is called.",
        &["src/types/item.rs"],
    ),
    (
        "a new field",
        "count: {type: integer, format: int32}",
        "count: {type: integer, format: int32}\n        weight: {type: number}",
        &["API.md", "src/types/item.rs"],
    ),
    (
        "a new optional property of a body",
        "note: {type: string, description: For whom.}",
        "note: {type: string, description: For whom.}\n        shelf: {type: integer}",
        &["API.md", "src/types/new_item.rs"],
    ),
    (
        "the description of a property of a body",
        "description: For whom.",
        "description: From whom.",
        &["src/types/new_item.rs"],
    ),
    (
        "one more required property of a body",
        "      required: [name]\n      properties:\n        name: {type: string}\n",
        "      required: [name, size]\n      properties:\n        size: {type: integer}\n        name: {type: string}\n",
        &["API.md", "src/resources/items.rs", "src/types/new_item.rs"],
    ),
    (
        "a new value",
        "enum: [fresh, stale]",
        "enum: [fresh, frozen, stale]",
        &["API.md", "src/types/state.rs"],
    ),
    (
        "a new parameter",
        "- {name: page, in: query, schema: {type: integer}}",
        "- {name: page, in: query, schema: {type: integer}}\n        - {name: size, in: query, schema: {type: integer}}",
        &["API.md", "src/resources/items.rs"],
    ),
    (
        "a new schema",
        "  schemas:",
        "  schemas:\n    Added: {type: object, properties: {item: {$ref: '#/components/schemas/Item'}}}",
        &[
            ".codegen-files",
            "API.md",
            "src/types/added.rs",
            "src/types/mod.rs",
        ],
    ),
    (
        "a new operation",
        "  /items:",
        "  /items/{id}:\n    get:\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n      responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}\n  /items:",
        &["API.md", "src/resources/items.rs"],
    ),
];

fn generate(document: &str, name: &str) -> Files {
    let path = scratch(&format!("small-{name}")).join("openapi.yaml");
    fs::write(&path, document).expect("a document");
    let request = Request {
        spec: &path,
        config: None,
        only: &[],
        name: None,
        options: Options {
            runtime: Runtime::Path("../runtime".to_owned()),
            member: false,
        },
    };
    let mut diagnostics = Diagnostics::new();
    pipeline::generate(&request, &mut diagnostics)
        .unwrap_or_else(|| panic!("{}", diagnostics.render(false)))
}

#[test]
fn a_change_touches_what_it_is_about() {
    let base = text(file("fixtures/small.yaml"));
    let old = generate(&base, "old");
    all_equal(CHANGES.iter().map(|(what, from, to, expected)| {
        assert_eq!(base.matches(from).count(), 1, "{from}");
        let new = generate(&base.replace(from, to), "new");
        let paths = old.iter().chain(new.iter()).map(|(path, _)| path);
        let touched: BTreeSet<&str> = paths
            .filter(|path| old.get(path) != new.get(path))
            .collect();
        if touched.iter().eq(expected.iter()) {
            Ok(())
        } else {
            Err(format!("{what}: {touched:?}"))
        }
    }));
}

#[test]
fn what_is_new_renames_nothing() {
    let base = text(file("fixtures/small.yaml"));
    let old = generate(&base, "old-names");
    let names = |files: &Files| -> BTreeSet<String> {
        files
            .get("API.md")
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect()
    };
    let before = names(&old);
    all_equal(
        CHANGES
            .iter()
            .filter(|(what, ..)| what.starts_with("a new"))
            .map(|(what, from, to, _)| {
                let after = names(&generate(&base.replace(from, to), "new-names"));
                let gone: Vec<&String> = before.difference(&after).collect();
                if gone.is_empty() {
                    Ok(())
                } else {
                    Err(format!("{what}: {gone:?}"))
                }
            }),
    );
}
