//! The actions of an overlay.

use super::{INVALID, Overlay};
use crate::diagnostics::nearest;
use crate::document::tree::{Kind, NodeId};
use serde_json_path::JsonPath;
use std::path::Path;

/// One change.
pub(crate) struct Action {
    /// The text of `target`.
    pub(crate) target: NodeId,
    /// Its query.
    pub(crate) query: JsonPath,
    /// What to do there.
    pub(crate) change: Change,
}

/// What an action does to its targets.
pub(crate) enum Change {
    /// Merges this value into them.
    Update(NodeId),
    /// Merges what stands somewhere else in the document: the text of `copy`, and its query.
    Copy(NodeId, JsonPath),
    /// Takes them out.
    Remove,
}

/// Reads an overlay; `None` if it is none.
pub(crate) fn read(overlay: &mut Overlay<'_>, root: NodeId, path: &Path) -> Option<Vec<Action>> {
    let before = overlay.diagnostics.error_count();
    let version = version(overlay, root)?;
    keys(
        overlay,
        root,
        "an overlay",
        &["overlay", "info", "extends", "actions"],
    );
    extends(overlay, root, path);
    let tree = &overlay.tree;
    let Some(list) = tree.get(root, "actions") else {
        overlay.fault(
            INVALID,
            root,
            "an overlay needs `actions`",
            "add a list with at least one action",
        );
        return None;
    };
    let items = tree.items(list).to_vec();
    if items.is_empty() {
        let help = "each item has a `target` and `update`, `remove: true` or `copy`";
        overlay.fault(
            INVALID,
            list,
            "`actions` must be a list with at least one action",
            help,
        );
    }
    let actions: Vec<Action> = items
        .into_iter()
        .filter_map(|item| action(overlay, item, version))
        .collect();
    (overlay.diagnostics.error_count() == before).then_some(actions)
}

/// The minor version.
fn version(overlay: &mut Overlay<'_>, root: NodeId) -> Option<u8> {
    let node = overlay.tree.get(root, "overlay");
    let text = node
        .and_then(|node| overlay.tree.str(node))
        .unwrap_or_default();
    let number = |prefix: &str| text == prefix || text.starts_with(&format!("{prefix}."));
    if number("1.0") {
        return Some(0);
    }
    if number("1.1") {
        return Some(1);
    }
    let message = match node {
        None => "this is no overlay: it has no `overlay` with a version".to_owned(),
        Some(_) => format!("the overlay's version must be 1.0 or 1.1 as text, not `{text}`"),
    };
    overlay.fault(
        INVALID,
        node.unwrap_or(root),
        message,
        "write `overlay: 1.1.0` at its top",
    );
    None
}

/// Refuses keys that nobody knows.
fn keys(overlay: &mut Overlay<'_>, node: NodeId, what: &str, known: &[&str]) {
    let entries = overlay.tree.entries(node).to_vec();
    for (key, child) in entries {
        if !known.contains(&key.as_str()) && !key.starts_with("x-") {
            let help = match nearest(&key, known.iter().copied()) {
                Some(name) => format!("did you mean `{name}`?"),
                None => format!("known here: {}", known.join(", ")),
            };
            overlay.fault(
                INVALID,
                child,
                format!("`{key}` is no key of {what}"),
                &help,
            );
        }
    }
}

/// An overlay that says what it is for is not applied to anything else.
fn extends(overlay: &mut Overlay<'_>, root: NodeId, path: &Path) {
    let tree = &overlay.tree;
    let Some(node) = tree.get(root, "extends") else {
        return;
    };
    let Some(text) = tree.str(node).map(str::to_owned) else {
        overlay.fault(
            INVALID,
            node,
            "`extends` must be the path or URL of a document, as text",
            "",
        );
        return;
    };
    // What a URL leads to is not asked.
    let file = text.split('#').next().unwrap_or_default();
    if overlay.folder.is_none() || file.contains("://") {
        return;
    }
    let wanted = path
        .parent()
        .map(|folder| folder.join(file))
        .and_then(|path| path.canonicalize().ok());
    let main = overlay.bundle.files.first().map(|file| file.path.clone());
    if wanted.is_none() || wanted != main {
        let document = overlay
            .bundle
            .files
            .first()
            .map(|file| file.source.name().to_owned());
        let message = format!(
            "this overlay extends `{text}`, not `{}`",
            document.unwrap_or_default()
        );
        overlay.fault(
            INVALID,
            node,
            message,
            "correct the path, relative to the overlay, or leave `extends` out",
        );
    }
}

fn action(overlay: &mut Overlay<'_>, node: NodeId, version: u8) -> Option<Action> {
    if !overlay.tree.is_map(node) {
        overlay.fault(
            INVALID,
            node,
            "an action must be a map",
            "it has a `target` and `update`, `remove: true` or `copy`",
        );
        return None;
    }
    keys(
        overlay,
        node,
        "an action",
        &["target", "description", "update", "remove", "copy"],
    );
    let tree = &overlay.tree;
    let key = |key: &str| tree.get(node, key);
    let (target, update, remove, copy) = (key("target"), key("update"), key("remove"), key("copy"));
    let Some(target) = target else {
        overlay.fault(
            INVALID,
            node,
            "an action needs a `target`",
            "give it a JSONPath such as `$.paths['/pets'].get`",
        );
        return None;
    };
    let query = query(overlay, target)?;
    let removes = match remove.map(|remove| (remove, tree_flag(overlay, remove))) {
        Some((remove, None)) => {
            overlay.fault(INVALID, remove, "`remove` must be `true` or `false`", "");
            return None;
        }
        Some((_, Some(flag))) => flag,
        None => false,
    };
    let change = match (removes, copy, update) {
        (true, ..) => Change::Remove,
        (false, Some(copy), _) if version == 0 => {
            overlay.fault(
                INVALID,
                copy,
                "`copy` is not in overlays of version 1.0",
                "write `overlay: 1.1.0`",
            );
            return None;
        }
        (false, Some(copy), _) => Change::Copy(copy, self::query(overlay, copy)?),
        (false, None, Some(update)) => Change::Update(update),
        (false, None, None) => {
            overlay.fault(
                INVALID,
                node,
                "this action changes nothing",
                "give it `update`, `remove: true` or `copy`",
            );
            return None;
        }
    };
    Some(Action {
        target,
        query,
        change,
    })
}

fn tree_flag(overlay: &Overlay<'_>, node: NodeId) -> Option<bool> {
    match overlay.tree.kind(node) {
        Kind::Bool(flag) => Some(*flag),
        _ => None,
    }
}

fn query(overlay: &mut Overlay<'_>, node: NodeId) -> Option<JsonPath> {
    let text = overlay.tree.str(node).unwrap_or_default().to_owned();
    match JsonPath::parse(&text) {
        Ok(query) => Some(query),
        Err(error) => {
            let message = format!("`{text}` is no JSONPath (RFC 9535): {error}");
            let help = "a path starts with `$`; names with other characters than letters, digits and `_` stand in `['…']`";
            overlay.fault(INVALID, node, message, help);
            None
        }
    }
}
