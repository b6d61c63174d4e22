//! Setters: of the fields of an object, for its struct, and for the requests that have it as their body.

/// The setters of the fields of `object!`, as those of its struct (`model`), or as those of a `request` that has it as its
/// body.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_setters {
    ($to:ident [$($row:tt)*]) => { $($crate::__sdk_setter!($to $row);)* };
    ($to:ident {
        $(
            $(#[$doc:meta])*
            pub $field:ident : $($head:ident $(:: $segment:ident)* $(< $($inner:ty),+ >)?)? $(($($odd:tt)*))?
            $(= $($word:ident)* $(($taken:ty))? $($wire:literal)? $(< $codec:ty >)? $(. $setter:ident)?)?,
        )*
        $(.. $rest:ident $($more:tt)*)?
    }) => {
        $($crate::__sdk_setter!($to {
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
        });)*
    };
}

/// The setter of a field of `object!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_setter {
    // The commonest fields, in one step.
    (model { $field:ident [Option] [] [$inner:ty] $whole:tt [] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: $inner) -> Self {
            self.$field = ::std::option::Option::Some(value);
            self
        }
    };
    (model { $field:ident [Option] [into] [$inner:ty] $whole:tt [] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: impl ::std::convert::Into<$inner>) -> Self {
            self.$field = ::std::option::Option::Some(value.into());
            self
        }
    };
    (model { $field:ident [Option] [texts] [$inner:ty] $whole:tt [] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: impl ::std::iter::IntoIterator<Item = impl $crate::runtime::IntoText>) -> Self {
            self.$field = ::std::option::Option::Some($crate::runtime::texts(value));
            self
        }
    };
    (model { $field:ident [Option] [items] [$inner:ty] $whole:tt [$item:ty] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: impl ::std::iter::IntoIterator<Item = $item>) -> Self {
            self.$field = ::std::option::Option::Some(value.into_iter().collect());
            self
        }
    };
    (request { $field:ident [Option] [] [$inner:ty] $whole:tt [] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: $inner) -> Self {
            self.call.forget_field($crate::__sdk_field!(wire $field $wire));
            self.body.$field = ::std::option::Option::Some(value);
            self
        }
    };
    (request { $field:ident [Option] [into] [$inner:ty] $whole:tt [] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: impl ::std::convert::Into<$inner>) -> Self {
            self.call.forget_field($crate::__sdk_field!(wire $field $wire));
            self.body.$field = ::std::option::Option::Some(value.into());
            self
        }
    };
    (request { $field:ident [Option] [texts] [$inner:ty] $whole:tt [] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: impl ::std::iter::IntoIterator<Item = impl $crate::runtime::IntoText>) -> Self {
            self.call.forget_field($crate::__sdk_field!(wire $field $wire));
            self.body.$field = ::std::option::Option::Some($crate::runtime::texts(value));
            self
        }
    };
    (request { $field:ident [Option] [items] [$inner:ty] $whole:tt [$item:ty] $wire:tt $codec:tt [] [$($doc:tt)*] }) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, value: impl ::std::iter::IntoIterator<Item = $item>) -> Self {
            self.call.forget_field($crate::__sdk_field!(wire $field $wire));
            self.body.$field = ::std::option::Option::Some(value.into_iter().collect());
            self
        }
    };
    ($to:ident { $field:ident $kind:tt [null $($word:ident)*] $($more:tt)* }) => {
        $crate::__sdk_setter!($to { $field $kind [$($word)*] $($more)* });
    };
    (request { $field:ident $kind:tt [read_only $($word:ident)*] $($more:tt)* }) => {};
    ($to:ident { $field:ident $kind:tt [read_only $($word:ident)*] $($more:tt)* }) => {
        $crate::__sdk_setter!($to { $field $kind [$($word)*] $($more)* });
    };
    ($to:ident { $field:ident [Option] $words:tt $inner:tt $whole:tt $($more:tt)* }) => {
        $crate::__sdk_setter!(@taken $to $field (::std::option::Option::Some) $words $inner $($more)*);
    };
    ($to:ident { $field:ident [runtime Nullable] [] [$inner:ty] $whole:tt $($more:tt)* }) => {
        $crate::__sdk_setter!(@nullable $to $field $inner, $($more)*);
    };
    ($to:ident { $field:ident [runtime Nullable] [into] [$inner:ty] $whole:tt $($more:tt)* }) => {
        $crate::__sdk_setter!(@nullable $to $field $inner, $($more)*);
    };
    ($to:ident { $field:ident [runtime Nullable] $words:tt $inner:tt $whole:tt $($more:tt)* }) => {
        $crate::__sdk_setter!(@taken $to $field ($crate::runtime::Nullable::Value) $words $inner $($more)*);
    };
    // What is required is an argument of the method.
    (request $row:tt) => {};
    ($to:ident { $field:ident $kind:tt $words:tt $inner:tt $whole:tt $($more:tt)* }) => {
        $crate::__sdk_setter!(@taken $to $field () $words $whole $($more)*);
    };

    (@nullable $to:ident $field:ident $inner:ty, [] $wire:tt $codec:tt $setter:tt $doc:tt) => {
        $crate::__sdk_setter!(
            @$to $field $setter $wire $doc value
            (impl ::std::convert::Into<$crate::runtime::Nullable<$inner>>)
            (value.into())
        );
    };
    (@taken $to:ident $field:ident ($($some:tt)*) [] [$($whole:tt)+] [] $wire:tt $codec:tt $setter:tt $doc:tt) => {
        $crate::__sdk_setter!(@$to $field $setter $wire $doc value ($($whole)+) ($($some)* (value)));
    };
    (@taken $to:ident $field:ident ($($some:tt)*) [into] [$($whole:tt)+] [] $wire:tt $codec:tt $setter:tt $doc:tt) => {
        $crate::__sdk_setter!(
            @$to $field $setter $wire $doc value (impl ::std::convert::Into<$($whole)+>) ($($some)* (value.into()))
        );
    };
    (@taken $to:ident $field:ident ($($some:tt)*) [texts] $whole:tt [] $wire:tt $codec:tt $setter:tt $doc:tt) => {
        $crate::__sdk_setter!(
            @$to $field $setter $wire $doc value
            (impl ::std::iter::IntoIterator<Item = impl $crate::runtime::IntoText>)
            ($($some)* ($crate::runtime::texts(value)))
        );
    };
    (@taken $to:ident $field:ident ($($some:tt)*) [items] $whole:tt [$item:ty] $wire:tt $codec:tt $setter:tt $doc:tt) => {
        $crate::__sdk_setter!(
            @$to $field $setter $wire $doc value
            (impl ::std::iter::IntoIterator<Item = $item>)
            ($($some)* (value.into_iter().collect()))
        );
    };
    (@taken $to:ident $field:ident ($($some:tt)*) [each] $whole:tt [$item:ty] $wire:tt $codec:tt $setter:tt $doc:tt) => {
        $crate::__sdk_setter!(
            @$to $field $setter $wire $doc value
            (impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<$item>>)
            ($($some)* (value.into_iter().map(::std::convert::Into::into).collect()))
        );
    };
    (@taken $to:ident $field:ident ($($some:tt)*) [boxed] $whole:tt [$inner:ty] $wire:tt $codec:tt $setter:tt $doc:tt) => {
        $crate::__sdk_setter!(
            @$to $field $setter $wire $doc value ($inner) ($($some)* (::std::boxed::Box::new(value)))
        );
    };

    (@model $field:ident [] $wire:tt [$($doc:tt)*] $value:ident ($($taken:tt)+) ($($made:tt)+)) => {
        $($doc)*
        #[inline]
        pub fn $field(mut self, $value: $($taken)+) -> Self {
            self.$field = $($made)+;
            self
        }
    };
    (@model $field:ident [$setter:ident] $wire:tt [$($doc:tt)*] $value:ident ($($taken:tt)+) ($($made:tt)+)) => {
        $($doc)*
        #[inline]
        pub fn $setter(mut self, $value: $($taken)+) -> Self {
            self.$field = $($made)+;
            self
        }
    };
    (@request $field:ident [] $($more:tt)*) => {
        $crate::__sdk_setter!(@request $field [$field] $($more)*);
    };
    (@request $field:ident [$setter:ident] $wire:tt [$($doc:tt)*] $value:ident ($($taken:tt)+) ($($made:tt)+)) => {
        $($doc)*
        #[inline]
        pub fn $setter(mut self, $value: $($taken)+) -> Self {
            self.call.forget_field($crate::__sdk_field!(wire $field $wire));
            self.body.$field = $($made)+;
            self
        }
    };
}

/// `setters! { CreateRequest { /// … pub r#type: Option<Kind> = into "type" .body_type, } }`: setters of a request that
/// differ from those of its body, a line each as in `object!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_set {
    ($request:ty { $($fields:tt)* }) => {
        impl $request { $crate::__sdk_setters!(request { $($fields)* }); }
    };
}
