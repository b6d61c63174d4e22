//! A caller's program, written from the `API.md` of a generated crate: each type made, each field read with its type, each
//! method called with each setter. What compiled against one version of the crate and does not against the next is what
//! a major change is.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What stands before the functions.
const HEAD: &str = "#![allow(warnings)]
use sdk::{self, *};
use std::collections::BTreeMap;

fn any<T>() -> T {
    unimplemented!()
}

fn main() {}

";

/// The program. It knows the crate as `sdk`.
///
/// # Panics
///
/// If a line of the text has a form that `API.md` does not have.
pub fn program(api: &str) -> String {
    let (operations, types) = blocks(api);
    let mut bodies: Vec<String> = Vec::new();
    let known: BTreeMap<&str, Vec<&str>> = operations
        .iter()
        .filter_map(|line| operation(line))
        .collect();
    bodies.extend(operations.iter().map(|line| method(line, &known)));
    bodies.extend(types.iter().map(|line| of_type(line)));
    let mut text = HEAD.to_owned();
    for (index, body) in bodies.iter().enumerate() {
        let _ = writeln!(
            text,
            "fn f{index}(client: &sdk::Client) {{\n    {body}\n}}\n"
        );
    }
    text
}

/// The lines of the two blocks.
///
/// # Panics
///
/// If there are no blocks.
pub fn blocks(api: &str) -> (Vec<&str>, Vec<&str>) {
    let mut parts = api.split("```text\n").skip(1);
    let mut block = || {
        let part = parts.next().expect("a block of API.md");
        let (block, _) = part.split_once("```\n").expect("the end of a block");
        block.lines().collect()
    };
    (block(), block())
}

/// What a line promises to those who compile against it: without names of arguments and what is on the wire.
pub fn promise(line: &str) -> String {
    let (head, _) = split_wire(line);
    let set_by = line
        .split(" [set by ")
        .nth(1)
        .and_then(|rest| rest.split(']').next());
    let head = match head
        .find('(')
        .filter(|_| head.contains(": ") && !head.contains(": From<"))
    {
        Some(open) => {
            let (arguments, rest) = arguments(&head[open..]);
            format!("{}({}){rest}", &head[..open], arguments.join(", "))
        }
        None => head.to_owned(),
    };
    match set_by {
        Some(name) => format!("{head} set by {name}"),
        None => head,
    }
}

/// A line without what is on the wire and marks, and what is on the wire.
fn split_wire(line: &str) -> (&str, &str) {
    // A type has no ` = ` but in `Item = …`, in angle brackets.
    let mut depth = 0_i32;
    let bytes = line.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'<' | b'(' => depth += 1,
            b'>' if at > 0 && bytes[at - 1] == b'-' => {}
            b'>' | b')' => depth -= 1,
            b' ' if depth == 0 && line[at..].starts_with(" = ") => {
                return (&line[..at], &line[at + 3..]);
            }
            b' ' if depth == 0 && line[at..].starts_with(" [") => return (&line[..at], ""),
            b' ' if depth == 0 && line[at..].starts_with(" by \"") => return (&line[..at], ""),
            _ => {}
        }
    }
    (line, "")
}

/// The types of arguments between parentheses, and what comes behind.
fn arguments(text: &str) -> (Vec<&str>, &str) {
    let (mut depth, mut start, mut found) = (0_i32, 1, Vec::new());
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'>' if at > 0 && bytes[at - 1] == b'-' => {}
            b'(' | b'<' => depth += 1,
            b')' | b'>' => depth -= 1,
            _ => {}
        }
        if (depth == 1 && *byte == b',') || depth == 0 {
            let one = text[start..at].trim();
            let ty = one.split_once(": ").map_or(one, |(_, ty)| ty);
            found.extend(Some(ty).filter(|ty| !ty.is_empty()));
            start = at + 1;
        }
        if depth == 0 {
            return (found, &text[at + 1..]);
        }
    }
    panic!("no end of arguments: {text}")
}

/// The path and the arguments of an operation.
fn operation(line: &str) -> Option<(&str, Vec<&str>)> {
    let (head, wire) = split_wire(line);
    let open = head.find('(')?;
    let (types, rest) = arguments(&head[open..]);
    (rest.starts_with(" -> ") && !wire.is_empty()).then(|| (&head[..open], types))
}

/// The call of an operation.
fn call(path: &str, types: &[&str]) -> String {
    let (nodes, name) = path.rsplit_once('.').expect("a node");
    let nodes: Vec<String> = nodes.split('.').map(|node| format!("{node}()")).collect();
    let values: Vec<String> = types.iter().map(|ty| value(ty)).collect();
    format!("client.{}.{name}({})", nodes.join("."), values.join(", "))
}

