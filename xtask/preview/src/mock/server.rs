//! Connections: from bytes to requests, and back.

use super::Mock;
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Collected, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};

/// How much of a request's body is read.
const LIMIT: usize = 64 << 20;

/// A mock that listens.
#[derive(Debug)]
pub struct Server {
    mock: Arc<Mock>,
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Listens at an address; port 0 is any that is free.
    pub async fn bind(mock: Arc<Mock>, address: SocketAddr) -> std::io::Result<Server> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok(Server {
            mock,
            listener,
            address,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `end`. Then what is under way is finished, for a second at most.
    pub async fn serve(self, end: impl Future<Output = ()>) {
        let mut end = std::pin::pin!(end);
        loop {
            tokio::select! {
                () = &mut end => break,
                accepted = self.listener.accept() => if let Ok((stream, _)) = accepted {
                    let mock = self.mock.clone();
                    tokio::spawn(connection(mock, stream));
                },
            }
        }
    }
}

async fn connection(mock: Arc<Mock>, stream: TcpStream) {
    let service = service_fn(move |request| {
        let mock = mock.clone();
        async move { Ok::<_, Infallible>(answer(&mock, request).await) }
    });
    let serving = hyper::server::conn::http1::Builder::new();
    // What goes wrong with a connection is between it and its client.
    let _ = serving
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn answer(mock: &Mock, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, LIMIT).collect().await;
    let body = body.map(Collected::to_bytes).unwrap_or_default();
    mock.answer(&Request::from_parts(head, body)).map(Full::new)
}
