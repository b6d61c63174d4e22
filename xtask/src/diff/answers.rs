//! Answers: statuses, bodies, media types, headers, errors, streams.

use super::changes::{Direction, Element, What};
use super::docs;
use super::draft::{Drafts, Key};
use super::fit::Fitting;
use super::operations::RESPONSE;
use super::types::retyped;
use super::{bodies, words};
use crate::api::{Answer, Encoding, ErrorAnswer, Operation, Shape, StatusAnswer, Stream, Type};
use std::collections::BTreeSet;

pub(super) fn compare(drafts: &mut Drafts<'_>, operation: &Key, a: &Operation, b: &Operation) {
    statuses(drafts, operation, a, b);
    bodies(drafts, operation, a, b);
    let offered = |operation: &Operation| -> BTreeSet<String> {
        let names = operation.offered.iter();
        names.map(|name| name.to_ascii_lowercase()).collect()
    };
    let media = (Element::AnswerMedia, Direction::RESPONSE);
    bodies::media(drafts, operation, media, &offered(a), &offered(b));
    headers(drafts, operation, a, b);
    errors(drafts, operation, a, b);
    stream(drafts, operation, a.stream.as_ref(), b.stream.as_ref());
}

/// The key of a status.
pub(super) fn status_key(owner: [Option<usize>; 2], old: Option<&str>, new: Option<&str>) -> Key {
    Key::named(Element::Answer, owner, old, new)
}

/// The key of the answer as a whole.
pub(super) fn whole(owner: [Option<usize>; 2]) -> Key {
    Key::only(Element::Answer, owner)
}

fn statuses(drafts: &mut Drafts<'_>, operation: &Key, a: &Operation, b: &Operation) {
    for status in a.statuses.iter().filter(|one| !b.statuses.contains(one)) {
        drafts
            .add(
                &status_key(operation.owner, Some(status), None),
                What::Removed,
            )
            .ways(Direction::RESPONSE)
            .judge(
                Direction::RESPONSE,
                None,
                Some("a success that was expected does not come"),
            );
    }
    for status in b.statuses.iter().filter(|one| !a.statuses.contains(one)) {
        drafts
            .add(
                &status_key(operation.owner, None, Some(status)),
                What::Added,
            )
            .ways(Direction::RESPONSE);
    }
}

/// One body of an answer.
struct Content<'a> {
    status: Option<&'a str>,
    body: Option<(Encoding, &'a Type)>,
    description: &'a str,
}

/// What comes, by status where that makes a difference.
fn contents<'a>(side: &'a super::Side, operation: &'a Operation) -> Vec<Content<'a>> {
    match &operation.answer {
        Answer::Body {
            encoding,
            ty,
            description,
            ..
        } => vec![Content {
            status: None,
            body: Some((*encoding, ty)),
            description,
        }],
        Answer::Several(Type::Named(id)) => match &side.api.def(*id).shape {
            Shape::Answers(answers) => answers.iter().map(content).collect(),
            _ => Vec::new(),
        },
        Answer::Nothing | Answer::Several(_) => Vec::new(),
    }
}

fn content(answer: &StatusAnswer) -> Content<'_> {
    Content {
        status: Some(&answer.status),
        body: answer.body.as_ref().map(|(encoding, ty)| (*encoding, ty)),
        description: &answer.description,
    }
}

