//! A loopback HTTP server that answers by a script and records what it was asked.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

use crate::action::Answer;
use crate::{Action, End, Origin, Request};

/// How long what was sent has to arrive before a reset, which discards what was not read.
const ARRIVAL: Duration = Duration::from_millis(30);

/// A server with two ports, that is two origins, over one script: one action a request, and the last one repeats. It
/// lives as long as the runtime it was started on.
#[derive(Debug)]
pub struct Server {
    main: SocketAddr,
    other: SocketAddr,
    log: Arc<Log>,
}

#[derive(Debug)]
struct Log {
    script: Vec<Action>,
    requests: Mutex<Vec<Request>>,
}

impl Server {
    /// A server that answers every request alike.
    ///
    /// # Panics
    ///
    /// If there is no port.
    pub async fn always(action: Action) -> Self {
        Self::start([action]).await
    }

    /// A server with this script.
    ///
    /// # Panics
    ///
    /// If there is no port.
    pub async fn start(script: impl IntoIterator<Item = Action>) -> Self {
        Self::start_with(|_, _| script.into_iter().collect()).await
    }

    /// A server whose script needs the addresses: `main` and `other`, as `http://127.0.0.1:port`.
    ///
    /// # Panics
    ///
    /// If there is no port.
    pub async fn start_with(script: impl FnOnce(&str, &str) -> Vec<Action>) -> Self {
        let (main, other) = (listen().await, listen().await);
        let address = |listener: &TcpListener| listener.local_addr().expect("a bound port");
        let addresses = (address(&main), address(&other));
        let script = script(&url(addresses.0), &url(addresses.1));
        assert!(!script.is_empty(), "a script has at least one action");
        let log = Arc::new(Log {
            script,
            requests: Mutex::default(),
        });
        tokio::spawn(accept(main, Origin::Main, Arc::clone(&log)));
        tokio::spawn(accept(other, Origin::Other, Arc::clone(&log)));
        Self {
            main: addresses.0,
            other: addresses.1,
            log,
        }
    }

    /// The address for clients, without a slash at its end.
    pub fn url(&self) -> String {
        url(self.main)
    }

    /// The address of the other origin.
    pub fn other_url(&self) -> String {
        url(self.other)
    }

    /// All requests so far, to either origin.
    pub fn requests(&self) -> Vec<Request> {
        self.log.requests().clone()
    }

    /// The only request so far.
    ///
    /// # Panics
    ///
    /// If there was none, or more than one.
    pub fn request(&self) -> Request {
        let requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:#?}");
        requests.into_iter().next().expect("one request")
    }

    /// The milliseconds between the requests so far.
    pub fn gaps(&self) -> Vec<u128> {
        let requests = self.log.requests();
        requests
            .windows(2)
            .map(|pair| pair[1].at.duration_since(pair[0].at).as_millis())
            .collect()
    }
}

impl Log {
    fn requests(&self) -> MutexGuard<'_, Vec<Request>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records the request, and says what to do with it.
    fn note(&self, request: Request) -> &Action {
        let mut requests = self.requests();
        let place = requests.len().min(self.script.len() - 1);
        requests.push(request);
        &self.script[place]
    }
}

fn url(address: SocketAddr) -> String {
    format!("http://{address}")
}

async fn listen() -> TcpListener {
    TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port on the loopback interface")
}

async fn accept(listener: TcpListener, origin: Origin, log: Arc<Log>) {
    while let Ok((stream, _)) = listener.accept().await {
        let log = Arc::clone(&log);
        tokio::spawn(async move { serve(stream, origin, &log).await });
    }
}

async fn serve(mut stream: TcpStream, origin: Origin, log: &Log) {
    // Head and body are two writes, of which the second would wait for the other side.
    _ = stream.set_nodelay(true);
    let mut buffer = Vec::new();
    while let Some(request) = Request::read(&mut stream, &mut buffer, origin).await {
        let head_only = request.method() == "HEAD";
        if answer(&mut stream, log.note(request), head_only)
            .await
            .is_none()
        {
            return;
        }
    }
}

/// Writes the answer; none if the connection is over.
async fn answer(stream: &mut TcpStream, action: &Action, head_only: bool) -> Option<()> {
    tokio::time::sleep(action.head_delay).await;
    let (status, headers, body, cut) = match &action.answer {
        Answer::Http {
            status,
            headers,
            body,
            cut,
        } => (*status, headers, body, *cut),
        Answer::Raw(bytes) => {
            _ = stream.write_all(bytes).await;
            return None;
        }
        Answer::None(end) => return finish(stream, *end).await,
    };
    stream
        .write_all(head(status, headers, body.len()).as_bytes())
        .await
        .ok()?;
    tokio::time::sleep(action.body_delay).await;
    if head_only {
        return Some(());
    }
    let sent = cut.map_or(body.len(), |cut| cut.0);
    stream.write_all(&body[..sent]).await.ok()?;
    match cut {
        Some((_, end)) => finish(stream, end).await,
        None => Some(()),
    }
}

fn head(status: u16, headers: &[(String, String)], length: usize) -> String {
    let mut text = format!("HTTP/1.1 {status} Reason\r\n");
    for (name, value) in headers {
        text.extend([name, ": ", value, "\r\n"]);
    }
    // These have no body, and say so by having no length.
    if !matches!(status, 204 | 304) {
        text.extend(["content-length: ", &length.to_string(), "\r\n"]);
    }
    text + "\r\n"
}

async fn finish(stream: &TcpStream, end: End) -> Option<()> {
    if end == End::Reset {
        tokio::time::sleep(ARRIVAL).await;
        _ = stream.set_zero_linger();
    }
    None
}
