//! What of the old API is what of the new one.
//!
//! Each step takes what the ones before it left over, and treats both sides alike, so that the way back gives the same
//! pairs.

use super::Side;
use super::similar::{similarity, words};
use super::walk::positions;
use crate::api::{Api, Operation, Origin, TypeId};
use std::collections::{HashMap, HashSet};

/// An element on both sides, or on one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Pair<T> {
    pub(super) old: Option<T>,
    pub(super) new: Option<T>,
}

/// Operations and types that are the same.
#[derive(Debug)]
pub(super) struct Pairs {
    operations: Matching,
    types: Matching,
}

/// Indices on two sides that belong together.
#[derive(Debug)]
struct Matching {
    to_new: Vec<Option<usize>>,
    to_old: Vec<Option<usize>>,
}

impl Matching {
    fn new(old: usize, new: usize) -> Self {
        Self {
            to_new: vec![None; old],
            to_old: vec![None; new],
        }
    }

    fn is_free(&self, old: usize, new: usize) -> bool {
        self.to_new[old].is_none() && self.to_old[new].is_none()
    }

    /// Notes that two belong together, unless one of them has another already.
    fn join(&mut self, old: usize, new: usize) -> bool {
        let free = self.is_free(old, new);
        if free {
            self.to_new[old] = Some(new);
            self.to_old[new] = Some(old);
        }
        free
    }

    fn old_left(&self) -> impl Iterator<Item = usize> + '_ {
        let all = self.to_new.iter().enumerate();
        all.filter_map(|(index, other)| other.is_none().then_some(index))
    }

    fn new_left(&self) -> impl Iterator<Item = usize> + '_ {
        let all = self.to_old.iter().enumerate();
        all.filter_map(|(index, other)| other.is_none().then_some(index))
    }

    /// Joins what is left over and has the same key, which must be one of a kind on each side.
    fn by_key<K: Eq + std::hash::Hash>(
        &mut self,
        old_key: impl Fn(usize) -> Option<K>,
        new_key: impl Fn(usize) -> Option<K>,
    ) -> bool {
        let old = unique(self.old_left(), old_key);
        let new = unique(self.new_left(), new_key);
        let found: Vec<(usize, usize)> = old
            .into_iter()
            .filter_map(|(key, index)| Some((index?, new.get(&key).copied()??)))
            .collect();
        let mut any = false;
        for (old, new) in found {
            any |= self.join(old, new);
        }
        any
    }

    /// Joins candidates, the most alike first.
    fn by_score(&mut self, mut candidates: Vec<Candidate>) -> bool {
        candidates.sort_by(|a, b| {
            b.score
                .total_cmp(&a.score)
                .then_with(|| a.names.cmp(&b.names))
        });
        let mut any = false;
        for candidate in candidates {
            any |= self.join(candidate.old, candidate.new);
        }
        any
    }

    fn pairs(&self) -> Vec<Pair<usize>> {
        let old = self.to_new.iter().enumerate().map(|(index, new)| Pair {
            old: Some(index),
            new: *new,
        });
        let added = self.new_left().map(|index| Pair {
            old: None,
            new: Some(index),
        });
        old.chain(added).collect()
    }
}

/// Two that may be the same.
struct Candidate {
    old: usize,
    new: usize,
    /// From 0 to 1.
    score: f64,
    /// Both names, in an order that has nothing to do with the sides.
    names: [String; 2],
}

impl Candidate {
    fn new(old: (usize, &str), new: (usize, &str), score: f64) -> Self {
        let mut names = [old.1.to_owned(), new.1.to_owned()];
        names.sort();
        Self {
            old: old.0,
            new: new.0,
            score,
            names,
        }
    }
}

/// The indices by key; `None` where two have the same.
fn unique<K: Eq + std::hash::Hash>(
    indices: impl Iterator<Item = usize>,
    key: impl Fn(usize) -> Option<K>,
) -> HashMap<K, Option<usize>> {
    let mut found: HashMap<K, Option<usize>> = HashMap::new();
    for index in indices {
        let Some(key) = key(index) else { continue };
        found
            .entry(key)
            .and_modify(|other| *other = None)
            .or_insert(Some(index));
    }
    found
}

