//! What every generated request can do, over the functions of `Call`, which are not generic.
//!
//! What the macros here and in `object` make is `#[inline]`: whoever calls it compiles it, not everyone who builds the crate.

/// `requests! { /// A request. pub struct Request; }`: the type of all requests of a crate. It is made there, and not here, so
/// that the crate can give the requests of each operation setters of their own.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_requests {
    ($(#[$meta:meta])* pub struct $name:ident;) => {
        $(#[$meta])*
        #[must_use = "a request does nothing until it is sent"]
        pub struct $name<O: $crate::runtime::Endpoint> {
            pub(crate) call: $crate::runtime::Call,
            pub(crate) body: O::Body,
        }

        impl<O: $crate::runtime::Endpoint> $name<O> {
            /// Sends the request. Nothing happens before the future is polled.
            #[inline]
            pub fn send(self) -> $crate::runtime::Sending<O::Output> {
                $crate::runtime::Sending::new(
                    self.into_call(),
                    <O::Decoding as $crate::runtime::endpoint::Decode<O::Output>>::decode,
                )
            }

            $crate::__sdk_blocking! {
                /// Sends the request and blocks until the answer is there. It works inside a Tokio runtime too, whose
                /// thread it then occupies.
                #[inline]
                pub fn send_blocking(
                    self,
                ) -> ::std::result::Result<$crate::runtime::Response<O::Output>, $crate::runtime::Error> {
                    $crate::runtime::blocking::send(
                        self.into_call(),
                        <O::Decoding as $crate::runtime::endpoint::Decode<O::Output>>::decode,
                    )
                }
            }

            /// Sends the request, and gives the body of the answer as it came, whatever its media type: the header
            /// `accept` asks for one.
            #[inline]
            pub fn send_bytes(self) -> $crate::runtime::Sending<$crate::runtime::Bytes> {
                $crate::runtime::Sending::new(self.into_call(), $crate::runtime::decode::bytes)
            }

            /// The request as it would go out, unsent.
            #[inline]
            pub fn build(self) -> ::std::result::Result<$crate::runtime::RawRequest, $crate::runtime::Error> {
                self.into_call().build()
            }

            /// How long one attempt may take, from connecting to the last byte of the answer.
            #[inline]
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.call.timeout(timeout);
                self
            }

            /// How long all attempts and the pauses between them may take together.
            #[inline]
            pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
                self.call.deadline(deadline);
                self
            }

            /// How often a failed request is sent again.
            #[inline]
            pub fn max_retries(mut self, retries: u32) -> Self {
                self.call.max_retries(retries);
                self
            }

            /// Other options for this request alone.
            #[inline]
            pub fn with_options(
                mut self,
                change: impl ::std::ops::FnOnce($crate::runtime::Options) -> $crate::runtime::Options,
            ) -> Self {
                self.call.with_options(change);
                self
            }

            /// A header, in the place of ours or of an earlier one of this name, whatever its case.
            #[inline]
            pub fn header(
                mut self,
                name: impl ::std::convert::AsRef<str>,
                value: impl ::std::convert::AsRef<str>,
            ) -> Self {
                self.call.header(name.as_ref(), value.as_ref());
                self
            }

            /// A query parameter, in the place of one of this name: a list is repeated, an object is `a[b]=c`, null
            /// removes it.
            #[inline]
            pub fn query(
                mut self,
                name: impl ::std::convert::AsRef<str>,
                value: impl $crate::runtime::serde::Serialize,
            ) -> Self {
                self.call.query(name.as_ref(), &value);
                self
            }

            /// These bytes, this file (a path) or this stream (a `Part`) as the body, with this content type, in the place
            /// of all that was set of it so far.
            #[inline]
            pub fn raw_body(
                mut self,
                content_type: impl ::std::convert::AsRef<str>,
                body: impl ::std::convert::Into<$crate::runtime::Part>,
            ) -> Self {
                self.call.raw_body(content_type.as_ref(), body.into());
                self
            }

            /// A field of the body, JSON, form or multipart, in the place of one of this name.
            #[inline]
            pub fn body_field(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl $crate::runtime::serde::Serialize,
            ) -> Self {
                self.call.body_field(name.into(), &value);
                self
            }

            #[inline]
            pub(crate) fn into_call(self) -> $crate::runtime::Call {
                <O::Encoding as $crate::runtime::endpoint::Encode<O::Body>>::encode(self.call, self.body)
            }
        }

        impl<O: $crate::runtime::Endpoint> ::std::future::IntoFuture for $name<O> {
            type Output = ::std::result::Result<$crate::runtime::Response<O::Output>, $crate::runtime::Error>;
            type IntoFuture = $crate::runtime::Sending<O::Output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }

        impl<O: $crate::runtime::Endpoint> ::std::clone::Clone for $name<O> {
            fn clone(&self) -> Self {
                Self { call: self.call.clone(), body: self.body.clone() }
            }
        }

        impl<O: $crate::runtime::Endpoint> ::std::fmt::Debug for $name<O> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(::std::stringify!($name)).field("call", &self.call).field("body", &self.body).finish()
            }
        }
    };
}

