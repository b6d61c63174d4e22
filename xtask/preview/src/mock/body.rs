//! Request bodies: from bytes to values, by media type and schema.

use super::input::{Finding, coerced};
use super::parameter::deep;
use super::route::decoded;
use crate::media::{Kind, entry, kind};
use crate::schemas::Schemas;
use http::{HeaderMap, StatusCode, header};
use serde_json::{Map, Value};
use xtask::document::view::{Body, Media};

/// Why a body is refused.
pub(super) type Refusal = (StatusCode, Vec<Finding>);

/// The value of a body, where it has one: files and the like have none.
pub(super) fn read(
    body: &Body,
    headers: &HeaderMap,
    bytes: &[u8],
    schemas: &Schemas,
) -> Result<Option<Value>, Refusal> {
    let bad = |message: String| (StatusCode::BAD_REQUEST, vec![Finding::new("body", message)]);
    let declared = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    // An empty form, and an empty text, are bodies.
    let may_be_empty =
        declared.is_some_and(|declared| matches!(kind(declared), Kind::Form | Kind::Text));
    if bytes.is_empty() && !(may_be_empty && body.required) {
        return if body.required {
            Err(bad("it is required, and missing".to_owned()))
        } else {
            Ok(None)
        };
    }
    let media = match declared {
        Some(declared) => entry(&body.content, declared),
        None => body.content.first(),
    };
    let Some(media) = media else {
        let known: Vec<&str> = body
            .content
            .iter()
            .map(|media| media.media_type.as_str())
            .collect();
        if known.is_empty() {
            return Ok(None);
        }
        let message = format!(
            "the content type {} is not one of {}",
            declared.unwrap_or_default(),
            known.join(", ")
        );
        return Err((
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            vec![Finding::new("body", message)],
        ));
    };
    let any = Value::Bool(true);
    let schema = media.schema.map_or(&any, |node| schemas.schema(node));
    let value = match kind(declared.unwrap_or(&media.media_type)) {
        Kind::Json => {
            serde_json::from_slice(bytes).map_err(|error| bad(format!("it is no JSON: {error}")))?
        }
        Kind::Records => return records(media, bytes, schemas).map(|()| None),
        // What is no object has no form.
        Kind::Form if !super::input::kinds(schemas, schema).object => return Ok(None),
        Kind::Form => form(schemas, schema, bytes),
        Kind::Multipart => {
            let parts = parts(declared.unwrap_or_default(), bytes).map_err(bad)?;
            if !super::input::kinds(schemas, schema).object {
                return Ok(None);
            }
            multipart(schemas, schema, parts)
        }
        Kind::Text
            if media.schema.is_some_and(|node| {
                super::input::kinds(schemas, schemas.schema(node)).is_scalar()
            }) =>
        {
            let text = std::str::from_utf8(bytes).map_err(|_| bad("it is not UTF-8".to_owned()))?;
            let node = media.schema.unwrap_or_default();
            let all = coerced::scalars(schemas, schema, text);
            let good = all
                .iter()
                .find(|value| schemas.is_valid(node, value))
                .cloned();
            good.or_else(|| all.into_iter().next()).unwrap_or_default()
        }
        Kind::Text | Kind::Xml | Kind::Events | Kind::Bytes => return Ok(None),
    };
    let problems = media
        .schema
        .map(|node| schemas.problems(node, &value))
        .unwrap_or_default();
    if problems.is_empty() {
        return Ok(Some(value));
    }
    let findings = problems
        .into_iter()
        .map(|problem| Finding::of("body", problem));
    Err((StatusCode::BAD_REQUEST, findings.collect()))
}

/// One value after the other.
fn records(media: &Media, bytes: &[u8], schemas: &Schemas) -> Result<(), Refusal> {
    let text: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0x1e).collect();
    for (number, value) in serde_json::Deserializer::from_slice(&text)
        .into_iter::<Value>()
        .enumerate()
    {
        let place = format!("body, record {}", number + 1);
        let bad = |findings| (StatusCode::BAD_REQUEST, findings);
        let value = value.map_err(|error| {
            bad(vec![Finding::new(
                &place,
                format!("it is no JSON: {error}"),
            )])
        })?;
        let problems = media
            .item_schema
            .map(|node| schemas.problems(node, &value))
            .unwrap_or_default();
        if !problems.is_empty() {
            let findings = problems
                .into_iter()
                .map(|problem| Finding::of(&place, problem));
            return Err(bad(findings.collect()));
        }
    }
    Ok(())
}

