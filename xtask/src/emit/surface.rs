//! `API.md`: what a caller can name, one line each. It is what a reviewer reads first, and what programs read.
//!
//! Lines stand in two fenced blocks, below `## Operations` and `## Types`. Each is whole by itself, so that a line of a
//! diff needs no context. In Rust's own notation, with `a.b.method` for `client.a().b().method`, and types as they are
//! written after `use CRATE::{*, types}` and `use std::collections::BTreeMap`:
//!
//! ```text
//! operation = path "(" [argument {", " argument}] ")" " -> " type " = " METHOD " " literal marks   what send() gives
//! setter    = path "(" type ")" " = " place [" " literal] marks     on the request that the path makes; the literal is
//!                                                                   the name on the wire where it is another one
//! place     = "query" | "header" | "cookie" | "property" | "part" | "body"
//! helper    = path "(" [argument {", " argument}] ")" " -> " type   a waiter; items(), pages(), send_stream(),
//!                                                                   send_events(), send_records() of a request
//! argument  = name ": " type
//! struct    = "struct types::" Name "(" [argument {", " argument}] ")"    the arguments of new(); without any: Default
//! field     = "types::" Name "." field ": " type [" = " wire] marks  public, and unless it is `self` or `..` with a
//!                                                                   setter of its name, or the one in `set by`
//! wire      = literal | ".." (all other properties) | "self" (the object again, as one of several)
//! enum      = ("enum" | "union" | "answers") " types::" Name [" by " literal] marks
//! variant   = "types::" Name "::" Variant ["(" type ")"] [" = " literal {" | " literal}]
//! from      = "types::" Name ": From<" type ">"
//! marks     = [" [set by " name "]"] [" [required]"] [" [read-only]"] [" [deprecated]"]
//! ```
//!
//! A literal is a text of the document as Rust writes it, or a number. `[required]` means that a request without it is
//! refused, or of a field that it is always written. Operations stand by resource and name, types by name, and what
//! belongs to one below it: by name, variants as the document has them.

use super::rust::{Scope, literal, setter_type, taken, ty};
use crate::api::Location;
use crate::files::Files;
use crate::plan::{
    Answer, AnswerVariant, Argument, Body, Crate, Field, Kind, Method, Model, ModelKind, Node,
    Parameter, Rust, Struct, Union, methods, names,
};
use std::fmt::Write as _;

/// The words around the lines.
const ABOUT: &str = "\
What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is\n\
what goes over the wire.\n";

pub(super) fn emit(plan: &Crate, files: &mut Files) {
    let mut operations = String::new();
    for node in &plan.nodes {
        resource(node, "", &mut operations);
    }
    let mut all: Vec<&Model> = plan.models.iter().flat_map(|file| &file.models).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    let mut types = String::new();
    for one in all {
        model(one, &mut types);
    }
    let text = format!(
        "# The API of {}\n\n_{}_\n\n{ABOUT}\n## Operations\n\n```text\n{operations}```\n\n## Types\n\n```text\n{types}```\n",
        plan.name,
        super::source::HEADER
    );
    files.add("API.md", text);
}

fn resource(node: &Node, before: &str, text: &mut String) {
    let name = methods::accessor(node.path.last().map_or("", String::as_str));
    let path = format!("{before}{name}.");
    for method in &node.methods {
        operation(method, &path, text);
    }
    for child in &node.children {
        resource(child, &path, text);
    }
}

fn operation(method: &Method, before: &str, text: &mut String) {
    let path = format!("{before}{}", method.name);
    let answer = answer(&method.answer);
    let (http, template) = (&method.http, literal(&method.path));
    let marks = marks(false, false, method.deprecated);
    let arguments = arguments(&method.arguments);
    let _ = writeln!(
        text,
        "{path}({arguments}) -> {answer} = {http} {template}{marks}"
    );
    let mut lines: Vec<String> = setters(method);
    lines.extend(streams(method));
    if let Some(pages) = &method.pages {
        let item = shown(&pages.item);
        lines.push(format!("items() -> Items<{answer}, {item}>"));
        lines.push(format!("pages() -> Pages<{answer}, {item}>"));
    }
    lines.sort();
    for line in lines {
        let _ = writeln!(text, "{path}.{line}");
    }
    if let Some(waiter) = &method.waiter {
        let (name, item) = (&waiter.name, shown(&waiter.item));
        let _ = writeln!(
            text,
            "{before}{name}({arguments}) -> Waiter<{answer}, {item}>"
        );
    }
}

