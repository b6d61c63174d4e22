//! One attempt: a request, its redirects, and the whole answer, within a time.

use std::pin::pin;
use std::task::Poll;

use bytes::{Bytes, BytesMut};
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use crate::runtime::clock::Instant;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::fault::{MOST_KEPT, causes};
use crate::runtime::http_client::{Reply, Transport};
use crate::runtime::redirect::{self, Hop};
use crate::runtime::stall::Watch;
use crate::runtime::text::has;
use crate::runtime::{Options, header};

/// Of a redirect's body no more than this is read, so that the connection can be used again.
const REDIRECT_BYTES: u64 = 1 << 16;

/// What one attempt may use.
pub(crate) struct Limits<'a> {
    pub(crate) options: &'a Options,
    pub(crate) until: Option<Instant>,
    /// Whether the body of a success is left to be read piece by piece.
    pub(crate) streamed: bool,
    /// Makes the headers of the request once more, for a redirect: few calls meet one, so none keeps a copy.
    pub(crate) headers: &'a (dyn Fn() -> Result<HeaderMap, Error> + Sync),
}

impl Limits<'_> {
    /// How many bytes of the body to read; none if the answer says itself that it has more than it may.
    fn most(&self, response: &Reply) -> Option<u64> {
        if !response.status().is_success() {
            return Some(MOST_KEPT as u64);
        }
        let most = self.options.max_response_bytes;
        let fits = response
            .content_length()
            .is_none_or(|length| length <= most);
        fits.then_some(most)
    }
}

/// A success.
pub(crate) struct Success {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The answer whose body is not read yet.
    pub(crate) rest: Option<Reply>,
}

impl Success {
    /// One whose body is still to come.
    fn streamed(mut response: Reply) -> Self {
        Self {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            body: Bytes::new(),
            rest: Some(response),
        }
    }
}

/// Sends the request and follows redirects. Any answer that is not a success is an error. Afterwards `hop` is the last
/// request, without its headers.
pub(crate) async fn attempt(
    http: &Transport,
    hop: &mut Hop,
    limits: &Limits<'_>,
) -> Result<Success, Error> {
    loop {
        let kept = (!hop.visited.is_empty()).then(|| Box::new(hop.headers.clone()));
        let mut response = head(http, hop, limits).await?;
        #[cfg(target_arch = "wasm32")]
        hop.url.clone_from(response.url());
        let status = response.status();
        if limits.streamed && status.is_success() {
            return Ok(Success::streamed(response));
        }
        let most = match redirect::location(status, response.headers()) {
            Some(_) => Some(REDIRECT_BYTES),
            None => limits.most(&response),
        };
        let (body, broken) = match most {
            Some(most) => read(&mut response, most, limits).await,
            None => (Bytes::new(), Some(Broken::TooLarge)),
        };
        let headers = std::mem::take(response.headers_mut());
        // Asked for again, since what is kept while the body is read makes the future of every call larger.
        let Some(location) = redirect::location(status, &headers) else {
            return finish(status, headers, body, broken, limits);
        };
        hop.headers = kept.map_or_else(limits.headers, |headers| Ok(*headers))?;
        let insecure = limits.options.allow_insecure_http;
        redirect::follow(hop, status, &location, insecure).map_err(|reason| {
            let text = format!("the redirect {} is not followed: {reason}", status.as_u16());
            Error::new(ErrorKind::Redirect, text)
                .answer(status, headers, body)
                .sent()
        })?;
    }
}

/// Sends one request and waits for the head of its answer.
async fn head(http: &Transport, hop: &mut Hop, limits: &Limits<'_>) -> Result<Reply, Error> {
    let body = match &hop.body {
        Some(content) => Some(content.body().await?),
        None => None,
    };
    let answer = pin!(http.execute(request(hop, body), limits.options));
    let answer = limits.options.time.within(limits.until, answer).await;
    answer.unwrap_or_else(|| Err(Error::timeout("before there was an answer").sent()))
}

fn request(hop: &mut Hop, body: Option<reqwest::Body>) -> reqwest::Request {
    let mut headers = std::mem::take(&mut hop.headers);
    if body.is_none() && [Method::POST, Method::PUT, Method::PATCH].contains(&hop.method) {
        // RFC 9110, section 8.6: some servers answer 411 otherwise.
        header::put(&mut headers, CONTENT_LENGTH, HeaderValue::from(0));
    }
    let mut request = reqwest::Request::new(hop.method.clone(), hop.url.clone());
    *request.headers_mut() = headers;
    *request.body_mut() = body;
    request
}

