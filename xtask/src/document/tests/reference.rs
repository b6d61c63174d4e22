//! References, in one file and in several.

use super::{check, codes, parse, schema, with_schemas};
use crate::diagnostics::Diagnostics;
use crate::document::Document;
use std::fs;
use std::path::PathBuf;

#[test]
fn broken_ones_are_errors() {
    check(
        &with_schemas("A: {$ref: '#/components/schemas/Missing'}"),
        &["reference-nowhere 6:15"],
    );
    check(
        &with_schemas("A: {$ref: '#/components/schemas/A'}"),
        &["reference-cycle 6:15"],
    );
    check(
        &with_schemas("A: {$ref: '#/components/schemas/A', title: x}"),
        &["reference-cycle 6:15"],
    );
    check(
        &with_schemas("A: {$ref: 'https://a.invalid/b.yaml'}"),
        &["reference-network 6:15"],
    );
    check(
        &with_schemas("A: {$ref: 'other.yaml'}"),
        &["reference-nowhere 6:15"],
    );
    let two = "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}";
    assert_eq!(parse(&with_schemas(two)).1.len(), 2);
}

#[test]
fn what_alone_can_be_meant_is_taken() {
    let around = "A: {type: object, properties: {a: {type: string}, b: {$ref: '#/properties/a'}}}";
    check(&with_schemas(around), &["reference-guessed 6:65"]);
    let literal = "A: {$ref: '#/components/schemas/P%22q'}\nP%22q: {type: string}";
    check(&with_schemas(literal), &["reference-guessed 6:15"]);
    let no_slash = "A: {$ref: '#components/schemas/B'}\nB: {type: string}";
    check(&with_schemas(no_slash), &["reference-guessed 6:15"]);
    for text in ["#/properties/c", "#B", "#/components/schemas"] {
        let schemas = format!("A: {{properties: {{a: {{$ref: '{text}/x'}}}}}}");
        check(&with_schemas(&schemas), &["reference-nowhere 6:32"]);
    }
}

#[test]
fn data_is_not_followed() {
    check(
        &with_schemas("A: {type: object, example: {$ref: '#/nowhere'}, default: {$ref: x}}"),
        &[],
    );
    check(
        &with_schemas("A: {type: object, properties: {$ref: {type: string}}}"),
        &[],
    );
}

#[test]
fn pointers_anchors_and_ids() {
    let text = "A: {properties: {x: {$ref: '#/components/schemas/C~1%20D'}, y: {$ref: '#here'}, z: {$ref: 'https://a.b/s'}}}\n\
                C/ D: {type: string, $anchor: here, $id: 'https://a.b/s'}";
    let (document, schema) = schema(text, &[]);
    for (_, node) in schema.properties {
        assert_eq!(document.target(node).name, Some("C/ D"));
    }
}

#[test]
fn a_pointer_leads_through_references() {
    let text = "A: {properties: {x: {$ref: '#/components/schemas/B/properties/deep'}}}\n\
                B: {$ref: '#/components/schemas/C'}\nC: {properties: {deep: {type: integer}}}";
    let (document, schema) = schema(text, &[]);
    let target = document.target(schema.properties[0].1);
    assert_eq!(
        document.pointer(target.node),
        "#/components/schemas/C/properties/deep"
    );
    assert_eq!(target.name, None);
}

