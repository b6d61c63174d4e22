//! Where every keyword of a schema goes.

use super::schema;
use crate::document::keyword::{Home, SCHEMA};

/// The keywords of the schema objects of 3.0, 3.1 (JSON Schema 2020-12) and 3.2, each with a value.
const KEYWORDS: &[(&str, &str)] = &[
    ("$anchor", "a"),
    ("$comment", "c"),
    ("$defs", "{}"),
    ("$dynamicAnchor", "a"),
    ("$dynamicRef", "'#a'"),
    ("$id", "i"),
    ("$ref", "'#/components/schemas/B'"),
    ("$schema", "s"),
    ("$vocabulary", "{}"),
    ("additionalProperties", "{type: string}"),
    ("allOf", "[{}]"),
    ("anyOf", "[{}]"),
    ("const", "1"),
    ("contains", "{}"),
    ("contentEncoding", "base64"),
    ("contentMediaType", "text/html"),
    ("contentSchema", "{}"),
    ("default", "1"),
    ("dependentRequired", "{}"),
    ("dependentSchemas", "{}"),
    ("deprecated", "true"),
    ("description", "d"),
    ("discriminator", "{propertyName: p}"),
    ("else", "{}"),
    ("enum", "[1]"),
    ("example", "1"),
    ("examples", "[1]"),
    ("exclusiveMaximum", "1"),
    ("exclusiveMinimum", "1"),
    ("externalDocs", "{url: u}"),
    ("format", "f"),
    ("if", "{}"),
    ("items", "{}"),
    ("maxContains", "1"),
    ("maxItems", "1"),
    ("maxLength", "1"),
    ("maxProperties", "1"),
    ("maximum", "1"),
    ("minContains", "1"),
    ("minItems", "1"),
    ("minLength", "1"),
    ("minProperties", "1"),
    ("minimum", "1"),
    ("multipleOf", "1"),
    ("not", "{}"),
    ("nullable", "true"),
    ("oneOf", "[{}]"),
    ("pattern", "p"),
    ("patternProperties", "{a: {}}"),
    ("prefixItems", "[{}]"),
    ("properties", "{a: {}}"),
    ("propertyNames", "{}"),
    ("readOnly", "true"),
    ("required", "[a]"),
    ("then", "{}"),
    ("title", "t"),
    ("type", "string"),
    ("unevaluatedItems", "{}"),
    ("unevaluatedProperties", "{}"),
    ("uniqueItems", "true"),
    ("writeOnly", "true"),
    ("xml", "{}"),
];

#[test]
fn every_keyword_has_a_place() {
    for (keyword, value) in KEYWORDS {
        let home = SCHEMA
            .iter()
            .find(|(name, _)| name == keyword)
            .map(|(_, home)| *home);
        let told = ["then", "else", "minContains", "maxContains"].contains(keyword);
        let exact = *keyword == "unevaluatedProperties";
        let widened = home == Some(Home::Unsupported)
            || (home == Some(Home::Narrowing) && !told && !exact)
            || ["not", "patternProperties"].contains(keyword);
        // A list or map that is not empty is shown by its key.
        let filled = value.len() > 2 && value.starts_with(['{', '[']);
        let column = if filled { 9 } else { keyword.len() + 11 };
        let finding = format!("unsupported-keyword 6:{column}");
        let expected: Vec<&str> = widened.then_some(finding.as_str()).into_iter().collect();
        let (_, read) = schema(
            &format!("A: {{{keyword}: {value}}}\nB: {{type: string}}"),
            &expected,
        );
        let (_, plain) = schema("A: {}", &[]);
        let (read, plain) = (format!("{read:?}"), format!("{plain:?}"));
        let strip = |text: &str| text.split_once("types").map(|(_, rest)| rest.to_owned());
        let seen = strip(&read) != strip(&plain);
        // A plain reference is followed before it is read; the media type alone says nothing here.
        let silent = home == Some(Home::Silent) || *keyword == "contentMediaType";
        assert_eq!(seen, !silent, "{keyword}: {home:?}\n{read}\n{plain}");
    }
}

#[test]
fn the_table_has_no_others_but_old_ones() {
    let old = [
        "$recursiveAnchor",
        "$recursiveRef",
        "additionalItems",
        "definitions",
        "dependencies",
        "id",
    ];
    for (keyword, _) in SCHEMA {
        assert!(
            old.contains(keyword) || KEYWORDS.iter().any(|(name, _)| name == keyword),
            "{keyword}"
        );
    }
}
