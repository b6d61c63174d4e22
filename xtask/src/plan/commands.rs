//! Operations as commands: the words of the command line, and where their values go.

use super::models::Types;
use super::names;
use super::{
    Awaited, Command, CommandArgument, CommandPlace, Method, PartKind, Rust, bodies, parts,
};
use crate::api::{self, Answer, Encoding, Location, Operation, Shape, Type};
use std::collections::BTreeMap;

/// The flags that the program has for itself: the runtime's own list.
const OWN: &[&str] = include!("../../../runtime/src/cli/flags.rs");

/// The operation of a method as a command. `parameters` are the Rust names of the parameters.
pub(super) fn command(types: &Types<'_>, operation: &Operation, parameters: &[String]) -> Command {
    let mut arguments: Vec<CommandArgument> = operation
        .parameters
        .iter()
        .zip(parameters)
        .map(|(parameter, name)| from_parameter(types, parameter, name))
        .collect();
    // What is positional has the order of the path already.
    arguments.sort_by(|a, b| key(a).cmp(&key(b)));
    arguments.extend(from_body(types, operation, parameters));
    distinct(&mut arguments);
    Command {
        about: summary(&operation.docs, &operation.id),
        arguments,
        awaited: None,
    }
}

/// Positional arguments first, as they are; flags by name.
fn key(argument: &CommandArgument) -> (bool, &str) {
    match argument.place {
        CommandPlace::Path { .. } => (false, ""),
        _ => (true, &argument.name),
    }
}

fn from_parameter(types: &Types<'_>, parameter: &api::Parameter, name: &str) -> CommandArgument {
    let wire = parameter.wire.clone();
    let (style, explode, reserved) = (parameter.style, parameter.explode, parameter.reserved);
    let json = style == api::Style::Content;
    let place = match parameter.location {
        Location::Path => CommandPlace::Path {
            style,
            explode,
            reserved,
        },
        Location::Query => CommandPlace::Query {
            style,
            explode,
            reserved,
        },
        Location::Header => CommandPlace::Header { json, explode },
        Location::Cookie => CommandPlace::Cookie { json, explode },
    };
    CommandArgument {
        name: word(name),
        kind: kind(types, &parameter.ty),
        values: values(types, &parameter.ty),
        object: object(types, &parameter.ty),
        about: about(&parameter.docs, &parameter.wire),
        required: parameter.required,
        place,
        wire,
    }
}

/// The properties of the body.
fn from_body(
    types: &Types<'_>,
    operation: &Operation,
    parameters: &[String],
) -> Vec<CommandArgument> {
    let Some((body, object)) = properties(types, operation) else {
        return Vec::new();
    };
    let taken: Vec<&str> = parameters.iter().map(|name| names::plain(name)).collect();
    let named = bodies::flag_names(types, body, &taken);
    let fields = object.fields.iter().filter(|field| !field.read_only);
    let mut arguments: Vec<CommandArgument> = fields
        .map(|field| from_field(types, body, field, &named))
        .collect();
    arguments.sort_by(|a, b| a.name.cmp(&b.name));
    arguments
}

fn from_field(
    types: &Types<'_>,
    body: &api::Body,
    field: &api::Field,
    named: &BTreeMap<String, String>,
) -> CommandArgument {
    let name = named
        .get(&field.wire)
        .map_or(field.wire.as_str(), String::as_str);
    let (place, kind) = if body.encoding == Encoding::Multipart {
        let (content_type, part) = parts::part(body, &field.wire, &field.ty);
        let kind = match part {
            PartKind::Value => kind(types, &field.ty),
            PartKind::File => "File",
            PartKind::Files => "Files",
        };
        (CommandPlace::Part { content_type }, kind)
    } else {
        (CommandPlace::Field, kind(types, &field.ty))
    };
    CommandArgument {
        name: word(name),
        wire: field.wire.clone(),
        values: values(types, &field.ty),
        object: object(types, &field.ty),
        about: match kind {
            // That it is binary shows.
            "File" | "Files" => summary(&field.docs, &field.wire),
            _ => about(&field.docs, &field.wire),
        },
        required: field.required && body.required,
        place,
        kind,
    }
}

/// The body whose properties are flags.
fn properties<'a>(
    types: &'a Types<'_>,
    operation: &'a Operation,
) -> Option<(&'a api::Body, &'a api::Object)> {
    let body = operation.body.as_ref()?;
    if matches!(body.encoding, Encoding::Text | Encoding::Bytes) {
        return None;
    }
    let Type::Named(id) = body.ty else {
        return None;
    };
    match &types.api.def(id).shape {
        Shape::Object(object) if object.besides.is_empty() => Some((body, object)),
        _ => None,
    }
}

/// A Rust name as a word of the command line.
pub fn word(name: &str) -> String {
    names::plain(name)
        .replace('_', "-")
        .trim_matches('-')
        .to_owned()
}

/// Gives each argument a name of its own that is none of the program's.
fn distinct(arguments: &mut [CommandArgument]) {
    let wires: Vec<String> = arguments.iter().map(|one| one.wire.clone()).collect();
    let wires: Vec<&str> = wires.iter().map(String::as_str).collect();
    let preferred: Vec<String> = arguments
        .iter()
        .map(|one| {
            if OWN.contains(&one.name.as_str()) {
                format!("{}_param", one.name)
            } else {
                one.name.clone()
            }
        })
        .collect();
    for (argument, name) in arguments
        .iter_mut()
        .zip(names::distinct(&wires, &preferred, OWN))
    {
        argument.name = word(&name);
    }
}

