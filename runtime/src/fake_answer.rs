//! What the server inside the process answers.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use http_body::{Body, Frame, SizeHint};
use reqwest::ResponseBuilderExt;
use serde::Serialize;
use url::Url;

use crate::runtime::clock::Time;
use crate::runtime::error::ErrorKind;
use crate::runtime::{Error, SleepFuture, header};

/// An answer of a [`FakeServer`](super::testing::FakeServer), or what comes in its place.
#[derive(Clone, Debug)]
#[must_use]
pub struct Answer {
    end: End,
    status: StatusCode,
    headers: HeaderMap,
    pieces: VecDeque<Bytes>,
    /// Before the head, and before each piece but the first.
    delay: Duration,
    pause: Duration,
    pub(crate) always: bool,
    /// What is wrong with the script.
    problem: Option<String>,
}

/// How it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// No connection comes about.
    Refused,
    /// The connection breaks instead of an answer.
    Broken,
    /// There is an answer, and it ends well.
    Whole,
    /// The body breaks off.
    Cut,
    /// There is never an answer.
    Silence,
    /// The body never ends.
    Stalled,
}

impl Answer {
    /// JSON with this status.
    pub fn json(status: u16, body: impl Serialize) -> Self {
        match serde_json::to_vec(&body) {
            Ok(body) => Self::bytes(status, "application/json", body),
            Err(error) => Self::status(status).wrong(format!("the body is no JSON: {error}")),
        }
    }

    /// An empty answer with this status.
    pub fn status(status: u16) -> Self {
        let (status, problem) = match StatusCode::from_u16(status) {
            Ok(status) => (status, None),
            Err(_) => (StatusCode::OK, Some(format!("{status} is no status"))),
        };
        Self {
            end: End::Whole,
            status,
            headers: HeaderMap::new(),
            pieces: VecDeque::new(),
            delay: Duration::ZERO,
            pause: Duration::ZERO,
            always: false,
            problem,
        }
    }

    /// Bytes of any kind.
    pub fn bytes(status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        Self::pieces(status, content_type, [body])
    }

    /// A body that comes piece by piece, such as server-sent events.
    pub fn pieces<B: Into<Bytes>>(
        status: u16,
        content_type: &str,
        pieces: impl IntoIterator<Item = B>,
    ) -> Self {
        let mut answer = Self::status(status).header("content-type", content_type);
        answer.pieces = pieces.into_iter().map(Into::into).collect();
        answer
    }

    /// No connection comes about: nobody listens.
    pub fn refused() -> Self {
        Self::ending(End::Refused)
    }

    /// The connection breaks after the request was sent and before there is an answer.
    pub fn broken() -> Self {
        Self::ending(End::Broken)
    }

    /// There is never an answer: every timeout ends.
    pub fn silence() -> Self {
        Self::ending(End::Silence)
    }

    fn ending(end: End) -> Self {
        Self {
            end,
            ..Self::status(200)
        }
    }

    /// Adds a header, in the place of one of this name.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match header::parse(name, value) {
            Ok((name, value)) => _ = self.headers.insert(name, value),
            Err(problem) => return self.wrong(problem),
        }
        self
    }

    /// Waits before the head.
    pub fn delay(mut self, time: Duration) -> Self {
        self.delay = time;
        self
    }

    /// Waits before each piece of the body but the first.
    pub fn pause(mut self, time: Duration) -> Self {
        self.pause = time;
        self
    }

    /// The body breaks off after what it has.
    pub fn cut(mut self) -> Self {
        self.end = End::Cut;
        self
    }

    /// The body stalls after what it has.
    pub fn stalled(mut self) -> Self {
        self.end = End::Stalled;
        self
    }

    /// Gives this answer to all requests that it fits, from now on.
    pub fn always(mut self) -> Self {
        self.always = true;
        self
    }

    fn wrong(mut self, problem: String) -> Self {
        self.problem.get_or_insert(problem);
        self
    }

    pub(crate) async fn give(self, url: Url, time: &Time) -> Result<reqwest::Response, Error> {
        if let Some(problem) = self.problem {
            return Err(Error::invalid(format!(
                "the script of the fake server: {problem}"
            )));
        }
        if self.end == End::Refused {
            let text = "no connection: the fake server refuses it";
            return Err(Error::new(ErrorKind::Connect, text).connecting());
        }
        if !self.delay.is_zero() {
            time.sleep(self.delay).await;
        }
        match self.end {
            End::Broken => {
                let text = "the connection broke: the fake server broke it";
                return Err(Error::new(ErrorKind::Connection, text).sent());
            }
            End::Silence => std::future::pending().await,
            _ => {}
        }
        let body = Pieces {
            left: self.pieces,
            end: self.end,
            pause: self.pause,
            time: time.clone(),
            first: true,
            sleep: None,
        };
        let mut answer = http::Response::builder().status(self.status).url(url);
        if let Some(headers) = answer.headers_mut() {
            *headers = self.headers;
        }
        answer
            .body(reqwest::Body::wrap(body))
            .map(Into::into)
            .map_err(|error| Error::invalid(error.to_string()))
    }
}

/// The body on its way.
struct Pieces {
    left: VecDeque<Bytes>,
    end: End,
    pause: Duration,
    time: Time,
    first: bool,
    sleep: Option<SleepFuture>,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.left.is_empty() {
            return match self.end {
                End::Cut => {
                    self.end = End::Whole;
                    let text = "the connection to the fake server is cut";
                    Poll::Ready(Some(Err(std::io::Error::other(text))))
                }
                End::Stalled => Poll::Pending,
                _ => Poll::Ready(None),
            };
        }
        if !self.first && !self.pause.is_zero() {
            if self.sleep.is_none() {
                let end = self.time.now().checked_add(self.pause);
                self.sleep = end.map(|end| self.time.timer(end));
            }
            if let Some(sleep) = &mut self.sleep {
                ready!(sleep.as_mut().poll(context));
                self.sleep = None;
            }
        }
        self.first = false;
        Poll::Ready(self.left.pop_front().map(|piece| Ok(Frame::data(piece))))
    }

    fn size_hint(&self) -> SizeHint {
        match self.end {
            End::Whole => {
                let length = self.left.iter().map(Bytes::len).sum::<usize>();
                SizeHint::with_exact(u64::try_from(length).unwrap_or(u64::MAX))
            }
            _ => SizeHint::default(),
        }
    }
}
