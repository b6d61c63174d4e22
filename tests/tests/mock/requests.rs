//! What the server makes of requests, without a connection.

use bytes::Bytes;
use http::Request;
use preview::mock::{Mock, Options};
use serde_json::Value;
use tests::{golden, made};
use xtask::diagnostics::Diagnostics;
use xtask::emit::Runtime;
use xtask::pipeline;

use crate::{mock, own};

/// A request of lines: method and URL, headers, and after an empty line the body.
pub(crate) fn request(text: &str) -> Request<Bytes> {
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let (method, url) = lines
        .next()
        .and_then(|line| line.split_once(' '))
        .expect("a method and a URL");
    let headers = lines.filter_map(|line| line.split_once(": "));
    let builder = headers.fold(
        Request::builder().method(method).uri(url),
        |builder, (name, value)| builder.header(name, value),
    );
    builder
        .body(Bytes::from(body.to_owned()))
        .expect("a request")
}

/// The status and the body, as one line.
fn check(mock: &Mock, text: &str, expected: &str) {
    let reply = mock.answer(&request(text));
    let body = String::from_utf8_lossy(reply.response.body()).into_owned();
    let mut body: Value = serde_json::from_str(&body).unwrap_or(Value::String(body));
    if let Some(id) = body.get_mut("request_id") {
        assert_eq!(id.as_str().map(str::len), Some(36));
        *id = "ID".into();
    }
    assert_eq!(
        format!("{} {body}", reply.response.status().as_u16()),
        expected,
        "{text}"
    );
}

#[test]
fn refusals_in_the_shape_of_the_api() {
    let mock = own(Options::default());
    let refused = |text: &str, status: u16, id: &str, message: &str| {
        let body = serde_json::json!({"id": id, "message": message, "request_id": "ID"});
        check(&mock, text, &format!("{status} {body}"));
    };
    let jobs = "/v2/gen-ai/indexing_jobs";
    refused(
        &format!("GET {jobs}"),
        401,
        "unauthorized",
        "this needs a header `Authorization: Bearer TOKEN`; any will do here",
    );
    let auth = "authorization: Bearer x";
    refused(
        &format!("GET {jobs}?page=x\n{auth}"),
        400,
        "bad_request",
        "query parameter `page`: \"x\" is not of type \"integer\"",
    );
    let body = "content-type: application/json\n\n";
    refused(
        &format!("POST {jobs}\n{auth}\n{body}{{\"data_source_uuids\":[7]}}"),
        400,
        "bad_request",
        "body at /data_source_uuids/0: 7 is not of type \"string\"",
    );
    refused(
        &format!("POST {jobs}\n{auth}\n{body}{{"),
        400,
        "bad_request",
        "body: it is no JSON: EOF while parsing an object at line 1 column 1",
    );
    refused(
        &format!("POST {jobs}\n{auth}\ncontent-type: text/csv\n\na,b"),
        415,
        "unsupported_media_type",
        "body: the content type text/csv is not one of application/json",
    );
    refused(
        "GET /v2/jobs",
        404,
        "not_found",
        "there is no path /v2/jobs in the document",
    );
    refused(
        &format!("PATCH {jobs}"),
        405,
        "method_not_allowed",
        &format!("{jobs} has no PATCH; there is GET, HEAD, OPTIONS, POST"),
    );
    refused(
        &format!("GET {jobs}\n{auth}\nprefer: code=99"),
        400,
        "bad_request",
        "Prefer: \"99\" is not a status from 200 to 599",
    );
    refused(
        &format!("GET {jobs}\n{auth}\nx-mock-delay: soon"),
        400,
        "bad_request",
        "X-Mock-Delay: \"soon\" is not a time such as 2, 1.5s or 250ms, up to an hour",
    );
    let strict = own(Options {
        token: Some("right".to_owned()),
        ..Options::default()
    });
    let status = |token: &str| {
        strict
            .answer(&request(&format!(
                "GET {jobs}\nauthorization: Bearer {token}"
            )))
            .response
            .status()
    };
    assert_eq!(
        (status("right").as_u16(), status("wrong").as_u16()),
        (200, 401)
    );
}

#[test]
fn other_shapes_of_errors() {
    let mock = mock("tests/fixtures/mock.yaml", None, Options::default());
    let body = "\ncontent-type: application/json\n\n{\"count\": \"1\"}";
    let text = "body at /count: \\\"1\\\" is not of type \\\"integer\\\"";
    check(
        &mock,
        &format!("POST /nested{body}"),
        &format!("422 {{\"error\":{{\"code\":422,\"message\":\"{text}\"}}}}"),
    );
    check(
        &mock,
        &format!("POST /v1/list{body}"),
        &format!("400 {{\"errors\":[{{\"detail\":\"{text}\",\"status\":\"400\"}}]}}"),
    );
    check(
        &mock,
        "POST /v1/plain\ncontent-type: application/json\n\n{\"count\": 1}",
        "200 \"\"",
    );
}

