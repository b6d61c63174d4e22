//! Objects that are a value of a union besides having fields of their own: one JSON object, read twice.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use crate::runtime::codec::{Codec, Encode};
use crate::runtime::model::Rest;
use crate::runtime::{Extra, union};

/// An object as it came.
#[derive(Debug)]
pub struct Source<'a> {
    value: &'a Value,
    /// How often something did not fit before it.
    misfits: u32,
}

/// A type that is read from the fields of an object, and from the object as a whole.
pub trait Whole: Sized {
    /// Reads the fields, and what the object is besides.
    fn decode<'de, M: MapAccess<'de>>(map: M, whole: &Source<'_>) -> Result<Self, M::Error>;
}

/// Reads an object.
pub fn read<'de, T: Whole, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let whole = Value::deserialize(deserializer)?;
    let source = Source {
        value: &whole,
        misfits: union::misfits(),
    };
    let reader = Reader(&source, PhantomData);
    (&whole).deserialize_map(reader).map_err(D::Error::custom)
}

struct Reader<'a, T>(&'a Source<'a>, PhantomData<T>);

impl<'de, T: Whole> Visitor<'de> for Reader<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<T, M::Error> {
        T::decode(map, self.0)
    }
}

/// What the object is besides. The keys that it does not know are the fields', and the other way round, so that only what
/// neither knows counts against a type.
pub fn part<C: Codec<T>, T, E: Error>(whole: &Source<'_>) -> Result<T, E> {
    union::fewer(whole.misfits, || C::read(whole.value).map_err(E::custom))
}

/// The fields as they are written.
pub fn fields<T, E: serde::ser::Error>(
    write: impl FnOnce(
        &mut <serde_json::value::Serializer as Serializer>::SerializeMap,
    ) -> Result<T, serde_json::Error>,
) -> Result<Extra, E> {
    let mut map = serde_json::value::Serializer
        .serialize_map(None)
        .map_err(E::custom)?;
    write(&mut map).map_err(E::custom)?;
    match map.end().map_err(E::custom)? {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Extra::new()),
    }
}

/// Adds what the object is besides; a field that is written already stays.
pub fn add<C: Codec<T>, T, E: serde::ser::Error>(value: &T, fields: &mut Extra) -> Result<(), E> {
    match serde_json::to_value(Encode::<T, C>::new(value)).map_err(E::custom)? {
        Value::Object(more) => more.into_iter().for_each(|(name, value)| {
            fields.entry(name).or_insert(value);
        }),
        _ => {
            return Err(E::custom(
                "what stands beside the fields of an object is no object",
            ));
        }
    }
    Ok(())
}

/// Adds the fields that the type does not name; one that is written already stays.
pub fn add_rest<C: Rest<F>, F, E: serde::ser::Error>(
    rest: &F,
    fields: &mut Extra,
) -> Result<(), E> {
    for (name, value) in self::fields::<(), E>(|map| C::write_entries(map, rest))? {
        fields.entry(name).or_insert(value);
    }
    Ok(())
}

/// Writes all of them.
pub fn write<S: Serializer>(fields: &Extra, serializer: S) -> Result<S::Ok, S::Error> {
    fields.serialize(serializer)
}

/// The part of `object!` for a table with `with field: Codec`.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_object_with {
    ($name:ident [$($wire:literal $field:ident $kind:ident $codec:tt)*] [$($rest:ident $rest_codec:tt)?] [$($part:ident $part_codec:ty,)+]) => {
        impl $crate::runtime::model::beside::Whole for $name {
            #[allow(unused_imports, unused_mut, unused_variables, non_camel_case_types, clippy::all, clippy::pedantic)]
            fn decode<'de, M: $crate::runtime::serde::de::MapAccess<'de>>(
                mut map: M,
                whole: &$crate::runtime::model::beside::Source<'_>,
            ) -> ::std::result::Result<Self, M::Error> {
                use $crate::runtime::model::codecs::*;
                $crate::__sdk_object!(@read map [$($wire $field $kind $codec)*] [$($rest $rest_codec)?]);
                ::std::result::Result::Ok(Self {
                    $($part: $crate::runtime::model::beside::part::<$part_codec, _, _>(whole)?,)*
                    $($field: $crate::runtime::model::$kind::finish($field, $wire)?,)*
                    $($rest,)?
                })
            }
        }
        impl<'de> $crate::runtime::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::runtime::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::model::beside::read(deserializer)
            }
        }
        impl $crate::runtime::serde::Serialize for $name {
            #[allow(unused_imports, unused_mut, unused_variables, clippy::all, clippy::pedantic)]
            fn serialize<S: $crate::runtime::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                use $crate::runtime::model::codecs::*;
                let mut fields = $crate::runtime::model::beside::fields::<_, S::Error>(|map| {
                    $($crate::runtime::model::$kind::write::<$crate::__sdk_object!(@codec $codec), _, _>(
                        map, $wire, &self.$field,
                    )?;)*
                    ::std::result::Result::Ok(())
                })?;
                $($crate::runtime::model::beside::add::<$part_codec, _, S::Error>(&self.$part, &mut fields)?;)*
                $($crate::runtime::model::beside::add_rest::<$crate::__sdk_object!(@rest $rest_codec), _, S::Error>(
                    &self.$rest, &mut fields,
                )?;)?
                $crate::runtime::model::beside::write(&fields, serializer)
            }
        }
    };
}
