//! Documents that mean no good, or were made by accident: refused in words, or a crate that compiles without a warning,
//! and neither takes long nor much memory. Every fixture goes through a sweep, each in a process of its own.
//!
//! `UPDATE_GOLDEN=1 cargo test --package tests --test hostile` writes the golden file anew.

use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use tests::golden::{compare, file, generator, root, said, scratch, target, tree};

/// Sweeps a folder; id, outcome and reason of each document.
fn sweep(folder: &Path, out: &Path, more: &[&str]) -> Vec<(String, String, String)> {
    let report = out.with_extension("json");
    let mut command = generator(folder);
    command.env("CARGO_MANIFEST_DIR", root());
    command.args(["corpus", ".", "--memory", "1024"]).args(more);
    command.arg("--out").arg(out).arg("--report").arg(&report);
    let output = command.output().expect("the command");
    let text = fs::read_to_string(&report).unwrap_or_default();
    let report: Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {}", said(&output)));
    let documents = report["documents"].as_array().expect("documents");
    let word = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    documents
        .iter()
        .map(|one| (word(one, "id"), word(one, "outcome"), word(one, "why")))
        .collect()
}

#[test]
fn every_document_is_refused_or_compiles() {
    let out = target().join("hostile");
    let documents = file("fixtures/hostile");
    let found = sweep(&documents, &out, &["--check", "--timeout", "20"]);
    let mut text = String::new();
    for (id, outcome, why) in found {
        assert!(
            ["ok", "refused"].contains(&outcome.as_str()),
            "{id}: {outcome}: {why}"
        );
        let _ = writeln!(text, "{}", format!("{id}: {outcome} {why}").trim_end());
    }
    compare("hostile.txt", &text).unwrap_or_else(|fault| panic!("{fault}"));
    for package in fs::read_dir(&out).expect("a folder").flatten() {
        if package.file_name().to_string_lossy().starts_with("sweep-") {
            for name in tree(&package.path()).into_keys() {
                check_name(&name);
            }
        }
    }
}

/// A name that every file system takes.
fn check_name(path: &str) {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let devices = ["con", "nul", "aux", "prn", "com1", "lpt1"];
    assert!(name.len() < 200 && !devices.contains(&stem), "{path}");
}

/// Schemas `A0`, `A1`, … of which each is made from its number, and an operation that returns the first.
fn schemas(count: usize, each: impl Fn(usize) -> String) -> String {
    let list: String = (0..count)
        .map(|number| format!("    A{number}: {}\n", each(number)))
        .collect();
    let answer = "{description: One., content: {application/json: {schema: {$ref: '#/components/schemas/A0'}}}}";
    format!(
        "{HEAD}paths: {{/items: {{get: {{responses: {{'200': {answer}}}}}}}}}\ncomponents:\n  schemas:\n{list}    A{count}: {{type: object}}\n"
    )
}

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\n";

fn next(number: usize) -> String {
    format!("{{$ref: '#/components/schemas/A{}'}}", number + 1)
}

fn many(count: usize, each: impl Fn(usize) -> String) -> String {
    (0..count).map(each).collect::<Vec<_>>().join(", ")
}

/// A document too large to lie here: a name, what is to come of it, and its text.
type Case = (&'static str, &'static str, String);

/// What leads into each other.
fn deep() -> Vec<Case> {
    vec![
        (
            "aliases",
            "refused",
            aliases("[*a, *a, *a, *a, *a, *a, *a, *a]"),
        ),
        (
            "merges",
            "refused",
            aliases("{<<: [*a, *a], b: *a, c: *a, d: *a}"),
        ),
        (
            "chain_all_of",
            "refused",
            schemas(4_000, |n| format!("{{allOf: [{}]}}", next(n))),
        ),
        (
            "chain_lists",
            "refused",
            schemas(4_000, |n| format!("{{type: array, items: {}}}", next(n))),
        ),
        (
            "chain_nullable",
            "ok",
            schemas(4_000, |n| {
                format!("{{anyOf: [{}, {{type: 'null'}}]}}", next(n))
            }),
        ),
        (
            "chain_properties",
            "ok",
            schemas(1_500, |n| {
                format!("{{required: [n], properties: {{n: {}}}}}", next(n))
            }),
        ),
        ("chain_references", "refused", schemas(4_000, next)),
        (
            "chain_unions",
            "ok",
            schemas(1_000, |n| {
                format!("{{oneOf: [{}, {{type: integer}}]}}", next(n))
            }),
        ),
        ("circles", "ok", circles(11, 13)),
        ("circles_large", "refused", circles(97, 89)),
        (
            "deep_flow",
            "refused",
            format!("{HEAD}x: {}{}\n", "[".repeat(100_000), "]".repeat(100_000)),
        ),
        (
            "deep_indent",
            "refused",
            (0..2_000).fold(format!("{HEAD}x:\n"), |text, n| {
                text + &" ".repeat(n + 1) + "a:\n"
            }),
        ),
        (
            "deep_list",
            "refused",
            format!("{HEAD}x:\n{}a\n", "- ".repeat(50_000)),
        ),
    ]
}

