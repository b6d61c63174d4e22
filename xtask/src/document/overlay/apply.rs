//! Carrying out one action.

use super::read::{Action, Change};
use super::view::{Found, View};
use super::{INVALID, Overlay};
use crate::diagnostics::codes;
use crate::document::bundle::origin;
use crate::document::tree::{Kind, NodeId};
use crate::document::visitor::MAX_NODES;

impl Overlay<'_> {
    /// What a value of the overlay, or of the document, is.
    fn kind(&self, value: NodeId, of_overlay: bool) -> &Kind {
        if of_overlay {
            self.tree.kind(value)
        } else {
            self.bundle.tree.kind(value)
        }
    }
}

/// Carries out an action; `false` if that cannot be.
pub(crate) fn action(overlay: &mut Overlay<'_>, action: &Action) -> bool {
    let view = View::new(overlay.bundle);
    let targets = view.find(&action.query);
    let value = match &action.change {
        Change::Update(value) => Some(*value),
        Change::Remove => None,
        Change::Copy(text, query) => match view.find(query).as_slice() {
            [one] => Some(one.node),
            found => {
                let message = format!(
                    "`copy` must match one value, and this matches {}",
                    found.len()
                );
                overlay.fault(
                    codes::OVERLAY_MATCHES_NOTHING,
                    *text,
                    message,
                    "correct the path, or remove the action",
                );
                return false;
            }
        },
    };
    if targets.is_empty() {
        let text = overlay.tree.str(action.target).unwrap_or_default();
        let message = format!("the target `{text}` matches nothing in the document");
        let help = "correct the path, or remove the action if the document no longer needs it";
        overlay.fault(codes::OVERLAY_MATCHES_NOTHING, action.target, message, help);
        return false;
    }
    let of_overlay = matches!(action.change, Change::Update(_));
    // What is copied is what stood there before.
    let value = match (value, of_overlay) {
        (Some(value), false) => copy(overlay, value, false),
        (value, _) => value,
    };
    targets.iter().all(|target| match value {
        None => remove(overlay, action, *target),
        Some(value) => update(overlay, action, *target, value, of_overlay),
    })
}

fn remove(overlay: &mut Overlay<'_>, action: &Action, found: Found) -> bool {
    let Some(holder) = found.holder else {
        overlay.fault(
            INVALID,
            action.target,
            "the whole document cannot be removed",
            "name a part of it",
        );
        return false;
    };
    let tree = &mut overlay.bundle.tree;
    let refs = &overlay.bundle.refs;
    // What a reference led to another file for stands for the reference here.
    let leads = |child: NodeId| {
        let mut at = child;
        for _ in 0..100 {
            if at == found.node {
                return true;
            }
            match refs.get(&at) {
                Some(Ok(next)) => at = *next,
                _ => break,
            }
        }
        false
    };
    let mut origins = Vec::new();
    match tree.kind(holder).clone() {
        Kind::Map(mut entries) => {
            entries.retain(|(_, child)| !leads(*child));
            tree.fill(holder, Kind::Map(entries));
        }
        Kind::Seq(mut items) => {
            // Those behind move up, but stand where they stood.
            for item in &items {
                let origin = origin(tree, &overlay.bundle.origins, *item);
                origins.push((*item, origin));
            }
            items.retain(|child| !leads(*child));
            tree.fill(holder, Kind::Seq(items));
        }
        _ => {}
    }
    overlay.bundle.origins.extend(origins);
    true
}

