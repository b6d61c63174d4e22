//! Requests that are made from a document, as a client would write them, and whether answers are what it describes.

use std::fmt::Write as _;

use bytes::Bytes;
use http::{Request, Response, header};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use preview::mock::Mock;
use preview::sample::{self, Wish};
use serde_json::Value;
use xtask::document::standard::Direction;
use xtask::document::tree::NodeId;
use xtask::document::view::{Location, Media, Operation, Parameter, SchemeKind, Style};

/// All that may stand in a value, whatever is around it.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A request for an operation, with all of its parameters and a body of its first media type.
///
/// # Panics
///
/// If the parts do not make a request.
pub fn request(mock: &Mock, operation: &Operation, seed: u64) -> Request<Bytes> {
    let mut made = Made {
        mock,
        seed,
        path: operation.template.clone(),
        query: Vec::new(),
        cookies: Vec::new(),
        headers: Vec::new(),
    };
    for parameter in &operation.parameters {
        made.parameter(parameter);
    }
    made.credentials(operation);
    let body = operation
        .body
        .as_ref()
        .and_then(|body| body.content.first());
    let body = body.map(|media| made.body(media)).unwrap_or_default();
    let separator = if made.path.contains('?') { '&' } else { '?' };
    let query = if made.query.is_empty() {
        String::new()
    } else {
        format!("{separator}{}", made.query.join("&"))
    };
    let mut builder = Request::builder()
        .method(operation.method.as_str())
        .uri(format!("{}{query}", escaped(&made.path)));
    if !made.cookies.is_empty() {
        builder = builder.header(header::COOKIE, made.cookies.join("; "));
    }
    for (name, value) in made.headers {
        builder = builder.header(name, value);
    }
    builder
        .body(body)
        .unwrap_or_else(|error| panic!("{} {}: {error}", operation.method, operation.path))
}

/// Text of the document's own in a path: what no URL may have is encoded.
fn escaped(path: &str) -> String {
    let bad = |c: char| c.is_control() || c == ' ' || !c.is_ascii() || "\"<>\\^`{|}".contains(c);
    let encoded = |c: char| utf8_percent_encode(&c.to_string(), NON_ALPHANUMERIC).to_string();
    path.chars()
        .map(|c| if bad(c) { encoded(c) } else { c.to_string() })
        .collect()
}

struct Made<'m> {
    mock: &'m Mock,
    seed: u64,
    path: String,
    query: Vec<String>,
    cookies: Vec<String>,
    headers: Vec<(String, String)>,
}

