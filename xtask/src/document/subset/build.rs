//! The new document as a value that can be written.

use super::place::{Places, is_operation};
use super::reach::landed;
use super::{Item, is_data};
use crate::document::Document;
use crate::document::keyword::{Part, Shape, edge};
use crate::document::tree::{Kind, NodeId};
use crate::document::view::Operation;
use crate::document::yaml::Yaml;
use std::collections::BTreeSet;

struct Build<'d> {
    document: &'d Document,
    places: &'d Places,
    /// The values that are being written in the place of references.
    open: Vec<NodeId>,
}

/// The sections of `components` in the order of the specification; others follow.
const SECTIONS: &[&str] = &[
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
    "mediaTypes",
];

pub(super) fn build(
    document: &Document,
    places: &Places,
    items: &[Item],
    operations: &[&Operation],
    whole: bool,
) -> Yaml {
    let mut build = Build {
        document,
        places,
        open: Vec::new(),
    };
    let tree = document.tree();
    let mut root = Vec::new();
    for (key, child) in tree.entries(document.root()) {
        match key.as_str() {
            "components" => {}
            "webhooks" if !whole => {}
            "paths" => root.push((key.clone(), build.paths(items, *child, whole))),
            "tags" if !whole => root.extend(
                build
                    .tags(*child, operations)
                    .map(|tags| (key.clone(), tags)),
            ),
            "x-tagGroups" if !whole => {
                let groups = build.entry(Part::Root, key, *child);
                root.extend(tag_groups(groups, operations).map(|groups| (key.clone(), groups)));
            }
            _ => root.push((key.clone(), build.entry(Part::Root, key, *child))),
        }
    }
    let components = build.components(whole);
    if !components.is_empty() {
        root.push(("components".to_owned(), Yaml::Map(components)));
    }
    Yaml::Map(root)
}

/// The groups of tags, with those that the operations have.
fn tag_groups(groups: Yaml, operations: &[&Operation]) -> Option<Yaml> {
    let Yaml::List(mut groups) = groups else {
        return Some(groups);
    };
    let used = |tag: &Yaml| match tag {
        Yaml::Text(tag) | Yaml::Plain(tag) => operations
            .iter()
            .any(|operation| operation.tags.contains(tag)),
        _ => true,
    };
    groups.retain_mut(|group| {
        let Yaml::Map(entries) = group else {
            return true;
        };
        entries.iter_mut().all(|(key, value)| match value {
            Yaml::List(tags) if key == "tags" => {
                tags.retain(used);
                !tags.is_empty()
            }
            _ => true,
        })
    });
    (!groups.is_empty()).then_some(Yaml::List(groups))
}

