//! Media types: which one is taken, and how it is written.

use super::schema::Lowering;
use crate::api::{Encoding, Framing};
use crate::diagnostics::codes;
use crate::document::tree::NodeId;
use crate::document::view;

/// The media type that Rust can say most about: JSON, a form, text, then any.
pub(super) fn preferred(content: &[view::Media]) -> Option<&view::Media> {
    content
        .iter()
        .min_by_key(|media| (rank(&media.media_type), &media.media_type))
}

/// What Rust can say most about first; equals go by name, since the order of keys means nothing.
fn rank(media_type: &str) -> u8 {
    match encoding(media_type) {
        Encoding::Json if essence(media_type) == "application/json" => 0,
        Encoding::Json => 1,
        Encoding::Form => 2,
        Encoding::Multipart => 3,
        Encoding::Text => 4,
        Encoding::Bytes => 5,
    }
}

impl Lowering<'_> {
    /// How a body is written. A range of media types says little, so there the schema tells text and bytes from JSON.
    pub(super) fn encoding(&mut self, media: &view::Media) -> Encoding {
        if !essence(&media.media_type).contains('*') {
            return encoding(&media.media_type);
        }
        let Some(node) = media.schema else {
            return Encoding::Bytes;
        };
        let node = self.document.target(node).node;
        let schema = self.read(node);
        match schema.format.as_deref() {
            _ if !schema.types.string || schema.enumeration.is_some() => {
                encoding(&media.media_type)
            }
            Some("binary") => Encoding::Bytes,
            _ => Encoding::Text,
        }
    }

    /// Reports media types that are none.
    pub(super) fn check_media(&mut self, content: &[view::Media], owner: NodeId) {
        for media in content {
            if !is_media_type(&media.media_type) {
                let message = format!(
                    "`{}` is not a media type; its body is bytes",
                    media.media_type
                );
                let place = self.document.place(owner);
                self.diagnostics.warning(codes::MEDIA_TYPE, place, message);
            }
        }
    }
}

/// Whether it is a type, a slash, a subtype, and what a header can hold.
fn is_media_type(text: &str) -> bool {
    let is_token = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
    };
    let legal = text.bytes().all(|byte| (b' '..0x7f).contains(&byte));
    let essence = essence(text);
    legal
        && essence
            .split_once('/')
            .is_some_and(|(one, two)| is_token(one) && is_token(two))
}

/// The media type as a request says it: with its parameters, and nothing a header cannot hold.
pub(super) fn sendable(media_type: &str) -> String {
    if !is_media_type(media_type) {
        return "application/octet-stream".to_owned();
    }
    let parameters = media_type.split(';').skip(1).map(str::trim);
    // The boundary is one that the body does not have.
    let kept = parameters
        .filter(|one| !one.is_empty() && !one.to_ascii_lowercase().starts_with("boundary"));
    kept.fold(essence(media_type), |text, one| format!("{text}; {one}"))
}

/// The media type as it is asked for: with its parameters, save for the character set, which is no choice.
pub(super) fn asked_for(media_type: &str) -> String {
    if !is_media_type(media_type) {
        return "*/*".to_owned();
    }
    let parameters = media_type.split(';').skip(1).map(str::trim);
    let told = parameters
        .filter(|one| !one.is_empty() && !one.to_ascii_lowercase().starts_with("charset"));
    told.fold(essence(media_type), |text, one| format!("{text}; {one}"))
}

/// The media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

pub(super) fn encoding(media_type: &str) -> Encoding {
    let essence = essence(media_type);
    match essence.as_str() {
        "application/json" | "text/json" | "*/*" | "application/*" => Encoding::Json,
        "application/x-www-form-urlencoded" => Encoding::Form,
        _ if framing(media_type).is_some() => Encoding::Bytes,
        parts if parts.starts_with("multipart/") => Encoding::Multipart,
        json if json.ends_with("+json") => Encoding::Json,
        text if text.starts_with("text/") => Encoding::Text,
        _ => Encoding::Bytes,
    }
}

/// How the values of a stream are told apart, if it is one.
pub(super) fn framing(media_type: &str) -> Option<Framing> {
    let essence = essence(media_type);
    match essence.as_str() {
        "text/event-stream" => Some(Framing::Events),
        "application/x-ndjson"
        | "application/ndjson"
        | "application/jsonl"
        | "application/x-jsonl"
        | "application/jsonlines"
        | "application/x-jsonlines"
        | "application/json-lines"
        | "application/x-json-stream"
        | "application/stream+json" => Some(Framing::Lines),
        "application/json-seq" => Some(Framing::Sequence),
        other if other.ends_with("+json-seq") => Some(Framing::Sequence),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_media_types() {
        for (written, sent, asked) in [
            ("application/json", "application/json", "application/json"),
            (
                "Application/JSON;charset=UTF-8",
                "application/json; charset=UTF-8",
                "application/json",
            ),
            ("a/b;v=2; charset=x", "a/b; v=2; charset=x", "a/b; v=2"),
            ("a/b; boundary=x", "a/b", "a/b; boundary=x"),
            ("json", "application/octet-stream", "*/*"),
            ("a/b\nc", "application/octet-stream", "*/*"),
            ("a b/c", "application/octet-stream", "*/*"),
        ] {
            assert_eq!(
                (sendable(written).as_str(), asked_for(written).as_str()),
                (sent, asked)
            );
        }
    }
}
