//! What the documentation of a method says.

use super::models::Types;
use super::{Rust, docs};
use crate::api::{self, Operation};
use std::collections::BTreeMap;

/// What a method's documentation says: the document's words, the HTTP line, the answer and the errors.
pub(super) fn documentation(types: &Types<'_>, operation: &Operation) -> Vec<String> {
    let line = format!("`{} {}`", operation.method, docs::inline(&operation.path));
    docs::paragraphs([
        docs::said(&operation.docs),
        vec![line],
        security(operation),
        others(operation),
        answer(types, operation),
        errors(types, operation),
    ])
}

/// What an operation needs, where that is not what the others need.
fn security(operation: &Operation) -> Vec<String> {
    if !operation.special_security {
        return Vec::new();
    }
    let together = |schemes: &Vec<String>| {
        let names: Vec<String> = schemes
            .iter()
            .map(|name| format!("`{}`", docs::inline(name)))
            .collect();
        names.join(" and ")
    };
    let needed = operation
        .security
        .iter()
        .filter(|schemes| !schemes.is_empty());
    let needed: Vec<String> = needed.map(together).collect();
    let optional = operation.security.iter().any(Vec::is_empty);
    vec![match (needed.is_empty(), optional) {
        (true, _) => "Needs no credential.".to_owned(),
        (false, true) => format!("Takes a credential, or none: {}.", needed.join(", or ")),
        (false, false) => format!("Needs the credential {}.", needed.join(", or ")),
    }]
}

/// The `# Returns` section: what the answer is, and the headers that come with it.
fn answer(types: &Types<'_>, operation: &Operation) -> Vec<String> {
    let said = match &operation.answer {
        api::Answer::Body { description, .. } => docs::sentence(description),
        api::Answer::Several(ty) => {
            let rust = types.rust(ty);
            let name = rust.name().unwrap_or_default();
            vec![format!(
                "The body depends on the status: see [`{name}`](crate::types::{name})."
            )]
        }
        api::Answer::Nothing => Vec::new(),
    };
    let headers: Vec<String> = operation
        .answer_headers
        .iter()
        .map(|wire| {
            let mut known = types.headers.iter();
            let known = known.find(|header| header.wire.eq_ignore_ascii_case(wire));
            let name = known.map_or(wire.as_str(), |header| &header.name);
            format!("[`{}`](crate::headers::{name})", docs::inline(wire))
        })
        .collect();
    let headers = if headers.is_empty() {
        headers
    } else {
        let line = "Its [`headers`](crate::Response::headers) are";
        vec![format!("{line} {}.", headers.join(", "))]
    };
    // What is not parted by another is one paragraph.
    let section = match other_answers(operation) {
        others if others.is_empty() => [said, headers].concat(),
        others => docs::paragraphs([said, others, headers]),
    };
    if section.is_empty() {
        return section;
    }
    [vec!["# Returns".to_owned()], section].concat()
}

/// The media types that the answer can have besides.
fn other_answers(operation: &Operation) -> Vec<String> {
    let kinds = operation.other_accepts.iter();
    let kinds: Vec<String> = kinds
        .map(|kind| format!("`{}`", docs::inline(kind)))
        .collect();
    if kinds.is_empty() {
        return kinds;
    }
    vec![format!(
        "With the header `accept`, and by `send_bytes`, it can also be had as {}.",
        kinds.join(", ")
    )]
}

/// The media types that the body can have besides.
fn others(operation: &Operation) -> Vec<String> {
    let others = operation.body.iter().flat_map(|body| &body.others);
    let others: Vec<String> = others
        .map(|kind| format!("`{}`", docs::inline(kind)))
        .collect();
    if others.is_empty() {
        return others;
    }
    vec![format!(
        "By `raw_body` the body can also be {}.",
        others.join(", ")
    )]
}

/// The `# Errors` section: which type an error's body has for which status.
fn errors(types: &Types<'_>, operation: &Operation) -> Vec<String> {
    let mut bodies: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for error in &operation.errors {
        let body = error.ty.as_ref().and_then(|ty| linked(&types.rust(ty)));
        if let Some(body) = body {
            bodies.entry(body).or_default().push(&error.status);
        }
    }
    let lines: Vec<String> = bodies
        .iter()
        .map(|(body, statuses)| format!("The body decodes as {body} for {}.", listed(statuses)))
        .collect();
    if lines.is_empty() {
        lines
    } else {
        [vec!["# Errors".to_owned()], lines].concat()
    }
}

/// A type of the crate with a link to it.
fn linked(rust: &Rust) -> Option<String> {
    match rust {
        Rust::List(inner) => Some(format!("a list of {}", linked(inner)?)),
        Rust::Map(inner) => Some(format!("a map to {}", linked(inner)?)),
        other => {
            let name = other.name()?;
            Some(format!("[`{name}`](crate::types::{name})"))
        }
    }
}

/// `status 401, 404 and any other`.
fn listed(statuses: &[&str]) -> String {
    if statuses == ["default"] {
        return "any other status".to_owned();
    }
    let words: Vec<&str> = statuses
        .iter()
        .map(|status| {
            if *status == "default" {
                "any other"
            } else {
                status
            }
        })
        .collect();
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("status {} and {last}", before.join(", "))
        }
        _ => format!("status {}", words.concat()),
    }
}
