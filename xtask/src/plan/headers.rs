//! The constants for headers of answers.

use super::names::{self, Case};
use super::{Header, Rust, docs};
use crate::api::{AnswerHeader, Api, Type};

/// The constants, by the headers' names.
pub(super) fn headers(api: &Api) -> Vec<Header> {
    let wires: Vec<&str> = api
        .headers
        .iter()
        .map(|header| header.wire.as_str())
        .collect();
    let preferred: Vec<String> = wires
        .iter()
        .map(|wire| names::name(wire, Case::Value))
        .collect();
    let names = names::distinct(&wires, &preferred, &[]);
    let headers = api.headers.iter().zip(names);
    headers
        .map(|(header, name)| planned(header, &name))
        .collect()
}

fn planned(header: &AnswerHeader, name: &str) -> Header {
    let (value, list) = match &header.ty {
        Type::List(item) => (scalar(item), true),
        other => (scalar(other), false),
    };
    let about = header.description.as_deref().map(docs::markdown);
    let line = format!("The header `{}`.", docs::inline(&header.wire));
    Header {
        name: names::constant(name),
        wire: header.wire.clone(),
        value,
        list,
        docs: docs::paragraphs([vec![line], about.unwrap_or_default()]),
    }
}

fn scalar(ty: &Type) -> Rust {
    match ty {
        Type::Bool => Rust::Bool,
        Type::Integer(integer) => Rust::Integer(super::models::primitive(*integer), false),
        Type::Number => Rust::Float,
        Type::Timestamp => Rust::Timestamp,
        _ => Rust::Text,
    }
}
