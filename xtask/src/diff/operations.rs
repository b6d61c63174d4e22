//! Operations: where they are, what they need, and what they say of themselves.

use super::changes::{Direction, Element, What};
use super::docs::{self, Ways};
use super::draft::{Drafts, Key};
use super::pairs::{Pair, template};
use super::{answers, bodies, parameters, words};
use crate::api::Operation;

/// What is sent.
pub(super) const REQUEST: Ways = Ways {
    any: Direction::REQUEST,
    both: Direction::REQUEST,
};
/// What comes back.
pub(super) const RESPONSE: Ways = Ways {
    any: Direction::RESPONSE,
    both: Direction::RESPONSE,
};

/// Compares an operation, or notes that there is only one of it.
pub(super) fn compare(drafts: &mut Drafts<'_>, pair: Pair<usize>) {
    let key = Key::only(Element::Operation, [pair.old, pair.new]);
    let (old, new) = (drafts.old, drafts.new);
    let old = pair.old.and_then(|index| old.api.operations.get(index));
    let new = pair.new.and_then(|index| new.api.operations.get(index));
    match (old, new) {
        (Some(a), Some(b)) => both(drafts, &key, a, b),
        (Some(a), None) => {
            drafts
                .add(&key, What::Removed)
                .values(Some(a.id.clone()), None)
                .ways(Direction::REQUEST)
                .judge(
                    Direction::REQUEST,
                    Some("what was called is no longer there"),
                    None,
                );
        }
        (None, Some(b)) => {
            drafts
                .add(&key, What::Added)
                .values(None, Some(b.id.clone()))
                .ways(Direction::REQUEST);
        }
        (None, None) => {}
    }
}

fn both(drafts: &mut Drafts<'_>, key: &Key, a: &Operation, b: &Operation) {
    let some = |text: &str| Some(text.to_owned());
    if a.id != b.id && (a.id_given || b.id_given) {
        drafts
            .add(key, What::Renamed)
            .values(some(&a.id), some(&b.id))
            .ways(Direction::default());
    }
    if a.method != b.method {
        drafts
            .add(key, What::Method)
            .values(some(&a.method), some(&b.method))
            .ways(Direction::REQUEST)
            .judge(
                Direction::REQUEST,
                Some("what was called is no longer there"),
                None,
            );
    }
    if template(&a.path) != template(&b.path) {
        drafts
            .add(key, What::Path)
            .values(some(&a.path), some(&b.path))
            .ways(Direction::REQUEST)
            .judge(
                Direction::REQUEST,
                Some("what was called is no longer there"),
                None,
            );
    }
    docs::compare(
        drafts,
        key,
        &a.docs,
        &b.docs,
        Ways::same(Direction::default()),
    );
    if a.server != b.server {
        drafts
            .add(key, What::Url)
            .values(
                a.server.clone().or_else(none),
                b.server.clone().or_else(none),
            )
            .ways(Direction::REQUEST)
            .judge(
                Direction::REQUEST,
                Some("it may have left where it was called"),
                None,
            );
    }
    security(drafts, key, a, b);
    tags(drafts, key, a, b);
    parameters::compare(drafts, key, a, b);
    bodies::compare(drafts, key, a, b);
    answers::compare(drafts, key, a, b);
}

#[allow(clippy::unnecessary_wraps)]
fn none() -> Option<String> {
    Some("none".to_owned())
}

fn tags(drafts: &mut Drafts<'_>, key: &Key, a: &Operation, b: &Operation) {
    let sorted = |operation: &Operation| {
        let mut tags = operation.tags.clone();
        tags.sort();
        tags
    };
    if sorted(a) != sorted(b) {
        let said = |operation: &Operation| Some(sorted(operation).join(", "));
        drafts.add(key, What::Tags).values(said(a), said(b));
    }
}

/// Whoever was let in before must be let in still.
fn security(drafts: &mut Drafts<'_>, key: &Key, a: &Operation, b: &Operation) {
    let sorted = |operation: &Operation| {
        let mut all = operation.security.clone();
        all.sort();
        all
    };
    if sorted(a) == sorted(b) {
        return;
    }
    let free = vec![Vec::new()];
    let alternatives = |operation: &Operation| {
        if operation.security.is_empty() {
            free.clone()
        } else {
            operation.security.clone()
        }
    };
    let now = alternatives(b);
    let enough = |had: &Vec<String>| {
        let mut now = now.iter();
        now.any(|needed| needed.iter().all(|scheme| had.contains(scheme)))
    };
    let kept = alternatives(a).iter().all(enough);
    drafts
        .add(key, What::Security)
        .values(
            Some(words::security(&a.security)),
            Some(words::security(&b.security)),
        )
        .ways(Direction::REQUEST)
        .judge(
            Direction::REQUEST,
            (!kept).then_some("a credential that was enough is refused"),
            None,
        );
}
