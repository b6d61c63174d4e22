//! Bodies and answers through `openapiv3` to their views.

use crate::diagnostics::codes;
use crate::document::bundle::Bundle;
use crate::document::header::check_header;
use crate::document::reader::{Fields, Reader, extension, target, token};
use crate::document::tree::NodeId;
use crate::document::view::{Body, Media, Response};
use serde::Deserialize;
use serde_json::Value;

/// A request body.
pub(crate) fn body(reader: &mut Reader<'_>, node: NodeId) -> Option<Body> {
    let node = reader.bundle.follow(node);
    if !reader.bundle.tree.is_map(node) {
        if !reader.is_null(node) {
            let message = "this request body is no map; it is left out";
            reader.report(codes::BODY_UNREAD, node, message);
        }
        return None;
    }
    let mut fields = Fields::new();
    reader.copy(node, &mut fields, &["description"], &["required"]);
    let content = reader.map_of(node, "content");
    fields.insert("content".to_owned(), contents(reader, &content).into());
    match openapiv3::RequestBody::deserialize(Value::Object(fields)) {
        Ok(read) => {
            let content = medias(read.content);
            Some(Body {
                node,
                description: read.description,
                required: read.required,
                content,
            })
        }
        Err(error) => {
            reader.report(
                codes::BODY_UNREAD,
                node,
                format!("this request body cannot be read ({error}); it is left out"),
            );
            None
        }
    }
}

/// One entry of `responses`.
pub(crate) fn response(reader: &mut Reader<'_>, status: String, node: NodeId) -> Option<Response> {
    let node = reader.bundle.follow(node);
    if !reader.bundle.tree.is_map(node) && !reader.is_null(node) {
        let message = format!("the answer `{status}` is no map; it is left out");
        reader.report(codes::RESPONSE_UNREAD, node, message);
        return None;
    }
    let mut fields = Fields::new();
    reader.copy(node, &mut fields, &["description"], &[]);
    // Optional since 3.2, and often forgotten before.
    fields.entry("description").or_insert_with(|| "".into());
    let content = reader.map_of(node, "content");
    fields.insert("content".to_owned(), contents(reader, &content).into());
    fields.insert("headers".to_owned(), headers(reader, node).into());
    match openapiv3::Response::deserialize(Value::Object(fields)) {
        Ok(read) => {
            let headers = read.headers.into_iter().map(|(name, _)| name).collect();
            let content = medias(read.content);
            Some(Response {
                node,
                status,
                description: read.description,
                headers,
                content,
            })
        }
        Err(error) => {
            let message = format!("the answer `{status}` cannot be read ({error}); it is left out");
            reader.report(codes::RESPONSE_UNREAD, node, message);
            None
        }
    }
}

fn headers(reader: &mut Reader<'_>, node: NodeId) -> Fields {
    let mut out = Fields::new();
    for (name, header) in reader.map_of(node, "headers") {
        check_header(reader, header, &name);
        // The specification has it ignored: the media type says it.
        if !name.eq_ignore_ascii_case("content-type") {
            out.insert(name, token(header));
        }
    }
    out
}

/// A `content` map as `openapiv3` holds it.
pub(crate) fn contents(reader: &mut Reader<'_>, content: &[(String, NodeId)]) -> Fields {
    content
        .iter()
        .map(|(name, node)| (name.clone(), media(reader, *node).into()))
        .collect()
}

fn media(reader: &mut Reader<'_>, node: NodeId) -> Fields {
    let node = reader.bundle.follow(node);
    let mut fields = Fields::new();
    let tree = &reader.bundle.tree;
    for (key, name) in [("schema", "schema"), ("itemSchema", "x-oas-itemSchema")] {
        if let Some(schema) = tree.get(node, key) {
            fields.insert(name.to_owned(), token(schema));
        }
    }
    if let Some(example) = example(reader.bundle, node) {
        fields.insert("x-oas-example".to_owned(), token(example));
    }
    let mut encoding = Fields::new();
    for (name, part) in reader.map_of(node, "encoding") {
        let mut entry = Fields::new();
        let part = reader.bundle.follow(part);
        reader.copy(part, &mut entry, &["contentType"], &[]);
        encoding.insert(name, entry.into());
    }
    fields.insert("encoding".to_owned(), encoding.into());
    fields
}

/// The value of `example`, or of the first of `examples` by name, of a media type or a parameter.
pub(super) fn example(bundle: &Bundle, node: NodeId) -> Option<NodeId> {
    if let Some(example) = bundle.get(node, "example") {
        return Some(example);
    }
    let examples = bundle.get(node, "examples")?;
    let mut entries: Vec<_> = bundle.tree.entries(examples).iter().collect();
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    entries.into_iter().find_map(|(_, example)| {
        let example = bundle.follow(*example);
        bundle
            .get(example, "value")
            .or_else(|| bundle.get(example, "dataValue"))
    })
}

fn medias(read: impl IntoIterator<Item = (String, openapiv3::MediaType)>) -> Vec<Media> {
    let one = |(media_type, media): (String, openapiv3::MediaType)| Media {
        schema: media.schema.as_ref().and_then(target),
        item_schema: media.extensions.get("x-oas-itemSchema").and_then(extension),
        example: media.extensions.get("x-oas-example").and_then(extension),
        encoding: media
            .encoding
            .into_iter()
            .map(|(name, encoding)| (name, encoding.content_type))
            .collect(),
        media_type,
    };
    read.into_iter().map(one).collect()
}
