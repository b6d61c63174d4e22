//! Where an element stands in its document: the node by the document's own structure, the line only when it is asked for.

use super::Side;
use super::changes::{Element, Spot};
use super::draft::Key;
use crate::api::{Location, Shape};
use crate::document::tree::{Kind, NodeId};
use std::collections::HashMap;

/// How deep properties are sought in `allOf` and the like.
const DEPTH: usize = 16;

/// Finds elements of one side.
pub(super) struct Finder<'a> {
    side: &'a Side,
    known: HashMap<NodeId, Option<Spot>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(side: &'a Side) -> Self {
        Self {
            side,
            known: HashMap::new(),
        }
    }

    /// The spot of an element on this side (0 is old, 1 is new); `None` where it is not there.
    pub(super) fn spot(&mut self, key: &Key, side: usize) -> Option<Spot> {
        let node = self.node(key, side)?;
        if let Some(spot) = self.known.get(&node) {
            return spot.clone();
        }
        let spot = self.locate(node);
        self.known.insert(node, spot.clone());
        spot
    }

    fn locate(&self, node: NodeId) -> Option<Spot> {
        let place = self.side.document.place(node)?;
        let at = place.point();
        Some(Spot {
            file: self.side.shown(place.source().name()),
            line: at.map_or(0, |(line, _)| line),
            column: at.map_or(0, |(_, column)| column),
            pointer: self.side.document.tree().pointer(node),
        })
    }

    fn node(&self, key: &Key, side: usize) -> Option<NodeId> {
        let name = key.name[side].as_deref();
        if key.name.iter().any(Option::is_some) && name.is_none() {
            return None;
        }
        let root = self.side.document.root();
        match key.element {
            Element::Document => self.get(root, &["info"]).or(Some(root)),
            // They are matters of the configuration.
            Element::Package | Element::Feature | Element::Environment => Some(root),
            Element::Server => self.server(root, name?).or(Some(root)),
            Element::Scheme => self
                .get(root, &["components", "securitySchemes", name?])
                .or(Some(root)),
            Element::Type => self.type_node(key.owner[side]?),
            Element::Property | Element::Rest | Element::Value | Element::Variant => {
                let index = key.owner[side]?;
                let node = self.type_node(index)?;
                Some(self.member(key.element, index, node, name).unwrap_or(node))
            }
            element => {
                let node = self.operation(key.owner[side]?)?;
                Some(self.part(element, node, name).unwrap_or(node))
            }
        }
    }

    fn type_node(&self, index: usize) -> Option<NodeId> {
        self.side
            .document
            .node(&self.side.api.types.get(index)?.pointer)
    }

    fn operation(&self, index: usize) -> Option<NodeId> {
        self.side
            .document
            .node(&self.side.api.operations.get(index)?.pointer)
    }

    /// The node that keys lead to, references followed on the way.
    fn get(&self, node: NodeId, keys: &[&str]) -> Option<NodeId> {
        let mut at = node;
        for key in keys {
            at = self.side.document.tree().get(self.follow(at), key)?;
        }
        Some(at)
    }

    fn follow(&self, node: NodeId) -> NodeId {
        let mut at = node;
        for _ in 0..DEPTH {
            match self.side.document.reference(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    fn server(&self, root: NodeId, template: &str) -> Option<NodeId> {
        let tree = self.side.document.tree();
        let servers = tree.items(self.get(root, &["servers"])?);
        let mut servers = servers.iter().copied();
        servers.find(|&server| {
            let url = tree.get(server, "url").and_then(|url| tree.str(url));
            url == Some(template)
        })
    }

    fn member(
        &self,
        element: Element,
        index: usize,
        node: NodeId,
        name: Option<&str>,
    ) -> Option<NodeId> {
        match element {
            Element::Property => self.property(node, name?, DEPTH),
            Element::Rest => self.get(node, &["additionalProperties"]),
            Element::Value => self.value(node, name?),
            _ => self.variant(index, node, name?),
        }
    }

    fn property(&self, node: NodeId, wire: &str, depth: usize) -> Option<NodeId> {
        if depth == 0 {
            return None;
        }
        if let Some(found) = self.get(node, &["properties", wire]) {
            return Some(found);
        }
        let tree = self.side.document.tree();
        let node = self.follow(node);
        let parts = ["allOf", "oneOf", "anyOf"].into_iter();
        let mut parts = parts.filter_map(|key| tree.get(node, key));
        parts.find_map(|list| {
            let mut items = tree.items(list).iter();
            items.find_map(|&item| self.property(item, wire, depth - 1))
        })
    }

    fn value(&self, node: NodeId, text: &str) -> Option<NodeId> {
        let tree = self.side.document.tree();
        let values = tree.items(self.get(node, &["enum"])?).iter().copied();
        let mut values = values;
        values.find(|&value| match tree.kind(value) {
            Kind::String(own) | Kind::Number(own) => own == text,
            Kind::Bool(own) => own.to_string() == text,
            _ => false,
        })
    }

    fn variant(&self, index: usize, node: NodeId, name: &str) -> Option<NodeId> {
        let Shape::Union(union) = &self.side.api.types.get(index)?.shape else {
            return None;
        };
        let labels = union.variants.iter();
        let at = labels
            .map(|variant| super::types::label(&self.side.api, variant))
            .position(|label| label == name)?;
        let tree = self.side.document.tree();
        let lists = ["oneOf", "anyOf"].into_iter();
        let mut lists = lists.filter_map(|key| self.get(node, &[key]));
        let items = lists.next().map(|list| tree.items(list))?;
        (items.len() == union.variants.len()).then(|| items.get(at).copied())?
    }

    fn part(&self, element: Element, node: NodeId, name: Option<&str>) -> Option<NodeId> {
        let tree = self.side.document.tree();
        match element {
            Element::Parameter => {
                let (location, wire) = parameter_name(name?)?;
                let lists = [Some(node), tree.parent(node)].into_iter().flatten();
                let mut lists = lists.filter_map(|owner| self.get(owner, &["parameters"]));
                lists.find_map(|list| self.parameter(list, location, wire))
            }
            Element::Body => self.get(node, &["requestBody"]),
            Element::BodyMedia => self.get(node, &["requestBody", "content", name?]),
            Element::Answer | Element::Failure => match name {
                Some(status) => self.get(node, &["responses", status]),
                None => self.get(node, &["responses"]),
            },
            Element::AnswerMedia => self.in_responses(node, "content", name?),
            Element::Header => self.in_responses(node, "headers", name?),
            Element::Stream => self.get(node, &["responses"]),
            _ => None,
        }
    }

    fn parameter(&self, list: NodeId, location: &str, wire: &str) -> Option<NodeId> {
        let tree = self.side.document.tree();
        let mut items = tree.items(list).iter().copied();
        items.find(|&item| {
            let text = |key| self.get(item, &[key]).and_then(|node| tree.str(node));
            text("in") == Some(location) && text("name") == Some(wire)
        })
    }

    fn in_responses(&self, node: NodeId, key: &str, name: &str) -> Option<NodeId> {
        let tree = self.side.document.tree();
        let responses = tree.entries(self.get(node, &["responses"])?);
        let mut found = responses.iter().filter_map(|(_, response)| {
            let map = self.get(*response, &[key])?;
            let mut entries = tree.entries(self.follow(map)).iter();
            entries
                .find(|(own, _)| own.eq_ignore_ascii_case(name))
                .map(|(_, node)| *node)
        });
        found.next()
    }
}

/// The name of a parameter in keys: there can be one in each place.
pub(super) fn parameter_key(location: Location, wire: &str) -> String {
    format!("{wire} ({})", location_word(location))
}

/// Where and what, of such a name.
fn parameter_name(key: &str) -> Option<(&str, &str)> {
    let (wire, location) = key.strip_suffix(')')?.rsplit_once(" (")?;
    Some((location, wire))
}

pub(super) fn location_word(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}
