//! Enums of integers that stay open: a value we do not know is kept, not refused.

use std::fmt;

/// An enum value that this version of the client does not know. Only an enum's `From<i64>` makes one, so that it never
/// holds a known value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger(i64);

impl UnknownInteger {
    /// The value as it came.
    pub fn get(self) -> i64 {
        self.0
    }

    /// For [`int_enum!`](crate::runtime::int_enum) alone.
    #[doc(hidden)]
    pub fn __new(value: i64) -> Self {
        Self(value)
    }
}

impl fmt::Debug for UnknownInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for UnknownInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// `int_enum! { pub enum Level { Low = 1, High = 2, } }`, with documentation: an enum with these variants and
/// `Unrecognized(UnknownInteger)`, integers both ways, serde both ways.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_int_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $wire:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = ::std::concat!("`", $wire, "`.")] $variant,)*
            /// A value that this version does not know; it is written back as it came.
            Unrecognized($crate::runtime::UnknownInteger),
        }
        // Derived, it would be a function besides.
        impl ::std::cmp::Eq for $name {}
        impl $name {
            /// The integer on the wire.
            #[inline]
            pub fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unrecognized(value) => value.get(),
                }
            }
        }
        impl ::std::convert::From<i64> for $name {
            #[inline]
            fn from(value: i64) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::Unrecognized($crate::runtime::UnknownInteger::__new(value)),
                }
            }
        }
        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.value(), f)
            }
        }
        impl $crate::runtime::model::Model for $name {
            #[inline]
            fn read(
                token: $crate::runtime::model::Token<'_>,
            ) -> ::std::result::Result<Self, $crate::runtime::model::Fault> {
                let value = Self::from($crate::runtime::model::integer(token)?);
                if let Self::Unrecognized(_) = value {
                    $crate::runtime::model::union::misfit();
                }
                ::std::result::Result::Ok(value)
            }

            #[inline]
            fn write(&self, sink: &mut $crate::runtime::model::Sink<'_>) {
                sink.put($crate::runtime::model::Piece::Integer(self.value()));
            }
        }
        $crate::__sdk_serde!($name);
    };
}
