//! Server-sent events, each decoded.

use std::collections::VecDeque;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::runtime::download::ByteStream;
use crate::runtime::error::ErrorKind;
use crate::runtime::response::Rest;
use crate::runtime::sse::{Frame, Parser};
use crate::runtime::{Call, Error, RawResponse, Response, decode};

/// The data that says that a stream is over.
const DONE: &str = "[DONE]";

/// How long to wait before a stream is resumed, unless the server says.
const RETRY: Duration = Duration::from_secs(1);

/// An event of a stream.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event<T> {
    /// What it says.
    pub data: T,
    /// Its kind; `message` where the server gives none.
    pub event: String,
    /// The last id that the server gave, from which it could resume.
    pub id: Option<String>,
}

/// How the data of an event becomes a value.
type Read<T> = fn(&str) -> Result<T, Error>;

/// Server-sent events, as a stream; [`next`](Self::next) needs no other crate. It ends with the server's stream, after
/// `[DONE]`, or after an error of the connection. Data that is not what was promised is an error too, but not the end.
#[must_use = "events are read as they are asked for"]
pub struct Events<T> {
    state: State,
    parser: Parser,
    ready: VecDeque<Frame>,
    read: Read<T>,
    call: Call,
    /// How often the stream may be resumed without an event in between, and how often it may be now.
    resumes: u32,
    left: u32,
    idle: Option<Duration>,
    max_bytes: u64,
}

enum State {
    Open(Box<ByteStream>),
    Resuming(Pin<Box<dyn Future<Output = Result<RawResponse, Error>> + Send>>),
    Over,
}

impl<T> Events<T> {
    fn new(stream: ByteStream, call: Call, read: Read<T>) -> Self {
        let mut events = Self {
            state: State::Over,
            parser: Parser::default(),
            ready: VecDeque::new(),
            read,
            max_bytes: call.0.core.0.options.max_response_bytes,
            call,
            resumes: 0,
            left: 0,
            idle: None,
        };
        events.open(stream);
        events
    }

    fn open(&mut self, mut stream: ByteStream) {
        stream.set_idle(self.idle);
        self.state = State::Open(Box::new(stream));
    }

    /// Resumes the stream after its last id when it ends or breaks, so many times without an event in between. A stream
    /// without ids cannot be resumed; the status 204 ends it.
    pub fn reconnect(mut self, times: u32) -> Self {
        self.resumes = times;
        self.left = times;
        self
    }

    /// How long the server may be silent. Default: no limit.
    pub fn idle_timeout(mut self, time: Duration) -> Self {
        self.idle = Some(time);
        if let State::Open(stream) = &mut self.state {
            stream.set_idle(Some(time));
        }
        self
    }

    /// The last id that the server gave. A request with it in the header `last-event-id` goes on from there.
    pub fn last_event_id(&self) -> Option<&str> {
        self.parser.id.as_deref()
    }

