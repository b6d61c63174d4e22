//! Spans and events for `tracing` (feature `tracing`), by the names of OpenTelemetry's HTTP conventions. Without the
//! feature nothing of it is there.
//!
//! A call is a span `call`, and each attempt in it a span `attempt` of the kind `client`. No URL, header value, body or
//! message goes in: only the path's template, the server's name and port, sizes, and the id that the server gave.

#[cfg(not(feature = "tracing"))]
pub(crate) use off::{Attempt, Call, retry};
#[cfg(feature = "tracing")]
pub(crate) use on::{Attempt, Call, retry};

#[cfg(feature = "tracing")]
mod on {
    use std::future::Future;
    use std::time::Duration;

    use http::HeaderMap;
    use tracing::field::Empty;
    use tracing::instrument::Instrument;
    use tracing::{Span, debug, info, info_span};

    use crate::runtime::attempt::Success;
    use crate::runtime::call::State;
    use crate::runtime::clock::Instant;
    use crate::runtime::error::ErrorKind;
    use crate::runtime::redirect::Hop;
    use crate::runtime::{Error, RawResponse, response};

    /// The span of a call.
    pub(crate) struct Call<'a> {
        span: Span,
        state: &'a State,
        begun: Instant,
    }

    impl<'a> Call<'a> {
        pub(crate) fn new(call: &'a State) -> Self {
            let span = info_span!(
                "call",
                otel.kind = "internal",
                operation = call.operation.id,
                attempts = Empty,
                http.response.status_code = Empty,
                "error.type" = Empty,
                otel.status_code = Empty,
            );
            let begun = call.core.0.options.time.now();
            Self {
                span,
                state: call,
                begun,
            }
        }

        pub(crate) fn run<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
            future.instrument(self.span.clone())
        }

        pub(crate) fn end(self, done: &Result<RawResponse, Error>) {
            let (attempts, status) = match done {
                Ok(answer) => (answer.parts.attempts, Some(answer.parts.status)),
                Err(error) => (error.attempts(), error.status()),
            };
            self.span.record("attempts", attempts);
            if let Some(status) = status {
                self.span
                    .record("http.response.status_code", status.as_u16());
            }
            let elapsed_ms = millis(self.state.core.0.options.time.since(self.begun));
            let _entered = self.span.enter();
            match done {
                Ok(_) => debug!(elapsed_ms, "the call succeeded"),
                Err(error) => {
                    fail(&self.span, error);
                    debug!(elapsed_ms, "the call failed");
                }
            }
        }
    }

    /// The span of an attempt.
    pub(crate) struct Attempt<'a> {
        span: Span,
        state: &'a State,
        begun: Instant,
    }

    impl<'a> Attempt<'a> {
        pub(crate) fn new(call: &'a State, request: &Hop, number: u32) -> Self {
            let method = request.method.as_str();
            let template = Some(call.operation.path).filter(|path| !path.is_empty());
            let name = template.map(|template| format!("{method} {template}"));
            let span = info_span!(
                "attempt",
                otel.name = name.as_deref().unwrap_or(method),
                otel.kind = "client",
                http.request.method = method,
                url.scheme = request.url.scheme(),
                url.template = template,
                server.address = request.url.host_str(),
                server.port = request.url.port_or_known_default(),
                http.request.resend_count = Empty,
                http.request.body.size = Empty,
                http.response.status_code = Empty,
                http.response.body.size = Empty,
                "http.response.header.x-request-id" = Empty,
                "error.type" = Empty,
                otel.status_code = Empty,
            );
            if number > 1 {
                span.record("http.request.resend_count", number - 1);
            }
            if let Some(body) = request.body.as_ref().and_then(|body| body.bytes()) {
                span.record("http.request.body.size", body.len());
            }
            let begun = call.core.0.options.time.now();
            Self {
                span,
                state: call,
                begun,
            }
        }

        pub(crate) fn run<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
            future.instrument(self.span.clone())
        }

        pub(crate) fn end(self, done: &Result<Success, Error>) {
            match done {
                Ok(answer) => {
                    self.answer(answer.status.as_u16(), &answer.headers);
                    if answer.rest.is_none() {
                        self.span
                            .record("http.response.body.size", answer.body.len());
                    }
                }
                Err(error) => {
                    if let (Some(status), Some(headers)) = (error.status(), error.headers()) {
                        self.answer(status.as_u16(), headers);
                    }
                    fail(&self.span, error);
                }
            }
            let elapsed_ms = millis(self.state.core.0.options.time.since(self.begun));
            let _entered = self.span.enter();
            debug!(elapsed_ms, "the attempt ended");
        }

        fn answer(&self, status: u16, headers: &HeaderMap) {
            self.span.record("http.response.status_code", status);
            if let Some(id) = response::request_id(headers) {
                self.span.record("http.response.header.x-request-id", id);
            }
        }
    }

    /// Says that a failed attempt is followed by another.
    pub(crate) fn retry(error: &Error, retry: u32, pause: Duration) {
        let pause_ms = millis(pause);
        let kind = kind(error);
        info!(
            "error.type" = kind.as_str(),
            http.request.resend_count = retry,
            pause_ms,
            "trying again"
        );
    }

    fn fail(span: &Span, error: &Error) {
        span.record("error.type", kind(error).as_str());
        span.record("otel.status_code", "ERROR");
    }

    /// The status of an answer that says no, else the kind of the error.
    fn kind(error: &Error) -> String {
        match (error.is_status(), error.status()) {
            (true, Some(status)) => status.as_str().to_owned(),
            _ => name(error.kind()).to_owned(),
        }
    }

    fn name(kind: ErrorKind) -> &'static str {
        match kind {
            ErrorKind::Timeout => "timeout",
            ErrorKind::Connect => "connect",
            ErrorKind::Connection => "connection",
            ErrorKind::Body => "body",
            ErrorKind::TooLarge => "too_large",
            ErrorKind::Redirect => "redirect",
            ErrorKind::Decode => "decode",
            ErrorKind::Credential => "credential",
            ErrorKind::Builder | ErrorKind::InvalidRequest => "invalid_request",
            _ => "_OTHER",
        }
    }

    fn millis(time: Duration) -> u64 {
        u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use std::future::Future;
    use std::time::Duration;

    use crate::runtime::attempt::Success;
    use crate::runtime::call::State;
    use crate::runtime::redirect::Hop;
    use crate::runtime::{Error, RawResponse};

    pub(crate) struct Call;

    impl Call {
        pub(crate) fn new(_: &State) -> Self {
            Self
        }

        pub(crate) fn run<F: Future>(&self, future: F) -> F {
            let Self = self;
            future
        }

        pub(crate) fn end(self, _: &Result<RawResponse, Error>) {
            let Self = self;
        }
    }

    pub(crate) struct Attempt;

    impl Attempt {
        pub(crate) fn new(_: &State, _: &Hop, _: u32) -> Self {
            Self
        }

        pub(crate) fn run<F: Future>(&self, future: F) -> F {
            let Self = self;
            future
        }

        pub(crate) fn end(self, _: &Result<Success, Error>) {
            let Self = self;
        }
    }

    pub(crate) fn retry(_: &Error, _: u32, _: Duration) {}
}
