//! Text to [`Document`]: the only module that knows `serde_yaml` and `openapiv3`.
//!
//! ```text
//! file ─▶ text ─read─▶ Tree ─resolve─▶ Bundle ─survey─▶ (findings) ─┬─▶ operations, servers … when it is loaded
//!                                                                   └─▶ Document::schema, one at a time, when asked
//! ```
//!
//! A schema is read by normalising its own keywords to what `OpenAPI` 3.0 has (`normalise`), with a reference in place
//! of each nested schema, and deserializing these few fields with `openapiv3`.

mod bundle;
mod comments;
mod events;
mod fault;
mod file;
mod header;
mod index;
mod keyword;
mod message;
mod name;
mod normalise;
mod operation;
mod overlay;
mod parameter;
pub mod place;
mod read;
mod reader;
mod resolve;
mod schema;
mod sniff;
pub mod standard;
mod subset;
mod survey;
mod template;
#[cfg(test)]
mod tests;
pub mod tree;
mod uri;
pub mod view;
mod visitor;
mod webhook;
pub mod yaml;

use crate::diagnostics::Diagnostics;
use bundle::Bundle;
use name::Names;
use place::{Place, Source};
use reader::Reader;
use standard::{Direction, Standard};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tree::{Kind, NodeId, Tree};
use view::{Info, Operation, Payload, Schema, SecurityScheme, Server};

pub use sniff::is_root;
pub use subset::{Reach, Refused};

/// An `OpenAPI` document that was read: one file, or several that reference each other.
#[derive(Debug)]
pub struct Document {
    bundle: Bundle,
    names: Names,
    info: Info,
    servers: Vec<Server>,
    schemes: Vec<SecurityScheme>,
    operations: Vec<Operation>,
    payloads: Vec<Payload>,
}

/// Where references lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target<'d> {
    /// The node, which is no plain reference.
    pub node: NodeId,
    /// Its name, if it is a schema with one.
    pub name: Option<&'d str>,
}

impl Document {
    /// Reads a document and every file it references. `None` when it cannot be used at all.
    pub fn load(path: &Path, diagnostics: &mut Diagnostics) -> Option<Document> {
        Document::overlaid(path, &[], diagnostics)
    }

    /// The same, changed by overlays in their order.
    pub fn overlaid(
        path: &Path,
        overlays: &[PathBuf],
        diagnostics: &mut Diagnostics,
    ) -> Option<Document> {
        let (source, canonical, folder) = bundle::open(path, diagnostics)?;
        Document::build(&source, &canonical, Some(folder), overlays, diagnostics)
    }

    /// Reads a document from its text; `path` is only its name in messages, and other files are not read.
    pub fn parse(path: &Path, text: String, diagnostics: &mut Diagnostics) -> Option<Document> {
        let source = Source::new(path.display().to_string(), text);
        Document::build(&source, path, None, &[], diagnostics)
    }

    fn build(
        source: &Arc<Source>,
        path: &Path,
        folder: Option<PathBuf>,
        overlays: &[PathBuf],
        diagnostics: &mut Diagnostics,
    ) -> Option<Document> {
        let mut bundle = Bundle::read(source, path, folder.clone(), diagnostics)?;
        if !overlays.is_empty() {
            if !overlay::apply(&mut bundle, folder.as_deref(), overlays, diagnostics) {
                return None;
            }
            overlay::resolve(&mut bundle, folder, diagnostics);
        }
        let text = bundle.text_schema();
        let mut reader = Reader::new(&bundle, diagnostics);
        let root = reader.bundle.root();
        if !header::check_version(&mut reader, root) {
            return None;
        }
        let targets = survey::survey(reader.bundle, reader.diagnostics);
        let info = header::info(&mut reader, root);
        let servers = header::servers(&mut reader, root);
        let schemes = header::schemes(&mut reader, root);
        let known: Vec<_> = schemes.iter().map(|scheme| scheme.name.clone()).collect();
        let operations = operation::operations(&mut reader, root, text, &known);
        let payloads = webhook::payloads(&mut reader, root, &operations);
        let names = name::names(&bundle, &targets);
        Some(Document {
            bundle,
            names,
            info,
            servers,
            schemes,
            operations,
            payloads,
        })
    }