    /// The next event. It can be dropped and asked for again without losing one.
    pub async fn next(&mut self) -> Option<Result<Event<T>, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<T>, Error>>> {
        loop {
            if let Some(frame) = self.ready.pop_front() {
                self.left = self.resumes;
                if frame.data.trim() == DONE {
                    self.state = State::Over;
                    self.ready.clear();
                    return Poll::Ready(None);
                }
                return Poll::Ready(Some(self.event(frame)));
            }
            match &mut self.state {
                State::Over => return Poll::Ready(None),
                State::Resuming(sending) => {
                    let answer = ready!(sending.as_mut().poll(context));
                    if let Some(error) = self.resumed(answer) {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
                State::Open(stream) => match ready!(stream.poll(context)) {
                    Some(Ok(bytes)) => {
                        self.ready.extend(self.parser.feed(&bytes));
                        if let Some(error) = self.too_large() {
                            return Poll::Ready(Some(Err(error)));
                        }
                    }
                    end => {
                        let error = end.and_then(Result::err);
                        if !self.resume() {
                            self.state = State::Over;
                            return Poll::Ready(error.map(Err));
                        }
                    }
                },
            }
        }
    }

    fn event(&self, frame: Frame) -> Result<Event<T>, Error> {
        match (self.read)(&frame.data) {
            Ok(data) => Ok(Event {
                data,
                event: frame.event,
                id: frame.id,
            }),
            Err(error) => Err(match &self.state {
                State::Open(stream) => stream.of_answer(error, frame.data.into()),
                _ => error,
            }),
        }
    }

    /// A server that never ends an event must not fill the memory.
    fn too_large(&mut self) -> Option<Error> {
        let waiting = u64::try_from(self.parser.waiting()).unwrap_or(u64::MAX);
        (waiting > self.max_bytes).then(|| {
            self.state = State::Over;
            let text = format!(
                "an event is larger than max_response_bytes ({})",
                self.max_bytes
            );
            Error::new(ErrorKind::TooLarge, text).sent()
        })
    }

    /// Asks for what follows the last id; false if there is no asking.
    fn resume(&mut self) -> bool {
        let (Some(id), true) = (&self.parser.id, self.left > 0) else {
            return false;
        };
        self.left -= 1;
        let mut call = self.call.clone();
        call.header("last-event-id", id);
        let pause = self.parser.retry.unwrap_or(RETRY);
        self.parser.restart();
        self.state = State::Resuming(Box::pin(async move {
            call.0.core.0.options.time.sleep(pause).await;
            call.execute().await
        }));
        true
    }

    fn resumed(&mut self, answer: Result<RawResponse, Error>) -> Option<Error> {
        self.state = State::Over;
        match answer.and_then(opened) {
            Ok((stream, _)) if stream.status().as_u16() == 204 => None,
            Ok((stream, _)) => {
                self.open(stream);
                None
            }
            Err(error) => Some(error),
        }
    }
}

impl<T> Unpin for Events<T> {}

impl<T> Stream for Events<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

/// The events one by one, on this thread, which waits for each (feature `blocking`). The answer has to come from
/// `send_events_blocking()`.
#[cfg(feature = "blocking")]
impl<T: Send + 'static> IntoIterator for Events<T> {
    type Item = Result<Event<T>, Error>;
    type IntoIter = crate::runtime::Blocking<Self>;

    fn into_iter(self) -> Self::IntoIter {
        let same_thread = self.call.0.blocking;
        crate::runtime::Blocking::of_answer(self, same_thread)
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events")
            .field("last_event_id", &self.parser.id)
            .finish_non_exhaustive()
    }
}

/// The stream of an answer that was asked for as one, and the call it came from.
pub(crate) fn opened(response: RawResponse) -> Result<(ByteStream, Call), Error> {
    let kind = response.parts.headers.get("content-type");
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let plain = ["application/json", "text/html"];
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if plain.contains(&kind.to_ascii_lowercase().as_str()) {
        let text = format!("the answer is {kind} where a stream was promised");
        return Err(Error::decode(text, ".".to_owned(), response));
    }
    let rest = Rest::of(response.rest)?;
    Ok((rest.stream, rest.call))
}

fn events<T>(response: RawResponse, read: Read<T>) -> Result<Response<Events<T>>, Error> {
    let parts = response.parts.clone();
    let (stream, call) = opened(response)?;
    Ok(Response::new(Events::new(stream, call, read), parts))
}

/// Events with JSON in them.
#[doc(hidden)]
pub fn json<T: DeserializeOwned>(response: RawResponse) -> Result<Response<Events<T>>, Error> {
    events(response, |data| decode::decode_json(data.as_bytes()))
}

/// Events with text in them.
#[doc(hidden)]
pub fn text(response: RawResponse) -> Result<Response<Events<String>>, Error> {
    events(response, |data| Ok(data.to_owned()))
}

/// The bytes as they come.
#[doc(hidden)]
pub fn bytes(response: RawResponse) -> Result<Response<ByteStream>, Error> {
    let RawResponse { parts, body, rest } = response;
    debug_assert!(body == Bytes::new());
    Ok(Response::new(Rest::of(rest)?.stream, parts))
}
