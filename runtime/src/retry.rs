//! Whether a request is sent again ([`Policy`]), when ([`Backoff`]), and how often in all ([`Budget`]).
//!
//! Each can be replaced, for a client or for one request. A policy with a few exceptions says [`Failed::usual`] for the
//! rest.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderMap;

pub use crate::runtime::backoff::{Backoff, Exponential};
pub use crate::runtime::budget::{Budget, TokenBucket};
use crate::runtime::decimal;
use crate::runtime::error::{Error, ErrorKind};

/// Longer wishes of a server are not obeyed.
const LONGEST_WISH: Duration = Duration::from_secs(60);

/// What to do after a failed attempt. What it says is done only as far as `max_retries`, the deadline and the budget
/// allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It is final.
    Stop,
    /// Try again: after the pause that the server asks for, or else that of the [`Backoff`].
    Again,
    /// Try again after this time, whatever the server asks for.
    After(Duration),
}

/// What is retried: decides after each failed attempt. A closure of a [`Failed`] is one.
pub trait Policy: Send + Sync + 'static {
    /// Whether the failure can be gone next time, and a second try cannot do harm.
    fn judge(&self, failed: &Failed<'_>) -> Verdict;
}

impl<F: Fn(&Failed<'_>) -> Verdict + Send + Sync + 'static> Policy for F {
    fn judge(&self, failed: &Failed<'_>) -> Verdict {
        self(failed)
    }
}

/// A failed attempt, as a [`Policy`] sees it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Failed<'a> {
    pub(crate) error: &'a Error,
    pub(crate) operation: &'static str,
    pub(crate) retries: u32,
    pub(crate) elapsed: Duration,
    pub(crate) repeatable: bool,
}

impl<'a> Failed<'a> {
    /// Why it failed.
    pub fn error(&self) -> &'a Error {
        self.error
    }

    /// The operation's name in the API's document; empty for what is not in it.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// How often it was sent again so far.
    pub fn retries(&self) -> u32 {
        self.retries
    }

    /// How long the call takes so far.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Whether doing it twice is the same as doing it once: by its method, by the configuration, because it has an
    /// idempotency key, or because the caller says so.
    pub fn is_repeatable(&self) -> bool {
        self.repeatable
    }

    /// What is done without a policy of one's own: failed connections and 429 are retried, also 503 if the server says
    /// when; where the request is repeatable also timeouts, broken connections, 408, 409 and 500 up. A server's
    /// `x-should-retry` goes first.
    pub fn usual(&self) -> Verdict {
        let repeatable = self.repeatable;
        let again = match self.error.kind() {
            ErrorKind::Connect => true,
            ErrorKind::Timeout => repeatable || self.error.is_connect(),
            ErrorKind::Connection => repeatable || !self.error.may_have_been_sent(),
            ErrorKind::Body => repeatable,
            _ if self.error.is_status() => by_status(self.error, repeatable),
            _ => false,
        };
        if again { Verdict::Again } else { Verdict::Stop }
    }

    /// Why it is not retried, if that is only because it may have taken effect.
    pub(crate) fn harm(&self) -> Option<&'static str> {
        let repeatable = Failed {
            repeatable: true,
            ..*self
        };
        let harm = !self.repeatable && repeatable.usual() == Verdict::Again;
        harm.then_some("it may have taken effect")
    }
}

/// The default policy.
pub(crate) struct Usual;

impl Policy for Usual {
    fn judge(&self, failed: &Failed<'_>) -> Verdict {
        failed.usual()
    }
}

/// How a client retries.
#[derive(Clone)]
pub(crate) struct Retry {
    pub(crate) policy: Arc<dyn Policy>,
    pub(crate) backoff: Arc<dyn Backoff>,
    pub(crate) budget: Purse,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            policy: Arc::new(Usual),
            backoff: Arc::new(Exponential::default()),
            budget: Purse::Usual(Arc::default()),
        }
    }
}

