//! Resolving references: files, anchors and JSON pointers.

use crate::diagnostics::{Diagnostics, nearest};
use crate::document::bundle::Bundle;
use crate::document::fault::Fault;
use crate::document::file;
use crate::document::tree::{NodeId, escape, unescape};
use crate::document::uri::{decode, has_scheme, join, lexical};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The most references that one pointer may lead through.
const MAX_HOPS: usize = 32;
/// For how many references something else is suggested.
const SUGGESTIONS: usize = 50;
/// From how many keys on a map gets an index.
const MANY: usize = 24;

/// Resolves every reference of a bundle, and reads the files that they name.
pub(crate) struct Resolver<'b> {
    bundle: &'b mut Bundle,
    folder: Option<PathBuf>,
    diagnostics: &'b mut Diagnostics,
    /// Canonical path → the number of the file, or why it cannot be read.
    loaded: HashMap<PathBuf, Result<u32, Fault>>,
    /// A file's number and the text of a reference in it → the target.
    known: HashMap<(u32, String), Result<NodeId, Fault>>,
    keys: HashMap<NodeId, HashMap<String, NodeId>>,
    /// `$id`, `$self` and `$anchor` (as `#name`, in its file).
    ids: HashMap<String, NodeId>,
    anchors: HashMap<(u32, String), NodeId>,
    /// How often something else was suggested.
    asked: usize,
}