/// `request!(CREATE, create: CreateRequest, json types::Input, returns json types::Output)`: the request that the method
/// `create` makes, and the type `CREATE` for its operation. Bodies: `json T`, `json_opt T` (an `Option<T>`), `form T`, `form_opt T`, `bytes` (an `Option<Part>`), `text` (an
/// `Option<String>`), `multipart` (the call holds the parts). Answers: `json T`, `json_opt T`, `nothing`, `bytes`, `text`,
/// `several T` (a [`Answers`](crate::runtime::Answers)).
///
/// It names `Request`, which `requests!` made: it must be in scope.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_request {
    ($operation:ident, $method:ident: $name:ident, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [()] [Nothing] $($out)+);
        impl $name {
            /// Sends this JSON body, which the API's document does not have.
            #[inline]
            pub fn body(mut self, body: impl $crate::runtime::serde::Serialize) -> Self {
                self.call.own_body(&body);
                self
            }
        }
    };
    ($operation:ident, $method:ident: $name:ident, body $($rest:tt)+) => { $crate::__sdk_request!($operation, $method: $name, $($rest)+); };
    ($operation:ident, $method:ident: $name:ident, json $in:ty $(as $codec:ty)?, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [$in] [Json$(<$codec>)?] $($out)+);
        $crate::__sdk_request!(@body $name $in);
    };
    ($operation:ident, $method:ident: $name:ident, form $in:ty $(as $codec:ty)?, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [$in] [Form$(<$codec>)?] $($out)+);
        $crate::__sdk_request!(@body $name $in);
    };
    ($operation:ident, $method:ident: $name:ident, json_opt $in:ty $(as $codec:ty)?, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [::std::option::Option<$in>] [JsonOpt$(<$codec>)?] $($out)+);
        $crate::__sdk_request!(@body $name $in);
    };
    ($operation:ident, $method:ident: $name:ident, form_opt $in:ty $(as $codec:ty)?, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [::std::option::Option<$in>] [FormOpt$(<$codec>)?] $($out)+);
        $crate::__sdk_request!(@body $name $in);
    };
    ($operation:ident, $method:ident: $name:ident, bytes, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [::std::option::Option<$crate::runtime::Part>] [Bytes] $($out)+);
        $crate::__sdk_request!(@plain $name $crate::runtime::Part);
    };
    ($operation:ident, $method:ident: $name:ident, text, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [::std::option::Option<::std::string::String>] [Text] $($out)+);
        $crate::__sdk_request!(@plain $name ::std::string::String);
    };
    ($operation:ident, $method:ident: $name:ident, multipart, returns $($out:tt)+) => {
        $crate::__sdk_request!(@answer $operation $method $name [()] [Multipart] $($out)+);
        impl $name {
            /// The whole body, in the place of all parts set so far.
            #[inline]
            pub fn body(mut self, body: $crate::runtime::Multipart) -> Self {
                self.call.set_multipart(body);
                self
            }
        }
    };
    (@body $name:ident $in:ty) => {
        impl $name {
            /// The whole body, in the place of everything set on it so far.
            #[inline]
            pub fn body(mut self, body: $in) -> Self {
                self.call.clear_body_fields();
                self.body = body.into();
                self
            }
        }
    };
    (@plain $name:ident $in:ty) => {
        impl $name {
            /// The body.
            #[inline]
            pub fn body(mut self, body: impl ::std::convert::Into<$in>) -> Self {
                self.call.clear_body_fields();
                self.body = ::std::option::Option::Some(body.into());
                self
            }
        }
    };
    (@answer $operation:ident $method:ident $name:ident $body:tt $encoding:tt nothing) => {
        $crate::__sdk_request!(@endpoint $operation $method $name $body $encoding [()] [Nothing]);
    };
    (@answer $operation:ident $method:ident $name:ident $body:tt $encoding:tt bytes) => {
        $crate::__sdk_request!(@endpoint $operation $method $name $body $encoding [$crate::runtime::Bytes] [Bytes]);
    };
    (@answer $operation:ident $method:ident $name:ident $body:tt $encoding:tt text) => {
        $crate::__sdk_request!(@endpoint $operation $method $name $body $encoding [::std::string::String] [Text]);
    };
    (@answer $operation:ident $method:ident $name:ident $body:tt $encoding:tt several $out:ty) => {
        $crate::__sdk_request!(@endpoint $operation $method $name $body $encoding [$out] [Several]);
    };
    (@answer $operation:ident $method:ident $name:ident $body:tt $encoding:tt json $out:ty $(as $codec:ty)?) => {
        $crate::__sdk_request!(@endpoint $operation $method $name $body $encoding [$out] [Json$(<$codec>)?]);
    };
    (@answer $operation:ident $method:ident $name:ident $body:tt $encoding:tt json_opt $out:ty $(as $codec:ty)?) => {
        $crate::__sdk_request!(@endpoint $operation $method $name $body $encoding [::std::option::Option<$out>] [JsonOpt$(<$codec>)?]);
    };
    (@endpoint $operation:ident $method:ident $name:ident
        [$body:ty] [$encoding:ident $(<$in:ty>)?] [$output:ty] [$decoding:ident $(<$out:ty>)?]
    ) => {
        #[doc = ::std::concat!("The request that `", ::std::stringify!($method), "` makes.")]
        pub type $name = Request<$operation>;

        #[doc(hidden)]
        #[allow(missing_debug_implementations, non_camel_case_types)]
        pub enum $operation {}

        impl $crate::runtime::Endpoint for $operation {
            type Body = $body;
            type Encoding = $crate::runtime::endpoint::$encoding$(<$in>)?;
            type Output = $output;
            type Decoding = $crate::runtime::endpoint::$decoding$(<$out>)?;
        }
    };
}

