//! What messages look like.

use super::{parse, with_schemas};
use crate::diagnostics::Diagnostics;
use crate::document::Document;
use std::path::Path;

#[test]
fn a_spot_is_marked() {
    let (document, mut diagnostics) = parse(&with_schemas("A:\n  type: strin"));
    let document = document.expect("a document");
    document.schema(document.component_schemas()[0].1, &mut diagnostics);
    let expected = "\
error[unknown-type]: unknown type `strin`
 --> test.yaml:7:13
  |
7 |       type: strin
  |             ^^^^^
  |
  = note: at #/components/schemas/A/type
  = help: did you mean `string`?

";
    assert_eq!(diagnostics.render(false), expected);
    let colored = diagnostics.render(true);
    assert!(
        colored.contains('\u{1b}') && !colored.contains(":::"),
        "{colored}"
    );
}

#[test]
fn a_file_is_one_line() {
    let mut diagnostics = Diagnostics::new();
    assert!(Document::load(Path::new("no/such.yaml"), &mut diagnostics).is_none());
    let shown = diagnostics.render(false);
    assert!(
        shown.starts_with("error[file-unreadable]: no/such.yaml: cannot read the file: "),
        "{shown}"
    );
    assert_eq!(shown.trim_end().lines().count(), 1);
}

#[test]
fn long_lines_are_clipped() {
    let long = format!(
        "A: {{description: '{}', type: strin, title: '{}'}}",
        "ä".repeat(9000),
        "b".repeat(9000)
    );
    let (document, mut diagnostics) = parse(&with_schemas(&long));
    let document = document.expect("a document");
    document.schema(document.component_schemas()[0].1, &mut diagnostics);
    let shown = diagnostics.render(false);
    assert!(
        shown.contains("test.yaml:6:9032") && shown.lines().all(|line| line.chars().count() < 200),
        "{shown}"
    );
    assert!(shown.contains("ää', type: strin, title: 'bb"), "{shown}");
}

#[test]
fn nothing_hidden_is_shown() {
    let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {\"/\u{202e}a\\e[31m\": {get: 5}}\n";
    let shown = parse(text).1.render(false);
    assert!(
        shown.contains("\\u{202e}") && shown.contains("\\u{1b}"),
        "{shown}"
    );
    assert!(
        !shown.contains(|c: char| c == '\u{202e}' || (c.is_control() && c != '\n')),
        "{shown}"
    );
}

#[test]
fn equal_warnings_are_counted() {
    let schemas = (0..9)
        .map(|number| format!("A{number}: {{tipe: x}}\n"))
        .collect::<Vec<_>>()
        .concat();
    let (_, diagnostics) = parse(&with_schemas(&schemas));
    let shown = diagnostics.render(false);
    assert_eq!(
        (diagnostics.len(), shown.matches("warning[").count()),
        (9, 3)
    );
    assert!(shown.contains("and 6 more like this"), "{shown}");
}

#[test]
fn each_finding_is_there_once() {
    let (document, mut diagnostics) = parse(&with_schemas("A: {type: strin}"));
    let document = document.expect("a document");
    for _ in 0..3 {
        document.schema(document.component_schemas()[0].1, &mut diagnostics);
    }
    assert_eq!(diagnostics.len(), 1);
}
