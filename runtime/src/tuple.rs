//! Lists with a type for each place, where a place needs a codec of its own.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{SerializeTuple, Serializer};

use crate::runtime::codec::{Codec, Encode, Seed};
use crate::runtime::place;

/// A tuple whose places use the codecs of the tuple `C`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Tuple<C>(PhantomData<C>);

struct Places<T, C>(PhantomData<(T, C)>);

macro_rules! tuples {
    ($($length:literal $(($index:tt $value:ident $codec:ident))*;)*) => {$(
        impl<'de, $($value, $codec: Codec<$value>),*> Visitor<'de> for Places<($($value,)*), ($($codec,)*)> {
            type Value = ($($value,)*);

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!("a list of ", stringify!($length)))
            }

            fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<Self::Value, S::Error> {
                Ok(($(
                    list.next_element_seed(Seed::<$value, $codec>::new())
                        .inspect_err(|_| place::index($index))?
                        .ok_or_else(|| S::Error::invalid_length($index, &self))?,
                )*))
            }
        }

        impl<$($value, $codec: Codec<$value>),*> Codec<($($value,)*)> for Tuple<($($codec,)*)> {
            fn read<'de, De: Deserializer<'de>>(deserializer: De) -> Result<($($value,)*), De::Error> {
                deserializer.deserialize_tuple($length, Places::<($($value,)*), ($($codec,)*)>(PhantomData))
            }

            fn write<Se: Serializer>(value: &($($value,)*), serializer: Se) -> Result<Se::Ok, Se::Error> {
                let mut tuple = serializer.serialize_tuple($length)?;
                $(tuple.serialize_element(&Encode::<$value, $codec>::new(&value.$index))?;)*
                tuple.end()
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
