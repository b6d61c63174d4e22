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

pub use client::{Client, ClientBuilder};
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

use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `text`.
#[derive(Clone, Debug)]
pub struct Text {
    client: Client,
}

impl Text {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Ends the comment */ } fn main() {}
    ///
    /// ```text
    /// never closed
    /// ```
    ///
    /// `GET /text`
    ///
    /// # Returns
    ///
    /// Plain `code span with [Link]` and an open \` tick.
    ///
    /// # Errors
    ///
    /// The body decodes as [`Text`](crate::types::Text) for status 404.
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest {
            call: runtime::Call::new(&self.client, &RETRIEVE),
        }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation {
    id: "readText",
    ..runtime::Operation::get("/text")
};

/// The request that `retrieve` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveRequest {
    call: runtime::Call,
}

impl RetrieveRequest {
    /// One line.
    ///
    /// # A heading
    ///
    /// 1. a list
    /// 2. of two
    ///
    /// Default `"'\"\\"`.
    pub fn q(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("q", runtime::Style::Form, true, &value);
        self
    }
}

runtime::request!(RetrieveRequest, returns json types::Text);

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
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Text {
    /// left right zero mark bell separator
    pub bidi: Option<String>,
    /// \[`crate::Client`\](crate::Client) and \[a\]\[b\] and #\[doc = "x"\]
    pub crate_: Option<String>,
    /// The `empty` property.
    pub empty: Option<String>,
    /// ````text
    /// ```
    /// still inside
    /// ```
    /// ````
    /// outside
    pub fence: Option<String>,
    /// - ```text
    ///   code in a list
    ///   ```
    /// - second
    pub list: Option<String>,
    /// one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    /// sixteen seventeen eighteen nineteen twenty twenty-one twenty-two
    pub long: Option<String>,
    /// a ``[double] ` tick`` b
    /// second
    /// third
    pub multi: Option<String>,
    /// The `pattern` property.
    ///
    /// Default `"a'b\nc"`. Matches `^'\[x]\\\*/$`.
    pub pattern: Option<String>,
    /// \> \`\`\`
    /// \> code in a quote
    /// \> \`\`\`
    pub quote: Option<String>,
    /// a
    ///
    ///    let tab = 1;
    pub tab: Option<String>,
    /// ~~~text
    /// let x: u8 = 1u16;
    /// ~~~
    /// after
    pub tilde: Option<String>,
}

impl Text {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `bidi`.
    pub fn bidi(mut self, value: impl Into<String>) -> Self {
        self.bidi = Some(value.into());
        self
    }

    /// Sets `crate_`.
    pub fn crate_(mut self, value: impl Into<String>) -> Self {
        self.crate_ = Some(value.into());
        self
    }

    /// Sets `empty`.
    pub fn empty(mut self, value: impl Into<String>) -> Self {
        self.empty = Some(value.into());
        self
    }

    /// Sets `fence`.
    pub fn fence(mut self, value: impl Into<String>) -> Self {
        self.fence = Some(value.into());
        self
    }

    /// Sets `list`.
    pub fn list(mut self, value: impl Into<String>) -> Self {
        self.list = Some(value.into());
        self
    }

    /// Sets `long`.
    pub fn long(mut self, value: impl Into<String>) -> Self {
        self.long = Some(value.into());
        self
    }

    /// Sets `multi`.
    pub fn multi(mut self, value: impl Into<String>) -> Self {
        self.multi = Some(value.into());
        self
    }

    /// Sets `pattern`.
    pub fn pattern(mut self, value: impl Into<String>) -> Self {
        self.pattern = Some(value.into());
        self
    }

    /// Sets `quote`.
    pub fn quote(mut self, value: impl Into<String>) -> Self {
        self.quote = Some(value.into());
        self
    }

    /// Sets `tab`.
    pub fn tab(mut self, value: impl Into<String>) -> Self {
        self.tab = Some(value.into());
        self
    }

    /// Sets `tilde`.
    pub fn tilde(mut self, value: impl Into<String>) -> Self {
        self.tilde = Some(value.into());
        self
    }
}

runtime::object! {
    Text {
        "bidi" => bidi: optional,
        "crate" => crate_: optional,
        "empty" => empty: optional,
        "fence" => fence: optional,
        "list" => list: optional,
        "long" => long: optional,
        "multi" => multi: optional,
        "pattern" => pattern: optional,
        "quote" => quote: optional,
        "tab" => tab: optional,
        "tilde" => tilde: optional,
    }
}
