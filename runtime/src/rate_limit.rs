//! What the server says about how often it may be called.

use http::HeaderMap;

/// The rate limit as the headers `ratelimit-limit`, `ratelimit-remaining` and `ratelimit-reset` (or the same with `x-`
/// before) say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// How many calls are allowed in the server's window.
    pub limit: Option<u64>,
    /// How many of them are left.
    pub remaining: Option<u64>,
    /// When the window, or the oldest call in it, ends, as the server writes it: seconds since 1970 with some,
    /// seconds from now with others.
    pub reset: Option<u64>,
}

impl RateLimit {
    /// Reads the headers; `None` if there are none of these.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let read = |name: &str| {
            let value = headers
                .get(format!("ratelimit-{name}"))
                .or_else(|| headers.get(format!("x-ratelimit-{name}")));
            value?.to_str().ok()?.trim().parse().ok()
        };
        let found = Self {
            limit: read("limit"),
            remaining: read("remaining"),
            reset: read("reset"),
        };
        (found != Self::default()).then_some(found)
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::RateLimit;

    #[test]
    fn reads_what_is_there() {
        let mut headers = HeaderMap::new();
        assert_eq!(RateLimit::of(&headers), None);
        headers.insert("ratelimit-limit", HeaderValue::from_static("5000"));
        headers.insert("x-ratelimit-remaining", HeaderValue::from_static("7"));
        headers.insert("ratelimit-reset", HeaderValue::from_static("soon"));
        let expect = RateLimit {
            limit: Some(5000),
            remaining: Some(7),
            reset: None,
        };
        assert_eq!(RateLimit::of(&headers), Some(expect));
    }
}
