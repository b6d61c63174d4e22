//! A value as it goes out, whatever it is written to: the other way of [`Token`](crate::runtime::input::Token).

use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::runtime::Value;
use crate::runtime::input::Fault;

/// A value that is being written.
#[doc(hidden)]
#[derive(Clone, Copy)]
#[allow(missing_debug_implementations)]
pub enum Piece<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A whole number that is not negative.
    Unsigned(u64),
    /// A number.
    Float(f64),
    /// A text.
    Text(&'a str),
    /// A text that is made while it is written.
    Shown(&'a dyn fmt::Display),
    /// What is JSON already.
    Value(&'a Value),
    /// A list of so many items.
    List(usize, &'a dyn All),
    /// An object: fields with their names, and what it has besides.
    Object(
        &'static [&'static str],
        &'a [&'a dyn Put],
        Option<&'a dyn All>,
    ),
}

/// A value that can be written.
#[doc(hidden)]
pub trait Put {
    /// Puts it into the sink, or, if it is absent, nothing.
    fn put(&self, sink: &mut dyn Sink) -> Result<(), Fault>;
}

/// Values that can be written: the items of a list, or the entries of a map with their names.
#[doc(hidden)]
pub trait All {
    /// Shows them all.
    fn each(&self, show: &mut Show<'_>) -> Result<(), Fault>;
}

/// What [`All`] shows its values to.
#[doc(hidden)]
pub type Show<'a> = dyn FnMut(&str, &dyn Put) -> Result<(), Fault> + 'a;

/// Where one value goes.
#[doc(hidden)]
pub trait Sink {
    /// Takes it.
    fn put(&mut self, piece: Piece<'_>) -> Result<(), Fault>;
}

/// Writes a value in any format.
pub(crate) fn write<S: Serializer>(value: &dyn Put, serializer: S) -> Result<S::Ok, S::Error> {
    let mut sink = Whole {
        serializer: Some(serializer),
        result: None,
    };
    let put = value.put(&mut sink);
    match (put, sink.result) {
        (_, Some(result)) => result,
        (Err(fault), None) => Err(fault.into_ser(None)),
        // A value that is absent as a whole.
        (Ok(()), None) => match sink.serializer {
            Some(serializer) => serializer.serialize_unit(),
            None => Err(Fault::kept().into_ser(None)),
        },
    }
}

/// A value as serde has it.
pub(crate) struct Written<'a>(pub(crate) &'a dyn Put);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.0, serializer)
    }
}

/// Writes JSON text.
pub(crate) fn write_json(value: &dyn Put) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(&Written(value)).map_err(Fault::new)
}

/// Makes a JSON value.
pub(crate) fn write_value(value: &dyn Put) -> Result<Value, Fault> {
    write(value, serde_json::value::Serializer).map_err(Fault::new)
}

impl Put for Piece<'_> {
    fn put(&self, sink: &mut dyn Sink) -> Result<(), Fault> {
        sink.put(*self)
    }
}

impl Serialize for Piece<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Null => serializer.serialize_none(),
            Self::Bool(value) => serializer.serialize_bool(value),
            Self::Integer(value) => serializer.serialize_i64(value),
            Self::Unsigned(value) => serializer.serialize_u64(value),
            Self::Float(value) => serializer.serialize_f64(value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::Shown(value) => serializer.collect_str(value),
            Self::Value(value) => value.serialize(serializer),
            Self::List(length, items) => list(serializer, length, items),
            Self::Object(names, values, rest) => object(serializer, names, values, rest),
        }
    }
}

fn list<S: Serializer>(serializer: S, length: usize, items: &dyn All) -> Result<S::Ok, S::Error> {
    let mut sink = Item {
        list: serializer.serialize_seq(Some(length))?,
        error: None,
    };
    match items.each(&mut |_, item| item.put(&mut sink)) {
        Ok(()) => sink.list.end(),
        Err(fault) => Err(fault.into_ser(sink.error)),
    }
}

fn object<S: Serializer>(
    serializer: S,
    names: &'static [&'static str],
    values: &[&dyn Put],
    rest: Option<&dyn All>,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    for (name, value) in names.iter().zip(values) {
        field(&mut map, name, *value)?;
    }
    if let Some(rest) = rest {
        let mut error = None;
        let shown = rest.each(&mut |name, value| {
            field(&mut map, name, value).map_err(|found| {
                error = Some(found);
                Fault::kept()
            })
        });
        shown.map_err(|fault| fault.into_ser(error))?;
    }
    map.end()
}

fn field<M: SerializeMap>(map: &mut M, name: &str, value: &dyn Put) -> Result<(), M::Error> {
    let mut sink = Entry {
        map,
        name,
        error: None,
    };
    let put = value.put(&mut sink);
    put.map_err(|fault| fault.into_ser(sink.error))
}

struct Whole<S: Serializer> {
    serializer: Option<S>,
    result: Option<Result<S::Ok, S::Error>>,
}

impl<S: Serializer> Sink for Whole<S> {
    fn put(&mut self, piece: Piece<'_>) -> Result<(), Fault> {
        let serializer = self.serializer.take().ok_or_else(Fault::kept)?;
        let result = piece.serialize(serializer);
        let failed = result.is_err();
        self.result = Some(result);
        if failed { Err(Fault::kept()) } else { Ok(()) }
    }
}

struct Item<L: SerializeSeq> {
    list: L,
    error: Option<L::Error>,
}

impl<L: SerializeSeq> Sink for Item<L> {
    fn put(&mut self, piece: Piece<'_>) -> Result<(), Fault> {
        self.list.serialize_element(&piece).map_err(|error| {
            self.error = Some(error);
            Fault::kept()
        })
    }
}

struct Entry<'a, M: SerializeMap> {
    map: &'a mut M,
    name: &'a str,
    error: Option<M::Error>,
}

impl<M: SerializeMap> Sink for Entry<'_, M> {
    fn put(&mut self, piece: Piece<'_>) -> Result<(), Fault> {
        self.map
            .serialize_entry(self.name, &piece)
            .map_err(|error| {
                self.error = Some(error);
                Fault::kept()
            })
    }
}
