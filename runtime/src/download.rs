//! A body that is read piece by piece.

use std::fmt;
use std::future::poll_fn;
#[cfg(not(target_arch = "wasm32"))]
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::StatusCode;
use tokio::io::AsyncWrite;

use crate::runtime::attempt::Broken;
use crate::runtime::call::State;
use crate::runtime::clock::{Instant, Time};
use crate::runtime::http_client::{Flow, Reply};
#[cfg(not(target_arch = "wasm32"))]
use crate::runtime::save::Saving;
use crate::runtime::stall::{MinSpeed, Watch};
use crate::runtime::{Error, ResponseParts, SleepFuture};

/// Called with the bytes so far and, where it is known, with how many there will be.
type Progress = Box<dyn FnMut(u64, Option<u64>) + Send + Sync>;

/// The body of an answer, piece by piece, as a stream; [`next`](Self::next) needs no other crate. It ends after an error.
///
/// It must come at 1 byte a second at least ([`min_speed`](Self::min_speed)). Time that the reader takes does not count.
#[must_use = "the body is read as it is asked for"]
pub struct ByteStream {
    body: Option<Flow>,
    length: Option<u64>,
    read: u64,
    limit: Option<u64>,
    max_collected: u64,
    time: Time,
    watch: Option<Watch>,
    deadline: Option<Instant>,
    timer: Option<SleepFuture>,
    /// Whether the thread of blocking calls drives the connection.
    #[cfg(feature = "blocking")]
    blocking: bool,
    progress: Option<Progress>,
    from: Box<ResponseParts>,
}

impl ByteStream {
    pub(crate) fn new(
        response: Reply,
        call: &State,
        deadline: Option<Instant>,
        from: Box<ResponseParts>,
    ) -> Self {
        let options = &call.core.0.options;
        let speed = options.min_speed.unwrap_or(MinSpeed {
            rate: 1,
            grace: call.timeout.unwrap_or(options.timeout),
        });
        Self {
            length: response.content_length(),
            body: Some(response.into()),
            read: 0,
            limit: None,
            max_collected: options.max_response_bytes,
            time: options.time.clone(),
            watch: Some(Watch::new(speed)),
            deadline,
            timer: None,
            #[cfg(feature = "blocking")]
            blocking: call.blocking,
            progress: None,
            from,
        }
    }

    /// How many bytes there are, if the server says it.
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// More bytes than this are an error ([`is_body`](Error::is_body)). Default: no limit.
    pub fn limit(mut self, bytes: u64) -> Self {
        self.limit = Some(bytes);
        self
    }

    /// How long the server may be silent, whatever its speed.
    pub fn idle_timeout(mut self, time: Duration) -> Self {
        self.set_idle(Some(time));
        self
    }

    /// How fast it must come, and how long it may be slower than that. Default: the client's `min_speed`, else 1 byte a
    /// second, with the `timeout` of an attempt as the grace.
    pub fn min_speed(mut self, bytes_per_second: u64, grace: Duration) -> Self {
        let rate = bytes_per_second;
        self.watch = Some(Watch::new(MinSpeed { rate, grace }));
        self.timer = None;
        self
    }

    pub(crate) fn set_idle(&mut self, time: Option<Duration>) {
        self.watch = time.map(|grace| Watch::new(MinSpeed { rate: 0, grace }));
        self.timer = None;
    }

    /// Calls this after each piece, with the bytes so far and, where it is known, with how many there will be.
    pub fn on_progress(
        mut self,
        progress: impl FnMut(u64, Option<u64>) + Send + Sync + 'static,
    ) -> Self {
        self.progress = Some(Box::new(progress));
        self
    }

    /// The next piece. It can be dropped and asked for again without losing one.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// All of it, up to [`limit`](Self::limit), or without one up to `max_response_bytes`.
    pub async fn collect(mut self) -> Result<Bytes, Error> {
        self.limit = Some(self.limit.unwrap_or(self.max_collected));
        let mut whole = BytesMut::new();
        while let Some(piece) = self.next().await {
            whole.extend_from_slice(&piece?);
        }
        Ok(whole.freeze())
    }

