//! Types: their properties, values and alternatives.

mod values;

pub(in crate::diff) use values::{label, variant_key, variants};
use values::{unions, values};

use crate::api::{Field, Known, Object, Origin, Shape, Type, TypeDef, TypeId};
use crate::diff::changes::{Direction, Element, What};
use crate::diff::docs::{self, Ways};
use crate::diff::draft::{Drafts, Key};
use crate::diff::fit::{Fit, Fitting};
use crate::diff::members::Members;
use crate::diff::pairs::Pair;
use crate::diff::words;

/// Compares a type, or notes that there is only one of it.
pub(in crate::diff) fn compare(drafts: &mut Drafts<'_>, pair: Pair<TypeId>) {
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
pub(in crate::diff) fn key(element: Element, pair: Pair<TypeId>) -> Key {
    Key::only(element, owner(pair))
}

/// Both indices of a type.
pub(in crate::diff) fn owner(pair: Pair<TypeId>) -> [Option<usize>; 2] {
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
pub(in crate::diff) fn members<'a>(
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
            let same = crate::diff::walk::same_reference(&a.ty, &b.ty, pairs)
                && (a.required, a.nullable, a.read_only, a.write_only)
                    == (b.required, b.nullable, b.read_only, b.write_only);
            let name = |field: &'a Field| crate::diff::similar::Namesake {
                name: &field.wire,
                description: field.docs.description.as_deref(),
            };
            same.then(|| crate::diff::similar::renamed(&name(a), &name(b)))?
        },
    )
}

/// The key of a property.
pub(in crate::diff) fn property(
    pair: Pair<TypeId>,
    old: Option<&Field>,
    new: Option<&Field>,
) -> Key {
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

pub(in crate::diff) const IGNORED: &str = "what is sent is no longer known";
pub(in crate::diff) const DEMANDED: &str = "who does not send it is refused";

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
pub(in crate::diff) fn presence(
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
pub(in crate::diff) fn retyped(
    drafts: &mut Drafts<'_>,
    key: &Key,
    (old, new): (&Type, &Type),
    ways: Ways,
) {
    if crate::diff::walk::same_reference(old, new, drafts.pairs) {
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
pub(in crate::diff) fn fit_reasons(fit: Fit) -> (Option<&'static str>, Option<&'static str>) {
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
pub(in crate::diff) fn value_key(pair: Pair<TypeId>, old: Option<&str>, new: Option<&str>) -> Key {
    Key::named(Element::Value, owner(pair), old, new)
}
