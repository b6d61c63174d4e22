// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The headers of answers of the DigitalOcean Gradient AI knowledge-base indexing API, with their types.
//!
//! `response.header(headers::NAME)?` reads one, and `error.header(headers::NAME)?` that of an answer that is an error.

use crate::runtime::Header;

/// The header `ratelimit-limit`.
///
/// The size of the quota, in requests an hour. DigitalOcean allows a token 5000 of them, and 250 in any one minute.
pub const RATELIMIT_LIMIT: Header<i64> = Header::new("ratelimit-limit");

/// The header `ratelimit-remaining`.
///
/// How many requests are left. Each request counts for one hour from when it was made.
pub const RATELIMIT_REMAINING: Header<i64> = Header::new("ratelimit-remaining");

/// The header `ratelimit-reset`.
///
/// When the oldest counted request is forgotten, in seconds since 1970-01-01T00:00:00Z.
pub const RATELIMIT_RESET: Header<i64> = Header::new("ratelimit-reset");

/// The header `retry-after`.
///
/// How many seconds to wait before the next request. Sent when the quota of a minute is used up; when that of an
/// hour is, `ratelimit-reset` tells.
pub const RETRY_AFTER: Header<i64> = Header::new("retry-after");
