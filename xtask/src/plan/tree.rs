//! Which node of the resource tree an operation belongs to, and under which name.

use super::names::{self, Case};
use crate::api::{Api, Operation};
use crate::config::Config;
use std::collections::{BTreeMap, BTreeSet};

/// Where an operation stands in the tree.
#[derive(Clone, Debug)]
pub(super) struct Seat {
    /// The names from the client to the node.
    pub(super) path: Vec<String>,
    /// The name of the method.
    pub(super) name: String,
}

/// A seat for each operation: the config's, or one made from its path.
pub(super) fn seats(api: &Api, config: &Config) -> Vec<Seat> {
    let shared = shared_prefix(api);
    let mut seats: Vec<(Seat, bool)> = api
        .operations
        .iter()
        .map(|operation| seat(operation, config, shared))
        .collect();
    resolve_clashes(api, &mut seats);
    seats.into_iter().map(|(seat, _)| seat).collect()
}

/// The seat of an operation and whether the config fixes it.
fn seat(operation: &Operation, config: &Config, shared: usize) -> (Seat, bool) {
    for resource in &config.resources {
        if let Some((name, _)) = resource
            .methods
            .iter()
            .find(|(_, key)| key.is(&operation.id))
        {
            return (
                Seat {
                    path: resource.path.clone(),
                    name: name.clone(),
                },
                true,
            );
        }
    }
    (from_path(operation, shared), false)
}

/// The literal segments of a path and the parameters, version segments left out; a query in the template is none.
fn segments(operation: &Operation) -> Vec<&str> {
    let template = operation.template.as_str();
    let mut queries = template.match_indices('?').map(|(at, _)| &template[..at]);
    // Of `{?name}` the sign is part of the name.
    let path = queries.find(|before| !before.ends_with('{'));
    path.unwrap_or(template)
        .split('/')
        .filter(|segment| !segment.is_empty() && !is_version(segment))
        .collect()
}

fn is_version(segment: &str) -> bool {
    let digits = segment
        .strip_prefix(['v', 'V'])
        .map(|rest| rest.split(['.', '-']).next().unwrap_or_default());
    digits.is_some_and(|digits| {
        let number = digits.trim_start_matches(|c: char| c.is_ascii_digit());
        number.len() < digits.len()
            && ["", "alpha", "beta"]
                .iter()
                .any(|stage| number.starts_with(stage) && (number.is_empty() || !stage.is_empty()))
    })
}

/// How many leading literals all operations share, one noun always left.
fn shared_prefix(api: &Api) -> usize {
    let paths: Vec<Vec<&str>> = api.operations.iter().map(segments).collect();
    let Some(first) = paths.first() else { return 0 };
    let literals = |path: &[&str]| {
        path.iter()
            .take_while(|segment| !segment.contains('{'))
            .count()
    };
    let limit = paths
        .iter()
        .map(|path| literals(path).saturating_sub(1))
        .min()
        .unwrap_or(0);
    (0..limit)
        .take_while(|&at| paths.iter().all(|path| path.get(at) == first.get(at)))
        .count()
}

fn from_path(operation: &Operation, shared: usize) -> Seat {
    let segments: Vec<&str> = segments(operation).into_iter().skip(shared).collect();
    let (last, action) = match segments.last().and_then(|last| last.rsplit_once(':')) {
        Some((before, action)) if !action.contains('}') => (Some(before), Some(action)),
        _ => (segments.last().copied(), None),
    };
    let ends_with_item = last.is_some_and(|segment| segment.contains('{'));
    let mut nouns: Vec<&str> = segments
        .iter()
        .copied()
        .filter(|segment| !segment.contains('{'))
        .collect();
    if action.is_some() && !ends_with_item {
        nouns.pop();
        nouns.extend(last.filter(|segment| !segment.is_empty()));
    }
    let trailing = (action.is_none() && !ends_with_item && nouns.len() > 1)
        .then(|| last.filter(|last| !is_plural(last)))
        .flatten();
    if trailing.is_some() {
        nouns.pop();
    }
    let name = action.or(trailing).map_or_else(
        || verb(operation, ends_with_item, &nouns).to_owned(),
        |word| names::name(word, Case::Value),
    );
    Seat {
        path: nodes(&nouns),
        name,
    }
}

