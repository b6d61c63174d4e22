//! Media types.

use xtask::document::view::Media;

/// What a media type means for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Json,
    Form,
    Multipart,
    Events,
    /// A JSON value a line, or a record.
    Records,
    Xml,
    Text,
    Bytes,
}

/// `application/json` of `application/json; charset=utf-8`, in small letters.
pub(crate) fn essence(media_type: &str) -> String {
    let plain = media_type.split(';').next().unwrap_or_default();
    plain.trim().to_ascii_lowercase()
}

pub(crate) fn kind(media_type: &str) -> Kind {
    let essence = essence(media_type);
    let lines = ["jsonl", "ndjson", "json-seq", "jsonlines", "json-lines"];
    match essence.as_str() {
        "application/x-www-form-urlencoded" => Kind::Form,
        "text/event-stream" => Kind::Events,
        _ if essence.starts_with("multipart/") => Kind::Multipart,
        _ if lines.iter().any(|word| essence.ends_with(word)) => Kind::Records,
        _ if essence.ends_with("json") || essence.contains("*/*") || essence == "application/*" => {
            Kind::Json
        }
        _ if essence.ends_with("xml") => Kind::Xml,
        _ if essence.starts_with("text/") => Kind::Text,
        _ => Kind::Bytes,
    }
}

/// The entry of a `content` for a media type: the same one, or a range that it is in.
pub(crate) fn entry<'m>(content: &'m [Media], media_type: &str) -> Option<&'m Media> {
    let wanted = essence(media_type);
    let group = wanted.split('/').next().unwrap_or_default();
    let find = |name: &str| {
        content
            .iter()
            .find(|media| essence(&media.media_type) == name)
    };
    let exact = content
        .iter()
        .find(|media| media.media_type.eq_ignore_ascii_case(media_type));
    let range = || find(&format!("{group}/*")).or_else(|| find("*/*"));
    // Some send a special kind of JSON as JSON, and the other way round.
    let alike = || {
        content
            .iter()
            .find(|media| kind(&media.media_type) == Kind::Json && kind(media_type) == Kind::Json)
    };
    exact
        .or_else(|| find(&wanted))
        .or_else(range)
        .or_else(alike)
}

/// The entry that a client likes best, by `Accept`; the first that can be written as JSON or else the first, where it
/// likes none.
pub(crate) fn accepted<'m>(content: &'m [Media], accept: Option<&str>) -> Option<&'m Media> {
    let mut ranges: Vec<(f32, String)> = accept.unwrap_or("*/*").split(',').map(range).collect();
    ranges.sort_by(|a, b| b.0.total_cmp(&a.0));
    let usual = || {
        content
            .iter()
            .find(|media| kind(&media.media_type) == Kind::Json)
            .or(content.first())
    };
    let likes = |range: &str, media: &Media| {
        let own = essence(&media.media_type);
        let group = range
            .strip_suffix("/*")
            .map(|group| own.split('/').next() == Some(group));
        own == range || group.unwrap_or(false)
    };
    for (quality, range) in &ranges {
        if *quality <= 0.0 {
            continue;
        }
        if range == "*/*" {
            return usual();
        }
        if let Some(media) = content.iter().find(|media| likes(range, media)) {
            return Some(media);
        }
    }
    usual()
}

fn range(text: &str) -> (f32, String) {
    let quality = text.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        (name.trim() == "q")
            .then(|| value.trim().parse().ok())
            .flatten()
    });
    (quality.unwrap_or(1.0), essence(text))
}
