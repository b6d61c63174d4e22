//! Types: their properties, values and alternatives.

use super::changes::{Direction, Element, What};
use super::docs::{self, Ways};
use super::draft::{Drafts, Key};
use super::fit::{Fit, Fitting};
use super::members::Members;
use super::pairs::Pair;
use super::words;
use crate::api::{Api, Field, Known, Object, Origin, Shape, Type, TypeDef, TypeId, Union, Variant};

/// Compares a type, or notes that there is only one of it.
pub(super) fn compare(drafts: &mut Drafts<'_>, pair: Pair<TypeId>) {
    let key = key(Element::Type, pair);
    match pair {
        Pair {
            old: Some(old),
            new: Some(new),
        } => both(drafts, pair, old, new),
        Pair { old: Some(old), .. } => {
            let ways = direction(drafts.old.api.def(old));
            drafts.add(&key, What::Removed).ways(ways);
        }
        Pair { new: Some(new), .. } => {
            let ways = direction(drafts.new.api.def(new));
            drafts.add(&key, What::Added).ways(ways);
        }
        _ => {}
    }
}

/// The key of a type as a whole.
pub(super) fn key(element: Element, pair: Pair<TypeId>) -> Key {
    Key::only(element, owner(pair))
}

/// Both indices of a type.
pub(super) fn owner(pair: Pair<TypeId>) -> [Option<usize>; 2] {
    [pair.old.map(|id| id.0), pair.new.map(|id| id.0)]
}

fn direction(def: &TypeDef) -> Direction {
    Direction {
        request: def.in_request,
        response: def.in_answer,
    }
}

fn both(drafts: &mut Drafts<'_>, pair: Pair<TypeId>, old: TypeId, new: TypeId) {
    let (a, b) = (drafts.old.api.def(old), drafts.new.api.def(new));
    let key = key(Element::Type, pair);
    let ways = Ways::of(direction(a), direction(b));
    if let (Origin::Schema(from), Origin::Schema(to)) = (&a.origin, &b.origin)
        && from != to
    {
        drafts
            .add(&key, What::Renamed)
            .values(Some(from.clone()), Some(to.clone()))
            .ways(ways.any);
    }
    docs::compare(drafts, &key, &a.docs, &b.docs, ways);
    match (&a.shape, &b.shape) {
        (Shape::Object(one), Shape::Object(other)) => {
            objects(drafts, pair, (a, one), (b, other));
        }
        (Shape::TextEnum(one), Shape::TextEnum(other)) => values(drafts, pair, one, other, ways),
        (Shape::IntEnum(one), Shape::IntEnum(other)) => {
            let texts = |list: &[Known]| -> Vec<String> {
                list.iter().map(|known| known.value.to_string()).collect()
            };
            values(drafts, pair, &texts(one), &texts(other), ways);
        }
        (Shape::Union(one), Shape::Union(other)) => unions(drafts, pair, one, other, ways),
        // Told where the operation is compared.
        (Shape::Answers(_), Shape::Answers(_)) => {}
        (one, other) => {
            drafts
                .add(&key, What::Kind)
                .values(Some(kind(one).to_owned()), Some(kind(other).to_owned()))
                .ways(ways.any)
                .judge(
                    ways.both,
                    Some("what was sent may be refused"),
                    Some("something else comes"),
                );
        }
    }
}

/// What a shape is called.
fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Object(_) => "object",
        Shape::TextEnum(_) => "enum of texts",
        Shape::IntEnum(_) => "enum of integers",
        Shape::Union(_) => "union",
        Shape::Answers(_) => "answers by status",
    }
}

/// The properties of a pair of objects that belong together.
pub(super) fn members<'a>(
    drafts: &Drafts<'a>,
    old: &'a Object,
    new: &'a Object,
) -> Members<'a, Field> {
    let pairs = drafts.pairs;
    Members::new(
        &old.fields,
        &new.fields,
        |field| &field.wire,
        |a, b| {
            let same = super::walk::same_reference(&a.ty, &b.ty, pairs)
                && (a.required, a.nullable, a.read_only, a.write_only)
                    == (b.required, b.nullable, b.read_only, b.write_only);
            let name = |field: &'a Field| super::similar::Namesake {
                name: &field.wire,
                description: field.docs.description.as_deref(),
            };
            same.then(|| super::similar::renamed(&name(a), &name(b)))?
        },
    )
}