fn setters(method: &Method) -> Vec<String> {
    let required = |name| method.required.contains(name);
    let parameters = method
        .parameters
        .iter()
        .map(|parameter| self::parameter(parameter, required(&parameter.wire)));
    let body = method.body.iter().flat_map(|body| {
        let properties = body.setters.iter().map(|setter| {
            let (place, ty, required) = match &setter.part {
                Some(part) => (
                    "part",
                    taken(&setter.value, Scope::Crate),
                    body.required_parts.contains(&part.wire),
                ),
                None => (
                    "property",
                    setter_type(&setter.value, setter.kind, Scope::Crate),
                    false,
                ),
            };
            let wire = on_the_wire(&setter.name, &setter.wire);
            let marks = marks(required, false, setter.deprecated);
            format!("{}({}) = {place}{wire}{marks}", setter.name, rooted(&ty))
        });
        properties.chain([whole(body)])
    });
    parameters.chain(body).collect()
}

fn parameter(parameter: &Parameter, required: bool) -> String {
    let place = match parameter.location {
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Query | Location::Path => "query",
    };
    let ty = rooted(&taken(&parameter.value, Scope::Crate));
    let wire = on_the_wire(&parameter.name, &parameter.wire);
    let marks = marks(required, false, parameter.deprecated);
    format!("{}({ty}) = {place}{wire}{marks}", parameter.name)
}

/// The setter of the whole body.
fn whole(body: &Body) -> String {
    let ty = match body.value {
        Rust::Text | Rust::Part => rooted(&taken(&body.value, Scope::Crate)),
        _ => shown(&body.value),
    };
    let marks = marks(!body.optional, false, false);
    format!("body({ty}) = body {}{marks}", literal(&body.media_type))
}

fn streams(method: &Method) -> Vec<String> {
    use crate::api::Framing;
    let mut lines = Vec::new();
    if method.streams_bytes {
        lines.push("send_stream() -> ByteStream".to_owned());
    }
    if let Some(stream) = &method.stream {
        let item = shown(&stream.item);
        lines.push(match stream.framing {
            Framing::Events => format!("send_events() -> Events<{item}>"),
            Framing::Lines | Framing::Sequence => format!("send_records() -> Records<{item}>"),
        });
    }
    lines
}

fn model(model: &Model, text: &mut String) {
    let name = format!("types::{}", model.name);
    let marks = marks(false, false, model.deprecated);
    let head = match &model.kind {
        ModelKind::Struct(structure) => format!("struct {name}({})", new(structure)),
        ModelKind::TextEnum(_) | ModelKind::IntEnum(_) => format!("enum {name}"),
        ModelKind::Union(Union { tag: Some(tag), .. }) => {
            format!("union {name} by {}", literal(tag))
        }
        ModelKind::Union(_) => format!("union {name}"),
        ModelKind::Answers(_) => format!("answers {name}"),
    };
    let lines = match &model.kind {
        ModelKind::Struct(structure) => fields(structure),
        ModelKind::TextEnum(variants) => variants
            .iter()
            .map(|variant| format!("::{} = {}", variant.name, literal(&variant.wire)))
            .collect(),
        ModelKind::IntEnum(variants) => variants
            .iter()
            .map(|variant| format!("::{} = {}", variant.name, variant.value))
            .collect(),
        ModelKind::Union(union) => alternatives(union),
        ModelKind::Answers(variants) => variants.iter().map(answer_variant).collect(),
    };
    let _ = writeln!(text, "{head}{marks}");
    for line in lines {
        let _ = writeln!(text, "{name}{line}");
    }
}

/// The arguments of `new`.
fn new(structure: &Struct) -> String {
    let arguments = structure.required().map(|field| {
        let ty = rooted(&taken(field.value.unboxed(), Scope::Crate));
        format!("{}: {ty}", field.name)
    });
    arguments.collect::<Vec<_>>().join(", ")
}