/// The runtime's word for what text a value is made from.
fn kind(types: &Types<'_>, ty: &Type) -> &'static str {
    match ty {
        Type::Any => "Any",
        Type::Bool => "Flag",
        Type::Integer(integer) if integer.text => "Text",
        Type::Integer(_) => "Integer",
        Type::Number => "Number",
        Type::Text(_) | Type::Timestamp | Type::Bytes | Type::Secret => "Text",
        Type::Tuple(_) | Type::Map(_) => "Json",
        Type::Nullable(inner) => kind(types, inner),
        Type::List(inner) => match kind(types, inner) {
            "Text" => "Texts",
            "Integer" => "Integers",
            "Number" => "Numbers",
            _ => "Values",
        },
        Type::Named(id) => match &types.api.def(*id).shape {
            Shape::Object(_) | Shape::Answers(_) => "Json",
            Shape::TextEnum(_) => "Text",
            Shape::IntEnum(_) => "Integer",
            Shape::Union(_) => "Any",
        },
    }
}

/// The enum whose values a flag takes.
fn values(types: &Types<'_>, ty: &Type) -> Option<String> {
    match (ty, types.bare(ty)) {
        (Type::List(inner) | Type::Nullable(inner), _) => values(types, inner),
        (_, Rust::Enum(name)) => Some(name),
        _ => None,
    }
}

/// The struct of an object that is written as JSON.
fn object(types: &Types<'_>, ty: &Type) -> Option<String> {
    match (ty, types.bare(ty)) {
        (Type::List(inner) | Type::Nullable(inner), _) => object(types, inner),
        (_, Rust::Model(name)) => Some(name),
        _ => None,
    }
}

/// What the document says of an argument, with its default and limits, in a line of plain text.
fn about(docs: &api::Docs, name: &str) -> String {
    let text = summary(docs, name);
    let facts = plain(&super::docs::facts(docs).join(" "));
    match facts.as_str() {
        "" => text,
        _ if text.ends_with(['.', '…', '!', '?', ':']) => format!("{text} {facts}"),
        _ => format!("{text}. {facts}"),
    }
}

/// What the document says of an element, in a line of plain text.
fn summary(docs: &api::Docs, name: &str) -> String {
    let lines = super::docs::said(docs);
    let first: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .take_while(|line| !line.is_empty())
        .collect();
    let text = plain(&first.join(" "));
    let text = if text.is_empty() {
        super::docs::inline(name)
    } else {
        text
    };
    if text.chars().count() <= MOST {
        return text;
    }
    let start: String = text.chars().take(MOST).collect();
    let end = start.rfind(' ').unwrap_or(start.len());
    format!("{}…", &start[..end])
}

/// So much of a description is shown.
const MOST: usize = 240;

/// Markdown without its marks: links are their text.
fn plain(markdown: &str) -> String {
    let mut out = String::new();
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            ']' if chars.peek() == Some(&'(') => {
                for c in chars.by_ref() {
                    if c == ')' {
                        break;
                    }
                }
            }
            '`' | '*' | '[' | ']' | '<' | '>' => {}
            c => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds what the commands of a node start that another of them can wait for.
pub(super) fn link(types: &Types<'_>, operations: &[&Operation], methods: &mut [Method]) {
    let find = |id: &str| operations.iter().find(|operation| operation.id == id);
    for at in 0..methods.len() {
        let Some(starter) = find(&methods[at].id).filter(|one| one.method == "POST") else {
            continue;
        };
        let awaited = methods.iter().find_map(|polled| {
            let waiter = polled.waiter.as_ref()?;
            let item: Vec<&str> = waiter
                .item_path
                .iter()
                .map(|step| step.wire.as_str())
                .collect();
            let other = find(&polled.id).filter(|other| other.id != starter.id)?;
            let taken = started(types, starter, other, &item)?;
            Some(Awaited {
                table: polled.table.clone(),
                waiter: waiter.table.clone(),
                taken,
            })
        });
        methods[at].command.awaited = awaited;
    }
}

/// Where the answer of `starter` has the path parameters of `polled`, if it answers with the same thing.
fn started(
    types: &Types<'_>,
    starter: &Operation,
    polled: &Operation,
    item: &[&str],
) -> Option<Vec<(String, Vec<String>)>> {
    let thing = inside(types, starter, item)?;
    if thing != inside(types, polled, item)? {
        return None;
    }
    let Type::Named(id) = thing else { return None };
    let Shape::Object(object) = &types.api.def(id).shape else {
        return None;
    };
    let parameters = polled.parameters.iter();
    parameters
        .filter(|parameter| parameter.location == Location::Path)
        .map(|parameter| {
            let wire = &parameter.wire;
            let field = object
                .fields
                .iter()
                .map(|field| field.wire.as_str())
                .find(|field| {
                    wire == field
                        || (["id", "uuid", "name"].contains(field)
                            && wire.ends_with(&format!("_{field}")))
                })?;
            let path = item.iter().copied().chain([field]);
            Some((wire.clone(), path.map(str::to_owned).collect()))
        })
        .collect()
}

/// The type at a place in the answer of an operation.
fn inside(types: &Types<'_>, operation: &Operation, path: &[&str]) -> Option<Type> {
    let Answer::Body { ty, .. } = &operation.answer else {
        return None;
    };
    path.iter().try_fold(ty.clone(), |ty, wire| {
        let Type::Named(id) = ty else { return None };
        let Shape::Object(object) = &types.api.def(id).shape else {
            return None;
        };
        let field = object.fields.iter().find(|field| field.wire == *wire)?;
        Some(field.ty.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_plain() {
        for (markdown, expect) in [
            (
                "See [`Phase`](crate::types::Phase) and **this**.",
                "See Phase and this.",
            ),
            (r"a \[b\] \* c", "a [b] * c"),
            ("<https://a.example>", "https://a.example"),
        ] {
            assert_eq!(plain(markdown), expect);
        }
    }
}
