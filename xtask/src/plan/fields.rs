//! What fields need to know besides their names: boxes, absence, setters.

use super::{Kind, Rust, names};
use crate::api::{Api, Field, Shape, Type, TypeDef};

/// For each type the group of types that hold each other without a list or a map in between; a type alone is its own
/// group. Only a field within a group needs a box.
pub(super) fn cycles(api: &Api) -> Vec<usize> {
    let edges: Vec<Vec<usize>> = api.types.iter().map(direct).collect();
    let mut backwards: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (from, targets) in edges.iter().enumerate() {
        for &to in targets {
            backwards[to].push(from);
        }
    }
    // Kosaraju's algorithm: what reaches back, in the order of leaving, is one group.
    let mut seen = vec![false; edges.len()];
    let order: Vec<usize> = (0..edges.len())
        .flat_map(|start| left(&edges, start, &mut seen))
        .collect();
    let mut groups = vec![usize::MAX; edges.len()];
    for &start in order.iter().rev() {
        let mut open = vec![start];
        while let Some(next) = open.pop() {
            if groups[next] == usize::MAX {
                groups[next] = start;
                open.extend(&backwards[next]);
            }
        }
    }
    groups
}

/// The types that another holds directly.
fn direct(def: &TypeDef) -> Vec<usize> {
    let types: Vec<&Type> = match &def.shape {
        Shape::Object(object) => {
            let besides = object.besides.iter().map(|beside| &beside.ty);
            let fields = object.fields.iter().map(|field| &field.ty);
            fields.chain(besides).collect()
        }
        Shape::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        Shape::TextEnum(_) | Shape::IntEnum(_) | Shape::Answers(_) => Vec::new(),
    };
    let mut held = Vec::new();
    for ty in types {
        hold(ty, &mut held);
    }
    held
}

/// The types that a value of type `ty` holds without a pointer.
fn hold(ty: &Type, held: &mut Vec<usize>) {
    match ty {
        Type::Named(id) => held.push(id.0),
        Type::Tuple(places) => places.iter().for_each(|place| hold(place, held)),
        _ => {}
    }
}

/// The types not yet seen that `start` reaches, in the order in which a depth-first walk leaves them.
fn left(edges: &[Vec<usize>], start: usize, seen: &mut [bool]) -> Vec<usize> {
    let mut order = Vec::new();
    let mut path: Vec<(usize, usize)> = Vec::new();
    if !std::mem::replace(&mut seen[start], true) {
        path.push((start, 0));
    }
    while let Some((node, next)) = path.last_mut() {
        let Some(&child) = edges[*node].get(*next) else {
            order.push(*node);
            path.pop();
            continue;
        };
        *next += 1;
        if !std::mem::replace(&mut seen[child], true) {
            path.push((child, 0));
        }
    }
    order
}

/// How the absence of a field is held.
pub(super) fn kind(field: &Field, def: &TypeDef, value: &Rust) -> Kind {
    // A request does not demand what only an answer has, nor an answer what only a request has.
    let demanded = field.required
        && !(field.read_only && def.in_request)
        && !(field.write_only && def.in_answer);
    let null = field.nullable || *value == Rust::Value;
    match (demanded, null) {
        (true, false) => Kind::Required,
        (true, true) => Kind::RequiredNullable,
        (false, true) if def.in_request && *value != Rust::Value => Kind::Nullable,
        (false, _) => Kind::Optional,
    }
}

/// Methods of every model that a setter of the same name would hide.
const TAKEN: &[&str] = &[
    "new",
    "default",
    "clone",
    "clone_from",
    "eq",
    "ne",
    "fmt",
    "into",
    "try_into",
    "borrow",
    "to_owned",
    "serialize",
    "deserialize",
];

/// The name of a field's setter: the field's, unless every model has such a method.
pub(super) fn setter(name: &str) -> String {
    if TAKEN.contains(&name) {
        names::prefixed("set", name)
    } else {
        name.to_owned()
    }
}
