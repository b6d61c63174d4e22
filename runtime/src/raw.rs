//! Requests that are looked at instead of sent, and calls of what the document does not have.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::Url;

use crate::runtime::api::{Api, SchemeKind};
use crate::runtime::call::Target;
use crate::runtime::header::is_secret;
use crate::runtime::{
    ByteStream, Call, Core, Error, Multipart, Operation, Options, Part, Sending, decode,
};

/// A request as it would go out, credentials included, unless they come from a token provider, which only sending asks.
/// `Debug` does not show credentials.
#[derive(Clone)]
pub struct RawRequest {
    method: Method,
    url: Url,
    headers: HeaderMap,
    body: Option<Bytes>,
    api: &'static Api,
}

impl RawRequest {
    pub(crate) fn new(
        method: Method,
        url: Url,
        headers: HeaderMap,
        body: Option<Bytes>,
        api: &'static Api,
    ) -> Self {
        Self {
            method,
            url,
            headers,
            body,
            api,
        }
    }

    /// The HTTP method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The URL with its query.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body, if there is one, and if it is not read from a file or a stream while it is sent.
    pub fn body(&self) -> Option<&Bytes> {
        self.body.as_ref()
    }

    /// The body as JSON.
    ///
    /// # Errors
    ///
    /// [`is_decode`](Error::is_decode): there is none, or it is something else.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        decode::decode_json(self.body().map_or(&[][..], |body| body))
    }
}

/// The URL with the values of secret parameters blacked out.
fn redact(url: &Url, secret: &[&str]) -> String {
    let mut shown = url.clone();
    if url.query().is_some() {
        let pairs = url.query_pairs().map(|(name, value)| {
            let hidden = secret.contains(&name.as_ref()) || is_secret(&name);
            let value = if hidden { "[redacted]".into() } else { value };
            (name, value)
        });
        shown.query_pairs_mut().clear().extend_pairs(pairs);
    }
    shown.into()
}

impl fmt::Debug for RawRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schemes = self.api.schemes.iter();
        let secret = schemes.filter_map(|scheme| match scheme.kind {
            SchemeKind::Query(name) => Some(name),
            _ => None,
        });
        let url = redact(&self.url, &secret.collect::<Vec<_>>());
        f.debug_struct("RawRequest")
            .field("method", &self.method)
            .field("url", &url)
            .field("headers", &self.headers)
            .field("body_bytes", &self.body.as_ref().map(Bytes::len))
            .finish()
    }
}

const fn raw(method: &'static str) -> Operation {
    Operation {
        accept: "*/*",
        ..Operation::new(method, "")
    }
}

pub(crate) static GET: Operation = raw("GET");
pub(crate) static POST: Operation = raw("POST");
pub(crate) static PUT: Operation = raw("PUT");
pub(crate) static PATCH: Operation = raw("PATCH");
pub(crate) static DELETE: Operation = raw("DELETE");

/// A call of something that the API's document does not have. It goes below the base URL with the client's credential;
/// an absolute URL gets the credential, and the client's default headers, only if it is of the same origin.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RawCall {
    call: Call,
}

impl RawCall {
    pub(crate) fn new(core: &Core, operation: &'static Operation, path: String) -> Self {
        let mut call = Call::on(core.clone(), operation);
        call.0.target = match Url::parse(&path) {
            Ok(url) => Target::Url(Box::new(url)),
            Err(_) => Target::Path(path),
        };
        Self { call }
    }

    /// A header, in the place of ours or of an earlier one of this name.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// A query parameter: a list is repeated, an object is `a[b]=c`, null removes it.
    pub fn query(mut self, name: impl AsRef<str>, value: impl Serialize) -> Self {
        self.call.query(name.as_ref(), &value);
        self
    }

    /// A JSON body.
    pub fn json(mut self, body: impl Serialize) -> Self {
        self.call.set_json(&body);
        self
    }

    /// A body of bytes, of a file (a path) or of a stream (a [`Part`]); set its `content-type` with
    /// [`header`](Self::header).
    pub fn body(mut self, body: impl Into<Part>) -> Self {
        self.call = self.call.bytes(Some(body.into()));
        self
    }

    /// A `multipart/form-data` body.
    pub fn multipart(mut self, body: Multipart) -> Self {
        self.call.set_multipart(body);
        self
    }

    /// How long one attempt may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout(timeout);
        self
    }

    /// How long all attempts together may take.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.call.deadline(deadline);
        self
    }

    /// How often it is sent again.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.call.max_retries(retries);
        self
    }

    /// Other options for this request alone.
    pub fn with_options(mut self, change: impl FnOnce(Options) -> Options) -> Self {
        self.call.with_options(change);
        self
    }

    /// Sends it. The answer's [`json`](crate::runtime::Response::json) decodes it.
    pub fn send(self) -> Sending<Bytes> {
        Sending::new(self.call, decode::bytes)
    }

    /// Sends it. The answer is there as soon as its head is; its body is read piece by piece.
    pub fn send_stream(self) -> Sending<ByteStream> {
        Sending::new(self.call.streamed(""), crate::runtime::events::bytes)
    }

    /// Sends it and blocks until the answer is there.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<crate::runtime::Response<Bytes>, Error> {
        crate::runtime::blocking::send(self.call, decode::bytes)
    }

    /// Sends it and blocks until the head of the answer is there. Its body is read piece by piece: the stream is an iterator
    /// by `into_iter()`.
    #[cfg(feature = "blocking")]
    pub fn send_stream_blocking(self) -> Result<crate::runtime::Response<ByteStream>, Error> {
        crate::runtime::blocking::send(self.call.streamed(""), crate::runtime::events::bytes)
    }

    /// The request, unsent.
    pub fn build(self) -> Result<RawRequest, Error> {
        self.call.build()
    }
}

impl IntoFuture for RawCall {
    type Output = <Sending<Bytes> as Future>::Output;
    type IntoFuture = Sending<Bytes>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn secrets_in_the_query_are_not_shown() {
        let url = "https://a.example/x?page=2&key=hunter2&access_token=hunter3"
            .parse()
            .unwrap();
        let shown = redact(&url, &["key"]);
        assert!(
            shown.contains("page=2") && !shown.contains("hunter"),
            "{shown}"
        );
    }
}