    /// `info`.
    pub fn info(&self) -> &Info {
        &self.info
    }

    /// `servers` of the document.
    pub fn servers(&self) -> &[Server] {
        &self.servers
    }

    /// `components.securitySchemes`, sorted by name.
    pub fn security_schemes(&self) -> &[SecurityScheme] {
        &self.schemes
    }

    /// All operations, sorted by path and method.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The bodies of webhooks and callbacks, sorted by name.
    pub fn payloads(&self) -> &[Payload] {
        &self.payloads
    }

    /// The named schemas, sorted by name: `components.schemas`, and those of other files and `$defs` that are
    /// referenced. Names are distinct. A node may be a plain reference.
    pub fn component_schemas(&self) -> &[(String, NodeId)] {
        &self.names.list
    }

    /// Follows plain references. One with siblings is not followed: it is a schema that is all of its target.
    pub fn target(&self, node: NodeId) -> Target<'_> {
        let node = name::pure(&self.bundle, node);
        Target {
            node,
            name: self.names.of.get(&node).map(String::as_str),
        }
    }

    /// The schema at a node, references followed. One that cannot be read accepts anything.
    pub fn schema(&self, node: NodeId, diagnostics: &mut Diagnostics) -> Schema {
        let node = name::pure(&self.bundle, node);
        schema::schema(&mut Reader::new(&self.bundle, diagnostics), node)
    }

    /// The schema at a node in the words of JSON Schema, its references between nodes that are read the same way.
    pub fn standard(&self, node: NodeId, direction: Direction) -> Standard {
        standard::standard(self, node, direction)
    }

    /// A node as plain JSON, references not followed.
    pub fn value(&self, node: NodeId) -> serde_json::Value {
        self.bundle.tree.value(node)
    }

    /// The value of `example`, or of the first of `examples` by name, of a media type or a parameter.
    pub fn example(&self, node: NodeId) -> Option<NodeId> {
        message::example(&self.bundle, node)
    }

    /// The JSON pointer of a node: `#/components/schemas/Pet`, after its file's name where that is not the document.
    pub fn pointer(&self, node: NodeId) -> String {
        self.bundle.pointer(node)
    }

    /// The node that a pointer of [`Document::pointer`] leads to.
    pub fn node(&self, pointer: &str) -> Option<NodeId> {
        let (file, path) = pointer.split_once('#')?;
        let mut files = self.bundle.files.iter();
        let named = files.find(|one| one.source.name() == file);
        let found = named.and_then(|file| self.walk(file.root, path));
        // What an overlay has brought hangs in the document.
        found.or_else(|| self.walk(self.root(), path))
    }

    fn walk(&self, root: NodeId, path: &str) -> Option<NodeId> {
        let mut at = root;
        for token in path.split('/').skip(1) {
            let key = tree::unescape(token);
            let item = || self.bundle.tree.items(at).get(key.parse::<usize>().ok()?);
            at = self.bundle.tree.get(at, &key).or_else(|| item().copied())?;
        }
        Some(at)
    }

    /// Where a node stands, for messages about it.
    pub fn place(&self, node: NodeId) -> Option<Place> {
        self.bundle.place(node)
    }

    /// The tree of all nodes, for what no view shows: extensions, bundling.
    pub fn tree(&self) -> &Tree {
        &self.bundle.tree
    }

    /// The root of the document.
    pub fn root(&self) -> NodeId {
        self.bundle.root()
    }

    /// What a `$ref` leads to directly, whatever stands next to it.
    pub fn reference(&self, node: NodeId) -> Option<NodeId> {
        self.bundle.refs.get(&node)?.as_ref().ok().copied()
    }

    /// The texts of all files, the document first.
    pub fn sources(&self) -> impl Iterator<Item = &Arc<Source>> {
        self.bundle.files.iter().map(|file| &file.source)
    }
}

impl Bundle {
    /// A schema of our own: `{type: string}`.
    fn text_schema(&mut self) -> NodeId {
        let Some((map, text)) = self.tree.reserve(0).zip(self.tree.reserve(0)) else {
            return NodeId::default();
        };
        self.tree.fill(text, Kind::String("string".to_owned()));
        self.tree
            .fill(map, Kind::Map(vec![("type".to_owned(), text)]));
        map
    }
}
