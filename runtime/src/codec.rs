//! How one value is read and written, where serde's own way is not it.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::BuildHasher;
use std::marker::PhantomData;

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde::ser::{Serialize, Serializer};

use crate::runtime::{decimal, place, union};

/// A way to read and write a `T`. The types that implement it are markers: they are named, never made.
#[doc(hidden)]
pub trait Codec<T> {
    /// Reads one.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
    /// Writes one.
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;
}

/// Reads a value by a codec where serde wants a seed.
pub(crate) struct Seed<T, C>(PhantomData<(T, C)>);

impl<T, C> Seed<T, C> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T, C: Codec<T>> DeserializeSeed<'de> for Seed<T, C> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        C::read(deserializer)
    }
}

/// Writes a value by a codec where serde wants a value.
pub(crate) struct Encode<'a, T, C>(&'a T, PhantomData<C>);

impl<'a, T, C> Encode<'a, T, C> {
    pub(crate) fn new(value: &'a T) -> Self {
        Self(value, PhantomData)
    }
}

impl<T, C: Codec<T>> Serialize for Encode<'_, T, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        C::write(self.0, serializer)
    }
}

/// As the type's own serde implementation does.
#[doc(hidden)]
#[derive(Debug)]
pub enum Plain {}

impl<T: Serialize + DeserializeOwned> Codec<T> for Plain {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }

    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }
}

/// A whole number, read from a JSON number or decimal text, written as a number.
#[doc(hidden)]
#[derive(Debug)]
pub enum Int {}

/// A whole number, read as [`Int`] does, written as text.
#[doc(hidden)]
#[derive(Debug)]
pub enum IntText {}

/// The whole numbers that a model can hold.
#[doc(hidden)]
pub trait Integer: TryFrom<i128> + Serialize + fmt::Display {
    /// What an error expects.
    const EXPECTED: &'static str;
}

macro_rules! integers {
    ($($name:ident)*) => {$(
        impl Integer for $name {
            const EXPECTED: &'static str = concat!("a whole number that fits ", stringify!($name));
        }
    )*};
}
integers!(i8 i16 i32 i64 u8 u16 u32 u64);

struct Whole<T>(PhantomData<T>);

impl<T: Integer> Whole<T> {
    fn fit<E: Error>(value: Option<i128>, found: Unexpected<'_>) -> Result<T, E> {
        let value = value.and_then(|value| T::try_from(value).ok());
        value.ok_or_else(|| E::invalid_value(found, &T::EXPECTED))
    }
}

impl<'de, T: Integer> Visitor<'de> for Whole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        Self::fit(Some(value.into()), Unexpected::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        Self::fit(Some(value.into()), Unexpected::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        Self::fit(decimal::from_float(value), Unexpected::Float(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        union::misfit();
        Self::fit(decimal::parse(text), Unexpected::Str(text))
    }

    /// How `serde_json` hands over a number when its feature `arbitrary_precision` is on, by whoever's wish.
    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<T, M::Error> {
        let number = serde_json::Number::deserialize(MapAccessDeserializer::new(map))?.to_string();
        self.visit_str(&number)
    }
}

impl<T: Integer> Codec<T> for Int {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(Whole(PhantomData))
    }

    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }
}

impl<T: Integer> Codec<T> for IntText {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        <Int as Codec<T>>::read(deserializer)
    }

    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }
}

/// A list whose items use the codec `C`.
#[doc(hidden)]
#[derive(Debug)]
pub struct List<C = Plain>(PhantomData<C>);

struct Items<T, C>(PhantomData<(T, C)>);

impl<'de, T, C: Codec<T>> Visitor<'de> for Items<T, C> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        // The hint is the sender's word: it must not reserve memory at will.
        let mut items = Vec::with_capacity(list.size_hint().unwrap_or(0).min(256));
        loop {
            match list.next_element_seed(Seed::<T, C>::new()) {
                Ok(Some(item)) => items.push(item),
                Ok(None) => return Ok(items),
                Err(error) => {
                    place::index(items.len());
                    return Err(error);
                }
            }
        }
    }
}

