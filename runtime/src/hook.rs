//! Closures of the caller's that see each attempt.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use url::Url;

use crate::runtime::{Error, header};

/// An attempt before it is sent, as a hook of `before_attempt` sees it.
///
/// It has no credential yet: these are put in afterwards, so that no hook can leak one, and take the place of headers of
/// the same name. Whoever signs requests by a hook makes the client with `no_auth()`.
pub struct Attempt<'a> {
    pub(crate) operation: &'static str,
    pub(crate) number: u32,
    pub(crate) method: &'a Method,
    pub(crate) url: &'a Url,
    pub(crate) headers: &'a mut HeaderMap,
    pub(crate) body: Option<&'a Bytes>,
    pub(crate) problem: Option<String>,
}

impl Attempt<'_> {
    /// The operation's name in the API's document; empty for what is not in it.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Which attempt of the call it is: 1 is the first.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The HTTP method.
    pub fn method(&self) -> &Method {
        self.method
    }

    /// The URL.
    pub fn url(&self) -> &Url {
        self.url
    }

    /// The headers so far.
    pub fn headers(&self) -> &HeaderMap {
        self.headers
    }

    /// The body, if there is one, and if it is not read from a file or a stream while it is sent.
    pub fn body(&self) -> Option<&Bytes> {
        self.body
    }

    /// Sets a header of this attempt, in the place of one of this name. If it cannot be one the call fails before it is
    /// sent.
    pub fn set_header(&mut self, name: &str, value: &str) {
        match header::parse(name, value) {
            Ok((name, value)) => _ = self.headers.insert(name, value),
            Err(problem) => _ = self.problem.get_or_insert(problem),
        }
    }
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("operation", &self.operation)
            .field("number", &self.number)
            .field("method", &self.method)
            .finish_non_exhaustive()
    }
}

/// What became of an attempt, as a hook of `after_attempt` sees it. A streamed answer is seen when its head is there.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Outcome<'a> {
    pub(crate) operation: &'static str,
    pub(crate) number: u32,
    pub(crate) method: &'a Method,
    pub(crate) url: &'a Url,
    pub(crate) elapsed: Duration,
    pub(crate) answer: Option<(StatusCode, &'a HeaderMap)>,
    pub(crate) error: Option<&'a Error>,
    pub(crate) pause: Option<Duration>,
}

impl<'a> Outcome<'a> {
    /// The operation's name in the API's document; empty for what is not in it.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Which attempt of the call it was: 1 is the first.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The HTTP method.
    pub fn method(&self) -> &'a Method {
        self.method
    }

    /// The URL, before redirects and without credentials.
    pub fn url(&self) -> &'a Url {
        self.url
    }

    /// How long the attempt took.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// The status, if an answer came.
    pub fn status(&self) -> Option<StatusCode> {
        self.answer.map(|answer| answer.0)
    }

    /// The headers of the answer, if one came.
    pub fn headers(&self) -> Option<&'a HeaderMap> {
        self.answer.map(|answer| answer.1)
    }

    /// Why it failed, if it did.
    pub fn error(&self) -> Option<&'a Error> {
        self.error
    }

    /// After which pause there is another attempt, if there is one.
    pub fn retry_after(&self) -> Option<Duration> {
        self.pause
    }
}

/// URL and headers may hold what is not for a log, so they are left out.
impl fmt::Debug for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcome")
            .field("operation", &self.operation)
            .field("number", &self.number)
            .field("elapsed", &self.elapsed)
            .field("status", &self.status())
            .field("error", &self.error)
            .field("retry_after", &self.pause)
            .finish_non_exhaustive()
    }
}

/// The hooks of a client. Without any nothing is done.
#[derive(Clone, Default)]
pub(crate) struct Hooks {
    pub(crate) before: Vec<Before>,
    pub(crate) after: Vec<After>,
}

pub(crate) type Before = Arc<dyn Fn(&mut Attempt<'_>) + Send + Sync>;
pub(crate) type After = Arc<dyn Fn(&Outcome<'_>) + Send + Sync>;