#[test]
fn circles_of_all_of() {
    let text = "A: {allOf: [{$ref: '#/components/schemas/B'}]}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}";
    let diagnostics = check(&with_schemas(text), &["circular-all-of 6:5"]);
    assert!(
        diagnostics
            .render(false)
            .contains("#/components/schemas/A → #/components/schemas/B → #/components/schemas/A")
    );
    check(
        &with_schemas("A: {allOf: [{properties: {a: {$ref: '#/components/schemas/A'}}}]}"),
        &[],
    );
}

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Folder {
        let path = std::env::temp_dir().join(format!("document-{}-{name}", std::process::id()));
        for (file, text) in files {
            let file = path.join(file);
            fs::create_dir_all(file.parent().expect("a folder")).expect("create");
            fs::write(file, text).expect("write");
        }
        Folder(path)
    }

    fn load(&self, file: &str) -> (Option<Document>, Diagnostics) {
        let mut diagnostics = Diagnostics::new();
        (
            Document::load(&self.0.join(file), &mut diagnostics),
            diagnostics,
        )
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const MAIN: &str = "openapi: 3.0.3
info: {title: T, version: '1'}
paths: {/a: {$ref: 'paths/a.yaml'}}
components: {schemas: {Pet: {$ref: 'models/animal.yaml'}}}
";

/// What is written carelessly, and can mean one thing only.
#[test]
fn guesses_across_files() {
    let main = "openapi: 3.0.3
info: {title: T, version: '1'}
paths: {}
components: {schemas: {A: {$ref: 'a.yaml#/'}, B: {$ref: 'b.yaml#B'}, C: {$ref: 'b.yaml#C'}}}
";
    let files = [
        ("main.yaml", main),
        ("a.yaml", "type: string"),
        ("b.yaml", "B: {type: string}"),
    ];
    let folder = Folder::new("guesses", &files);
    let (_, diagnostics) = folder.load("main.yaml");
    let codes: Vec<&str> = diagnostics.iter().map(|one| one.code).collect();
    let expected = [
        "reference-nowhere",
        "reference-guessed",
        "reference-guessed",
    ];
    assert_eq!(codes, expected);
}

#[test]
fn several_files() {
    let folder = Folder::new(
        "several",
        &[
            ("main.yaml", MAIN),
            (
                "paths/a.yaml",
                "get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '../models/own%20er.yaml'}}}}}}",
            ),
            (
                "models/animal.yaml",
                "{\"properties\": {\"owner\": {\"$ref\": \"own er.yaml\"}, \"size\": {\"$ref\": \"all.yaml#/Size\"}}}",
            ),
            (
                "models/own er.yaml",
                "properties: {pet: {$ref: animal.yaml}}",
            ),
            (
                "models/all.yaml",
                "Size: {type: integer}\nOther: {type: strin}",
            ),
        ],
    );
    let (document, diagnostics) = folder.load("main.yaml");
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(false));
    let document = document.expect("a document");
    let names: Vec<_> = document
        .component_schemas()
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["Pet", "Size", "own er"]);
    let schema = document.operations()[0].responses[0].content[0]
        .schema
        .expect("a schema");
    assert_eq!(document.target(schema).name, Some("own er"));
    let pet = document.target(document.component_schemas()[0].1);
    assert_eq!(pet.name, Some("Pet"));
    assert!(document.pointer(pet.node).ends_with("models/animal.yaml#"));
}

#[test]
fn names_that_schemas_give_themselves() {
    let main = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents:\n  schemas:\n    A:\n      $id: ./nested/\n      properties:\n        outer: {$ref: ./deep.yaml}\n        inner: {$id: more/, $ref: '../deep.yaml#here'}\n        own: {$ref: '#/$defs/b'}\n        sibling: {$ref: '#/components/schemas/B'}\n      $defs: {b: {type: boolean}}\n    B: {properties: {x: {$ref: 'nested/deep.yaml#here'}}}\n    C: {$id: 'https://a.b/c/d', properties: {e: {$ref: e}}}\n    E: {$id: 'https://a.b/c/e', type: number}\n";
    let folder = Folder::new(
        "ids",
        &[
            ("main.yaml", main),
            (
                "nested/deep.yaml",
                "type: string\n$defs: {here: {$anchor: here, type: integer}}",
            ),
        ],
    );
    let (document, diagnostics) = folder.load("main.yaml");
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(false));
    let document = document.expect("a document");
    let kind = |name: &str, property: &str| {
        let mut diagnostics = Diagnostics::new();
        let schemas = document.component_schemas();
        let (_, node) = schemas
            .iter()
            .find(|(own, _)| own == name)
            .expect("a schema");
        let schema = document.schema(*node, &mut diagnostics);
        let (_, node) = schema
            .properties
            .iter()
            .find(|(own, _)| own == property)
            .expect("a property");
        let types = document.schema(*node, &mut diagnostics).types;
        [
            (types.string, "string"),
            (types.integer, "integer"),
            (types.boolean, "boolean"),
            (types.number, "number"),
        ]
        .into_iter()
        .find_map(|(is, word)| is.then_some(word))
    };
    assert_eq!(kind("A", "outer"), Some("string"));
    assert_eq!(kind("A", "inner"), Some("integer"));
    assert_eq!(kind("A", "own"), Some("boolean"));
    assert_eq!(kind("A", "sibling"), None);
    assert_eq!(kind("B", "x"), Some("integer"));
    assert_eq!(kind("C", "e"), Some("number"));
}

