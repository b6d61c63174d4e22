//! Objects: the loop over their fields, written once, and the macro that lists them.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::runtime::codec::{Codec, Map, Plain, Seed};
use crate::runtime::{Extra, Value, place};

pub use crate::runtime::int_enum::read as integer;
pub use crate::runtime::string_enum::read as text;
pub use crate::runtime::{beside, union};

/// A type that is an object on the wire.
pub trait Object: Sized {
    /// Reads the fields.
    fn decode<'de, M: MapAccess<'de>>(map: M) -> Result<Self, M::Error>;
}

/// Reads an object.
pub fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct Reader<T>(PhantomData<T>);

    impl<'de, T: Object> Visitor<'de> for Reader<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<T, M::Error> {
            T::decode(map)
        }
    }

    deserializer.deserialize_map(Reader(PhantomData))
}

/// What [`fields`] calls for each field: its index in the names, its name if it is not among them, and the map.
pub type Reading<'a, M, E> = dyn FnMut(usize, String, &mut M) -> Result<(), E> + 'a;

/// The loop over the fields of an object. A key is looked up where it is expected, after the one before it; keys that
/// are not among the names are read with `keep` and skipped without. Of equal keys the last wins.
pub fn fields<'de, M: MapAccess<'de>>(
    map: &mut M,
    names: &'static [&'static str],
    keep: bool,
    read: &mut Reading<'_, M, M::Error>,
) -> Result<(), M::Error> {
    let mut expected = 0;
    while let Some(key) = map.next_key_seed(Key {
        names,
        expected,
        keep,
    })? {
        match key {
            Found::Known(index) => {
                expected = index + 1;
                read(index, String::new(), map).inspect_err(|_| place::field(names[index]))?;
            }
            Found::Unknown(Some(name)) => {
                union::misfit();
                read(usize::MAX, name, map)?;
            }
            Found::Unknown(None) => {
                union::misfit();
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    Ok(())
}

struct Key {
    names: &'static [&'static str],
    expected: usize,
    keep: bool,
}

enum Found {
    Known(usize),
    Unknown(Option<String>),
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Found, E> {
        if self.names.get(self.expected) == Some(&name) {
            return Ok(Found::Known(self.expected));
        }
        let found = self.names.iter().position(|known| *known == name);
        Ok(found.map_or_else(
            || Found::Unknown(self.keep.then(|| name.to_owned())),
            Found::Known,
        ))
    }
}

/// A field that must be there and not null.
pub mod required {
    use serde::de::{Error, MapAccess};
    use serde::ser::SerializeMap;

    use crate::runtime::codec::{Codec, Encode, Seed};
    use crate::runtime::place;

    /// Reads it into its slot.
    pub fn read<'de, C: Codec<T>, T, M: MapAccess<'de>>(
        map: &mut M,
        slot: &mut Option<T>,
    ) -> Result<(), M::Error> {
        *slot = Some(map.next_value_seed(Seed::<T, C>::new())?);
        Ok(())
    }

    /// The field.
    pub fn finish<T, E: Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
        slot.ok_or_else(|| {
            place::field(name);
            E::missing_field(name)
        })
    }

    /// Writes it.
    pub fn write<C: Codec<T>, T, S: SerializeMap>(
        map: &mut S,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        map.serialize_entry(name, &Encode::<T, C>::new(value))
    }
}

/// A field that can be left out; null is read as absent.
pub mod optional {
    use serde::de::{Error, MapAccess};
    use serde::ser::SerializeMap;

    use crate::runtime::codec::{Codec, Encode, Maybe, Seed};

    /// Reads it into its slot.
    pub fn read<'de, C: Codec<T>, T, M: MapAccess<'de>>(
        map: &mut M,
        slot: &mut Option<T>,
    ) -> Result<(), M::Error> {
        *slot = map.next_value_seed(Seed::<Option<T>, Maybe<C>>::new())?;
        Ok(())
    }

    /// The field.
    pub fn finish<T, E: Error>(slot: Option<T>, _: &'static str) -> Result<Option<T>, E> {
        Ok(slot)
    }

    /// Writes it, if it is there.
    pub fn write<C: Codec<T>, T, S: SerializeMap>(
        map: &mut S,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => map.serialize_entry(name, &Encode::<T, C>::new(value)),
            None => Ok(()),
        }
    }
}

/// A field that can be left out, null, or a value.
pub mod nullable {
    use serde::de::{Error, MapAccess};
    use serde::ser::SerializeMap;

    use crate::runtime::Nullable;
    use crate::runtime::codec::{Codec, Encode, Maybe, Seed};

