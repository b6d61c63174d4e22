//! Calls for programs without a runtime: one background thread runs them all.

use std::cell::Cell;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

use bytes::Bytes;
use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::sending::Decode;
use crate::runtime::{ByteStream, Call, Response};

thread_local! {
    /// Whether this is the background thread, which must not wait for itself.
    static IS_BACKGROUND: Cell<bool> = const { Cell::new(false) };
}

/// Sends a call and waits for its answer.
#[doc(hidden)]
pub fn send<T>(mut call: Call, decode: Decode<T>) -> Result<Response<T>, Error> {
    call.0.blocking = true;
    run(call.execute())?.and_then(decode)
}

/// Runs a future on the background thread and waits for its output.
pub(crate) fn run<F>(future: F) -> Result<F::Output, Error>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    if IS_BACKGROUND.get() {
        return Err(Error::invalid(
            "a blocking call cannot be made from the future of another",
        ));
    }
    let (sender, receiver) = mpsc::sync_channel(1);
    handle()?.spawn(async move {
        // Nobody waits any more if the caller's thread is gone.
        _ = sender.send(future.await);
    });
    let gone = || {
        Error::new(
            ErrorKind::Connection,
            "the call ended without an answer: something in it panicked",
        )
    };
    receiver.recv().map_err(|_| gone().sent())
}

/// A stream as an iterator, which waits for each item (feature `blocking`). It works inside a Tokio runtime too, whose
/// thread it then occupies.
///
/// Pages, items, states and streamed answers become one by `into_iter()`, or by standing in a `for` loop.
#[must_use = "nothing is read until it is asked for"]
pub struct Blocking<S> {
    stream: Option<S>,
    /// What was read of a piece of bytes, and what was not.
    rest: Bytes,
    /// Whether the stream belongs to a runtime that this one could wait for in vain.
    foreign: bool,
}

impl<S> Blocking<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self {
            stream: Some(stream),
            rest: Bytes::new(),
            foreign: false,
        }
    }

    /// The stream of an answer, and whether a blocking call brought it.
    pub(crate) fn of_answer(stream: S, blocking: bool) -> Self {
        Self {
            foreign: !blocking,
            ..Self::new(stream)
        }
    }

    /// The stream below, for what it knows, such as the position in a list. None after a panic in it, which ends the iteration.
    pub fn get_ref(&self) -> Option<&S> {
        self.stream.as_ref()
    }

    /// The stream below, to be configured. None after a panic in it, which ends the iteration.
    pub fn get_mut(&mut self) -> Option<&mut S> {
        self.stream.as_mut()
    }
}

impl<S, T> Iterator for Blocking<S>
where
    S: Stream<Item = Result<T, Error>> + Send + Unpin + 'static,
    T: Send + 'static,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut stream = self.stream.take()?;
        if self.foreign {
            let text = "an answer that was sent for without blocking cannot be read with: use the `_blocking` form of the method that sends";
            return Some(Err(Error::invalid(text).sent()));
        }
        let step = async move {
            let item = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await;
            (stream, item)
        };
        match run(step) {
            Ok((stream, item)) => {
                self.stream = Some(stream);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}

/// A body as what [`std::io::copy`] takes. Errors have the call's [`Error`] inside.
impl std::io::Read for Blocking<ByteStream> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        while self.rest.is_empty() && !buffer.is_empty() {
            match self.next() {
                Some(Ok(piece)) => self.rest = piece,
                Some(Err(error)) => return Err(std::io::Error::other(error)),
                None => break,
            }
        }
        let count = buffer.len().min(self.rest.len());
        buffer[..count].copy_from_slice(&self.rest.split_to(count));
        Ok(count)
    }
}

impl<S> fmt::Debug for Blocking<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Blocking").finish_non_exhaustive()
    }
}

/// The background thread's runtime, started by the first call.
fn handle() -> Result<Handle, Error> {
    static HANDLE: Mutex<Option<Handle>> = Mutex::new(None);
    let mut handle = HANDLE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = handle.as_ref() {
        return Ok(handle.clone());
    }
    let started = start()
        .map_err(|error| Error::invalid("the background thread does not start").cause(error))?;
    Ok(handle.insert(started).clone())
}

fn start() -> std::io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name("sdk-blocking".to_owned())
        .spawn(move || {
            IS_BACKGROUND.set(true);
            runtime.block_on(std::future::pending::<()>());
        })?;
    Ok(handle)
}
