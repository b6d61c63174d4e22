//! The body of a request: its properties as arguments and setters, or the whole of it.

use super::methods::RESERVED;
use super::models::Types;
use super::{Argument, ArgumentRole, Body, BodySetter, Field, Kind, Rust, names, parts};
use crate::api::{self, Encoding, Operation, Shape, Style, Type};
use std::collections::BTreeMap;

/// More arguments than this are hard to tell apart where a method is called.
const MOST_ARGUMENTS: usize = 4;

/// The body of a request and the arguments that fill it, beside `paths` arguments for the path. `taken` are the names of
/// the parameters.
pub(super) fn body(
    types: &Types<'_>,
    operation: &Operation,
    paths: usize,
    taken: &[&str],
) -> Option<(Body, Vec<Argument>)> {
    let body = operation.body.as_ref()?;
    let fields = fields(types, body);
    let names = property_names(fields.as_deref().unwrap_or_default(), taken);
    if let (Encoding::Multipart, Some(fields)) = (body.encoding, &fields) {
        return Some(parts::body(
            types,
            body,
            fields,
            &names,
            MOST_ARGUMENTS - paths.min(MOST_ARGUMENTS),
        ));
    }
    let form = BodyForm::of(body, fields.as_deref());
    let required = fields
        .iter()
        .flatten()
        .filter(|field| field.kind.is_required());
    let required: Vec<&Field> = required.collect();
    let by_property = form == BodyForm::Properties && paths + required.len() <= MOST_ARGUMENTS;
    let arguments = match form {
        _ if by_property => required
            .iter()
            .map(|field| Argument {
                name: names[&field.wire].clone(),
                value: field.value.unboxed().clone(),
                role: ArgumentRole::Property,
            })
            .collect(),
        BodyForm::Properties | BodyForm::Whole => vec![Argument {
            name: argument(body, taken),
            value: value(types, body),
            role: ArgumentRole::Body,
        }],
        BodyForm::Optional => Vec::new(),
    };
    let setters = fields.iter().flatten().filter(|field| {
        form == BodyForm::Properties && field.kind != Kind::Required && !field.read_only
    });
    let body = Body {
        encoding: body.encoding,
        media_type: body.media_type.clone(),
        value: value(types, body),
        optional: form == BodyForm::Optional,
        setters: setters.map(|field| setter(field, &names)).collect(),
        required_parts: Vec::new(),
        form: form_styles(types, body),
    };
    Some((body, arguments))
}

/// The properties of a form that are written otherwise than the runtime does it of itself: objects as `a[b]=c`, all else
/// as `a=b`, lists repeated.
fn form_styles(types: &Types<'_>, body: &api::Body) -> Vec<(String, Style, bool)> {
    if body.encoding != Encoding::Form {
        return Vec::new();
    }
    let is_usual = |(wire, style, explode): &(String, Style, bool)| {
        let property = parts::property(types, body, wire);
        match property.map(|ty| types.bare(ty)) {
            Some(Rust::Model(_) | Rust::Map(_)) => *style == Style::DeepObject,
            Some(Rust::List(_) | Rust::Union(_) | Rust::Value | Rust::Option(_)) | None => {
                *style == Style::Form && *explode
            }
            // Text, numbers and flags are the same in every style.
            Some(_) => *style != Style::Content,
        }
    };
    let odd = body.form.iter().filter(|one| !is_usual(one));
    odd.cloned().collect()
}

/// The setter of a property.
pub(super) fn setter(field: &Field, names: &BTreeMap<String, String>) -> BodySetter {
    BodySetter {
        name: names[&field.wire].clone(),
        field: field.name.clone(),
        wire: field.wire.clone(),
        part: None,
        value: field.value.clone(),
        kind: field.kind,
        docs: field.docs.clone(),
        deprecated: field.deprecated,
    }
}

/// How a request takes its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BodyForm {
    /// By its properties, or as one argument where too many of them are required.
    Properties,
    /// As one argument.
    Whole,
    /// By `.body(…)`, or not at all.
    Optional,
}

impl BodyForm {
    fn of(body: &api::Body, fields: Option<&[Field]>) -> Self {
        let demanding =
            fields.is_some_and(|fields| fields.iter().any(|field| field.kind.is_required()));
        match (fields.is_some(), body.required, demanding) {
            // A body that may be left out cannot demand its properties as arguments.
            (true, false, true) | (false, false, _) => Self::Optional,
            (true, _, _) => Self::Properties,
            (false, true, _) => Self::Whole,
        }
    }
}

/// The names of the properties of a body on its request, by wire name.
pub(super) fn flag_names(
    types: &Types<'_>,
    body: &api::Body,
    taken: &[&str],
) -> BTreeMap<String, String> {
    property_names(&fields(types, body).unwrap_or_default(), taken)
}

/// The fields of the body, if it is an object of known properties.
fn fields(types: &Types<'_>, body: &api::Body) -> Option<Vec<Field>> {
    if matches!(body.encoding, Encoding::Text | Encoding::Bytes) {
        return None;
    }
    let Type::Named(id) = body.ty else {
        return None;
    };
    let def = types.api.def(id);
    match &def.shape {
        Shape::Object(object) if object.besides.is_empty() => {
            let rest = types.rest(id, object);
            Some(types.fields(id, def, object, rest.as_ref()))
        }
        _ => None,
    }
}

fn value(types: &Types<'_>, body: &api::Body) -> Rust {
    match body.encoding {
        Encoding::Json | Encoding::Form => types.bare(&body.ty),
        Encoding::Multipart => Rust::Multipart,
        Encoding::Text => Rust::Text,
        Encoding::Bytes => Rust::Blob,
    }
}

/// The name of a body's property on the request.
fn property_name(field: &str, taken: &[&str]) -> String {
    let plain = names::plain(field);
    if taken.contains(&plain) || RESERVED.contains(&plain) {
        names::prefixed("body", plain)
    } else {
        field.to_owned()
    }
}

/// The names of all properties of the body on the request, by wire name.
fn property_names(fields: &[Field], taken: &[&str]) -> BTreeMap<String, String> {
    let wires: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
    let preferred: Vec<String> = fields
        .iter()
        .map(|field| property_name(&field.name, taken))
        .collect();
    let names = names::distinct(&wires, &preferred, &[taken, RESERVED].concat());
    wires
        .iter()
        .map(|&wire| wire.to_owned())
        .zip(names)
        .collect()
}

/// The name of the argument that takes the whole body: `params` for an object, whose properties are parameters too.
fn argument(body: &api::Body, taken: &[&str]) -> String {
    let object = matches!(body.encoding, Encoding::Json | Encoding::Form)
        && matches!(body.ty, Type::Named(_));
    let name = if object { "params" } else { "body" };
    if taken.contains(&name) {
        format!("{name}_value")
    } else {
        name.to_owned()
    }
}
