//! Types that are, value for value, themselves: a union that is one of its own alternatives, by whatever way.
//!
//! To read one would never end. The step that closes the circle is left out; it adds no value that the others lack.

use crate::api::{Shape, Type, TypeDef, TypeId};

/// Leaves out the steps that close a circle, and returns the types that had one.
pub(super) fn cut(types: &mut [TypeDef]) -> Vec<TypeId> {
    let mut state = vec![State::New; types.len()];
    let mut cut = Vec::new();
    for start in 0..types.len() {
        walk(types, start, &mut state, &mut cut);
    }
    cut
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// A depth-first walk with a stack of its own, since a chain of alternatives may be long.
fn walk(types: &mut [TypeDef], start: usize, state: &mut [State], cut: &mut Vec<TypeId>) {
    let mut path: Vec<(usize, usize)> = Vec::new();
    if state[start] == State::New {
        state[start] = State::Open;
        path.push((start, 0));
    }
    while let Some(&mut (at, ref mut step)) = path.last_mut() {
        let Some(next) = same_value(&types[at], *step) else {
            state[at] = State::Done;
            path.pop();
            continue;
        };
        match state[next.0] {
            State::Open => {
                remove(&mut types[at], *step);
                cut.push(TypeId(at));
            }
            State::New => {
                state[next.0] = State::Open;
                *step += 1;
                path.push((next.0, 0));
            }
            State::Done => *step += 1,
        }
    }
}

/// The type that reads the same value at a step: an alternative.
fn same_value(def: &TypeDef, step: usize) -> Option<TypeId> {
    let named = |ty: &Type| match ty {
        Type::Named(id) => Some(*id),
        _ => None,
    };
    match &def.shape {
        Shape::Union(union) => union
            .variants
            .iter()
            .filter_map(|variant| named(&variant.ty))
            .nth(step),
        Shape::Object(object) => object
            .besides
            .iter()
            .filter_map(|beside| named(&beside.ty))
            .nth(step),
        Shape::TextEnum(_) | Shape::IntEnum(_) | Shape::Answers(_) => None,
    }
}

fn remove(def: &mut TypeDef, step: usize) {
    let is_named = |ty: &Type| matches!(ty, Type::Named(_));
    match &mut def.shape {
        Shape::Union(union) => {
            let index = union
                .variants
                .iter()
                .enumerate()
                .filter(|(_, variant)| is_named(&variant.ty))
                .nth(step);
            if let Some((index, _)) = index {
                union.variants.remove(index);
            }
        }
        Shape::Object(object) => {
            let index = object
                .besides
                .iter()
                .enumerate()
                .filter(|(_, beside)| is_named(&beside.ty))
                .nth(step);
            if let Some((index, _)) = index {
                object.besides.remove(index);
            }
        }
        Shape::TextEnum(_) | Shape::IntEnum(_) | Shape::Answers(_) => {}
    }
}
