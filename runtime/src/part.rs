//! One part of a multipart body.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

use crate::runtime::upload::{Content, Segment};
use crate::runtime::{BoxError, header};

/// How much of a reader is taken at once.
pub(crate) const CHUNK: usize = 64 << 10;

/// What a request sends besides JSON, as a part of a `multipart/form-data` body or as its whole body: a file, bytes, text,
/// or a stream. The name of the file and the headers go out with a part of a multipart body only.
///
/// Bytes, texts and paths become one by `into()`; a [`PathBuf`] is the file there, a text is the content itself.
#[derive(Clone)]
#[must_use]
pub struct Part {
    pub(crate) source: Source,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) problem: Option<String>,
}

/// Where the bytes of a part come from.
#[derive(Clone)]
pub(crate) enum Source {
    Bytes(Bytes),
    /// A file, opened for each attempt.
    File(PathBuf),
    /// A stream, and its length if that is known.
    Once(Once, Option<u64>),
}

/// What can be read a single time: gone as soon as somebody began to.
pub(crate) type Once = Arc<Mutex<Option<Chunks>>>;

/// Pieces of a stream.
pub(crate) type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

impl Part {
    fn new(source: Source) -> Self {
        Self {
            source,
            file_name: None,
            content_type: None,
            headers: Vec::new(),
            problem: None,
        }
    }

    /// These bytes.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self::new(Source::Bytes(bytes.into()))
    }

    /// The file at this path, under its own name. It is read piece by piece while it is sent, again for each attempt.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let mut part = Self::new(Source::File(path));
        part.file_name = name;
        part
    }

    /// What comes out of a stream. A request with it is not sent again once the stream was begun.
    pub fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::once(Box::pin(Converted(Box::pin(stream))))
    }

    /// What comes out of a reader. A request with it is not sent again once the reader was begun.
    pub fn reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::once(Box::pin(Read(Box::pin(reader))))
    }

    fn once(chunks: Chunks) -> Self {
        Self::new(Source::Once(Arc::new(Mutex::new(Some(chunks))), None))
    }

    /// How many bytes a stream has. Without it the request has no `Content-Length`, which some servers want.
    pub fn length(mut self, bytes: u64) -> Self {
        if let Source::Once(_, length) = &mut self.source {
            *length = Some(bytes);
        }
        self
    }

    /// The name of the file that the server is told.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// The content type, such as `image/png`.
    pub fn content_type(mut self, kind: impl Into<String>) -> Self {
        self.content_type = Some(kind.into());
        self
    }

    /// Another header of the part.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        match header::parse(name.as_ref(), value.as_ref()) {
            Ok((name, _)) => {
                let value = value.as_ref().to_owned();
                self.headers.push((name.as_str().to_owned(), value));
            }
            Err(problem) => self.problem = self.problem.or(Some(problem)),
        }
        self
    }
}

impl Part {
    /// The content of the whole body.
    pub(crate) fn content(&self, name: &str) -> Result<Content, String> {
        Ok(Content::of(vec![self.segment(name)?]))
    }

    /// The bytes, or where they come from; `name` is for errors.
    pub(crate) fn segment(&self, name: &str) -> Result<Segment, String> {
        Ok(match &self.source {
            Source::Bytes(bytes) => Segment::Bytes(bytes.clone()),
            Source::Once(once, length) => Segment::Once(Arc::clone(once), *length),
            Source::File(path) => {
                let about = std::fs::metadata(path);
                let about = about.map_err(|error| format!("the file of {name}: {error}"))?;
                if !about.is_file() {
                    return Err(format!("the file of {name} is not a file"));
                }
                Segment::File(path.clone(), about.len())
            }
        })
    }
}

/// The content is the caller's own, so only its kind is shown.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match &self.source {
            Source::Bytes(bytes) => format!("{} bytes", bytes.len()),
            Source::File(_) => "file".to_owned(),
            Source::Once(..) => "stream".to_owned(),
        };
        f.debug_struct("Part")
            .field("source", &kind)
            .field("file_name", &self.file_name)
            .field("content_type", &self.content_type)
            .finish_non_exhaustive()
    }
}

macro_rules! from_bytes {
    ($($from:ty),*) => {$(
        impl From<$from> for Part {
            fn from(bytes: $from) -> Self {
                Self::bytes(bytes)
            }
        }
    )*};
}
from_bytes!(Bytes, Vec<u8>, String, &'static [u8]);

impl<const N: usize> From<&'static [u8; N]> for Part {
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::bytes(&bytes[..])
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::bytes(text.to_owned())
    }
}

impl From<PathBuf> for Part {
    fn from(path: PathBuf) -> Self {
        Self::file(path)
    }
}

impl From<&Path> for Part {
    fn from(path: &Path) -> Self {
        Self::file(path)
    }
}

/// A stream with our type of errors.
struct Converted<S>(Pin<Box<S>>);

impl<S, E> Stream for Converted<S>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: Into<BoxError>,
{
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = self.0.as_mut().poll_next(context);
        next.map(|item| item.map(|item| item.map_err(Into::into)))
    }
}

/// A reader as a stream.
struct Read<R>(Pin<Box<R>>);

impl<R: AsyncRead> Stream for Read<R> {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut chunk = vec![0; CHUNK];
        let mut buffer = ReadBuf::new(&mut chunk);
        let read = match self.0.as_mut().poll_read(context, &mut buffer) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
            Poll::Ready(Ok(())) => buffer.filled().len(),
        };
        chunk.truncate(read);
        Poll::Ready((read > 0).then(|| Ok(chunk.into())))
    }
}
