//! A request as it came over the wire.

use std::time::Instant;

use tokio::io::{AsyncRead, AsyncReadExt};

/// A request, byte by byte as it came.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which of the server's two origins was asked.
    pub origin: Origin,
    /// When the last byte of it was there.
    pub at: Instant,
    /// `GET /path?query HTTP/1.1`.
    pub line: String,
    /// Names in the case they were sent in, in their order.
    pub headers: Vec<(String, String)>,
    /// What follows the head.
    pub body: Vec<u8>,
}

/// One of the server's two ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The one that clients are given.
    Main,
    /// The stranger.
    Other,
}

impl Request {
    /// The method.
    pub fn method(&self) -> &str {
        self.word(0)
    }

    /// Path and query, exactly as sent.
    pub fn target(&self) -> &str {
        self.word(1)
    }

    fn word(&self, place: usize) -> &str {
        self.line.split(' ').nth(place).unwrap_or_default()
    }

    /// The value of a header, whatever the case of its name.
    ///
    /// # Panics
    ///
    /// If it was sent more than once.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self
            .headers
            .iter()
            .filter(|header| header.0.eq_ignore_ascii_case(name));
        let first = found.next();
        assert!(
            found.next().is_none(),
            "{name} was sent more than once: {:?}",
            self.headers
        );
        first.map(|header| header.1.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Reads the next request of a connection; none if it ends. What follows the request stays in the buffer.
    pub(crate) async fn read(
        stream: &mut (impl AsyncRead + Unpin),
        buffer: &mut Vec<u8>,
        origin: Origin,
    ) -> Option<Self> {
        let head = loop {
            if let Some(end) = buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end;
            }
            fill(stream, buffer).await?;
        };
        let text = String::from_utf8_lossy(&buffer[..head]).into_owned();
        let mut lines = text.split("\r\n");
        let line = lines.next()?.to_owned();
        let headers = lines.filter_map(|line| line.split_once(':'));
        let headers = headers
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect();
        let mut request = Self {
            origin,
            at: Instant::now(),
            line,
            headers,
            body: Vec::new(),
        };
        if request.header("transfer-encoding") == Some("chunked") {
            buffer.drain(..head + 4);
            request.body = chunks(stream, buffer).await?;
            return Some(request);
        }
        let end = head
            + 4
            + request
                .header("content-length")
                .map_or(0, |length| length.parse().unwrap_or_default());
        while buffer.len() < end {
            fill(stream, buffer).await?;
        }
        request.body = buffer[head + 4..end].to_vec();
        request.at = Instant::now();
        buffer.drain(..end);
        Some(request)
    }
}

/// The body of a request that does not say how long it is.
async fn chunks(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let Some(line) = buffer.windows(2).position(|bytes| bytes == b"\r\n") else {
            fill(stream, buffer).await?;
            continue;
        };
        let size = std::str::from_utf8(&buffer[..line]).ok()?;
        let size = usize::from_str_radix(size, 16).ok()?;
        while buffer.len() < line + 2 + size + 2 {
            fill(stream, buffer).await?;
        }
        body.extend_from_slice(&buffer[line + 2..line + 2 + size]);
        buffer.drain(..line + 2 + size + 2);
        if size == 0 {
            return Some(body);
        }
    }
}

async fn fill(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<()> {
    (stream.read_buf(buffer).await.ok()? > 0).then_some(())
}
