//! Objects: the macro that makes a struct of its fields, and all that follows from them.

/// ```text
/// object! {
///     /// A job.
///     pub struct Job {
///         /// Who asked for it.
///         pub asker: String = into,
///         /// How many files it has.
///         pub files: Option<i64>,
///         /// What kind it is.
///         pub r#type: Option<Kind> = into "type",
///         ..extra: runtime::Extra,
///     }
///     pub fn new(asker: impl Into<String>);
///     setters for CreateRequest;
/// }
/// ```
///
/// The struct with its derives, `new`, a setter for each field, reading and writing, serde's both ways included; and, where
/// it is the body of requests, setters of its fields for these, of which some may have a line and a condition of their own:
/// `#[cfg(feature = "jobs")] setters for CreateRequest;`. `new` is written out where it takes arguments, or where a field is
/// always written.
///
/// Behind `=` stands what the type does not say, in this order:
///
/// - words: `null`, the field is always written, as null where it has no value; `read_only`, requests have no setter for
///   it; and what a setter takes, if not the value: `into`, whatever becomes the value; `texts`, items that are read as
///   texts; `items (T)`; `each (T)`, items that become a `T`; `boxed (T)`;
/// - the name on the wire, as a literal;
/// - the codec, as in `<runtime::IntText>`;
/// - the name of the setter, as in `.set_clone`.
///
/// What is an `Option` or a `runtime::Nullable` can be left out; a type in parentheses is taken as it is. `..` is where the
/// properties without a field are, and behind `with` is what the object is besides.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_object {
    (
        $(#[$meta:meta])* pub struct $name:ident $fields:tt
        $(setters for $($request:ty),+;)? $(#[$when:meta] setters for $some:ty;)*
    ) => {
        $crate::__sdk_object!(
            @plain [$(#[$meta])*] $name [$($({ [] $request })+)? $({ [#[$when]] $some })*] $fields $fields
        );
    };
    (
        $(#[$meta:meta])* pub struct $name:ident $fields:tt
        pub fn new();
        $(setters for $($request:ty),+;)? $(#[$when:meta] setters for $some:ty;)*
    ) => {
        $crate::__sdk_object!(
            @struct [$(#[$meta])* #[derive(Default)]] $name
            [$($({ [] $request })+)? $({ [#[$when]] $some })*] [] $fields
        );
    };
    (
        $(#[$meta:meta])* pub struct $name:ident $fields:tt
        pub fn new($($argument:ident : $taken:ty),+);
        $(setters for $($request:ty),+;)? $(#[$when:meta] setters for $some:ty;)*
    ) => {
        $crate::__sdk_object!(
            @struct [$(#[$meta])*] $name
            [$($({ [] $request })+)? $({ [#[$when]] $some })*] [$($argument: $taken),+] $fields
        );
    };
    // What most objects are, in one step: every field can be left out.
    (@plain [$($meta:tt)*] $name:ident [$({ [$($when:tt)*] $request:ty })*] $whole:tt {
        $(
            $(#[$doc:meta])*
            pub $field:ident : $($head:ident $(:: $segment:ident)* $(< $($inner:ty),+ >)?)? $(($($odd:tt)*))?
            $(= $($word:ident)* $(($taken:ty))? $($wire:literal)? $(< $codec:ty >)? $(. $setter:ident)?)?,
        )*
        $(.. $rest:ident : $rest_type:ty $(= < $rest_codec:ty >)?,)?
    }) => {
        $($meta)*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[$doc])*
                pub $field: $($head $(:: $segment)* $(< $($inner),+ >)?)? $(($($odd)*))?,
            )*
            $(
                /// The properties that have no field of their own.
                pub $rest: $rest_type,
            )?
        }
        impl $name {
            /// A value that says nothing yet.
            #[inline]
            pub fn new() -> Self {
                ::std::default::Default::default()
            }

            $crate::__sdk_setters!(model $whole);
        }
        // Derived, it would be an implementation besides.
        impl ::std::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                true $(&& self.$field == other.$field)* $(&& self.$rest == other.$rest)?
            }
        }
        impl ::std::default::Default for $name {
            #[inline]
            fn default() -> Self {
                Self {
                    $($field: $crate::runtime::field::Field::ABSENT,)*
                    $($rest: ::std::default::Default::default(),)?
                }
            }
        }
        $crate::__sdk_object!(@table $name $whole);
        $crate::__sdk_serde!($name);
        $($($when)* impl $request { $crate::__sdk_setters!(request $whole); })*
    };
    // Nothing in it that its type does not say.
    (@table $name:ident {
        $(
            $(#[$doc:meta])*
            pub $field:ident : $($head:ident $(:: $segment:ident)* $(< $($inner:ty),+ >)?)? $(($($odd:tt)*))?
            $(= $($word:ident)* $(($taken:ty))? $(. $setter:ident)?)?,
        )*
        $(.. $rest:ident : $rest_type:ty $(= < $rest_codec:ty >)?,)?
    }) => {
        $crate::__sdk_object!(
            @read_and_write $name value self
            [$(::std::stringify!($field)),*] [$(&mut value.$field),*] [$(&self.$field),*]
            [$($rest [$($rest_codec)?])?]
        );
    };
    (@table $name:ident {
        $(
            $(#[$doc:meta])*
            pub $field:ident : $($head:ident $(:: $segment:ident)* $(< $($inner:ty),+ >)?)? $(($($odd:tt)*))?
            $(= $($word:ident)* $(($taken:ty))? $($wire:literal)? $(< $codec:ty >)? $(. $setter:ident)?)?,
        )*
        $(.. $rest:ident : $rest_type:ty $(= < $rest_codec:ty >)?,)?
    }) => {
        $crate::__sdk_object!(
            @read_and_write $name value self
            [$($crate::__sdk_field!(wire $field [$($($wire)?)?])),*]
            [$(&mut $crate::runtime::field::Slot::<$crate::runtime::model::Or<$($($codec)?)?>, _>(
                &mut value.$field, ::std::marker::PhantomData,
            )),*]
            [$(&$crate::runtime::field::Put::<$crate::runtime::model::Or<$($($codec)?)?>, _>(
                &self.$field, ::std::marker::PhantomData,
            )),*]
            [$($rest [$($rest_codec)?])?]
        );
    };
    (@read_and_write $name:ident $value:ident $self:ident
        [$($wire:tt)*] [$($slot:tt)*] [$($put:tt)*] [$($rest:ident [$($codec:ty)?])?]
    ) => {
        impl $crate::runtime::model::Model for $name {
            const PROPERTIES: &'static [&'static str] = &[$($wire)*];

            #[inline]
            fn read(
                token: $crate::runtime::model::Token<'_>,
            ) -> ::std::result::Result<Self, $crate::runtime::model::Fault> {
                let mut $value: Self = ::std::default::Default::default();
                match $crate::runtime::model::fields(
                    token,
                    Self::PROPERTIES,
                    &mut [$($slot)*],
                    ::std::option::Option::None::<&mut dyn $crate::runtime::model::Rest>$(
                        .or(::std::option::Option::Some(
                            &mut $crate::runtime::model::rest::Slot::<$crate::runtime::model::OrMap<$($codec)?>, _>(
                                &mut $value.$rest, ::std::marker::PhantomData,
                            ),
                        ))
                    )?,
                ) {
                    ::std::result::Result::Ok(()) => ::std::result::Result::Ok($value),
                    ::std::result::Result::Err(fault) => ::std::result::Result::Err(fault),
                }
            }

            #[inline]
            fn each(&$self, sink: &mut $crate::runtime::model::Sink<'_>) {
                sink.fields(Self::PROPERTIES, &[$($put)*]);
                $($crate::runtime::model::All::each($crate::__sdk_field!(rest write $self $rest [$($codec)?]), sink);)?
            }
        }
    };
    (@plain [$($meta:tt)*] $name:ident $requests:tt $whole:tt $fields:tt) => {
        $crate::__sdk_object!(@struct [$($meta)* #[derive(Default)]] $name $requests [] $fields);
    };
    (@struct [$($meta:tt)*] $name:ident $requests:tt $new:tt {
        $(
            $(#[$doc:meta])*
            pub $field:ident : $($head:ident $(:: $segment:ident)* $(< $($inner:ty),+ >)?)? $(($($odd:tt)*))?
            $(= $($word:ident)* $(($taken:ty))? $($wire:literal)? $(< $codec:ty >)? $(. $setter:ident)?)?,
        )*
        $(.. $rest:ident : $rest_type:ty $(= < $rest_codec:ty >)?,)?
        $(with {$(
            $(#[$part_doc:meta])*
            pub $part:ident : $part_type:ty
            $(= $($part_word:ident)* $(($part_taken:ty))? $(< $part_codec:ty >)? $(. $part_setter:ident)?)?,
        )+})?
    }) => {
        $($meta)*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[$doc])*
                pub $field: $($head $(:: $segment)* $(< $($inner),+ >)?)? $(($($odd)*))?,
            )*
            $($($(#[$part_doc])* pub $part: $part_type,)+)?
            $(
                /// The properties that have no field of their own.
                pub $rest: $rest_type,
            )?
        }
        $crate::__sdk_object!(
            @items $name $requests $new
            [$({
                $field
                [$($head $($segment)*)?]
                [$($($word)*)?]
                [$($($($inner),+)?)?]
                [$($head $(:: $segment)* $(< $($inner),+ >)?)? $(($($odd)*))?]
                [$($($taken)?)?]
                [$($($wire)?)?]
                [$($($codec)?)?]
                [$($($setter)?)?]
                [$(#[$doc])*]
            })*]
            [$($({
                $part [] [$($($part_word)*)?] [] [$part_type] [$($($part_taken)?)?] []
                [$($($part_codec)?)?] [$($($part_setter)?)?] [$(#[$part_doc])*]
            })+)?]
            [$($rest [$($rest_codec)?])?]
        );
    };
    (@items $name:ident [$({ [$($when:tt)*] $request:ty })*] $new:tt $rows:tt $parts:tt $rest:tt) => {
        impl $name {
            $crate::__sdk_object!(@new $new $rows $parts $rest);
            $crate::__sdk_setters!(model $rows);
            $crate::__sdk_setters!(model $parts);
        }
        $crate::__sdk_object!(@model $name $rows $parts $rest);
        $crate::__sdk_serde!($name);
        $($($when)* impl $request {
            $crate::__sdk_setters!(request $rows);
        })*
    };
    (@new [] $rows:tt $parts:tt $rest:tt) => {
        /// A value that says nothing yet.
        #[inline]
        pub fn new() -> Self {
            ::std::default::Default::default()
        }
    };
    (@new [$($new:tt)+]
        [$({ $field:ident $kind:tt $words:tt $($more:tt)* })*]
        [$({ $part:ident [] $part_words:tt $($part_more:tt)* })*]
        [$($rest:ident $codec:tt)?]
    ) => {
        /// A value with what must be there.
        #[inline]
        pub fn new($($new)+) -> Self {
            Self {
                $($field: $crate::__sdk_field!(init $kind $words $field),)*
                $($part: $crate::__sdk_field!(made $part_words $part),)*
                $($rest: ::std::default::Default::default(),)?
            }
        }
    };
    (@model $name:ident $rows:tt [] $rest:tt) => {
        impl $crate::runtime::model::Model for $name {
            $crate::__sdk_object!(@read $crate::runtime::model::fields, [token] token $rows [] $rest);
            $crate::__sdk_object!(@fields $rows $rest);
        }
    };
    (@model $name:ident $rows:tt
        [$({ $part:ident $pk:tt $pw:tt $pi:tt $pt:tt $pa:tt $pn:tt [$($codec:ty)?] $($more:tt)* })+]
        [$($rest:ident $rest_codec:tt)?]
    ) => {
        impl $crate::runtime::model::Model for $name {
            $crate::__sdk_object!(
                @read $crate::runtime::model::beside::fields, [&$crate::runtime::model::beside::source(token)?] token
                $rows [$($part [$($codec)?])+] [$($rest $rest_codec)?]
            );

            #[inline]
            fn write(&self, sink: &mut $crate::runtime::model::Sink<'_>) {
                $crate::runtime::model::beside::write(
                    &$crate::runtime::model::Fields(self),
                    &[$(&$crate::runtime::model::Whole::<$crate::runtime::model::Or<$($codec)?>, _>(&self.$part, ::std::marker::PhantomData)),+],
                    $crate::__sdk_field!(rest write $(self $rest $rest_codec)?),
                    sink,
                );
            }

            $crate::__sdk_object!(@fields $rows []);
        }
    };
    (@read $read:path, [$($source:tt)+] $token:ident
        [$({ $field:ident $kind:tt $words:tt $i:tt $w:tt $t:tt $wire:tt $codec:tt $($more:tt)* })*]
        [$($part:ident [$($part_codec:ty)?])*]
        [$($rest:ident $rest_codec:tt)?]
    ) => {
        const PROPERTIES: &'static [&'static str] = &[$($crate::__sdk_field!(wire $field $wire)),*];

        #[allow(unused_mut)]
        #[inline]
        fn read($token: $crate::runtime::model::Token<'_>) -> ::std::result::Result<Self, $crate::runtime::model::Fault> {
            $(let mut $field = $crate::__sdk_field!(absent $kind);)*
            $(let mut $rest = ::std::default::Default::default();)?
            let source = $($source)+;
            let read = $read(
                source,
                Self::PROPERTIES,
                &mut [$(&mut $crate::__sdk_field!(slot $kind $words $codec $field)),*],
                $crate::__sdk_field!(rest slot $($rest $rest_codec)?),
            );
            if let ::std::result::Result::Err(fault) = read {
                return ::std::result::Result::Err(fault);
            }
            ::std::result::Result::Ok(Self {
                $($part: $crate::runtime::model::beside::part::<$crate::runtime::model::Or<$($part_codec)?>, _>(source)?,)*
                $($field: $crate::__sdk_field!(finish $kind $field $wire),)*
                $($rest,)?
            })
        }
    };
    (@fields
        [$({ $field:ident $kind:tt $words:tt $i:tt $w:tt $t:tt $wire:tt $codec:tt $($more:tt)* })*]
        [$($rest:ident $rest_codec:tt)?]
    ) => {
        #[allow(unused_variables)]
        #[inline]
        fn each(&self, sink: &mut $crate::runtime::model::Sink<'_>) {
            $($crate::__sdk_field!(
                write $kind $words $codec &self.$field, sink.field($crate::__sdk_field!(wire $field $wire))
            );)*
            $($crate::runtime::model::All::each($crate::__sdk_field!(rest write self $rest $rest_codec), sink);)?
        }
    };
}

/// A field of `object!` in one place of its implementations.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_field {
    (wire $field:ident []) => { ::std::stringify!($field) };
    (wire $field:ident [$wire:literal]) => { $wire };
    (slot [Option] $words:tt [$($codec:ty)?] $field:ident) => {
        $crate::runtime::field::Slot::<$crate::runtime::model::Or<$($codec)?>, _>(&mut $field, ::std::marker::PhantomData)
    };
    (slot [runtime Nullable] $words:tt [$($codec:ty)?] $field:ident) => {
        $crate::runtime::field::Slot::<$crate::runtime::model::Or<$($codec)?>, _>(&mut $field, ::std::marker::PhantomData)
    };
    (slot $kind:tt $words:tt [$($codec:ty)?] $field:ident) => {
        $crate::runtime::model::required::Slot::<$crate::runtime::model::Or<$($codec)?>, _>(&mut $field, ::std::marker::PhantomData)
    };

    (finish [Option] $field:ident $wire:tt) => { $field };
    (finish [runtime Nullable] $field:ident $wire:tt) => { $field };
    (finish $kind:tt $field:ident $wire:tt) => {
        match $crate::runtime::model::required::finish($field, $crate::__sdk_field!(wire $field $wire)) {
            ::std::result::Result::Ok(value) => value,
            ::std::result::Result::Err(fault) => return ::std::result::Result::Err(fault),
        }
    };

    (write [Option] [null $($word:ident)*] [$($codec:ty)?] $($to:tt)+) => {
        $crate::runtime::model::required_nullable::write::<$crate::runtime::model::Or<$($codec)?>, _>($($to)+)
    };
    (write [Option] $words:tt [$($codec:ty)?] $($to:tt)+) => {
        $crate::runtime::field::CodedField::<$crate::runtime::model::Or<$($codec)?>>::put($($to)+)
    };
    (write [runtime Nullable] $words:tt [$($codec:ty)?] $($to:tt)+) => {
        $crate::runtime::field::CodedField::<$crate::runtime::model::Or<$($codec)?>>::put($($to)+)
    };
    (write $kind:tt $words:tt [$($codec:ty)?] $($to:tt)+) => {
        $crate::runtime::model::required::write::<$crate::runtime::model::Or<$($codec)?>, _>($($to)+)
    };

    (rest slot) => { ::std::option::Option::None };
    (rest slot $rest:ident [$($codec:ty)?]) => {
        ::std::option::Option::Some(&mut $crate::runtime::model::rest::Slot::<$crate::runtime::model::OrMap<$($codec)?>, _>(
            &mut $rest, ::std::marker::PhantomData,
        ))
    };
    (rest write) => { &() };
    (rest write $self:ident $rest:ident [$($codec:ty)?]) => {
        &$crate::runtime::model::rest::Put::<$crate::runtime::model::OrMap<$($codec)?>, _>(&$self.$rest, ::std::marker::PhantomData)
    };

    (absent [runtime Nullable]) => { $crate::runtime::Nullable::Absent };
    (absent $kind:tt) => { ::std::option::Option::None };

    (init [Option] $words:tt $field:ident) => { ::std::option::Option::None };
    (init [runtime Nullable] $words:tt $field:ident) => { $crate::runtime::Nullable::Absent };
    (init $kind:tt $words:tt $field:ident) => { $crate::__sdk_field!(made $words $field) };

    (made [] $value:ident) => { $value };
    (made [read_only $($word:ident)*] $value:ident) => { $crate::__sdk_field!(made [$($word)*] $value) };
    (made [into] $value:ident) => { $value.into() };
    (made [texts] $value:ident) => { $crate::runtime::texts($value) };
    (made [items] $value:ident) => { $value.into_iter().collect() };
    (made [each] $value:ident) => { $value.into_iter().map(::std::convert::Into::into).collect() };
    (made [boxed] $value:ident) => { ::std::boxed::Box::new($value) };
}

/// `serde!(Job)`: a model's serde implementations.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_serde {
    ($name:ident) => {
        impl<'de> $crate::runtime::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::runtime::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::model::deserialize(deserializer)
            }
        }
        impl $crate::runtime::serde::Serialize for $name {
            fn serialize<S: $crate::runtime::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::runtime::model::serialize(self, serializer)
            }
        }
    };
}
