//! How one value is read and written: the ways that the tables of generated code name.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::Serialize;
use serde::de::{DeserializeOwned, Unexpected};

use crate::runtime::input::{Fault, Slot, Token, large, tri};
use crate::runtime::model::{Model, rest};
use crate::runtime::piece::{All, Piece, Sink};
use crate::runtime::{Value, decimal, place, union};

/// A way to read and write a `T`. The types that implement it are markers: they are named, never made.
#[doc(hidden)]
pub trait Codec<T> {
    /// Reads one.
    fn read(token: Token<'_>) -> Result<T, Fault>;
    /// Writes one.
    fn write(value: &T, sink: &mut Sink<'_>);
}

/// As the type itself says.
#[doc(hidden)]
#[derive(Debug)]
pub enum Plain {}

impl<T: Model> Codec<T> for Plain {
    // Without optimisation too there is no function of this for every type.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn read(token: Token<'_>) -> Result<T, Fault> {
        T::read(token)
    }

    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn write(value: &T, sink: &mut Sink<'_>) {
        value.write(sink);
    }
}

/// As the type's serde implementation does: for types that are not generated.
#[doc(hidden)]
#[derive(Debug)]
pub enum Serde {}

impl<T: Serialize + DeserializeOwned> Codec<T> for Serde {
    fn read(token: Token<'_>) -> Result<T, Fault> {
        T::deserialize(token.value()?).map_err(Fault::new)
    }

    fn write(value: &T, sink: &mut Sink<'_>) {
        match serde_json::to_value(value) {
            Ok(value) => sink.put(Piece::Value(&value)),
            Err(error) => sink.fail(Fault::new(error)),
        }
    }
}

/// A whole number, read from a JSON number or decimal text, written as a number.
#[doc(hidden)]
#[derive(Debug)]
pub enum Int {}

/// A whole number, read as [`Int`] does, written as text.
#[doc(hidden)]
#[derive(Debug)]
pub enum IntText {}

/// The whole numbers that a model can hold.
#[doc(hidden)]
pub trait Integer: Copy + TryFrom<i64> + TryFrom<i128> + itoa::Integer {
    /// Which these are.
    const RANGE: Range;
    /// As it is written.
    fn piece(self) -> Piece<'static>;
}

/// Which whole numbers a type holds.
#[doc(hidden)]
#[derive(Debug)]
pub struct Range {
    least: i128,
    most: i128,
    /// What an error expects.
    expected: &'static str,
}

macro_rules! integers {
    ($($piece:ident: $($name:ident)*;)*) => {$($(
        impl Integer for $name {
            const RANGE: Range = Range {
                least: $name::MIN as i128,
                most: $name::MAX as i128,
                expected: concat!("a whole number that fits ", stringify!($name)),
            };

            fn piece(self) -> Piece<'static> {
                Piece::$piece(self.into())
            }
        }
    )*)*};
}
integers! {
    Integer: i8 i16 i32 i64;
    Unsigned: u8 u16 u32 u64;
}

/// What nearly all numbers are.
fn small(token: &Token<'_>) -> Option<i64> {
    match token {
        Token::Integer(value) => Some(*value),
        Token::Text(text) => {
            let value = decimal::digits(text);
            if value.is_some() {
                union::misfit();
            }
            value
        }
        _ => None,
    }
}

/// Any whole number that lies in the range.
#[cold]
fn whole(token: Token<'_>, range: &Range) -> Result<i128, Fault> {
    let value = match token {
        Token::Integer(value) => Some(value.into()),
        Token::Large(value) => Some(*value),
        Token::Float(value) => decimal::from_float(value),
        Token::Text(text) => {
            union::misfit();
            decimal::parse(text)
        }
        // How `serde_json` hands over a number when its feature `arbitrary_precision` is on, by whoever's wish.
        Token::Object(fields) => {
            return match fields.rest()? {
                Value::Number(number) => whole(Token::Text(&number.to_string()), range),
                _ => Err(Fault::new(format_args!(
                    "invalid type: map, expected {}",
                    range.expected
                ))),
            };
        }
        _ => None,
    };
    let value = value.filter(|value| (range.least..=range.most).contains(value));
    value.ok_or_else(|| misfit(&token, range.expected))
}

