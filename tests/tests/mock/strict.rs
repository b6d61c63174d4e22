//! What requests are refused for, and that all answers are valid: the same of both versions of a document.

use preview::mock::{Mock, Options};
use serde_json::{Value, json};
use tests::made;

use crate::mock;
use crate::requests::request;

fn each(check: impl Fn(&Mock)) {
    for version in ["3.0", "3.1"] {
        let spec = format!("tests/fixtures/strict-{version}.yaml");
        check(&mock(&spec, None, Options::default()));
    }
}

/// Status, body and headers.
fn answer(mock: &Mock, text: &str) -> (u16, Value, http::HeaderMap) {
    let response = mock.answer(&request(text)).response;
    let body = serde_json::from_slice(response.body()).unwrap_or_default();
    (response.status().as_u16(), body, response.headers().clone())
}

/// The error is of the API's own shape, and says where and what.
fn refused(mock: &Mock, text: &str, status: u16, part: &str) {
    let (got, body, _) = answer(mock, text);
    let message = body["error"]["message"].as_str().unwrap_or_default();
    assert_eq!(got, status, "{text}: {body}");
    assert!(message.contains(part), "{text}: {message:?} lacks {part:?}");
    assert_eq!(body["error"]["code"], status, "{text}");
}

fn json(path: &str, body: &Value) -> String {
    format!("POST {path}\ncontent-type: application/json\n\n{body}")
}

#[test]
fn values_are_checked() {
    let with = |name: &str, value: Value| {
        let mut body = json!({"secret": "abc", "when": "2025-01-02T03:04:05Z"});
        body[name] = value;
        json("/values", &body)
    };
    each(|mock| {
        let good = [
            ("maybe", Value::Null),
            ("share", json!(0.75)),
            ("share", json!(0)),
            ("tags", json!(["a", "b"])),
            ("bytes", json!("aGk=")),
            ("code", json!("AB-123")),
            ("unknown", json!({"any": 1})),
        ];
        for (name, value) in good {
            let (status, body, _) = answer(mock, &with(name, value));
            assert_eq!(status, 200, "{name}: {body}");
            assert!(
                body["id"].is_string() && body.get("secret").is_none(),
                "{body}"
            );
        }
        for (name, value, part) in [
            ("secret", json!("ab"), "/secret: \"ab\" is shorter"),
            (
                "when",
                json!("yesterday"),
                "/when: \"yesterday\" is not a \"date-time\"",
            ),
            ("day", json!("2025-13-01"), "/day"),
            ("mail", json!("nobody"), "/mail"),
            ("site", json!("no uri"), "/site"),
            ("ip", json!("1.2.3"), "/ip"),
            ("ip6", json!("::g"), "/ip6"),
            ("bytes", json!("###"), "/bytes"),
            ("code", json!("ab-123"), "/code"),
            ("share", json!(1), "/share"),
            ("share", json!(0.3), "/share"),
            ("tags", json!([]), "/tags"),
            ("tags", json!(["a", "b", "c", "d"]), "/tags"),
            ("tags", json!(["a", "a"]), "/tags"),
            ("tags", json!(["longer"]), "/tags/0"),
            ("maybe", json!("1"), "/maybe"),
            ("map", json!({}), "/map"),
            ("map", json!({"a": "1"}), "/map/a"),
        ] {
            refused(mock, &with(name, value), 400, part);
        }
        let missing = json("/values", &json!({"secret": "abc"}));
        refused(mock, &missing, 400, "\"when\" is a required property");
        refused(
            mock,
            &json("/values", &json!([1])),
            400,
            "[1] is not of type \"object\"",
        );
    });
}

#[test]
fn alternatives_and_what_leads_into_itself() {
    each(|mock| {
        let status = |text: &str| answer(mock, text).0;
        assert_eq!(
            status(&json("/shapes", &json!({"kind": "round", "radius": 1}))),
            200
        );
        assert_eq!(
            status(&json("/shapes", &json!({"kind": "square", "side": 1}))),
            200
        );
        let mixed = json("/shapes", &json!({"kind": "round", "side": 1}));
        refused(mock, &mixed, 400, "radius");
        let other = json("/shapes", &json!({"kind": "square", "side": 0}));
        refused(mock, &other, 400, "/side");
        let deep = json!({"value": 1, "children": [{"value": 2, "children": [{"value": "3"}]}]});
        refused(
            mock,
            &json("/trees", &deep),
            400,
            "/children/0/children/0/value",
        );
        // Its body is optional.
        assert_eq!(status("POST /trees"), 201);
        let half = "PUT /merged\ncontent-type: application/json\n\n{\"name\":\"x\"}";
        refused(mock, half, 400, "\"size\" is a required property");
    });
}