impl Made<'_> {
    fn value(&self, node: NodeId, name: &str) -> Value {
        let wish = Wish {
            direction: Direction::Request,
            seed: self.seed,
            name,
            examples: self.seed.is_multiple_of(2),
        };
        sample::value(self.mock.requests(), node, wish)
    }

    fn parameter(&mut self, parameter: &Parameter) {
        let name = &parameter.name;
        let value = parameter
            .schema
            .map_or_else(|| "text".into(), |node| self.value(node, name));
        // Null, and what has no items or members, is not sent; what must be sent has some text.
        let absent = match &value {
            Value::Null => true,
            Value::Array(items) => items.is_empty(),
            Value::Object(map) => map.is_empty(),
            Value::String(text) => text.is_empty() && parameter.location == Location::Path,
            _ => false,
        };
        if absent && parameter.style != Style::Content && !parameter.required {
            return;
        }
        match parameter.location {
            Location::Path => {
                let text = written(parameter, &value, VALUE);
                for form in [
                    format!("{{{name}}}"),
                    format!("{{{name}+}}"),
                    format!("{{{name}*}}"),
                ] {
                    self.path = self
                        .path
                        .replace(&form, if text.is_empty() { "-" } else { &text });
                }
            }
            Location::Query => self.query.push(spread(parameter, &value)),
            Location::Cookie => {
                let text = spread(parameter, &value).replace('&', "; ");
                self.cookies.push(text);
            }
            Location::Header => {
                let plain = &AsciiSet::EMPTY;
                let text: String = written(parameter, &value, plain);
                self.headers.push((
                    name.clone(),
                    text.chars().filter(|c| !c.is_control()).collect(),
                ));
            }
        }
    }

    /// Whatever the first alternative asks for.
    fn credentials(&mut self, operation: &Operation) {
        let wanted = operation.security.as_deref().unwrap_or_default().first();
        for name in wanted.into_iter().flatten() {
            let schemes = self.mock.document().security_schemes();
            let Some(scheme) = schemes.iter().find(|scheme| scheme.name == *name) else {
                continue;
            };
            match &scheme.kind {
                SchemeKind::Bearer => self
                    .headers
                    .push(("authorization".to_owned(), "Bearer token".to_owned())),
                SchemeKind::Basic => self
                    .headers
                    .push(("authorization".to_owned(), "Basic YTpi".to_owned())),
                SchemeKind::ApiKey(Location::Query, name) => self
                    .query
                    .push(format!("{}=key", utf8_percent_encode(name, VALUE))),
                SchemeKind::ApiKey(Location::Cookie, name) => {
                    self.cookies.push(format!("{name}=key"));
                }
                SchemeKind::ApiKey(_, name) => self.headers.push((name.clone(), "key".to_owned())),
                SchemeKind::Other(_) => self
                    .headers
                    .push(("authorization".to_owned(), "Other key".to_owned())),
            }
        }
    }

    fn body(&mut self, media: &Media) -> Bytes {
        let essence = media
            .media_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let concrete = if essence.contains('*') {
            "application/json".to_owned()
        } else {
            media.media_type.clone()
        };
        let records = ["jsonl", "ndjson", "json-seq"]
            .iter()
            .any(|word| essence.ends_with(word));
        let node = if records {
            media.item_schema.or(media.schema)
        } else {
            media.schema
        };
        let value = node.map_or_else(
            || Value::Object(serde_json::Map::new()),
            |node| self.value(node, "body"),
        );
        let (content_type, bytes) = match essence.as_str() {
            "application/x-www-form-urlencoded" => (concrete, form(&value)),
            kind if kind.starts_with("multipart/") => {
                (format!("{essence}; boundary=edge"), multipart(&value))
            }
            kind if kind.ends_with("json") || kind.contains('*') || records => {
                (concrete, value.to_string())
            }
            _ => (
                concrete,
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned),
            ),
        };
        let is_form = essence == "application/x-www-form-urlencoded";
        let bytes = if bytes.is_empty() && !is_form {
            " ".to_owned()
        } else {
            bytes
        };
        self.headers.push(("content-type".to_owned(), content_type));
        bytes.into()
    }
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A value in one text, by style. What separates is not encoded, what is separated is.
fn written(parameter: &Parameter, value: &Value, set: &'static AsciiSet) -> String {
    let encoded = |value: &Value| utf8_percent_encode(&text(value), set).to_string();
    if parameter.style == Style::Content {
        return utf8_percent_encode(&value.to_string(), set).to_string();
    }
    let (start, by, name) = match (parameter.style, parameter.explode) {
        (Style::Label, true) => (".", ".", None),
        (Style::Label, false) => (".", ",", None),
        (Style::Matrix, explode) => (
            ";",
            if explode { ";" } else { "," },
            Some(parameter.name.as_str()),
        ),
        (Style::SpaceDelimited, _) => ("", "%20", None),
        (Style::PipeDelimited, _) => ("", "|", None),
        _ => ("", ",", None),
    };
    let before = name.map(|name| format!("{name}=")).unwrap_or_default();
    match value {
        Value::Array(items) => {
            let each = if parameter.explode {
                before.as_str()
            } else {
                ""
            };
            let items: Vec<String> = items
                .iter()
                .map(|item| format!("{each}{}", encoded(item)))
                .collect();
            format!(
                "{start}{}{}",
                if parameter.explode { "" } else { &before },
                items.join(by)
            )
        }
        Value::Object(map) => {
            let sign = if parameter.explode { "=" } else { by };
            let pairs: Vec<String> = map
                .iter()
                .map(|(key, value)| {
                    format!("{}{sign}{}", utf8_percent_encode(key, set), encoded(value))
                })
                .collect();
            format!(
                "{start}{}{}",
                if parameter.explode { "" } else { &before },
                pairs.join(by)
            )
        }
        value => format!("{start}{before}{}", encoded(value)),
    }
}

