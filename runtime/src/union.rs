//! Values that have one of several types.
//!
//! Where the document names a property that tells the type (a discriminator), that property decides. Elsewhere each type
//! is tried, and the one that loses least wins: an object that has every key, an enum that knows the value. What fits no
//! type is kept as it came, so that no answer is lost to a type that this version does not know.

use std::cell::Cell;

use serde_json::Value;

use crate::runtime::codec::Codec;
use crate::runtime::input::{Fault, Token};
use crate::runtime::piece::{Piece, Sink};
use crate::runtime::{model, place};

thread_local! {
    /// How often a value did not quite fit its type since the count began.
    static MISFITS: Cell<u32> = const { Cell::new(0) };
}

/// Notes that a value is read, but not by a type that was made for it: an unknown key, an unknown enum value, a number
/// as text.
pub fn misfit() {
    misfits_more(1);
}

/// The same so often.
pub(crate) fn misfits_more(count: u32) {
    MISFITS.set(MISFITS.get().saturating_add(count));
}

/// How often something did not fit so far.
pub(crate) fn misfits() -> u32 {
    MISFITS.get()
}

/// Reads a part of an object of which the rest was read since the count stood at `start`: a key that one of them does not
/// know may be the other's, so the smaller number counts.
pub(crate) fn fewer<T>(start: u32, read: impl FnOnce() -> T) -> T {
    let rest = MISFITS.replace(0).saturating_sub(start);
    let found = read();
    MISFITS.set(start.saturating_add(rest.min(MISFITS.get())));
    found
}

/// One way to read a value.
pub type Reading<T> = fn(&Value) -> Result<T, Fault>;

/// Reads a value that is there already.
pub fn of<C: Codec<T>, T>(value: &Value) -> Result<T, Fault> {
    model::from_value::<C, T>(value)
}

/// Reads by the type that fits best, the first of equals; `other` keeps what fits none.
pub fn read<T>(
    token: Token<'_>,
    readings: &[Reading<T>],
    other: fn(Value) -> T,
) -> Result<T, Fault> {
    let value = token.value()?;
    Ok(best(value, readings.iter().copied(), other))
}

/// The reading that fits best, the first of equals.
fn best<T>(value: Value, readings: impl Iterator<Item = Reading<T>>, other: fn(Value) -> T) -> T {
    let before = MISFITS.get();
    let mut best: Option<(u32, T)> = None;
    for reading in readings {
        let mark = place::mark();
        MISFITS.set(0);
        match reading(&value) {
            Ok(found)
                if best
                    .as_ref()
                    .is_none_or(|(misfits, _)| MISFITS.get() < *misfits) =>
            {
                best = Some((MISFITS.get(), found));
            }
            Ok(_) => {}
            Err(_) => place::rewind(mark),
        }
        if best.as_ref().is_some_and(|(misfits, _)| *misfits == 0) {
            break;
        }
    }
    let (misfits, found) = best.unwrap_or_else(|| (1, other(value)));
    MISFITS.set(before.saturating_add(misfits));
    found
}

/// Reads by the type that the property `tag` tells; `other` keeps what it does not tell.
pub fn read_tagged<T>(
    token: Token<'_>,
    tag: &str,
    readings: &[(&[&str], Reading<T>)],
    other: fn(Value) -> T,
) -> Result<T, Fault> {
    let value = token.value()?;
    let name = match value.get(tag) {
        Some(Value::String(name)) => name.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(flag)) => flag.to_string(),
        _ => String::new(),
    };
    match readings
        .iter()
        .find(|(names, _)| names.contains(&name.as_str()))
    {
        Some((_, reading)) => reading(&value),
        // Nothing tells: what fits best is as good as it gets.
        None if name.is_empty() && value.is_object() => {
            let readings = readings.iter().map(|(_, reading)| *reading);
            Ok(best(value, readings, other))
        }
        None => {
            misfit();
            Ok(other(value))
        }
    }
}

/// Writes a value with the property that tells its type, which is added where the value has none.
pub fn write_tagged<C: Codec<T>, T>(value: &T, tag: &str, name: &str, sink: &mut Sink<'_>) {
    match model::to_value::<C, T>(value) {
        // A type that stands for a missing tag has no name to write.
        Ok(Value::Object(mut fields))
            if !name.is_empty() && fields.get(tag).is_none_or(Value::is_null) =>
        {
            fields.insert(tag.to_owned(), Value::from(name));
            sink.put(Piece::Value(&Value::Object(fields)));
        }
        Ok(_) => C::write(value, sink),
        Err(fault) => sink.fail(fault),
    }
}

/// `union! { Source { Bucket: Plain, Names: List } }`, or, where the property `kind` tells the type,
/// `union! { Pet by "kind" { Cat: Plain = "cat" | "kitten", Dog: Plain = "dog" } }`: serde both ways for an enum with these
/// variants and `Unrecognized(Value)`.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_union {
    ($name:ident { $($variant:ident : $codec:ty),* $(,)? }) => {
        impl $crate::runtime::model::Model for $name {
            #[inline]
            fn read(token: $crate::runtime::model::Token<'_>) -> ::std::result::Result<Self, $crate::runtime::model::Fault> {
                $crate::runtime::union::read(
                    token,
                    &[$(|value| $crate::runtime::union::of::<$codec, _>(value).map(Self::$variant)),*],
                    Self::Unrecognized,
                )
            }

            #[inline]
            fn write(&self, sink: &mut $crate::runtime::model::Sink<'_>) {
                match self {
                    $(Self::$variant(value) => <$codec as $crate::runtime::Codec<_>>::write(value, sink),)*
                    Self::Unrecognized(value) => sink.put($crate::runtime::model::Piece::Value(value)),
                }
            }
        }
        $crate::__sdk_serde!($name);
    };
    ($name:ident by $tag:literal { $($variant:ident : $codec:ty = $first:literal $(| $wire:literal)*),* $(,)? }) => {
        impl $crate::runtime::model::Model for $name {
            #[inline]
            fn read(token: $crate::runtime::model::Token<'_>) -> ::std::result::Result<Self, $crate::runtime::model::Fault> {
                $crate::runtime::union::read_tagged(
                    token,
                    $tag,
                    &[$((
                        &[$first $(, $wire)*],
                        |value| $crate::runtime::union::of::<$codec, _>(value).map(Self::$variant),
                    )),*],
                    Self::Unrecognized,
                )
            }

            #[inline]
            fn write(&self, sink: &mut $crate::runtime::model::Sink<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::runtime::union::write_tagged::<$codec, _>(value, $tag, $first, sink),)*
                    Self::Unrecognized(value) => sink.put($crate::runtime::model::Piece::Value(value)),
                }
            }
        }
        $crate::__sdk_serde!($name);
    };
}
