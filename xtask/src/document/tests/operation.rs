//! Operations, parameters, bodies, answers, servers and security.

use super::{check, codes, parse};
use crate::document::Document;
use crate::document::view::{Location, PropertyEncoding, SchemeKind, Style};

const HEAD: &str = "openapi: 3.2.0\ninfo: {title: T, version: '1'}\n";

fn document(rest: &str, expected: &[&str]) -> Document {
    let (document, diagnostics) = parse(&format!("{HEAD}{rest}"));
    assert_eq!(
        codes(&diagnostics),
        expected,
        "{}",
        diagnostics.render(false)
    );
    document.expect("a document")
}

const OK: &str = "responses: {'200': {description: ok}}";

#[test]
fn order_and_methods() {
    let text = format!(
        "paths:\n  /b: {{put: {{{OK}}}, get: {{{OK}}}}}\n  /a: {{query: {{{OK}}}, additionalOperations: {{COPY: {{{OK}}}, 'no t': {{}}}}}}\n  x-c: {{}}\n"
    );
    let document = document(&text, &["method-unsupported 5:134"]);
    let all: Vec<_> = document
        .operations()
        .iter()
        .map(|one| format!("{} {}", one.method, one.path))
        .collect();
    assert_eq!(all, ["COPY /a", "QUERY /a", "GET /b", "PUT /b"]);
}

#[test]
fn paths_of_other_shapes() {
    check(&format!("{HEAD}paths: []"), &["wrong-shape 3:8"]);
    check(
        &format!("{HEAD}paths: {{a: {{get: {{{OK}}}}}}}"),
        &["path-slash 3:9"],
    );
    check(
        &format!("{HEAD}paths: {{/a: {{get: 5}}}}"),
        &["operation-unread 3:19"],
    );
    check(
        &format!("{HEAD}paths: {{\"/a\\n\": {{get: {{{OK}}}}}}}"),
        &["path-template 3:9"],
    );
    check(HEAD, &[]);
}

#[test]
fn path_items_are_references() {
    let text = format!(
        "paths: {{/a: {{$ref: '#/components/pathItems/P', get: {{{OK}}}}}}}\ncomponents: {{pathItems: {{P: {{get: {{deprecated: true, {OK}}}, put: {{{OK}}}}}}}}}\n"
    );
    let document = document(&text, &[]);
    let all: Vec<_> = document
        .operations()
        .iter()
        .map(|one| (one.method.as_str(), one.deprecated))
        .collect();
    assert_eq!(all, [("GET", false), ("PUT", false)]);
}

#[test]
fn path_parameters() {
    let text = format!(
        "paths:\n  /a/{{x}}/{{y}}:\n    get:\n      parameters: [{{name: y, in: path, schema: {{type: integer}}}}, {{name: z, in: path, schema: {{}}}}]\n      {OK}\n"
    );
    let document = document(
        &text,
        &[
            "path-parameter-unused 6:66",
            "path-parameter-undeclared 5:5",
        ],
    );
    let operation = &document.operations()[0];
    let names: Vec<_> = operation
        .parameters
        .iter()
        .map(|one| (one.name.as_str(), one.required))
        .collect();
    assert_eq!(names, [("y", true), ("x", true)]);
    let assumed = operation.parameters[1].schema.expect("a schema");
    assert!(
        document
            .schema(assumed, &mut crate::diagnostics::Diagnostics::new())
            .types
            .string
    );
}