/// `a=1&b[c]=2` by the types of the schema.
fn form(schemas: &Schemas, schema: &Value, bytes: &[u8]) -> Value {
    let text = String::from_utf8_lossy(bytes).replace('+', "%20");
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let pairs: Vec<(String, String)> = pairs
        .map(|(name, value)| (decoded(name), value.to_owned()))
        .collect();
    let mut plain: Vec<(String, Value)> = Vec::new();
    let mut nested: Vec<String> = Vec::new();
    for (name, value) in &pairs {
        match name.split_once('[') {
            Some((outer, _))
                if name.ends_with(']')
                    && !coerced::names_property_exactly(schemas, schema, name) =>
            {
                if !nested.iter().any(|known| known == outer) {
                    nested.push(outer.to_owned());
                }
            }
            _ => plain.push((name.clone(), Value::String(decoded(value)))),
        }
    }
    for name in nested {
        let members = deep(&pairs, &name);
        let list = members
            .iter()
            .enumerate()
            .all(|(index, (key, _))| *key == index.to_string());
        let value = if list {
            members.into_iter().map(|(_, value)| value).collect()
        } else {
            Value::Object(members.into_iter().collect())
        };
        plain.push((name, value));
    }
    coerced::object(schemas, schema, plain)
}

/// A part of a multipart body.
struct Part {
    name: String,
    media_type: Option<String>,
    is_file: bool,
    content: Vec<u8>,
}

/// The parts of a multipart body.
fn parts(media_type: &str, bytes: &[u8]) -> Result<Vec<Part>, String> {
    let boundary = media_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("boundary")
            .then(|| value.trim().trim_matches('"'))
    });
    let boundary = boundary.filter(|boundary| !boundary.is_empty());
    let boundary = boundary.ok_or("its content type has no boundary")?;
    let dashes = format!("--{boundary}");
    let mut rest = bytes;
    let start = find(rest, dashes.as_bytes()).ok_or("its boundary does not occur in it")?;
    rest = &rest[start + dashes.len()..];
    let inner = format!("\r\n{dashes}");
    let mut out = Vec::new();
    while !rest.starts_with(b"--") {
        let after = rest
            .strip_prefix(b"\r\n")
            .ok_or("a boundary is not followed by a new line")?;
        let end = find(after, inner.as_bytes()).ok_or("its last boundary is missing")?;
        // A part without headers starts with its empty line.
        let part = &after[..end];
        let (head, content) = match find(part, b"\r\n\r\n") {
            Some(at) => (&part[..at], &part[at + 4..]),
            None => (&part[..0], part.strip_prefix(b"\r\n").unwrap_or(part)),
        };
        out.extend(self::part(&String::from_utf8_lossy(head), content));
        rest = &after[end + inner.len()..];
    }
    Ok(out)
}

fn part(head: &str, content: &[u8]) -> Option<Part> {
    let header = |name: &str| {
        head.lines().find_map(|line| {
            let (own, value) = line.split_once(':')?;
            own.trim()
                .eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        })
    };
    let disposition = header("content-disposition")?;
    let value = |name: &str| {
        let start = disposition.find(&format!("{name}=\""))? + name.len() + 2;
        let end = disposition[start..].find('"')?;
        Some(disposition[start..start + end].to_owned())
    };
    Some(Part {
        name: value("; name").or_else(|| value(";name"))?,
        media_type: header("content-type"),
        is_file: disposition.contains("filename"),
        content: content.to_owned(),
    })
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

/// The parts as an object; a file is a text.
fn multipart(schemas: &Schemas, schema: &Value, parts: Vec<Part>) -> Value {
    let mut lists: Map<String, Value> = Map::new();
    let mut pairs = Vec::new();
    for part in parts {
        let json = part
            .media_type
            .as_deref()
            .is_some_and(|media_type| kind(media_type) == Kind::Json);
        let parsed: Option<Value> = json
            .then(|| serde_json::from_slice(&part.content).ok())
            .flatten();
        let value = parsed.unwrap_or_else(|| {
            if part.is_file {
                "file".into()
            } else {
                String::from_utf8_lossy(&part.content).into_owned().into()
            }
        });
        let property = coerced::property(schemas, schema, &part.name);
        let kinds = super::input::kinds(schemas, &property);
        // Each item of a list is a part, unless the list is one part.
        if kinds.array && !value.is_array() {
            let list = lists
                .entry(part.name)
                .or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(list) = list {
                list.push(value);
            }
            continue;
        }
        let object = kinds.object && !kinds.string && value.is_string();
        let inner: Option<Value> = value
            .as_str()
            .filter(|_| object)
            .and_then(|text| serde_json::from_str(text).ok());
        pairs.push((part.name, inner.unwrap_or(value)));
    }
    pairs.extend(lists);
    coerced::object(schemas, schema, pairs)
}
