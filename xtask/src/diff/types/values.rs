//! Values of enums, and the alternatives of unions.

use super::{key, owner, retyped, value_key};
use crate::api::{Api, Origin, Type, TypeId, Union, Variant};
use crate::diff::changes::{Element, What};
use crate::diff::docs::Ways;
use crate::diff::draft::{Drafts, Key};
use crate::diff::members::Members;
use crate::diff::pairs::Pair;
use crate::diff::words;

pub(super) fn values(
    drafts: &mut Drafts<'_>,
    pair: Pair<TypeId>,
    old: &[String],
    new: &[String],
    ways: Ways,
) {
    let known: std::collections::HashSet<&String> = old.iter().collect();
    let kept: std::collections::HashSet<&String> = new.iter().collect();
    for value in old.iter().filter(|value| !kept.contains(value)) {
        drafts
            .add(&value_key(pair, Some(value), None), What::Removed)
            .ways(ways.any)
            .judge(ways.both, Some("what was sent may be refused"), None);
    }
    for value in new.iter().filter(|value| !known.contains(value)) {
        let draft = drafts.add(&value_key(pair, None, Some(value)), What::Added);
        draft.ways(ways.any).judge(
            ways.both,
            None,
            Some("a value may come that could not come before"),
        );
        if ways.both.response {
            draft.note("the generated enum is open: programs built before get `Unrecognized`");
        }
    }
}

/// What a variant is called in messages and keys: the value that tells it, or its words, or its type.
pub(in crate::diff) fn label(api: &Api, variant: &Variant) -> String {
    if !variant.tags.is_empty() {
        return variant.tags.join(" or ");
    }
    if let Some(words) = &variant.words {
        return words.clone();
    }
    match &variant.ty {
        Type::Named(id) => match &api.def(*id).origin {
            Origin::Schema(name) => name.clone(),
            Origin::Inline(_, words) => words.join(" "),
            _ => "value".to_owned(),
        },
        other => format!("{other:?}").to_lowercase(),
    }
}

/// The alternatives of a pair of unions that belong together: by type, or else by name.
pub(in crate::diff) fn variants<'a>(
    drafts: &Drafts<'a>,
    old: &'a Union,
    new: &'a Union,
) -> Members<'a, Variant> {
    let (one, other) = (&drafts.old.api, &drafts.new.api);
    let pairs = drafts.pairs;
    Members::by(&old.variants, &new.variants, |a, b| {
        if label(one, a) == label(other, b) {
            return Some(2.0);
        }
        let is_named = matches!(a.ty, Type::Named(_));
        let shares = a.tags.iter().any(|tag| b.tags.contains(tag));
        let same = is_named && crate::diff::walk::same_reference(&a.ty, &b.ty, pairs);
        (shares || same).then_some(1.0)
    })
}

pub(super) fn unions(
    drafts: &mut Drafts<'_>,
    pair: Pair<TypeId>,
    old: &Union,
    new: &Union,
    ways: Ways,
) {
    if old.tag != new.tag {
        let said = |tag: &Option<String>| Some(tag.clone().unwrap_or_else(|| "none".to_owned()));
        drafts
            .add(&key(Element::Type, pair), What::Discriminator)
            .values(said(&old.tag), said(&new.tag))
            .ways(ways.any)
            .judge(
                ways.both,
                Some("what was sent may be refused"),
                Some("what comes is told apart by something else"),
            );
    }
    let members = variants(drafts, old, new);
    let (one, other) = (drafts.old, drafts.new);
    for (a, b) in members.both {
        let key = variant_key(pair, Some((&one.api, a)), Some((&other.api, b)));
        retyped(drafts, &key, (&a.ty, &b.ty), ways);
        if old.tag == new.tag && a.tags != b.tags {
            retagged(drafts, &key, a, b, ways);
        }
    }
    for a in members.old {
        drafts
            .add(&variant_key(pair, Some((&one.api, a)), None), What::Removed)
            .values(Some(words::ty(one, &a.ty)), None)
            .ways(ways.any)
            .judge(ways.both, Some("what was sent may be refused"), None);
    }
    for b in members.new {
        let said = words::ty(other, &b.ty);
        let draft = drafts.add(&variant_key(pair, None, Some((&other.api, b))), What::Added);
        draft.values(None, Some(said)).ways(ways.any).judge(
            ways.both,
            None,
            Some("an alternative may come that could not come before"),
        );
        if ways.both.response {
            draft.note("the generated enum is open: programs built before get `Unrecognized`");
        }
    }
}

fn retagged(drafts: &mut Drafts<'_>, key: &Key, a: &Variant, b: &Variant, ways: Ways) {
    let lost = a.tags.iter().any(|tag| !b.tags.contains(tag));
    let more = b.tags.iter().any(|tag| !a.tags.contains(tag));
    if lost || more {
        drafts
            .add(key, What::Discriminator)
            .values(Some(a.tags.join(", ")), Some(b.tags.join(", ")))
            .ways(ways.any)
            .judge(
                ways.both,
                lost.then_some("what was sent may be refused"),
                more.then_some("values may come that could not come before"),
            );
    }
}

/// The key of a variant.
pub(in crate::diff) fn variant_key(
    pair: Pair<TypeId>,
    old: Option<(&Api, &Variant)>,
    new: Option<(&Api, &Variant)>,
) -> Key {
    let name = |side: Option<(&Api, &Variant)>| side.map(|(api, variant)| label(api, variant));
    Key {
        element: Element::Variant,
        owner: owner(pair),
        name: [name(old), name(new)],
    }
}
