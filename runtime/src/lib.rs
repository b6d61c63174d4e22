//! The core that every generated client calls: it builds the request, sends it, retries, follows redirects, decodes the
//! answer, waits and pages.
//!
//! Nobody depends on it directly: a generated crate re-exports what its users name. What only generated code calls is
//! hidden from these pages. The same sources compile as a crate of their own and as the module `runtime` of a generated
//! crate; that is why every path here goes through `crate::runtime`.
//!
//! # Features
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `rustls` (default) | TLS by rustls, with the platform's certificates |
//! | `native-tls` | TLS by the platform's library |
//! | `blocking` | `send_blocking()` on one background thread |
//! | `cli` | a command line for every operation |
//! | `http2` | HTTP/2 where the server offers it |
//! | `gzip`, `brotli`, `deflate`, `zstd` | compressed answers |
//! | `tracing` | spans and events for the crate `tracing` |
//! | `testing` | a server inside the process, for tests |
//! | `socks`, `system-proxy` | SOCKS proxies; proxy settings of macOS and Windows |

//!
//! # In a browser
//!
//! The target `wasm32-unknown-unknown` is supported where there is `fetch`: in browsers, workers and Node. The browser
//! sends, unpacks, keeps the connections and follows the redirects, so some settings mean nothing there:
//!
//! - `connect_timeout`, proxies, certificates and HTTP versions are the browser's; `timeout`, `deadline` and `min_speed`
//!   hold. A failure is told without its reason: it is a broken connection that may have been sent.
//! - Redirects are followed without us. `fetch` takes the `Authorization` header away before it asks another origin, and no
//!   other: an API key in a header of its own goes on to any origin that a redirect names and whose CORS rules allow the
//!   header. Plain http to another machine is refused only for the first request, not after a redirect.
//! - `user-agent` and `x-retry-count` are not sent, since a server's CORS rules rarely allow them. A header of yours has to
//!   be allowed by them, too.
//! - Bodies that are streams are read before they are sent. There are no files: `Part::file` is an error of the call,
//!   `to_file` is not there. The environment is empty.
//! - The features `blocking`, `cli` and `testing` need threads or sockets, and do not compile there.

#[cfg(all(
    target_arch = "wasm32",
    any(feature = "blocking", feature = "cli", feature = "testing")
))]
compile_error!("the features `blocking`, `cli` and `testing` are not for wasm32");

#[doc(hidden)]
pub extern crate self as runtime;

mod api;
mod attempt;
mod backoff;
mod base;
#[doc(hidden)]
pub mod beside;
#[cfg(feature = "blocking")]
#[doc(hidden)]
pub mod blocking;
mod body;
#[cfg(target_arch = "wasm32")]
mod browser;
mod budget;
mod builder;
mod call;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod client;
mod clock;
mod codec;
#[cfg(not(target_arch = "wasm32"))]
mod connect;
mod credential;
mod decimal;
#[doc(hidden)]
pub mod decode;
mod download;
#[doc(hidden)]
pub mod endpoint;
mod error;
#[doc(hidden)]
pub mod events;
#[cfg(feature = "testing")]
mod fake_answer;
mod fault;
#[doc(hidden)]
pub mod field;
mod header;
mod hook;
#[cfg(not(target_arch = "wasm32"))]
mod http_client;
#[doc(hidden)]
pub mod input;
mod int_enum;
mod link;
mod message;
#[doc(hidden)]
pub mod model;
mod multipart;
mod nullable;
mod oauth;
mod object;
mod operation;
mod options;
mod page;
mod part;
mod path;
mod pause;
#[doc(hidden)]
pub mod piece;
mod place;
mod plain;
mod position;
mod prepare;
mod query;
mod rate_limit;
mod raw;
#[doc(hidden)]
pub mod records;
mod redirect;
mod request;
mod response;
pub mod retry;
#[cfg(not(target_arch = "wasm32"))]
mod save;
mod secret;
mod send;
mod sending;
mod sse;
mod stall;
mod steps;
mod string_enum;
#[cfg(feature = "testing")]
mod test_clock;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod timestamp;
mod token;
mod trace;
mod tuple;
mod turn;
mod typed_header;
#[doc(hidden)]
pub mod union;
mod upload;
mod wait;

#[cfg(feature = "blocking")]
pub use crate::runtime::blocking::Blocking;
pub use crate::runtime::builder::ClientBuilder;
pub use crate::runtime::client::Core;
pub use crate::runtime::clock::{Clock, SleepFuture};
pub use crate::runtime::credential::{BoxError, Credential, TokenFuture, TokenProvider};
pub use crate::runtime::download::ByteStream;
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::events::{Event, Events};
pub use crate::runtime::hook::{Attempt, Outcome};
pub use crate::runtime::int_enum::UnknownInteger;
pub use crate::runtime::multipart::Multipart;
pub use crate::runtime::nullable::Nullable;
pub use crate::runtime::oauth::ClientCredentials;
pub use crate::runtime::options::Options;
pub use crate::runtime::page::{Items, Pages};
pub use crate::runtime::part::Part;
pub use crate::runtime::position::Position;
pub use crate::runtime::rate_limit::RateLimit;
pub use crate::runtime::raw::{RawCall, RawRequest};
pub use crate::runtime::records::Records;
pub use crate::runtime::response::{Response, ResponseParts};
pub use crate::runtime::secret::Secret;
pub use crate::runtime::sending::Sending;
pub use crate::runtime::string_enum::UnknownValue;
pub use crate::runtime::text::IntoText;
pub use crate::runtime::timestamp::{Timestamp, TimestampError};
pub use crate::runtime::token::ExpiringToken;
pub use crate::runtime::typed_header::Header;
pub use crate::runtime::wait::{Completed, Ending, Observed, States, Waiter};

/// Bytes of a body.
pub use bytes::Bytes;
/// Parts of HTTP that appear in signatures.
pub use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
/// Any JSON value.
pub use serde_json::Value;
/// An absolute URL.
pub use url::Url;

/// The fields of an object that its type does not name.
pub type Extra = serde_json::Map<String, Value>;

// What generated code names and users do not.
#[cfg(target_arch = "wasm32")]
pub(crate) use crate::runtime::browser as http_client;
#[doc(hidden)]
pub use crate::runtime::{
    api::{
        Api, ApiClient, COMPATIBLE_WITH_0_5, Compatible, SchemeKind, SecurityScheme, Server,
        ServerVariable,
    },
    call::Call,
    codec::{Base64, Boxed, Codec, Int, IntText, List, Map, Maybe, Plain, Serde},
    decode::{Answered, Answers, Misread, decode_json},
    endpoint::Endpoint,
    operation::Operation,
    page::{PageSpec, PageStyle},
    query::Style,
    response::RawResponse,
    text::texts,
    tuple::Tuple,
    wait::WaiterSpec,
};
#[doc(hidden)]
pub use crate::{
    __sdk_int_enum as int_enum, __sdk_object as object, __sdk_pages as pages,
    __sdk_parameters as parameters, __sdk_properties as properties, __sdk_request as request,
    __sdk_requests as requests, __sdk_set as setters, __sdk_stream as stream,
    __sdk_string_enum as string_enum, __sdk_union as union,
};
#[doc(hidden)]
pub use {bytes, futures_core, http, reqwest, serde, serde_json};
