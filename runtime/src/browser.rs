//! The HTTP client of a browser, in the place of connections of our own.
//!
//! What a browser gives belongs to the thread that asked for it, and there is no other thread: the wrappers keep the promise
//! that what the caller sees can be sent.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use send_wrapper::SendWrapper;
use url::Url;

use crate::runtime::{Error, Options};

/// An answer whose body is still to come.
pub(crate) struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    length: Option<u64>,
    url: Url,
    flow: Flow,
}

/// The body of an answer, piece by piece.
pub(crate) struct Flow(SendWrapper<Pieces>);

type Pieces = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>>>>;

impl Flow {
    pub(crate) fn poll(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<reqwest::Result<Bytes>>> {
        self.0.as_mut().poll_next(context)
    }
}

impl From<Reply> for Flow {
    fn from(reply: Reply) -> Self {
        reply.flow
    }
}

impl Reply {
    fn new(mut response: reqwest::Response) -> Self {
        Self {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            length: response.content_length(),
            url: response.url().clone(),
            flow: Flow(SendWrapper::new(Box::pin(response.bytes_stream()))),
        }
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(crate) fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.headers
    }

    pub(crate) fn content_length(&self) -> Option<u64> {
        self.length
    }

    /// Where it came from: the browser follows redirects.
    pub(crate) fn url(&self) -> &Url {
        &self.url
    }

    /// The whole body.
    pub(crate) async fn bytes(mut self) -> reqwest::Result<Bytes> {
        let mut whole = Vec::new();
        while let Some(chunk) = self.chunk().await? {
            whole.extend(chunk);
        }
        Ok(whole.into())
    }

    pub(crate) async fn chunk(&mut self) -> reqwest::Result<Option<Bytes>> {
        poll_fn(|context| self.flow.poll(context)).await.transpose()
    }
}

/// What carries requests.
pub(crate) struct Transport(reqwest::Client);

impl Transport {
    /// Sends one request and waits for the head of its answer.
    pub(crate) async fn execute(
        &self,
        request: reqwest::Request,
        _: &Options,
    ) -> Result<Reply, Error> {
        fetch(&self.0, request).await.map_err(Error::from_http)
    }
}

/// Sends a request and waits for the head of its answer.
pub(crate) async fn fetch(
    client: &reqwest::Client,
    request: reqwest::Request,
) -> reqwest::Result<Reply> {
    SendWrapper::new(client.execute(request))
        .await
        .map(Reply::new)
}

/// The browser's connections.
pub(crate) struct Http(Transport);

impl Http {
    /// The caller's.
    pub(crate) fn own(builder: reqwest::ClientBuilder) -> Result<Self, Error> {
        finish(builder).map(|client| Self(Transport(client)))
    }

    /// Ours.
    pub(crate) fn new(_: bool, _: Option<Duration>) -> Result<Self, Error> {
        Self::own(reqwest::ClientBuilder::new())
    }

    /// The client to send with.
    pub(crate) fn client(&self, _: bool, _: Option<Duration>) -> Result<&Transport, Error> {
        Ok(&self.0)
    }
}

/// A client for single requests.
pub(crate) fn single(_: bool) -> Result<reqwest::Client, Error> {
    finish(reqwest::ClientBuilder::new())
}

fn finish(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, Error> {
    builder.build().map_err(Error::no_client)
}
