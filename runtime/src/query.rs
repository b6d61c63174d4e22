//! The query of a request, in the styles of OpenAPI.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::runtime::Value;

/// How lists and objects become text.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Query, cookie: `a=1,2`, exploded `a=1&a=2`.
    Form,
    /// Query: `a=1%202`.
    SpaceDelimited,
    /// Query: `a=1%7C2`.
    PipeDelimited,
    /// Query: `a[b]=c`.
    DeepObject,
    /// Path, header: `1,2`.
    Simple,
    /// Path: `.1.2`.
    Label,
    /// Path: `;a=1,2`.
    Matrix,
    /// Anywhere: the value as JSON.
    Json,
}

/// All but the unreserved characters of RFC 3986; a space is `%20`.
const STRICT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The same with the reserved characters, but for those that would end the value: `&`, `#`, and `+`, a blank in forms.
const RESERVED: &AsciiSet = &STRICT
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// Text with reserved characters as they are (`allowReserved`); what is percent-encoded already stays so.
fn encode_reserved(text: &str) -> Cow<'_, str> {
    encode_around_triples(text, RESERVED).into()
}

/// Encodes all but what is percent-encoded already.
pub(crate) fn encode_around_triples(text: &str, set: &'static AsciiSet) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(place) = rest.find('%') {
        let (before, after) = rest.split_at(place);
        out.extend(utf8_percent_encode(before, set));
        let is_triple = after.len() > 2 && after.as_bytes()[1..3].iter().all(u8::is_ascii_hexdigit);
        let (one, more) = after.split_at(if is_triple { 3 } else { 1 });
        out += if is_triple { one } else { "%25" };
        rest = more;
    }
    out.extend(utf8_percent_encode(rest, set));
    out
}

pub(crate) fn encode(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, STRICT).into()
}

/// A scalar as text; lists and objects as JSON; `None` for null.
pub(crate) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// The parameters, each name once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Query(Vec<Entry>);

#[derive(Clone, Debug)]
struct Entry {
    name: String,
    /// A scalar's text, for paging.
    text: Option<String>,
    /// What goes on the wire, without `?` or `&` around it.
    encoded: String,
}

impl Query {
    /// Sets a parameter, in the place of one of the same name. Null removes it.
    pub(crate) fn set(&mut self, name: &str, style: Style, explode: bool, value: &Value) {
        let encoded = pairs(name, style, explode, value).join("&");
        self.put(name, value, encoded);
    }

    /// The same with reserved characters as they are.
    pub(crate) fn set_reserved(&mut self, name: &str, style: Style, explode: bool, value: &Value) {
        let encoded = pairs_with(encode_reserved, name, style, explode, value).join("&");
        self.put(name, value, encoded);
    }

    fn put(&mut self, name: &str, value: &Value, encoded: String) {
        let text = if value.is_array() || value.is_object() {
            None
        } else {
            scalar(value)
        };
        let entry = Entry {
            name: name.to_owned(),
            text,
            encoded,
        };
        let place = self.0.iter().position(|entry| entry.name == name);
        match (place, entry.encoded.is_empty()) {
            (Some(place), false) => self.0[place] = entry,
            (Some(place), true) => _ = self.0.remove(place),
            (None, false) => self.0.push(entry),
            (None, true) => {}
        }
    }

    /// Sets a parameter of the caller's own: lists are repeated, objects are `a[b]=c`.
    pub(crate) fn set_plain(&mut self, name: &str, value: &Value) {
        let style = if value.is_object() {
            Style::DeepObject
        } else {
            Style::Form
        };
        self.set(name, style, true, value);
    }

    /// A query that is encoded already, parameter by parameter.
    pub(crate) fn encoded(text: &str) -> Self {
        let mut query = Self::default();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let decoded = url::form_urlencoded::parse(pair.as_bytes()).next();
            let (name, value) = decoded.unwrap_or_default();
            match query.0.iter_mut().find(|entry| entry.name == name) {
                Some(entry) => {
                    entry.text = None;
                    entry.encoded.extend(["&", pair]);
                }
                None => query.0.push(Entry {
                    name: name.into_owned(),
                    text: Some(value.into_owned()),
                    encoded: pair.to_owned(),
                }),
            }
        }
        query
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.0.retain(|entry| entry.name != name);
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.iter().any(|entry| entry.name == name)
    }

    /// The text of a parameter that is a scalar.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|entry| entry.name == name)?
            .text
            .as_deref()
    }

    /// These parameters, and those of `defaults` that are not among them, on the wire.
    pub(crate) fn join(&self, defaults: &Self) -> String {
        if self.0.is_empty() && defaults.0.is_empty() {
            return String::new();
        }
        let defaults = defaults
            .0
            .iter()
            .filter(|entry| !self.contains(&entry.name));
        let parts: Vec<_> = defaults
            .chain(&self.0)
            .map(|entry| entry.encoded.as_str())
            .collect();
        parts.join("&")
    }
}

/// The `name=value` parts of a parameter, encoded. Nulls and empty lists have none.
pub(crate) fn pairs(name: &str, style: Style, explode: bool, value: &Value) -> Vec<String> {
    pairs_with(encode, name, style, explode, value)
}

/// How the text of a value is encoded.
type Encode = fn(&str) -> Cow<'_, str>;

