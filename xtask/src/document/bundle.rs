//! Several files as one tree: every `$ref` resolved, files inside the document's folder read as they are needed.

use crate::diagnostics::{Diagnostics, codes};
use crate::document::fault::Fault;
use crate::document::file;
use crate::document::place::{Place, Source};
use crate::document::read::{Finding, read};
use crate::document::resolve::Resolver;
use crate::document::tree::{Kind, NodeId, Tree};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The most references in a row that are followed.
const MAX_STEPS: usize = 100;

/// One file of the document.
#[derive(Debug)]
pub(crate) struct FileEntry {
    pub(crate) source: Arc<Source>,
    /// Its canonical path, where it lies on a disk.
    pub(crate) path: PathBuf,
    pub(crate) root: NodeId,
    /// Whether it is an overlay, of which references know nothing.
    pub(crate) overlay: bool,
}

/// Where a node was read from: the number of a file, and the way to it there.
pub(crate) type Origin = (u32, Vec<String>);

/// Where a node was read from: its own place, unless an overlay brought or moved it or something around it.
pub(crate) fn origin(tree: &Tree, origins: &HashMap<NodeId, Origin>, node: NodeId) -> Origin {
    let mut tokens = Vec::new();
    let mut at = node;
    loop {
        if let Some((file, path)) = origins.get(&at) {
            tokens.reverse();
            return (*file, [path.clone(), tokens].concat());
        }
        match (tree.parent(at), tree.token(at)) {
            (Some(parent), Some(token)) => {
                tokens.push(token);
                at = parent;
            }
            _ => break,
        }
    }
    tokens.reverse();
    (tree.file(node), tokens)
}

/// The tree of all files, with every reference in it resolved.
#[derive(Debug, Default)]
pub(crate) struct Bundle {
    pub(crate) tree: Tree,
    pub(crate) files: Vec<FileEntry>,
    /// The map with the `$ref` → its direct target.
    pub(crate) refs: HashMap<NodeId, Result<NodeId, Fault>>,
    /// Those of them that were not written so.
    pub(crate) guessed: HashSet<NodeId>,
    /// A value of `discriminator.mapping` → its target.
    pub(crate) mapped: HashMap<NodeId, NodeId>,
    /// What overlays brought or moved, and where it was read from.
    pub(crate) origins: HashMap<NodeId, Origin>,
}

