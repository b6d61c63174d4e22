//! Objects: the loop over their fields, written once. The macro that lists them is in `object.rs`.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::Deserializer;
use serde::ser::Serializer;

use crate::runtime::codec::{Codec, Int, Map, Plain};
use crate::runtime::{Extra, Value, input, piece, place};

use crate::runtime::input::tri;
pub use crate::runtime::input::{Fault, Rest, Slot, Token};
pub use crate::runtime::piece::{All, Piece, Put, Sink};
pub use crate::runtime::{beside, union};

/// A type that can be read from JSON and written as JSON. Its serde implementations go this way too.
pub trait Model: Sized {
    /// The names of its properties, where it is an object that has some.
    const PROPERTIES: &'static [&'static str] = &[];
    /// Reads one.
    fn read(token: Token<'_>) -> Result<Self, Fault>;
    /// Writes one: an object, whatever else says so.
    fn write(&self, sink: &mut Sink<'_>) {
        sink.put(Piece::Object(&Fields(self)));
    }
    /// Writes its fields, where it is an object that has some.
    fn each(&self, _: &mut Sink<'_>) {}
}

/// The fields of an object.
#[derive(Debug)]
pub struct Fields<'a, T>(pub &'a T);

impl<T: Model> All for Fields<'_, T> {
    fn each(&self, sink: &mut Sink<'_>) {
        self.0.each(sink);
    }
}

/// The serde implementation of a model.
pub fn deserialize<'de, T: Model, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut found = None;
    let mut slot = required::Slot::<Plain, T>(&mut found, PhantomData);
    input::read(deserializer, &mut slot)?;
    found.ok_or_else(|| Fault::kept().into_de(None))
}

/// The serde implementation of a model.
pub fn serialize<T: Model, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    piece::write(&Whole::<Plain, T>(value, PhantomData), serializer)
}

/// Reads a value that is there already.
pub(crate) fn from_value<C: Codec<T>, T>(value: &Value) -> Result<T, Fault> {
    let mut found = None;
    let mut slot = required::Slot::<C, T>(&mut found, PhantomData);
    input::read_value(value, &mut slot)?;
    found.ok_or_else(Fault::kept)
}

/// Makes a JSON value.
pub(crate) fn to_value<C: Codec<T>, T>(value: &T) -> Result<Value, Fault> {
    piece::write_value(&Whole::<C, T>(value, PhantomData))
}

/// Reads an object: the value of each name into the slot at its place, what has no name into `rest`, or nowhere.
pub fn fields(
    token: Token<'_>,
    names: &'static [&'static str],
    slots: &mut [&mut dyn Slot],
    rest: Option<&mut dyn Rest>,
) -> Result<(), Fault> {
    let Token::Object(fields) = token else {
        return Err(token.unexpected("an object"));
    };
    union::misfits_more(tri!(fields.each(names, slots, rest)));
    Ok(())
}

/// Reads a text.
#[inline]
pub fn text(token: Token<'_>) -> Result<&str, Fault> {
    match token {
        Token::Text(text) => Ok(text),
        other => Err(other.unexpected("a string")),
    }
}

/// Reads a whole number.
pub fn integer(token: Token<'_>) -> Result<i64, Fault> {
    <Int as Codec<i64>>::read(token)
}

/// A value with its codec, to be written.
#[derive(Debug)]
pub struct Whole<'a, C, T>(pub &'a T, pub PhantomData<C>);

impl<C: Codec<T>, T> Put for Whole<'_, C, T> {
    fn put(&self, sink: &mut Sink<'_>) {
        C::write(self.0, sink);
    }
}

/// A field that must be there and not null.
pub mod required {
    use std::marker::PhantomData;

    use crate::runtime::codec::Codec;
    use crate::runtime::input::{self, Fault, Token, tri};
    use crate::runtime::piece::Sink;
    use crate::runtime::place;

    /// Where it is read into.
    #[derive(Debug)]
    pub struct Slot<'a, C, T>(pub &'a mut Option<T>, pub PhantomData<C>);

    impl<C: Codec<T>, T> input::Slot for Slot<'_, C, T> {
        fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
            *self.0 = Some(tri!(C::read(token)));
            Ok(())
        }
    }

    /// The field.
    pub fn finish<T>(slot: Option<T>, name: &'static str) -> Result<T, Fault> {
        match slot {
            Some(value) => Ok(value),
            None => Err(missing(name)),
        }
    }

    #[cold]
    fn missing(name: &'static str) -> Fault {
        place::field(name);
        Fault::missing(name)
    }

    /// Writes the field.
    pub fn write<C: Codec<T>, T>(value: &T, sink: &mut Sink<'_>) {
        C::write(value, sink);
    }
}

/// A field that is always written, as null where there is no value; missing is read as null.
pub mod required_nullable {
    use crate::runtime::codec::{Codec, Maybe};
    use crate::runtime::piece::Sink;

    /// Writes the field.
    pub fn write<C: Codec<T>, T>(value: &Option<T>, sink: &mut Sink<'_>) {
        Maybe::<C>::write(value, sink);
    }
}

/// Where the fields that a type does not name are.
pub mod rest {
    use std::marker::PhantomData;

    /// Where they are read into.
    #[derive(Debug)]
    pub struct Slot<'a, C, F>(pub &'a mut F, pub PhantomData<C>);

    /// What is written of them.
    #[derive(Debug)]
    pub struct Put<'a, C, F>(pub &'a F, pub PhantomData<C>);
}

/// Reads the value of a field that the type does not name.
fn entry<C: Codec<T>, T>(
    name: String,
    fields: &mut dyn input::Fields,
    insert: impl FnOnce(String, T),
) -> Result<(), Fault> {
    let mut value = None;
    match fields.value(&mut required::Slot::<C, T>(&mut value, PhantomData)) {
        Ok(()) => {
            if let Some(value) = value {
                insert(name, value);
            }
            Ok(())
        }
        Err(fault) => {
            place::key(name);
            Err(fault)
        }
    }
}

impl Rest for rest::Slot<'_, Map<Plain>, Extra> {
    fn take(&mut self, name: String, fields: &mut dyn input::Fields) -> Result<(), Fault> {
        entry::<Plain, Value>(name, fields, |name, value| _ = self.0.insert(name, value))
    }
}

impl<C: Codec<T>, T> Rest for rest::Slot<'_, Map<C>, BTreeMap<String, T>> {
    fn take(&mut self, name: String, fields: &mut dyn input::Fields) -> Result<(), Fault> {
        entry::<C, T>(name, fields, |name, value| _ = self.0.insert(name, value))
    }
}

impl All for rest::Put<'_, Map<Plain>, Extra> {
    fn each(&self, sink: &mut Sink<'_>) {
        for (name, value) in self.0 {
            sink.entry(name).put(Piece::Value(value));
        }
    }
}

impl<C: Codec<T>, T> All for rest::Put<'_, Map<C>, BTreeMap<String, T>> {
    fn each(&self, sink: &mut Sink<'_>) {
        for (name, value) in self.0 {
            C::write(value, &mut sink.entry(name));
        }
    }
}

/// The codec that a table names, or else that of a model.
pub type Or<C = Plain> = C;

/// The codec that a table names for the properties without a field, or else that of JSON.
pub type OrMap<C = Map<Plain>> = C;