fn method(line: &str, known: &BTreeMap<&str, Vec<&str>>) -> String {
    let (head, wire) = split_wire(line);
    let open = head.find('(').expect("arguments");
    let (types, rest) = arguments(&head[open..]);
    let path = &head[..open];
    let (before, name) = path.rsplit_once('.').expect("a node");
    let answer = rest.strip_prefix(" -> ");
    match (known.get(before), answer) {
        _ if !wire.is_empty() && answer.is_some() => {
            let answer = answer.unwrap_or_default();
            format!(
                "let _: sdk::Sending<{answer}> = {}.send();",
                call(path, &types)
            )
        }
        (Some(outer), Some(answer)) => {
            let ty = if name.starts_with("send_") {
                format!("sdk::Sending<{answer}>")
            } else {
                format!("sdk::{answer}")
            };
            format!("let _: {ty} = {}.{name}();", call(before, outer))
        }
        (Some(outer), None) => {
            let values: Vec<String> = types.iter().map(|ty| value(ty)).collect();
            format!(
                "let _ = {}.{name}({}).send();",
                call(before, outer),
                values.join(", ")
            )
        }
        (None, Some(answer)) => format!("let _: sdk::{answer} = {};", call(path, &types)),
        (None, None) => panic!("neither an operation nor a part of one: {line}"),
    }
}

/// A value for an argument: a text where texts are taken, or else one of the type itself.
fn value(ty: &str) -> String {
    let inside = |ty: &str, before: &str| {
        let rest = ty.strip_prefix(before)?.strip_suffix('>')?;
        Some(rest.to_owned())
    };
    if ty == "impl Into<String>" {
        return "any::<&str>()".to_owned();
    }
    if ty == "impl IntoIterator<Item = impl IntoText>" {
        return "any::<Vec<String>>()".to_owned();
    }
    if let Some(item) = inside(ty, "impl IntoIterator<Item = ") {
        let item = inside(&item, "impl Into<").unwrap_or(item);
        return format!("any::<Vec<{item}>>()");
    }
    let plain = inside(ty, "impl Into<").unwrap_or_else(|| ty.to_owned());
    format!("any::<{plain}>()")
}

fn of_type(line: &str) -> String {
    let (head, wire) = split_wire(line);
    if let Some(rest) = head.strip_prefix("struct ") {
        let open = rest.find('(').expect("arguments");
        let (types, _) = arguments(&rest[open..]);
        let name = &rest[..open];
        let values: Vec<String> = types.iter().map(|ty| value(ty)).collect();
        let default = if types.is_empty() {
            format!(" let _ = <{name} as Default>::default();")
        } else {
            String::new()
        };
        return format!(
            "let _: {name} = {name}::new({});{default}",
            values.join(", ")
        );
    }
    for kind in ["enum ", "union ", "answers "] {
        if let Some(name) = head.strip_prefix(kind) {
            return format!("let _ = any::<{name}>().clone() == any::<{name}>();");
        }
    }
    let rest = head.strip_prefix("types::").expect("a type");
    if let Some((name, from)) = rest.split_once(": From<") {
        let from = from.strip_suffix('>').expect("an end");
        return format!("let _ = <types::{name} as From<{from}>>::from(any());");
    }
    if let Some((name, variant)) = rest
        .split_once("::")
        .filter(|(name, _)| !name.contains('.'))
    {
        return match variant.split_once('(') {
            None => format!(
                "let _ = types::{name}::{variant}; match any() {{ types::{name}::{variant} => {{}} _ => {{}} }}"
            ),
            Some((variant, ty)) => {
                let ty = ty.strip_suffix(')').expect("an end");
                format!(
                    "let _ = types::{name}::{variant}(any::<{ty}>()); match any() {{ types::{name}::{variant}(inner) => {{ let _: {ty} = inner; }} _ => {{}} }}"
                )
            }
        };
    }
    let (name, field) = rest.split_once('.').expect("a field");
    let (field, ty) = field.split_once(": ").expect("the type of a field");
    let set_by = line
        .split(" [set by ")
        .nth(1)
        .and_then(|rest| rest.split(']').next());
    let setter = if wire.starts_with("..") || wire.starts_with("self") {
        String::new()
    } else {
        format!(
            " let _: types::{name} = any::<types::{name}>().{}({});",
            set_by.unwrap_or(field),
            set(ty)
        )
    };
    format!("let _: &{ty} = &any::<types::{name}>().{field};{setter}")
}

/// What the setter of a field of this type takes.
fn set(ty: &str) -> String {
    let mut inner = ty;
    for around in ["Option<", "Nullable<", "Box<"] {
        let unwrapped = inner
            .strip_prefix(around)
            .and_then(|rest| rest.strip_suffix('>'));
        inner = unwrapped.unwrap_or(inner);
    }
    if inner == "String" {
        return "any::<&str>()".to_owned();
    }
    format!("any::<{inner}>()")
}