/// A budget; the default costs no dynamic call on success.
#[derive(Clone)]
pub(crate) enum Purse {
    Usual(Arc<TokenBucket>),
    Own(Arc<dyn Budget>),
}

impl Budget for Purse {
    fn pay(&self) -> bool {
        match self {
            Self::Usual(bucket) => bucket.pay(),
            Self::Own(budget) => budget.pay(),
        }
    }

    fn earn(&self, retried: bool) {
        match self {
            Self::Usual(bucket) => bucket.earn(retried),
            Self::Own(budget) => budget.earn(retried),
        }
    }
}

fn by_status(error: &Error, repeatable: bool) -> bool {
    let (Some(status), Some(headers)) = (error.status(), error.headers()) else {
        return false;
    };
    match headers
        .get("x-should-retry")
        .map(http::HeaderValue::as_bytes)
    {
        Some(b"true") => return true,
        Some(b"false") => return false,
        _ => {}
    }
    match status.as_u16() {
        // The server says that it did not take the request.
        429 => true,
        503 if headers.contains_key("retry-after") || headers.contains_key("retry-after-ms") => {
            true
        }
        408 | 409 | 500.. => repeatable,
        _ => false,
    }
}

/// How long the server wants us to wait, if that is not too long.
pub(crate) fn wish(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    asked(headers, now).filter(|wait| !wait.is_zero() && *wait <= LONGEST_WISH)
}

/// What the server asks for: `retry-after-ms`, else `Retry-After` in seconds or as a date.
pub(crate) fn asked(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::trim)
    };
    let millis = text("retry-after-ms")
        .and_then(seconds)
        .map(|wait| wait / 1000);
    let after = text("retry-after");
    let after = || after.and_then(|text| seconds(text).or_else(|| until(text, now)));
    millis.or_else(after)
}

/// A decimal number of seconds. Not by way of a float, whose reader is larger than all else that is done with an answer.
fn seconds(text: &str) -> Option<Duration> {
    if let Some(whole) = decimal::parse(text) {
        return u64::try_from(whole).ok().map(Duration::from_secs);
    }
    let (whole, part) = text.strip_prefix('+').unwrap_or(text).split_once('.')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() + part.len() == 0 {
        return None;
    }
    let seconds = if whole.is_empty() { "0" } else { whole };
    // What is finer than a nanosecond is cut off.
    let nanos = format!("{part:0<9}");
    Some(Duration::new(
        seconds.parse().ok()?,
        nanos.get(..9)?.parse().ok()?,
    ))
}