/// `stream!(CreateRequest, bytes)`, for a request of [`request!`](crate::runtime::request) whose answer can also be read
/// piece by piece. Others: `events json T`, `events text String`, `records lines T`, `records sequence T` with the media
/// type to ask for, and, where there is one, the property of the body that asks for a stream: `flag "stream"`.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_stream {
    ($name:ident, bytes) => {
        impl $name {
            /// Sends the request. The answer is there as soon as its head is; its body is read piece by piece.
            #[inline]
            pub fn send_stream(self) -> $crate::runtime::Sending<$crate::runtime::ByteStream> {
                let call = self.into_call().streamed("");
                $crate::runtime::Sending::new(call, $crate::runtime::events::bytes)
            }

            $crate::__sdk_blocking! {
                /// Sends the request and blocks until the head of the answer is there. Its body is read piece by piece:
                /// the stream is an iterator by `into_iter()`.
                #[inline]
                pub fn send_stream_blocking(
                    self,
                ) -> ::std::result::Result<$crate::runtime::Response<$crate::runtime::ByteStream>, $crate::runtime::Error> {
                    let call = self.into_call().streamed("");
                    $crate::runtime::blocking::send(call, $crate::runtime::events::bytes)
                }
            }
        }
    };
    ($name:ident, events $($rest:tt)+) => {
        $crate::__sdk_stream!(@items $name send_events send_events_blocking Events events "server-sent events", $($rest)+);
    };
    ($name:ident, records $($rest:tt)+) => {
        $crate::__sdk_stream!(
            @items $name send_records send_records_blocking Records records "JSON values that follow each other", $($rest)+
        );
    };
    (@items
        $name:ident $send:ident $send_blocking:ident $items:ident $module:ident $as:literal,
        $how:ident $item:ty, $accept:literal $(, flag $flag:literal)?
    ) => {
        impl $name {
            #[doc = concat!("Sends the request, and reads the answer as ", $as, ".")]
            $(#[doc = concat!("The body's `", $flag, "` is set to true.")])?
            #[allow(unused_mut)]
            #[inline]
            pub fn $send(mut self) -> $crate::runtime::Sending<$crate::runtime::$items<$item>> {
                $(self.call.body_field(::std::string::String::from($flag), &true);)?
                let call = self.into_call().streamed($accept);
                $crate::runtime::Sending::new(call, $crate::runtime::$module::$how)
            }

            $crate::__sdk_blocking! {
                #[doc = concat!(
                    "Sends the request, blocks until the head of the answer is there, and reads the answer as ", $as, ": an",
                )]
                /// iterator by `into_iter()`.
                $(#[doc = concat!("The body's `", $flag, "` is set to true.")])?
                #[allow(unused_mut)]
                #[inline]
                pub fn $send_blocking(
                    mut self,
                ) -> ::std::result::Result<$crate::runtime::Response<$crate::runtime::$items<$item>>, $crate::runtime::Error> {
                    $(self.call.body_field(::std::string::String::from($flag), &true);)?
                    let call = self.into_call().streamed($accept);
                    $crate::runtime::blocking::send(call, $crate::runtime::$module::$how)
                }
            }
        }
    };
}

