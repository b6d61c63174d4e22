//! The document's prose → Rust documentation, so that no text can become code, a link that leads nowhere or a doctest.

use super::markdown::clean;
use crate::api::{Docs, Field, Location, Parameter, Type, TypeDef};
use crate::plan::names;
use serde_json::Value;

pub use super::markdown::{markdown, unwrapped};

/// Paragraphs joined by an empty line.
pub fn paragraphs(parts: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let mut lines = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(part);
    }
    lines
}

/// A title as a sentence.
pub fn sentence(text: &str) -> Vec<String> {
    let mut lines = markdown(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if let Some(last) = lines
        .last_mut()
        .filter(|last| last.ends_with(|c: char| c.is_alphanumeric() || c == ')'))
    {
        last.push('.');
    }
    lines
}

/// The documentation of a model.
pub(super) fn model(name: &str, def: &TypeDef) -> Vec<String> {
    let prose = said(&def.docs);
    let prose = if prose.is_empty() {
        vec![format!("`{name}`, which the document does not describe.")]
    } else {
        prose
    };
    paragraphs([prose, facts(&def.docs)])
}

/// The documentation of a field; `model` is the type of its value, if that has documentation of its own.
pub(super) fn field(field: &Field, model: Option<&str>) -> Vec<String> {
    element("property", &field.wire, &field.docs, model)
}

/// The documentation of the field for alternatives beside the properties.
pub(super) fn beside(model: Option<&str>) -> Vec<String> {
    let more = model
        .map(|model| format!(": see [`{model}`](crate::types::{model})"))
        .unwrap_or_default();
    vec![format!("What the same object is besides{more}.")]
}

/// The documentation of a parameter's setter.
pub(super) fn parameter(parameter: &Parameter) -> Vec<String> {
    let required = if parameter.required {
        vec!["Required.".to_owned()]
    } else {
        Vec::new()
    };
    let what = match parameter.location {
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Query | Location::Path => "parameter",
    };
    paragraphs([
        element(what, &parameter.wire, &parameter.docs, None),
        base64(&parameter.ty),
        required,
    ])
}

/// What is said of bytes that the caller encodes.
fn base64(ty: &Type) -> Vec<String> {
    match ty {
        Type::Bytes => vec!["Bytes as base64 text.".to_owned()],
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => base64(inner),
        _ => Vec::new(),
    }
}

fn element(what: &str, wire: &str, docs: &Docs, model: Option<&str>) -> Vec<String> {
    let prose = said(docs);
    let prose = match model {
        _ if !prose.is_empty() => prose,
        Some(model) => vec![format!(
            "`{}`: see [`{model}`](crate::types::{model}).",
            inline(wire)
        )],
        None => vec![format!("The `{}` {what}.", inline(wire))],
    };
    paragraphs([prose, facts(docs)])
}

/// Title and description, once where they are the same.
pub(super) fn said(docs: &Docs) -> Vec<String> {
    let description = docs
        .description
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let title = docs
        .title
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    match (title, description) {
        (Some(title), Some(text)) if text.trim_end_matches('.') != title.trim_end_matches('.') => {
            paragraphs([sentence(title), markdown(text)])
        }
        (Some(text), None) => sentence(text),
        (_, Some(text)) => markdown(text),
        (None, None) => Vec::new(),
    }
}

/// A value with the members of its objects by name, since their order in the document must not show.
pub fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            let members = members.into_iter();
            members
                .map(|(name, value)| (name.clone(), sorted(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

/// A sentence for each limit of a value, patterns between backticks.
pub fn limits(constraints: &[(&'static str, String)]) -> Vec<String> {
    super::limits::sentences(constraints)
}

/// Format, default and constraints.
pub(super) fn facts(docs: &Docs) -> Vec<String> {
    let shown = docs
        .format
        .as_deref()
        .filter(|format| !SHOWN.contains(format));
    let format = shown.map(|format| format!("Format `{}`.", inline(format)));
    let default = docs.default.as_ref().map(|value| match value.as_str() {
        Some("") => "Default: the empty text.".to_owned(),
        _ => format!("Default `{}`.", inline(&sorted(value).to_string())),
    });
    let limits = limits(&docs.constraints);
    let facts: Vec<String> = format.into_iter().chain(default).chain(limits).collect();
    if facts.is_empty() {
        Vec::new()
    } else {
        super::markdown::wrap(&facts.join(" "))
    }
}

/// The documentation of a value of an enum.
pub fn value(wire: &str) -> String {
    if wire.is_empty() {
        "The empty text.".to_owned()
    } else {
        format!("`{}`.", inline(wire))
    }
}

/// Formats that the Rust type shows.
const SHOWN: &[&str] = &[
    "int32",
    "int64",
    "uint32",
    "uint64",
    "float",
    "double",
    "date-time",
    "byte",
    "password",
    "string",
];

/// Text for a code span.
pub fn inline(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| {
            if c == '`' {
                '\''
            } else if c.is_whitespace() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let text = clean(&text);
    if text.chars().count() > 120 {
        text.chars().take(120).chain("…".chars()).collect()
    } else {
        text
    }
}

/// A name in words: `knowledge_bases` → `knowledge bases`.
pub fn words(name: &str) -> String {
    names::plain(name).replace('_', " ")
}
