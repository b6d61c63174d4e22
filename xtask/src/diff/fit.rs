//! Whether the values of a new type are those of the old one, more, fewer or others.

use super::pairs::Pairs;
use crate::api::{Api, Field, Integer, Object, Shape, Type, TypeId, Union};
use std::collections::HashSet;

/// How the values of two types relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// The same.
    Same,
    /// The new type has more.
    Wider,
    /// The new type has fewer.
    Narrower,
    /// Either has some that the other lacks.
    Other,
}

impl Fit {
    /// What two parts of a value say together.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Same, fit) | (fit, Self::Same) => fit,
            (a, b) if a == b => a,
            _ => Self::Other,
        }
    }

    /// Whether a server that took the old values takes them still.
    pub(super) fn takes_the_old(self) -> bool {
        matches!(self, Self::Same | Self::Wider)
    }

    /// Whether a client that read the old values can read the new ones.
    pub(super) fn gives_no_new(self) -> bool {
        matches!(self, Self::Same | Self::Narrower)
    }

    fn of(more: bool, fewer: bool) -> Self {
        match (more, fewer) {
            (false, false) => Self::Same,
            (true, false) => Self::Wider,
            (false, true) => Self::Narrower,
            (true, true) => Self::Other,
        }
    }
}

/// Compares types of two APIs.
pub(super) struct Fitting<'a> {
    old: &'a Api,
    new: &'a Api,
    pairs: &'a Pairs,
    /// What is being compared further up: types may hold themselves.
    open: HashSet<(TypeId, TypeId)>,
}

impl<'a> Fitting<'a> {
    pub(super) fn new(old: &'a Api, new: &'a Api, pairs: &'a Pairs) -> Self {
        Self {
            old,
            new,
            pairs,
            open: HashSet::new(),
        }
    }

    /// Compares two types. Those that are the same one, whatever has become of it, are the same: it is told by itself.
    pub(super) fn types(&mut self, old: &Type, new: &Type) -> Fit {
        match (old, new) {
            (Type::Named(a), Type::Named(b)) => self.named(*a, *b),
            (Type::Any, Type::Any) | (Type::Bool, Type::Bool) | (Type::Number, Type::Number) => {
                Fit::Same
            }
            (_, Type::Any) => Fit::Wider,
            (Type::Any, _) => Fit::Narrower,
            (Type::Nullable(a), Type::Nullable(b))
            | (Type::List(a), Type::List(b))
            | (Type::Map(a), Type::Map(b)) => self.types(a, b),
            (_, Type::Nullable(inner)) => self.types(old, inner).and(Fit::Wider),
            (Type::Nullable(inner), _) => self.types(inner, new).and(Fit::Narrower),
            (Type::Integer(a), Type::Integer(b)) => integers(*a, *b),
            (Type::Integer(a), Type::Number) if !a.text => Fit::Wider,
            (Type::Number, Type::Integer(b)) if !b.text => Fit::Narrower,
            (Type::Tuple(a), Type::Tuple(b)) if a.len() == b.len() => self.places(a, b),
            (Type::List(item), Type::Tuple(places)) => {
                let fits = places.iter().map(|place| self.types(item, place));
                fits.collect::<Vec<_>>()
                    .into_iter()
                    .fold(Fit::Narrower, Fit::and)
            }
            (Type::Tuple(places), Type::List(item)) => {
                let fits = places.iter().map(|place| self.types(place, item));
                fits.collect::<Vec<_>>()
                    .into_iter()
                    .fold(Fit::Wider, Fit::and)
            }
            (Type::Named(id), other) => self.old_named(*id, other),
            (other, Type::Named(id)) => self.new_named(other, *id),
            (a, b) => match (text(a), text(b)) {
                (Some(a), Some(b)) => texts(a, b),
                _ => Fit::Other,
            },
        }
    }

    fn places(&mut self, old: &[Type], new: &[Type]) -> Fit {
        let mut fit = Fit::Same;
        for (a, b) in old.iter().zip(new) {
            fit = fit.and(self.types(a, b));
        }
        fit
    }

    fn named(&mut self, a: TypeId, b: TypeId) -> Fit {
        if self.pairs.are_one(a, b) || !self.open.insert((a, b)) {
            return Fit::Same;
        }
        let fit = match (&self.old.def(a).shape, &self.new.def(b).shape) {
            (Shape::Object(a), Shape::Object(b)) => self.objects(a, b),
            (Shape::TextEnum(a), Shape::TextEnum(b)) => Fit::of(
                b.iter().any(|value| !a.contains(value)),
                a.iter().any(|value| !b.contains(value)),
            ),
            (Shape::IntEnum(a), Shape::IntEnum(b)) => {
                let has = |list: &[crate::api::Known], value: i64| {
                    list.iter().any(|known| known.value == value)
                };
                Fit::of(
                    b.iter().any(|known| !has(a, known.value)),
                    a.iter().any(|known| !has(b, known.value)),
                )
            }
            (Shape::Union(one), Shape::Union(other)) => self.unions(one, other),
            (_, Shape::Union(union)) => self.one_of_many(&Type::Named(a), union),
            (Shape::Union(union), _) => self.many_of_one(union, &Type::Named(b)),
            _ => Fit::Other,
        };
        self.open.remove(&(a, b));
        fit
    }