fn fields(structure: &Struct) -> Vec<String> {
    let fields = structure.fields.iter().map(field);
    let rest = structure.rest.iter().map(|rest| {
        let ty = match &rest.value {
            None => "Extra".to_owned(),
            Some(value) => format!("BTreeMap<String, {}>", shown(value)),
        };
        format!(".{}: {ty} = ..", rest.name)
    });
    fields.chain(rest).collect()
}

fn field(field: &Field) -> String {
    let wire = match field.kind {
        Kind::Beside => " = self".to_owned(),
        _ if names::plain(&field.name) == field.wire => String::new(),
        _ => format!(" = {}", literal(&field.wire)),
    };
    let setter = if field.setter == field.name {
        String::new()
    } else {
        format!(" [set by {}]", field.setter)
    };
    let always = field.kind == Kind::RequiredNullable;
    let marks = marks(always, field.read_only, field.deprecated);
    format!(
        ".{}: {}{wire}{setter}{marks}",
        field.name,
        shown(&field.ty())
    )
}

/// The variants of a union, and what becomes one of itself.
fn alternatives(union: &Union) -> Vec<String> {
    let variants = union.variants.iter().map(|variant| {
        let tags: Vec<String> = variant.tags.iter().map(|tag| literal(tag)).collect();
        let tags = match (&union.tag, tags.as_slice()) {
            (None, _) | (_, []) => String::new(),
            (Some(_), tags) => format!(" = {}", tags.join(" | ")),
        };
        format!("::{}({}){tags}", variant.name, shown(&variant.value))
    });
    let conversions = union
        .variants
        .iter()
        .filter(|variant| variant.convertible)
        .map(|variant| format!(": From<{}>", shown(variant.value.unboxed())));
    variants.chain(conversions).collect()
}

fn answer_variant(variant: &AnswerVariant) -> String {
    let value = match &variant.body {
        None => String::new(),
        // Nothing to read is kept as it came.
        Some(Answer::Nothing) => "(Bytes)".to_owned(),
        Some(Answer::Json { value, .. }) => format!("({})", shown(value)),
        Some(body) => format!("({})", answer(body)),
    };
    let status = variant
        .status
        .map(|status| format!(" = {status}"))
        .unwrap_or_default();
    format!("::{}{value}{status}", variant.name)
}

fn arguments(arguments: &[Argument]) -> String {
    let arguments = arguments.iter().map(|argument| {
        let ty = rooted(&taken(&argument.value, Scope::Crate));
        format!("{}: {ty}", argument.name)
    });
    arguments.collect::<Vec<_>>().join(", ")
}

fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Nothing => "()".to_owned(),
        Answer::Text => "String".to_owned(),
        Answer::Bytes => "Bytes".to_owned(),
        Answer::Json {
            value,
            optional: true,
        } => format!("Option<{}>", shown(value)),
        Answer::Json { value, .. } | Answer::Several(value) => shown(value),
    }
}

/// The name on the wire, where it is not the one in Rust.
fn on_the_wire(name: &str, wire: &str) -> String {
    if names::plain(name) == wire {
        String::new()
    } else {
        format!(" {}", literal(wire))
    }
}

fn marks(required: bool, read_only: bool, deprecated: bool) -> String {
    let marks = [
        (required, " [required]"),
        (read_only, " [read-only]"),
        (deprecated, " [deprecated]"),
    ];
    let marks = marks
        .into_iter()
        .filter_map(|(is, mark)| is.then_some(mark));
    marks.collect()
}

fn shown(value: &Rust) -> String {
    rooted(&ty(value, Scope::Crate))
}

/// A type without the module that the crate exports its runtime's types from.
fn rooted(ty: &str) -> String {
    let mut out = String::with_capacity(ty.len());
    let mut rest = ty;
    while let Some(at) = rest.find("runtime::") {
        out += &rest[..at];
        if out.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
            out += "runtime::";
        }
        rest = &rest[at + "runtime::".len()..];
    }
    out + rest
}