impl Build<'_> {
    fn paths(&mut self, items: &[Item], paths: NodeId, whole: bool) -> Yaml {
        let mut out: Vec<(String, Yaml)> = items
            .iter()
            .map(|item| (item.path.clone(), self.item(item)))
            .collect();
        if whole {
            // What has no operation may still say something.
            let tree = self.document.tree();
            for (path, item) in tree.entries(self.document.bundle.follow(paths)) {
                if !out.iter().any(|(other, _)| other == path) {
                    let part = (!path.starts_with("x-")).then_some(Part::PathItem);
                    let value = self.element(*item, part);
                    out.push((path.clone(), value));
                }
            }
            out.sort_by(|a, b| a.0.cmp(&b.0));
        }
        Yaml::Map(out)
    }

    fn item(&mut self, item: &Item) -> Yaml {
        let entries = self.document.tree().entries(item.owner).to_vec();
        let mut out = Vec::new();
        for (key, child) in entries
            .iter()
            .filter(|(key, _)| !is_operation(key) && key != "$ref")
        {
            out.push((key.clone(), self.entry(Part::PathItem, key, *child)));
        }
        let mut additional = Vec::new();
        for (method, is_additional, node) in &item.methods {
            let value = self.object(self.document.bundle.follow(*node), Part::Operation);
            if *is_additional {
                additional.push((method.clone(), value));
            } else {
                out.push((method.clone(), value));
            }
        }
        if !additional.is_empty() {
            out.push(("additionalOperations".to_owned(), Yaml::Map(additional)));
        }
        Yaml::Map(out)
    }

    /// The tags that the operations have, and those above them.
    fn tags(&mut self, tags: NodeId, operations: &[&Operation]) -> Option<Yaml> {
        let (bundle, tree) = (&self.document.bundle, self.document.tree());
        let items = tree.items(bundle.follow(tags)).to_vec();
        let text = |item: &NodeId, key| {
            bundle
                .get(bundle.follow(*item), key)
                .and_then(|node| bundle.text(node))
        };
        let used = operations
            .iter()
            .flat_map(|operation| &operation.tags)
            .cloned();
        let mut used: BTreeSet<String> = used.collect();
        loop {
            let named = items
                .iter()
                .filter(|item| text(item, "name").is_some_and(|name| used.contains(&name)));
            let above: Vec<String> = named.filter_map(|item| text(item, "parent")).collect();
            let before = used.len();
            used.extend(above);
            if used.len() == before {
                break;
            }
        }
        let kept = items
            .iter()
            .filter(|item| text(item, "name").is_some_and(|name| used.contains(&name)));
        let kept: Vec<Yaml> = kept.map(|item| self.value(*item, false)).collect();
        (!kept.is_empty()).then_some(Yaml::List(kept))
    }

    fn components(&mut self, whole: bool) -> Vec<(String, Yaml)> {
        let mut sections: Vec<(String, Yaml)> = Vec::new();
        let rank = |name: &str| {
            SECTIONS
                .iter()
                .position(|other| *other == name)
                .unwrap_or(SECTIONS.len())
        };
        let mut all: Vec<&String> = self.places.components.keys().collect();
        all.sort_by_key(|name| (rank(name), name.as_str()));
        for section in all {
            let entries = self.places.components[section].clone();
            let entries = entries.into_iter().map(|(name, (node, part))| {
                let node = self.absorbed(section, &name, node);
                (name, self.element(node, part))
            });
            let entries = entries.collect();
            sections.push((section.clone(), Yaml::Map(entries)));
        }
        if whole {
            let (bundle, tree) = (&self.document.bundle, self.document.tree());
            let components = bundle.get(bundle.root(), "components");
            let extensions = components
                .map(|node| tree.entries(node).to_vec())
                .unwrap_or_default();
            for (key, child) in extensions.iter().filter(|(key, _)| key.starts_with("x-")) {
                if !sections.iter().any(|(name, _)| name == key) {
                    sections.push((key.clone(), self.value(*child, false)));
                }
            }
        }
        sections
    }

    /// What a component is that is only a name for something of another file.
    fn absorbed(&self, section: &str, name: &str, node: NodeId) -> NodeId {
        let target = self.document.target(node);
        let elsewhere = target.node != node && self.document.component(target.node).is_none();
        if section == "schemas" && elsewhere && target.name == Some(name) {
            target.node
        } else {
            node
        }
    }

    /// An object of `OpenAPI`, or any other value.
    fn element(&mut self, node: NodeId, part: Option<Part>) -> Yaml {
        match part {
            Some(part) => self.object(node, part),
            None => self.value(node, false),
        }
    }

    /// An object of `OpenAPI`.
    fn object(&mut self, node: NodeId, part: Part) -> Yaml {
        let tree = self.document.tree();
        if let Some(target) = self.document.landing(node, part) {
            let Some(text) = self.reference(node, target) else {
                return self.instead(target, |build| build.object(target, part));
            };
            let mut out = vec![("$ref".to_owned(), Yaml::Text(text))];
            for (key, child) in tree.entries(node).iter().filter(|(key, _)| key != "$ref") {
                out.push((key.clone(), self.entry(part, key, *child)));
            }
            return Yaml::Map(out);
        }
        let Kind::Map(entries) = tree.kind(node) else {
            return self.value(node, true);
        };
        let mut out = Vec::new();
        for (key, child) in entries {
            let value = match part {
                Part::Callback if !key.starts_with("x-") => self.object(*child, Part::PathItem),
                Part::Schema if key == "discriminator" => self.discriminator(*child),
                _ => self.entry(part, key, *child),
            };
            out.push((key.clone(), value));
        }
        Yaml::Map(out)
    }

    /// The value of a key of an object.
    fn entry(&mut self, part: Part, key: &str, child: NodeId) -> Yaml {
        let tree = self.document.tree();
        let Some((shape, to)) = edge(part, key) else {
            return self.value(
                child,
                is_data(key) || (part == Part::Schema && key == "examples"),
            );
        };
        // A whole map or list may stand in another file.
        let all = self.document.bundle.follow(child);
        match (shape, tree.kind(all)) {
            (Shape::List, Kind::Seq(items)) => {
                let items = items.iter().map(|item| self.object(*item, to));
                Yaml::List(items.collect())
            }
            (Shape::Map | Shape::Extensible, Kind::Map(entries)) => {
                let entries = entries.iter().map(|(key, child)| {
                    let extension = shape == Shape::Extensible && key.starts_with("x-");
                    let value = if extension {
                        self.value(*child, false)
                    } else {
                        self.object(*child, to)
                    };
                    (key.clone(), value)
                });
                Yaml::Map(entries.collect())
            }
            (Shape::One | Shape::List, _) => self.object(child, to),
            _ => self.value(all, true),
        }
    }

    fn discriminator(&mut self, node: NodeId) -> Yaml {
        let tree = self.document.tree();
        let entries = tree.entries(self.document.bundle.follow(node)).to_vec();
        let out = entries.into_iter().map(|(key, child)| {
            let value = match key.as_str() {
                "mapping" => {
                    let values = tree.entries(child).iter();
                    Yaml::Map(
                        values
                            .map(|(key, value)| (key.clone(), self.mapped(*value)))
                            .collect(),
                    )
                }
                "defaultMapping" => self.mapped(child),
                _ => self.value(child, false),
            };
            (key, value)
        });
        Yaml::Map(out.collect())
    }

    /// A name of a schema in a discriminator.
    fn mapped(&mut self, value: NodeId) -> Yaml {
        let (document, tree) = (self.document, self.document.tree());
        let target = document
            .bundle
            .mapped
            .get(&value)
            .map(|target| landed(document, *target));
        let address = target.and_then(|target| self.places.address(document, target));
        match (target, address) {
            (Some(target), Some(address)) if tree.file(value) > 0 || tree.file(target) > 0 => {
                Yaml::Text(address)
            }
            _ => self.value(value, true),
        }
    }

    /// The text of a reference to something that has a place: as it is written, where it still leads there.
    fn reference(&self, node: NodeId, target: NodeId) -> Option<String> {
        let (document, tree) = (self.document, self.document.tree());
        let address = self.places.address(document, target)?;
        let written = tree
            .get(node, "$ref")
            .and_then(|text| tree.str(text))
            .unwrap_or_default();
        let unmoved = address == document.pointer(target).replace('%', "%25");
        let here = tree.file(node) == 0
            && tree.file(target) == 0
            && unmoved
            && document.reference(node) == Some(target);
        let (uri, _) = written.split_once('#').unwrap_or((written, ""));
        if here && (uri.is_empty() || uri.contains(':')) {
            return Some(written.to_owned());
        }
        Some(address)
    }

    /// Writes something in the place of a reference to it.
    fn instead(&mut self, target: NodeId, write: impl FnOnce(&mut Self) -> Yaml) -> Yaml {
        if self.open.contains(&target) {
            return Yaml::Map(Vec::new());
        }
        self.open.push(target);
        let value = write(self);
        self.open.pop();
        value
    }

    /// Any other value; where it is not `data`, what references in it lead to is written in their place.
    fn value(&mut self, node: NodeId, data: bool) -> Yaml {
        let (document, tree) = (self.document, self.document.tree());
        if !data && let Some(target) = document.reference(node) {
            if let Some(text) = self.reference(node, target) {
                return Yaml::Map(vec![("$ref".to_owned(), Yaml::Text(text))]);
            }
            if !self.open.contains(&target) {
                return self.instead(target, |build| build.value(target, false));
            }
        }
        match tree.kind(node) {
            Kind::Null => Yaml::Plain("null".to_owned()),
            Kind::Bool(value) => Yaml::Plain(value.to_string()),
            Kind::Number(text) => {
                // As it is written: `1.10` is not 1.1, nor is a large integer a float.
                Yaml::Plain(document.bundle.text(node).unwrap_or_else(|| text.clone()))
            }
            Kind::String(text) => Yaml::Text(text.clone()),
            Kind::Seq(items) => {
                Yaml::List(items.iter().map(|item| self.value(*item, data)).collect())
            }
            Kind::Map(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, child)| (key.clone(), self.value(*child, data || is_data(key))));
                Yaml::Map(entries.collect())
            }
        }
    }
}