/// The key of a property.
pub(super) fn property(pair: Pair<TypeId>, old: Option<&Field>, new: Option<&Field>) -> Key {
    let wire = |field: Option<&Field>| field.map(|field| field.wire.clone());
    Key {
        element: Element::Property,
        owner: owner(pair),
        name: [wire(old), wire(new)],
    }
}

fn objects(
    drafts: &mut Drafts<'_>,
    pair: Pair<TypeId>,
    (a, old): (&TypeDef, &Object),
    (b, new): (&TypeDef, &Object),
) {
    let members = members(drafts, old, new);
    let ways = |field: &Field, def: &TypeDef| Direction {
        request: def.in_request && !field.read_only,
        response: def.in_answer && !field.write_only,
    };
    let both = direction(a).and(direction(b));
    for (one, other) in members.both {
        let key = property(pair, Some(one), Some(other));
        let ways = Ways::of(ways(one, a), ways(other, b));
        fields(drafts, &key, one, other, ways, both);
    }
    for field in members.old {
        let ways = ways(field, a);
        let said = words::element(drafts.old, &field.ty, field.required);
        drafts
            .add(&property(pair, Some(field), None), What::Removed)
            .values(Some(said), None)
            .ways(ways)
            .judge(
                ways.and(both),
                Some(IGNORED),
                Some("what was read no longer comes"),
            );
    }
    for field in members.new {
        let ways = ways(field, b);
        let said = words::element(drafts.new, &field.ty, field.required);
        let needed = field.required && field.docs.default.is_none();
        drafts
            .add(&property(pair, None, Some(field)), What::Added)
            .values(None, Some(said))
            .ways(ways)
            .judge(ways.and(both), needed.then_some(DEMANDED), None);
    }
    rest(drafts, pair, old, new, Ways::of(direction(a), direction(b)));
    besides(drafts, pair, old, new, Ways::of(direction(a), direction(b)));
}

pub(super) const IGNORED: &str = "what is sent is no longer known";
pub(super) const DEMANDED: &str = "who does not send it is refused";

fn fields(drafts: &mut Drafts<'_>, key: &Key, a: &Field, b: &Field, ways: Ways, both: Direction) {
    if a.wire != b.wire {
        drafts
            .add(key, What::Renamed)
            .values(Some(a.wire.clone()), Some(b.wire.clone()))
            .ways(ways.any)
            .judge(
                ways.both,
                Some(IGNORED),
                Some("what was read comes under another name"),
            );
    }
    retyped(drafts, key, (&a.ty, &b.ty), ways);
    presence(
        drafts,
        key,
        (a.required, b.required),
        b.docs.default.is_some(),
        ways,
    );
    if a.nullable != b.nullable {
        let what = if b.nullable {
            What::Nullable
        } else {
            What::NotNull
        };
        drafts.add(key, what).ways(ways.any).judge(
            ways.both,
            (!b.nullable).then_some("null is refused"),
            b.nullable.then_some("null may come"),
        );
    }
    for (old, new, on, off, request) in [
        (
            a.read_only,
            b.read_only,
            What::ReadOnly,
            What::NotReadOnly,
            true,
        ),
        (
            a.write_only,
            b.write_only,
            What::WriteOnly,
            What::NotWriteOnly,
            false,
        ),
    ] {
        if old == new {
            continue;
        }
        let gone = if request {
            IGNORED
        } else {
            "what was read no longer comes"
        };
        let needed = request && b.required && b.docs.default.is_none();
        let reason = if new {
            Some(gone)
        } else {
            needed.then_some(DEMANDED)
        };
        drafts
            .add(key, if new { on } else { off })
            .ways(ways.any)
            .judge(
                both,
                reason.filter(|_| request),
                reason.filter(|_| !request && new),
            );
    }
    docs::compare(drafts, key, &a.docs, &b.docs, ways);
    format(drafts, key, a, b, ways);
}

/// A format that the type does not show.
fn format(drafts: &mut Drafts<'_>, key: &Key, a: &Field, b: &Field, ways: Ways) {
    if a.ty == b.ty && a.docs.format != b.docs.format && !matches!(a.ty, Type::Named(_)) {
        let said = |field: &Field| {
            let format = field.docs.format.as_deref();
            Some(format.unwrap_or("none").to_owned())
        };
        drafts
            .add(key, What::Constraint)
            .values(
                said(a).map(|name| format!("format {name}")),
                said(b).map(|name| format!("format {name}")),
            )
            .ways(ways.any);
    }
}

