//! Parameters through `openapiv3` to their views.

use crate::diagnostics::codes;
use crate::document::header::{check_header, is_token};
use crate::document::message::contents;
use crate::document::reader::{Fields, Reader, target, token};
use crate::document::tree::NodeId;
use crate::document::view::{Location, Parameter, Style};
use openapiv3::{
    CookieStyle, HeaderStyle, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle,
};
use serde::Deserialize;
use serde_json::Value;

/// The headers that the specification says are no parameters.
const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];

/// The parameters of a path and of an operation, in that order, overridden ones left out.
pub(crate) fn parameters(
    reader: &mut Reader<'_>,
    path_item: NodeId,
    operation: NodeId,
) -> Vec<Parameter> {
    let own = list(reader, operation);
    let mut all = list(reader, path_item);
    all.retain(|inherited| !own.iter().any(|parameter| same(parameter, inherited)));
    all.extend(own);
    let (ignored, kept): (Vec<_>, Vec<_>) = all.into_iter().partition(|one: &Parameter| {
        let lower = one.name.to_ascii_lowercase();
        one.location == Location::Header && IGNORED.contains(&lower.as_str())
    });
    say_ignored(reader, &ignored);
    kept
}

/// Says once, where the first of them stands, what becomes of headers that are no parameters.
fn say_ignored(reader: &mut Reader<'_>, ignored: &[Parameter]) {
    let Some(first) = ignored.first() else {
        return;
    };
    if reader.has_said(codes::HEADER_IGNORED) {
        return;
    }
    let message = format!(
        "the header `{}` is no parameter, as the specification has it; it is left out",
        first.name
    );
    let help = "`Accept` follows from the answers, `Content-Type` from the body, and `Authorization` from `security`; a \
                caller can set each by `header` on a request";
    reader
        .report(codes::HEADER_IGNORED, first.node, message)
        .help(help);
}

fn list(reader: &mut Reader<'_>, owner: NodeId) -> Vec<Parameter> {
    let mut out: Vec<Parameter> = Vec::new();
    for node in reader.list_of(owner, "parameters") {
        // What a broken reference should have been is already reported.
        let broken = matches!(
            reader.bundle.refs.get(&reader.bundle.follow(node)),
            Some(Err(_))
        );
        let Some(parameter) = (!broken).then(|| parameter(reader, node)).flatten() else {
            continue;
        };
        match out.iter().find(|other| same(other, &parameter)) {
            Some(other) if other.node != parameter.node => {
                let message = format!(
                    "the parameter `{}` is declared twice; the first counts",
                    parameter.name
                );
                reader.report(codes::PARAMETER_DUPLICATE, node, message);
            }
            Some(_) => {}
            None => out.push(parameter),
        }
    }
    out
}

fn same(a: &Parameter, b: &Parameter) -> bool {
    a.location == b.location
        && if a.location == Location::Header {
            a.name.eq_ignore_ascii_case(&b.name)
        } else {
            a.name == b.name
        }
}

fn parameter(reader: &mut Reader<'_>, node: NodeId) -> Option<Parameter> {
    let node = reader.bundle.follow(node);
    let fields = fields(reader, node)?;
    match openapiv3::Parameter::deserialize(Value::Object(fields)) {
        Ok(read) => view(reader, node, read),
        Err(error) => {
            reader.report(
                codes::PARAMETER_UNREAD,
                node,
                format!("this parameter cannot be read ({error}); it is left out"),
            );
            None
        }
    }
}

fn fields(reader: &mut Reader<'_>, node: NodeId) -> Option<Fields> {
    let mut fields = Fields::new();
    reader.copy(
        node,
        &mut fields,
        &["name", "in", "description"],
        &["required", "deprecated", "explode", "allowReserved"],
    );
    let place = fields
        .get("in")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let content = reader.map_of(node, "content");
    let media = contents(reader, &content);
    if place == "querystring" {
        return whole_query(reader, node, fields, &media);
    }
    if let Some(flag) = fields.remove("allowReserved") {
        // Every place has it since 3.2; `openapiv3` knows it in the query only.
        fields.insert(
            if place == "query" {
                "allowReserved"
            } else {
                "x-oas-allowReserved"
            }
            .to_owned(),
            flag,
        );
    }
    if let Some(style) = style(reader, node, &place) {
        fields.insert("style".to_owned(), style.into());
    }
    match reader.bundle.tree.get(node, "schema") {
        None if media.is_empty() => {
            fields.insert("x-oas-untyped".to_owned(), true.into());
            fields.insert("schema".to_owned(), Fields::new().into());
        }
        None => drop(fields.insert("content".to_owned(), media.into())),
        Some(schema) => drop(fields.insert("schema".to_owned(), token(schema))),
    }
    Some(fields)
}