impl<'b> Resolver<'b> {
    pub(crate) fn new(
        bundle: &'b mut Bundle,
        folder: Option<PathBuf>,
        diagnostics: &'b mut Diagnostics,
    ) -> Resolver<'b> {
        let files = (0..).zip(&bundle.files).filter(|(_, file)| !file.overlay);
        let loaded = files
            .map(|(number, file)| (file.path.clone(), Ok(number)))
            .collect();
        let (known, keys, ids, anchors) = (
            HashMap::new(),
            HashMap::new(),
            HashMap::new(),
            HashMap::new(),
        );
        Resolver {
            bundle,
            folder,
            diagnostics,
            loaded,
            known,
            keys,
            ids,
            anchors,
            asked: 0,
        }
    }

    /// Resolves all; files that come in while it does are resolved too.
    pub(crate) fn run(&mut self) {
        let mut done = 1;
        while done < self.bundle.tree.len() {
            let nodes: Vec<_> = self
                .bundle
                .tree
                .ids_from(done)
                .filter(|node| self.bundle.tree.is_map(*node))
                .collect();
            done = self.bundle.tree.len();
            for node in &nodes {
                self.name(*node);
            }
            for node in nodes {
                self.reference(node);
                self.mapping(node);
            }
        }
    }

    /// Notes the names a node gives itself.
    fn name(&mut self, node: NodeId) {
        for (key, child) in self.bundle.tree.entries(node) {
            let Some(text) = self.bundle.tree.str(*child) else {
                continue;
            };
            match key.as_str() {
                "$id" | "$self" => {
                    self.ids
                        .entry(text.trim_end_matches('#').to_owned())
                        .or_insert(node);
                }
                "$anchor" | "$dynamicAnchor" => {
                    let file = self.bundle.tree.file(node);
                    self.anchors.entry((file, text.to_owned())).or_insert(node);
                }
                _ => {}
            }
        }
    }

    fn reference(&mut self, node: NodeId) {
        let tree = &self.bundle.tree;
        let Some(text) = tree.get(node, "$ref").and_then(|child| tree.str(child)) else {
            return;
        };
        let (file, text) = (tree.file(node), text.to_owned());
        let target = match self.against_id(node, &text) {
            Some(target) => Ok(target),
            None => self.resolve(file, &text, 0),
        };
        let target = target.or_else(|fault| {
            let found = self.guess(node, file, &text).ok_or(fault)?;
            self.bundle.guessed.insert(node);
            Ok(found)
        });
        self.bundle.refs.insert(node, target);
    }

    /// The target of a reference that leads nowhere as it is written, where only one thing can be meant: generators forget
    /// to encode a `%` or to write the first slash, put one before the `#` or, meaning a whole file, behind it, or begin
    /// at the schema around instead of at the document.
    fn guess(&mut self, node: NodeId, file: u32, text: &str) -> Option<NodeId> {
        let (uri, fragment) = text.split_once('#')?;
        let base = self.base(file, uri.trim_end_matches('/'), text).ok()?;
        let pointer = decode(fragment);
        if pointer == "/" && !uri.is_empty() {
            return Some(base);
        }
        if !pointer.starts_with('/') {
            let whole = (!pointer.is_empty()).then(|| format!("/{pointer}"))?;
            return self.pointed(base, &whole, text, 0).ok();
        }
        let bases = [base].into_iter().chain(self.named_around(node));
        let mut ways = bases.flat_map(|base| [(base, fragment), (base, pointer.as_str())]);
        ways.find_map(|(base, fragment)| self.pointed(base, fragment, text, 0).ok())
    }

    /// The schema with a name that a node stands in.
    fn named_around(&self, node: NodeId) -> Option<NodeId> {
        let tree = &self.bundle.tree;
        let above = |from: NodeId| std::iter::successors(Some(from), |at| tree.parent(*at));
        let schemas = above(node).find(|at| {
            let components = tree
                .parent(*at)
                .and_then(|of| tree.parent(of).zip(Some(of)));
            components.is_some_and(|(root, components)| {
                tree.get(root, "components") == Some(components)
                    && tree.get(components, "schemas") == Some(*at)
            })
        })?;
        above(node).find(|at| tree.parent(*at) == Some(schemas))
    }

    /// The target where a schema around the reference has an `$id`, which is then what the reference is relative to. Where
    /// that leads nowhere the reference is taken as relative to its file, as most documents mean it.
    fn against_id(&mut self, node: NodeId, text: &str) -> Option<NodeId> {
        if self.ids.is_empty() {
            return None;
        }
        let mut ids: Vec<String> = Vec::new();
        let mut resource = None;
        let mut at = Some(node);
        while let Some(here) = at {
            let tree = &self.bundle.tree;
            if let Some(id) = tree.get(here, "$id").and_then(|child| tree.str(child)) {
                resource = resource.or(Some(here));
                ids.push(id.to_owned());
            }
            at = tree.parent(here);
        }
        let resource = resource?;
        let (uri, fragment) = text.split_once('#').unwrap_or((text, ""));
        if uri.is_empty() {
            return self.within(resource, fragment, text).ok();
        }
        let base = ids
            .iter()
            .rev()
            .fold(String::new(), |base, id| join(&base, id));
        let joined = join(&base, uri);
        if let Some(&target) = self.ids.get(&joined) {
            return self.within(target, fragment, text).ok();
        }
        let file = self.bundle.tree.file(node);
        let whole = format!("{joined}#{fragment}");
        self.resolve(file, &whole, 0).ok()
    }

    /// The node that a fragment means in the resource at `base`.
    fn within(&mut self, base: NodeId, fragment: &str, text: &str) -> Result<NodeId, Fault> {
        self.pointed(base, &decode(fragment), text, 0)
    }

    /// The values of a discriminator's `mapping`: names of schemas, or references.
    fn mapping(&mut self, node: NodeId) {
        let tree = &self.bundle.tree;
        if tree.get(node, "propertyName").is_none() {
            return;
        }
        let Some(mapping) = tree.get(node, "mapping") else {
            return;
        };
        let values: Vec<_> = tree
            .entries(mapping)
            .iter()
            .map(|(_, value)| *value)
            .collect();
        for value in values.into_iter().chain(tree.get(node, "defaultMapping")) {
            let Some(text) = self.bundle.tree.str(value).map(str::to_owned) else {
                continue;
            };
            let file = self.bundle.tree.file(value);
            if let Some(target) = self
                .named(file, &text)
                .or_else(|| self.resolve(file, &text, 0).ok())
            {
                self.bundle.mapped.insert(value, target);
            }
        }
    }

    /// The schema with this name, in the file that says it or in the document.
    fn named(&mut self, file: u32, name: &str) -> Option<NodeId> {
        [file, 0].into_iter().find_map(|number| {
            let root = self.bundle.files.get(number as usize)?.root;
            let schemas = self.child(self.child(root, "components")?, "schemas")?;
            self.keyed(schemas, name)
        })
    }

    fn child(&self, node: NodeId, key: &str) -> Option<NodeId> {
        self.bundle.tree.get(node, key)
    }

    fn resolve(&mut self, file: u32, text: &str, hops: usize) -> Result<NodeId, Fault> {
        let key = (file, text.to_owned());
        if let Some(target) = self.known.get(&key) {
            return target.clone();
        }
        let target = self.seek(file, text, hops);
        // A walk that was cut short says nothing about the next one.
        if hops == 0 {
            self.known.insert(key, target.clone());
        }
        target
    }

    fn seek(&mut self, file: u32, text: &str, hops: usize) -> Result<NodeId, Fault> {
        if hops > MAX_HOPS {
            return Err(Fault::Cycle);
        }
        let (uri, fragment) = text.split_once('#').unwrap_or((text, ""));
        let base = self.base(file, uri, text)?;
        self.pointed(base, &decode(fragment), text, hops)
    }

    /// The node at a JSON pointer, or with an anchor.
    fn pointed(
        &mut self,
        base: NodeId,
        fragment: &str,
        text: &str,
        hops: usize,
    ) -> Result<NodeId, Fault> {
        let nowhere = || Fault::Nowhere(text.to_owned(), None);
        if fragment.is_empty() {
            return Ok(base);
        }
        let Some(pointer) = fragment.strip_prefix('/') else {
            let key = (self.bundle.tree.file(base), fragment.to_owned());
            return self.anchors.get(&key).copied().ok_or_else(nowhere);
        };
        let mut at = base;
        for token in pointer.split('/') {
            let name = unescape(token);
            let next = self.step(at, &name, hops)?;
            at = next.ok_or_else(|| {
                let meant = self.meant(at, &name, token, text);
                Fault::Nowhere(text.to_owned(), meant)
            })?;
        }
        Ok(at)
    }

    /// The reference with a key of `node` that looks like `name`, in the place of `token`.
    fn meant(&mut self, node: NodeId, name: &str, token: &str, text: &str) -> Option<String> {
        // Whoever has more of them has another problem than one letter.
        self.asked += 1;
        if self.asked > SUGGESTIONS {
            return None;
        }
        let keys = self.bundle.tree.entries(node).iter();
        let near = nearest(name, keys.map(|(key, _)| key.as_str()))?;
        let (before, after) = text.rsplit_once(&format!("/{token}"))?;
        Some(format!("{before}/{}{after}", escape(near)))
    }

    /// The node that a reference without its fragment means.
    fn base(&mut self, file: u32, uri: &str, text: &str) -> Result<NodeId, Fault> {
        if uri.is_empty() {
            return self
                .bundle
                .files
                .get(file as usize)
                .map(|file| file.root)
                .ok_or_else(|| Fault::Nowhere(text.to_owned(), None));
        }
        if let Some(node) = self.ids.get(uri) {
            return Ok(*node);
        }
        if uri.to_ascii_lowercase().starts_with("file:") {
            return Err(Fault::Outside(text.to_owned()));
        }
        if has_scheme(uri) || uri.starts_with("//") {
            return Err(Fault::Network(text.to_owned()));
        }
        let number = self.open(file, uri)?;
        self.bundle
            .files
            .get(number as usize)
            .map(|file| file.root)
            .ok_or_else(|| Fault::Nowhere(text.to_owned(), None))
    }

    /// The number of the file that a relative reference names.
    fn open(&mut self, from: u32, uri: &str) -> Result<u32, Fault> {
        let path = self.locate(from, uri)?;
        if let Some(known) = self.loaded.get(&path) {
            return known.clone();
        }
        let result = self
            .load(&path)
            .map_err(|finding| Fault::File(uri.to_owned(), Box::new(finding)));
        self.loaded.insert(path, result.clone());
        result
    }

    fn load(&mut self, path: &Path) -> Result<u32, crate::document::read::Finding> {
        let main = self
            .bundle
            .files
            .first()
            .map(|file| file.source.name().to_owned())
            .unwrap_or_default();
        let inside = self
            .folder
            .as_deref()
            .and_then(|folder| path.strip_prefix(folder).ok())
            .unwrap_or(path);
        let name = Path::new(&main)
            .with_file_name("")
            .join(inside)
            .display()
            .to_string();
        let source = file::load(path, &name)?;
        let known = self.bundle.tree.len();
        let number = self
            .bundle
            .add(&source, path.to_owned(), self.diagnostics)?;
        // The reference that brings the file in may ask for one of its names.
        let added: Vec<NodeId> = self.bundle.tree.ids_from(known).collect();
        for node in added {
            if self.bundle.tree.is_map(node) {
                self.name(node);
            }
        }
        Ok(number)
    }

    /// The canonical path of a reference, which must lie inside the folder, symbolic links followed.
    fn locate(&self, from: u32, uri: &str) -> Result<PathBuf, Fault> {
        let outside = || Fault::Outside(uri.to_owned());
        let nowhere = || Fault::Nowhere(uri.to_owned(), None);
        let folder = self.folder.as_deref().ok_or_else(nowhere)?;
        let here = self
            .bundle
            .files
            .get(from as usize)
            .and_then(|file| file.path.parent())
            .ok_or_else(nowhere)?;
        let path = decode(uri.split('?').next().unwrap_or(uri));
        let joined = lexical(&here.join(path))
            .filter(|path| path.starts_with(folder))
            .ok_or_else(outside)?;
        let real = joined.canonicalize().map_err(|_| nowhere())?;
        if real.starts_with(folder) {
            Ok(real)
        } else {
            Err(outside())
        }
    }

    /// One token of a pointer; a reference in the way is followed.
    fn step(&mut self, node: NodeId, token: &str, hops: usize) -> Result<Option<NodeId>, Fault> {
        if let Some(child) = self.keyed(node, token) {
            return Ok(Some(child));
        }
        let tree = &self.bundle.tree;
        let item = token
            .parse::<usize>()
            .ok()
            .and_then(|number| tree.items(node).get(number));
        if let Some(item) = item {
            return Ok(Some(*item));
        }
        let Some(text) = tree.get(node, "$ref").and_then(|child| tree.str(child)) else {
            return Ok(None);
        };
        let (file, text) = (tree.file(node), text.to_owned());
        let target = self.resolve(file, &text, hops + 1)?;
        Ok(self.keyed(target, token))
    }

    /// The value of a key; large maps are indexed when they are first asked.
    fn keyed(&mut self, node: NodeId, key: &str) -> Option<NodeId> {
        let entries = self.bundle.tree.entries(node);
        if entries.len() < MANY {
            return self.bundle.tree.get(node, key);
        }
        let index = self
            .keys
            .entry(node)
            .or_insert_with(|| entries.iter().cloned().collect());
        index.get(key).copied()
    }
}