#[test]
fn forms_and_parts_are_checked() {
    let form = |text: &str| {
        format!("POST /form\ncontent-type: application/x-www-form-urlencoded\n\n{text}")
    };
    let part = |name: &str, text: &str| {
        format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let upload = |parts: &[String]| {
        let kind = "multipart/form-data; boundary=x";
        format!(
            "POST /upload\ncontent-type: {kind}\n\n{}--x--\r\n",
            parts.concat()
        )
    };
    each(|mock| {
        assert_eq!(
            answer(mock, &form("count=3&on=true&names=a&names=b")).0,
            204
        );
        refused(mock, &form("count=three"), 400, "/count");
        refused(mock, &form("count=10"), 400, "/count");
        refused(
            mock,
            &form("on=true"),
            400,
            "\"count\" is a required property",
        );
        refused(mock, &form("count=1&on=maybe"), 400, "/on");
        refused(mock, &form("count=1&names=c"), 400, "/names/0");
        let (file, meta) = (part("file", "bytes"), part("meta", "{\"n\":1}"));
        assert_eq!(answer(mock, &upload(&[file.clone(), meta.clone()])).0, 204);
        refused(
            mock,
            &upload(&[meta]),
            400,
            "\"file\" is a required property",
        );
        let wrong = part("meta", "{\"n\":\"one\"}");
        refused(mock, &upload(&[file.clone(), wrong]), 400, "/meta/n");
        let tags = ["a", "b", "c"].map(|tag| part("tags", tag)).concat();
        refused(
            mock,
            &upload(&[file, part("meta", "{}"), tags]),
            400,
            "/tags",
        );
        let bare = "POST /upload\ncontent-type: multipart/form-data\n\nx";
        refused(mock, bare, 400, "boundary");
        refused(mock, "POST /upload", 400, "required");
        let kind = "POST /upload\ncontent-type: application/json\n\n{}";
        refused(mock, kind, 415, "multipart/form-data");
    });
}

#[test]
fn parameters_are_checked() {
    each(|mock| {
        let ok =
            "GET /search?q=ab&filter[size]=1&filter[range][low]=1.5&sort=up&sort=down&all=true";
        assert_eq!(answer(mock, ok).0, 200);
        refused(
            mock,
            "GET /search",
            400,
            "query parameter `q`: it is required",
        );
        refused(mock, "GET /search?q=a", 400, "query parameter `q`");
        for (query, part) in [
            ("filter[size]=x", "query parameter `filter` at /size"),
            (
                "filter[range][low]=x",
                "query parameter `filter` at /range/low",
            ),
            ("sort=up&sort=up", "query parameter `sort`"),
            ("sort=left", "query parameter `sort` at /0"),
            ("all=perhaps", "query parameter `all`"),
            ("since=now", "query parameter `since`"),
        ] {
            refused(mock, &format!("GET /search?q=ab&{query}"), 400, part);
        }
        refused(
            mock,
            "GET /search?q=ab\nx-trace: 1",
            400,
            "header `X-Trace`",
        );
    });
}

#[test]
fn credentials_methods_and_preferences() {
    each(|mock| {
        refused(mock, "GET /secured", 401, "key");
        assert_eq!(answer(mock, "GET /secured?key=k").0, 200);
        assert_eq!(answer(mock, "GET /secured\ncookie: a=b; session=s").0, 200);
        refused(mock, "GET /nowhere", 404, "/nowhere");
        refused(mock, "DELETE /secured?key=k", 405, "GET, HEAD, OPTIONS");
        let (_, _, headers) = answer(mock, "DELETE /secured?key=k");
        assert_eq!(headers["allow"], "GET, HEAD, OPTIONS");
        let (status, _, headers) = answer(mock, "OPTIONS /secured");
        assert_eq!(
            (status, &headers["allow"]),
            (204, &"GET, HEAD, OPTIONS".parse().unwrap())
        );
        let head = mock.answer(&request("HEAD /secured?key=k")).response;
        assert!(head.body().is_empty() && head.headers()["content-length"] != "0");
        let prefer = |wish: &str| answer(mock, &format!("GET /secured?key=k\nprefer: {wish}"));
        assert_eq!(prefer("example=no").1, json!({"ok": false}));
        assert_eq!(prefer("example=yes").1, json!({"ok": true}));
        assert_eq!(prefer("code=409").0, 409);
        assert!(prefer("code=409").1["error"]["message"].is_string());
        assert_eq!(prefer("example=other").0, 400);
        assert_eq!(prefer("code=99").0, 400);
    });
}

/// Whatever the seed: what is made is accepted, and what is answered is what the document says.
#[test]
fn answers_are_valid() {
    for seed in 0..8 {
        for version in ["3.0", "3.1"] {
            let spec = format!("tests/fixtures/strict-{version}.yaml");
            let options = Options {
                seed,
                ..Options::default()
            };
            let mock = mock(&spec, None, options);
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
