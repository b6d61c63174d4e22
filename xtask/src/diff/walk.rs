//! The places where types are used, on both sides at once.

use super::pairs::Pairs;
use crate::api::{Answer, Api, Operation, Shape, Type, TypeId, Variant};
use std::collections::HashMap;

/// The types that stand in the same place on both sides.
pub(super) fn positions(old: &Api, new: &Api, pairs: &Pairs) -> Vec<(TypeId, TypeId)> {
    let mut found = Vec::new();
    for (a, b) in operations(old, new, pairs) {
        of_operations(a, b, &mut found);
    }
    for (index, def) in old.types.iter().enumerate() {
        if let Some(other) = pairs.new_type(TypeId(index)) {
            of_shapes(&def.shape, &new.def(other).shape, &mut found);
        }
    }
    found
}

fn operations<'a>(
    old: &'a Api,
    new: &'a Api,
    pairs: &'a Pairs,
) -> impl Iterator<Item = (&'a Operation, &'a Operation)> {
    let all = old.operations.iter().enumerate();
    all.filter_map(|(index, a)| Some((a, &new.operations[pairs.new_operation(index)?])))
}

fn of_operations(a: &Operation, b: &Operation, found: &mut Vec<(TypeId, TypeId)>) {
    if let (Some(a), Some(b)) = (&a.body, &b.body) {
        zip(&a.ty, &b.ty, found);
    }
    if let (Some(a), Some(b)) = (answer_type(a), answer_type(b)) {
        zip(&a, &b, found);
    }
    if let (Some(a), Some(b)) = (&a.stream, &b.stream) {
        zip(&a.item, &b.item, found);
    }
    for parameter in &a.parameters {
        let same = b
            .parameters
            .iter()
            .find(|other| other.wire == parameter.wire && other.location == parameter.location);
        if let Some(same) = same {
            zip(&parameter.ty, &same.ty, found);
        }
    }
    for error in &a.errors {
        let same = b.errors.iter().find(|other| other.status == error.status);
        if let (Some(a), Some(b)) = (&error.ty, same.and_then(|same| same.ty.as_ref())) {
            zip(a, b, found);
        }
    }
}

/// The type of the answer, if it has one.
pub(super) fn answer_type(operation: &Operation) -> Option<Type> {
    match &operation.answer {
        Answer::Nothing => None,
        Answer::Body { ty, .. } | Answer::Several(ty) => Some(ty.clone()),
    }
}

fn of_shapes(a: &Shape, b: &Shape, found: &mut Vec<(TypeId, TypeId)>) {
    match (a, b) {
        (Shape::Object(a), Shape::Object(b)) => {
            let by_wire: HashMap<&str, &Type> = b
                .fields
                .iter()
                .map(|field| (field.wire.as_str(), &field.ty))
                .collect();
            for field in &a.fields {
                if let Some(other) = by_wire.get(field.wire.as_str()) {
                    zip(&field.ty, other, found);
                }
            }
            if let (Some(a), Some(b)) = (&a.rest, &b.rest) {
                zip(a, b, found);
            }
            for (a, b) in a.besides.iter().zip(&b.besides) {
                zip(&a.ty, &b.ty, found);
            }
        }
        (Shape::Union(a), Shape::Union(b)) => {
            for one in &a.variants {
                let same = |other: &&Variant| {
                    let tagged = one.tags.iter().any(|tag| other.tags.contains(tag));
                    tagged || (one.words.is_some() && other.words == one.words)
                };
                for other in b.variants.iter().filter(same) {
                    zip(&one.ty, &other.ty, found);
                }
            }
        }
        (Shape::Answers(a), Shape::Answers(b)) => {
            for one in a {
                let same = b.iter().find(|other| other.status == one.status);
                let bodies = (&one.body, same.and_then(|same| same.body.as_ref()));
                if let (Some((_, a)), Some((_, b))) = bodies {
                    zip(a, b, found);
                }
            }
        }
        _ => {}
    }
}

fn zip(a: &Type, b: &Type, found: &mut Vec<(TypeId, TypeId)>) {
    match (a, b) {
        (Type::Named(a), Type::Named(b)) => found.push((*a, *b)),
        (
            Type::List(a) | Type::Map(a) | Type::Nullable(a),
            Type::List(b) | Type::Map(b) | Type::Nullable(b),
        ) => {
            zip(a, b, found);
        }
        (Type::Tuple(a), Type::Tuple(b)) => {
            for (a, b) in a.iter().zip(b) {
                zip(a, b, found);
            }
        }
        _ => {}
    }
}

/// Whether two types are the same, the names of types translated.
pub(super) fn same_reference(old: &Type, new: &Type, pairs: &Pairs) -> bool {
    match (old, new) {
        (Type::Named(a), Type::Named(b)) => pairs.are_one(*a, *b),
        (Type::List(a), Type::List(b))
        | (Type::Map(a), Type::Map(b))
        | (Type::Nullable(a), Type::Nullable(b)) => same_reference(a, b, pairs),
        (Type::Tuple(a), Type::Tuple(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_reference(a, b, pairs))
        }
        (Type::Named(_), _) | (_, Type::Named(_)) => false,
        (a, b) => a == b,
    }
}
