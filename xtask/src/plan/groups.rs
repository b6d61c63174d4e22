//! A feature for each node at the top of the resource tree, where there are several, so that who calls one of them need
//! not compile the others.
//!
//! A type that a few nodes reach exists with any of their features; what more of them reach is always there, and what none
//! reaches comes with all of them. "A few" is a number that does not depend on how many nodes there are: whatever is added
//! to a document, those who have a type keep it, and nothing is said anew of types that it does not use.

use super::features::FEATURES;
use super::models::{Types, root};
use super::names;
use super::tree::Seat;
use crate::api::Type;
use crate::lower::usage;
use std::collections::{BTreeMap, BTreeSet};

/// The feature that turns on all nodes.
pub const ALL: &str = "all-resources";

/// How many nodes may reach a type that not everybody compiles.
const MOST: usize = 3;

/// The features of nodes.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// The feature of each node at the top, by the node's name; empty where there is one node, or none is wanted.
    features: BTreeMap<String, String>,
    /// By type, for those that others are written in: the features any of which it takes. Empty if it is always there.
    gates: Vec<Vec<String>>,
}

impl Groups {
    pub(super) fn new(types: &Types<'_>) -> Self {
        let tops: BTreeSet<&str> = types.seats.iter().map(top).collect();
        if tops.len() < 2 || types.config.features.resources == Some(false) {
            return Self::default();
        }
        let tops: Vec<&str> = tops.into_iter().collect();
        let features = features(&tops);
        let reached = reached(types, &tops);
        let named = |nodes: Vec<usize>| match nodes.len() {
            0 => vec![ALL.to_owned()],
            1..=MOST => nodes.iter().map(|&node| features[node].clone()).collect(),
            _ => Vec::new(),
        };
        Self {
            gates: reached.into_iter().map(named).collect(),
            features: tops.into_iter().map(str::to_owned).zip(features).collect(),
        }
    }

    /// Whether there are any.
    pub(super) fn is_empty(&self) -> bool {
        self.features.is_empty()
    }

    /// The feature of a node at the top.
    pub(super) fn feature(&self, path: &[String]) -> Option<String> {
        match path {
            [top] => self.features.get(top).cloned(),
            _ => None,
        }
    }

    /// The features any of which the file of a type takes; none where it is always there.
    pub(super) fn gate(&self, root: usize) -> Vec<String> {
        self.gates.get(root).cloned().unwrap_or_default()
    }
}

/// The name of the node at the top.
fn top(seat: &Seat) -> &str {
    seat.path.first().map_or("", String::as_str)
}

/// A feature for each name, none of them another's of the crate.
fn features(tops: &[&str]) -> Vec<String> {
    let own = FEATURES.iter().map(|(name, _)| name.replace('-', "_"));
    let own: Vec<String> = own
        .chain(["default".to_owned(), ALL.replace('-', "_")])
        .collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let name = |top: &&str| {
        let name = top.trim_end_matches('_');
        if own.contains(&name) {
            format!("{name}_resource")
        } else {
            name.to_owned()
        }
    };
    let preferred: Vec<String> = tops.iter().map(name).collect();
    let names = names::distinct(tops, &preferred, &own);
    names.iter().map(|name| name.replace('_', "-")).collect()
}

/// By type, for those that others are written in: the first nodes that reach it or what is written in it, one more than
/// are counted.
fn reached(types: &Types<'_>, tops: &[&str]) -> Vec<Vec<usize>> {
    let api = types.api;
    let roots: Vec<usize> = (0..api.types.len()).map(|index| root(api, index)).collect();
    let held = |ty: &Type| usage::names(ty).into_iter().map(|id| roots[id.0]);
    let mut edges: Vec<Vec<usize>> = vec![Vec::new(); api.types.len()];
    for (def, &from) in api.types.iter().zip(&roots) {
        edges[from].extend(def.shape.types().into_iter().flat_map(held));
    }
    let mut starts: Vec<Vec<usize>> = vec![Vec::new(); tops.len()];
    for (operation, seat) in api.operations.iter().zip(&types.seats) {
        if let Ok(node) = tops.binary_search(&top(seat)) {
            starts[node].extend(operation.types().flat_map(held));
        }
    }
    // What stands in a path of the configuration may be anywhere: it is reached by more than are counted.
    let configured = configured(types).map(|index| roots[index]).collect();
    starts.resize(tops.len() + MOST + 1, configured);
    let mut reached: Vec<Vec<usize>> = vec![Vec::new(); api.types.len()];
    for (node, mut open) in starts.into_iter().enumerate() {
        while let Some(file) = open.pop() {
            let nodes = &mut reached[file];
            // What it holds is reached by as many.
            if nodes.last() != Some(&node) && nodes.len() <= MOST {
                nodes.push(node);
                open.extend(&edges[file]);
            }
        }
    }
    reached
}

/// The types of the crate that paths in the configuration name.
fn configured(types: &Types<'_>) -> impl Iterator<Item = usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let paths = types.config.paths();
    let words = paths.flat_map(move |path| path.split(move |c| !is_word(c)));
    let words: BTreeSet<&str> = words.collect();
    let names = types.names().iter().enumerate();
    names.filter_map(move |(index, name)| words.contains(name.as_str()).then_some(index))
}
