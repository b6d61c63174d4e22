//! Resolving references: files, anchors and JSON pointers.

use crate::diagnostics::{Diagnostics, nearest};
use crate::document::bundle::Bundle;
use crate::document::fault::Fault;
use crate::document::file;
use crate::document::tree::{NodeId, escape, unescape};
use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

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
        self.bundle.refs.insert(node, target);
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

/// `https:`, `file:` and the like; `C:` is none of them, but no way into the folder either.
fn has_scheme(uri: &str) -> bool {
    let Some((scheme, _)) = uri.split_once(':') else {
        return false;
    };
    let mut chars = scheme.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// A reference relative to a base, without `.` and `..` as far as that goes.
fn join(base: &str, uri: &str) -> String {
    if has_scheme(uri) || uri.starts_with("//") {
        return uri.to_owned();
    }
    let base = base.split(['?', '#']).next().unwrap_or(base);
    // `https://host`, which no `..` climbs out of.
    let root = base.find("://").map_or(0, |at| {
        let rest = at + 3;
        base[rest..]
            .find('/')
            .map_or(base.len(), |slash| rest + slash)
    });
    let (root, path) = base.split_at(root);
    let folder = match path.rfind('/') {
        _ if uri.starts_with('/') => "",
        Some(slash) => &path[..=slash],
        None if root.is_empty() => "",
        None => "/",
    };
    let mut out: Vec<&str> = Vec::new();
    let whole = format!("{folder}{uri}");
    for part in whole.split('/') {
        match part {
            "." => {}
            ".." if out
                .last()
                .is_some_and(|last| !last.is_empty() && *last != "..") =>
            {
                out.pop();
            }
            other => out.push(other),
        }
    }
    let slash = if whole.ends_with("/.") || whole.ends_with("/..") {
        "/"
    } else {
        ""
    };
    format!("{root}{}{slash}", out.join("/"))
}

/// A path without `.` and `..`; `None` where it climbs above the root.
fn lexical(path: &Path) -> Option<PathBuf> {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                if !out.pop() {
                    return None;
                }
            }
            other => out.push(other),
        }
    }
    Some(out)
}

/// Undoes percent encoding; what is not valid stays as it is.
fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex
            .filter(|hex| !hex.starts_with('+'))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(byte.unwrap_or(*first));
        rest = if byte.is_some() {
            tail.get(2..).unwrap_or_default()
        } else {
            tail
        };
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn relative_references() {
        let check = |base: &str, uri: &str, expected: &str| {
            assert_eq!(join(base, uri), expected, "{base} {uri}");
        };
        check("", "ex.json", "ex.json");
        check("./nested/", "./ex.json", "nested/ex.json");
        check("a/b", "../c", "c");
        check("", "../c", "../c");
        check("https://a.b/c/d", "e", "https://a.b/c/e");
        check("https://a.b/c/d", "/e", "https://a.b/e");
        check("https://a.b", "e", "https://a.b/e");
        check("https://a.b/c", "https://d.e/f", "https://d.e/f");
        check("https://a.b/c?d#e", "f", "https://a.b/f");
        check("urn:x", "f", "f");
    }
}