    /// Writes all of it, and says how many bytes that were.
    pub async fn to_writer<W: AsyncWrite + Unpin>(mut self, writer: &mut W) -> Result<u64, Error> {
        while let Some(piece) = self.next().await {
            let mut left = &piece?[..];
            while !left.is_empty() {
                let write = poll_fn(|context| Pin::new(&mut *writer).poll_write(context, left));
                match write.await {
                    Ok(0) => return Err(unwritten(std::io::ErrorKind::WriteZero.into())),
                    Ok(count) => left = &left[count..],
                    Err(error) => return Err(unwritten(error)),
                }
            }
        }
        let flush = poll_fn(|context| Pin::new(&mut *writer).poll_flush(context));
        flush.await.map_err(unwritten)?;
        Ok(self.read)
    }

    /// Writes all of it into a file, and says how many bytes that were. A file that is there is replaced, and only by a whole
    /// one: until then the bytes are in another file beside it, which is gone again after an error, or when this is dropped.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn to_file(mut self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let mut file = Saving::begin(path.as_ref());
        while let Some(piece) = self.next().await {
            file.write(piece?).await;
        }
        file.finish().await.map_err(unwritten)?;
        Ok(self.read)
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.from.status
    }

    #[cfg(feature = "blocking")]
    pub(crate) fn is_blocking(&self) -> bool {
        self.blocking
    }

    /// An error that says which answer it is about.
    pub(crate) fn of_answer(&self, error: Error, body: Bytes) -> Error {
        let parts = &*self.from;
        error
            .answer(parts.status, parts.headers.clone(), body)
            .sent()
            .of_call(parts.operation, parts.attempts, true)
    }

    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        if self.time.is_own() && self.body.is_some() {
            // Before the body is asked, so that the clock knows which of its sleeps ends first.
            self.arm();
        }
        let broken = loop {
            let Some(body) = &mut self.body else {
                return Poll::Ready(None);
            };
            match body.poll(context) {
                Poll::Pending => match self.time_is_up(context) {
                    Some(broken) => break broken,
                    None => return Poll::Pending,
                },
                Poll::Ready(None) => self.body = None,
                Poll::Ready(Some(Err(error))) => break Broken::Http(error),
                Poll::Ready(Some(Ok(piece))) => {
                    if self.count(&piece) {
                        return Poll::Ready(Some(Ok(piece)));
                    }
                    break Broken::TooLarge;
                }
            }
        };
        self.body = None;
        let error = broken.explain("the limit", self.limit.unwrap_or_default());
        Poll::Ready(Some(Err(self.of_answer(error, Bytes::new()))))
    }

    /// Counts the bytes of a piece; false if there are too many.
    fn count(&mut self, piece: &Bytes) -> bool {
        self.timer = None;
        if let Some(watch) = &mut self.watch {
            watch.count(piece.len(), &self.time);
        }
        self.read += u64::try_from(piece.len()).unwrap_or_default();
        if self.limit.is_some_and(|limit| self.read > limit) {
            return false;
        }
        if let Some(progress) = &mut self.progress {
            progress(self.read, self.length);
        }
        true
    }

    /// Sets the timer for the next bytes.
    fn arm(&mut self) {
        if self.timer.is_none() {
            let stalled = self.watch.as_mut().and_then(|watch| watch.wait(&self.time));
            let end = stalled.into_iter().chain(self.deadline).min();
            self.timer = end.map(|end| self.time.timer(end));
        }
    }

    /// What is over, if something is: the guard's time or the call's.
    fn time_is_up(&mut self, context: &mut Context<'_>) -> Option<Broken> {
        self.arm();
        let timer = self.timer.as_mut()?;
        if timer.as_mut().poll(context).is_pending() {
            return None;
        }
        let deadline = self.time.is_over(self.deadline);
        Some(if deadline {
            Broken::TimeUp
        } else {
            Broken::Stalled
        })
    }
}

fn unwritten(error: std::io::Error) -> Error {
    Error::invalid(format!("the answer cannot be written: {error}"))
        .cause(error)
        .sent()
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(ready!(self.poll(context)))
    }
}

/// The pieces one by one, on this thread, which waits for each (feature `blocking`). The result is a
/// [`Read`](std::io::Read) too. The answer has to come from `send_stream_blocking()`.
#[cfg(feature = "blocking")]
impl IntoIterator for ByteStream {
    type Item = Result<Bytes, Error>;
    type IntoIter = crate::runtime::Blocking<Self>;

    fn into_iter(self) -> Self::IntoIter {
        let same_thread = self.blocking;
        crate::runtime::Blocking::of_answer(self, same_thread)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream")
            .field("read", &self.read)
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}
