//! Objects that are a value of a union besides having fields of their own: one JSON object, read twice.

use serde_json::Value;

use crate::runtime::codec::Codec;
use crate::runtime::input::{Fault, Slot, Token};
use crate::runtime::piece::{All, Piece, Put, Sink};
use crate::runtime::{Extra, input, model, piece, union};

/// An object as it came.
#[derive(Debug)]
pub struct Source {
    value: Value,
    /// How often something did not fit before it.
    misfits: u32,
}

/// An object, to be read more than once.
pub fn source(token: Token<'_>) -> Result<Source, Fault> {
    let misfits = union::misfits();
    let value = token.value()?;
    Ok(Source { value, misfits })
}

/// Reads its fields.
pub fn fields(
    source: &Source,
    names: &'static [&'static str],
    slots: &mut [&mut dyn Slot],
    rest: Option<&mut dyn model::Rest>,
) -> Result<(), Fault> {
    let mut reader = Reader(names, slots, rest);
    input::read_value(&source.value, &mut reader)
}

struct Reader<'a, 'b, 'c>(
    &'static [&'static str],
    &'a mut [&'b mut dyn Slot],
    Option<&'c mut dyn model::Rest>,
);

impl Slot for Reader<'_, '_, '_> {
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
        model::fields(token, self.0, self.1, self.2.take())
    }
}

/// What the object is besides. The keys that it does not know are the fields', and the other way round, so that only what
/// neither knows counts against a type.
pub fn part<C: Codec<T>, T>(source: &Source) -> Result<T, Fault> {
    union::fewer(source.misfits, || model::from_value::<C, T>(&source.value))
}

/// Writes the fields, what the object is besides, and what its type does not name; what is written already stays.
pub fn write(fields: &dyn All, parts: &[&dyn Put], rest: &dyn All, sink: &mut Sink<'_>) {
    match joined(fields, parts, rest) {
        Ok(object) => sink.put(Piece::Value(&Value::Object(object))),
        Err(fault) => sink.fail(fault),
    }
}

fn joined(fields: &dyn All, parts: &[&dyn Put], rest: &dyn All) -> Result<Extra, Fault> {
    let mut object = Extra::new();
    add(&mut object, &Piece::Object(fields))?;
    for part in parts {
        add(&mut object, *part)?;
    }
    add(&mut object, &Piece::Object(rest))?;
    Ok(object)
}

fn add(object: &mut Extra, part: &dyn Put) -> Result<(), Fault> {
    let Value::Object(more) = piece::write_value(part)? else {
        return Err(Fault::new(
            "what stands beside the fields of an object is no object",
        ));
    };
    for (name, value) in more {
        object.entry(name).or_insert(value);
    }
    Ok(())
}
