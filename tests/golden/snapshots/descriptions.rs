// file: src/lib.rs

//! Client of the Descriptions */ "quoted" 'ticked' \[linked\] \<b\> API.
//!
//! See \[Vec\] and \[`Client`\] and \[here\](./relative.html) and [there](https://example.com/a_(b)).
//!
//! ```text
//! panic!("a doctest");
//! ```
//!
//!    indented_code();

#![warn(missing_docs)]
// The words are the document's, and so are the names that setters have.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::doc_overindented_list_items,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::wrong_self_convention
)]

use sdk_runtime as runtime;

#[cfg(feature = "cli")]
#[rustfmt::skip]
pub mod cli;
#[rustfmt::skip]
mod client;
// What is deprecated is still sent and received.
#[allow(deprecated)]
#[rustfmt::skip]
pub mod resources;
#[allow(deprecated)]
#[rustfmt::skip]
pub mod types;

pub use client::{Client, ClientBuilder, Request};
#[cfg(feature = "blocking")]
pub use runtime::Blocking;
#[cfg(feature = "testing")]
pub use runtime::testing;
pub use runtime::{
    Attempt, BoxError, ByteStream, Bytes, ClientCredentials, Clock, Completed, Credential, Ending,
    Error, ErrorKind, Event, Events, ExpiringToken, Extra, Header, HeaderMap, HeaderName,
    HeaderValue, IntoText, Items, Multipart, Nullable, Observed, Options, Outcome, Pages, Part,
    Position, RateLimit, RawCall, RawRequest, Records, Response, ResponseParts, Secret, Sending,
    SleepFuture, States, StatusCode, Timestamp, TimestampError, TokenFuture, TokenProvider,
    UnknownValue, Url, Value, Waiter, retry,
};

// file: src/resources/text.rs

//! Operations: text.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `text`.
#[derive(Clone, Debug)]
pub struct Text {
    pub(crate) client: Client,
}

impl Text {
    /// Ends the comment */ } fn main() {}
    ///
    /// ```text
    /// never closed
    /// ```
    ///
    /// `GET /text`
    ///
    /// # Returns
    /// Plain `code span with [Link]` and an open \` tick.
    ///
    /// # Errors
    /// The body decodes as [`Text`](crate::types::Text) for status 404.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "readText", ..runtime::Operation::get("/text") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::Text);
runtime::parameters! {
    RetrieveRequest {
        /// One line.
        ///
        /// # A heading
        ///
        /// 1. a list
        /// 2. of two
        ///
        /// Default `"'\"\\"`.
        pub fn q(value: impl Into<String>) = set_query("q", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

#[cfg(feature = "cli")]
impl Text {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("text", &[
            command("retrieve", &RETRIEVE, "Ends the comment / } fn main() {}", &[
                arg("q", query("q"), Text, "One line. Default \"'\"\\\"."),
            ]),
        ], &[])
    };
}

// file: src/types/text.rs
use crate::runtime;

runtime::object! {
    /// A \[title\] with \<tags\>
    ///
    /// \<script\>alert(1)\</script\> \<!-- comment
    /// &lt; &amp; \[escaped\] \ back
    /// Bare <https://example.com/x?y=[z]> and <https://example.com> and mailto:a@b.c.
    /// \[ref\]: <https://example.com> "title"
    /// \[^1\]: footnote
    /// | a | b |
    /// |---|---|
    /// | \[x\] | \<y\> |
    pub struct Text {
        /// left right zero mark bell separator
        pub bidi: Option<String> = into,
        /// \[`crate::Client`\](crate::Client) and \[a\]\[b\] and #\[doc = "x"\]
        pub crate_: Option<String> = into "crate",
        /// The `empty` property.
        pub empty: Option<String> = into,
        /// ````text
        /// ```
        /// still inside
        /// ```
        /// ````
        /// outside
        pub fence: Option<String> = into,
        /// - ```text
        ///   code in a list
        ///   ```
        /// - second
        pub list: Option<String> = into,
        /// one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        /// sixteen seventeen eighteen nineteen twenty twenty-one twenty-two
        pub long: Option<String> = into,
        /// a ``[double] ` tick`` b
        /// second
        /// third
        pub multi: Option<String> = into,
        /// The `pattern` property.
        ///
        /// Default `"a'b\nc"`. Matches `^'\[x]\\\*/$`.
        pub pattern: Option<String> = into,
        /// \> \`\`\`
        /// \> code in a quote
        /// \> \`\`\`
        pub quote: Option<String> = into,
        /// a
        ///
        ///    let tab = 1;
        pub tab: Option<String> = into,
        /// ~~~text
        /// let x: u8 = 1u16;
        /// ~~~
        /// after
        pub tilde: Option<String> = into,
    }
}