/// It is a number, but not one that fits.
fn misfit(token: &Token<'_>, expected: &str) -> Fault {
    let found = match token {
        Token::Integer(value) => Unexpected::Signed(*value),
        Token::Large(value) => large(**value),
        Token::Float(value) => Unexpected::Float(*value),
        Token::Text(text) => Unexpected::Str(text),
        other => return other.unexpected(expected),
    };
    Fault::new(format_args!("invalid value: {found}, expected {expected}"))
}

impl<T: Integer> Codec<T> for Int {
    fn read(token: Token<'_>) -> Result<T, Fault> {
        if let Some(value) = small(&token)
            && let Ok(value) = T::try_from(value)
        {
            return Ok(value);
        }
        match T::try_from(tri!(whole(token, &T::RANGE))) {
            Ok(value) => Ok(value),
            // What lies in its range is one.
            Err(_) => Err(Fault::kept()),
        }
    }

    fn write(value: &T, sink: &mut Sink<'_>) {
        sink.put(value.piece());
    }
}

impl<T: Integer> Codec<T> for IntText {
    fn read(token: Token<'_>) -> Result<T, Fault> {
        Int::read(token)
    }

    fn write(value: &T, sink: &mut Sink<'_>) {
        sink.put(Piece::Text(itoa::Buffer::new().format(*value)));
    }
}

/// A list whose items use the codec `C`.
#[doc(hidden)]
#[derive(Debug)]
pub struct List<C = Plain>(PhantomData<C>);

/// Items of so many bytes are large.
const LARGE: usize = 128;

impl<T, C: Codec<T>> Codec<Vec<T>> for List<C> {
    fn read(token: Token<'_>) -> Result<Vec<T>, Fault> {
        let Token::List(list) = token else {
            return Err(token.unexpected("a list"));
        };
        let mut items = Vec::new();
        match list.each(&mut Push::<C, T>(&mut items, PhantomData)) {
            Ok(()) => Ok(items),
            Err(fault) => {
                place::index(items.len());
                Err(fault)
            }
        }
    }

    fn write(value: &Vec<T>, sink: &mut Sink<'_>) {
        let items: &[T] = value;
        sink.put(Piece::List(items.len(), &Every::<C, T>(items, PhantomData)));
    }
}

/// A list that is read: it takes one item after the other.
struct Push<'a, C, T>(&'a mut Vec<T>, PhantomData<C>);

impl<C: Codec<T>, T> Slot for Push<'_, C, T> {
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
        let item = tri!(C::read(token));
        // A vector begins with room for four: much, where most lists have one item.
        if size_of::<T>() >= LARGE && self.0.is_empty() {
            self.0.reserve_exact(1);
        }
        self.0.push(item);
        Ok(())
    }
}

/// The items of a list that is written.
struct Every<'a, C, T>(&'a [T], PhantomData<C>);

impl<C: Codec<T>, T> All for Every<'_, C, T> {
    fn each(&self, sink: &mut Sink<'_>) {
        let mut items = self.0;
        while let [item, rest @ ..] = items {
            C::write(item, sink);
            items = rest;
        }
    }
}

/// A map from strings whose values use the codec `C`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Map<C = Plain>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<BTreeMap<String, T>> for Map<C> {
    fn read(token: Token<'_>) -> Result<BTreeMap<String, T>, Fault> {
        let Token::Object(fields) = token else {
            return Err(token.unexpected("an object"));
        };
        let mut map = BTreeMap::new();
        let mut entries = rest::Slot::<Self, _>(&mut map, PhantomData);
        tri!(fields.each(&[], &mut [], Some(&mut entries)));
        Ok(map)
    }

    fn write(value: &BTreeMap<String, T>, sink: &mut Sink<'_>) {
        sink.put(Piece::Object(&rest::Put::<Self, _>(value, PhantomData)));
    }
}

/// A value or null.
#[doc(hidden)]
#[derive(Debug)]
pub struct Maybe<C = Plain>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<Option<T>> for Maybe<C> {
    fn read(token: Token<'_>) -> Result<Option<T>, Fault> {
        match token {
            Token::Null => Ok(None),
            token => Ok(Some(tri!(C::read(token)))),
        }
    }

    fn write(value: &Option<T>, sink: &mut Sink<'_>) {
        match value {
            Some(value) => C::write(value, sink),
            None => sink.put(Piece::Null),
        }
    }
}