impl Pairs {
    /// Finds them.
    pub(super) fn find(old: &Side, new: &Side) -> Self {
        let mut pairs = Self {
            operations: operations(&old.api, &new.api),
            types: Matching::new(old.api.types.len(), new.api.types.len()),
        };
        pairs.find_types(old, new);
        if moved(&old.api, &new.api, &mut pairs) {
            pairs.find_types(old, new);
        }
        pairs
    }

    fn find_types(&mut self, old: &Side, new: &Side) {
        loop {
            while self.by_origin(&old.api, &new.api) {}
            let name = |side: &Side, index: usize| side.plan.type_names.get(index).cloned();
            if self
                .types
                .by_key(|index| name(old, index), |index| name(new, index))
            {
                continue;
            }
            if self.by_position(old, new) || self.by_shape(old, new) {
                continue;
            }
            return;
        }
    }

    /// Types that are written in the same place.
    fn by_origin(&mut self, old: &Api, new: &Api) -> bool {
        let (types, operations) = (&self.types, &self.operations);
        let translated = |index: usize| match &old.types[index].origin {
            Origin::Inline(parent, words) => {
                let parent = TypeId(types.to_new[parent.0]?);
                Some(Origin::Inline(parent, words.clone()))
            }
            Origin::Operation(index, role, words) => {
                let index = operations.to_new[*index]?;
                Some(Origin::Operation(index, role.clone(), words.clone()))
            }
            other => Some(other.clone()),
        };
        let old_keys: Vec<Option<Origin>> = (0..old.types.len()).map(translated).collect();
        self.types.by_key(
            |index| old_keys[index].clone(),
            |index| Some(new.types[index].origin.clone()),
        )
    }

    /// Types that are used in the same place, and are alike.
    fn by_position(&mut self, old: &Side, new: &Side) -> bool {
        let mut seen = HashSet::new();
        let mut candidates = Vec::new();
        for (a, b) in positions(&old.api, &new.api, self) {
            if self.types.is_free(a.0, b.0) && seen.insert((a, b)) {
                let score = similarity(&old.api, a, &new.api, b);
                if score >= 0.3 {
                    candidates.push(self.candidate(old, a.0, new, b.0, score));
                }
            }
        }
        self.types.by_score(candidates)
    }

    fn candidate(&self, old: &Side, a: usize, new: &Side, b: usize, score: f64) -> Candidate {
        debug_assert!(self.types.is_free(a, b));
        let name = |side: &Side, index: usize| {
            let name = side.plan.type_names.get(index);
            name.cloned().unwrap_or_default()
        };
        Candidate::new((a, &name(old, a)), (b, &name(new, b)), score)
    }

    /// Types that are alike wherever they are used. Words that many have say nothing.
    fn by_shape(&mut self, old: &Side, new: &Side) -> bool {
        const MANY: usize = 12;
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for index in self.types.new_left() {
            for word in words(&new.api, TypeId(index)) {
                by_word.entry(word).or_default().push(index);
            }
        }
        let mut counts: HashMap<String, usize> = HashMap::new();
        for index in self.types.old_left() {
            for word in words(&old.api, TypeId(index)) {
                *counts.entry(word).or_default() += 1;
            }
        }
        let mut seen = HashSet::new();
        let mut candidates = Vec::new();
        for a in self.types.old_left() {
            for word in words(&old.api, TypeId(a)) {
                let others = by_word.get(&word).filter(|others| {
                    let here = counts.get(&word).copied().unwrap_or(0);
                    others.len() <= MANY && here <= MANY
                });
                for &b in others.into_iter().flatten() {
                    if !seen.insert((a, b)) {
                        continue;
                    }
                    let score = similarity(&old.api, TypeId(a), &new.api, TypeId(b));
                    if score >= 0.7 {
                        candidates.push(self.candidate(old, a, new, b, score));
                    }
                }
            }
        }
        self.types.by_score(candidates)
    }

