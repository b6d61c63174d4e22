//! What the documentation of a method says.

use super::docs;
use super::models::Types;
use crate::api::{self, Operation};
use std::collections::BTreeMap;

/// What a method's documentation says: the document's words, the HTTP line, the answer and the errors.
pub(super) fn documentation(types: &Types<'_>, operation: &Operation) -> Vec<String> {
    let line = format!("`{} {}`", operation.method, docs::inline(&operation.path));
    let answer = match &operation.answer {
        api::Answer::Body { description, .. } if !description.trim().is_empty() => {
            docs::paragraphs([vec!["# Returns".to_owned()], docs::sentence(description)])
        }
        api::Answer::Several(ty) => several(types, ty),
        _ => Vec::new(),
    };
    docs::paragraphs([
        docs::said(&operation.docs),
        vec![line],
        multipart(operation),
        answer,
        errors(types, operation),
    ])
}

/// What is said of an answer that depends on the status.
fn several(types: &Types<'_>, ty: &api::Type) -> Vec<String> {
    let rust = types.rust(ty);
    let name = rust.name().unwrap_or_default();
    docs::paragraphs([
        vec!["# Returns".to_owned()],
        vec![format!(
            "The body depends on the status: see [`{name}`](crate::types::{name})."
        )],
    ])
}

/// What a caller must know of a body that is not encoded for him.
fn multipart(operation: &Operation) -> Vec<String> {
    let body = operation.body.as_ref();
    let Some(body) = body.filter(|body| {
        body.encoding == api::Encoding::Bytes && body.media_type.starts_with("multipart/")
    }) else {
        return Vec::new();
    };
    let kind = docs::inline(&body.media_type);
    vec![format!(
        "The body is sent as it is: give it as encoded `{kind}`, and its `content-type` with the boundary by `header`."
    )]
}

/// The `# Errors` section: which type an error's body has for which status.
fn errors(types: &Types<'_>, operation: &Operation) -> Vec<String> {
    let mut bodies: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for error in &operation.errors {
        if let Some(name) = error
            .ty
            .as_ref()
            .and_then(|ty| types.rust(ty).name().map(str::to_owned))
        {
            bodies.entry(name).or_default().push(&error.status);
        }
    }
    let lines: Vec<String> = bodies
        .iter()
        .map(|(name, statuses)| {
            format!(
                "The body decodes as [`{name}`](crate::types::{name}) for {}.",
                listed(statuses)
            )
        })
        .collect();
    if lines.is_empty() {
        lines
    } else {
        docs::paragraphs([vec!["# Errors".to_owned()], lines])
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
