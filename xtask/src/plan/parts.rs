//! `multipart/form-data`: the properties of the body as parts.

use super::models::Types;
use super::{Argument, ArgumentRole, Body, BodySetter, Field, Part, PartKind, Rust, bodies};
use crate::api::{self, Api, Encoding, Origin, Role, Shape, Type};
use std::collections::BTreeMap;

/// The body, and the arguments for its required parts, if these are not more than `room`.
pub(super) fn body(
    types: &Types<'_>,
    body: &api::Body,
    fields: &[Field],
    names: &BTreeMap<String, String>,
    room: usize,
) -> (Body, Vec<Argument>) {
    let setters = fields
        .iter()
        .filter(|field| !field.read_only)
        .map(|field| setter(types, body, field, names));
    let (required, optional): (Vec<BodySetter>, Vec<BodySetter>) =
        setters.partition(|setter| setter.kind.is_required());
    let as_arguments = body.required && required.len() <= room;
    let mut planned = Body {
        encoding: Encoding::Multipart,
        media_type: body.media_type.clone(),
        value: Rust::Multipart,
        optional: !body.required,
        setters: optional,
        required_parts: Vec::new(),
        form: Vec::new(),
    };
    if as_arguments {
        return (planned, required.into_iter().filter_map(argument).collect());
    }
    for mut setter in required {
        setter.docs = super::docs::paragraphs([setter.docs, vec!["Required.".to_owned()]]);
        planned
            .required_parts
            .extend(setter.part.as_ref().map(|part| part.wire.clone()));
        planned.setters.push(setter);
    }
    planned.setters.sort_by(|a, b| a.name.cmp(&b.name));
    (planned, Vec::new())
}

/// The types that are written inside a multipart body and nowhere else: their properties travel as parts, so that nothing
/// is ever a value of them.
pub(super) fn spread(api: &Api) -> Vec<bool> {
    let mut spread = vec![false; api.types.len()];
    let bodies = || {
        api.operations
            .iter()
            .filter_map(|operation| operation.body.as_ref())
    };
    for body in bodies().filter(|body| body.encoding == Encoding::Multipart) {
        if let Type::Named(id) = body.ty
            && matches!(api.def(id).origin, Origin::Operation(_, Role::Body, _))
        {
            spread[id.0] = matches!(api.def(id).shape, Shape::Object(_));
        }
    }
    for body in bodies().filter(|body| body.encoding != Encoding::Multipart) {
        if let Type::Named(id) = body.ty {
            spread[id.0] = false;
        }
    }
    spread
}

fn argument(setter: BodySetter) -> Option<Argument> {
    Some(Argument {
        name: setter.name,
        value: setter.value,
        role: ArgumentRole::Part(setter.part?),
    })
}

fn setter(
    types: &Types<'_>,
    body: &api::Body,
    field: &Field,
    names: &BTreeMap<String, String>,
) -> BodySetter {
    let (content_type, kind) = match property(types, body, &field.wire) {
        Some(ty) => part(body, &field.wire, ty),
        None => (None, PartKind::Value),
    };
    let value = match kind {
        PartKind::Value => match (field.value.unboxed(), property(types, body, &field.wire)) {
            // The configuration's choice.
            (Rust::Path(path), _) => Rust::Path(path.clone()),
            (_, Some(ty)) => types.bare(ty),
            (own, None) => own.clone(),
        },
        PartKind::File => Rust::Part,
        PartKind::Files => Rust::List(Box::new(Rust::Part)),
    };
    let part = Part {
        wire: field.wire.clone(),
        content_type,
        kind,
    };
    BodySetter {
        value,
        part: Some(part),
        ..bodies::setter(field, names)
    }
}

/// The content type of a part, where it can be sent as it is, and what the part holds.
pub(super) fn part(body: &api::Body, wire: &str, ty: &Type) -> (Option<String>, PartKind) {
    let mut types = body.part_types.iter();
    let content_type = types
        .find(|(name, _)| name == wire)
        .map(|(_, kind)| kind.as_str());
    let one = content_type.filter(|kind| is_one(kind)).map(str::to_owned);
    (one, kind(ty, content_type))
}

/// The type of a property as the document has it.
pub(super) fn property<'a>(types: &'a Types<'_>, body: &api::Body, wire: &str) -> Option<&'a Type> {
    let Type::Named(id) = body.ty else {
        return None;
    };
    let Shape::Object(object) = &types.api.def(id).shape else {
        return None;
    };
    let field = object.fields.iter().find(|field| field.wire == wire)?;
    Some(&field.ty)
}

/// Bytes are files, and so is what the document gives a content type that is neither text nor JSON.
fn kind(ty: &Type, content_type: Option<&str>) -> PartKind {
    let foreign = content_type.is_some_and(|kind| !is_text(kind));
    match ty {
        Type::Text(Some(format)) if format == "binary" => PartKind::File,
        Type::Text(_) | Type::Any if foreign => PartKind::File,
        Type::List(inner) | Type::Nullable(inner)
            if kind(inner, content_type) == PartKind::File =>
        {
            if matches!(ty, Type::List(_)) {
                PartKind::Files
            } else {
                PartKind::File
            }
        }
        _ => PartKind::Value,
    }
}

fn is_text(kind: &str) -> bool {
    let kind = kind.trim().to_ascii_lowercase();
    kind.starts_with("text/")
        || kind.contains("json")
        || kind.contains("xml")
        || kind.contains("urlencoded")
}

/// Whether it is a single type, which can be sent as it is, rather than a list or a range.
fn is_one(kind: &str) -> bool {
    kind.contains('/')
        && !kind.contains([',', '*'])
        && kind.bytes().all(|byte| (b' '..0x7f).contains(&byte))
}