/// A value behind a pointer.
#[doc(hidden)]
#[derive(Debug)]
pub struct Boxed<C = Plain>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<Box<T>> for Boxed<C> {
    fn read(token: Token<'_>) -> Result<Box<T>, Fault> {
        Ok(Box::new(tri!(C::read(token))))
    }

    fn write(value: &Box<T>, sink: &mut Sink<'_>) {
        C::write(value, sink);
    }
}

/// Bytes as base64 text: either alphabet and any padding is read, the standard one with padding is written.
#[doc(hidden)]
#[derive(Debug)]
pub enum Base64 {}

const BASE64: GeneralPurpose = base64(&alphabet::STANDARD);
const BASE64_URL: GeneralPurpose = base64(&alphabet::URL_SAFE);

const fn base64(alphabet: &alphabet::Alphabet) -> GeneralPurpose {
    let config =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, config)
}

impl Codec<Vec<u8>> for Base64 {
    fn read(token: Token<'_>) -> Result<Vec<u8>, Fault> {
        let Token::Text(text) = token else {
            return Err(token.unexpected("a string"));
        };
        let engine = if text.contains(['-', '_']) {
            BASE64_URL
        } else {
            BASE64
        };
        engine
            .decode(text)
            .map_err(|_| Fault::new("the text is not base64"))
    }

    fn write(value: &Vec<u8>, sink: &mut Sink<'_>) {
        sink.put(Piece::Shown(&base64::display::Base64Display::new(
            value, &BASE64,
        )));
    }
}

/// Types whose way to be read and written follows from themselves, so that a table need not name it.
macro_rules! models {
    ($([$($generic:tt)*] $name:ty: $codec:ty;)*) => {$(
        impl<$($generic)*> Model for $name {
            fn read(token: Token<'_>) -> Result<Self, Fault> {
                <$codec as Codec<Self>>::read(token)
            }

            fn write(&self, sink: &mut Sink<'_>) {
                <$codec as Codec<Self>>::write(self, sink);
            }
        }
    )*};
}
models! {
    [] i32: Int;
    [] i64: Int;
    [] u32: Int;
    [] u64: Int;
    [T: Model] Vec<T>: List;
    [T: Model] BTreeMap<String, T>: Map;
    [T: Model] Option<T>: Maybe;
}

#[cfg(test)]
mod tests {
    use std::marker::PhantomData;

    use super::{Codec, Int, List};
    use crate::runtime::input;
    use crate::runtime::model::required::Slot;

    fn read<C: Codec<T>, T>(text: &str) -> Result<T, String> {
        let mut found = None;
        let mut slot = Slot::<C, T>(&mut found, PhantomData);
        input::read_json(text.as_bytes(), &mut slot).map_err(|error| error.to_string())?;
        found.ok_or_else(String::new)
    }

    #[test]
    fn numbers_in_every_form_up_to_their_ends() {
        let max = 18_446_744_073_709_551_615;
        for text in ["18446744073709551615", "\"18446744073709551615\""] {
            assert_eq!(read::<Int, u64>(text), Ok(max), "{text}");
        }
        for text in ["-128", "\"-128\"", "-128.0", "\"-1.28e2\"", "\"-0128\""] {
            assert_eq!(read::<Int, i8>(text), Ok(-128), "{text}");
        }
        for text in ["\"999999999999999999\"", "\"0999999999999999999\""] {
            assert_eq!(
                read::<Int, i64>(text),
                Ok(999_999_999_999_999_999),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_such_number_is_told_as_it_came() {
        for (text, found) in [
            ("128", "value: integer `128`"),
            ("-129", "value: integer `-129`"),
            (
                "18446744073709551615",
                "value: integer `18446744073709551615`",
            ),
            ("1.5", "value: floating point `1.5`"),
            ("\"128\"", "value: string \"128\""),
            ("\"1e\"", "value: string \"1e\""),
            ("\"\"", "value: string \"\""),
            ("true", "type: boolean `true`"),
            ("null", "type: null"),
            ("[]", "type: sequence"),
            ("{}", "type: map"),
        ] {
            let error = read::<Int, i8>(text).unwrap_err();
            let expected = format!("invalid {found}, expected a whole number that fits i8 at");
            assert!(error.starts_with(&expected), "{text}: {error}");
        }
        let error = read::<List, Vec<String>>("18446744073709551615").unwrap_err();
        assert!(
            error.starts_with("invalid type: integer `18446744073709551615`, expected a list"),
            "{error}"
        );
    }
}
