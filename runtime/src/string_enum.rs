//! Enums of strings that stay open: a value we do not know is kept, not refused.

use std::fmt;

/// The text of an enum value that this version of the client does not know. Only an enum's `From<&str>` makes one, so
/// that it never holds the text of a known value.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(String);

impl UnknownValue {
    /// The text as it came.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For [`string_enum!`](crate::runtime::string_enum) alone.
    #[doc(hidden)]
    pub fn __new(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `string_enum! { pub enum Phase { Done = "PHASE_DONE", } }`, with documentation for the enum, and for each variant or
/// none: an enum with these variants and `Unrecognized(UnknownValue)`, text both ways, serde both ways.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_string_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $wire:literal,)* }) => {
        $crate::__sdk_string_enum! {
            @enum [$(#[$meta])*] $name
            [$({ [#[doc = ::std::concat!("`", $wire, "`.")]] $variant $wire })*]
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)* }) => {
        $crate::__sdk_string_enum! {
            @enum [$(#[$meta])*] $name [$({ [$(#[$doc])*] $variant $wire })*]
        }
    };
    (@enum [$($meta:tt)*] $name:ident [$({ [$($doc:tt)*] $variant:ident $wire:literal })*]) => {
        $($meta)*
        #[derive(Clone, Debug, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($($doc)* $variant,)*
            /// A value that this version does not know; it is written back as it came.
            Unrecognized($crate::runtime::UnknownValue),
        }
        // Derived, it would be a function besides.
        impl ::std::cmp::Eq for $name {}
        impl $name {
            /// The texts on the wire that this version knows.
            pub const KNOWN: &'static [&'static str] = &[$($wire),*];

            /// The text on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unrecognized(value) => value.as_str(),
                }
            }
        }
        impl ::std::convert::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    $($wire => Self::$variant,)*
                    _ => Self::Unrecognized($crate::runtime::UnknownValue::__new(text.to_owned())),
                }
            }
        }
        impl ::std::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(Self::from(text))
            }
        }
        impl ::std::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl $crate::runtime::model::Model for $name {
            #[inline]
            fn read(
                token: $crate::runtime::model::Token<'_>,
            ) -> ::std::result::Result<Self, $crate::runtime::model::Fault> {
                let value = Self::from($crate::runtime::model::text(token)?);
                if let Self::Unrecognized(_) = value {
                    $crate::runtime::model::union::misfit();
                }
                ::std::result::Result::Ok(value)
            }

            #[inline]
            fn write(&self, sink: &mut $crate::runtime::model::Sink<'_>) {
                sink.put($crate::runtime::model::Piece::Text(self.as_str()));
            }
        }
        $crate::__sdk_serde!($name);
    };
}