    fn objects(&mut self, old: &Object, new: &Object) -> Fit {
        let mut fit = Fit::Same;
        for field in &old.fields {
            fit = fit.and(match find(new, &field.wire) {
                Some(other) => self.fields(field, other),
                None => Fit::Other,
            });
        }
        let mut added = new
            .fields
            .iter()
            .filter(|field| find(old, &field.wire).is_none());
        if added.any(|field| field.required) {
            fit = fit.and(Fit::Narrower);
        }
        fit
    }

    fn fields(&mut self, old: &Field, new: &Field) -> Fit {
        let presence = Fit::of(old.required && !new.required, !old.required && new.required);
        let null = Fit::of(!old.nullable && new.nullable, old.nullable && !new.nullable);
        self.types(&old.ty, &new.ty).and(presence).and(null)
    }

    fn unions(&mut self, old: &Union, new: &Union) -> Fit {
        let kept = |fitting: &mut Self, a: &Type| {
            let mut others = new.variants.iter();
            others.any(|b| fitting.types(a, &b.ty).takes_the_old())
        };
        let fewer = old.variants.iter().any(|one| !kept(self, &one.ty));
        let known = |fitting: &mut Self, b: &Type| {
            let mut others = old.variants.iter();
            others.any(|a| fitting.types(&a.ty, b).gives_no_new())
        };
        let more = new.variants.iter().any(|one| !known(self, &one.ty));
        Fit::of(more, fewer)
    }

    fn one_of_many(&mut self, old: &Type, new: &Union) -> Fit {
        let mut variants = new.variants.iter();
        if variants.any(|variant| self.types(old, &variant.ty).takes_the_old()) {
            Fit::Wider
        } else {
            Fit::Other
        }
    }

    fn many_of_one(&mut self, old: &Union, new: &Type) -> Fit {
        let mut variants = old.variants.iter();
        if variants.any(|variant| self.types(&variant.ty, new).gives_no_new()) {
            Fit::Narrower
        } else {
            Fit::Other
        }
    }

    /// A type with a shape that has become one without.
    fn old_named(&mut self, id: TypeId, new: &Type) -> Fit {
        match (&self.old.def(id).shape, new) {
            (Shape::TextEnum(_), Type::Text(None)) | (Shape::IntEnum(_), Type::Number) => {
                Fit::Wider
            }
            (Shape::IntEnum(_), Type::Integer(integer)) if !integer.text => Fit::Wider,
            (Shape::Object(_), Type::Map(inner)) if **inner == Type::Any => Fit::Wider,
            (Shape::Union(union), _) => self.many_of_one(union, new),
            _ => Fit::Other,
        }
    }

    /// A type without a shape that has got one.
    fn new_named(&mut self, old: &Type, id: TypeId) -> Fit {
        match (old, &self.new.def(id).shape) {
            (Type::Text(None), Shape::TextEnum(_)) | (Type::Number, Shape::IntEnum(_)) => {
                Fit::Narrower
            }
            (Type::Integer(integer), Shape::IntEnum(_)) if !integer.text => Fit::Narrower,
            (Type::Map(inner), Shape::Object(_)) if **inner == Type::Any => Fit::Narrower,
            (_, Shape::Union(union)) => self.one_of_many(old, union),
            _ => Fit::Other,
        }
    }
}

fn find<'a>(object: &'a Object, wire: &str) -> Option<&'a Field> {
    object.fields.iter().find(|field| field.wire == wire)
}

/// The format of a type that is text on the wire, empty where it has none. To be secret does not change a text, nor does
/// it to be a number.
fn text(ty: &Type) -> Option<&str> {
    match ty {
        Type::Text(format) => Some(format.as_deref().unwrap_or_default()),
        Type::Secret => Some(""),
        Type::Timestamp => Some("date-time"),
        Type::Bytes => Some("byte"),
        Type::Integer(integer) if integer.text => Some(match (integer.bits, integer.signed) {
            (32, true) => "int32",
            (32, false) => "uint32",
            (_, true) => "int64",
            (_, false) => "uint64",
        }),
        _ => None,
    }
}

fn texts(old: &str, new: &str) -> Fit {
    match (old, new) {
        (a, b) if a == b => Fit::Same,
        (_, "") => Fit::Wider,
        ("", _) => Fit::Narrower,
        _ => Fit::Other,
    }
}

fn integers(old: Integer, new: Integer) -> Fit {
    if old.text != new.text {
        return Fit::Other;
    }
    let range = |integer: Integer| match (integer.bits, integer.signed) {
        (32, true) => (-(1i128 << 31), (1i128 << 31) - 1),
        (32, false) => (0, (1i128 << 32) - 1),
        (_, true) => (-(1i128 << 63), (1i128 << 63) - 1),
        (_, false) => (0, (1i128 << 64) - 1),
    };
    let ((low, high), (new_low, new_high)) = (range(old), range(new));
    Fit::of(
        new_low < low || new_high > high,
        new_low > low || new_high < high,
    )
}
