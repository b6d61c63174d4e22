//! A walk over the whole document before any piece is read: broken references, unknown keys, schemas that are all of
//! themselves, and which schemas of other files are used.

use crate::diagnostics::{Diagnostics, codes, nearest};
use crate::document::bundle::Bundle;
use crate::document::keyword::{Part, Shape, edge};
use crate::document::tree::NodeId;
use std::collections::{HashMap, HashSet};

/// Walks everything; gives the targets of references between schemas, in the order they were met.
pub(crate) fn survey(bundle: &Bundle, diagnostics: &mut Diagnostics) -> Vec<NodeId> {
    let mut walk = Walk {
        bundle,
        diagnostics,
        seen: HashSet::new(),
        targets: Vec::new(),
        todo: Vec::new(),
        schemas: Vec::new(),
    };
    walk.todo.push((bundle.root(), Part::Root));
    while let Some((node, part)) = walk.todo.pop() {
        if walk.seen.insert((node, part)) {
            walk.visit(node, part);
        }
    }
    let (targets, schemas) = (walk.targets, walk.schemas);
    circles(bundle, &schemas, diagnostics);
    targets
}

struct Walk<'w> {
    bundle: &'w Bundle,
    diagnostics: &'w mut Diagnostics,
    seen: HashSet<(NodeId, Part)>,
    todo: Vec<(NodeId, Part)>,
    targets: Vec<NodeId>,
    /// The schemas with `allOf`.
    schemas: Vec<NodeId>,
}

impl Walk<'_> {
    fn visit(&mut self, node: NodeId, part: Part) {
        self.reference(node, part);
        if part == Part::Schema && self.bundle.tree.get(node, "allOf").is_some() {
            self.schemas.push(node);
        }
        for (key, child) in self.bundle.tree.entries(node) {
            if part == Part::Callback {
                self.push(*child, Shape::One, Part::PathItem);
            } else if let Some((shape, to)) = edge(part, key) {
                self.push(*child, shape, to);
            } else if !part.knows(key) {
                let place = self.bundle.place(*child).map(|place| place.key(0));
                let message = format!("`{key}` is no key of {}; it is ignored", part.one());
                let entry = self.diagnostics.warning(codes::UNKNOWN_KEY, place, message);
                if let Some(name) = nearest(key, part.keys()) {
                    entry.help(format!("did you mean `{name}`?"));
                }
            }
        }
    }

    fn reference(&mut self, node: NodeId, part: Part) {
        self.bundle.check(node, self.diagnostics);
        let Some(Ok(target)) = self.bundle.refs.get(&node) else {
            return;
        };
        if part == Part::Schema {
            // `schema` says that the document is none.
            if *target == self.bundle.root() {
                return;
            }
            self.targets.push(*target);
        }
        self.todo.push((*target, part));
    }

    fn push(&mut self, node: NodeId, shape: Shape, part: Part) {
        let tree = &self.bundle.tree;
        // A whole map may stand in another file.
        let map = self.bundle.follow(node);
        match shape {
            Shape::One => self.todo.push((node, part)),
            Shape::List if tree.items(map).is_empty() => self.todo.push((node, part)),
            Shape::List => self
                .todo
                .extend(tree.items(map).iter().map(|item| (*item, part))),
            Shape::Map | Shape::Extensible => {
                if tree
                    .get(node, "$ref")
                    .and_then(|text| tree.str(text))
                    .is_some()
                {
                    self.bundle.check(node, self.diagnostics);
                }
                let all = tree
                    .entries(map)
                    .iter()
                    .filter(|(key, _)| shape == Shape::Map || !key.starts_with("x-"));
                self.todo.extend(all.map(|(_, child)| (*child, part)));
            }
        }
    }
}

/// Reports schemas that are all of themselves: no value has a finite description.
fn circles(bundle: &Bundle, schemas: &[NodeId], diagnostics: &mut Diagnostics) {
    let mut done = HashSet::new();
    let mut sorted = schemas.to_vec();
    sorted.sort_unstable();
    for start in sorted {
        let Some(circle) = circle(bundle, start, &mut done) else {
            continue;
        };
        let links = |node: &&NodeId| !bundle.refs.contains_key(node);
        let names: Vec<_> = circle
            .iter()
            .filter(links)
            .map(|node| bundle.pointer(*node))
            .collect();
        let message = format!(
            "a schema is all of itself, in a circle: {}",
            names.join(" → ")
        );
        diagnostics.error(codes::CIRCULAR_ALL_OF, bundle.place(start), message);
    }
}

/// Depth first along `allOf` and references, with a stack of its own; the way back to a node on it, if there is one.
fn circle(bundle: &Bundle, start: NodeId, done: &mut HashSet<NodeId>) -> Option<Vec<NodeId>> {
    let mut stack = vec![(start, parts(bundle, start))];
    let mut on = HashMap::from([(start, 0)]);
    let mut found = None;
    while let Some((node, rest)) = stack.last_mut() {
        match rest.pop() {
            None => {
                done.insert(*node);
                on.remove(node);
                stack.pop();
            }
            Some(next) if done.contains(&next) => {}
            Some(next) => match on.get(&next) {
                Some(&at) => {
                    found.get_or_insert_with(|| {
                        stack[at..]
                            .iter()
                            .map(|(node, _)| *node)
                            .chain([next])
                            .collect()
                    });
                }
                None => {
                    on.insert(next, stack.len());
                    stack.push((next, parts(bundle, next)));
                }
            },
        }
    }
    found
}

/// What a schema is all of.
fn parts(bundle: &Bundle, node: NodeId) -> Vec<NodeId> {
    let tree = &bundle.tree;
    let listed = tree
        .get(node, "allOf")
        .map(|list| tree.items(bundle.follow(list)).to_vec());
    let referenced = bundle
        .refs
        .get(&node)
        .and_then(|target| target.as_ref().ok().copied());
    listed.into_iter().flatten().chain(referenced).collect()
}
