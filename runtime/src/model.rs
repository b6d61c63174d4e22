//! Objects: the loop over their fields, written once, and the macro that lists them.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::Deserializer;
use serde::ser::Serializer;

use crate::runtime::codec::{Codec, Int, Map, Plain};
use crate::runtime::{Extra, Value, input, piece, place};

pub use crate::runtime::input::{Fault, Key, Slot, Token};
pub use crate::runtime::piece::{All, Piece, Put, Sink};
pub use crate::runtime::{beside, union};

/// A type that can be read from JSON and written as JSON. Its serde implementations go this way too.
pub trait Model: Sized {
    /// Reads one.
    fn read(token: Token<'_>) -> Result<Self, Fault>;
    /// Writes one.
    fn write(&self, sink: &mut Sink<'_>);
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

/// Reads an object: the value of each name into the slot at its place, what has no name into `rest`. A key is looked up
/// where it is expected, after the one before it; without `rest`, unknown ones are skipped. Of equal keys the last wins.
pub fn fields(
    token: Token<'_>,
    names: &'static [&'static str],
    slots: &mut [&mut dyn Slot],
    mut rest: Option<&mut dyn Rest>,
) -> Result<(), Fault> {
    let Token::Object(fields) = token else {
        return Err(token.unexpected("an object"));
    };
    let mut expected = 0;
    loop {
        match fields.next(names, expected, rest.is_some())? {
            Key::Known(index) => {
                expected = index + 1;
                if let Some(slot) = slots.get_mut(index) {
                    let read = fields.value(*slot);
                    read.inspect_err(|_| place::field(names[index]))?;
                }
            }
            Key::Unknown(name) => {
                union::misfit();
                match &mut rest {
                    Some(rest) => rest.take(name, fields)?,
                    None => fields.skip()?,
                }
            }
            Key::End => return Ok(()),
        }
    }
}

/// Reads a text.
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

/// A field that can be left out; null is read as absent.
pub mod optional {
    use std::marker::PhantomData;

    use crate::runtime::codec::Codec;
    use crate::runtime::input::{self, Fault, Token, tri};
    use crate::runtime::piece::Sink;

    /// Where it is read into.
    #[derive(Debug)]
    pub struct Slot<'a, C, T>(pub &'a mut Option<T>, pub PhantomData<C>);

    impl<C: Codec<T>, T> input::Slot for Slot<'_, C, T> {
        fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
            *self.0 = match token {
                Token::Null => None,
                token => Some(tri!(C::read(token))),
            };
            Ok(())
        }
    }

    /// Writes the field.
    pub fn write<C: Codec<T>, T>(value: &Option<T>, sink: &mut Sink<'_>) {
        if let Some(value) = value {
            C::write(value, sink);
        }
    }
}

/// A field that can be left out, null, or a value.
pub mod nullable {
    use std::marker::PhantomData;

    use crate::runtime::Nullable;
    use crate::runtime::codec::Codec;
    use crate::runtime::input::{self, Fault, Token, tri};
    use crate::runtime::piece::{Piece, Sink};

    /// Where it is read into.
    #[derive(Debug)]
    pub struct Slot<'a, C, T>(pub &'a mut Nullable<T>, pub PhantomData<C>);

    impl<C: Codec<T>, T> input::Slot for Slot<'_, C, T> {
        fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
            *self.0 = match token {
                Token::Null => Nullable::Null,
                token => Nullable::Value(tri!(C::read(token))),
            };
            Ok(())
        }
    }

    /// Writes the field.
    pub fn write<C: Codec<T>, T>(value: &Nullable<T>, sink: &mut Sink<'_>) {
        match value {
            Nullable::Absent => {}
            Nullable::Null => sink.put(Piece::Null),
            Nullable::Value(value) => C::write(value, sink),
        }
    }
}

/// A field that is always written, as null where there is no value; missing is read as null.
pub mod required_nullable {
    use crate::runtime::codec::{Codec, Maybe};
    use crate::runtime::piece::Sink;

    pub use super::optional::Slot;

    /// Writes the field.
    pub fn write<C: Codec<T>, T>(value: &Option<T>, sink: &mut Sink<'_>) {
        Maybe::<C>::write(value, sink);
    }
}

