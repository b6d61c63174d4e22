//! A value as it goes out, whatever it is written to: the other way of [`Token`](crate::runtime::input::Token).

use std::fmt;

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

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
    /// An object, whose fields come with their names.
    Object(&'a dyn All),
}

/// A value that can be written.
#[doc(hidden)]
pub trait Put {
    /// Puts it into the sink, or, if it is absent, nothing.
    fn put(&self, sink: &mut Sink<'_>);
}

/// Values that can be written: the items of a list, or the fields of an object.
#[doc(hidden)]
pub trait All {
    /// Puts them all into the sink, one after the other.
    fn each(&self, sink: &mut Sink<'_>);
}

/// Where values go: to the whole of a document, or into a list or an object. What goes wrong is kept until the end, so that
/// those who write need not look.
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub struct Sink<'a> {
    /// Of the field that comes next.
    name: &'a str,
    format: &'a mut (dyn Format + 'a),
}

/// One level of what is written, in a format of serde's.
trait Format {
    fn put(&mut self, name: &str, piece: Piece<'_>);
    fn fail(&mut self, fault: Fault);
}

impl<'a> Sink<'a> {
    fn new(format: &'a mut (dyn Format + 'a)) -> Self {
        Self { name: "", format }
    }

    /// Takes a value.
    #[inline]
    pub fn put(&mut self, piece: Piece<'_>) {
        self.format.put(self.name, piece);
    }

    /// Gives up: what is written has no such value.
    #[cold]
    pub fn fail(&mut self, fault: Fault) {
        self.format.fail(fault);
    }

    /// The next value is that of this field.
    #[inline]
    pub fn field(&mut self, name: &'static str) -> &mut Self {
        self.name = name;
        self
    }

    /// Takes the fields of these names, one by one.
    pub fn fields(&mut self, names: &[&'static str], fields: &[&dyn Put]) {
        for (name, field) in names.iter().zip(fields) {
            field.put(self.field(name));
        }
    }

    /// The place of one entry, whose name is not known before.
    pub fn entry<'b>(&'b mut self, name: &'b str) -> Sink<'b> {
        Sink {
            name,
            format: &mut *self.format,
        }
    }
}

/// Writes a value in any format.
pub(crate) fn write<S: Serializer>(value: &dyn Put, serializer: S) -> Result<S::Ok, S::Error> {
    let mut whole = Whole(State::Open(serializer));
    value.put(&mut Sink::new(&mut whole));
    match whole.0 {
        State::Done(result) => result,
        // A value that is absent as a whole.
        State::Open(serializer) => serializer.serialize_unit(),
        State::Taken => Err(Fault::kept().into_ser(None)),
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
    fn put(&self, sink: &mut Sink<'_>) {
        sink.put(*self);
    }
}

/// Nothing at all.
impl All for () {
    fn each(&self, _: &mut Sink<'_>) {}
}

impl Serialize for Piece<'_> {
    #[inline]
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
            Self::List(length, items) => {
                let list = serializer.serialize_seq(Some(length))?;
                let mut list = List { list, error: None };
                items.each(&mut Sink::new(&mut list));
                list.error.map_or_else(|| list.list.end(), Err)
            }
            Self::Object(fields) => {
                let map = serializer.serialize_map(None)?;
                let mut object = Object { map, error: None };
                fields.each(&mut Sink::new(&mut object));
                object.error.map_or_else(|| object.map.end(), Err)
            }
        }
    }
}

struct Whole<S: Serializer>(State<S>);

enum State<S: Serializer> {
    Open(S),
    Taken,
    Done(Result<S::Ok, S::Error>),
}

impl<S: Serializer> Format for Whole<S> {
    fn put(&mut self, _: &str, piece: Piece<'_>) {
        match std::mem::replace(&mut self.0, State::Taken) {
            State::Open(serializer) => self.0 = State::Done(piece.serialize(serializer)),
            // Only one value can be the whole.
            State::Taken | State::Done(_) => self.fail(Fault::kept()),
        }
    }

    fn fail(&mut self, fault: Fault) {
        self.0 = State::Done(Err(fault.into_ser(None)));
    }
}

struct List<L: SerializeSeq> {
    list: L,
    error: Option<L::Error>,
}

impl<L: SerializeSeq> Format for List<L> {
    fn put(&mut self, _: &str, piece: Piece<'_>) {
        if self.error.is_none() {
            self.error = self.list.serialize_element(&piece).err();
        }
    }

    fn fail(&mut self, fault: Fault) {
        keep(&mut self.error, fault);
    }
}

struct Object<M: SerializeMap> {
    map: M,
    error: Option<M::Error>,
}

impl<M: SerializeMap> Format for Object<M> {
    fn put(&mut self, name: &str, piece: Piece<'_>) {
        if self.error.is_none() {
            let map = &mut self.map;
            let put = map.serialize_key(name);
            self.error = put.and_then(|()| map.serialize_value(&piece)).err();
        }
    }

    fn fail(&mut self, fault: Fault) {
        keep(&mut self.error, fault);
    }
}

/// The first error is what counts.
fn keep<E: Error>(error: &mut Option<E>, fault: Fault) {
    error.get_or_insert_with(|| fault.into_ser(None));
}
