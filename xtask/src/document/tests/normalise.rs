//! Schemas of every version to their views.

use super::schema;
use crate::document::view::{Additional, Schema, Types};
use serde_json::{Value, json};

fn read(text: &str) -> Schema {
    schema(&format!("A: {text}"), &[]).1
}

fn types(text: &str) -> String {
    let Types {
        null,
        boolean,
        integer,
        number,
        string,
        array,
        object,
    } = read(text).types;
    let all = [
        (null, "null"),
        (boolean, "boolean"),
        (integer, "integer"),
        (number, "number"),
        (string, "string"),
        (array, "array"),
        (object, "object"),
    ];
    all.iter()
        .filter(|(on, _)| *on)
        .map(|(_, name)| *name)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn type_lists() {
    assert_eq!(types("{type: string}"), "string");
    assert_eq!(types("{type: [string]}"), "string");
    assert_eq!(types("{type: [string, 'null']}"), "null string");
    assert_eq!(types("{type: [string, null]}"), "null string");
    assert_eq!(
        types("{type: [string, integer, 'null']}"),
        "null integer string"
    );
    assert_eq!(types("{type: 'null'}"), "null");
    assert_eq!(types("{type: string, nullable: true}"), "null string");
    assert_eq!(
        types("{type: [array, object], items: {type: string}}"),
        "array object"
    );
    assert_eq!(types("{}"), "");
}

#[test]
fn unknown_types_are_errors() {
    schema("A: {type: strin}", &["unknown-type 6:15"]);
    schema("A: {type: [string, file]}", &["unknown-type 6:24"]);
}

#[test]
fn null_branches() {
    let (_, one) = schema("A: {oneOf: [{type: string}, {type: 'null'}]}", &[]);
    assert_eq!((one.types.null, one.one_of.len()), (true, 1));
    let (_, any) = schema(
        "A: {anyOf: [{$ref: '#/components/schemas/N'}, {const: null}, {type: string}]}\nN: {type: 'null'}",
        &[],
    );
    assert_eq!((any.types.null, any.any_of.len()), (true, 1));
    let (_, none) = schema("A: {oneOf: [{type: 'null'}]}", &[]);
    assert_eq!((none.types.null, none.one_of.len()), (true, 0));
}

#[test]
fn values() {
    let values = |text: &str| read(text).enumeration.map(Value::from);
    assert_eq!(
        values("{type: string, enum: [a, b]}"),
        Some(json!(["a", "b"]))
    );
    assert_eq!(values("{type: string, const: a}"), Some(json!(["a"])));
    assert_eq!(
        values("{enum: [1, a, null, true]}"),
        Some(json!([1, "a", null, true]))
    );
    assert_eq!(
        values("{type: number, enum: [1, 2.5]}"),
        Some(json!([1, 2.5]))
    );
    assert_eq!(
        values("{type: integer, enum: [1, 18446744073709551615]}"),
        Some(json!([1, 18_446_744_073_709_551_615_u64]))
    );
    assert_eq!(
        values("{type: string, nullable: true, enum: [a, null]}"),
        Some(json!(["a", null]))
    );
    // Text was wanted, so the text counts, as it is written.
    assert_eq!(
        values("{type: string, enum: [1.10, 0x1F, true]}"),
        Some(json!(["1.10", "0x1F", "true"]))
    );
    assert_eq!(
        read("{type: string, default: 1.10}").default,
        Some(json!("1.10"))
    );
    assert_eq!(
        read("{type: string, nullable: true, default: null}").default,
        Some(Value::Null)
    );
    assert_eq!(
        read("{type: string, examples: [x, y]}").example,
        Some(json!("x"))
    );
    schema("A: {enum: []}", &["keyword-value 6:15"]);
}

#[test]
fn bounds() {
    let bounds = |text: &str| {
        let constraints = read(text).constraints;
        constraints
            .iter()
            .map(|(name, value)| format!("{name} {value}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(
        bounds("{type: integer, minimum: 1, exclusiveMinimum: true, maximum: 9}"),
        "exclusiveMinimum 1, maximum 9"
    );
    assert_eq!(
        bounds("{type: integer, exclusiveMinimum: 1}"),
        "exclusiveMinimum 1"
    );
    assert_eq!(
        bounds("{type: number, exclusiveMinimum: 1, minimum: 5}"),
        "minimum 5"
    );
    assert_eq!(
        bounds("{type: number, minimum: 5, exclusiveMinimum: 7.5}"),
        "exclusiveMinimum 7.5"
    );
    assert_eq!(
        bounds("{type: number, exclusiveMaximum: 7, maximum: 5, multipleOf: 0.5}"),
        "maximum 5, multipleOf 0.5"
    );
    assert_eq!(
        bounds("{type: string, pattern: a, maxLength: 5.0, minLength: 1}"),
        "minLength 1, maxLength 5, pattern a"
    );
    assert_eq!(
        bounds("{type: integer, maximum: 18446744073709552000}"),
        "maximum 18446744073709552000"
    );
    assert_eq!(
        bounds("{maxItems: 2, minProperties: 1, minimum: 1}"),
        "minimum 1, maxItems 2, minProperties 1"
    );
}

#[test]
fn objects() {
    let object = read(
        "{type: object, required: [b, a, b], properties: {b: {type: string}, a: true}, additionalProperties: false}",
    );
    let names: Vec<_> = object
        .properties
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        (names, object.required),
        (vec!["b", "a"], vec!["b".to_owned(), "a".to_owned()])
    );
    assert_eq!(object.additional, Additional::Forbidden);
    assert_eq!(
        read("{additionalProperties: {}}").additional,
        Additional::Any
    );
    assert!(matches!(
        read("{additionalProperties: {type: string}}").additional,
        Additional::Schema(_)
    ));
    assert_eq!(read("{type: object}").additional, Additional::Unspecified);
}

#[test]
fn patterns_say_what_further_properties_are() {
    let closed = read("{additionalProperties: false, patternProperties: {^a: {type: string}}}");
    assert!(closed.narrowed && matches!(closed.additional, Additional::Schema(_)));
    let (_, open) = schema(
        "A: {patternProperties: {^a: {type: string}}}",
        &["unsupported-keyword 6:9"],
    );
    assert_eq!(open.additional, Additional::Any);
}

#[test]
fn lists_and_tuples() {
    assert!(read("{type: array, items: {type: string}}").items.is_some());
    let tuple = read("{type: array, prefixItems: [{type: string}, {}], items: false}");
    assert_eq!((tuple.prefix_items.len(), tuple.items), (2, None));
    assert_eq!(read("{type: array, items: [{}, {}]}").prefix_items.len(), 2);
}

#[test]
fn siblings_of_a_reference() {
    let text = "A: {$ref: '#/components/schemas/B', description: own, nullable: true, readOnly: true, properties: {x: {}}}\nB: {type: object}";
    let (document, one) = schema(text, &[]);
    assert_eq!(document.target(one.all_of[0]).name, Some("B"));
    assert_eq!(
        (
            one.description.as_deref(),
            one.types.null,
            one.read_only,
            one.properties.len()
        ),
        (Some("own"), true, true, 1)
    );
    // What says nothing about values is no sibling.
    let (document, _) = schema(
        "A: {$ref: '#/components/schemas/B', x-a: 1, $comment: c}\nB: {type: object}",
        &[],
    );
    assert_eq!(
        document.target(document.component_schemas()[0].1).name,
        Some("B")
    );
}

#[test]
fn content_keywords() {
    assert_eq!(
        read("{type: string, contentEncoding: base64}")
            .format
            .as_deref(),
        Some("byte")
    );
    assert_eq!(
        read("{type: string, contentMediaType: application/octet-stream}")
            .format
            .as_deref(),
        Some("binary")
    );
    assert_eq!(
        read("{type: string, contentMediaType: text/html}").format,
        None
    );
    for format in ["date", "date-time", "password", "byte", "binary", "uuid"] {
        assert_eq!(
            read(&format!("{{type: string, format: {format}}}"))
                .format
                .as_deref(),
            Some(format)
        );
    }
}

#[test]
fn discriminators() {
    let text = "A: {oneOf: [{$ref: '#/components/schemas/B'}], discriminator: {propertyName: t, mapping: {b: B, c: '#/components/schemas/B', d: Nope}}}\nB: {type: object}";
    let (document, one) = schema(text, &["discriminator-target 6:133"]);
    let discriminator = one.discriminator.expect("a discriminator");
    let targets: Vec<_> = discriminator
        .mapping
        .iter()
        .map(|(value, node)| (value.as_str(), document.target(*node).name))
        .collect();
    assert_eq!(
        (discriminator.property.as_str(), targets),
        ("t", vec![("b", Some("B")), ("c", Some("B"))])
    );
}

#[test]
fn what_is_no_schema() {
    let (_, never) = schema("A: false", &["boolean-schema 6:8"]);
    assert!(never.never);
    schema("A: true", &[]);
    schema("A: text", &["not-a-schema 6:8"]);
    schema("A: {type: object, required: true}", &["keyword-value 6:33"]);
    schema(
        "A: {properties: [a], minLength: -1, title: [x]}",
        &[
            "keyword-value 6:9",
            "keyword-value 6:37",
            "keyword-value 6:41",
        ],
    );
    schema("A: {tipe: string, x-own: 1}", &["unknown-key 6:9"]);
    schema("A: {$dynamicRef: '#x'}", &["unsupported-keyword 6:22"]);
}