impl Bundle {
    /// Reads a document from its text, and the files it references if it lies in a folder.
    pub(crate) fn read(
        source: &Arc<Source>,
        path: &Path,
        folder: Option<PathBuf>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Bundle> {
        let mut bundle = Bundle::default();
        let root = bundle.add(source, path.to_owned(), diagnostics);
        if let Err(finding) = root {
            report(finding, diagnostics);
            return None;
        }
        Resolver::new(&mut bundle, folder, diagnostics).run();
        bundle.find_cycles();
        Some(bundle)
    }

    /// Adds a file.
    pub(crate) fn add(
        &mut self,
        source: &Arc<Source>,
        path: PathBuf,
        diagnostics: &mut Diagnostics,
    ) -> Result<u32, Finding> {
        let number = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        let result = read(&mut self.tree, source, number);
        let root = result.root?;
        for finding in result.findings {
            report(finding, diagnostics);
        }
        self.files.push(FileEntry {
            source: source.clone(),
            path,
            root,
            overlay: false,
        });
        Ok(number)
    }

    /// Marks the references that lead back to themselves without anything in between, and those through too many others.
    pub(crate) fn find_cycles(&mut self) {
        let mut done: HashSet<NodeId> = HashSet::new();
        let (mut cycles, mut long) = (Vec::new(), Vec::new());
        let mut lengths: HashMap<NodeId, usize> = HashMap::new();
        for start in self.refs.keys() {
            let mut way = Vec::new();
            let mut at = *start;
            while let (Some(Ok(next)), true) = (self.refs.get(&at), done.insert(at)) {
                way.push(at);
                at = *next;
            }
            // Only a circle leads to where this very walk has been.
            let circle = way.iter().position(|node| *node == at);
            cycles.extend(way.drain(circle.unwrap_or(way.len())..));
            let mut length = lengths.get(&at).copied().unwrap_or(0);
            for node in way.into_iter().rev() {
                length += 1;
                if length > MAX_STEPS {
                    long.push(node);
                    length = 0;
                }
                lengths.insert(node, length);
            }
        }
        for node in long {
            self.refs.insert(node, Err(Fault::Long));
        }
        for node in cycles {
            self.refs.insert(node, Err(Fault::Cycle));
        }
    }

    /// The root of the document.
    pub(crate) fn root(&self) -> NodeId {
        self.files
            .first()
            .map_or(NodeId::default(), |file| file.root)
    }

    /// Follows every reference, whatever stands next to it: right for anything but a schema.
    pub(crate) fn follow(&self, node: NodeId) -> NodeId {
        let mut at = node;
        for _ in 0..=MAX_STEPS {
            match self.refs.get(&at) {
                Some(Ok(next)) => at = *next,
                _ => break,
            }
        }
        at
    }

    /// The value of a key, its references followed.
    pub(crate) fn get(&self, node: NodeId, key: &str) -> Option<NodeId> {
        self.tree.get(node, key).map(|child| self.follow(child))
    }

    /// A scalar where text is wanted: numbers and the like as they are written.
    pub(crate) fn text(&self, node: NodeId) -> Option<String> {
        let node = self.follow(node);
        match self.tree.kind(node) {
            Kind::String(text) => Some(text.clone()),
            Kind::Number(text) => Some(self.written(node).unwrap_or_else(|| text.clone())),
            Kind::Bool(value) => Some(self.written(node).unwrap_or_else(|| value.to_string())),
            Kind::Null | Kind::Seq(_) | Kind::Map(_) => None,
        }
    }

    /// The text of a plain scalar in the file.
    fn written(&self, node: NodeId) -> Option<String> {
        let (file, path) = self.origin(node);
        let source = &self.files.get(file as usize)?.source;
        let [start, end] = source.index().plain(&path)?;
        let text = source
            .text()
            .get(source.byte(start.0, start.1)..source.byte(end.0, end.1))?;
        Some(text.trim().to_owned())
    }

    /// Where a node stands.
    pub(crate) fn place(&self, node: NodeId) -> Option<Place> {
        let (file, path) = self.origin(node);
        let file = self.files.get(file as usize)?;
        Some(Place::path(&file.source, path))
    }

    /// Where a node was read from.
    pub(crate) fn origin(&self, node: NodeId) -> Origin {
        origin(&self.tree, &self.origins, node)
    }

    /// A pointer as people write it: that of the document's own nodes, with the file before it for others.
    pub(crate) fn pointer(&self, node: NodeId) -> String {
        let number = self.tree.file(node);
        let pointer = self.tree.pointer(node);
        match self.files.get(number as usize) {
            Some(file) if number > 0 => format!("{}{pointer}", file.source.name()),
            _ => pointer,
        }
    }

    /// Reports why a reference has no target, if it has none.
    pub(crate) fn check(&self, node: NodeId, diagnostics: &mut Diagnostics) {
        if let Some(Err(fault)) = self.refs.get(&node) {
            let place = self.place(self.tree.get(node, "$ref").unwrap_or(node));
            fault.report(&self.pointer(node), place, diagnostics);
        } else if self.guessed.contains(&node) {
            let text = self.tree.get(node, "$ref");
            let place = self.place(text.unwrap_or(node));
            let text = text
                .and_then(|text| self.tree.str(text))
                .unwrap_or_default();
            let meant = self.refs.get(&node).and_then(|target| target.as_ref().ok());
            let meant = meant
                .map(|target| self.pointer(*target))
                .unwrap_or_default();
            let message = format!("the reference `{text}` leads nowhere; `{meant}` is taken");
            diagnostics.warning(codes::REFERENCE_GUESSED, place, message);
        }
    }
}

/// Hands a finding on.
pub(crate) fn report(finding: Finding, diagnostics: &mut Diagnostics) {
    let entry = diagnostics.error(finding.code, finding.place, finding.message);
    if let Some(help) = finding.help {
        entry.help(help);
    }
}

/// Reads the main file.
pub(crate) fn open(
    path: &Path,
    diagnostics: &mut Diagnostics,
) -> Option<(Arc<Source>, PathBuf, PathBuf)> {
    let source = file::load(path, &path.display().to_string());
    let source = source
        .map_err(|finding| report(finding, diagnostics))
        .ok()?;
    let canonical = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let Some(folder) = canonical.parent().map(Path::to_owned) else {
        diagnostics.error(
            codes::FILE_UNREADABLE,
            Place::unread(path),
            "the file lies in no folder",
        );
        return None;
    };
    Some((source, canonical, folder))
}
