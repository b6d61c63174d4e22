//! An answer: its value, and what came with it.

use std::any::Any;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use url::Url;

use crate::runtime::call::State;
use crate::runtime::clock::Instant;
use crate::runtime::http_client::Reply;
use crate::runtime::{ByteStream, Call, Error, RateLimit, decode};

/// A successful answer. It derefs to its value; [`into_inner`](Self::into_inner) takes the value out.
#[derive(Clone, Debug)]
pub struct Response<T> {
    pub(crate) value: T,
    pub(crate) parts: Box<ResponseParts>,
}

/// What comes with the value of an answer.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResponseParts {
    /// The HTTP status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// Where the answer came from, after redirects.
    pub url: Url,
    /// How many times the request was tried, this one included.
    pub attempts: u32,
    /// From the first attempt to the last byte of the answer, pauses between attempts included.
    pub elapsed: Duration,
    pub(crate) operation: &'static str,
    pub(crate) last: Option<Arc<Error>>,
}

impl ResponseParts {
    /// The id that the server gave the request (header `x-request-id`). Name it when you report a problem.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// The rate limit, if the server says it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::of(&self.headers)
    }

    /// Why the attempt before failed, if there was one.
    pub fn last_failure(&self) -> Option<&Error> {
        self.last.as_deref()
    }
}

/// Headers may hold cookies and the URL a key, so they are left out.
impl fmt::Debug for ResponseParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseParts")
            .field("status", &self.status)
            .field("request_id", &request_id(&self.headers))
            .field("attempts", &self.attempts)
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, parts: Box<ResponseParts>) -> Self {
        Self { value, parts }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.parts.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// Where the answer came from, after redirects.
    pub fn url(&self) -> &Url {
        &self.parts.url
    }

    /// The id that the server gave the request (header `x-request-id`). Name it when you report a problem.
    pub fn request_id(&self) -> Option<&str> {
        self.parts.request_id()
    }

    /// How many times the request was tried, this one included.
    pub fn attempts(&self) -> u32 {
        self.parts.attempts
    }

    /// Why the attempt before failed, if there was one.
    pub fn last_failure(&self) -> Option<&Error> {
        self.parts.last_failure()
    }

    /// From the first attempt to the last byte of the answer, pauses between attempts included.
    pub fn elapsed(&self) -> Duration {
        self.parts.elapsed
    }

    /// The rate limit, if the server says it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.parts.rate_limit()
    }

    pub(crate) fn parts(&self) -> &ResponseParts {
        &self.parts
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The value, and what came with it.
    pub fn into_parts(self) -> (T, ResponseParts) {
        (self.value, *self.parts)
    }

    /// The same answer with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            value: change(self.value),
            parts: self.parts,
        }
    }
}

impl Response<Bytes> {
    /// The body of a raw call as JSON.
    pub fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        decode::json(RawResponse {
            parts: self.parts,
            body: self.value,
            rest: None,
        })
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// An answer before it is decoded.
#[doc(hidden)]
#[derive(Debug)]
pub struct RawResponse {
    /// What came with it.
    pub parts: Box<ResponseParts>,
    /// The body as it came; empty where it is read piece by piece.
    pub body: Bytes,
    /// What is to be read piece by piece.
    pub(crate) rest: Option<Box<dyn Any + Send>>,
}

/// The body of an answer that was asked for as a stream, and the call, which can be made again.
pub(crate) struct Rest {
    pub(crate) stream: ByteStream,
    pub(crate) call: Call,
}

impl Rest {
    pub(crate) fn open(
        rest: Reply,
        call: &State,
        deadline: Option<Instant>,
        parts: &ResponseParts,
    ) -> Box<dyn Any + Send> {
        let stream = ByteStream::new(rest, call, deadline, Box::new(parts.clone()));
        let call = Call(Box::new(call.clone()));
        Box::new(Self { stream, call })
    }

    /// What is to be read of an answer that was asked for as a stream.
    pub(crate) fn of(rest: Option<Box<dyn Any + Send>>) -> Result<Self, Error> {
        let rest = rest.and_then(|rest| rest.downcast().ok());
        let missing = || Error::invalid("the answer is no stream");
        rest.map(|rest| *rest).ok_or_else(missing)
    }
}

pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    let value = headers
        .get("x-request-id")
        .or_else(|| headers.get("request-id"))?;
    value.to_str().ok().filter(|id| !id.is_empty())
}
