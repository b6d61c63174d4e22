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

use crate::runtime::{Value, place};

/// A value that is being read: a whole one, or the beginning of a list or an object.
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub enum Token<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without a fraction.
    Integer(i64),
    /// One that is larger.
    Large(&'a i128),
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
    /// Puts all that are left into the slot, one after the other.
    fn each(&mut self, slot: &mut dyn Slot) -> Result<(), Fault>;
    /// All that are left, as a list.
    fn rest(&mut self) -> Result<Value, Fault>;
}

/// The fields of an object.
#[doc(hidden)]
pub trait Fields {
    /// Puts the value of each name into the slot at its place, and what has no name into `rest`; without it, that is
    /// skipped. A key is looked up where it is expected first, after the one before it. Of equal keys the last wins. Says
    /// how many had no name.
    ///
    /// The loop is here, and not with those who call it, so that it knows the format: a dynamic call for each field, that of
    /// its slot, instead of three.
    fn each(
        &mut self,
        names: &'static [&'static str],
        slots: &mut [&mut dyn Slot],
        rest: Option<&mut dyn Rest>,
    ) -> Result<u32, Fault>;
    /// Puts the value of the field whose key was read into the slot.
    fn value(&mut self, slot: &mut dyn Slot) -> Result<(), Fault>;
    /// All that are left, as an object.
    fn rest(&mut self) -> Result<Value, Fault>;
}

/// The fields that a type does not name.
#[doc(hidden)]
pub trait Rest {
    /// Reads the value of one.
    fn take(&mut self, name: String, fields: &mut dyn Fields) -> Result<(), Fault>;
}

/// Why a value cannot be read or written. Empty: whoever reads or writes keeps the error of the format.
///
/// It is a text and no `Option` of one, so that a `Result` of nothing else is as large as a text, and is returned in registers.
#[doc(hidden)]
#[derive(Debug)]
pub struct Fault(Box<str>);

impl Fault {
    /// What is wrong.
    #[cold]
    pub fn new(text: impl fmt::Display) -> Self {
        Self(text.to_string().into())
    }

    /// A field that must be there is not.
    #[cold]
    pub(crate) fn missing(name: &str) -> Self {
        Self::new(format_args!("missing field `{name}`"))
    }

    pub(crate) fn kept() -> Self {
        Self(Box::default())
    }

    fn text<'a>(&'a self, unknown: &'a str) -> &'a str {
        if self.0.is_empty() { unknown } else { &self.0 }
    }

    /// As an error of the format.
    #[cold]
    pub(crate) fn into_de<E: Error>(self, kept: Option<E>) -> E {
        kept.unwrap_or_else(|| E::custom(self.text("unreadable")))
    }

    /// As an error of the format.
    #[cold]
    pub(crate) fn into_ser<E: serde::ser::Error>(self, kept: Option<E>) -> E {
        kept.unwrap_or_else(|| E::custom(self.text("unwritable")))
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
        f.write_str(self.text("unreadable"))
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
            Self::Integer(value) => Unexpected::Signed(*value),
            Self::Large(value) => large(**value),
            Self::Float(value) => Unexpected::Float(*value),
            Self::Text(value) => Unexpected::Str(value),
            Self::List(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        };
        Fault::new(format_args!("invalid type: {found}, expected {expected}"))
    }

    /// Any value.
    pub fn value(self) -> Result<Value, Fault> {
        Ok(match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(value),
            Self::Integer(value) => value.into(),
            Self::Large(value) => match u64::try_from(*value) {
                Ok(value) => value.into(),
                Err(_) => return Err(Fault::new("a number that JSON values cannot hold")),
            },
            Self::Float(value) => value.into(),
            Self::Text(value) => value.into(),
            Self::List(items) => return items.rest(),
            Self::Object(fields) => return fields.rest(),
        })
    }
}

/// A number that is larger than most, in an error.
pub(crate) fn large(value: i128) -> Unexpected<'static> {
    u64::try_from(value).map_or(
        Unexpected::Other("integer of more than 64 bits"),
        Unexpected::Unsigned,
    )
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
    #[inline]
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
        self.take(Token::Integer(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        match i64::try_from(value) {
            Ok(value) => self.take(Token::Integer(value)),
            Err(_) => self.take(Token::Large(&value.into())),
        }
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        match i64::try_from(value) {
            Ok(value) => self.take(Token::Integer(value)),
            Err(_) => self.take(Token::Large(&value)),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.take(Token::Float(value))
    }

    #[inline]
    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.take(Token::Text(value))
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<(), E> {
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

    fn each(&mut self, slot: &mut dyn Slot) -> Result<(), Fault> {
        while self.next(slot)? {}
        Ok(())
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
    fn each(
        &mut self,
        names: &'static [&'static str],
        slots: &mut [&mut dyn Slot],
        mut rest: Option<&mut dyn Rest>,
    ) -> Result<u32, Fault> {
        let mut key = Lookup {
            names,
            place: 0,
            unknown: rest.is_some().then(String::new),
        };
        let mut unknown = 0;
        loop {
            match self.map.next_key_seed(&mut key) {
                Ok(Some(())) => {}
                Ok(None) => return Ok(unknown),
                Err(error) => return Err(keep(&mut self.error, error)),
            }
            if let Some(slot) = slots.get_mut(key.place) {
                if let Err(error) = self.map.next_value_seed(Reader(*slot)) {
                    place::field(names[key.place]);
                    return Err(keep(&mut self.error, error));
                }
                key.place += 1;
            } else {
                unknown += 1;
                self.other(&mut key.unknown, &mut rest)?;
            }
        }
    }

    fn value(&mut self, slot: &mut dyn Slot) -> Result<(), Fault> {
        self.map
            .next_value_seed(Reader(slot))
            .map_err(|error| keep(&mut self.error, error))
    }

    fn rest(&mut self) -> Result<Value, Fault> {
        Value::deserialize(MapAccessDeserializer::new(&mut self.map))
            .map_err(|error| keep(&mut self.error, error))
    }
}

impl<'de, A: MapAccess<'de>> Object<A, A::Error> {
    /// Puts the value of a key that is none of the names into `rest`, or skips it.
    #[inline(never)]
    fn other(
        &mut self,
        name: &mut Option<String>,
        rest: &mut Option<&mut dyn Rest>,
    ) -> Result<(), Fault> {
        if let (Some(name), Some(rest)) = (name, rest) {
            return rest.take(std::mem::take(name), self);
        }
        match self.map.next_value::<IgnoredAny>() {
            Ok(_) => Ok(()),
            Err(error) => Err(keep(&mut self.error, error)),
        }
    }
}

#[cold]
fn keep<E>(place: &mut Option<E>, error: E) -> Fault {
    *place = Some(error);
    Fault::kept()
}

/// Finds keys among the names.
struct Lookup {
    names: &'static [&'static str],
    /// Where the key is looked up first, and where it was found: beyond the last if it is none of the names.
    place: usize,
    /// The last key that is none of them, where it is wanted.
    unknown: Option<String>,
}

impl<'de> DeserializeSeed<'de> for &mut Lookup {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for &mut Lookup {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        if self.names.get(self.place) != Some(&name) {
            self.seek(name);
        }
        Ok(())
    }
}

impl Lookup {
    fn seek(&mut self, name: &str) {
        let found = self.names.iter().position(|known| *known == name);
        self.place = found.unwrap_or(self.names.len());
        if let (None, Some(unknown)) = (found, &mut self.unknown) {
            name.clone_into(unknown);
        }
    }
}