    /// Reads it into its slot.
    pub fn read<'de, C: Codec<T>, T, M: MapAccess<'de>>(
        map: &mut M,
        slot: &mut Option<Nullable<T>>,
    ) -> Result<(), M::Error> {
        *slot = Some(
            map.next_value_seed(Seed::<Option<T>, Maybe<C>>::new())?
                .into(),
        );
        Ok(())
    }

    /// The field.
    pub fn finish<T, E: Error>(
        slot: Option<Nullable<T>>,
        _: &'static str,
    ) -> Result<Nullable<T>, E> {
        Ok(slot.unwrap_or_default())
    }

    /// Writes it, if it is there.
    pub fn write<C: Codec<T>, T, S: SerializeMap>(
        map: &mut S,
        name: &'static str,
        value: &Nullable<T>,
    ) -> Result<(), S::Error> {
        match value {
            Nullable::Absent => Ok(()),
            Nullable::Null => map.serialize_entry(name, &()),
            Nullable::Value(value) => map.serialize_entry(name, &Encode::<T, C>::new(value)),
        }
    }
}

/// A field that is always written, as null where there is no value; missing is read as null.
pub mod required_nullable {
    use serde::ser::SerializeMap;

    use crate::runtime::codec::{Codec, Encode, Maybe};

    pub use super::optional::{finish, read};

    /// Writes it.
    pub fn write<C: Codec<T>, T, S: SerializeMap>(
        map: &mut S,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        map.serialize_entry(name, &Encode::<Option<T>, Maybe<C>>::new(value))
    }
}

/// The fields that the type does not name.
pub mod rest {
    use serde::de::MapAccess;
    use serde::ser::SerializeMap;

    use super::Rest;

    /// Reads one.
    pub fn read<'de, C: Rest<F>, F, M: MapAccess<'de>>(
        map: &mut M,
        name: String,
        rest: &mut F,
    ) -> Result<(), M::Error> {
        C::read_entry(map, name, rest)
    }

    /// Writes them all.
    pub fn write<C: Rest<F>, F, S: SerializeMap>(map: &mut S, rest: &F) -> Result<(), S::Error> {
        C::write_entries(map, rest)
    }
}

/// A codec for the fields that a type does not name.
pub trait Rest<F> {
    /// Reads one.
    fn read_entry<'de, M: MapAccess<'de>>(
        map: &mut M,
        name: String,
        rest: &mut F,
    ) -> Result<(), M::Error>;
    /// Writes them all.
    fn write_entries<S: serde::ser::SerializeMap>(map: &mut S, rest: &F) -> Result<(), S::Error>;
}

/// Reads the value of a field that the type does not name.
fn entry<'de, T, C: Codec<T>, M: MapAccess<'de>>(
    map: &mut M,
    name: String,
) -> Result<(String, T), M::Error> {
    match map.next_value_seed(Seed::<T, C>::new()) {
        Ok(value) => Ok((name, value)),
        Err(error) => {
            place::key(name);
            Err(error)
        }
    }
}

impl Rest<Extra> for Map<Plain> {
    fn read_entry<'de, M: MapAccess<'de>>(
        map: &mut M,
        name: String,
        rest: &mut Extra,
    ) -> Result<(), M::Error> {
        let (name, value) = entry::<Value, Plain, M>(map, name)?;
        rest.insert(name, value);
        Ok(())
    }

    fn write_entries<S: serde::ser::SerializeMap>(
        map: &mut S,
        rest: &Extra,
    ) -> Result<(), S::Error> {
        rest.iter()
            .try_for_each(|(name, value)| map.serialize_entry(name, value))
    }
}

impl<T, C: Codec<T>> Rest<BTreeMap<String, T>> for Map<C> {
    fn read_entry<'de, M: MapAccess<'de>>(
        map: &mut M,
        name: String,
        rest: &mut BTreeMap<String, T>,
    ) -> Result<(), M::Error> {
        let (name, value) = entry::<T, C, M>(map, name)?;
        rest.insert(name, value);
        Ok(())
    }

    fn write_entries<S: serde::ser::SerializeMap>(
        map: &mut S,
        rest: &BTreeMap<String, T>,
    ) -> Result<(), S::Error> {
        let mut entries = rest.iter();
        entries.try_for_each(|(name, value)| {
            map.serialize_entry(name, &crate::runtime::codec::Encode::<T, C>::new(value))
        })
    }
}

/// The codecs, by the names that `object!` uses.
pub mod codecs {
    pub use crate::runtime::codec::{Base64, Boxed, Int, IntText, List, Map, Maybe, Plain};
    pub use crate::runtime::tuple::Tuple;
}

