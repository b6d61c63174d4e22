//! A value as it comes in, whatever it is read from.
//!
//! Models are not generic over serde's `Deserializer`: that would compile each of them anew for every format and layer of
//! readers. They take [`Token`]s, and one reader per format, compiled once, hands these out.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess,
    Unexpected, Visitor,
};

use crate::runtime::Value;

/// A value that is being read: a whole one, or the beginning of a list or an object.
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub enum Token<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without a fraction.
    Integer(i128),
    /// Another number.
    Float(f64),
    /// A text.
    Text(&'a str),
    /// A list, whose items come one by one.
    List(&'a mut dyn Items),
    /// An object, whose fields come one by one.
    Object(&'a mut dyn Fields),
}

/// A place that takes one value.
#[doc(hidden)]
pub trait Slot {
    /// Takes it.
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault>;
}

/// The items of a list.
#[doc(hidden)]
pub trait Items {
    /// Puts the next one into the slot, if there is one.
    fn next(&mut self, slot: &mut dyn Slot) -> Result<bool, Fault>;
    /// All that are left, as a list.
    fn rest(&mut self) -> Result<Value, Fault>;
}

/// The fields of an object.
#[doc(hidden)]
pub trait Fields {
    /// The key of the next one. It is looked up where it is expected first; `keep` says whether the text of another key
    /// is wanted.
    fn next(
        &mut self,
        names: &'static [&'static str],
        expected: usize,
        keep: bool,
    ) -> Result<Key, Fault>;
    /// Puts its value into the slot.
    fn value(&mut self, slot: &mut dyn Slot) -> Result<(), Fault>;
    /// Skips its value.
    fn skip(&mut self) -> Result<(), Fault>;
    /// All that are left, as an object.
    fn rest(&mut self) -> Result<Value, Fault>;
}

/// The key of a field.
#[doc(hidden)]
#[derive(Debug)]
pub enum Key {
    /// Its index in the names.
    Known(usize),
    /// None of the names; empty if it was not wanted.
    Unknown(String),
    /// There are no more fields.
    End,
}

/// Why a value cannot be read or written. `None`: whoever reads or writes keeps the error of the format.
#[doc(hidden)]
#[derive(Debug)]
pub struct Fault(Option<Box<str>>);

impl Fault {
    /// What is wrong.
    #[cold]
    pub fn new(text: impl fmt::Display) -> Self {
        Self(Some(text.to_string().into()))
    }

    /// A field that must be there is not.
    #[cold]
    pub(crate) fn missing(name: &str) -> Self {
        Self::new(format_args!("missing field `{name}`"))
    }

    pub(crate) fn kept() -> Self {
        Self(None)
    }

    /// As an error of the format.
    #[cold]
    pub(crate) fn into_de<E: Error>(self, kept: Option<E>) -> E {
        kept.unwrap_or_else(|| E::custom(self.0.as_deref().unwrap_or("unreadable")))
    }

    /// As an error of the format.
    #[cold]
    pub(crate) fn into_ser<E: serde::ser::Error>(self, kept: Option<E>) -> E {
        kept.unwrap_or_else(|| E::custom(self.0.as_deref().unwrap_or("unwritable")))
    }
}

/// `?`, for functions that are compiled for every type: it leads through two functions of its own for each of them, which
/// cost more to compile than what they do.
macro_rules! tri {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(fault) => return Err(fault),
        }
    };
}
pub(crate) use tri;

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_deref().unwrap_or("unreadable"))
    }
}

impl Token<'_> {
    /// It is not what was expected.
    #[cold]
    pub fn unexpected(&self, expected: &str) -> Fault {
        let found = match self {
            Self::Null => {
                return Fault::new(format_args!("invalid type: null, expected {expected}"));
            }
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Integer(value) => return Self::number(value, expected),
            Self::Float(value) => Unexpected::Float(*value),
            Self::Text(value) => Unexpected::Str(value),
            Self::List(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        };
        Fault::new(format_args!("invalid type: {found}, expected {expected}"))
    }

    fn number(value: &i128, expected: &str) -> Fault {
        Fault::new(format_args!(
            "invalid type: integer `{value}`, expected {expected}"
        ))
    }

    /// Any value.
    pub fn value(self) -> Result<Value, Fault> {
        Ok(match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(value),
            Self::Integer(value) => return integer(value),
            Self::Float(value) => value.into(),
            Self::Text(value) => value.into(),
            Self::List(items) => return items.rest(),
            Self::Object(fields) => return fields.rest(),
        })
    }
}