fn until(date: &str, now: SystemTime) -> Option<Duration> {
    httpdate::parse_http_date(date)
        .ok()?
        .duration_since(now)
        .ok()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

    use super::{Failed, Verdict, seconds, wish};
    use crate::runtime::error::{Error, ErrorKind};

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_str(value).unwrap(),
                )
            })
            .collect()
    }

    #[test]
    fn decimal_seconds() {
        for (text, millis) in [
            ("5", Some(5000)),
            ("+5", Some(5000)),
            ("0", Some(0)),
            ("1.5", Some(1500)),
            ("0.0015000009", Some(1)),
            (".5", Some(500)),
            ("5.", Some(5000)),
            ("+1.25", Some(1250)),
            ("2e3", Some(2_000_000)),
            (".", None),
            ("", None),
            ("-1", None),
            ("-0.5", None),
            ("++1.5", None),
            ("+-1.5", None),
            ("1.5.5", None),
            ("1.-5", None),
            ("inf", None),
            ("1e30", None),
            ("99999999999999999999.5", None),
            ("Fri, 31 Dec 1999 23:59:59 GMT", None),
        ] {
            let found = seconds(text).map(|wait| wait.as_millis());
            assert_eq!(found, millis, "{text}");
        }
        assert_eq!(
            seconds("0.1234567899"),
            Some(Duration::from_nanos(123_456_789))
        );
    }

    fn status(code: u16, pairs: &[(&'static str, &str)]) -> Error {
        Error::from_status(
            StatusCode::from_u16(code).unwrap(),
            headers(pairs),
            bytes::Bytes::new(),
        )
    }

    fn usual(error: &Error, repeatable: bool) -> Verdict {
        let failed = Failed {
            error,
            operation: "",
            retries: 0,
            elapsed: Duration::ZERO,
            repeatable,
        };
        failed.usual()
    }

    fn verdict(again: bool) -> Verdict {
        if again { Verdict::Again } else { Verdict::Stop }
    }

    #[test]
    fn statuses_that_are_tried_again() {
        for (code, repeatable, other) in [
            (400, false, false),
            (401, false, false),
            (404, false, false),
            (408, true, false),
            (409, true, false),
            (422, false, false),
            (425, false, false),
            (429, true, true),
            (500, true, false),
            (503, true, false),
            (599, true, false),
        ] {
            let error = status(code, &[]);
            assert_eq!(usual(&error, true), verdict(repeatable), "{code}");
            assert_eq!(usual(&error, false), verdict(other), "{code}");
        }
    }

    #[test]
    fn the_server_has_the_last_word() {
        for (code, headers, repeatable, again) in [
            (503, &[("retry-after", "1")][..], false, true),
            (503, &[("retry-after-ms", "1000")], false, true),
            (400, &[("x-should-retry", "true")], false, true),
            (
                429,
                &[("x-should-retry", "false"), ("retry-after", "1")],
                true,
                false,
            ),
        ] {
            let verdict = usual(&status(code, headers), repeatable);
            assert_eq!(verdict == Verdict::Again, again, "{code} {headers:?}");
        }
    }

    #[test]
    fn failures_without_an_answer() {
        for (kind, repeatable, other) in [
            (ErrorKind::Connect, true, true),
            (ErrorKind::Timeout, true, false),
            (ErrorKind::Connection, true, true),
            (ErrorKind::Body, true, false),
            (ErrorKind::TooLarge, false, false),
            (ErrorKind::Decode, false, false),
            (ErrorKind::Redirect, false, false),
            (ErrorKind::Credential, false, false),
        ] {
            let error = Error::new(kind, "");
            assert_eq!(usual(&error, true), verdict(repeatable), "{kind:?}");
            assert_eq!(usual(&error, false), verdict(other), "{kind:?}");
        }
        let sent = Error::new(ErrorKind::Connection, "").sent();
        assert_eq!(usual(&sent, true), Verdict::Again);
        assert_eq!(usual(&sent, false), Verdict::Stop);
    }

    #[test]
    fn wishes_of_servers() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let date = |seconds| httpdate::fmt_http_date(now + Duration::from_secs(seconds));
        for (pairs, millis) in [
            (&[("retry-after", "1")][..], Some(1000)),
            (&[("retry-after", "0.25")], Some(250)),
            (&[("retry-after", "60")], Some(60_000)),
            (&[("retry-after", "61")], None),
            (&[("retry-after", "0")], None),
            (&[("retry-after", "-1")], None),
            (&[("retry-after", "soon")], None),
            (&[("retry-after", "1 seconds")], None),
            (&[("retry-after", "")], None),
            (&[("retry-after", &date(2))], Some(2000)),
            (&[("retry-after", &date(0))], None),
            (&[("retry-after", "Thu, 01 Jan 1970 00:00:10 GMT")], None),
            (&[("retry-after-ms", "50"), ("retry-after", "1")], Some(50)),
            (
                &[("retry-after-ms", "abc"), ("retry-after", "1")],
                Some(1000),
            ),
            (&[("retry-after-ms", "61000")], None),
            (&[("retry-after-ms", "inf")], None),
            (&[("retry-after-ms", "nan")], None),
        ] {
            assert_eq!(
                wish(&headers(pairs), now),
                millis.map(Duration::from_millis),
                "{pairs:?}"
            );
        }
    }
}
