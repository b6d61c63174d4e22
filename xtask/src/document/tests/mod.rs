//! What each kind of document is read as, and what is said about it.

mod keyword;
mod normalise;
mod operation;
mod reading;
mod reference;
mod rendering;
mod ways;

use crate::diagnostics::Diagnostics;
use crate::document::Document;
use crate::document::view::Schema;
use std::path::Path;

/// Reads a text as `test.yaml`.
pub(super) fn parse(text: &str) -> (Option<Document>, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let document = Document::parse(Path::new("test.yaml"), text.to_owned(), &mut diagnostics);
    (document, diagnostics)
}

/// The codes of the findings, in order, each with where it is: `unknown-type 4:9`.
pub(super) fn codes(diagnostics: &Diagnostics) -> Vec<String> {
    let place = |place: &crate::document::place::Place| {
        place
            .locate()
            .map(|at| format!(" {}:{}", at.line, at.column))
            .unwrap_or_default()
    };
    let one = |found: &crate::diagnostics::Diagnostic| {
        format!(
            "{}{}",
            found.code,
            found.place.as_ref().map(place).unwrap_or_default()
        )
    };
    diagnostics.iter().map(one).collect()
}

/// The findings about a text.
pub(super) fn check(text: &str, expected: &[&str]) -> Diagnostics {
    let (_, diagnostics) = parse(text);
    assert_eq!(
        codes(&diagnostics),
        expected,
        "{}",
        diagnostics.render(false)
    );
    diagnostics
}

/// A document with these components, each line of them indented by four.
pub(super) fn with_schemas(schemas: &str) -> String {
    let lines = schemas
        .lines()
        .map(|line| format!("    {line}\n"))
        .collect::<Vec<_>>()
        .concat();
    format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{lines}"
    )
}

/// The schema `A` of [`with_schemas`], with the findings about it.
pub(super) fn schema(schemas: &str, expected: &[&str]) -> (Document, Schema) {
    let (document, mut diagnostics) = parse(&with_schemas(schemas));
    let document = document.expect("a document");
    let (_, node) = document.component_schemas()[0];
    let schema = document.schema(node, &mut diagnostics);
    assert_eq!(
        codes(&diagnostics),
        expected,
        "{}",
        diagnostics.render(false)
    );
    (document, schema)
}
