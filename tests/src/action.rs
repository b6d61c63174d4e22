//! What the server does with one request.

use std::time::Duration;

/// An answer, or what comes in its place.
#[derive(Clone, Debug)]
pub struct Action {
    pub(crate) answer: Answer,
    /// Before the first byte.
    pub(crate) head_delay: Duration,
    /// Between the head and the body.
    pub(crate) body_delay: Duration,
}

#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// A whole answer, or the beginning of one.
    Http {
        status: u16,
        headers: Vec<(String, String)>,
        body: Vec<u8>,
        cut: Option<(usize, End)>,
    },
    /// These bytes; then the connection ends.
    Raw(Vec<u8>),
    /// No byte at all.
    None(End),
}

/// How a connection ends early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// In order: the other side reads an end of file.
    Fin,
    /// By a reset.
    Reset,
}

impl Action {
    /// An answer with this status and body, and no header but its length.
    pub fn plain(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::new(Answer::Http {
            status,
            headers: Vec::new(),
            body: body.into(),
            cut: None,
        })
    }

    /// An answer with this status and a JSON body.
    pub fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::plain(status, body).header("content-type", "application/json")
    }

    /// A success: a job that says next to nothing.
    pub fn ok() -> Self {
        Self::json(200, r#"{"job":{"uuid":"u"}}"#)
    }

    /// A failure with this status, and a body as the API has it for failures.
    pub fn failure(status: u16) -> Self {
        let body =
            format!(r#"{{"id":"e{status}","message":"said {status}","request_id":"r-{status}"}}"#);
        Self::json(status, body)
    }

    /// A redirect to this place.
    pub fn redirect(status: u16, location: &str) -> Self {
        Self::plain(status, "").header("location", location)
    }

    /// These bytes in the place of an answer; then the connection ends.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(Answer::Raw(bytes.into()))
    }

    /// The connection ends without an answer.
    pub fn hang_up(end: End) -> Self {
        Self::new(Answer::None(end))
    }

    fn new(answer: Answer) -> Self {
        Self {
            answer,
            head_delay: Duration::ZERO,
            body_delay: Duration::ZERO,
        }
    }

    /// Adds a header to an answer.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Answer::Http { headers, .. } = &mut self.answer {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Ends the connection after so many bytes of the body, although the head promises all of it.
    #[must_use]
    pub fn cut(mut self, bytes: usize, end: End) -> Self {
        if let Answer::Http { cut, .. } = &mut self.answer {
            *cut = Some((bytes, end));
        }
        self
    }

    /// Waits before the head.
    #[must_use]
    pub fn head_delay(mut self, millis: u64) -> Self {
        self.head_delay = Duration::from_millis(millis);
        self
    }

    /// Waits between head and body.
    #[must_use]
    pub fn body_delay(mut self, millis: u64) -> Self {
        self.body_delay = Duration::from_millis(millis);
        self
    }
}
