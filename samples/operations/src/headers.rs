// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The headers of answers of the Operations API, with their types.
//!
//! `response.header(headers::NAME)?` reads one, and `error.header(headers::NAME)?` that of an answer that is an error.

use crate::runtime::Header;

/// The header `Location`.
pub const LOCATION: Header<String> = Header::new("Location");

/// The header `X-Left`.
///
/// How many more may be started.
pub const X_LEFT: Header<i64> = Header::new("X-Left");

/// The header `X-Retry`.
pub const X_RETRY: Header<bool> = Header::new("X-Retry");

/// The header `X-Tags`.
pub const X_TAGS: Header<Vec<String>> = Header::list("X-Tags");