/// `in: querystring` of 3.2: where it is a form, it is the same as an exploded object in the query.
fn whole_query(
    reader: &mut Reader<'_>,
    node: NodeId,
    mut fields: Fields,
    media: &Fields,
) -> Option<Fields> {
    let form = media
        .get("application/x-www-form-urlencoded")
        .and_then(|media| media.get("schema"));
    let Some(schema) = form else {
        let message = "a query string that is no `application/x-www-form-urlencoded` is not supported; it is left out";
        reader.report(codes::PARAMETER_UNREAD, node, message);
        return None;
    };
    fields.insert("in".to_owned(), "query".into());
    // It has no use on the wire, and is often left out.
    fields.entry("name").or_insert_with(|| "querystring".into());
    fields.insert("style".to_owned(), "form".into());
    fields.insert("explode".to_owned(), true.into());
    fields.insert("schema".to_owned(), schema.clone());
    Some(fields)
}

/// The style, where it is one that the place allows.
fn style(reader: &mut Reader<'_>, node: NodeId, place: &str) -> Option<String> {
    let style = reader.text_of(node, "style")?;
    let allowed: &[&str] = match place {
        "path" => &["simple", "label", "matrix"],
        "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        "header" => &["simple"],
        _ => &["form"],
    };
    if allowed.contains(&style.as_str()) {
        return Some(style);
    }
    // The style `cookie` of 3.2 is `form` without percent encoding.
    if (place, style.as_str()) != ("cookie", "cookie") {
        let child = reader.bundle.tree.get(node, "style").unwrap_or(node);
        let message = format!(
            "the style `{style}` does not fit a parameter in `{place}`; the default is assumed"
        );
        reader.report(codes::PARAMETER_STYLE, child, message);
    }
    None
}

fn view(reader: &mut Reader<'_>, node: NodeId, read: openapiv3::Parameter) -> Option<Parameter> {
    use openapiv3::Parameter as Read;
    let (data, location, style, reserved) = match read {
        Read::Query {
            parameter_data,
            style,
            allow_reserved,
            ..
        } => (
            parameter_data,
            Location::Query,
            query_style(&style),
            allow_reserved,
        ),
        Read::Header {
            parameter_data,
            style: HeaderStyle::Simple,
        } => {
            if !is_sendable(reader, node, &parameter_data) {
                return None;
            }
            (parameter_data, Location::Header, Style::Simple, false)
        }
        Read::Path {
            parameter_data,
            style,
        } => (parameter_data, Location::Path, path_style(&style), false),
        Read::Cookie {
            parameter_data,
            style: CookieStyle::Form,
        } => (parameter_data, Location::Cookie, Style::Form, false),
    };
    Some(build(node, data, location, style, reserved))
}

/// Whether a header can have its name. What must be sent and cannot be leaves no call that is right.
fn is_sendable(reader: &mut Reader<'_>, node: NodeId, data: &ParameterData) -> bool {
    let place = reader.bundle.tree.get(node, "name").unwrap_or(node);
    if data.required && !is_token(&data.name) {
        let message = format!(
            "a header cannot have the name `{}`, and this one is required",
            data.name
        );
        let help = "the name of a header has letters, digits and -!#$%&'*+.^_`|~ only";
        reader.report(codes::HEADER_NAME, place, message).help(help);
        return false;
    }
    check_header(reader, place, &data.name, "the parameter is left out")
}

fn build(
    node: NodeId,
    data: ParameterData,
    location: Location,
    style: Style,
    reserved: bool,
) -> Parameter {
    let untyped = data.extensions.contains_key("x-oas-untyped");
    let reserved =
        reserved || data.extensions.get("x-oas-allowReserved") == Some(&Value::Bool(true));
    let (style, schema) = match data.format {
        ParameterSchemaOrContent::Schema(_) if untyped => (style, None),
        ParameterSchemaOrContent::Schema(schema) => (style, target(&schema)),
        ParameterSchemaOrContent::Content(content) => {
            // One is all that there may be; of more it is JSON, not the one that happens to be first.
            let first = content
                .into_iter()
                .min_by_key(|(name, _)| (name != "application/json", name.clone()));
            // What is no JSON is text as the caller wrote it, whatever its schema says.
            let is_json = first.as_ref().is_none_or(|(kind, _)| is_json(kind));
            let schema = first.and_then(|(_, media)| media.schema);
            if is_json {
                (Style::Content, schema.as_ref().and_then(target))
            } else {
                (style, None)
            }
        }
    };
    Parameter {
        node,
        name: data.name,
        location,
        description: data.description,
        required: data.required || location == Location::Path,
        deprecated: data.deprecated.unwrap_or(false),
        style,
        explode: data.explode.unwrap_or(style == Style::Form),
        allow_reserved: reserved,
        schema,
    }
}

fn is_json(media_type: &str) -> bool {
    let kind = media_type.to_ascii_lowercase();
    kind.contains("json") || kind.contains('*')
}

fn query_style(style: &QueryStyle) -> Style {
    match style {
        QueryStyle::Form => Style::Form,
        QueryStyle::SpaceDelimited => Style::SpaceDelimited,
        QueryStyle::PipeDelimited => Style::PipeDelimited,
        QueryStyle::DeepObject => Style::DeepObject,
    }
}

fn path_style(style: &PathStyle) -> Style {
    match style {
        PathStyle::Simple => Style::Simple,
        PathStyle::Label => Style::Label,
        PathStyle::Matrix => Style::Matrix,
    }
}