/// The fields that a type does not name.
pub trait Rest {
    /// Reads one.
    fn take(&mut self, name: String, fields: &mut dyn input::Fields) -> Result<(), Fault>;
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

/// The codecs, by the names that `object!` uses.
pub mod codecs {
    pub use crate::runtime::codec::{Base64, Boxed, Int, IntText, List, Map, Maybe, Plain, Serde};
    pub use crate::runtime::tuple::Tuple;
}

/// `object! { Job { "uuid" => uuid: required, "count" => count: optional Int, ..extra } }`: reading and writing for a
/// struct with these fields, serde's both ways included. A line is the name on the wire, the field, how it can be absent,
/// and its codec.
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
    (@absent nullable) => { $crate::runtime::Nullable::Absent };
    (@absent $kind:ident) => { ::std::option::Option::None };
    (@finish required $field:ident $wire:literal) => {
        match $crate::runtime::model::required::finish($field, $wire) {
            ::std::result::Result::Ok(value) => value,
            ::std::result::Result::Err(fault) => return ::std::result::Result::Err(fault),
        }
    };
    (@finish $kind:ident $field:ident $wire:literal) => { $field };
    (@impl $name:ident [$($wire:literal $field:ident $kind:ident $codec:tt)*] [$($rest:ident $rest_codec:tt)?]) => {
        const _: () = {
            use $crate::runtime::model;

            impl model::Model for $name {
                #[allow(unused_mut)]
                fn read(token: model::Token<'_>) -> ::std::result::Result<Self, model::Fault> {
                    // Not around the implementation: a model can have the name of a codec.
                    #[allow(unused_imports)]
                    use $crate::runtime::model::codecs::*;
                    $crate::__sdk_object!(@read (model::fields) (token) [$($wire $field $kind $codec)*] [$($rest $rest_codec)?]);
                    ::std::result::Result::Ok(Self {
                        $($field: $crate::__sdk_object!(@finish $kind $field $wire),)*
                        $($rest,)?
                    })
                }

                fn write(&self, sink: &mut model::Sink<'_>) {
                    sink.put(model::Piece::Object(self));
                }
            }

            $crate::__sdk_object!(@fields $name [$($wire $field $kind $codec)*] [$($rest $rest_codec)?]);
        };
        $crate::__sdk_serde!($name);
    };
    (@read ($($fields:tt)*) ($($token:tt)*) [$($wire:literal $field:ident $kind:ident $codec:tt)*] [$($rest:ident $rest_codec:tt)?]) => {
        $(let mut $field = $crate::__sdk_object!(@absent $kind);)*
        $(let mut $rest = ::std::default::Default::default();)?
        let read = $($fields)*(
            $($token)*,
            &[$($wire),*],
            &mut [$(&mut model::$kind::Slot::<$crate::__sdk_object!(@codec $codec), _>(
                &mut $field, ::std::marker::PhantomData,
            )),*],
            $crate::__sdk_object!(@maybe $(&mut model::rest::Slot::<$crate::__sdk_object!(@rest $rest_codec), _>(
                &mut $rest, ::std::marker::PhantomData,
            ))?),
        );
        if let ::std::result::Result::Err(fault) = read {
            return ::std::result::Result::Err(fault);
        }
    };
    (@fields $name:ident [$($wire:literal $field:ident $kind:ident $codec:tt)*] [$($rest:ident $rest_codec:tt)?]) => {
        impl model::All for $name {
            #[allow(unused_variables)]
            fn each(&self, sink: &mut model::Sink<'_>) {
                // Not around the implementation: a model can have the name of a codec.
                #[allow(unused_imports)]
                use $crate::runtime::model::codecs::*;
                $(model::$kind::write::<$crate::__sdk_object!(@codec $codec), _>(&self.$field, sink.field($wire));)*
                $(model::All::each($crate::__sdk_object!(@rest_of self $rest $rest_codec), sink);)?
            }
        }
    };
    (@rest_of $self:ident) => { &() };
    (@rest_of $self:ident $rest:ident $rest_codec:tt) => {
        &model::rest::Put::<$crate::__sdk_object!(@rest $rest_codec), _>(&$self.$rest, ::std::marker::PhantomData)
    };
    (@maybe) => { ::std::option::Option::None };
    (@maybe $rest:expr) => { ::std::option::Option::Some($rest) };
}

/// `serde!(Job)`: a model's serde implementations.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_serde {
    ($name:ident) => {
        impl<'de> $crate::runtime::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::runtime::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::model::deserialize(deserializer)
            }
        }
        impl $crate::runtime::serde::Serialize for $name {
            fn serialize<S: $crate::runtime::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::runtime::model::serialize(self, serializer)
            }
        }
    };
}
