//! Objects that are a value of a union besides having fields of their own: one JSON object, read twice.

use serde_json::Value;

use crate::runtime::codec::Codec;
use crate::runtime::input::{Fault, Slot, Token};
use crate::runtime::piece::{All, Piece, Put, Show, Sink};
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
pub fn write(
    fields: Piece<'_>,
    parts: &[&dyn Put],
    rest: Option<&dyn All>,
    sink: &mut dyn Sink,
) -> Result<(), Fault> {
    let Value::Object(mut object) = piece::write_value(&fields)? else {
        return Err(Fault::new("fields that are no object"));
    };
    for part in parts {
        match piece::write_value(*part)? {
            Value::Object(more) => add(&mut object, more),
            _ => {
                return Err(Fault::new(
                    "what stands beside the fields of an object is no object",
                ));
            }
        }
    }
    if let Some(rest) = rest {
        let show: &mut Show<'_> = &mut |name, value| {
            let value = piece::write_value(value)?;
            object.entry(name).or_insert(value);
            Ok(())
        };
        rest.each(show)?;
    }
    sink.put(Piece::Value(&Value::Object(object)))
}

fn add(object: &mut Extra, more: Extra) {
    for (name, value) in more {
        object.entry(name).or_insert(value);
    }
}
