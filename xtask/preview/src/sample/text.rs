//! Texts: by pattern, by format, by the name of what they are the value of.

use super::merge::Fields;
use super::pattern;
use fastrand::Rng;
use serde_json::Value;

/// Texts longer than this are not made.
const LONGEST: usize = 1 << 16;

/// A text for a schema. `name` is the property that it is the value of.
pub(super) fn text(schema: &Fields, name: &str, random: &mut Rng) -> String {
    let count = |key: &str| {
        schema
            .get(key)
            .and_then(Value::as_u64)
            .and_then(|count| usize::try_from(count).ok())
    };
    let low = count("minLength").unwrap_or(0).min(LONGEST);
    let high = count("maxLength").unwrap_or(usize::MAX).max(low);
    let field = |key: &str| schema.get(key).and_then(Value::as_str);
    let format = field("format").or_else(|| field("contentEncoding"));
    if let Some(format) = format
        && let Some(text) = formatted(format, random)
        && fits(&text, low, high)
    {
        return text;
    }
    if let Some(pattern) = field("pattern")
        && let Some(text) = pattern::matching(pattern, low, high, random)
    {
        return text;
    }
    if format.is_none()
        && let Some(text) = named(name).and_then(|format| formatted(format, random))
        && fits(&text, low, high)
    {
        return text;
    }
    let word = if name.is_empty() || !fits(name, 0, high) {
        "text"
    } else {
        name
    };
    let mut text: String = word.chars().take(high).collect();
    while text.chars().count() < low {
        text.push(char::from(random.u8(b'a'..=b'z')));
    }
    text
}

fn fits(text: &str, low: usize, high: usize) -> bool {
    (low..=high).contains(&text.chars().count())
}

/// The format that a name suggests.
fn named(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    match () {
        () if ends(&["uuid", "guid"]) => Some("uuid"),
        () if ends(&["email"]) => Some("email"),
        () if ends(&["url", "uri", "href"]) => Some("uri"),
        () if ends(&["_at"]) => Some("date-time"),
        () => None,
    }
}

/// A text of a format.
fn formatted(format: &str, random: &mut Rng) -> Option<String> {
    let (month, day) = (random.u8(1..=12), random.u8(1..=28));
    let (hour, minute, second) = (random.u8(0..24), random.u8(0..60), random.u8(0..60));
    Some(match format {
        "date" => format!("2025-{month:02}-{day:02}"),
        "time" => format!("{hour:02}:{minute:02}:{second:02}Z"),
        "date-time" => format!("2025-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"),
        "duration" => format!("PT{minute}M{second}S"),
        "email" | "idn-email" => format!("user{minute}@example.com"),
        "hostname" | "idn-hostname" => format!("host{minute}.example.com"),
        "ipv4" => format!("192.0.2.{}", random.u8(1..=254)),
        "ipv6" => format!("2001:db8::{:x}", random.u16(1..)),
        "uri" | "url" | "iri" => format!("https://example.com/{}", random.u16(1..)),
        "uri-reference" | "iri-reference" => format!("/{}", random.u16(1..)),
        "uri-template" => "https://example.com/{id}".to_owned(),
        "json-pointer" => format!("/{}", random.u8(..)),
        "relative-json-pointer" => "0".to_owned(),
        "regex" => "^[a-z]+$".to_owned(),
        "uuid" => uuid(random),
        "byte" | "base64" => "aGVsbG8=".to_owned(),
        "base64url" => "aGVsbG8".to_owned(),
        "int32" | "int64" | "uint32" | "uint64" => random.u16(1..).to_string(),
        "decimal" => format!("{second}.{minute:02}"),
        _ => return None,
    })
}

/// A random UUID, of version 4.
pub(crate) fn uuid(random: &mut Rng) -> String {
    let bits = random.u128(..) & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let hex = format!("{bits:032x}");
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    parts.join("-")
}
