//! Values as the bytes of an answer.

use crate::media::{Kind, essence, kind};
use bytes::Bytes;
use serde_json::Value;
use std::fmt::Write as _;

/// The smallest picture: one pixel, as GIF.
const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

/// The bytes of one value. `name` is what its root is called where that matters.
pub(super) fn bytes(media_type: &str, value: &Value, name: &str) -> Bytes {
    match kind(media_type) {
        Kind::Json => value.to_string().into(),
        Kind::Form => form(value).into(),
        Kind::Xml => match value {
            Value::String(text) => text.clone().into(),
            value => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}",
                xml(name, value)
            )
            .into(),
        },
        Kind::Events | Kind::Records => several(media_type, std::slice::from_ref(value)),
        Kind::Bytes if essence(media_type) == "image/gif" => Bytes::from_static(PIXEL),
        Kind::Text | Kind::Multipart | Kind::Bytes => match value {
            Value::String(text) => text.clone().into(),
            value => value.to_string().into(),
        },
    }
}

/// The bytes of values that come one after the other.
pub(super) fn several(media_type: &str, values: &[Value]) -> Bytes {
    let mut out = String::new();
    for value in values {
        let _ = match kind(media_type) {
            Kind::Events => writeln!(out, "{}", event(value)),
            _ if essence(media_type).ends_with("json-seq") => writeln!(out, "\u{1e}{value}"),
            _ => writeln!(out, "{value}"),
        };
    }
    out.into()
}

/// A server-sent event: its fields where the value has them, otherwise the value as data.
fn event(value: &Value) -> String {
    let fields = value.as_object().filter(|map| {
        map.contains_key("data")
            && map
                .keys()
                .all(|key| ["data", "event", "id", "retry"].contains(&key.as_str()))
    });
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    let lines = |name: &str, value: &Value| -> String {
        text(value)
            .lines()
            .map(|line| format!("{name}: {line}\n"))
            .collect()
    };
    match fields {
        Some(map) => map.iter().map(|(name, value)| lines(name, value)).collect(),
        None => lines("data", value),
    }
}

fn form(value: &Value) -> String {
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let pairs = value.as_object().into_iter().flatten();
    let pairs = pairs.map(|(name, value)| {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        format!("{}={}", encode(name), encode(&text))
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// A value as XML in its plainest form.
fn xml(name: &str, value: &Value) -> String {
    let good = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    let mut tag: String = name
        .chars()
        .map(|c| if good(c) { c } else { '_' })
        .collect();
    if !tag.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        tag.insert(0, '_');
    }
    let inner: String = match value {
        Value::Array(items) => return items.iter().map(|item| xml(name, item)).collect(),
        Value::Object(map) => map.iter().map(|(name, value)| xml(name, value)).collect(),
        Value::Null => String::new(),
        Value::String(text) => escaped(text),
        value => value.to_string(),
    };
    format!("<{tag}>{inner}</{tag}>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
