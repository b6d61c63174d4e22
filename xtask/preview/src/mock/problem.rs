//! What is wrong, told in the shape that the API has for errors.

use super::Mock;
use crate::media::{Kind, kind};
use fastrand::Rng;
use http::StatusCode;
use serde_json::{Value, json};
use xtask::document::tree::NodeId;
use xtask::document::view::{Media, Operation, Response};

/// What members of these names are told.
const TEXTS: &[&str] = &[
    "message",
    "detail",
    "details",
    "description",
    "errormessage",
    "errordescription",
    "msg",
    "reason",
];
const TITLES: &[&str] = &["title", "error", "summary", "statustext"];
const SLUGS: &[&str] = &["id", "code", "errorcode", "name", "type", "kind", "key"];
const NUMBERS: &[&str] = &["status", "code", "statuscode", "httpstatus", "errorcode"];
const REQUESTS: &[&str] = &["requestid", "traceid", "correlationid"];
/// How deep the members are looked for.
const DEPTH: usize = 3;

/// The media type and the body for a status and what to say about it.
pub(super) fn body(
    mock: &Mock,
    operation: Option<&Operation>,
    status: StatusCode,
    text: &str,
) -> (String, Value) {
    let own = operation
        .and_then(|operation| documented(&operation.responses, status))
        .and_then(of);
    // Where the operation has no shape for it, what most of the others have.
    let found = own.or_else(|| mock.usual_error());
    if let Some((media, node)) = found
        && let Some(value) = shaped(mock, media, node, status, text)
    {
        return (media.media_type.clone(), value);
    }
    let reason = status.canonical_reason().unwrap_or("Error");
    let value = json!({"title": reason, "status": status.as_u16(), "detail": text});
    ("application/problem+json".to_owned(), value)
}

/// The answer that a document has for a status: with it, with its range, or by default.
pub(super) fn documented(responses: &[Response], status: StatusCode) -> Option<&Response> {
    let range = format!("{}XX", status.as_u16() / 100);
    let find = |wanted: &str| {
        responses
            .iter()
            .find(|one| one.status.eq_ignore_ascii_case(wanted))
    };
    find(status.as_str())
        .or_else(|| find(&range))
        .or_else(|| find("default"))
}

/// The JSON of an answer, and its schema.
pub(super) fn of(response: &Response) -> Option<(&Media, NodeId)> {
    let mut json = response
        .content
        .iter()
        .filter(|media| kind(&media.media_type) == Kind::Json);
    json.find_map(|media| Some((media, media.schema?)))
}

/// An error of the document's shape, with our words where it has a place for them; `None` where it has none.
fn shaped(
    mock: &Mock,
    media: &Media,
    node: NodeId,
    status: StatusCode,
    text: &str,
) -> Option<Value> {
    let mut value = mock.sample_of(media, node, None);
    let schema = mock.answers.schema(node);
    let mut told = Told {
        mock,
        node,
        status,
        text,
        done: false,
    };
    told.fill(&mut value, schema, &mut Vec::new(), DEPTH);
    (told.done || value.is_object()).then_some(value)
}

struct Told<'t> {
    mock: &'t Mock,
    node: NodeId,
    status: StatusCode,
    text: &'t str,
    /// Whether the text has found a place.
    done: bool,
}

impl Told<'_> {
    /// Fills the members whose names tell what they are for, as long as the whole stays valid.
    fn fill(&mut self, whole: &mut Value, schema: &Value, way: &mut Vec<String>, depth: usize) {
        let pointer: String = way.iter().map(|step| format!("/{step}")).collect();
        let fields = crate::sample::flat(&self.mock.answers, schema);
        let mut names: Vec<String> = Vec::new();
        let properties = fields.get("properties").and_then(Value::as_object);
        names.extend(properties.into_iter().flat_map(|map| map.keys().cloned()));
        let present = whole.pointer(&pointer).and_then(Value::as_object);
        let present: Vec<String> = present
            .into_iter()
            .flat_map(|map| map.keys().cloned())
            .collect();
        names.extend(
            present
                .into_iter()
                .filter(|name| !names.contains(name))
                .collect::<Vec<_>>(),
        );
        for name in &names {
            for candidate in self.candidates(name) {
                if self.set(whole, &pointer, name, candidate) {
                    break;
                }
            }
        }
        if depth == 0 {
            return;
        }
        for name in names {
            let escaped = name.replace('~', "~0").replace('/', "~1");
            let inner = properties
                .and_then(|map| map.get(&name))
                .cloned()
                .unwrap_or(Value::Bool(true));
            let (steps, inner) = match whole.pointer(&format!("{pointer}/{escaped}")) {
                Some(Value::Object(_)) => (vec![escaped], inner),
                Some(Value::Array(list)) if list.first().is_some_and(Value::is_object) => {
                    let items = crate::sample::flat(&self.mock.answers, &inner)
                        .get("items")
                        .cloned();
                    (
                        vec![escaped, "0".to_owned()],
                        items.unwrap_or(Value::Bool(true)),
                    )
                }
                _ => continue,
            };
            let length = way.len();
            way.extend(steps);
            self.fill(whole, &inner, way, depth - 1);
            way.truncate(length);
        }
    }

    /// What a member of this name may be told, the best first.
    fn candidates(&self, name: &str) -> Vec<Value> {
        let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        let is = |names: &[&str]| names.contains(&name.as_str());
        let reason = self.status.canonical_reason().unwrap_or("Error");
        let mut out = Vec::new();
        if is(TEXTS) {
            out.extend([self.text.into(), json!([self.text])]);
        }
        if is(TITLES) {
            // A text beside it says more; alone, it says all.
            out.push(if self.done || name != "error" {
                reason.into()
            } else {
                self.text.into()
            });
        }
        if is(NUMBERS) {
            out.push(self.status.as_u16().into());
        }
        if is(SLUGS) {
            let slug = reason
                .to_ascii_lowercase()
                .replace([' ', '-'], "_")
                .replace('\'', "");
            out.extend([slug.to_ascii_uppercase().into(), slug.into()]);
            if is(&["code", "errorcode", "type", "kind"]) {
                out.reverse();
            } else {
                out.rotate_left(1);
            }
        }
        if is(REQUESTS) {
            out.push(crate::sample::uuid(&mut Rng::with_seed(self.mock.next())).into());
        }
        if name == "status" || name == "statuscode" {
            out.push(self.status.as_str().into());
        }
        out
    }

    /// Sets a member, if the whole stays as valid as it was.
    fn set(&mut self, whole: &mut Value, pointer: &str, name: &str, value: Value) -> bool {
        let was_valid = self.mock.answers.is_valid(self.node, whole);
        let Some(Value::Object(map)) = whole.pointer_mut(pointer) else {
            return false;
        };
        let is_text = value.as_str() == Some(self.text);
        let old = map.insert(name.to_owned(), value);
        if !was_valid || self.mock.answers.is_valid(self.node, whole) {
            self.done |= is_text;
            return true;
        }
        if let Some(Value::Object(map)) = whole.pointer_mut(pointer) {
            match old {
                Some(old) => drop(map.insert(name.to_owned(), old)),
                None => drop(map.shift_remove(name)),
            }
        }
        false
    }
}
