//! Text to tree.

use super::{check, parse};
use crate::document::file::decode;
use serde_json::json;

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n";

/// The value of `x-v` behind a good head.
fn value(yaml: &str) -> serde_json::Value {
    let (document, _) = parse(&format!("{HEAD}{yaml}"));
    let document = document.expect("a document");
    document.value(document.tree().get(document.root(), "x-v").expect("x-v"))
}

#[test]
fn values() {
    assert_eq!(
        value("x-v: [1, -2, 1.5, true, null, ~, yes, 'a']"),
        json!([1, -2, 1.5, true, null, null, "yes", "a"])
    );
    assert_eq!(
        value("x-v: 18446744073709552000"),
        json!(18_446_744_073_709_552_000_f64)
    );
    assert_eq!(
        value("x-v: {200: a, 1.10: b, true: c}"),
        json!({"200": "a", "1.10": "b", "true": "c"})
    );
    assert_eq!(value("x-v: .inf"), json!("inf"));
}

#[test]
fn json_reads_as_yaml_does() {
    let (document, diagnostics) =
        parse(r#"{"openapi":"3.0.3","info":{"title":"\ud83d\ude00","version":"1"},"paths":{}}"#);
    assert_eq!(document.expect("a document").info().title, "😀");
    assert!(diagnostics.is_empty());
    // A flow mapping of YAML looks like JSON.
    check(
        "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}}",
        &[],
    );
}

#[test]
fn aliases_and_merges() {
    let text = "x-b: &b {k: 1, l: 2}\nx-c: &c {m: 3}\nx-v: {<<: [*b, *c], l: 9}";
    assert_eq!(value(text), json!({"l": 9, "k": 1, "m": 3}));
}

#[test]
fn versions_are_as_written() {
    let (document, _) = parse("openapi: 3.0.3\ninfo: {title: 2024, version: 1.10}\npaths: {}");
    let document = document.expect("a document");
    assert_eq!(
        (
            document.info().version.as_str(),
            document.info().title.as_str()
        ),
        ("1.10", "2024")
    );
}

#[test]
fn what_is_no_document() {
    check("", &["file-empty"]);
    check("# nothing\n", &["file-empty"]);
    check("just text", &["not-openapi 1:1"]);
    check("info: {}", &["not-openapi 1:1"]);
    check("swagger: '2.0'", &["openapi-version 1:10"]);
    check("openapi: 4.0.0", &["openapi-version 1:10"]);
    check("openapi: 3.0.3\npaths: {a: [", &["syntax 2:13"]);
    check("openapi: 3.0.3\n\tpaths: {}", &["syntax 2:1"]);
    check("openapi: 3.0.3\n---\nopenapi: 3.0.3", &["syntax"]);
    check("{\"openapi\": \"3.0.3\",\n \"info\": ]}", &["syntax 2:10"]);
}

#[test]
fn duplicate_keys() {
    check(
        &format!("{HEAD}x-a: {{k: 1, l: 2, k: 3}}"),
        &["duplicate-key 4:19"],
    );
    let many = (0..40).map(|number| format!("  k{number}: 1\n"));
    let many = many.collect::<Vec<_>>().concat();
    check(
        &format!("{HEAD}x-a:\n{many}  k7: 2\n  k7: 3\n"),
        &["duplicate-key 45:3", "duplicate-key 46:3"],
    );
}

#[test]
fn tags_are_dropped() {
    let diagnostics = check(
        &format!("{HEAD}x-a: !secret {{k: 1}}\nx-b: !!str 5"),
        &["tag-ignored 4:1"],
    );
    assert!(diagnostics.render(false).contains("`!secret`"));
}

#[test]
fn nesting_is_bounded() {
    let deep = |open: &str, close: &str, count: usize| {
        format!("{}1{}", open.repeat(count), close.repeat(count))
    };
    for text in [
        deep("[", "]", 20_000),
        deep("{\"a\":", "}", 20_000),
        format!("x: {}", deep("[", "]", 20_000)),
    ] {
        assert_eq!(
            super::codes(&parse(&text).1).join("").split(' ').next(),
            Some("too-deep")
        );
    }
    let text = format!("x: {}", deep("- ", "", 300));
    assert!(parse(&text).1.has_errors());
    let text = format!("openapi: 3.0.3\nx: {}", deep("[", "]", 200));
    assert!(
        super::codes(&parse(&text).1)
            .join("")
            .starts_with("too-deep")
    );
}

#[test]
fn expansion_is_bounded() {
    let mut lines = vec!["a0: &a0 [x, x, x, x, x, x, x, x, x]".to_owned()];
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        lines.push(format!("a{level}: &a{level} [{aliases}]"));
    }
    assert!(
        super::codes(&parse(&lines.join("\n")).1)
            .join("")
            .starts_with("too-large")
    );
}

#[test]
fn encodings() {
    assert_eq!(
        decode(b"\xef\xbb\xbfopenapi".to_vec()),
        Ok("openapi".to_owned())
    );
    assert_eq!(
        decode(b"a\n\xff\xff".to_vec()),
        Err("the file is not UTF-8: invalid byte at offset 2, line 2".to_owned())
    );
    assert!(decode(b"\xff\xfeo\0".to_vec()).is_err_and(|message| message.contains("UTF-16")));
    assert!(decode(b"o\0p\0".to_vec()).is_err_and(|message| message.contains("UTF-16")));
    assert_eq!(decode(Vec::new()), Ok(String::new()));
}