/// `parameters! { ListRequest { /// … pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value); } }`:
/// setters of a request over the functions of its `Call`.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_parameters {
    ($request:ident {
        $($(#[$meta:meta])* pub fn $name:ident($value:ident: $taken:ty) = $set:ident($($argument:tt)*);)*
    }) => {
        impl $request {$(
            $(#[$meta])*
            #[inline]
            pub fn $name(mut self, $value: $taken) -> Self {
                self.call.$set($($argument)*);
                self
            }
        )*}
    };
}

/// `pages!(ListRequest, types::Jobs, types::Job, PAGES_OF_LIST)`: the methods of a list that comes in pages.
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_pages {
    ($request:ident, $page:ty, $item:ty, $table:ident) => {
        impl $request {
            /// The items of all pages, one by one, from the page this request asks for on.
            #[inline]
            pub fn items(self) -> $crate::runtime::Items<$page, $item> {
                $crate::runtime::Items::new(self.call, &$table)
            }

            /// All pages, one by one, from the page this request asks for on.
            #[inline]
            pub fn pages(self) -> $crate::runtime::Pages<$page, $item> {
                $crate::runtime::Pages::new(self.call, &$table)
            }
        }
    };
}

/// What exists only with the feature `blocking` of the runtime, whatever the features of the crate that expands it.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_blocking {
    ($($item:tt)*) => { $($item)* };
}

/// What exists only with the feature `blocking` of the runtime, whatever the features of the crate that expands it.
#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_blocking {
    ($($item:tt)*) => {};
}

/// `properties! { CreateRequest { arg("name", field("name"), Text, "Its name."), } }`: what the command line takes for the
/// body of a request. It exists only with the feature `cli` of the runtime.
#[cfg(feature = "cli")]
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_properties {
    ($request:ty { $($argument:expr,)* }) => {
        impl $request {
            #[allow(dead_code)]
            pub(crate) const PROPERTIES: &[$crate::runtime::cli::table::Argument] = {
                #[allow(unused_imports)]
                use $crate::runtime::cli::table::{Kind::*, *};
                &[$($argument),*]
            };
        }
    };
}

/// What the command line takes for the body of a request.
#[cfg(not(feature = "cli"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __sdk_properties {
    ($($table:tt)*) => {};
}
