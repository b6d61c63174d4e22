//! Leaves out the types that nothing names: schemas that were read and then merged into others.

use super::usage::names;
use crate::api::{Answer, Operation, Origin, Shape, Type, TypeDef, TypeId};

/// Keeps what `operations` and named schemas reach, in the same order, under new ids.
pub(super) fn prune(types: Vec<TypeDef>, operations: &mut [Operation]) -> Vec<TypeDef> {
    let kept = reached(&types, operations);
    let mut next = 0;
    let ids: Vec<TypeId> = kept
        .iter()
        .map(|&keep| {
            let id = TypeId(next);
            next += usize::from(keep);
            id
        })
        .collect();
    for operation in operations {
        for ty in types_of(operation) {
            rename(ty, &ids);
        }
    }
    let kept = types.into_iter().zip(kept).filter(|(_, keep)| *keep);
    kept.map(|(def, _)| renamed(def, &ids)).collect()
}

fn renamed(mut def: TypeDef, ids: &[TypeId]) -> TypeDef {
    if let Origin::Inline(id, _) = &mut def.origin {
        *id = ids[id.0];
    }
    for ty in types_in(&mut def.shape) {
        rename(ty, ids);
    }
    def
}

fn reached(types: &[TypeDef], operations: &mut [Operation]) -> Vec<bool> {
    let mut reached = vec![false; types.len()];
    let mut open: Vec<TypeId> = Vec::new();
    for operation in operations {
        open.extend(types_of(operation).into_iter().flat_map(|ty| names(ty)));
    }
    for (index, def) in types.iter().enumerate() {
        if matches!(def.origin, Origin::Schema(_) | Origin::Payload(..)) {
            open.push(TypeId(index));
        }
    }
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut reached[id.0], true) {
            continue;
        }
        let def = &types[id.0];
        // A type is named after the one that it is written in.
        if let Origin::Inline(owner, _) = def.origin {
            open.push(owner);
        }
        open.extend(def.shape.types().into_iter().flat_map(names));
    }
    reached
}

/// Every type that an operation names.
fn types_of(operation: &mut Operation) -> Vec<&mut Type> {
    let mut types: Vec<&mut Type> = Vec::new();
    types.extend(
        operation
            .parameters
            .iter_mut()
            .map(|parameter| &mut parameter.ty),
    );
    types.extend(operation.body.iter_mut().map(|body| &mut body.ty));
    match &mut operation.answer {
        Answer::Body { ty, .. } | Answer::Several(ty) => types.push(ty),
        Answer::Nothing => {}
    }
    types.extend(operation.stream.iter_mut().map(|stream| &mut stream.item));
    types.extend(
        operation
            .errors
            .iter_mut()
            .filter_map(|error| error.ty.as_mut()),
    );
    types
}

/// Every type that a type names.
fn types_in(shape: &mut Shape) -> Vec<&mut Type> {
    match shape {
        Shape::Object(object) => {
            let mut types: Vec<&mut Type> = Vec::new();
            types.extend(object.fields.iter_mut().map(|field| &mut field.ty));
            types.extend(object.besides.iter_mut().map(|beside| &mut beside.ty));
            types.extend(object.rest.iter_mut());
            types
        }
        Shape::Union(union) => union
            .variants
            .iter_mut()
            .map(|variant| &mut variant.ty)
            .collect(),
        Shape::Answers(answers) => {
            let bodies = answers.iter_mut().filter_map(|answer| answer.body.as_mut());
            bodies.map(|(_, ty)| ty).collect()
        }
        Shape::TextEnum(_) | Shape::IntEnum(_) => Vec::new(),
    }
}

fn rename(ty: &mut Type, ids: &[TypeId]) {
    match ty {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => rename(inner, ids),
        Type::Tuple(places) => places.iter_mut().for_each(|place| rename(place, ids)),
        Type::Named(id) => *id = ids[id.0],
        _ => {}
    }
}
