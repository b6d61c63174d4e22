//! The bytes of a request: at hand, or read while they are sent.

use std::collections::VecDeque;
use std::fs::File;
use std::future::Future;
use std::io::Read;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::task::{JoinHandle, spawn_blocking};

use crate::runtime::part::{CHUNK, Chunks, Once};
use crate::runtime::{BoxError, Error};

/// What a request sends.
#[derive(Clone)]
pub(crate) enum Content {
    Bytes(Bytes),
    Upload(Arc<dyn Upload>),
}

/// What is read while it is sent. It is behind a trait, so that only programs that send such a thing carry what it needs.
pub(crate) trait Upload: Send + Sync {
    /// Whether nobody began to read its streams.
    fn is_whole(&self) -> bool;
    /// The body of one attempt.
    #[cfg(not(target_arch = "wasm32"))]
    fn body(&self) -> reqwest::Body;
    /// The bytes on their way.
    #[cfg(target_arch = "wasm32")]
    fn begin(&self) -> Sent;
}

impl Content {
    /// The pieces, or their bytes where all are at hand.
    pub(crate) fn of(segments: Vec<Segment>) -> Self {
        if let [Segment::Bytes(bytes)] = &segments[..] {
            return Self::Bytes(bytes.clone());
        }
        let mut whole = Vec::new();
        for segment in &segments {
            let Segment::Bytes(bytes) = segment else {
                return Self::Upload(Arc::new(Pieces(segments)));
            };
            whole.extend_from_slice(bytes);
        }
        Self::Bytes(whole.into())
    }

    /// The bytes, if they are at hand.
    pub(crate) fn bytes(&self) -> Option<&Bytes> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::Upload(_) => None,
        }
    }

    /// Whether it can be sent, or sent again: nobody began to read its streams.
    pub(crate) fn is_whole(&self) -> bool {
        match self {
            Self::Bytes(_) => true,
            Self::Upload(upload) => upload.is_whole(),
        }
    }

    /// The body of one attempt.
    #[cfg(not(target_arch = "wasm32"))]
    #[allow(clippy::unused_async)] // as its twin is, which reads
    pub(crate) async fn body(&self) -> Result<reqwest::Body, Error> {
        Ok(match self {
            Self::Bytes(bytes) => bytes.clone().into(),
            Self::Upload(upload) => upload.body(),
        })
    }

    /// The body of one attempt: a browser takes nothing piece by piece.
    #[cfg(target_arch = "wasm32")]
    pub(crate) async fn body(&self) -> Result<reqwest::Body, Error> {
        let upload = match self {
            Self::Bytes(bytes) => return Ok(bytes.clone().into()),
            Self::Upload(upload) => upload,
        };
        let (mut sent, mut whole) = (upload.begin(), Vec::new());
        let mut next = |context: &mut Context<'_>| Pin::new(&mut sent).poll_frame(context);
        while let Some(frame) = std::future::poll_fn(&mut next).await {
            let frame = frame.map_err(|error| {
                Error::invalid(format!("the body cannot be read: {error}")).cause(error)
            })?;
            whole.extend(frame.into_data().unwrap_or_default());
        }
        Ok(whole.into())
    }
}

/// Pieces that follow each other.
struct Pieces(Vec<Segment>);

impl Upload for Pieces {
    fn is_whole(&self) -> bool {
        self.0.iter().all(Segment::is_whole)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn body(&self) -> reqwest::Body {
        reqwest::Body::wrap(Sent::of(&self.0))
    }

    #[cfg(target_arch = "wasm32")]
    fn begin(&self) -> Sent {
        Sent::of(&self.0)
    }
}

/// A piece of an upload.
#[derive(Clone)]
pub(crate) enum Segment {
    Bytes(Bytes),
    /// A file and how long it was when the request was put together.
    File(PathBuf, u64),
    Once(Once, Option<u64>),
}

impl Segment {
    fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Self::File(_, length) => Some(*length),
            Self::Once(_, length) => *length,
        }
    }

    fn is_whole(&self) -> bool {
        match self {
            Self::Bytes(_) | Self::File(..) => true,
            Self::Once(once, _) => lock(once).is_some(),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An upload on its way.
pub(crate) struct Sent {
    left: VecDeque<Segment>,
    length: Option<u64>,
    now: Option<Reading>,
}

/// A chunk of a file, while a thread that may block reads it.
type Chunk = JoinHandle<std::io::Result<(Vec<u8>, File)>>;

/// A piece that is being read. The lock makes a stream shareable, which the HTTP client asks for and never uses.
enum Reading {
    File(Chunk, u64),
    Stream(Mutex<Chunks>),
}

impl Sent {
    fn of(segments: &[Segment]) -> Self {
        Self {
            left: segments.iter().cloned().collect(),
            length: segments.iter().map(Segment::length).sum(),
            now: None,
        }
    }

    /// The next bytes of the piece that is being read; none at its end.
    fn poll_now(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        match &mut self.now {
            None => Poll::Ready(None),
            Some(Reading::Stream(chunks)) => {
                let chunks = chunks.get_mut().unwrap_or_else(PoisonError::into_inner);
                chunks.as_mut().poll_next(context)
            }
            Some(Reading::File(task, left)) => {
                let read = ready!(Pin::new(task).poll(context));
                let (chunk, file) =
                    match read.unwrap_or_else(|error| Err(std::io::Error::other(error))) {
                        Ok(read) => read,
                        Err(error) => return Poll::Ready(Some(Err(error.into()))),
                    };
                let count = u64::try_from(chunk.len()).unwrap_or_default();
                if count == 0 && *left > 0 {
                    let text = "a file became shorter while it was sent";
                    return Poll::Ready(Some(Err(text.into())));
                }
                let left = left.saturating_sub(count);
                self.now = (left > 0).then(|| Reading::File(next_chunk(file, left), left));
                Poll::Ready(Some(Ok(chunk.into())))
            }
        }
    }

    fn begin(&mut self, segment: Segment) -> Option<Result<Bytes, BoxError>> {
        match segment {
            Segment::Bytes(bytes) => return Some(Ok(bytes)),
            Segment::File(path, length) => {
                let open = move || {
                    let file = File::open(path)?;
                    read_chunk(file, length)
                };
                self.now = Some(Reading::File(spawn_blocking(open), length));
            }
            Segment::Once(once, _) => match lock(&once).take() {
                Some(chunks) => self.now = Some(Reading::Stream(Mutex::new(chunks))),
                None => return Some(Err("a stream cannot be sent a second time".into())),
            },
        }
        None
    }
}

fn next_chunk(file: File, left: u64) -> Chunk {
    spawn_blocking(move || read_chunk(file, left))
}

/// Some bytes of a file, no more than `left`: what was announced must be what is sent.
fn read_chunk(mut file: File, left: u64) -> std::io::Result<(Vec<u8>, File)> {
    let size = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
    let mut chunk = vec![0; size];
    let read = file.read(&mut chunk)?;
    chunk.truncate(read);
    Ok((chunk, file))
}

impl Body for Sent {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        loop {
            let this = &mut *self;
            if let Some(chunk) = ready!(this.poll_now(context)) {
                return Poll::Ready(Some(chunk.map(Frame::data)));
            }
            this.now = None;
            let Some(segment) = this.left.pop_front() else {
                return Poll::Ready(None);
            };
            if let Some(chunk) = this.begin(segment) {
                return Poll::Ready(Some(chunk.map(Frame::data)));
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        self.length
            .map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
