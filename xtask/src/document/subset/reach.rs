//! What operations reach: every node, by references and inside others.

use super::place::named_there;
use super::{is_data, section_part};
use crate::document::keyword::{Part, Shape, edge};
use crate::document::tree::{Kind, NodeId};
use crate::document::view::Operation;
use crate::document::{Document, name};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What some operations of a document reach.
#[derive(Debug, Default)]
pub struct Reach {
    seen: HashSet<(NodeId, Option<Part>)>,
    /// The entries of `components` that are kept, each with what it is.
    pub(super) components: BTreeMap<NodeId, Option<Part>>,
    /// What references lead to that is no component: what each is.
    pub(super) targets: BTreeMap<NodeId, Part>,
    /// The schemas that references lead to.
    pointed: HashSet<NodeId>,
    names: BTreeSet<String>,
}

impl Reach {
    /// Whether the schema with this name is reached.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }
}

struct Walk<'d> {
    document: &'d Document,
    reach: Reach,
    todo: Vec<(NodeId, Option<Part>)>,
    /// The named schemas that are all of another one.
    children: HashMap<NodeId, Vec<NodeId>>,
}

pub(super) fn reach(document: &Document, operations: &[&Operation], whole: bool) -> Reach {
    let mut walk = Walk {
        document,
        reach: Reach::default(),
        todo: Vec::new(),
        children: children(document),
    };
    walk.start(operations, whole);
    while let Some((node, part)) = walk.todo.pop() {
        if walk.reach.seen.insert((node, part)) {
            match part {
                Some(part) => walk.visit(node, part),
                None => walk.value(node),
            }
        }
    }
    let mut reach = walk.reach;
    for (name, node) in document.component_schemas() {
        let target = document.target(*node);
        let own = target.name == Some(name) && reach.pointed.contains(&target.node);
        if own || reach.components.contains_key(node) || reach.pointed.contains(node) {
            reach.names.insert(name.clone());
        }
    }
    reach
}

/// The schemas with a name by those they are all of.
fn children(document: &Document) -> HashMap<NodeId, Vec<NodeId>> {
    let tree = document.tree();
    let mut children: HashMap<NodeId, Vec<NodeId>> = HashMap::new();
    for (_, node) in document.component_schemas() {
        let node = document.target(*node).node;
        let list = tree
            .get(node, "allOf")
            .map(|list| document.bundle.follow(list));
        for item in list.iter().flat_map(|list| tree.items(*list)) {
            let base = document.target(*item);
            if base.name.is_some() && base.node != node {
                children.entry(base.node).or_default().push(node);
            }
        }
    }
    children
}

