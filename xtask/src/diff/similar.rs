//! How alike two types are, and which of two lists of properties are one under a new name.

use crate::api::{Api, Field, Shape, Type, TypeId};
use std::collections::BTreeSet;

/// What tells a type from others: its properties, values or alternatives.
pub(super) fn words(api: &Api, id: TypeId) -> BTreeSet<String> {
    match &api.def(id).shape {
        Shape::Object(object) => {
            let field = |field: &Field| format!("{} {}", field.wire, kind(&field.ty));
            object.fields.iter().map(field).collect()
        }
        Shape::TextEnum(values) => values.iter().cloned().collect(),
        Shape::IntEnum(values) => values.iter().map(|known| known.value.to_string()).collect(),
        Shape::Union(union) => {
            let words = |variant: &crate::api::Variant| {
                let words = variant.words.clone().unwrap_or_default();
                format!("{words} {} {}", variant.tags.join(" "), kind(&variant.ty))
            };
            union.variants.iter().map(words).collect()
        }
        Shape::Answers(answers) => answers.iter().map(|one| one.status.clone()).collect(),
    }
}

/// From 0, nothing in common, to 1.
pub(super) fn similarity(old: &Api, a: TypeId, new: &Api, b: TypeId) -> f64 {
    let (one, other) = (&old.def(a).shape, &new.def(b).shape);
    if std::mem::discriminant(one) != std::mem::discriminant(other) {
        return 0.0;
    }
    let (one, other) = (words(old, a), words(new, b));
    let all = one.union(&other).count();
    if all == 0 {
        return 0.5;
    }
    // Counts of words are small.
    #[allow(clippy::cast_precision_loss)]
    let share = one.intersection(&other).count() as f64 / all as f64;
    share
}

/// A type in a word, the names of types left out.
fn kind(ty: &Type) -> &'static str {
    match ty {
        Type::Any => "any",
        Type::Bool => "bool",
        Type::Integer(_) => "integer",
        Type::Number => "number",
        Type::Text(_) | Type::Timestamp | Type::Bytes | Type::Secret => "text",
        Type::List(_) => "list",
        Type::Tuple(_) => "tuple",
        Type::Map(_) => "map",
        Type::Nullable(inner) => kind(inner),
        Type::Named(_) => "named",
    }
}

/// Two names that may be one, with what is known of both.
pub(super) struct Namesake<'a> {
    pub(super) name: &'a str,
    pub(super) description: Option<&'a str>,
}

/// How sure it is that `old` was renamed to `new`, if what they are is the same; `None` where it is not.
pub(super) fn renamed(old: &Namesake<'_>, new: &Namesake<'_>) -> Option<f64> {
    let plain = |name: &str| -> String {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    if plain(old.name) == plain(new.name) {
        return Some(3.0);
    }
    let said = |description: Option<&str>| description.map(str::trim).map(str::to_owned);
    let alike = strsim::jaro_winkler(old.name, new.name);
    match (said(old.description), said(new.description)) {
        (Some(old), Some(new)) if !old.is_empty() && old == new => Some(2.0 + alike),
        _ => (alike >= 0.88).then_some(alike),
    }
}

/// Joins what is left of two lists: `fits` says how sure it is that two are one.
pub(super) fn join<T: Copy>(
    old: &mut Vec<T>,
    new: &mut Vec<T>,
    name: impl Fn(T) -> String,
    fits: impl Fn(T, T) -> Option<f64>,
) -> Vec<(T, T)> {
    let mut found: Vec<(f64, [String; 2], usize, usize)> = Vec::new();
    for (a, &one) in old.iter().enumerate() {
        for (b, &other) in new.iter().enumerate() {
            if let Some(score) = fits(one, other) {
                let mut names = [name(one), name(other)];
                names.sort();
                found.push((score, names, a, b));
            }
        }
    }
    // Neither side comes first where nothing else decides.
    let sides = |one: &(f64, [String; 2], usize, usize)| (one.2.max(one.3), one.2.min(one.3));
    found.sort_by(|x, y| {
        y.0.total_cmp(&x.0)
            .then_with(|| x.1.cmp(&y.1))
            .then_with(|| sides(x).cmp(&sides(y)))
    });
    let (mut old_taken, mut new_taken) = (vec![false; old.len()], vec![false; new.len()]);
    let mut joined = Vec::new();
    for (_, _, a, b) in found {
        if !old_taken[a] && !new_taken[b] {
            (old_taken[a], new_taken[b]) = (true, true);
            joined.push((old[a], new[b]));
        }
    }
    retain(old, &old_taken);
    retain(new, &new_taken);
    joined
}

fn retain<T>(list: &mut Vec<T>, taken: &[bool]) {
    let mut taken = taken.iter();
    list.retain(|_| !taken.next().copied().unwrap_or(false));
}
