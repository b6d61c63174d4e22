//! Request bodies.

use super::changes::{Direction, Element, What};
use super::docs;
use super::draft::{Drafts, Key};
use super::operations::REQUEST;
use super::types::{DEMANDED, IGNORED, presence, retyped};
use super::words;
use crate::api::{Body, Operation};
use std::collections::BTreeSet;

pub(super) fn compare(drafts: &mut Drafts<'_>, operation: &Key, a: &Operation, b: &Operation) {
    let key = Key::only(Element::Body, operation.owner);
    match (&a.body, &b.body) {
        (None, None) => {}
        (Some(a), Some(b)) => both(drafts, &key, a, b),
        (Some(_), None) => {
            drafts
                .add(&key, What::Removed)
                .ways(Direction::REQUEST)
                .judge(Direction::REQUEST, Some(IGNORED), None);
        }
        (None, Some(b)) => {
            drafts
                .add(&key, What::Added)
                .ways(Direction::REQUEST)
                .judge(Direction::REQUEST, b.required.then_some(DEMANDED), None);
        }
    }
}

fn both(drafts: &mut Drafts<'_>, key: &Key, a: &Body, b: &Body) {
    presence(drafts, key, (a.required, b.required), false, REQUEST);
    docs::prose(
        drafts,
        key,
        a.description.as_deref(),
        b.description.as_deref(),
        REQUEST,
    );
    media(
        drafts,
        key,
        (Element::BodyMedia, REQUEST.any),
        &types(a),
        &types(b),
    );
    if a.encoding == b.encoding {
        retyped(drafts, key, (&a.ty, &b.ty), REQUEST);
        parts(drafts, key, a, b);
    } else {
        // What was sent is still taken if its media type is.
        let kept = types(b).contains(&bare(&a.media_type));
        drafts
            .add(key, What::MediaType)
            .values(
                Some(words::encoding(a.encoding).to_owned()),
                Some(words::encoding(b.encoding).to_owned()),
            )
            .ways(Direction::REQUEST)
            .judge(
                Direction::REQUEST,
                (!kept).then_some("what was sent is refused"),
                None,
            );
    }
}

/// A media type without its parameters, as it is compared.
fn bare(media_type: &str) -> String {
    let bare = media_type.split(';').next().unwrap_or_default();
    bare.trim().to_ascii_lowercase()
}

fn types(body: &Body) -> BTreeSet<String> {
    let all = std::iter::once(&body.media_type).chain(&body.others);
    all.map(|name| bare(name)).collect()
}

/// Compares sets of media types.
pub(super) fn media(
    drafts: &mut Drafts<'_>,
    key: &Key,
    (element, direction): (Element, Direction),
    old: &BTreeSet<String>,
    new: &BTreeSet<String>,
) {
    for name in old.difference(new) {
        drafts
            .add(
                &Key::named(element, key.owner, Some(name), None),
                What::Removed,
            )
            .ways(direction)
            .judge(
                direction,
                Some("what was sent is refused"),
                Some("what was asked for does not come"),
            );
    }
    for name in new.difference(old) {
        drafts
            .add(
                &Key::named(element, key.owner, None, Some(name)),
                What::Added,
            )
            .ways(direction);
    }
}

/// The content types of parts.
fn parts(drafts: &mut Drafts<'_>, key: &Key, a: &Body, b: &Body) {
    let find = |body: &Body, name: &str| {
        let found = body.part_types.iter().find(|(own, _)| own == name);
        found.map(|(_, kind)| kind.clone())
    };
    let names: BTreeSet<&String> = a
        .part_types
        .iter()
        .chain(&b.part_types)
        .map(|(name, _)| name)
        .collect();
    for name in names {
        let (before, after) = (find(a, name), find(b, name));
        if before != after {
            let said = |kind: Option<String>| {
                let kind = kind.unwrap_or_else(|| "any".to_owned());
                Some(format!("{kind} of part {name}"))
            };
            drafts
                .add(key, What::MediaType)
                .values(said(before), said(after))
                .ways(Direction::REQUEST)
                .judge(
                    Direction::REQUEST,
                    Some("what was sent may be refused"),
                    None,
                );
        }
    }
}