/// At most three nodes; what is deeper joins the last.
fn nodes(nouns: &[&str]) -> Vec<String> {
    if nouns.is_empty() {
        return vec!["root".to_owned()];
    }
    let mut nodes: Vec<String> = nouns.iter().take(2).map(|noun| module(noun)).collect();
    if nouns.len() > 2 {
        nodes.push(module(&nouns[2..].join(" ")));
    }
    nodes
}

/// The module of a node; the files of nodes import these.
fn module(noun: &str) -> String {
    let name = names::name(noun, Case::Module);
    // Three of them make the name of an example.
    let name = names::shortened(&name, noun, 80);
    if names::is_own_module(&name) {
        format!("{name}_resource")
    } else {
        name
    }
}

/// Whether a word names several things.
fn is_plural(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
}

fn verb(operation: &Operation, item: bool, nouns: &[&str]) -> &'static str {
    let one = item || nouns.last().is_some_and(|noun| !is_plural(noun));
    match (operation.method.as_str(), one) {
        ("GET", false) => "list",
        ("GET", true) => "retrieve",
        ("POST", _) if item => "update",
        ("POST", _) => "create",
        ("PUT", _) => "replace",
        ("PATCH", _) => "update",
        ("DELETE", _) => "delete",
        ("HEAD", _) => "head",
        ("OPTIONS", _) => "options",
        ("TRACE", _) => "trace",
        ("QUERY", _) => "query",
        _ => "send",
    }
}

/// Where two methods of a node have one name, or a method that of a node below, all methods of the node that the config
/// does not fix take their operation id.
fn resolve_clashes(api: &Api, seats: &mut [(Seat, bool)]) {
    let mut nodes: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (index, (seat, _)) in seats.iter().enumerate() {
        nodes.entry(seat.path.clone()).or_default().push(index);
    }
    let paths: BTreeSet<Vec<String>> = nodes
        .keys()
        .flat_map(|path| (1..=path.len()).map(|n| path[..n].to_vec()))
        .collect();
    for (path, members) in &nodes {
        let children: Vec<&str> = paths
            .iter()
            .filter(|p| p.len() == path.len() + 1 && p.starts_with(path))
            .map(|p| p[path.len()].as_str())
            .collect();
        let used: Vec<String> = members
            .iter()
            .map(|&index| seats[index].0.name.clone())
            .collect();
        let distinct: BTreeSet<&str> = used
            .iter()
            .map(String::as_str)
            .chain(children.iter().copied())
            .collect();
        if distinct.len() < used.len() + children.len() {
            take_ids(api, seats, members, &children);
        }
    }
}

fn take_ids(api: &Api, seats: &mut [(Seat, bool)], members: &[usize], children: &[&str]) {
    let (fixed, free): (Vec<usize>, Vec<usize>) =
        members.iter().partition(|&&index| seats[index].1);
    let wires: Vec<String> = free
        .iter()
        .map(|&index| {
            format!(
                "{} {} {}",
                api.operations[index].id, api.operations[index].method, api.operations[index].path
            )
        })
        .collect();
    let preferred: Vec<String> = free
        .iter()
        .map(|&index| names::name(&api.operations[index].id, Case::Value))
        .collect();
    let mut reserved: Vec<String> = fixed
        .iter()
        .map(|&index| seats[index].0.name.clone())
        .collect();
    reserved.extend(children.iter().map(|&child| child.to_owned()));
    let reserved: Vec<&str> = reserved.iter().map(String::as_str).collect();
    let given = names::distinct(
        &wires.iter().map(String::as_str).collect::<Vec<_>>(),
        &preferred,
        &reserved,
    );
    for (&index, name) in free.iter().zip(given) {
        seats[index].0.name = name;
    }
}