fn parameters(list: &str, expected: &[&str]) -> String {
    let document = document(
        &format!("paths: {{/a: {{get: {{parameters: [{list}], {OK}}}}}}}"),
        expected,
    );
    let one = |one: &crate::document::view::Parameter| {
        format!(
            "{} {:?} {:?} {} {}",
            one.name,
            one.location,
            one.style,
            one.explode,
            one.schema.is_some()
        )
    };
    document.operations()[0]
        .parameters
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn styles() {
    assert_eq!(
        parameters("{name: a, in: query, schema: {}}", &[]),
        "a Query Form true true"
    );
    assert_eq!(
        parameters(
            "{name: a, in: query, style: deepObject, explode: true, schema: {}}",
            &[]
        ),
        "a Query DeepObject true true"
    );
    assert_eq!(
        parameters(
            "{name: a, in: query, style: pipeDelimited, schema: {}}",
            &[]
        ),
        "a Query PipeDelimited false true"
    );
    assert_eq!(
        parameters(
            "{name: a, in: header, style: form, schema: {}}",
            &["parameter-style 3:62"]
        ),
        "a Header Simple false true"
    );
    assert_eq!(
        parameters(
            "{name: a, in: query, content: {application/json: {schema: {}}}}",
            &[]
        ),
        "a Query Content false true"
    );
    assert_eq!(
        parameters("{name: a, in: query}", &[]),
        "a Query Form true false"
    );
    let whole =
        "{in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}";
    assert_eq!(parameters(whole, &[]), "querystring Query Form true true");
    assert_eq!(
        parameters(
            "{name: a, in: body, schema: {}}",
            &["parameter-unread 3:33"]
        ),
        ""
    );
    assert_eq!(
        parameters("{in: query, schema: {}}", &["parameter-unread 3:33"]),
        ""
    );
}

#[test]
fn headers() {
    assert_eq!(
        parameters(
            "{name: Accept, in: header, schema: {}}, {name: authorization, in: header, schema: {}}",
            &["header-ignored 3:33"]
        ),
        ""
    );
    parameters(
        "{name: \"X Bad:\\r\\n\", in: header, schema: {}}",
        &["header-name 3:40"],
    );
    for (name, required, expected) in [
        ("", "false", "header-left-out 3:40"),
        ("X Page", "false", "header-left-out 3:40"),
        ("X Page", "true", "header-name 3:40"),
    ] {
        let parameter =
            format!("{{name: \"{name}\", in: header, required: {required}, schema: {{}}}}");
        assert_eq!(parameters(&parameter, &[expected]), "");
    }
    let list = "{name: X-A, in: header, schema: {}}, {name: x-a, in: header, schema: {}}";
    assert_eq!(
        parameters(list, &["parameter-duplicate 3:70"]),
        "X-A Header Simple false true"
    );
    let text = "paths: {/a: {get: {responses: {'200': {description: ok, headers: {X-Ok: {schema: {}}, 'b d': {schema: {}}}}}}}}";
    let document = document(text, &["header-left-out 3:87"]);
    let headers = document.operations()[0].responses[0].headers.iter();
    let names: Vec<&str> = headers.map(|header| header.name.as_str()).collect();
    assert_eq!(names, ["X-Ok"]);
}

#[test]
fn inherited_parameters() {
    let text = format!(
        "paths:\n  /a:\n    parameters: [{{name: a, in: query, schema: {{}}}}, {{name: b, in: query, schema: {{}}}}]\n    get: {{parameters: [{{name: a, in: query, required: true, schema: {{}}}}], {OK}}}\n"
    );
    let document = document(&text, &[]);
    let all: Vec<_> = document.operations()[0]
        .parameters
        .iter()
        .map(|one| (one.name.as_str(), one.required))
        .collect();
    assert_eq!(all, [("b", false), ("a", true)]);
}

#[test]
fn answers_in_order() {
    let text = "paths: {/a: {get: {responses: {default: {}, 5xx: {}, 404: {}, 200: {description: ok}, ok: {}, x-a: 1}}}}";
    let document = document(text, &["response-status 3:91"]);
    let all: Vec<_> = document.operations()[0]
        .responses
        .iter()
        .map(|one| one.status.as_str())
        .collect();
    assert_eq!(all, ["200", "404", "5XX", "default"]);
    check(
        &format!("{HEAD}paths: {{/a: {{get: {{}}}}}}"),
        &["responses-missing 3:19"],
    );
}

#[test]
fn bodies() {
    let text = format!(
        "paths: {{/a: {{post: {{requestBody: {{required: true, content: {{b/b: {{schema: {{}}, encoding: {{p: {{contentType: c/c, headers: {{X-A: {{}}, Content-Type: {{}}}}}}, q: {{style: deepObject, explode: true}}}}}}, a/a: {{itemSchema: {{}}, examples: {{e: {{value: 5}}}}}}}}}}, {OK}}}}}}}"
    );
    let document = document(&text, &[]);
    let body = document.operations()[0].body.as_ref().expect("a body");
    assert!(body.required);
    let [form, stream] = body.content.as_slice() else {
        panic!("two media types")
    };
    assert_eq!(
        (form.media_type.as_str(), form.schema.is_some()),
        ("b/b", true)
    );
    let plain = PropertyEncoding {
        name: "p".to_owned(),
        content_type: Some("c/c".to_owned()),
        style: None,
        explode: None,
        headers: vec!["X-A".to_owned()],
    };
    let styled = PropertyEncoding {
        name: "q".to_owned(),
        content_type: None,
        style: Some(Style::DeepObject),
        explode: Some(true),
        headers: Vec::new(),
    };
    assert_eq!(form.encoding, [plain, styled]);
    assert!(stream.item_schema.is_some() && stream.schema.is_none());
    assert_eq!(
        stream.example.map(|node| document.value(node)),
        Some(5.into())
    );
}

#[test]
fn servers() {
    let text = "servers:\n  - {url: 'https://{a}.x/{b}', variables: {a: {default: v}, b: {default: 2}}}\n  - url: \"https://a\\nb\"\n  - url: https://{c}\n";
    let document = document(text, &["server-url 5:10", "server-variable 6:10"]);
    assert_eq!(document.servers()[0].url, "https://v.x/2");
}

#[test]
fn security() {
    let text = format!(
        "security: [{{b: []}}]\npaths: {{/a: {{get: {{{OK}}}, put: {{security: [{{}}, {{b: [], k: []}}], {OK}}}, post: {{security: [{{no: []}}], {OK}}}}}}}\n\
         components: {{securitySchemes: {{m: {{type: mutualTLS}}, b: {{type: http, scheme: Bearer}}, k: {{type: apiKey, in: query, name: q}}, o: {{type: oauth2, flows: {{implicit: {{}}}}}}}}}}\n"
    );
    let document = document(&text, &["security-unknown 4:161"]);
    let all: Vec<_> = document
        .operations()
        .iter()
        .map(|one| one.security.clone().expect("security"))
        .collect();
    assert_eq!(all[0], [["b"]]);
    assert_eq!(all[2], [vec![], vec!["b".to_owned(), "k".to_owned()]]);
    let kinds: Vec<_> = document
        .security_schemes()
        .iter()
        .map(|one| (one.name.as_str(), one.kind.clone()))
        .collect();
    assert_eq!(kinds[0], ("b", SchemeKind::Bearer));
    assert_eq!(
        kinds[1],
        ("k", SchemeKind::ApiKey(Location::Query, "q".to_owned()))
    );
    assert_eq!(kinds[2], ("m", SchemeKind::Other("mutualTLS".to_owned())));
    assert_eq!(kinds[3], ("o", SchemeKind::Bearer));
}

#[test]
fn duplicate_operation_ids() {
    let text = format!(
        "paths: {{/a: {{get: {{operationId: i, {OK}}}}}, /b: {{get: {{operationId: i, {OK}}}}}}}"
    );
    let diagnostics = check(&format!("{HEAD}{text}"), &["operation-id-duplicate 3:101"]);
    let shown = diagnostics.render(false);
    assert!(
        shown.contains("`GET /a` and `GET /b`") && shown.contains("test.yaml:3:33"),
        "{shown}"
    );
}