/// `object! { Job { "uuid" => uuid: required, "count" => count: optional Int, ..extra } }`: serde both ways for a struct
/// with these fields. A line is the name on the wire, the field, how it can be absent, and its codec.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_object {
    ($name:ident { $($wire:literal => $field:ident : $kind:ident $($codec:ty)?),* $(,)? }) => {
        $crate::__sdk_object!(@impl $name [$($wire $field $kind ($($codec)?))*] []);
    };
    ($name:ident { $($wire:literal => $field:ident : $kind:ident $($codec:ty)? ,)* ..$rest:ident $(as $rest_codec:ty)? $(,)? }) => {
        $crate::__sdk_object!(@impl $name [$($wire $field $kind ($($codec)?))*] [$rest ($($rest_codec)?)]);
    };
    ($name:ident { $($wire:literal => $field:ident : $kind:ident $($codec:ty)?),* $(,)? } with $($part:ident : $part_codec:ty),+) => {
        $crate::__sdk_object_with!($name [$($wire $field $kind ($($codec)?))*] [] [$($part $part_codec,)+]);
    };
    ($name:ident { $($wire:literal => $field:ident : $kind:ident $($codec:ty)? ,)* ..$rest:ident $(as $rest_codec:ty)? $(,)? } with $($part:ident : $part_codec:ty),+) => {
        $crate::__sdk_object_with!(
            $name [$($wire $field $kind ($($codec)?))*] [$rest ($($rest_codec)?)] [$($part $part_codec,)+]
        );
    };
    (@codec ()) => { Plain };
    (@codec ($codec:ty)) => { $codec };
    (@rest ()) => { Map<Plain> };
    (@rest ($codec:ty)) => { $codec };
    (@impl $name:ident [$($wire:literal $field:ident $kind:ident $codec:tt)*] [$($rest:ident $rest_codec:tt)?]) => {
        impl $crate::runtime::model::Object for $name {
            #[allow(unused_imports, unused_mut, unused_variables, non_camel_case_types, clippy::all, clippy::pedantic)]
            fn decode<'de, M: $crate::runtime::serde::de::MapAccess<'de>>(
                mut map: M,
            ) -> ::std::result::Result<Self, M::Error> {
                use $crate::runtime::model::codecs::*;
                $crate::__sdk_object!(@read map [$($wire $field $kind $codec)*] [$($rest $rest_codec)?]);
                ::std::result::Result::Ok(Self {
                    $($field: $crate::runtime::model::$kind::finish($field, $wire)?,)*
                    $($rest,)?
                })
            }
        }
        impl<'de> $crate::runtime::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::runtime::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::model::read(deserializer)
            }
        }
        impl $crate::runtime::serde::Serialize for $name {
            #[allow(unused_imports, unused_mut, clippy::all, clippy::pedantic)]
            fn serialize<S: $crate::runtime::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                use $crate::runtime::model::codecs::*;
                let mut map = $crate::runtime::serde::Serializer::serialize_map(serializer, ::std::option::Option::None)?;
                $($crate::runtime::model::$kind::write::<$crate::__sdk_object!(@codec $codec), _, _>(
                    &mut map, $wire, &self.$field,
                )?;)*
                $($crate::runtime::model::rest::write::<$crate::__sdk_object!(@rest $rest_codec), _, _>(
                    &mut map, &self.$rest,
                )?;)?
                $crate::runtime::serde::ser::SerializeMap::end(map)
            }
        }
    };
    (@read $map:ident [$($wire:literal $field:ident $kind:ident $codec:tt)*] [$($rest:ident $rest_codec:tt)?]) => {
        enum Field { $($field),* }
        const FIELDS: &[Field] = &[$(Field::$field),*];
        const NAMES: &[&str] = &[$($wire),*];
        const KEEP: bool = $crate::__sdk_object!(@keep $($rest)?);
        $(let mut $field = ::std::option::Option::None;)*
        $(let mut $rest = ::std::default::Default::default();)?
        $crate::runtime::model::fields(&mut $map, NAMES, KEEP, &mut |index, key, map: &mut M| {
            match FIELDS.get(index) {
                $(::std::option::Option::Some(Field::$field) => $crate::runtime::model::$kind::read::<
                    $crate::__sdk_object!(@codec $codec), _, _,
                >(map, &mut $field),)*
                $(::std::option::Option::None => $crate::runtime::model::rest::read::<
                    $crate::__sdk_object!(@rest $rest_codec), _, _,
                >(map, key, &mut $rest),)?
                #[allow(unreachable_patterns)]
                _ => ::std::result::Result::Ok(()),
            }
        })?;
    };
    (@keep) => { false };
    (@keep $rest:ident) => { true };
}
