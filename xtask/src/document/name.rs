//! The names that schemas have: from `components`, from `$defs`, or from the file they are.

use crate::document::bundle::Bundle;
use crate::document::tree::NodeId;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The maps whose entries are schemas with names.
const HOLDERS: [&str; 3] = ["schemas", "$defs", "definitions"];

/// The named schemas: sorted by name, and by node.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) list: Vec<(String, NodeId)>,
    pub(crate) of: HashMap<NodeId, String>,
}

/// Names the schemas of the document and those that references between schemas lead to.
pub(crate) fn names(bundle: &Bundle, targets: &[NodeId]) -> Names {
    let mut names = Names::default();
    let components = bundle.get(bundle.root(), "components");
    let schemas = components.and_then(|node| bundle.get(node, "schemas"));
    names.list = schemas
        .map(|node| bundle.tree.entries(node).to_vec())
        .unwrap_or_default();
    names.list.sort();
    for (name, node) in &names.list {
        names.of.insert(*node, name.clone());
    }
    // `Pet: {$ref: pet.yaml}` gives the file the name Pet, but an alias of a named schema takes nothing from it.
    for (name, node) in &names.list {
        let target = pure(bundle, *node);
        names.of.entry(target).or_insert_with(|| name.clone());
    }
    others(bundle, targets, &mut names);
    names.list.sort();
    names
}

/// Follows references that nothing stands next to.
pub(crate) fn pure(bundle: &Bundle, node: NodeId) -> NodeId {
    let mut at = node;
    for _ in 0..100 {
        match bundle.refs.get(&at) {
            Some(Ok(next)) if alone(bundle, at) => at = *next,
            _ => break,
        }
    }
    at
}

/// Whether nothing that matters stands next to a `$ref`.
fn alone(bundle: &Bundle, node: NodeId) -> bool {
    use crate::document::keyword::{Home, home};
    let matters = |key: &str| key != "$ref" && !matches!(home(key), None | Some(Home::Silent));
    !bundle
        .tree
        .entries(node)
        .iter()
        .any(|(key, _)| matters(key))
}

/// The schemas that are not in the document's `components`, each with the first free one of its names.
fn others(bundle: &Bundle, targets: &[NodeId], names: &mut Names) {
    let mut taken: HashSet<String> = names.list.iter().map(|(name, _)| name.clone()).collect();
    let mut nodes: Vec<_> = targets.iter().map(|node| pure(bundle, *node)).collect();
    nodes.sort_by_cached_key(|node| bundle.pointer(*node));
    nodes.dedup();
    for node in nodes {
        if names.of.contains_key(&node) {
            continue;
        }
        let Some(short) = own(bundle, node) else {
            continue;
        };
        let name = if taken.contains(&short) {
            long(bundle, node)
        } else {
            short
        };
        if taken.insert(name.clone()) {
            names.list.push((name.clone(), node));
            names.of.insert(node, name);
        }
    }
}

/// The name a schema has where it stands.
fn own(bundle: &Bundle, node: NodeId) -> Option<String> {
    let path = bundle.tree.path(node);
    let foreign = bundle.tree.file(node) > 0;
    match path.as_slice() {
        [] => stem(bundle, node),
        [.., holder, key] if HOLDERS.contains(&holder.as_str()) => Some(key.clone()),
        [key] if foreign && crate::document::keyword::home(key).is_none() => Some(key.clone()),
        _ => None,
    }
}

fn stem(bundle: &Bundle, node: NodeId) -> Option<String> {
    let file = bundle.files.get(bundle.tree.file(node) as usize)?;
    Some(file.path.file_stem()?.to_string_lossy().into_owned())
}

/// A name that says where the schema stands, for one whose short name is taken.
fn long(bundle: &Bundle, node: NodeId) -> String {
    let main = bundle.files.first().and_then(|file| file.path.parent());
    let file = bundle
        .files
        .get(bundle.tree.file(node) as usize)
        .map(|file| file.path.as_path());
    let file = file.unwrap_or(Path::new("")).with_extension("");
    let inside = main
        .and_then(|folder| file.strip_prefix(folder).ok())
        .unwrap_or(&file);
    // What the document itself is called says nothing about what is in it.
    let foreign = bundle.tree.file(node) > 0;
    let tokens = inside
        .components()
        .filter(|_| foreign)
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    tokens
        .chain(bundle.tree.path(node))
        .collect::<Vec<_>>()
        .join("_")
}