#[test]
fn names_that_are_taken() {
    let folder = Folder::new(
        "names",
        &[
            (
                "main.yaml",
                &MAIN.replace(
                    "Pet:",
                    "Pet: {properties: {p: {$ref: 'deep/Pet.yaml'}}}, Q:",
                ),
            ),
            ("paths/a.yaml", "{}"),
            ("models/animal.yaml", "{}"),
            ("deep/Pet.yaml", "type: string"),
        ],
    );
    let (document, _) = folder.load("main.yaml");
    let document = document.expect("a document");
    let names: Vec<_> = document
        .component_schemas()
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["Pet", "Q", "deep_Pet"]);
}

#[test]
fn files_that_may_not_be_read() {
    let folder = Folder::new(
        "outside",
        &[("secret.yaml", "password: hunter2"), ("in/main.yaml", MAIN)],
    );
    for (reference, code) in [
        ("../secret.yaml", "reference-outside"),
        ("%2e%2e/secret.yaml", "reference-outside"),
        ("/etc/passwd", "reference-outside"),
        ("a/../../secret.yaml", "reference-outside"),
        ("file:///etc/passwd", "reference-outside"),
        ("//a.invalid/b", "reference-network"),
        ("none.yaml", "reference-nowhere"),
    ] {
        fs::write(
            folder.0.join("in/main.yaml"),
            MAIN.replace("paths/a.yaml", reference),
        )
        .expect("write");
        let (_, diagnostics) = folder.load("in/main.yaml");
        let text = diagnostics.render(false);
        assert!(
            codes(&diagnostics)
                .iter()
                .any(|found| found.starts_with(code))
                && text.contains(reference),
            "{text}"
        );
        assert!(
            !text.contains("hunter2") && !text.contains("root:"),
            "{text}"
        );
    }
}

#[cfg(unix)]
#[test]
fn links_that_leave_the_folder() {
    let folder = Folder::new(
        "links",
        &[
            ("secret.yaml", "a: 1"),
            ("in/main.yaml", &MAIN.replace("paths/a.yaml", "link.yaml")),
        ],
    );
    std::os::unix::fs::symlink(folder.0.join("secret.yaml"), folder.0.join("in/link.yaml"))
        .expect("link");
    let (_, diagnostics) = folder.load("in/main.yaml");
    assert!(
        codes(&diagnostics)
            .iter()
            .any(|found| found.starts_with("reference-outside")),
        "{}",
        diagnostics.render(false)
    );
}

#[test]
fn files_that_cannot_be_read() {
    let folder = Folder::new(
        "unreadable",
        &[
            ("main.yaml", MAIN),
            ("paths/a.yaml", "a: ["),
            ("models/animal.yaml", ""),
        ],
    );
    let (_, diagnostics) = folder.load("main.yaml");
    let found = codes(&diagnostics).join("\n");
    assert!(
        found.contains("syntax 1:5")
            && found.contains("file-empty")
            && found.contains("reference-file 3:20"),
        "{found}"
    );
    assert_eq!(codes(&folder.load("none.yaml").1), ["file-unreadable"]);
    assert_eq!(codes(&folder.load("models").1), ["file-unreadable"]);
}

/// Opening a pipe that nobody writes to would wait for ever.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_opened() {
    let main = "openapi: 3.0.3
info: {title: T, version: '1'}
paths: {}
components: {schemas: {A: {$ref: pipe}, B: {$ref: sub}, C: {$ref: 'file:///etc/hostname'}}}
";
    let folder = Folder::new("pipe", &[("main.yaml", main), ("sub/a.yaml", "")]);
    let made = std::process::Command::new("mkfifo")
        .arg(folder.0.join("pipe"))
        .status();
    assert!(made.expect("mkfifo").success());
    let (_, diagnostics) = folder.load("main.yaml");
    let mut codes: Vec<&str> = diagnostics.iter().map(|one| one.code).collect();
    codes.sort_unstable();
    let expected = [
        "file-unreadable",
        "file-unreadable",
        "reference-file",
        "reference-file",
        "reference-outside",
    ];
    assert_eq!(codes, expected);
}