/// Two circles of schemas of different lengths, in one `allOf`: each schema of one meets each of the other.
fn circles(one: usize, other: usize) -> String {
    let circle = |letter: char, count: usize| {
        let each = |n: usize| {
            let next = (n + 1) % count;
            format!(
                "    {letter}{n}: {{properties: {{n: {{$ref: '#/components/schemas/{letter}{next}'}}, {letter}: {{}}}}}}\n"
            )
        };
        (0..count).map(each).collect::<String>()
    };
    let both =
        "    A: {allOf: [{$ref: '#/components/schemas/B0'}, {$ref: '#/components/schemas/C0'}]}\n";
    format!(
        "{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{both}{}{}",
        circle('B', one),
        circle('C', other)
    )
}

/// Long texts, and many of them.
fn long() -> Vec<Case> {
    vec![
        (
            "enum_values",
            "ok",
            schemas(1, |_| {
                format!(
                    "{{type: string, enum: [{}]}}",
                    many(50_000, |n| format!("v{n}"))
                )
            }),
        ),
        (
            "enum_values_alike",
            "ok",
            schemas(1, |_| {
                format!(
                    "{{enum: [{}]}}",
                    many(500, |n| format!("'{}a'", "-".repeat(n)))
                )
            }),
        ),
        (
            "long_description",
            "ok",
            schemas(1, |_| {
                format!(
                    "{{type: object, description: '{}'}}",
                    "[x] `y` <z> http://a(b ".repeat(20_000)
                )
            }),
        ),
        (
            "long_marks",
            "ok",
            schemas(1, |_| {
                format!(
                    "{{type: object, description: '{}'}}",
                    "`` ` [".repeat(20_000)
                )
            }),
        ),
        ("long_names", "ok", long_names(&"Ab".repeat(5_000))),
        (
            "long_path",
            "ok",
            // As JSON: a key of YAML has at most 1024 characters.
            format!(
                "{{\"openapi\": \"3.1.0\", \"paths\": {{\"{}\": {{\"get\": {{}}}}}}}}",
                "/a".repeat(20_000)
            ),
        ),
        (
            "long_text",
            "ok",
            format!("{HEAD}paths: {{}}\nx-a: '{}'\n", "a".repeat(5_000_000)),
        ),
    ]
}

/// A document in which everything has this name.
fn long_names(name: &str) -> String {
    let reference = format!("#/components/schemas/{name}");
    let parameter = serde_json::json!({"name": name, "in": "query", "schema": {"$ref": reference}});
    let schema = serde_json::json!({"properties": {name: {"enum": [name]}}});
    serde_json::json!({
        "openapi": "3.1.0",
        "info": {"title": name, "version": name},
        "paths": {"/a": {"get": {"operationId": name, "tags": [name], "parameters": [parameter]}}},
        "components": {"schemas": {name: schema}},
    })
    .to_string()
}

/// Many of everything else.
fn wide() -> Vec<Case> {
    vec![
        (
            "operations_of_one_name",
            "ok",
            format!(
                "{HEAD}paths: {{{}}}\n",
                many(500, |n| format!(
                    "'/a{n}/b': {{get: {{operationId: same, responses: {{}}}}}}"
                ))
            ),
        ),
        (
            "parameters",
            "ok",
            format!(
                "{HEAD}paths: {{/a: {{get: {{responses: {{}}, parameters: [{}]}}}}}}\n",
                many(1_000, |n| format!(
                    "{{name: p{n}, in: query, schema: {{}}}}"
                ))
            ),
        ),
        (
            "properties",
            "refused",
            schemas(1, |_| {
                format!(
                    "{{type: object, properties: {{{}}}}}",
                    many(20_000, |n| format!("p{n}: {{}}"))
                )
            }),
        ),
        (
            "references_to_nowhere",
            "refused",
            schemas(1, |_| {
                format!(
                    "{{type: object, properties: {{{}}}}}",
                    many(5_000, |n| format!(
                        "p{n}: {{$ref: '#/components/schemas/Z{n}'}}"
                    ))
                )
            }),
        ),
        (
            "required",
            "ok",
            schemas(1, |_| {
                format!(
                    "{{properties: {{a: {{}}}}, required: [{}]}}",
                    many(50_000, |n| format!("r{n}"))
                )
            }),
        ),
    ]
}

/// Anchors of which each is made from the one before.
fn aliases(each: &str) -> String {
    let line = |n: usize| {
        format!(
            "a{n}: &a{n} {}\n",
            each.replace("*a", &format!("*a{}", n - 1))
        )
    };
    (1..25).fold(format!("{HEAD}a0: &a0 {{k: v}}\n"), |text, n| {
        text + &line(n)
    })
}

#[test]
fn what_is_large_takes_neither_long_nor_much() {
    let folder = scratch("hostile-large");
    let mut documents = [deep(), long(), wide()].concat();
    documents.sort_by_key(|(name, ..)| format!("{name}.yaml"));
    for (name, _, text) in &documents {
        fs::write(folder.join(format!("{name}.yaml")), text).expect("a document");
    }
    let found = sweep(
        &folder,
        &scratch("hostile-crates").join("out"),
        &["--timeout", "60"],
    );
    let faults: Vec<String> = found
        .iter()
        .zip(&documents)
        .filter(|((_, outcome, _), (_, expected, _))| outcome != expected)
        .map(|((id, outcome, why), _)| format!("{id}: {outcome}: {why}"))
        .collect();
    assert_eq!(found.len(), documents.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