fn integer(value: i128) -> Result<Value, Fault> {
    if let Ok(value) = u64::try_from(value) {
        return Ok(value.into());
    }
    let small = i64::try_from(value).map(Value::from);
    small.map_err(|_| Fault::new("a number that JSON values cannot hold"))
}

/// Reads one value of any format.
pub(crate) fn read<'de, D: Deserializer<'de>>(
    deserializer: D,
    slot: &mut dyn Slot,
) -> Result<(), D::Error> {
    deserializer.deserialize_any(Reader(slot))
}

/// Reads JSON text, which must end after the value.
pub(crate) fn read_json(text: &[u8], slot: &mut dyn Slot) -> Result<(), serde_json::Error> {
    // Looking at the whole once is far less work than at each text in it.
    if let Ok(text) = std::str::from_utf8(text) {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        read(&mut deserializer, slot)?;
        return deserializer.end();
    }
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    read(&mut deserializer, slot)?;
    deserializer.end()
}

/// Reads a value that is there already.
pub(crate) fn read_value(value: &Value, slot: &mut dyn Slot) -> Result<(), Fault> {
    read(value, slot).map_err(Fault::new)
}

struct Reader<'a>(&'a mut dyn Slot);

impl Reader<'_> {
    fn take<E: Error>(self, token: Token<'_>) -> Result<(), E> {
        self.0.take(token).map_err(|fault| fault.into_de(None))
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.take(Token::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.take(Token::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.take(Token::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.take(Token::Integer(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.take(Token::Integer(value.into()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.take(Token::Integer(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.take(Token::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.take(Token::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        let mut list = List { list, error: None };
        let taken = self.0.take(Token::List(&mut list));
        taken.map_err(|fault| fault.into_de(list.error))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let mut map = Object { map, error: None };
        let taken = self.0.take(Token::Object(&mut map));
        taken.map_err(|fault| fault.into_de(map.error))
    }
}

struct List<A, E> {
    list: A,
    error: Option<E>,
}

impl<'de, A: SeqAccess<'de>> Items for List<A, A::Error> {
    fn next(&mut self, slot: &mut dyn Slot) -> Result<bool, Fault> {
        match self.list.next_element_seed(Reader(slot)) {
            Ok(found) => Ok(found.is_some()),
            Err(error) => Err(keep(&mut self.error, error)),
        }
    }

    fn rest(&mut self) -> Result<Value, Fault> {
        Value::deserialize(SeqAccessDeserializer::new(&mut self.list))
            .map_err(|error| keep(&mut self.error, error))
    }
}

struct Object<A, E> {
    map: A,
    error: Option<E>,
}

impl<'de, A: MapAccess<'de>> Fields for Object<A, A::Error> {
    fn next(
        &mut self,
        names: &'static [&'static str],
        expected: usize,
        keep: bool,
    ) -> Result<Key, Fault> {
        let lookup = Lookup {
            names,
            expected,
            keep,
        };
        match self.map.next_key_seed(lookup) {
            Ok(found) => Ok(found.unwrap_or(Key::End)),
            Err(error) => Err(self::keep(&mut self.error, error)),
        }
    }

    fn value(&mut self, slot: &mut dyn Slot) -> Result<(), Fault> {
        self.map
            .next_value_seed(Reader(slot))
            .map_err(|error| keep(&mut self.error, error))
    }

    fn skip(&mut self) -> Result<(), Fault> {
        match self.map.next_value::<IgnoredAny>() {
            Ok(_) => Ok(()),
            Err(error) => Err(keep(&mut self.error, error)),
        }
    }

    fn rest(&mut self) -> Result<Value, Fault> {
        Value::deserialize(MapAccessDeserializer::new(&mut self.map))
            .map_err(|error| keep(&mut self.error, error))
    }
}

#[cold]
fn keep<E>(place: &mut Option<E>, error: E) -> Fault {
    *place = Some(error);
    Fault::kept()
}

struct Lookup {
    names: &'static [&'static str],
    expected: usize,
    keep: bool,
}

impl<'de> DeserializeSeed<'de> for Lookup {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Lookup {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        if self.names.get(self.expected) == Some(&name) {
            return Ok(Key::Known(self.expected));
        }
        let found = self.names.iter().position(|known| *known == name);
        Ok(found.map_or_else(|| Key::Unknown(self.unknown(name)), Key::Known))
    }
}

impl Lookup {
    fn unknown(&self, name: &str) -> String {
        if self.keep {
            name.to_owned()
        } else {
            String::new()
        }
    }
}