impl<T, C: Codec<T>> Codec<Vec<T>> for List<C> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(Items::<T, C>(PhantomData))
    }

    fn write<S: Serializer>(value: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(value.iter().map(Encode::<T, C>::new))
    }
}

/// A map from strings whose values use the codec `C`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Map<C = Plain>(PhantomData<C>);

struct Entries<T, C, F>(F, PhantomData<(T, C)>);

impl<'de, T, C: Codec<T>, F: FnMut(String, T)> Visitor<'de> for Entries<T, C, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(mut self, mut map: M) -> Result<(), M::Error> {
        while let Some(name) = map.next_key::<String>()? {
            match map.next_value_seed(Seed::<T, C>::new()) {
                Ok(value) => (self.0)(name, value),
                Err(error) => {
                    place::key(name);
                    return Err(error);
                }
            }
        }
        Ok(())
    }
}

impl<T, C: Codec<T>> Codec<BTreeMap<String, T>> for Map<C> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, T>, D::Error> {
        let mut map = BTreeMap::new();
        deserializer.deserialize_map(Entries::<T, C, _>(
            |name, value| _ = map.insert(name, value),
            PhantomData,
        ))?;
        Ok(map)
    }

    fn write<S: Serializer>(value: &BTreeMap<String, T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            value
                .iter()
                .map(|(name, value)| (name, Encode::<T, C>::new(value))),
        )
    }
}

impl<T, C: Codec<T>, H: BuildHasher + Default> Codec<HashMap<String, T, H>> for Map<C> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HashMap<String, T, H>, D::Error> {
        let mut map = HashMap::default();
        deserializer.deserialize_map(Entries::<T, C, _>(
            |name, value| _ = map.insert(name, value),
            PhantomData,
        ))?;
        Ok(map)
    }

    fn write<S: Serializer>(
        value: &HashMap<String, T, H>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            value
                .iter()
                .map(|(name, value)| (name, Encode::<T, C>::new(value))),
        )
    }
}

/// A value or null.
#[doc(hidden)]
#[derive(Debug)]
pub struct Maybe<C = Plain>(PhantomData<C>);

struct OrNull<T, C>(PhantomData<(T, C)>);

impl<'de, T, C: Codec<T>> Visitor<'de> for OrNull<T, C> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        C::read(deserializer).map(Some)
    }
}

impl<T, C: Codec<T>> Codec<Option<T>> for Maybe<C> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(OrNull::<T, C>(PhantomData))
    }

    fn write<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => C::write(value, serializer),
            None => serializer.serialize_none(),
        }
    }
}

/// A value behind a pointer.
#[doc(hidden)]
#[derive(Debug)]
pub struct Boxed<C = Plain>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<Box<T>> for Boxed<C> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
        C::read(deserializer).map(Box::new)
    }

    fn write<S: Serializer>(value: &Box<T>, serializer: S) -> Result<S::Ok, S::Error> {
        C::write(value, serializer)
    }
}

/// Bytes as base64 text: either alphabet and any padding is read, the standard one with padding is written.
#[doc(hidden)]
#[derive(Debug)]
pub enum Base64 {}

const BASE64: GeneralPurpose = base64(&alphabet::STANDARD);
const BASE64_URL: GeneralPurpose = base64(&alphabet::URL_SAFE);

const fn base64(alphabet: &alphabet::Alphabet) -> GeneralPurpose {
    let config =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, config)
}

impl Codec<Vec<u8>> for Base64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        let engine = if text.contains(['-', '_']) {
            BASE64_URL
        } else {
            BASE64
        };
        engine
            .decode(text)
            .map_err(|_| Error::custom("the text is not base64"))
    }

    fn write<S: Serializer>(value: &Vec<u8>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&base64::display::Base64Display::new(value, &BASE64))
    }
}
