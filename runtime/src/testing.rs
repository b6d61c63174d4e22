//! For tests of code that uses a client (feature `testing`): a server inside the process, and a clock that takes no time.
//!
//! The server stands below credentials, retries and redirects: it sees each attempt as it would go over the wire, and
//! answers from a script. Nothing is sent, and pauses, polls and timeouts are over at once.

pub use crate::runtime::fake_answer::Answer;
pub use crate::runtime::test_clock::TestClock;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::{Bytes, BytesMut};
use http_body::Body;

use crate::runtime::clock::Time;
use crate::runtime::{Api, Error, RawRequest};

/// A server inside the process. Clones are the same server.
#[derive(Clone, Default)]
pub struct FakeServer {
    state: Arc<Mutex<State>>,
    clock: TestClock,
}

#[derive(Default)]
struct State {
    script: Vec<Line>,
    requests: Vec<RawRequest>,
}

/// One line of the script.
struct Line {
    method: String,
    path: String,
    answer: Answer,
}

impl FakeServer {
    /// A server without any answers, on a clock of its own.
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer to the next request that nothing earlier in the script fits; see [`on`](Self::on).
    pub fn answer(&self, answer: Answer) -> &Self {
        self.on("*", "*", answer)
    }

    /// The answer to a request with this method and path, where `*` is anything. The first one of the script that fits is
    /// given, once, unless it is for [`always`](Answer::always).
    pub fn on(&self, method: &str, path: &str, answer: Answer) -> &Self {
        self.lock().script.push(Line {
            method: method.to_owned(),
            path: path.to_owned(),
            answer,
        });
        self
    }

    /// All requests so far, one for each attempt, as they would have gone over the wire; the HTTP client below adds
    /// `host`, `content-length` and the like.
    pub fn requests(&self) -> Vec<RawRequest> {
        self.lock().requests.clone()
    }

    /// How many answers of the script were not asked for, those for always left out.
    pub fn unused(&self) -> usize {
        let state = self.lock();
        let lines = state.script.iter();
        lines.filter(|line| !line.answer.always).count()
    }

    /// The clock of the clients of this server.
    pub fn clock(&self) -> &TestClock {
        &self.clock
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a request and answers it.
    pub(crate) async fn execute(
        &self,
        api: &'static Api,
        mut request: reqwest::Request,
        time: &Time,
    ) -> Result<reqwest::Response, Error> {
        let body = match request.body_mut().take() {
            Some(body) => Some(collect(body).await?),
            None => None,
        };
        let (method, url) = (request.method().clone(), request.url().clone());
        let answer = {
            let mut state = self.lock();
            let answer = state.take(method.as_str(), url.path());
            let headers = request.headers().clone();
            let seen = RawRequest::new(method.clone(), url.clone(), headers, body, api);
            state.requests.push(seen);
            answer
        };
        match answer {
            Some(answer) => answer.give(url, time).await,
            None => Err(Error::invalid(format!(
                "the script of the fake server has no answer to {method} {}",
                url.path()
            ))),
        }
    }
}

impl State {
    fn take(&mut self, method: &str, path: &str) -> Option<Answer> {
        let mut lines = self.script.iter();
        let place = lines.position(|line| fits(&line.method, method) && fits(&line.path, path))?;
        if self.script[place].answer.always {
            return Some(self.script[place].answer.clone());
        }
        Some(self.script.remove(place).answer)
    }
}

/// Whether the text is like the pattern, in which `*` is any text.
fn fits(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, after)) => text.strip_prefix(before).is_some_and(|rest| {
            let mut starts = rest.char_indices().map(|place| place.0).chain([rest.len()]);
            starts.any(|start| fits(after, &rest[start..]))
        }),
    }
}

/// The bytes of a body that may be read from a file or a stream.
async fn collect(mut body: reqwest::Body) -> Result<Bytes, Error> {
    if let Some(bytes) = body.as_bytes() {
        return Ok(Bytes::copy_from_slice(bytes));
    }
    let mut whole = BytesMut::new();
    loop {
        let frame = std::future::poll_fn(|context| {
            let body = std::pin::Pin::new(&mut body);
            body.poll_frame(context)
        });
        match frame.await {
            None => return Ok(whole.freeze()),
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    whole.extend_from_slice(&data);
                }
            }
            Some(Err(error)) => return Err(Error::from_http(error)),
        }
    }
}

impl fmt::Debug for FakeServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        f.debug_struct("FakeServer")
            .field("script", &state.script.len())
            .field("requests", &state.requests.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns() {
        for (pattern, text, expect) in [
            ("*", "", true),
            ("GET", "GET", true),
            ("GET", "get", false),
            ("/a/*", "/a/b/c", true),
            ("/a/*/c", "/a/b/c", true),
            ("/a/*/c", "/a/b/d", false),
            ("*/c", "/a/c/c", true),
            ("/a", "/a/b", false),
            ("/ä*", "/äöü", true),
        ] {
            assert_eq!(fits(pattern, text), expect, "{pattern} {text}");
        }
    }
}