    /// All operations.
    pub(super) fn operations(&self) -> Vec<Pair<usize>> {
        self.operations.pairs()
    }

    /// All types.
    pub(super) fn types(&self) -> Vec<Pair<TypeId>> {
        let pairs = self.types.pairs().into_iter();
        pairs
            .map(|pair| Pair {
                old: pair.old.map(TypeId),
                new: pair.new.map(TypeId),
            })
            .collect()
    }

    /// What an old type is now.
    pub(super) fn new_type(&self, old: TypeId) -> Option<TypeId> {
        self.types.to_new[old.0].map(TypeId)
    }

    /// What a new type was.
    pub(super) fn old_type(&self, new: TypeId) -> Option<TypeId> {
        self.types.to_old[new.0].map(TypeId)
    }

    /// What an old operation is now.
    pub(super) fn new_operation(&self, old: usize) -> Option<usize> {
        self.operations.to_new[old]
    }

    /// Whether two types are the same one.
    pub(super) fn are_one(&self, old: TypeId, new: TypeId) -> bool {
        self.new_type(old) == Some(new)
    }
}

/// The path with its parameters nameless.
pub(super) fn template(path: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in path.chars() {
        inside = (inside || c == '{') && c != '}';
        if !inside {
            text.push(c);
        }
    }
    text
}

/// Operations with the same request line, then those with the same id.
fn operations(old: &Api, new: &Api) -> Matching {
    let mut matching = Matching::new(old.operations.len(), new.operations.len());
    let exact = |api: &Api, index: usize| {
        let one = &api.operations[index];
        Some((one.method.clone(), one.path.clone()))
    };
    matching.by_key(|index| exact(old, index), |index| exact(new, index));
    let route = |api: &Api, index: usize| {
        let one = &api.operations[index];
        Some((one.method.clone(), template(&one.path)))
    };
    matching.by_key(|index| route(old, index), |index| route(new, index));
    let id = |api: &Api, index: usize| {
        let one = &api.operations[index];
        one.id_given.then(|| one.id.clone())
    };
    matching.by_key(|index| id(old, index), |index| id(new, index));
    matching
}

/// Operations that have a new path and a new id, but do the same.
fn moved(old: &Api, new: &Api, pairs: &mut Pairs) -> bool {
    let tail = |operation: &Operation| {
        let path = template(&operation.path);
        let last = path
            .rsplit('/')
            .find(|word| *word != "{}" && !word.is_empty());
        (
            operation.method.clone(),
            last.unwrap_or_default().to_owned(),
        )
    };
    let mut by_tail: HashMap<_, Vec<usize>> = HashMap::new();
    for index in pairs.operations.new_left() {
        by_tail
            .entry(tail(&new.operations[index]))
            .or_default()
            .push(index);
    }
    let mut candidates = Vec::new();
    for a in pairs.operations.old_left() {
        let one = &old.operations[a];
        for &b in by_tail.get(&tail(one)).into_iter().flatten() {
            let other = &new.operations[b];
            let score =
                strsim::normalized_levenshtein(&template(&one.path), &template(&other.path));
            if score >= 0.6 && same_work(one, other, pairs) {
                candidates.push(Candidate::new((a, &one.path), (b, &other.path), score));
            }
        }
    }
    pairs.operations.by_score(candidates)
}

/// Whether two operations take and answer the same types.
fn same_work(old: &Operation, new: &Operation, pairs: &Pairs) -> bool {
    use super::walk::{answer_type, same_reference};
    let body = |operation: &Operation| operation.body.as_ref().map(|body| body.ty.clone());
    let same = |old: Option<crate::api::Type>, new: Option<crate::api::Type>| match (old, new) {
        (None, None) => true,
        (Some(old), Some(new)) => same_reference(&old, &new, pairs),
        _ => false,
    };
    same(body(old), body(new)) && same(answer_type(old), answer_type(new))
}
