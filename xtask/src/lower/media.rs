//! Media types: which one is taken, and how it is written.

use crate::api::{Encoding, Framing};
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
        "multipart/form-data" => Encoding::Multipart,
        _ if framing(media_type).is_some() => Encoding::Bytes,
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
