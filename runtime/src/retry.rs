//! Whether a request is sent again (policy), when (backoff), and how often at all (budget).

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use http::HeaderMap;

use crate::runtime::error::{Error, ErrorKind};

/// Longer wishes of a server are not obeyed.
const LONGEST_WISH: Duration = Duration::from_secs(60);

/// What the answer says about trying again.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is final.
    Stop,
    /// Try again, after this time if the server named one.
    Again(Option<Duration>),
}

/// Whether the failure can be gone next time, and a second try cannot do the thing twice.
pub(crate) fn judge(error: &Error, repeatable: bool, now: SystemTime) -> Verdict {
    let wish = error.headers().and_then(|headers| wish(headers, now));
    let again = match error.kind() {
        ErrorKind::Connect => true,
        ErrorKind::Timeout => repeatable || error.is_connect(),
        ErrorKind::Connection | ErrorKind::Body => repeatable,
        _ if error.is_status() => by_status(error, repeatable),
        _ => false,
    };
    if again {
        Verdict::Again(wish)
    } else {
        Verdict::Stop
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

/// How long the server wants us to wait: `retry-after-ms`, else `Retry-After` in seconds or as a date.
pub(crate) fn wish(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::trim)
    };
    let seconds = |text: &str| {
        text.parse()
            .ok()
            .and_then(|number| Duration::try_from_secs_f64(number).ok())
    };
    let millis = text("retry-after-ms")
        .and_then(seconds)
        .map(|wait| wait / 1000);
    let after = text("retry-after");
    let after = || after.and_then(|text| seconds(text).or_else(|| until(text, now)));
    millis
        .or_else(after)
        .filter(|wait| !wait.is_zero() && *wait <= LONGEST_WISH)
}

fn until(date: &str, now: SystemTime) -> Option<Duration> {
    httpdate::parse_http_date(date)
        .ok()?
        .duration_since(now)
        .ok()
}

/// How long to pause between attempts if the server does not say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backoff {
    pub(crate) first: Duration,
    pub(crate) cap: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self {
            first: Duration::from_millis(500),
            cap: Duration::from_secs(8),
        }
    }
}

impl Backoff {
    /// The pause before retry `retry` (0 is the first), where `chance` is in 0..1.
    pub(crate) fn pause(&self, retry: u32, chance: f64) -> Duration {
        let full = self
            .first
            .saturating_mul(2_u32.saturating_pow(retry))
            .min(self.cap);
        let part = 1.0 - 0.25 * chance.clamp(0.0, 1.0);
        Duration::try_from_secs_f64(full.as_secs_f64() * part).unwrap_or(full)
    }
}

/// Tokens that retries use up and successes bring back, shared by a client and its clones: when most calls fail, retries
/// stop adding to the load.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<u32>);

impl Budget {
    const FULL: u32 = 500;
    const RETRY: u32 = 5;

    /// Whether there is enough for a retry, which is then paid.
    pub(crate) fn pay(&self) -> bool {
        let mut left = self.lock();
        match left.checked_sub(Self::RETRY) {
            Some(rest) => {
                *left = rest;
                true
            }
            None => false,
        }
    }

    /// A call succeeded: a retry that helped is paid back, and a first try brings one token.
    pub(crate) fn earn(&self, retried: bool) {
        let mut left = self.lock();
        *left = Self::FULL.min(*left + if retried { Self::RETRY } else { 1 });
    }

    /// A panic elsewhere cannot leave a number half written.
    fn lock(&self) -> std::sync::MutexGuard<'_, u32> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(Self::FULL))
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

    use super::{Backoff, Budget, Verdict, judge, wish};
    use crate::runtime::error::{Error, ErrorKind};

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

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

    fn status(code: u16, pairs: &[(&'static str, &str)]) -> Error {
        Error::from_status(
            StatusCode::from_u16(code).unwrap(),
            headers(pairs),
            bytes::Bytes::new(),
        )
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
            for (given, expect) in [(true, repeatable), (false, other)] {
                let expect = if expect {
                    Verdict::Again(None)
                } else {
                    Verdict::Stop
                };
                assert_eq!(
                    judge(&status(code, &[]), given, NOW),
                    expect,
                    "{code} {given}"
                );
            }
        }
    }

    #[test]
    fn the_server_has_the_last_word() {
        let second = Verdict::Again(Some(Duration::from_secs(1)));
        assert_eq!(
            judge(&status(503, &[("retry-after", "1")]), false, NOW),
            second
        );
        assert_eq!(
            judge(&status(503, &[("retry-after-ms", "1000")]), false, NOW),
            second
        );
        assert_eq!(
            judge(&status(400, &[("x-should-retry", "true")]), false, NOW),
            Verdict::Again(None)
        );
        assert_eq!(
            judge(
                &status(429, &[("x-should-retry", "false"), ("retry-after", "1")]),
                true,
                NOW
            ),
            Verdict::Stop
        );
    }

    #[test]
    fn failures_without_an_answer() {
        for (kind, repeatable, other) in [
            (ErrorKind::Connect, true, true),
            (ErrorKind::Timeout, true, false),
            (ErrorKind::Connection, true, false),
            (ErrorKind::Body, true, false),
            (ErrorKind::TooLarge, false, false),
            (ErrorKind::Decode, false, false),
            (ErrorKind::Redirect, false, false),
            (ErrorKind::Credential, false, false),
        ] {
            assert_eq!(
                judge(&Error::new(kind, ""), true, NOW) == Verdict::Again(None),
                repeatable,
                "{kind:?}"
            );
            assert_eq!(
                judge(&Error::new(kind, ""), false, NOW) == Verdict::Again(None),
                other,
                "{kind:?}"
            );
        }
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

    #[test]
    fn pauses_double_to_the_cap() {
        let backoff = Backoff::default();
        for (retry, full) in [
            (0, 500),
            (1, 1000),
            (2, 2000),
            (4, 8000),
            (5, 8000),
            (u32::MAX, 8000),
        ] {
            assert_eq!(backoff.pause(retry, 0.0), Duration::from_millis(full));
            assert_eq!(
                backoff.pause(retry, 1.0),
                Duration::from_millis(full * 3 / 4)
            );
        }
        let huge = Backoff {
            first: Duration::MAX,
            cap: Duration::MAX,
        };
        assert_eq!(huge.pause(9, 0.0), Duration::MAX);
    }

    #[test]
    fn the_budget_runs_out_and_comes_back() {
        let budget = Budget::default();
        assert_eq!((0..1000).take_while(|_| budget.pay()).count(), 100);
        budget.earn(true);
        assert!(budget.pay() && !budget.pay());
        (0..5).for_each(|_| budget.earn(false));
        assert!(budget.pay() && !budget.pay());
        (0..1000).for_each(|_| budget.earn(true));
        assert_eq!((0..1000).take_while(|_| budget.pay()).count(), 100);
    }
}
