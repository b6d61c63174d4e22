//! Bodies and answers through `openapiv3` to their views.

use crate::diagnostics::codes;
use crate::document::bundle::Bundle;
use crate::document::header::check_header;
use crate::document::reader::{Fields, Reader, extension, target, token};
use crate::document::tree::NodeId;
use crate::document::view::{AnswerHeader, Body, Media, PropertyEncoding, Response, Style};
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

/// One entry of `responses`, which is read once, however many operations share it.
pub(crate) fn response(reader: &mut Reader<'_>, status: String, node: NodeId) -> Option<Response> {
    let node = reader.bundle.follow(node);
    if let Some(known) = reader.responses.get(&node) {
        let known = known.clone();
        return Some(Response { status, ..known });
    }
    let read = read_response(reader, status, node)?;
    reader.responses.insert(node, read.clone());
    Some(read)
}

fn read_response(reader: &mut Reader<'_>, status: String, node: NodeId) -> Option<Response> {
    if !reader.bundle.tree.is_map(node) && !reader.is_null(node) {
        let message = format!("the answer `{status}` is no map; it is left out");
        reader.report(codes::RESPONSE_UNREAD, node, message);
        return None;
    }
    links(reader, node);
    let mut fields = Fields::new();
    reader.copy(node, &mut fields, &["description"], &[]);
    // Optional since 3.2, and often forgotten before.
    fields.entry("description").or_insert_with(|| "".into());
    let content = reader.map_of(node, "content");
    fields.insert("content".to_owned(), contents(reader, &content).into());
    fields.insert("headers".to_owned(), headers(reader, node).into());
    match openapiv3::Response::deserialize(Value::Object(fields)) {
        Ok(read) => {
            let headers = read.headers.into_iter();
            let headers = headers.map(|(name, read)| {
                let header = target(&read).unwrap_or_default();
                header_view(reader, name, header)
            });
            let headers = headers.collect();
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

/// Says once that links are not modelled.
fn links(reader: &mut Reader<'_>, node: NodeId) {
    let Some(links) = reader.bundle.get(node, "links") else {
        return;
    };
    if reader.bundle.tree.entries(links).is_empty() || reader.has_said(codes::LINKS_IGNORED) {
        return;
    }
    let message =
        "links from answers to other operations are not modelled; call these by their own methods";
    reader.report(codes::LINKS_IGNORED, links, message);
}

fn headers(reader: &mut Reader<'_>, node: NodeId) -> Fields {
    let mut out = Fields::new();
    for (name, header) in reader.map_of(node, "headers") {
        let fits = check_header(reader, header, &name, "it is left out");
        // The specification has it ignored: the media type says it.
        if fits && !name.eq_ignore_ascii_case("content-type") {
            out.insert(name, token(header));
        }
    }
    out
}

fn header_view(reader: &Reader<'_>, name: String, node: NodeId) -> AnswerHeader {
    let bundle = reader.bundle;
    let node = bundle.follow(node);
    let description = bundle.get(node, "description");
    AnswerHeader {
        name,
        description: description.and_then(|text| bundle.text(text)),
        schema: bundle.tree.get(node, "schema"),
    }
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
        let mut more = Fields::new();
        reader.copy(part, &mut more, &["style"], &["explode"]);
        let headers = reader.map_of(part, "headers").into_iter();
        let headers = headers
            .map(|(name, _)| name)
            .filter(|name| !is_of_content(name));
        more.insert("headers".to_owned(), headers.collect::<Vec<_>>().into());
        // As one piece: `openapiv3` has defaults where it matters whether anything was said.
        entry.insert("x-oas-encoding".to_owned(), more.into());
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
        encoding: media.encoding.into_iter().map(property).collect(),
        media_type,
    };
    read.into_iter().map(one).collect()
}

fn property((name, read): (String, openapiv3::Encoding)) -> PropertyEncoding {
    let more = read.extensions.get("x-oas-encoding");
    let said = |key: &str| more.and_then(|more| more.get(key));
    let style = said("style").and_then(Value::as_str);
    let headers = said("headers").and_then(Value::as_array);
    PropertyEncoding {
        name,
        content_type: read.content_type,
        style: style.and_then(|style| match style {
            "form" => Some(Style::Form),
            "spaceDelimited" => Some(Style::SpaceDelimited),
            "pipeDelimited" => Some(Style::PipeDelimited),
            "deepObject" => Some(Style::DeepObject),
            _ => None,
        }),
        explode: said("explode").and_then(Value::as_bool),
        headers: headers
            .into_iter()
            .flatten()
            .filter_map(|name| Some(name.as_str()?.to_owned()))
            .collect(),
    }
}

/// What a part has a place of its own for.
fn is_of_content(name: &str) -> bool {
    ["content-type", "content-disposition"].contains(&name.to_ascii_lowercase().as_str())
}
