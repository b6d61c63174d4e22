//! Answers of operations: which status, which media type, which value.

use super::{Mock, content, problem};
use crate::media::{Kind, accepted, essence, kind};
use crate::sample::{self, Wish};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};
use serde_json::Value;
use xtask::document::tree::{Kind as NodeKind, NodeId};
use xtask::document::view;
use xtask::document::view::{Media, Operation};

/// How many values a stream has.
const STREAM: u64 = 3;
/// Headers that are not the document's to say.
const OWN: &[&str] = &[
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// What a client asks for by `Prefer`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Preference {
    pub(super) status: Option<StatusCode>,
    pub(super) example: Option<String>,
}

impl Preference {
    /// Reads `Prefer: code=404, example=name`; commas or semicolons, both are found.
    pub(super) fn read(headers: &HeaderMap) -> Result<Preference, String> {
        let mut out = Preference::default();
        let lines = headers
            .get_all("prefer")
            .iter()
            .filter_map(|value| value.to_str().ok());
        for word in lines.flat_map(|line| line.split([',', ';'])) {
            let Some((name, value)) = word.split_once('=') else {
                continue;
            };
            let value = value.trim().trim_matches('"');
            match name.trim().to_ascii_lowercase().as_str() {
                "code" => out.status = Some(status(value)?),
                "example" => out.example = Some(value.to_owned()),
                _ => {}
            }
        }
        Ok(out)
    }
}

/// A status that an answer can have.
pub(super) fn status(text: &str) -> Result<StatusCode, String> {
    let number = text
        .parse::<u16>()
        .ok()
        .filter(|code| (200..600).contains(code));
    let status = number.and_then(|code| StatusCode::from_u16(code).ok());
    status.ok_or_else(|| format!("{text:?} is not a status from 200 to 599"))
}

/// An answer whose value is still to be had: the status, the documented answer, and the media type of it.
pub(super) struct Chosen<'m> {
    pub(super) status: StatusCode,
    pub(super) response: Option<&'m view::Response>,
    pub(super) media: Option<&'m Media>,
}

/// Chooses among the documented answers: the one that is asked for, or the first that is a success.
pub(super) fn choose<'m>(
    operation: &'m Operation,
    headers: &HeaderMap,
    wanted: Option<StatusCode>,
) -> Chosen<'m> {
    let responses = &operation.responses;
    let found = match wanted {
        Some(status) => problem::documented(responses, status).map(|response| (status, response)),
        None => usual(responses),
    };
    let Some((status, response)) = found else {
        let status = wanted.unwrap_or(StatusCode::NO_CONTENT);
        return Chosen {
            status,
            response: None,
            media: None,
        };
    };
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    Chosen {
        status,
        response: Some(response),
        media: accepted(&response.content, accept),
    }
}

/// The answer when all is well: the lowest success, the default, a redirect, or whatever there is.
fn usual(responses: &[view::Response]) -> Option<(StatusCode, &view::Response)> {
    let group = |digit: char| {
        let mut of = responses
            .iter()
            .filter(move |one| one.status.starts_with(digit));
        of.next()
    };
    let default = || responses.iter().find(|one| one.status == "default");
    let found = group('2')
        .or_else(default)
        .or_else(|| group('3'))
        .or_else(|| group('4'))
        .or_else(|| group('5'))?;
    let digits = found.status.to_ascii_uppercase().replace('X', "0");
    Some((status(&digits).unwrap_or(StatusCode::OK), found))
}

impl Mock {
    /// The answer with an example or a value that is made.
    pub(super) fn write(
        &self,
        operation: &Operation,
        chosen: &Chosen<'_>,
        value: Option<Value>,
        example: Option<&str>,
    ) -> Result<Response<Bytes>, String> {
        let mut out = Response::new(Bytes::new());
        *out.status_mut() = chosen.status;
        if let Some(response) = chosen.response {
            self.headers(response, out.headers_mut());
        }
        let empty = [
            StatusCode::NO_CONTENT,
            StatusCode::NOT_MODIFIED,
            StatusCode::RESET_CONTENT,
        ];
        let Some(media) = chosen.media.filter(|_| !empty.contains(&chosen.status)) else {
            return match example {
                Some(name) => Err(format!(
                    "there is no example {name:?}: the answer has no body"
                )),
                None => Ok(out),
            };
        };
        let concrete = match essence(&media.media_type) {
            range if range.ends_with("/*") && range.starts_with("text/") => "text/plain".to_owned(),
            range
                if range.ends_with("/*")
                    && !range.starts_with("*/")
                    && !range.starts_with("application/") =>
            {
                range.replace('*', "octet-stream")
            }
            range if range.contains('*') => "application/json".to_owned(),
            _ => media.media_type.clone(),
        };
        if let Ok(value) = HeaderValue::from_str(&concrete) {
            out.headers_mut().insert(header::CONTENT_TYPE, value);
        }
        *out.body_mut() = match value {
            Some(value) => content::bytes(&concrete, &value, "root"),
            None => self.content(operation, media, &concrete, example, chosen)?,
        };
        Ok(out)
    }

