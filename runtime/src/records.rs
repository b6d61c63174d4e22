//! JSON values that follow each other: lines of JSON, and JSON text sequences.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::runtime::download::ByteStream;
use crate::runtime::error::ErrorKind;
use crate::runtime::events::opened;
use crate::runtime::{Error, RawResponse, Response, decode};

/// The record separator of RFC 7464.
const SEPARATOR: u8 = 0x1e;

/// JSON values that follow each other, as a stream; [`next`](Self::next) needs no other crate. It ends after an error of
/// the connection; a value that is not what was promised is an error too, but not the end.
#[must_use = "values are read as they are asked for"]
pub struct Records<T> {
    stream: ByteStream,
    frames: Frames,
    max_bytes: u64,
    over: bool,
    value: PhantomData<fn() -> T>,
}

/// Bytes cut into values.
struct Frames {
    /// What ends a value, or begins the next.
    mark: u8,
    waiting: Vec<u8>,
    ready: VecDeque<Vec<u8>>,
}

impl Frames {
    fn feed(&mut self, bytes: &[u8]) {
        let mark = self.mark;
        let mut pieces = bytes.split(|byte| *byte == mark);
        self.waiting
            .extend_from_slice(pieces.next().unwrap_or_default());
        for piece in pieces {
            self.end();
            self.waiting.extend_from_slice(piece);
        }
    }

    /// What waits is a value, unless it is blank.
    fn end(&mut self) {
        let value = std::mem::take(&mut self.waiting);
        if !value.iter().all(u8::is_ascii_whitespace) {
            self.ready.push_back(value);
        }
    }
}

impl<T: DeserializeOwned> Records<T> {
    /// The next value. It can be dropped and asked for again without losing one.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(value) = self.frames.ready.pop_front() {
                let read = decode::decode_json(&value);
                return Poll::Ready(Some(
                    read.map_err(|error| self.stream.of_answer(error, value.into())),
                ));
            }
            if self.over {
                return Poll::Ready(None);
            }
            match ready!(self.stream.poll(context)) {
                Some(Ok(bytes)) => self.frames.feed(&bytes),
                Some(Err(error)) => {
                    self.over = true;
                    return Poll::Ready(Some(Err(error)));
                }
                None => {
                    self.over = true;
                    self.frames.end();
                }
            }
            if u64::try_from(self.frames.waiting.len()).unwrap_or(u64::MAX) > self.max_bytes {
                self.over = true;
                let text = format!(
                    "a value is larger than max_response_bytes ({})",
                    self.max_bytes
                );
                let error = Error::new(ErrorKind::TooLarge, text);
                return Poll::Ready(Some(Err(self.stream.of_answer(error, Bytes::new()))));
            }
        }
    }
}

impl<T> Records<T> {
    /// How long the server may be silent. Default: the `timeout` of an attempt.
    pub fn idle_timeout(mut self, time: std::time::Duration) -> Self {
        self.stream.set_idle(Some(time));
        self
    }
}

impl<T: DeserializeOwned> Stream for Records<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

/// The values one by one, on this thread, which waits for each (feature `blocking`). The answer has to come from
/// `send_records_blocking()`.
#[cfg(feature = "blocking")]
impl<T: DeserializeOwned + Send + 'static> IntoIterator for Records<T> {
    type Item = Result<T, Error>;
    type IntoIter = crate::runtime::Blocking<Self>;

    fn into_iter(self) -> Self::IntoIter {
        let same_thread = self.stream.is_blocking();
        crate::runtime::Blocking::of_answer(self, same_thread)
    }
}

impl<T> fmt::Debug for Records<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records").finish_non_exhaustive()
    }
}

fn records<T>(response: RawResponse, mark: u8) -> Result<Response<Records<T>>, Error> {
    let parts = response.parts.clone();
    let (stream, call) = opened(response)?;
    let records = Records {
        stream,
        frames: Frames {
            mark,
            waiting: Vec::new(),
            ready: VecDeque::new(),
        },
        max_bytes: call.0.core.0.options.max_response_bytes,
        over: false,
        value: PhantomData,
    };
    Ok(Response::new(records, parts))
}

/// A value on each line.
#[doc(hidden)]
pub fn lines<T>(response: RawResponse) -> Result<Response<Records<T>>, Error> {
    records(response, b'\n')
}

/// A JSON text sequence.
#[doc(hidden)]
pub fn sequence<T>(response: RawResponse) -> Result<Response<Records<T>>, Error> {
    records(response, SEPARATOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_in_pieces_of_any_size() {
        for (mark, text, expect) in [
            (
                b'\n',
                "{\"a\":1}\r\n\n 2 \n3",
                vec!["{\"a\":1}\r", " 2 ", "3"],
            ),
            (SEPARATOR, "\u{1e}{\n}\n\u{1e}2\n", vec!["{\n}\n", "2\n"]),
            (b'\n', "", vec![]),
        ] {
            for size in [1, 2, 100] {
                let mut frames = Frames {
                    mark,
                    waiting: Vec::new(),
                    ready: VecDeque::new(),
                };
                text.as_bytes()
                    .chunks(size)
                    .for_each(|bytes| frames.feed(bytes));
                frames.end();
                let values = frames
                    .ready
                    .iter()
                    .map(|value| String::from_utf8_lossy(value));
                assert_eq!(values.collect::<Vec<_>>(), expect, "{text:?} in {size}");
            }
        }
    }
}
