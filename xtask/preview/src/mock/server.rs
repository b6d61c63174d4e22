//! Connections: from bytes to requests, and back.

use super::Mock;
use super::fault::End;
use super::handle::Reply;
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How much of a request's body is read.
const LIMIT: usize = 64 << 20;
/// How long what is under way may take at the end.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is said about a request once it is answered: one line.
type Log = Arc<dyn Fn(&str) + Send + Sync>;

/// A mock that listens.
pub struct Server {
    mock: Arc<Mock>,
    listener: TcpListener,
    address: SocketAddr,
    log: Log,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Server {
    /// Listens at an address; port 0 is any that is free.
    pub async fn bind(mock: Arc<Mock>, address: SocketAddr) -> io::Result<Server> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok(Server {
            mock,
            listener,
            address,
            log: Arc::new(|_| {}),
        })
    }

    /// Hands on a line about each request.
    #[must_use]
    pub fn with_log(mut self, log: impl Fn(&str) + Send + Sync + 'static) -> Server {
        self.log = Arc::new(log);
        self
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `end`. Then it takes no more requests, and what is under way is finished, for two seconds at most.
    pub async fn serve(self, end: impl Future<Output = ()>) {
        let (closing, closed) = watch::channel(());
        let mut end = std::pin::pin!(end);
        loop {
            tokio::select! {
                () = &mut end => break,
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => {
                        let (mock, log) = (self.mock.clone(), self.log.clone());
                        tokio::spawn(connection(mock, log, stream, closed.clone()));
                    }
                    // Out of handles, say: others may be given back meanwhile.
                    Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
                },
            }
        }
        drop((self.listener, closed));
        let _ = closing.send(());
        let _ = tokio::time::timeout(PATIENCE, closing.closed()).await;
    }
}

async fn connection(mock: Arc<Mock>, log: Log, stream: TcpStream, mut closed: watch::Receiver<()>) {
    let _ = stream.set_nodelay(true);
    let reset = Arc::new(AtomicBool::new(false));
    let stream = Stream {
        inner: stream,
        reset: reset.clone(),
    };
    let service =
        service_fn(move |request| answer(mock.clone(), log.clone(), reset.clone(), request));
    let serving =
        hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let mut serving = std::pin::pin!(serving);
    // What goes wrong with a connection is between it and its client.
    tokio::select! {
        _ = serving.as_mut() => return,
        _ = closed.changed() => serving.as_mut().graceful_shutdown(),
    }
    let _ = serving.await;
}

async fn answer(
    mock: Arc<Mock>,
    log: Log,
    reset: Arc<AtomicBool>,
    request: Request<Incoming>,
) -> io::Result<Response<Sent>> {
    let start = Instant::now();
    let (head, body) = request.into_parts();
    let line = format!("{} {}", head.method, head.uri);
    let reply = match Limited::new(body, LIMIT).collect().await {
        Ok(body) => {
            let request = Request::from_parts(head, body.to_bytes());
            let work = tokio::task::spawn_blocking(move || mock.answer(&request)).await;
            work.map_err(io::Error::other)?
        }
        Err(error) if error.is::<http_body_util::LengthLimitError>() => mock.too_large(LIMIT),
        Err(error) => return Err(io::Error::other(error)),
    };
    tokio::time::sleep(reply.delay).await;
    log(&told(&line, &reply, start.elapsed()));
    if reply.end == End::Reset {
        reset.store(true, Ordering::Relaxed);
        return Err(io::ErrorKind::ConnectionReset.into());
    }
    let cut = match reply.end {
        End::Truncated(length) => Some(length),
        _ => None,
    };
    Ok(reply.response.map(|body| Sent::new(&body, cut)))
}

/// The line about a request.
fn told(line: &str, reply: &Reply, time: Duration) -> String {
    let end = match reply.end {
        End::Whole => String::new(),
        End::Reset => " (reset)".to_owned(),
        End::Truncated(length) => format!(" (cut after {length} bytes)"),
    };
    let parts = [
        Some(format!("{line} {}{end}", reply.response.status().as_u16())),
        Some(format!("{} ms", time.as_millis())),
        reply.operation.clone(),
        reply.note.clone(),
    ];
    let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" - ");
    line.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// A body that may end too early.
struct Sent {
    body: Full<Bytes>,
    /// The length that is announced, where less is sent.
    announced: Option<u64>,
    waited: bool,
}

impl Sent {
    fn new(body: &Bytes, cut: Option<usize>) -> Sent {
        let announced = cut.map(|_| body.len() as u64 + 1);
        let body = cut.map_or(body.clone(), |cut| body.slice(..cut.min(body.len())));
        Sent {
            body: Full::new(body),
            announced,
            waited: false,
        }
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Poll::Ready(Some(Ok(frame))) = Pin::new(&mut self.body).poll_frame(context) {
            return Poll::Ready(Some(Ok(frame)));
        }
        if self.announced.is_none() {
            return Poll::Ready(None);
        }
        if !self.waited {
            // Once more around, so that what there is goes out first.
            self.waited = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }

    fn is_end_stream(&self) -> bool {
        self.announced.is_none() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.announced
            .map_or_else(|| self.body.size_hint(), SizeHint::with_exact)
    }
}

/// A connection that can be reset in the place of being closed.
struct Stream {
    inner: TcpStream,
    reset: Arc<AtomicBool>,
}

impl Drop for Stream {
    fn drop(&mut self) {
        if self.reset.load(Ordering::Relaxed) {
            // To close without waiting for what is unsent is to reset.
            let _ = self.inner.set_zero_linger();
        }
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(context, buffer)
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}