/// A value in a query or cookies, by style.
fn spread(parameter: &Parameter, value: &Value) -> String {
    let name = utf8_percent_encode(&parameter.name, VALUE).to_string();
    let encoded = |value: &Value| utf8_percent_encode(&text(value), VALUE).to_string();
    match (parameter.style, value) {
        (Style::DeepObject, Value::Object(map)) => {
            let mut out = Vec::new();
            deep(&name, &Value::Object(map.clone()), &mut out);
            out.join("&")
        }
        (Style::Form, Value::Array(items)) if parameter.explode => {
            let pairs: Vec<String> = items
                .iter()
                .map(|item| format!("{name}={}", encoded(item)))
                .collect();
            pairs.join("&")
        }
        (Style::Form, Value::Object(map)) if parameter.explode => {
            let pairs: Vec<String> = map
                .iter()
                .map(|(key, value)| {
                    format!("{}={}", utf8_percent_encode(key, VALUE), encoded(value))
                })
                .collect();
            pairs.join("&")
        }
        _ => format!("{name}={}", written(parameter, value, VALUE)),
    }
}

fn deep(name: &str, value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                deep(
                    &format!("{name}[{}]", utf8_percent_encode(key, VALUE)),
                    value,
                    out,
                );
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                deep(&format!("{name}[{index}]"), item, out);
            }
        }
        value => out.push(format!(
            "{name}={}",
            utf8_percent_encode(&text(value), VALUE)
        )),
    }
}

fn form(value: &Value) -> String {
    let mut out = Vec::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        let name = utf8_percent_encode(key, VALUE).to_string();
        match value {
            Value::Array(items)
                if items
                    .iter()
                    .all(|item| !item.is_object() && !item.is_array()) =>
            {
                out.extend(
                    items
                        .iter()
                        .map(|item| format!("{name}={}", utf8_percent_encode(&text(item), VALUE))),
                );
            }
            Value::Object(map) if map.is_empty() => out.push(format!("{name}=")),
            value => deep(&name, value, &mut out),
        }
    }
    out.join("&")
}

fn multipart(value: &Value) -> String {
    let mut out = String::new();
    let mut part = |name: &str, value: &Value| {
        let json = value.is_object() || value.is_array();
        let kind = if json {
            "\r\ncontent-type: application/json"
        } else {
            ""
        };
        let _ = write!(
            out,
            "--edge\r\ncontent-disposition: form-data; name=\"{name}\"{kind}\r\n\r\n{}\r\n",
            text(value)
        );
    };
    for (name, value) in value.as_object().into_iter().flatten() {
        match value {
            Value::Array(items) => items.iter().for_each(|item| part(name, item)),
            value => part(name, value),
        }
    }
    out.push_str("--edge--\r\n");
    out
}

/// What is wrong with an answer in the eyes of the document.
pub fn faults(mock: &Mock, operation: &Operation, response: &Response<Bytes>) -> Vec<String> {
    let status = response.status();
    let range = format!("{}XX", status.as_u16() / 100);
    let find = |wanted: &str| {
        operation
            .responses
            .iter()
            .find(|one| one.status.eq_ignore_ascii_case(wanted))
    };
    let Some(described) = find(status.as_str())
        .or_else(|| find(&range))
        .or_else(|| find("default"))
    else {
        if operation.responses.is_empty() {
            return Vec::new();
        }
        let body = String::from_utf8_lossy(response.body());
        return vec![format!("the status {status} is not described: {body}")];
    };
    let content_type = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let media = described
        .content
        .iter()
        .find(|media| Some(media.media_type.as_str()) == content_type);
    let (Some(media), Some(content_type)) = (media, content_type) else {
        return Vec::new();
    };
    let lower = content_type.to_ascii_lowercase();
    let (Some(node), true) = (
        media.schema,
        lower
            .split(';')
            .next()
            .is_some_and(|kind| kind.ends_with("/json") || kind.ends_with("+json")),
    ) else {
        return Vec::new();
    };
    if operation.method == "HEAD" {
        return Vec::new();
    }
    match serde_json::from_slice::<Value>(response.body()) {
        Err(error) => vec![format!("no JSON: {error}")],
        Ok(value) => {
            let problems = mock.answers().problems(node, &value).into_iter();
            problems
                .map(|problem| format!("{}: {}", problem.pointer, problem.message))
                .collect()
        }
    }
}
