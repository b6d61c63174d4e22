//! Which types hold which: what needs a box, and how deep they go.

use crate::api::{Api, Shape, Type, TypeDef};
use crate::lower::usage;

/// For each type the group of types that hold each other without a list or a map in between; a type alone is its own
/// group. Only a field within a group needs a box.
pub(super) fn cycles(api: &Api) -> Vec<usize> {
    let edges: Vec<Vec<usize>> = api.types.iter().map(direct).collect();
    groups(&edges).0
}

/// The groups of nodes that reach each other, and the nodes in the order in which a walk leaves them.
fn groups(edges: &[Vec<usize>]) -> (Vec<usize>, Vec<usize>) {
    let mut backwards: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (from, targets) in edges.iter().enumerate() {
        for &to in targets {
            backwards[to].push(from);
        }
    }
    // Kosaraju's algorithm: what reaches back, in the order of leaving, is one group.
    let mut seen = vec![false; edges.len()];
    let order: Vec<usize> = (0..edges.len())
        .flat_map(|start| left(edges, start, &mut seen))
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
    (groups, order)
}

/// How many types at most hold each other in a row, lists and maps included, each counted once.
fn depth(api: &Api) -> usize {
    let edges: Vec<Vec<usize>> = api.types.iter().map(held).collect();
    let (groups, order) = groups(&edges);
    let mut sizes = vec![0; edges.len()];
    for &group in &groups {
        sizes[group] += 1;
    }
    // The walk leaves what a type holds before the type.
    let mut below = vec![0; edges.len()];
    for from in order {
        let group = groups[from];
        let next = edges[from]
            .iter()
            .map(|&to| groups[to])
            .filter(|&to| to != group);
        let deepest = next.map(|to| below[to] + sizes[to]).max().unwrap_or(0);
        below[group] = below[group].max(deepest);
    }
    let whole = sizes.iter().zip(&below).map(|(size, below)| size + below);
    whole.max().unwrap_or(0)
}

/// From how many types in a row on the compiler's own limit does not do, and how much each of them takes of it.
const DEEP: usize = 24;
const LEVELS: usize = 8;

/// The limit that the compiler needs for types in types, where its own (128) may be too low.
pub(super) fn recursion_limit(api: &Api) -> Option<usize> {
    let depth = depth(api);
    // In a few steps, so that one more type seldom changes it.
    (depth > DEEP).then(|| (depth * LEVELS).next_power_of_two().max(256))
}

/// The types that another holds, however.
fn held(def: &TypeDef) -> Vec<usize> {
    let named = def.shape.types().into_iter().flat_map(usage::names);
    named.map(|id| id.0).collect()
}

/// The types that another holds directly.
fn direct(def: &TypeDef) -> Vec<usize> {
    let mut held = Vec::new();
    for ty in parts(def) {
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

fn parts(def: &TypeDef) -> Vec<&Type> {
    match &def.shape {
        Shape::Object(object) => {
            let besides = object.besides.iter().map(|beside| &beside.ty);
            let fields = object.fields.iter().map(|field| &field.ty);
            fields.chain(besides).collect()
        }
        Shape::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        Shape::TextEnum(_) | Shape::IntEnum(_) | Shape::Answers(_) => Vec::new(),
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
