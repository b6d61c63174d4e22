//! Where each thing that references lead to stands in the new document.

use super::{Item, Reach};
use crate::document::Document;
use crate::document::keyword::Part;
use crate::document::tree::{NodeId, escape};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

/// The pointers of the new document.
#[derive(Debug, Default)]
pub(super) struct Places {
    placed: HashMap<NodeId, String>,
    /// The components, by section and name.
    pub(super) components: BTreeMap<String, BTreeMap<String, (NodeId, Option<Part>)>>,
}

impl Places {
    /// The pointer of a node, where it or something around it has a place.
    pub(super) fn address(&self, document: &Document, node: NodeId) -> Option<String> {
        let tree = document.tree();
        let mut tokens = Vec::new();
        let mut at = node;
        loop {
            if let Some(pointer) = self.placed.get(&at) {
                let inner = tokens
                    .iter()
                    .rev()
                    .map(|token: &String| format!("/{}", token_text(token)));
                return Some(format!("{pointer}{}", inner.collect::<String>()));
            }
            let parent = tree.parent(at)?;
            tokens.push(tree.token(at)?);
            at = parent;
        }
    }

    fn put(&mut self, section: &str, name: &str, node: NodeId, part: Option<Part>) {
        let pointer = format!("#/components/{}/{}", token_text(section), token_text(name));
        self.placed.insert(node, pointer);
        let section = self.components.entry(section.to_owned()).or_default();
        section.insert(name.to_owned(), (node, part));
    }
}

/// A token of a pointer in a reference.
fn token_text(token: &str) -> String {
    escape(token).replace('%', "%25")
}

/// Gives everything its place: what has one in the document keeps it.
pub(super) fn places(document: &Document, reach: &Reach, items: &[Item], whole: bool) -> Places {
    let tree = document.tree();
    let mut places = Places::default();
    for (key, child) in tree.entries(document.root()) {
        if !["paths", "components"].contains(&key.as_str()) && (whole || key != "webhooks") {
            places
                .placed
                .insert(*child, format!("#/{}", token_text(key)));
        }
    }
    for item in items {
        let path = format!("#/paths/{}", token_text(&item.path));
        for (key, child) in tree.entries(item.owner) {
            if !is_operation(key) {
                places
                    .placed
                    .insert(*child, format!("{path}/{}", token_text(key)));
            }
        }
        for (method, additional, node) in &item.methods {
            let between = if *additional {
                "/additionalOperations"
            } else {
                ""
            };
            let pointer = format!("{path}{between}/{}", token_text(method));
            places
                .placed
                .insert(document.bundle.follow(*node), pointer.clone());
            places.placed.insert(*node, pointer);
        }
    }
    for (entry, part) in &reach.components {
        if let Some((_, section, name)) = document.component(*entry) {
            places.put(&section, &name, *entry, *part);
            absorb(document, *entry, &name, &mut places);
        }
    }
    let mut targets: Vec<(usize, String, NodeId, Part)> = reach
        .targets
        .iter()
        .map(|(node, part)| {
            (
                tree.path(*node).len(),
                document.pointer(*node),
                *node,
                *part,
            )
        })
        .collect();
    targets.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    for (_, _, node, part) in targets {
        place(document, node, part, &mut places);
    }
    places
}

pub(super) fn is_operation(key: &str) -> bool {
    key == "additionalOperations" || crate::document::operation::METHODS.contains(&key)
}

/// `Pet: {$ref: pet.yaml}` is where the file comes to stand, if it has its name from there.
fn absorb(document: &Document, entry: NodeId, name: &str, places: &mut Places) {
    let target = document.target(entry);
    let elsewhere = target.node != entry && document.component(target.node).is_none();
    if elsewhere && target.name == Some(name) {
        let pointer = places.placed.get(&entry).cloned().unwrap_or_default();
        places.placed.insert(target.node, pointer);
    }
}