/// Whether it must be there.
pub(super) fn presence(
    drafts: &mut Drafts<'_>,
    key: &Key,
    (old, new): (bool, bool),
    default: bool,
    ways: Ways,
) {
    if old == new {
        return;
    }
    let what = if new { What::Required } else { What::Optional };
    drafts.add(key, what).ways(ways.any).judge(
        ways.both,
        (new && !default).then_some(DEMANDED),
        (!new).then_some("it may be missing"),
    );
}

/// Compares the types of an element.
pub(super) fn retyped(drafts: &mut Drafts<'_>, key: &Key, (old, new): (&Type, &Type), ways: Ways) {
    if super::walk::same_reference(old, new, drafts.pairs) {
        return;
    }
    let (one, other) = (drafts.old, drafts.new);
    let fit = Fitting::new(&one.api, &other.api, drafts.pairs).types(old, new);
    let (from, to) = (words::ty(one, old), words::ty(other, new));
    let (request, response) = fit_reasons(fit);
    let draft = drafts.add(key, What::Type);
    draft
        .values(Some(from), Some(to))
        .ways(ways.any)
        .judge(ways.both, request, response);
    if fit == Fit::Same {
        draft.note("the values are the same");
    }
}

/// Why a type that fits so breaks those who send and those who read.
pub(super) fn fit_reasons(fit: Fit) -> (Option<&'static str>, Option<&'static str>) {
    (
        (!fit.takes_the_old()).then_some("what was sent may be refused"),
        (!fit.gives_no_new()).then_some("values may come that could not come before"),
    )
}

fn rest(drafts: &mut Drafts<'_>, pair: Pair<TypeId>, old: &Object, new: &Object, ways: Ways) {
    let key = key(Element::Rest, pair);
    match (&old.rest, &new.rest) {
        (None, None) => {}
        (Some(a), Some(b)) => retyped(drafts, &key, (a, b), ways),
        (Some(a), None) => {
            let said = words::ty(drafts.old, a);
            drafts
                .add(&key, What::Removed)
                .values(Some(said), None)
                .ways(ways.any)
                .judge(
                    ways.both,
                    Some(IGNORED),
                    Some("what was read no longer comes"),
                );
        }
        (None, Some(b)) => {
            let said = words::ty(drafts.new, b);
            drafts
                .add(&key, What::Added)
                .values(None, Some(said))
                .ways(ways.any);
        }
    }
}

/// The alternatives that an object is one of besides: by their words, in order.
fn besides(drafts: &mut Drafts<'_>, pair: Pair<TypeId>, old: &Object, new: &Object, ways: Ways) {
    for one in &old.besides {
        let key = |new| Key::named(Element::Variant, owner(pair), Some(&one.words), new);
        match new.besides.iter().find(|other| other.words == one.words) {
            Some(other) => retyped(drafts, &key(Some(&other.words)), (&one.ty, &other.ty), ways),
            None => {
                drafts.add(&key(None), What::Removed).ways(ways.any).judge(
                    ways.both,
                    Some(IGNORED),
                    Some("what was read no longer comes"),
                );
            }
        }
    }
    let has = |words: &str| old.besides.iter().any(|one| one.words == words);
    for other in new.besides.iter().filter(|other| !has(&other.words)) {
        let key = Key::named(Element::Variant, owner(pair), None, Some(&other.words));
        drafts.add(&key, What::Added).ways(ways.any).judge(
            ways.both,
            Some("what was sent may be refused"),
            None,
        );
    }
}

/// The key of a value of an enum.
pub(super) fn value_key(pair: Pair<TypeId>, old: Option<&str>, new: Option<&str>) -> Key {
    Key::named(Element::Value, owner(pair), old, new)
}

fn values(drafts: &mut Drafts<'_>, pair: Pair<TypeId>, old: &[String], new: &[String], ways: Ways) {
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
pub(super) fn label(api: &Api, variant: &Variant) -> String {
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
pub(super) fn variants<'a>(
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
        let same = is_named && super::walk::same_reference(&a.ty, &b.ty, pairs);
        (shares || same).then_some(1.0)
    })
}

fn unions(drafts: &mut Drafts<'_>, pair: Pair<TypeId>, old: &Union, new: &Union, ways: Ways) {
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
pub(super) fn variant_key(
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