/// What becomes of an answer that is read.
fn finish(
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    broken: Option<Broken>,
    limits: &Limits<'_>,
) -> Result<Success, Error> {
    match broken {
        // The status says more than a body that breaks off.
        _ if !status.is_success() => Err(Error::from_status(status, headers, body)),
        Some(broken) => Err(broken.of(limits).answer(status, headers, body).sent()),
        None => Ok(Success {
            status,
            headers,
            body,
            rest: None,
        }),
    }
}

/// Why a body is not whole.
pub(crate) enum Broken {
    TimeUp,
    Stalled,
    TooLarge,
    Http(reqwest::Error),
}

impl Broken {
    fn of(self, limits: &Limits<'_>) -> Error {
        self.explain("max_response_bytes", limits.options.max_response_bytes)
    }

    /// The error, where `bound` is the setting that allows `max_bytes`.
    pub(crate) fn explain(self, bound: &str, max_bytes: u64) -> Error {
        match self {
            Self::TimeUp => Error::timeout("before the whole answer was there"),
            Self::Stalled => Error::timeout("because the answer comes too slowly"),
            Self::TooLarge => {
                let text = format!("the answer is larger than {bound} ({max_bytes})");
                Error::new(ErrorKind::TooLarge, text)
            }
            Self::Http(error) => {
                let error = error.without_url();
                let cause = causes(&error);
                let (kind, text) = match (error.is_timeout(), error.is_decode()) {
                    (true, _) => (
                        ErrorKind::Timeout,
                        "time is up before the whole answer was there".to_owned(),
                    ),
                    (_, true) if is_packing(&error) => (
                        ErrorKind::Decode,
                        format!("the answer cannot be unpacked: {cause}"),
                    ),
                    _ => (ErrorKind::Body, format!("the answer broke off: {cause}")),
                };
                Error::new(kind, text).cause(error)
            }
        }
    }
}

/// The HTTP client calls every failure of a body a decode error. Those of the connection come from its own layers, those
/// of unpacking do not.
fn is_packing(error: &reqwest::Error) -> bool {
    let mut next = std::error::Error::source(error);
    while let Some(cause) = next {
        let text = cause.to_string();
        if cause.is::<reqwest::Error>() || has(&text, "connection") || has(&text, "message") {
            return false;
        }
        if let Some(error) = cause.downcast_ref::<std::io::Error>() {
            use std::io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
            return matches!(error.kind(), InvalidData | InvalidInput | UnexpectedEof);
        }
        next = cause.source();
    }
    false
}

/// Reads the body up to a size; what came is returned even if the rest does not.
async fn read(
    response: &mut Reply,
    max_bytes: u64,
    limits: &Limits<'_>,
) -> (Bytes, Option<Broken>) {
    let mut whole = Whole::default();
    let mut watch = limits.options.min_speed.map(Watch::new);
    loop {
        let mut chunk = pin!(response.chunk());
        let next = match limits.options.time.at_once(chunk.as_mut()).await {
            Poll::Ready(next) => next,
            Poll::Pending => {
                let stalled = watch
                    .as_mut()
                    .and_then(|watch| watch.wait(&limits.options.time));
                let until = limits.until.into_iter().chain(stalled).min();
                let is_limit = until == limits.until;
                match limits.options.time.within(until, chunk).await {
                    None if is_limit => return (whole.take(), Some(Broken::TimeUp)),
                    None => return (whole.take(), Some(Broken::Stalled)),
                    Some(next) => next,
                }
            }
        };
        match next {
            Err(error) => return (whole.take(), Some(Broken::Http(error))),
            Ok(None) => return (whole.take(), None),
            Ok(Some(mut chunk)) => {
                if let Some(watch) = &mut watch {
                    watch.count(chunk.len(), &limits.options.time);
                }
                let room = whole.room(max_bytes);
                let fits = chunk.len() <= room;
                chunk.truncate(room);
                whole.add(chunk);
                if !fits {
                    return (whole.take(), Some(Broken::TooLarge));
                }
            }
        }
    }
}

/// Chunks that become one: most answers are a single chunk, which is not copied.
#[derive(Default)]
struct Whole {
    first: Bytes,
    rest: BytesMut,
}

impl Whole {
    /// How many more bytes there may be.
    fn room(&self, max_bytes: u64) -> usize {
        usize::try_from(max_bytes).unwrap_or(usize::MAX) - self.first.len().max(self.rest.len())
    }

    fn add(&mut self, chunk: Bytes) {
        if self.first.is_empty() && self.rest.is_empty() {
            self.first = chunk;
            return;
        }
        if self.rest.is_empty() {
            self.rest
                .extend_from_slice(&std::mem::take(&mut self.first));
        }
        self.rest.extend_from_slice(&chunk);
    }

    fn take(&mut self) -> Bytes {
        if self.rest.is_empty() {
            std::mem::take(&mut self.first)
        } else {
            std::mem::take(&mut self.rest).freeze()
        }
    }
}
