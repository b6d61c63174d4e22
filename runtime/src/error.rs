//! The one error type.

use std::any::Any;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::runtime::text::one_line;
use crate::runtime::{RateLimit, clock, decode, message, response, retry};

/// Why a call, a wait or the making of a client failed.
///
/// It is as small as a pointer. Ask its predicates ([`is_timeout`](Self::is_timeout), [`is_status`](Self::is_status), …)
/// or match on [`kind`](Self::kind). `Display` is one line for a log; neither it nor `Debug` shows a credential.
pub struct Error(pub(crate) Box<Inner>);

/// What the error knows.
pub(crate) struct Inner {
    pub(crate) kind: ErrorKind,
    /// What went wrong, in our words.
    pub(crate) text: String,
    /// The operation, and what tells one call of it from another.
    pub(crate) operation: String,
    /// The answer, where there was one.
    pub(crate) answer: Option<Answer>,
    /// The JSON path of a decode failure.
    pub(crate) place: Option<String>,
    pub(crate) attempts: u32,
    pub(crate) sent: bool,
    /// Whether it happened before there was a connection.
    pub(crate) connecting: bool,
    /// Why it was not sent again although that might have helped.
    pub(crate) stopped: Option<&'static str>,
    pub(crate) wait: Option<Wait>,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What the server said.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Where a wait was when it ended.
pub(crate) struct Wait {
    pub(crate) state: Option<String>,
    pub(crate) last: Option<Box<dyn Any + Send + Sync>>,
}

/// The class of an [`Error`]. The docs of each say what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client cannot be made as asked: the message says which setting to change.
    Builder,
    /// The request cannot be sent as it is: a path parameter is empty, a header illegal, a required value missing.
    /// Nothing was sent. Correct the call.
    InvalidRequest,
    /// There is no credential for the operation, or the token provider failed. Nothing was sent. Set one, or see the
    /// [`source`](StdError::source) for what the provider says.
    Credential,
    /// No connection came about: name not found, refused, or TLS failed. Nothing was sent; sending again is safe.
    Connect,
    /// Time was up: for connecting, one attempt, all attempts, or a wait. See [`Error::may_have_been_sent`].
    Timeout,
    /// The connection broke before there was an answer. See [`Error::may_have_been_sent`].
    Connection,
    /// The body of the answer broke off. The server has acted; [`Error::status`] is what it began to say.
    Body,
    /// The answer is larger than `max_response_bytes`: raise it, or ask for less.
    TooLarge,
    /// A redirect that is not followed: a loop, too many, a request body to another origin, or https to http.
    Redirect,
    /// The answer is a success but not what the document promises: [`Error::body`] has it, [`Error::json_path`] says
    /// where. The server has acted.
    Decode,
    /// What was waited for ended in failure: [`Error::state`] and [`Error::last_item`] say how.
    WaitFailed,
    /// The pages do not end: a page leads to one that was already read.
    Pages,
    /// 400: the server does not understand the request. Correct it.
    BadRequest,
    /// 401: the credential is missing, wrong or expired. Get a new one.
    Authentication,
    /// 403: the credential is good but may not do this.
    PermissionDenied,
    /// 404: there is no such thing (or it may not be seen).
    NotFound,
    /// 409: the state of the thing forbids it. Read it again, then decide.
    Conflict,
    /// 422: understood, but the values are not acceptable. Correct them.
    UnprocessableEntity,
    /// 429: too many calls, and the retries are used up. Call less often; [`Error::headers`] may say when.
    RateLimit,
    /// 500 and above: the server failed, and the retries are used up or a retry might have done the thing twice.
    InternalServer,
    /// Any other status that is not a success.
    Status,
}

impl ErrorKind {
    pub(crate) fn of(status: StatusCode) -> Self {
        match status.as_u16() {
            400 => Self::BadRequest,
            401 => Self::Authentication,
            403 => Self::PermissionDenied,
            404 => Self::NotFound,
            409 => Self::Conflict,
            422 => Self::UnprocessableEntity,
            429 => Self::RateLimit,
            500.. => Self::InternalServer,
            _ => Self::Status,
        }
    }

    fn is_status(self) -> bool {
        use ErrorKind::{
            Authentication, BadRequest, Conflict, InternalServer, NotFound, PermissionDenied,
            RateLimit, Status, UnprocessableEntity,
        };
        matches!(
            self,
            BadRequest
                | Authentication
                | PermissionDenied
                | NotFound
                | Conflict
                | UnprocessableEntity
                | RateLimit
                | InternalServer
                | Status
        )
    }
}

impl Error {
    /// The class of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The client cannot be made as asked: change the setting that the message names.
    pub fn is_builder(&self) -> bool {
        self.0.kind == ErrorKind::Builder
    }

    /// The request is wrong and was not sent: correct the call.
    pub fn is_invalid_request(&self) -> bool {
        self.0.kind == ErrorKind::InvalidRequest
    }

    /// There is no credential for the operation, or the token provider failed: set one, or see the
    /// [`source`](StdError::source) for what the provider says. Where it failed the request was not sent.
    pub fn is_credential(&self) -> bool {
        self.0.kind == ErrorKind::Credential
    }

    /// No connection came about, be it in time or not: sending again is safe. If it stays so look at the address, the
    /// proxy, the certificates, and `connect_timeout`.
    pub fn is_connect(&self) -> bool {
        self.0.connecting
    }