fn pairs_with(text: Encode, name: &str, style: Style, explode: bool, value: &Value) -> Vec<String> {
    let pair = |name: &str, value: &str| format!("{}={}", encode(name), text(value));
    match (style, value) {
        (_, Value::Null) => Vec::new(),
        (Style::Json, value) => vec![pair(name, &value.to_string())],
        (Style::DeepObject, Value::Object(_)) => {
            let mut parts = Vec::new();
            deep(name, value, &mut |name, value| {
                parts.push(pair(name, value));
            });
            parts
        }
        // Not defined, and yet asked for; servers with such objects read such lists.
        (Style::DeepObject, Value::Array(items)) => {
            let mut parts = Vec::new();
            for (place, item) in items.iter().enumerate() {
                let key = if is_nested(item) {
                    format!("{name}[{place}]")
                } else {
                    format!("{name}[]")
                };
                deep(&key, item, &mut |name, value| parts.push(pair(name, value)));
            }
            parts
        }
        (_, Value::Array(items)) => {
            let items = items.iter().filter_map(scalar);
            if explode {
                return items.map(|item| pair(name, &item)).collect();
            }
            joined(
                name,
                style,
                items.map(|item| text(&item).into_owned()).collect(),
            )
        }
        // A list in an object is repeated, for want of a rule.
        (_, Value::Object(fields)) if explode => fields
            .iter()
            .flat_map(|(key, value)| match value {
                Value::Array(items) => items
                    .iter()
                    .filter_map(scalar)
                    .map(|item| pair(key, &item))
                    .collect(),
                value => scalar(value)
                    .map(|value| pair(key, &value))
                    .into_iter()
                    .collect::<Vec<_>>(),
            })
            .collect(),
        (_, Value::Object(fields)) => {
            let fields = fields
                .iter()
                .filter_map(|(key, value)| Some((key, scalar(value)?)));
            joined(
                name,
                style,
                fields
                    .flat_map(|(key, value)| [encode(key).into_owned(), text(&value).into_owned()])
                    .collect(),
            )
        }
        (_, value) => scalar(value)
            .map(|value| pair(name, &value))
            .into_iter()
            .collect(),
    }
}

/// One `name=a,b` with the style's delimiter.
fn joined(name: &str, style: Style, items: Vec<String>) -> Vec<String> {
    if items.is_empty() {
        return items;
    }
    let delimiter = match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    };
    vec![format!("{}={}", encode(name), items.join(delimiter))]
}

fn is_nested(value: &Value) -> bool {
    value.is_object() || value.is_array()
}

fn deep(name: &str, value: &Value, add: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| deep(&format!("{name}[{key}]"), value, add)),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                // What has fields of its own must not run into the next.
                if is_nested(item) {
                    deep(&format!("{name}[{place}]"), item, add);
                } else {
                    deep(name, item, add);
                }
            }
        }
        other => _ = scalar(other).map(|text| add(name, &text)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Query, Style, encode_reserved, pairs};

    #[test]
    fn every_style() {
        let list = json!(["a,b", 2, true]);
        let object = json!({"b": {"c": "x y"}, "d": [1, 2], "e": null});
        let flat = json!({"r": 1, "s": "&"});
        for (style, explode, value, expect) in [
            (Style::Form, true, &list, "p=a%2Cb&p=2&p=true"),
            (Style::Form, false, &list, "p=a%2Cb,2,true"),
            (Style::SpaceDelimited, false, &list, "p=a%2Cb%202%20true"),
            (Style::PipeDelimited, false, &list, "p=a%2Cb%7C2%7Ctrue"),
            (
                Style::DeepObject,
                true,
                &object,
                "p%5Bb%5D%5Bc%5D=x%20y&p%5Bd%5D=1&p%5Bd%5D=2",
            ),
            (
                Style::DeepObject,
                true,
                &list,
                "p%5B%5D=a%2Cb&p%5B%5D=2&p%5B%5D=true",
            ),
            (
                Style::DeepObject,
                true,
                &json!([{"a": 1}, {"a": [{"b": 2}]}]),
                "p%5B0%5D%5Ba%5D=1&p%5B1%5D%5Ba%5D%5B0%5D%5Bb%5D=2",
            ),
            (Style::Form, true, &flat, "r=1&s=%26"),
            (Style::Form, false, &flat, "p=r,1,s,%26"),
            (
                Style::Form,
                true,
                &json!({"a": [1, 2], "b": 3}),
                "a=1&a=2&b=3",
            ),
            (
                Style::Json,
                true,
                &flat,
                "p=%7B%22r%22%3A1%2C%22s%22%3A%22%26%22%7D",
            ),
            (Style::Form, true, &json!("a b+c"), "p=a%20b%2Bc"),
            (Style::Form, true, &json!(""), "p="),
            (
                Style::Form,
                true,
                &json!(18_446_744_073_709_551_615_u64),
                "p=18446744073709551615",
            ),
            (Style::Form, true, &json!(null), ""),
            (Style::Form, false, &json!([]), ""),
        ] {
            assert_eq!(pairs("p", style, explode, value).join("&"), expect);
        }
    }

    #[test]
    fn reserved_characters_stay_where_they_may() {
        for (text, expect) in [
            (":/?[]@!$'()*,;=", ":/?[]@!$'()*,;="),
            ("a&b#c+d e", "a%26b%23c%2Bd%20e"),
            ("%2F %zz 5%", "%2F%20%25zz%205%25"),
            ("%é", "%25%C3%A9"),
        ] {
            assert_eq!(encode_reserved(text), expect);
        }
    }

    #[test]
    fn a_name_is_sent_once() {
        let mut defaults = Query::default();
        defaults.set_plain("q", &json!(1));
        defaults.set_plain("page", &json!(9));
        let mut query = Query::default();
        query.set_plain("page", &json!(1));
        query.set_plain("page", &json!(2));
        assert_eq!(query.join(&defaults), "q=1&page=2");
        assert_eq!(query.text("page"), Some("2"));
        query.set_plain("page", &json!(null));
        assert_eq!(query.join(&Query::default()), "");
    }
}