/// Gives a target a place of its own, unless it has one in something else.
fn place(document: &Document, node: NodeId, part: Part, places: &mut Places) {
    let address = places.address(document, node);
    if part == Part::Schema {
        let name = document.names.of.get(&node);
        match (address, name) {
            (Some(address), name) if named_there(&address).as_ref() == name => {}
            (_, Some(name)) => places.put("schemas", name, node, Some(part)),
            (Some(_), None) => {}
            // It has no name, and gets none by being where names are.
            (None, None) => place_as("x-schemas", document, node, part, places),
        }
    } else if address.is_none() {
        place_as(section(document, part), document, node, part, places);
    }
}

/// The name that the schema at a pointer has.
pub(super) fn named_there(pointer: &str) -> Option<String> {
    let tokens: Vec<&str> = pointer.split('/').collect();
    let (key, holder) = match tokens.as_slice() {
        [.., holder, key] => (*key, *holder),
        _ => return None,
    };
    ["schemas", "$defs", "definitions"]
        .contains(&holder)
        .then(|| crate::document::tree::unescape(&key.replace("%25", "%")))
}

/// The section of `components` for an object, as far as the document's version has it.
fn section(document: &Document, part: Part) -> &'static str {
    let version = document.bundle.get(document.root(), "openapi");
    let version = version
        .and_then(|node| document.bundle.text(node))
        .unwrap_or_default();
    let from = |least: &str| version.as_str() >= least;
    match part {
        Part::Parameter => "parameters",
        Part::Header => "headers",
        Part::Body => "requestBodies",
        Part::Response => "responses",
        Part::SecurityScheme => "securitySchemes",
        Part::Callback => "callbacks",
        Part::PathItem if from("3.1") => "pathItems",
        Part::PathItem => "x-pathItems",
        Part::Media if from("3.2") => "mediaTypes",
        _ => "x-parts",
    }
}

fn place_as(section: &str, document: &Document, node: NodeId, part: Part, places: &mut Places) {
    let components = document.bundle.get(document.root(), "components");
    let map = components.and_then(|node| document.bundle.get(node, section));
    let entries = map
        .map(|map| document.tree().entries(map))
        .unwrap_or_default();
    let kept = places.components.get(section);
    let taken: BTreeSet<&str> = entries
        .iter()
        .map(|(name, _)| name.as_str())
        .chain(kept.into_iter().flatten().map(|(name, _)| name.as_str()))
        .collect();
    let free = names(document, node).find(|name| !taken.contains(name.as_str()));
    places.put(section, &free.unwrap_or_default(), node, Some(part));
}

/// Names for something, the best first: its own, then with more and more of the way to it.
fn names(document: &Document, node: NodeId) -> impl Iterator<Item = String> {
    let tree = document.tree();
    let folder = document
        .bundle
        .files
        .first()
        .and_then(|file| file.path.parent());
    let file = document.bundle.files.get(tree.file(node) as usize);
    let file = file
        .filter(|_| tree.file(node) > 0)
        .map(|file| file.path.with_extension(""));
    let inside = file.map(
        |file| match folder.and_then(|folder| file.strip_prefix(folder).ok()) {
            Some(inside) => inside.to_owned(),
            None => file,
        },
    );
    let inside = inside.unwrap_or_else(|| Path::new("").to_owned());
    let parts = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    let tokens: Vec<String> = parts
        .chain(tree.path(node))
        .map(|token| plain(&token))
        .collect();
    let least = tokens.len().saturating_sub(1);
    let longer = (0..=least).rev().map({
        let tokens = tokens.clone();
        move |from| tokens[from.min(tokens.len())..].join("_")
    });
    let numbered = (2_u32..).map(move |number| format!("{}_{number}", tokens.join("_")));
    longer.filter(|name| !name.is_empty()).chain(numbered)
}

/// What a key of `components` may hold.
fn plain(token: &str) -> String {
    let allowed = |c: char| {
        if c.is_ascii_alphanumeric() || "._-".contains(c) {
            c
        } else {
            '_'
        }
    };
    token.chars().map(allowed).collect()
}
