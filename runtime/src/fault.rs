//! How errors are made.

use std::error::Error as StdError;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::runtime::error::{Answer, Error, ErrorKind, Inner, Wait};
use crate::runtime::text::{has, one_line};
use crate::runtime::{RawResponse, message};

/// How much of an answer an error keeps.
pub(crate) const MOST_KEPT: usize = 1 << 20;

/// What HTTP/2 says of a request that the server did not look at (`REFUSED_STREAM`; RFC 9113, section 8.7).
const REFUSED: &str = "refused stream before processing";

impl Error {
    pub(crate) fn new(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            text: text.into(),
            operation: String::new(),
            answer: None,
            place: None,
            attempts: 0,
            sent: false,
            connecting: false,
            stopped: None,
            wait: None,
            source: None,
        }))
    }

    pub(crate) fn builder(text: impl Into<String>) -> Self {
        Self::new(ErrorKind::Builder, text)
    }

    pub(crate) fn invalid(text: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, text)
    }

    pub(crate) fn credential(text: impl Into<String>) -> Self {
        Self::new(ErrorKind::Credential, text)
    }

    /// Time is up; `phase` says for what.
    pub(crate) fn timeout(phase: &str) -> Self {
        Self::new(ErrorKind::Timeout, format!("time is up {phase}"))
    }

    /// An answer that is not a success.
    pub(crate) fn from_status(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        let reason = status.canonical_reason().unwrap_or_default();
        let mut text = format!("{} {reason}", status.as_u16())
            .trim_end()
            .to_owned();
        if let Some(said) = message::of(&body) {
            text = format!("{text}: {}", one_line(&said, 300));
        }
        Self::new(ErrorKind::of(status), text)
            .answer(status, headers, body)
            .sent()
    }

    /// A success that is not what was promised.
    pub(crate) fn decode(text: impl Into<String>, place: String, response: RawResponse) -> Self {
        let RawResponse { parts, body, .. } = response;
        let mut error = Self::new(ErrorKind::Decode, text)
            .answer(parts.status, parts.headers, body)
            .sent();
        error.0.place = Some(place);
        error.0.attempts = parts.attempts;
        parts.operation.clone_into(&mut error.0.operation);
        error
    }

    /// Why there is no HTTP client.
    pub(crate) fn no_client(error: reqwest::Error) -> Self {
        let text = format!("the HTTP client cannot be made: {}", causes(&error));
        Self::builder(text).cause(error)
    }

    /// What the HTTP client reports while a request is under way.
    pub(crate) fn from_http(error: reqwest::Error) -> Self {
        // Its text would quote the URL, and the query may hold a key.
        let error = error.without_url();
        let cause = causes(&error);
        // A browser does not say how far it came.
        #[cfg(target_arch = "wasm32")]
        let connecting = false;
        #[cfg(not(target_arch = "wasm32"))]
        let connecting = error.is_connect();
        let mut made = match (error.is_timeout(), connecting) {
            (true, true) => Self::timeout("while connecting").connecting(),
            (true, false) => Self::timeout("for this attempt").sent(),
            (false, true) => {
                Self::new(ErrorKind::Connect, format!("no connection: {cause}")).connecting()
            }
            (false, false) if error.is_builder() => Self::invalid(cause),
            (false, false) => {
                let broke = format!("the connection broke: {cause}");
                let made = Self::new(ErrorKind::Connection, broke);
                if has(&cause, REFUSED) {
                    made
                } else {
                    made.sent()
                }
            }
        };
        made.0.source = Some(error.into());
        made
    }

    /// The answer, of whose body no more than the first part is kept.
    pub(crate) fn answer(
        mut self,
        status: StatusCode,
        headers: HeaderMap,
        mut body: Bytes,
    ) -> Self {
        if body.len() > MOST_KEPT {
            // A part of the same memory would keep all of it.
            body = Bytes::copy_from_slice(&body[..MOST_KEPT]);
        }
        self.0.answer = Some(Answer {
            status,
            headers,
            body,
        });
        self
    }

    pub(crate) fn cause(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn cause_if_none(self, source: Self) -> Self {
        match self.0.source {
            Some(_) => self,
            None => self.cause(source),
        }
    }

    pub(crate) fn sent(mut self) -> Self {
        self.0.sent = true;
        self
    }

    pub(crate) fn connecting(mut self) -> Self {
        self.0.connecting = true;
        self
    }

    /// Says which call it was, unless that is known.
    pub(crate) fn of_call(mut self, operation: &str, attempts: u32, sent: bool) -> Self {
        if self.0.operation.is_empty() {
            operation.clone_into(&mut self.0.operation);
        }
        self.0.attempts = attempts;
        self.0.sent |= sent;
        self
    }

    /// Says why it was not sent again.
    pub(crate) fn stopped(mut self, reason: Option<&'static str>) -> Self {
        self.0.stopped = reason;
        self
    }

    /// Says where the wait was.
    pub(crate) fn of_wait(mut self, operation: String, wait: Wait) -> Self {
        self.0.operation = operation;
        self.0.wait = Some(wait);
        self
    }

    /// Takes these texts out of what the error says: a server may repeat the token it was sent.
    pub(crate) fn without(mut self, secrets: &[String]) -> Self {
        for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
            self.0.text = self.0.text.replace(secret.as_str(), "[redacted]");
        }
        self
    }
}

/// The error and its causes in one line, each text once.
pub(crate) fn causes(error: &dyn StdError) -> String {
    let mut texts = vec![one_line(&error.to_string(), 200)];
    let mut next = error.source();
    while let Some(cause) = next {
        let part = one_line(&cause.to_string(), 200);
        if !texts.iter().any(|text| has(text, &part)) {
            texts.push(part);
        }
        next = cause.source();
    }
    texts.join(": ")
}