fn update(
    overlay: &mut Overlay<'_>,
    action: &Action,
    found: Found,
    value: NodeId,
    of_overlay: bool,
) -> bool {
    let fits = match (
        overlay.bundle.tree.kind(found.node),
        overlay.kind(value, of_overlay),
    ) {
        (Kind::Map(_), Kind::Map(_)) | (Kind::Seq(_), _) => Ok(()),
        (Kind::Map(_), _) => Err("a map"),
        (_, Kind::Map(_) | Kind::Seq(_)) => Err("text, a number, a flag or null"),
        _ => Ok(()),
    };
    if let Err(wanted) = fits {
        let place = if of_overlay { value } else { action.target };
        let message = format!(
            "what is merged into `{}` must be {wanted}, as it is there",
            overlay.bundle.pointer(found.node)
        );
        overlay.fault(
            INVALID,
            place,
            message,
            "make them of one kind, or remove the old value first",
        );
        return false;
    }
    let done = match (
        overlay.bundle.tree.kind(found.node).clone(),
        overlay.kind(value, of_overlay),
    ) {
        (Kind::Seq(mut items), kind) if !matches!(kind, Kind::Seq(_)) => {
            copy(overlay, value, of_overlay).map(|item| {
                items.push(item);
                overlay.bundle.tree.fill(found.node, Kind::Seq(items));
            })
        }
        _ => merge(overlay, found.node, value, of_overlay),
    };
    if done.is_none() {
        let message = "the overlay makes the document too large: more than 5 million nodes";
        overlay.fault(
            codes::TOO_LARGE,
            action.target,
            message,
            "name fewer targets",
        );
    }
    done.is_some()
}

/// Merges a value into a node: maps key by key, lists one after the other, anything else replaces what is there.
fn merge(overlay: &mut Overlay<'_>, into: NodeId, value: NodeId, of_overlay: bool) -> Option<()> {
    let new = overlay.kind(value, of_overlay).clone();
    match (overlay.bundle.tree.kind(into).clone(), new) {
        (Kind::Map(mut entries), Kind::Map(new)) => {
            for (key, child) in new {
                let there = entries.iter().position(|(name, _)| *name == key);
                match there {
                    None => entries.push((key, copy(overlay, child, of_overlay)?)),
                    Some(at) => {
                        let old = own(overlay, into, entries[at].1)?;
                        entries[at].1 = old;
                        merge(overlay, old, child, of_overlay)?;
                    }
                }
            }
            overlay.bundle.tree.fill(into, Kind::Map(entries));
        }
        (Kind::Seq(mut items), Kind::Seq(new)) => {
            for item in new {
                items.push(copy(overlay, item, of_overlay)?);
            }
            overlay.bundle.tree.fill(into, Kind::Seq(items));
        }
        // A key with nothing behind it says nothing.
        (Kind::Map(_) | Kind::Seq(_), Kind::Null) => {}
        (_, kind) => {
            let copied = copy(overlay, value, of_overlay)?;
            let kind = if matches!(kind, Kind::Map(_) | Kind::Seq(_)) {
                overlay.bundle.tree.kind(copied).clone()
            } else {
                kind
            };
            overlay.bundle.tree.fill(into, kind);
            if let Some(origin) = overlay.bundle.origins.get(&copied).cloned() {
                overlay.bundle.origins.insert(into, origin);
            }
        }
    }
    Some(())
}

/// A child that only this map holds: what `<<` brought is shared.
fn own(overlay: &mut Overlay<'_>, holder: NodeId, child: NodeId) -> Option<NodeId> {
    if overlay.bundle.tree.parent(child) == Some(holder) {
        Some(child)
    } else {
        copy(overlay, child, false)
    }
}

/// A value once more, which knows where it stands.
fn copy(overlay: &mut Overlay<'_>, value: NodeId, of_overlay: bool) -> Option<NodeId> {
    if overlay.bundle.tree.len() > MAX_NODES {
        return None;
    }
    let file = if of_overlay {
        0
    } else {
        overlay.bundle.tree.file(value)
    };
    let id = overlay.bundle.tree.reserve(file)?;
    let origin = if of_overlay {
        (overlay.file, overlay.tree.path(value))
    } else {
        overlay.bundle.origin(value)
    };
    overlay.bundle.origins.insert(id, origin);
    let kind = match overlay.kind(value, of_overlay).clone() {
        Kind::Map(entries) => {
            let mut out = Vec::with_capacity(entries.len());
            for (key, child) in entries {
                out.push((key, copy(overlay, child, of_overlay)?));
            }
            Kind::Map(out)
        }
        Kind::Seq(items) => {
            let mut out = Vec::with_capacity(items.len());
            for item in items {
                out.push(copy(overlay, item, of_overlay)?);
            }
            Kind::Seq(out)
        }
        other => other,
    };
    overlay.bundle.tree.fill(id, kind);
    Some(id)
}