#[test]
fn parameters_by_style() {
    let mock = mock("tests/fixtures/mock.yaml", None, Options::default());
    check(
        &mock,
        "GET /styles/.1.2/;matrix=3?ids=1|2&filter[size]=3\nx-level: 3\ncookie: mode=on",
        "204 \"\"",
    );
    let refused = |text: &str, part: &str| {
        let reply = mock.answer(&request(text));
        assert!(
            reply.note.as_ref().is_some_and(|note| note.contains(part)),
            "{text}: {:?}",
            reply.note
        );
        assert_eq!(reply.response.status().as_u16(), 400);
    };
    refused("GET /styles/.1.b/;matrix=3", "path parameter `label` at /1");
    refused("GET /styles/.1/;matrix=x", "path parameter `matrix`");
    refused(
        "GET /styles/.1/;matrix=3?ids=1%7C2%7C3",
        "query parameter `ids`",
    );
    refused(
        "GET /styles/.1/;matrix=3?filter[size]=x",
        "query parameter `filter` at /size",
    );
    refused("GET /styles/.1/;matrix=3\nx-level: 4", "header `X-Level`");
    refused(
        "GET /styles/.1/;matrix=3\ncookie: mode=maybe",
        "cookie `mode`",
    );
    let status = |text: &str| mock.answer(&request(text)).response.status().as_u16();
    assert_eq!(status("GET /keys"), 401);
    assert_eq!(status("GET /keys\nx-key: k"), 204);
    assert_eq!(status("GET /keys\nauthorization: Basic YTpi"), 204);
}

#[test]
fn what_is_preferred() {
    let mock = mock("tests/fixtures/mock.yaml", None, Options::default());
    let id = "\"id\":\"123e4567-e89b-12d3-a456-426614174000\"";
    // The first by name, since the order of keys must not show.
    check(
        &mock,
        "GET /things/1",
        &format!("200 {{{id},\"code\":\"XYZ-9999\",\"size\":7}}"),
    );
    check(
        &mock,
        "GET /things/1\nprefer: example=small",
        &format!("200 {{{id},\"code\":\"ABC-0001\"}}"),
    );
    check(
        &mock,
        "GET /things/1\nprefer: code=409",
        "409 {\"why\":\"busy\"}",
    );
    check(
        &mock,
        "GET /things/1\nprefer: code=200\naccept: text/plain;q=0.9, text/csv",
        "200 \"text\"",
    );
    check(
        &mock,
        "GET /things/1\nx-mock-status: 409",
        "409 {\"why\":\"busy\"}",
    );
    let head = mock.answer(&request("HEAD /things/1"));
    assert!(head.response.body().is_empty() && head.response.headers()["content-length"] != "0");
    let options = mock.answer(&request("OPTIONS /things/1"));
    assert_eq!(options.response.headers()["allow"], "GET, HEAD, OPTIONS");
    let events = mock.answer(&request("GET /events"));
    let events = String::from_utf8_lossy(events.response.body()).into_owned();
    assert_eq!(events.matches("data: {\"n\":").count(), 3, "{events}");
}

/// What is made from a document is accepted, and the answers are what it describes, whatever the seed.
#[test]
fn requests_that_are_made_are_accepted() {
    for spec in [
        "spec/openapi.yaml",
        "tests/fixtures/operations.yaml",
        "tests/fixtures/mock.yaml",
    ] {
        for seed in 0..4 {
            let options = Options {
                seed,
                ..Options::default()
            };
            let mock = mock(spec, None, options);
            for operation in mock.document().operations() {
                let request = made::request(&mock, operation, seed);
                let reply = mock.answer(&request);
                let mut faults = made::faults(&mock, operation, &reply.response);
                faults.extend(reply.note);
                assert!(faults.is_empty(), "{spec} {request:?}: {faults:?}");
            }
        }
    }
}

/// What the reference pages show is what the server answers, as long as it remembers nothing.
#[test]
fn answers_are_those_of_the_pages() {
    for spec in [
        "spec/openapi.yaml",
        "tests/fixtures/operations.yaml",
        "tests/fixtures/mock.yaml",
    ] {
        let options = Options {
            stateless: true,
            ..Options::default()
        };
        let mock = mock(spec, None, options);
        let shown = shown(spec);
        assert!(!shown.is_empty());
        for operation in mock.document().operations() {
            let pointer = mock.document().pointer(operation.node);
            let Some((_, status, value)) = shown.iter().find(|(of, ..)| *of == pointer) else {
                continue;
            };
            let mut request = made::request(&mock, operation, 0);
            let accept = http::HeaderValue::from_static("application/json, */*+json");
            request.headers_mut().insert("accept", accept);
            if let Ok(prefer) = http::HeaderValue::from_str(&format!("code={status}"))
                && status.parse::<u16>().is_ok()
            {
                request.headers_mut().insert("prefer", prefer);
            }
            if operation.method == "HEAD" {
                continue;
            }
            let response = mock.answer(&request).response;
            let text = String::from_utf8_lossy(response.body());
            let body: Value = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{spec} {pointer}: {error}: {text}"));
            assert_eq!(&body, value, "{spec} {pointer}");
        }
    }
}

fn shown(spec: &str) -> Vec<(String, String, Value)> {
    let request = pipeline::Request {
        spec: &golden::root().join(spec),
        config: None,
        only: &[],
        name: None,
        options: xtask::emit::Options {
            runtime: Runtime::Vendored,
            member: false,
        },
    };
    let mut diagnostics = Diagnostics::new();
    let outline = pipeline::outline(&request, &mut diagnostics);
    let outline = outline.unwrap_or_else(|| panic!("{}", diagnostics.render(false)));
    preview::pages::answers(&outline)
}
