//! A part of a document as a document of its own: some operations and what they reach, in one file.
//!
//! ```text
//! operations ─reach─▶ nodes, and what references lead to ─place─▶ a pointer for each ─build─▶ Yaml ─▶ text
//! ```

mod build;
mod place;
mod reach;

use crate::document::comments::Comments;
use crate::document::keyword::Part;
use crate::document::place::{Place, Source};
use crate::document::tree::NodeId;
use crate::document::view::Operation;
use crate::document::yaml::Yaml;
use crate::document::{Document, name};
use std::collections::HashSet;
use std::path::Path;

pub use reach::Reach;

/// A path item of the document, and which of its operations are kept.
pub(crate) struct Item {
    /// The path as it is written.
    pub(crate) path: String,
    /// What has the operations: the map in `paths`, or what its `$ref` leads to.
    pub(crate) owner: NodeId,
    /// The kept operations by their keys; `true` for those in `additionalOperations`.
    pub(crate) methods: Vec<(String, bool, NodeId)>,
}

/// Why a document cannot be made out of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where.
    pub place: Option<Place>,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Document {
    /// Some of its operations and what they reach as the text of a document in one file; with `whole` also all that no
    /// operation reaches. The comments of `old`, a file and its text, are kept; those without a place are given back.
    ///
    /// # Errors
    ///
    /// If a path item has operations of its own and others behind its `$ref`, or `old` cannot be read.
    pub fn select(
        &self,
        operations: &[&Operation],
        whole: bool,
        old: Option<(&Path, &str)>,
    ) -> Result<(String, Vec<String>), Refused> {
        let yaml = self.subset(operations, whole)?;
        let mut comments = Comments::default();
        if let Some((path, text)) = old {
            let source = Source::new(path.display().to_string(), text);
            comments = Comments::of(&source).ok_or_else(|| Refused {
                place: Some(Place::file(&source)),
                message: "the comments of this file cannot be kept, since it is no YAML; correct it, or name another file".to_owned(),
            })?;
        }
        let text = yaml.write(&mut comments);
        Ok((text, comments.left()))
    }

    /// What some of its operations reach; with `whole` also all components and webhooks.
    pub fn reach(&self, operations: &[&Operation], whole: bool) -> Reach {
        reach::reach(self, operations, whole)
    }

    fn subset(&self, operations: &[&Operation], whole: bool) -> Result<Yaml, Refused> {
        let items = self.items(operations)?;
        let reach = self.reach(operations, whole);
        let places = place::places(self, &reach, &items, whole);
        Ok(build::build(self, &places, &items, operations, whole))
    }

    /// The path items of these operations, by path.
    fn items(&self, operations: &[&Operation]) -> Result<Vec<Item>, Refused> {
        let wanted: HashSet<NodeId> = operations.iter().map(|operation| operation.node).collect();
        let tree = self.tree();
        let Some(paths) = self.bundle.get(self.root(), "paths") else {
            return Ok(Vec::new());
        };
        let mut items = Vec::new();
        let mut entries = tree.entries(paths).to_vec();
        entries.sort();
        for (path, item) in entries {
            let target = self.bundle.follow(item);
            let own = self.kept(item, &wanted, &[]);
            let taken: Vec<String> = own.iter().map(|(key, ..)| key.clone()).collect();
            let behind = if target == item {
                Vec::new()
            } else {
                self.kept(target, &wanted, &taken)
            };
            let (owner, methods) = match (own.is_empty(), behind.is_empty()) {
                (true, true) => continue,
                (false, true) => (item, own),
                (true, false) => (target, behind),
                (false, false) => {
                    let message = format!(
                        "the path item `{path}` has operations of its own and others behind its `$ref`; select one kind, or move them together"
                    );
                    return Err(Refused {
                        place: self.place(item),
                        message,
                    });
                }
            };
            items.push(Item {
                path,
                owner,
                methods,
            });
        }
        Ok(items)
    }

    /// The operations of a path item that are wanted, in the order of the methods.
    fn kept(
        &self,
        owner: NodeId,
        wanted: &HashSet<NodeId>,
        taken: &[String],
    ) -> Vec<(String, bool, NodeId)> {
        let tree = self.tree();
        let more = tree
            .get(owner, "additionalOperations")
            .map(|node| self.bundle.follow(node));
        let fixed = crate::document::operation::METHODS
            .iter()
            .filter_map(|method| Some(((*method).to_owned(), false, tree.get(owner, method)?)));
        let other = more.iter().flat_map(|node| tree.entries(*node));
        fixed
            .chain(other.map(|(method, node)| (method.clone(), true, *node)))
            .filter(|(key, _, node)| {
                wanted.contains(&self.bundle.follow(*node)) && !taken.contains(key)
            })
            .collect()
    }

    /// The entry of the document's `components` that a node is, or is in, with its section and name.
    fn component(&self, node: NodeId) -> Option<(NodeId, String, String)> {
        let tree = self.tree();
        if tree.file(node) != 0 {
            return None;
        }
        let mut way = vec![node];
        while let Some(parent) = tree.parent(*way.last()?) {
            way.push(parent);
        }
        let at = way.len().checked_sub(4)?;
        let (entry, section, components) = (way[at], way[at + 1], way[at + 2]);
        let is = tree.key(components) == Some("components")
            && tree.parent(components) == Some(self.root());
        let names = (tree.key(section)?.to_owned(), tree.key(entry)?.to_owned());
        is.then_some((entry, names.0, names.1))
    }

    /// What a reference leads to: an alias that is no component of the document is passed over.
    fn landing(&self, node: NodeId, part: Part) -> Option<NodeId> {
        let target = self.reference(node)?;
        if part != Part::Schema || self.component(target).is_some() {
            return Some(target);
        }
        Some(name::pure(&self.bundle, target))
    }
}

/// The object that a section of `components` holds.
fn section_part(section: &str) -> Option<Part> {
    crate::document::keyword::edge(Part::Components, section).map(|(_, part)| part)
}

/// The keys whose values are data, in which a `$ref` is no reference.
fn is_data(key: &str) -> bool {
    ["example", "default", "enum", "const", "value", "dataValue"].contains(&key)
}
