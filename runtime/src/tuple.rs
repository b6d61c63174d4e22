//! Lists with a type for each place, where a place needs a codec of its own.

use std::marker::PhantomData;

use crate::runtime::codec::Codec;
use crate::runtime::input::{Fault, Items, Slot, Token};
use crate::runtime::model::required;
use crate::runtime::piece::{All, Piece, Sink};
use crate::runtime::place;

/// A tuple whose places use the codecs of the tuple `C`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Tuple<C>(PhantomData<C>);

/// The places of a tuple that is written.
struct Places<'a, T, C>(&'a T, PhantomData<C>);

/// Reads a list into these places.
fn places(token: Token<'_>, slots: &mut [&mut dyn Slot]) -> Result<(), Fault> {
    let length = slots.len();
    let Token::List(list) = token else {
        return Err(token.unexpected(&format!("a list of {length}")));
    };
    for (index, slot) in slots.iter_mut().enumerate() {
        if !next(list, *slot, index)? {
            return Err(Fault::new(format_args!(
                "invalid length {index}, expected a list of {length}"
            )));
        }
    }
    Ok(())
}

fn next(list: &mut dyn Items, slot: &mut dyn Slot, index: usize) -> Result<bool, Fault> {
    list.next(slot).inspect_err(|_| place::index(index))
}

macro_rules! tuples {
    ($($length:literal $(($index:tt $value:ident $codec:ident))*;)*) => {$(
        impl<$($value, $codec: Codec<$value>),*> All for Places<'_, ($($value,)*), ($($codec,)*)> {
            fn each(&self, sink: &mut Sink<'_>) {
                $($codec::write(&self.0.$index, sink);)*
            }
        }

        impl<$($value, $codec: Codec<$value>),*> Codec<($($value,)*)> for Tuple<($($codec,)*)> {
            fn read(token: Token<'_>) -> Result<($($value,)*), Fault> {
                let mut slots = ($(None::<$value>,)*);
                places(token, &mut [$(&mut required::Slot::<$codec, $value>(&mut slots.$index, PhantomData)),*])?;
                Ok(($(slots.$index.ok_or_else(Fault::kept)?,)*))
            }

            fn write(value: &($($value,)*), sink: &mut Sink<'_>) {
                sink.put(Piece::List($length, &Places::<_, ($($codec,)*)>(value, PhantomData)));
            }
        }
    )*};
}

tuples! {
    2 (0 A CA) (1 B CB);
    3 (0 A CA) (1 B CB) (2 C CC);
    4 (0 A CA) (1 B CB) (2 C CC) (3 D CD);
    5 (0 A CA) (1 B CB) (2 C CC) (3 D CD) (4 E CE);
    6 (0 A CA) (1 B CB) (2 C CC) (3 D CD) (4 E CE) (5 F CF);
}
