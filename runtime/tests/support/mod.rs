//! A loopback server that answers by a script and records what it was asked.

#![allow(dead_code, reason = "each test file uses a part")]

use std::fmt::Write;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with one request. The last action of a script repeats.
#[derive(Clone, Debug, Default)]
pub(crate) struct Action {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    /// Before the head.
    delay: Duration,
    /// Between head and body.
    body_delay: Duration,
    /// Bytes of the body that are sent before the connection ends.
    cut: Option<usize>,
    /// Bytes to send in the place of an answer; then the connection ends.
    verbatim: Option<Vec<u8>>,
    reset: bool,
}

pub(crate) fn answer(status: u16, body: impl Into<Vec<u8>>) -> Action {
    Action {
        status,
        body: body.into(),
        ..Action::default()
    }
    .header("content-type", "application/json")
}

/// The connection ends before any byte.
pub(crate) fn hang_up() -> Action {
    verbatim("")
}

/// The connection is reset before any byte.
pub(crate) fn reset() -> Action {
    Action {
        reset: true,
        ..hang_up()
    }
}

pub(crate) fn verbatim(bytes: impl Into<Vec<u8>>) -> Action {
    Action {
        verbatim: Some(bytes.into()),
        ..Action::default()
    }
}

/// A redirect to this place.
pub(crate) fn redirect(status: u16, location: &str) -> Action {
    answer(status, "").header("location", location)
}

impl Action {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn delay(mut self, millis: u64) -> Self {
        self.delay = Duration::from_millis(millis);
        self
    }

    pub(crate) fn body_delay(mut self, millis: u64) -> Self {
        self.body_delay = Duration::from_millis(millis);
        self
    }

    pub(crate) fn cut(mut self, bytes: usize) -> Self {
        self.cut = Some(bytes);
        self
    }
}

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    pub(crate) at: Instant,
    pub(crate) connection: usize,
}

impl Seen {
    /// All values of a header.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let found = self.headers.iter().filter(|header| header.0 == name);
        found.map(|header| header.1.as_str()).collect()
    }

    /// The value of a header, which must be there once at most.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let all = self.all(name);
        assert!(all.len() <= 1, "{name} came {} times", all.len());
        all.first().copied()
    }
}

#[derive(Default)]
struct State {
    script: Vec<Action>,
    seen: Vec<Seen>,
    connections: usize,
}

#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) url: String,
    state: Arc<Mutex<State>>,
}

impl Server {
    pub(crate) async fn start(script: impl IntoIterator<Item = Action>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State {
            script: script.into_iter().collect(),
            ..State::default()
        }));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                stream.set_nodelay(true).unwrap();
                let connection = {
                    let mut state = shared.lock().unwrap();
                    state.connections += 1;
                    state.connections
                };
                tokio::spawn(serve(stream, Arc::clone(&shared), connection));
            }
        });
        Self { url, state }
    }

    /// The requests so far.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.state.lock().unwrap().seen.clone()
    }

    /// The only request so far.
    pub(crate) fn one(&self) -> Seen {
        let mut seen = self.seen();
        assert_eq!(seen.len(), 1, "{seen:?}");
        seen.remove(0)
    }

    pub(crate) fn script(&self, script: impl IntoIterator<Item = Action>) {
        let mut state = self.state.lock().unwrap();
        state.script = script.into_iter().collect();
        state.seen.clear();
    }

    pub(crate) fn connections(&self) -> usize {
        self.state.lock().unwrap().connections
    }
}

async fn serve(mut stream: TcpStream, state: Arc<Mutex<State>>, connection: usize) {
    let mut buffer = Vec::new();
    while let Some(seen) = read_request(&mut stream, &mut buffer, connection).await {
        let head = seen.method == "HEAD";
        let action = {
            let mut state = state.lock().unwrap();
            let place = state.seen.len().min(state.script.len() - 1);
            state.seen.push(seen);
            state.script[place].clone()
        };
        if !write_answer(&mut stream, action, head).await {
            return;
        }
    }
}

/// Writes the answer; whether the connection goes on.
async fn write_answer(stream: &mut TcpStream, action: Action, head: bool) -> bool {
    tokio::time::sleep(action.delay).await;
    if action.reset {
        stream.set_zero_linger().unwrap();
        return false;
    }
    if let Some(bytes) = action.verbatim {
        _ = stream.write_all(&bytes).await;
        return false;
    }
    let mut text = format!("HTTP/1.1 {} Reason\r\n", action.status);
    if action.status != 204 && action.status != 304 {
        _ = write!(text, "content-length: {}\r\n", action.body.len());
    }
    for (name, value) in &action.headers {
        _ = write!(text, "{name}: {value}\r\n");
    }
    text += "\r\n";
    if stream.write_all(text.as_bytes()).await.is_err() {
        return false;
    }
    _ = stream.flush().await;
    tokio::time::sleep(action.body_delay).await;
    let whole = action.body.len();
    let sent = action.cut.unwrap_or(whole);
    head || (stream.write_all(&action.body[..sent]).await.is_ok() && sent == whole)
}

async fn read_request(
    stream: &mut TcpStream,
    buffer: &mut Vec<u8>,
    connection: usize,
) -> Option<Seen> {
    let end = loop {
        if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(buffer[..end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let pairs = lines.filter_map(|line| line.split_once(':'));
    let headers: Vec<_> = pairs
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|header| header.0 == "content-length");
    let length: usize = length.map_or(0, |header| header.1.parse().unwrap());
    while buffer.len() < end + 4 + length {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    let body = String::from_utf8(buffer[end + 4..end + 4 + length].to_vec()).unwrap();
    buffer.drain(..end + 4 + length);
    Some(Seen {
        method,
        target,
        headers,
        body,
        at: Instant::now(),
        connection,
    })
}