fn bodies(drafts: &mut Drafts<'_>, operation: &Key, a: &Operation, b: &Operation) {
    let key = whole(operation.owner);
    let (old, new) = (contents(drafts.old, a), contents(drafts.new, b));
    optional(drafts, &key, a, b);
    match (old.is_empty(), new.is_empty()) {
        (true, true) => {}
        (true, false) => {
            let said = body_words(drafts.new, &new);
            drafts
                .add(&key, What::Added)
                .values(None, Some(said))
                .ways(Direction::RESPONSE);
        }
        (false, true) => {
            let said = body_words(drafts.old, &old);
            drafts
                .add(&key, What::Removed)
                .values(Some(said), None)
                .ways(Direction::RESPONSE)
                .judge(
                    Direction::RESPONSE,
                    None,
                    Some("what was read no longer comes"),
                );
        }
        (false, false) => {
            let several = |list: &[Content<'_>]| list.iter().any(|one| one.status.is_some());
            if several(&old) != several(&new) {
                regrouped(drafts, &key, &old, &new);
                return;
            }
            for one in &old {
                if let Some(other) = new.iter().find(|other| other.status == one.status) {
                    let key = status_key(operation.owner, one.status, other.status);
                    one_body(drafts, &key, one, other);
                }
            }
        }
    }
}

/// What comes, in a few words.
fn body_words(side: &super::Side, contents: &[Content<'_>]) -> String {
    let bodies = contents.iter().filter_map(|content| content.body);
    let types: Vec<String> = bodies.map(|(_, ty)| words::ty(side, ty)).collect();
    format!("body: {}", types.join(" or "))
}

/// One body for all has become one for each status, or the other way round.
fn regrouped(drafts: &mut Drafts<'_>, key: &Key, old: &[Content<'_>], new: &[Content<'_>]) {
    let (one, other, pairs) = (drafts.old, drafts.new, drafts.pairs);
    let known = |content: &Content<'_>| {
        let Some((_, ty)) = content.body else {
            return true;
        };
        let mut before = old.iter().filter_map(|one| one.body);
        before.any(|(_, own)| {
            let mut fitting = Fitting::new(&one.api, &other.api, pairs);
            fitting.types(own, ty).gives_no_new()
        })
    };
    let first = new.iter().find(|content| content.body.is_some());
    let kept = first.is_none_or(known);
    let said = |list: &[Content<'_>]| {
        let one = if list.len() > 1 {
            "one for each status"
        } else {
            "one for all"
        };
        Some(one.to_owned())
    };
    drafts
        .add(key, What::Type)
        .values(said(old), said(new))
        .ways(Direction::RESPONSE)
        .judge(
            Direction::RESPONSE,
            None,
            (!kept).then_some("something else comes"),
        );
}

fn one_body(drafts: &mut Drafts<'_>, key: &Key, a: &Content<'_>, b: &Content<'_>) {
    docs::prose(
        drafts,
        key,
        Some(a.description),
        Some(b.description),
        RESPONSE,
    );
    match (a.body, b.body) {
        (Some((old, one)), Some((new, other))) if old == new => {
            retyped(drafts, key, (one, other), RESPONSE);
        }
        (None, None) => {}
        (old, new) => {
            let said = |body: Option<(Encoding, &Type)>| {
                let word = body.map_or("nothing", |(encoding, _)| words::encoding(encoding));
                Some(word.to_owned())
            };
            let more = old.is_none();
            drafts
                .add(key, What::MediaType)
                .values(said(old), said(new))
                .ways(Direction::RESPONSE)
                .judge(
                    Direction::RESPONSE,
                    None,
                    (!more).then_some("something else comes"),
                );
        }
    }
}

/// Whether an answer may be empty.
fn optional(drafts: &mut Drafts<'_>, key: &Key, a: &Operation, b: &Operation) {
    if let (Answer::Body { optional: old, .. }, Answer::Body { optional: new, .. }) =
        (&a.answer, &b.answer)
        && old != new
    {
        let what = if *new { What::Nullable } else { What::NotNull };
        drafts.add(key, what).ways(Direction::RESPONSE).judge(
            Direction::RESPONSE,
            None,
            new.then_some("it may be empty or null"),
        );
    }
}

fn headers(drafts: &mut Drafts<'_>, operation: &Key, a: &Operation, b: &Operation) {
    let has = |operation: &Operation, name: &str| {
        let mut names = operation.answer_headers.iter();
        names.any(|own| own.eq_ignore_ascii_case(name))
    };
    let key = |old, new| Key::named(Element::Header, operation.owner, old, new);
    for name in a.answer_headers.iter().filter(|name| !has(b, name)) {
        drafts
            .add(&key(Some(name.as_str()), None), What::Removed)
            .ways(Direction::RESPONSE)
            .judge(
                Direction::RESPONSE,
                None,
                Some("what was read no longer comes"),
            );
    }
    for name in b.answer_headers.iter().filter(|name| !has(a, name)) {
        drafts
            .add(&key(None, Some(name.as_str())), What::Added)
            .ways(Direction::RESPONSE);
    }
}

fn errors(drafts: &mut Drafts<'_>, operation: &Key, a: &Operation, b: &Operation) {
    let find = |operation: &'_ Operation, status: &str| -> Option<ErrorAnswer> {
        let mut errors = operation.errors.iter();
        errors.find(|error| error.status == status).cloned()
    };
    let key = |old: Option<&str>, new: Option<&str>| {
        Key::named(Element::Failure, operation.owner, old, new)
    };
    for old in &a.errors {
        let status = Some(old.status.as_str());
        let Some(new) = find(b, &old.status) else {
            drafts
                .add(&key(status, None), What::Removed)
                .ways(Direction::RESPONSE);
            continue;
        };
        let key = key(status, status);
        docs::prose(
            drafts,
            &key,
            Some(&old.description),
            Some(&new.description),
            RESPONSE,
        );
        match (&old.ty, &new.ty) {
            (Some(a), Some(b)) => retyped(drafts, &key, (a, b), RESPONSE),
            (None, None) => {}
            (Some(ty), None) => {
                let said = words::ty(drafts.old, ty);
                drafts
                    .add(&key, What::Type)
                    .values(Some(said), Some("none".to_owned()))
                    .ways(Direction::RESPONSE)
                    .judge(
                        Direction::RESPONSE,
                        None,
                        Some("what was read no longer comes"),
                    );
            }
            (None, Some(ty)) => {
                let said = words::ty(drafts.new, ty);
                drafts
                    .add(&key, What::Type)
                    .values(Some("none".to_owned()), Some(said))
                    .ways(Direction::RESPONSE);
            }
        }
    }
    for new in b.errors.iter().filter(|new| find(a, &new.status).is_none()) {
        drafts
            .add(&key(None, Some(&new.status)), What::Added)
            .ways(Direction::RESPONSE);
    }
}

fn stream(drafts: &mut Drafts<'_>, operation: &Key, old: Option<&Stream>, new: Option<&Stream>) {
    let key = Key::only(Element::Stream, operation.owner);
    match (old, new) {
        (None, None) => {}
        (Some(_), None) => {
            drafts
                .add(&key, What::Removed)
                .ways(Direction::RESPONSE)
                .judge(
                    Direction::RESPONSE,
                    None,
                    Some("what was read no longer comes"),
                );
        }
        (None, Some(_)) => {
            drafts.add(&key, What::Added).ways(Direction::RESPONSE);
        }
        (Some(a), Some(b)) => {
            if (a.framing, &a.media_type) != (b.framing, &b.media_type) {
                let said = |stream: &Stream| {
                    Some(format!(
                        "{} ({})",
                        words::framing(stream.framing),
                        stream.media_type
                    ))
                };
                drafts
                    .add(&key, What::MediaType)
                    .values(said(a), said(b))
                    .ways(Direction::RESPONSE)
                    .judge(Direction::RESPONSE, None, Some("something else comes"));
            }
            retyped(drafts, &key, (&a.item, &b.item), RESPONSE);
        }
    }
}
