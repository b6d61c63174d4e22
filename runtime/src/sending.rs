//! A request on its way.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::runtime::call::Executing;
use crate::runtime::{Call, Error, RawResponse, Response};

/// How a body becomes a value.
pub(crate) type Decode<T> = fn(RawResponse) -> Result<Response<T>, Error>;

/// The future of an answer. Nothing is sent before it is polled; dropping it ends the call at once.
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Sending<T> {
    future: Executing,
    decode: Decode<T>,
}

impl<T> Sending<T> {
    #[doc(hidden)]
    pub fn new(call: Call, decode: Decode<T>) -> Self {
        Self {
            future: call.execute(),
            decode,
        }
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let decode = self.decode;
        self.future
            .as_mut()
            .poll(context)
            .map(|answer| answer.and_then(decode))
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}
