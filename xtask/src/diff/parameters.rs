//! Parameters.

use super::changes::{Direction, Element, What};
use super::docs;
use super::draft::{Drafts, Key};
use super::members::Members;
use super::operations::REQUEST;
use super::spot::{location_word, parameter_key};
use super::types::{DEMANDED, IGNORED, presence, retyped};
use super::{similar, words};
use crate::api::{Api, Location, Operation, Parameter, Shape, Type};

/// The parameters of a pair of operations that belong together: by name and place, path parameters by position.
pub(super) fn members<'a>(
    drafts: &Drafts<'a>,
    a: &'a Operation,
    b: &'a Operation,
) -> Members<'a, Parameter> {
    let pairs = drafts.pairs;
    let paths = |operation: &Operation| {
        let all = operation.parameters.iter();
        all.filter(|one| one.location == Location::Path).count()
    };
    let by_position = paths(a) == paths(b);
    let position = |operation: &'a Operation, parameter: &Parameter| {
        let mut all = operation.parameters.iter();
        all.position(|one| std::ptr::eq(one, parameter))
    };
    Members::by(&a.parameters, &b.parameters, |one, other| {
        let same_name = one.wire == other.wire
            || (one.location == Location::Header && one.wire.eq_ignore_ascii_case(&other.wire));
        if one.location == other.location && same_name {
            return Some(9.0);
        }
        if one.location == Location::Path && other.location == Location::Path {
            let same = by_position && position(a, one) == position(b, other);
            return same.then_some(8.0);
        }
        if same_name {
            return Some(7.0);
        }
        let same = one.location == other.location
            && one.required == other.required
            && super::walk::same_reference(&one.ty, &other.ty, pairs);
        let name = |parameter: &'a Parameter| similar::Namesake {
            name: &parameter.wire,
            description: parameter.docs.description.as_deref(),
        };
        same.then(|| similar::renamed(&name(one), &name(other)))?
    })
}

/// The key of a parameter.
pub(super) fn key(
    owner: [Option<usize>; 2],
    old: Option<&Parameter>,
    new: Option<&Parameter>,
) -> Key {
    let name = |parameter: Option<&Parameter>| {
        parameter.map(|parameter| parameter_key(parameter.location, &parameter.wire))
    };
    Key {
        element: Element::Parameter,
        owner,
        name: [name(old), name(new)],
    }
}

pub(super) fn compare(drafts: &mut Drafts<'_>, operation: &Key, a: &Operation, b: &Operation) {
    let owner = operation.owner;
    let members = members(drafts, a, b);
    for (one, other) in members.both {
        let key = key(owner, Some(one), Some(other));
        both(drafts, &key, one, other);
    }
    for parameter in members.old {
        let said = words::element(drafts.old, &parameter.ty, parameter.required);
        drafts
            .add(&key(owner, Some(parameter), None), What::Removed)
            .values(Some(said), None)
            .ways(Direction::REQUEST)
            .judge(Direction::REQUEST, Some(IGNORED), None);
    }
    for parameter in members.new {
        let said = words::element(drafts.new, &parameter.ty, parameter.required);
        let needed = parameter.required && parameter.docs.default.is_none();
        drafts
            .add(&key(owner, None, Some(parameter)), What::Added)
            .values(None, Some(said))
            .ways(Direction::REQUEST)
            .judge(Direction::REQUEST, needed.then_some(DEMANDED), None);
    }
}

fn both(drafts: &mut Drafts<'_>, key: &Key, a: &Parameter, b: &Parameter) {
    if a.location != b.location {
        let said = |parameter: &Parameter| Some(location_word(parameter.location).to_owned());
        drafts
            .add(key, What::Location)
            .values(said(a), said(b))
            .ways(Direction::REQUEST)
            .judge(Direction::REQUEST, Some(IGNORED), None);
    }
    let case = a.location == Location::Header && a.wire.eq_ignore_ascii_case(&b.wire);
    if a.wire != b.wire && !case {
        // The name of what is in the path is not on the wire.
        let seen =
            (a.location != Location::Path || b.location != Location::Path).then_some(IGNORED);
        drafts
            .add(key, What::Renamed)
            .values(Some(a.wire.clone()), Some(b.wire.clone()))
            .ways(Direction::REQUEST)
            .judge(Direction::REQUEST, seen, None);
    }
    retyped(drafts, key, (&a.ty, &b.ty), REQUEST);
    presence(
        drafts,
        key,
        (a.required, b.required),
        b.docs.default.is_some(),
        REQUEST,
    );
    style(drafts, key, a, b);
    docs::compare(drafts, key, &a.docs, &b.docs, REQUEST);
}

fn style(drafts: &mut Drafts<'_>, key: &Key, a: &Parameter, b: &Parameter) {
    if a.location != b.location {
        return;
    }
    // One value is written in one way, however lists are spread.
    let exploded = |api: &Api, one: &Parameter| one.explode && !is_scalar(api, &one.ty);
    let (old, new) = (exploded(&drafts.old.api, a), exploded(&drafts.new.api, b));
    // Where one becomes a list the type says so.
    let spread =
        is_scalar(&drafts.old.api, &a.ty) == is_scalar(&drafts.new.api, &b.ty) && old != new;
    if a.style != b.style || spread {
        drafts
            .add(key, What::Style)
            .values(
                Some(words::style(a.style, old)),
                Some(words::style(b.style, new)),
            )
            .ways(Direction::REQUEST)
            .judge(
                Direction::REQUEST,
                Some("what was sent is read in another way"),
                None,
            );
    }
    if a.reserved != b.reserved {
        let said = |parameter: &Parameter| {
            let how = if parameter.reserved {
                "as they are"
            } else {
                "encoded"
            };
            Some(format!("reserved characters {how}"))
        };
        drafts
            .add(key, What::Style)
            .values(said(a), said(b))
            .ways(Direction::REQUEST);
    }
}

fn is_scalar(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::List(_) | Type::Map(_) | Type::Tuple(_) | Type::Any => false,
        Type::Named(id) => matches!(api.def(*id).shape, Shape::TextEnum(_) | Shape::IntEnum(_)),
        Type::Nullable(inner) => is_scalar(api, inner),
        _ => true,
    }
}
