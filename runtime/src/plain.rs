//! What is a model by itself: the types that need no table.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::input::{Fault, Token};
use crate::runtime::model::{self, Model, Piece, Sink};
use crate::runtime::{Secret, Timestamp, Value, union};

impl Model for String {
    #[inline]
    fn read(token: Token<'_>) -> Result<Self, Fault> {
        model::text(token).map(str::to_owned)
    }

    #[inline]
    fn write(&self, sink: &mut Sink<'_>) {
        sink.put(Piece::Text(self));
    }
}

impl Model for bool {
    #[inline]
    fn read(token: Token<'_>) -> Result<Self, Fault> {
        match token {
            Token::Bool(value) => Ok(value),
            other => Err(other.unexpected("a boolean")),
        }
    }

    #[inline]
    fn write(&self, sink: &mut Sink<'_>) {
        sink.put(Piece::Bool(*self));
    }
}

impl Model for f64 {
    // The nearest float is what a number is read as, whatever it was written as.
    #[allow(clippy::cast_precision_loss)]
    fn read(token: Token<'_>) -> Result<Self, Fault> {
        match token {
            Token::Integer(value) => Ok(value as Self),
            Token::Large(value) => Ok(*value as Self),
            Token::Float(value) => Ok(value),
            // How `serde_json` hands over a number with its feature `arbitrary_precision`.
            Token::Object(fields) => {
                let number = fields.rest()?;
                number
                    .as_f64()
                    .ok_or_else(|| Fault::new("invalid type: map, expected a number"))
            }
            other => Err(other.unexpected("a number")),
        }
    }

    fn write(&self, sink: &mut Sink<'_>) {
        sink.put(Piece::Float(*self));
    }
}

impl Model for Value {
    fn read(token: Token<'_>) -> Result<Self, Fault> {
        token.value()
    }

    fn write(&self, sink: &mut Sink<'_>) {
        sink.put(Piece::Value(self));
    }
}

impl Model for Timestamp {
    #[inline]
    fn read(token: Token<'_>) -> Result<Self, Fault> {
        match token {
            Token::Text(text) => Ok(text.into()),
            other => number(other),
        }
    }

    fn write(&self, sink: &mut Sink<'_>) {
        sink.put(Piece::Text(self.as_str()));
    }
}

/// A point in time that travels as a number.
#[cold]
fn number(token: Token<'_>) -> Result<Timestamp, Fault> {
    let number = match token {
        Token::Integer(value) => value.to_string(),
        Token::Float(value) => value.to_string(),
        Token::Object(fields) => match fields.rest()? {
            Value::Number(number) => number.to_string(),
            _ => return Err(Fault::new("invalid type: map, expected a date and time")),
        },
        Token::Large(value) => match u64::try_from(*value) {
            Ok(value) => value.to_string(),
            Err(_) => return Err(token.unexpected("a date and time")),
        },
        other => return Err(other.unexpected("a date and time")),
    };
    union::misfit();
    Ok(number.into())
}

impl Model for Secret {
    fn read(token: Token<'_>) -> Result<Self, Fault> {
        model::text(token).map(Self::from)
    }

    fn write(&self, sink: &mut Sink<'_>) {
        sink.put(Piece::Text(self.expose()));
    }
}

macro_rules! serde {
    ($($name:ident)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                model::serialize(self, serializer)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                model::deserialize(deserializer)
            }
        }
    )*};
}
serde!(Timestamp Secret);

impl<T: Model> Model for Box<T> {
    #[inline]
    fn read(token: Token<'_>) -> Result<Self, Fault> {
        T::read(token).map(Self::new)
    }

    #[inline]
    fn write(&self, sink: &mut Sink<'_>) {
        T::write(self, sink);
    }
}
