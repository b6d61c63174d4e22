//! How long connecting may take, for one request although connections are shared.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use tower_layer::Layer;
use tower_service::Service;

use crate::runtime::BoxError;

thread_local! {
    /// The limit of the request that is polled now. A connector is called while the request that wants it is.
    static LIMIT: Cell<Option<Duration>> = const { Cell::new(None) };
}

/// Polls a request whose new connections have this time.
pub(crate) async fn limited<F: Future>(limit: Option<Duration>, request: F) -> F::Output {
    let mut request = pin!(request);
    poll_fn(|context| {
        let outer = LIMIT.replace(limit);
        let output = request.as_mut().poll(context);
        LIMIT.set(outer);
        output
    })
    .await
}

/// Puts the limit around the connector of the HTTP client.
#[derive(Clone, Copy)]
pub(crate) struct Limit;

impl<S> Layer<S> for Limit {
    type Service = Limited<S>;

    fn layer(&self, connector: S) -> Limited<S> {
        Limited(connector)
    }
}

/// A connector with a limit.
#[derive(Clone)]
pub(crate) struct Limited<S>(S);

impl<S, R> Service<R> for Limited<S>
where
    S: Service<R, Error = BoxError>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: R) -> Self::Future {
        let connecting = self.0.call(request);
        let Some(limit) = LIMIT.get() else {
            return Box::pin(connecting);
        };
        Box::pin(async move {
            let done = tokio::time::timeout(limit, connecting).await;
            done.unwrap_or_else(|_| {
                let error = io::Error::new(io::ErrorKind::TimedOut, "connecting took too long");
                Err(error.into())
            })
        })
    }
}