    fn content(
        &self,
        operation: &Operation,
        media: &Media,
        concrete: &str,
        example: Option<&str>,
        chosen: &Chosen<'_>,
    ) -> Result<Bytes, String> {
        let node = chosen
            .response
            .and_then(|response| self.child(response.node, &["content", &media.media_type]));
        let name = operation.operation_id.as_deref().unwrap_or("root");
        if let Some(example) = example {
            let value = node.and_then(|node| self.example(node, example));
            let value = value
                .ok_or_else(|| format!("there is no example {example:?}{}", self.others(node)))?;
            return Ok(content::bytes(concrete, &value, name));
        }
        let stream = matches!(kind(concrete), Kind::Events | Kind::Records);
        let (Some(node), true) = (media.item_schema.or(media.schema), stream) else {
            let value = match media.schema {
                Some(node) => self.sample_of(media, node, None),
                None => media
                    .example
                    .map_or_else(|| untyped(concrete), |node| self.document.value(node)),
            };
            return Ok(content::bytes(concrete, &value, name));
        };
        // The example of a stream is the whole stream, as text, or one of its values.
        match media.example.map(|example| self.document.value(example)) {
            Some(Value::String(text)) => Ok(text.into()),
            Some(Value::Array(values)) => Ok(content::several(concrete, &values)),
            _ => {
                let values: Vec<Value> = (0..STREAM)
                    .map(|turn| self.sample(node, turn, turn == 0))
                    .collect();
                Ok(content::several(concrete, &values))
            }
        }
    }

    /// The example of a media type if it is valid, or else a value that is made; always the latter for a later `turn`.
    pub(super) fn sample_of(&self, media: &Media, node: NodeId, turn: Option<u64>) -> Value {
        let example = media.example.filter(|_| turn.is_none());
        let example = example.map(|example| self.document.value(example));
        let wish = Wish::answer(self.options.seed.wrapping_add(turn.unwrap_or(0)));
        sample::shown(&self.answers, node, example, wish)
    }

    /// A value that is made for an answer.
    pub(super) fn sample(&self, node: NodeId, turn: u64, examples: bool) -> Value {
        let wish = Wish::answer(self.options.seed.wrapping_add(turn));
        sample::value(&self.answers, node, Wish { examples, ..wish })
    }

    fn headers(&self, response: &view::Response, out: &mut HeaderMap) {
        let Some(headers) = self.child(response.node, &["headers"]) else {
            return;
        };
        for (name, node) in self.document.tree().entries(headers) {
            let node = self.follow(*node);
            let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
                continue;
            };
            if OWN.contains(&name.as_str()) {
                continue;
            }
            let tree = self.document.tree();
            let example = tree
                .get(node, "example")
                .map(|example| self.document.value(example));
            let schema = tree.get(node, "schema");
            let value = example.or_else(|| Some(self.sample(schema?, 0, true)));
            let text = match value {
                Some(Value::String(text)) => text,
                Some(Value::Array(items)) => items
                    .iter()
                    .map(|item| {
                        item.as_str()
                            .map_or_else(|| item.to_string(), str::to_owned)
                    })
                    .collect::<Vec<_>>()
                    .join(","),
                Some(value) if !value.is_null() => value.to_string(),
                _ => continue,
            };
            if let Ok(value) = HeaderValue::from_str(&text) {
                out.append(name, value);
            }
        }
    }

    /// The value of a named example.
    fn example(&self, media: NodeId, name: &str) -> Option<Value> {
        let node = self.child(media, &["examples", name])?;
        let tree = self.document.tree();
        let value = tree
            .get(node, "value")
            .or_else(|| tree.get(node, "dataValue"))?;
        Some(self.document.value(value))
    }

    fn others(&self, media: Option<NodeId>) -> String {
        let examples = media.and_then(|node| self.child(node, &["examples"]));
        let entries = examples.map_or(&[][..], |node| self.document.tree().entries(node));
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
        if names.is_empty() {
            String::new()
        } else {
            format!("; there are {}", names.join(", "))
        }
    }

    /// What is at the end of a way, references followed.
    pub(super) fn child(&self, node: NodeId, way: &[&str]) -> Option<NodeId> {
        way.iter().try_fold(self.follow(node), |node, key| {
            Some(self.follow(self.document.tree().get(node, key)?))
        })
    }

    pub(super) fn follow(&self, node: NodeId) -> NodeId {
        let mut at = node;
        for _ in 0..100 {
            match self.document.reference(at) {
                Some(next) if self.document.tree().kind(next) != &NodeKind::Null => at = next,
                _ => break,
            }
        }
        at
    }
}

/// Something for a media type without a schema.
fn untyped(media_type: &str) -> Value {
    match kind(media_type) {
        Kind::Json | Kind::Records | Kind::Form => Value::Object(serde_json::Map::new()),
        _ => "text".into(),
    }
}
