//! Fields that can be left out, as `object!` lists them.

use std::marker::PhantomData;

use crate::runtime::Nullable;
use crate::runtime::codec::{Codec, Plain};
use crate::runtime::input::{self, Fault, Token, tri};
use crate::runtime::piece::{self, Piece, Sink};

/// What holds a value that can be left out.
pub trait Field: Sized {
    /// That it is left out.
    const ABSENT: Self;
}

/// The same, read and written by the codec `C`.
pub trait CodedField<C>: Field {
    /// Reads it.
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault>;
    /// Writes it, if it is there.
    fn put(&self, sink: &mut Sink<'_>);
}

impl<T> Field for Option<T> {
    const ABSENT: Self = None;
}

/// Null is read as absent.
impl<C: Codec<T>, T> CodedField<C> for Option<T> {
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
        *self = match token {
            Token::Null => None,
            token => Some(tri!(C::read(token))),
        };
        Ok(())
    }

    fn put(&self, sink: &mut Sink<'_>) {
        if let Some(value) = self {
            C::write(value, sink);
        }
    }
}

impl<T> Field for Nullable<T> {
    const ABSENT: Self = Self::Absent;
}

impl<C: Codec<T>, T> CodedField<C> for Nullable<T> {
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
        *self = match token {
            Token::Null => Self::Null,
            token => Self::Value(tri!(C::read(token))),
        };
        Ok(())
    }

    fn put(&self, sink: &mut Sink<'_>) {
        match self {
            Self::Absent => {}
            Self::Null => sink.put(Piece::Null),
            Self::Value(value) => C::write(value, sink),
        }
    }
}

impl<F: CodedField<Plain>> input::Slot for F {
    #[inline]
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
        CodedField::<Plain>::take(self, token)
    }
}

impl<F: CodedField<Plain>> piece::Put for F {
    #[inline]
    fn put(&self, sink: &mut Sink<'_>) {
        CodedField::<Plain>::put(self, sink);
    }
}

/// Where a field with a codec of its own is read into.
#[derive(Debug)]
pub struct Slot<'a, C, F>(pub &'a mut F, pub PhantomData<C>);

impl<C, F: CodedField<C>> input::Slot for Slot<'_, C, F> {
    fn take(&mut self, token: Token<'_>) -> Result<(), Fault> {
        self.0.take(token)
    }
}

/// A field with a codec of its own, to be written.
#[derive(Debug)]
pub struct Put<'a, C, F>(pub &'a F, pub PhantomData<C>);

impl<C, F: CodedField<C>> piece::Put for Put<'_, C, F> {
    fn put(&self, sink: &mut Sink<'_>) {
        self.0.put(sink);
    }
}
