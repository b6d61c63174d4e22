// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Every kind of request and answer, for the tests.
//!
//! ```no_run
//! # fn main() -> Result<(), operations_sdk::Error> {
//! // Takes the token from `OPERATIONS_SDK_TOKEN`.
//! let client = operations_sdk::Client::from_env()?;
//! # let _ = client;
//! # Ok(())
//! # }
//! ```

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
#[rustfmt::skip]
pub mod headers;
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