impl Walk<'_> {
    fn start(&mut self, operations: &[&Operation], whole: bool) {
        let (document, tree) = (self.document, self.document.tree());
        for operation in operations {
            self.push(operation.node, Part::Operation);
        }
        for item in document.items(operations).unwrap_or_default() {
            let others = tree.entries(item.owner).iter();
            for (key, child) in others.filter(|(key, _)| {
                edge(Part::PathItem, key).is_none_or(|(_, to)| to != Part::Operation)
            }) {
                self.entry(Part::PathItem, key, *child);
            }
        }
        let root = document.root();
        for (key, child) in tree.entries(root) {
            match key.as_str() {
                "paths" => {}
                "webhooks" if !whole => {}
                "components" => self.sections(*child, whole),
                _ => self.entry(Part::Root, key, *child),
            }
        }
    }

    /// The security schemes, which are kept; and all other components, where the whole document is.
    fn sections(&mut self, components: NodeId, whole: bool) {
        let (bundle, tree) = (&self.document.bundle, self.document.tree());
        for (section, map) in tree.entries(bundle.follow(components)) {
            if !(whole || section == "securitySchemes") || section.starts_with("x-") {
                continue;
            }
            let part = section_part(section);
            for (_, entry) in tree.entries(bundle.follow(*map)) {
                self.component(*entry, part);
            }
        }
    }

    fn push(&mut self, node: NodeId, part: Part) {
        self.todo.push((node, Some(part)));
    }

    fn component(&mut self, entry: NodeId, part: Option<Part>) {
        if self.document.component(entry).is_some() {
            self.reach.components.insert(entry, part);
        }
        self.todo.push((entry, part));
    }

    /// What a reference leads to.
    fn lead(&mut self, target: NodeId, part: Part) {
        if part == Part::Schema {
            self.reach.pointed.insert(target);
        }
        if let Some((entry, section, _)) = self.document.component(target) {
            self.component(entry, section_part(&section));
            // A name that it has only because others are taken is gone where these are not there.
            let here = named_there(&self.document.pointer(target));
            let named = self.named(target);
            if part == Part::Schema
                && named.is_some_and(|(name, node)| node == target && here.as_ref() != Some(name))
            {
                self.reach.targets.entry(target).or_insert(part);
            }
        } else if !matches!(part, Part::Operation | Part::Encoding) {
            self.reach.targets.entry(target).or_insert(part);
        }
        self.push(target, part);
    }

    fn visit(&mut self, node: NodeId, part: Part) {
        let tree = self.document.tree();
        if let Some(target) = self.document.landing(node, part) {
            self.lead(target, part);
        }
        if part == Part::Schema {
            self.alias(node);
            self.discriminator(node);
        }
        for (key, child) in tree.entries(node) {
            if part == Part::Callback && !key.starts_with("x-") {
                self.push(*child, Part::PathItem);
            } else if key != "$ref" {
                self.entry(part, key, *child);
            }
        }
    }

    fn entry(&mut self, part: Part, key: &str, child: NodeId) {
        let tree = self.document.tree();
        let Some((shape, to)) = edge(part, key) else {
            let data = is_data(key) || (part == Part::Schema && key == "examples");
            if !data {
                self.todo.push((child, None));
            }
            return;
        };
        let whole = self.document.bundle.follow(child);
        match shape {
            Shape::One => self.push(child, to),
            Shape::List if tree.items(whole).is_empty() => self.push(child, to),
            Shape::List => self
                .todo
                .extend(tree.items(whole).iter().map(|item| (*item, Some(to)))),
            Shape::Map | Shape::Extensible => {
                let all = tree.entries(whole).iter();
                let all = all.filter(|(key, _)| shape == Shape::Map || !key.starts_with("x-"));
                self.todo.extend(all.map(|(_, child)| (*child, Some(to))));
            }
        }
    }

    /// The name of a schema, and the node that has it: the schema, or a component that is a reference to it.
    fn named(&self, node: NodeId) -> Option<(&String, NodeId)> {
        let name = self.document.names.of.get(&node)?;
        let list = self.document.component_schemas();
        let entry = list.binary_search_by(|(other, _)| other.cmp(name)).ok()?;
        Some((name, list[entry].1))
    }

    /// Keeps the component that gives a schema its name without being it.
    fn alias(&mut self, node: NodeId) {
        if let Some((_, entry)) = self.named(node).filter(|(_, entry)| *entry != node) {
            self.component(entry, Some(Part::Schema));
        }
    }

    /// What a discriminator names, and what extends a schema that has one.
    fn discriminator(&mut self, node: NodeId) {
        let (document, tree) = (self.document, self.document.tree());
        let Some(discriminator) = tree.get(node, "discriminator") else {
            return;
        };
        let mapping = tree.get(discriminator, "mapping");
        let values = mapping
            .iter()
            .flat_map(|map| tree.entries(*map))
            .map(|(_, value)| *value);
        for value in values.chain(tree.get(discriminator, "defaultMapping")) {
            if let Some(target) = document.bundle.mapped.get(&value) {
                self.lead(landed(document, *target), Part::Schema);
            }
        }
        let (mut open, mut seen) = (vec![node], HashSet::new());
        while let Some(base) = open.pop() {
            for child in self.children.get(&base).cloned().unwrap_or_default() {
                if seen.insert(child) {
                    open.push(child);
                    self.lead(child, Part::Schema);
                }
            }
        }
    }

    /// A value that is no object of OpenAPI: references in it to components keep these.
    fn value(&mut self, node: NodeId) {
        let (document, tree) = (self.document, self.document.tree());
        if let Some(target) = document.reference(node) {
            match document.component(target) {
                Some((entry, section, _)) => self.component(entry, section_part(&section)),
                None => self.todo.push((target, None)),
            }
        }
        match tree.kind(node) {
            Kind::Map(entries) => {
                let nested = entries.iter().filter(|(key, _)| !is_data(key));
                self.todo.extend(nested.map(|(_, child)| (*child, None)));
            }
            Kind::Seq(items) => self.todo.extend(items.iter().map(|item| (*item, None))),
            _ => {}
        }
    }
}

/// The schema that a name of a discriminator means.
pub(super) fn landed(document: &Document, target: NodeId) -> NodeId {
    if document.component(target).is_some() {
        target
    } else {
        name::pure(&document.bundle, target)
    }
}
