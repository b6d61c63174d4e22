//! The document as queries see it: in one piece, other files in the place of the references to them, and their named
//! schemas among the components.

use crate::diagnostics::Diagnostics;
use crate::document::bundle::Bundle;
use crate::document::name::{Names, names};
use crate::document::survey::survey;
use crate::document::tree::{Kind, NodeId, escape};
use serde_json::{Map, Value};
use serde_json_path::JsonPath;

/// A node that a query found, and what holds it; nothing holds the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) node: NodeId,
    pub(crate) holder: Option<NodeId>,
}

/// The document in one piece.
pub(crate) struct View<'b> {
    bundle: &'b Bundle,
    names: Names,
    schemas: Option<NodeId>,
}

impl<'b> View<'b> {
    pub(crate) fn new(bundle: &'b Bundle) -> View<'b> {
        let several = bundle.files.iter().filter(|file| !file.overlay).count() > 1;
        let names = if several {
            let targets = survey(bundle, &mut Diagnostics::new());
            names(bundle, &targets)
        } else {
            Names::default()
        };
        let components = bundle.get(bundle.root(), "components");
        View {
            bundle,
            names,
            schemas: components.and_then(|node| bundle.get(node, "schemas")),
        }
    }

    /// What a query finds.
    pub(crate) fn find(&self, query: &JsonPath) -> Vec<Found> {
        let value = self.value(self.bundle.root(), &mut Vec::new());
        let mut found = Vec::new();
        for located in query.query_located(&value) {
            let mut at = Found {
                node: self.bundle.root(),
                holder: None,
            };
            let reached = located.location().iter().all(|element| {
                let holder = self.landed(at.node);
                let next = match (element.as_name(), element.as_index()) {
                    (Some(name), _) => self.child(holder, name),
                    (_, Some(index)) => self.bundle.tree.items(holder).get(index).copied(),
                    _ => None,
                };
                at = Found {
                    node: next.unwrap_or_default(),
                    holder: Some(holder),
                };
                next.is_some()
            });
            at.node = self.landed(at.node);
            if reached && !found.contains(&at) {
                found.push(at);
            }
        }
        found
    }

    fn child(&self, node: NodeId, name: &str) -> Option<NodeId> {
        let own = self.bundle.tree.get(node, name);
        own.or_else(|| {
            self.foreign(node)
                .find(|(other, _)| *other == name)
                .map(|(_, node)| node)
        })
    }

    /// The schemas of other files that have a name here.
    fn foreign(&self, node: NodeId) -> impl Iterator<Item = (&str, NodeId)> {
        let named = (Some(node) == self.schemas).then_some(&self.names.list);
        let named = named
            .into_iter()
            .flatten()
            .map(|(name, node)| (name.as_str(), *node));
        named.filter(|(_, node)| self.bundle.tree.file(*node) > 0)
    }

    /// What a reference to another file leads to, unless that is a schema with a name.
    fn landed(&self, node: NodeId) -> NodeId {
        let mut at = node;
        for _ in 0..100 {
            match self.bundle.refs.get(&at) {
                Some(Ok(next))
                    if self.bundle.tree.file(*next) > 0 && !self.names.of.contains_key(next) =>
                {
                    at = *next;
                }
                _ => break,
            }
        }
        at
    }

    fn value(&self, node: NodeId, open: &mut Vec<NodeId>) -> Value {
        let target = self.landed(node);
        if target != node && open.contains(&target) {
            return self.bundle.tree.value(node);
        }
        open.push(target);
        let value = match self.bundle.tree.kind(target) {
            Kind::Map(entries) => {
                let mut map: Map<String, Value> = entries
                    .iter()
                    .map(|(key, child)| (key.clone(), self.value(*child, open)))
                    .collect();
                for (name, child) in self.foreign(target) {
                    map.entry(name).or_insert_with(|| self.value(child, open));
                }
                self.name_reference(target, &mut map);
                Value::Object(map)
            }
            Kind::Seq(items) => items.iter().map(|item| self.value(*item, open)).collect(),
            _ => self.bundle.tree.value(target),
        };
        open.pop();
        value
    }

    /// A reference to a named schema of another file, as it would be written in one file.
    fn name_reference(&self, node: NodeId, map: &mut Map<String, Value>) {
        if let Some(Ok(target)) = self.bundle.refs.get(&node)
            && self.bundle.tree.file(*target) > 0
            && let Some(name) = self.names.of.get(target)
        {
            map.insert(
                "$ref".to_owned(),
                format!("#/components/schemas/{}", escape(name)).into(),
            );
        }
    }
}