    /// Time was up. Raise the time, or look whether the thing was done ([`may_have_been_sent`](Self::may_have_been_sent))
    /// before you send again.
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// The connection broke before there was an answer. As for a timeout, the thing may have been done: look before you
    /// send again, unless [`may_have_been_sent`](Self::may_have_been_sent) says no.
    pub fn is_connection(&self) -> bool {
        self.0.kind == ErrorKind::Connection
    }

    /// The body of the answer broke off or was too large: the thing was done. Read it again if it was only a reading, and
    /// raise `max_response_bytes` if it was too large.
    pub fn is_body(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Body | ErrorKind::TooLarge)
    }

    /// A redirect was not followed, for the reason that the message says. If the place it leads to can be trusted make it
    /// the `base_url`.
    pub fn is_redirect(&self) -> bool {
        self.0.kind == ErrorKind::Redirect
    }

    /// The answer is a success but not what was promised: the thing was done, do not send again. The answer is kept:
    /// [`status`](Self::status), [`headers`](Self::headers), [`body`](Self::body), [`json_path`](Self::json_path).
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// The server said no: [`kind`](Self::kind) says what to do about it, [`message`](Self::message) and
    /// [`decode_body`](Self::decode_body) what the server says.
    pub fn is_status(&self) -> bool {
        self.0.kind.is_status()
    }

    /// What was waited for ended in failure, and waiting again does not help: see [`state`](Self::state) and
    /// [`last_item`](Self::last_item).
    pub fn is_wait_failed(&self) -> bool {
        self.0.kind == ErrorKind::WaitFailed
    }

    /// The status of the answer, if one came.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// The headers of the answer, if one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.answer.as_ref().map(|answer| &answer.headers)
    }

    /// The body of the answer as it came, if one came, up to 1 MiB.
    pub fn body(&self) -> Option<&Bytes> {
        self.0.answer.as_ref().map(|answer| &answer.body)
    }

    /// The body of the answer as a `T`. The docs of each operation name the `T` for each status.
    ///
    /// # Errors
    ///
    /// [`is_decode`](Self::is_decode): there is no body, or it is something else; the error has the answer too.
    pub fn decode_body<T: DeserializeOwned>(&self) -> Result<T, Self> {
        let read = decode::decode_json(self.body().map_or(&[][..], |body| body));
        read.map_err(|error| {
            let error = match &self.0.answer {
                Some(answer) => {
                    error.answer(answer.status, answer.headers.clone(), answer.body.clone())
                }
                None => error,
            };
            error.of_call(&self.0.operation, self.0.attempts, self.0.sent)
        })
    }

    /// What the body of an error answer says: its `message`, `error.message`, `error`, `detail` or `title`.
    pub fn message(&self) -> Option<String> {
        message::of(self.body()?)
    }

    /// The id that the server gave the request, from the header `x-request-id` or the body's `request_id`. Name it when
    /// you report a problem.
    pub fn request_id(&self) -> Option<String> {
        let answer = self.0.answer.as_ref()?;
        let header = response::request_id(&answer.headers).map(str::to_owned);
        header.or_else(|| message::text_of(&answer.body, "request_id"))
    }

    /// The rate limit, if an answer came and says it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::of(self.headers()?)
    }

    /// How long the server asks to wait (`retry-after-ms`, `Retry-After` in seconds or as a date, counted from now), if
    /// an answer came and says it.
    pub fn retry_after(&self) -> Option<Duration> {
        retry::asked(self.headers()?, clock::date())
    }

    /// Where in the answer decoding failed, such as `job.data_source_jobs[2].status`; `.` is the answer itself.
    pub fn json_path(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    /// How many times it was tried; 0 if nothing was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether the server can have seen the request, in any attempt. If not, sending it again is safe.
    pub fn may_have_been_sent(&self) -> bool {
        self.0.sent
    }

    /// The last state that was seen before a wait ended.
    pub fn state(&self) -> Option<&str> {
        self.0.wait.as_ref()?.state.as_deref()
    }

    /// What was last seen before a wait ended, if `J` is its type.
    pub fn last_item<J: 'static>(&self) -> Option<&J> {
        self.0.wait.as_ref()?.last.as_ref()?.downcast_ref()
    }

    fn summary(&self) -> String {
        let inner = &*self.0;
        let part = |before: &str, value: Option<String>, after: &str| {
            value
                .map(|value| format!("{before}{value}{after}"))
                .unwrap_or_default()
        };
        let text = [
            part(
                "",
                Some(inner.operation.clone()).filter(|name| !name.is_empty()),
                ": ",
            ),
            inner.text.clone(),
            part(" at ", inner.place.clone(), ""),
            part(" (request id ", self.request_id(), ")"),
            part(
                " after ",
                (inner.attempts > 1).then(|| inner.attempts.to_string()),
                " attempts",
            ),
            part(" (not sent again: ", inner.stopped.map(str::to_owned), ")"),
        ];
        one_line(&text.concat(), 600)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.summary())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Error");
        debug
            .field("kind", &self.0.kind)
            .field("text", &self.summary());
        if let Some(answer) = &self.0.answer {
            debug
                .field("status", &answer.status)
                .field("body_bytes", &answer.body.len());
        }
        debug
            .field("attempts", &self.0.attempts)
            .field("may_have_been_sent", &self.0.sent);
        debug.finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0
            .source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}
