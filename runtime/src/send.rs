//! Attempts, until one succeeds or no further one makes sense.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method};

use crate::runtime::api::SecurityScheme;
use crate::runtime::attempt::{Limits, Success, attempt};
use crate::runtime::call::State;
use crate::runtime::clock::{Instant, Time};
use crate::runtime::credential::Tokens;
use crate::runtime::hook::{Attempt, Outcome};
use crate::runtime::http_client::Transport;
use crate::runtime::prepare::{Prepared, authorize, prepare, secret_headers};
use crate::runtime::redirect::Hop;
use crate::runtime::retry::{Budget, Failed, Verdict, wish};
use crate::runtime::{Error, Options, RawResponse, ResponseParts, Secret, Url, trace};

/// The header that says which attempt it is: 0 is the first.
static RETRY_COUNT: HeaderName = HeaderName::from_static("x-retry-count");

/// Shorter values of the caller's headers are no secrets, and taking them out would garble a message.
const SHORTEST: usize = 4;

/// Sends the call.
pub(crate) async fn execute(call: &State) -> Result<RawResponse, Error> {
    let span = trace::Call::new(call);
    let done = span.run(run(call)).await;
    span.end(&done);
    done
}

async fn run(call: &State) -> Result<RawResponse, Error> {
    let of_call = |error: Error| error.of_call(&call.name(), 0, false);
    #[cfg(not(target_arch = "wasm32"))]
    // A task has a runtime, and to ask it for its name is cheaper than for its runtime.
    if tokio::task::try_id().is_none() && tokio::runtime::Handle::try_current().is_err() {
        let text = "there is no Tokio runtime here: send from within one, or use send_blocking() (feature `blocking`)";
        return Err(of_call(Error::invalid(text)));
    }
    let prepared = prepare(call).map_err(of_call)?;
    let options = &call.core.0.options;
    let time = &options.time;
    let start = time.now();
    let deadline = call.deadline.or(options.deadline);
    let deadline = deadline.and_then(|deadline| start.checked_add(deadline));
    let run = Run {
        call,
        options,
        time,
        http: call
            .core
            .0
            .http
            .client(call.blocking, options.connect_timeout)?,
        start,
        deadline: earlier(deadline, call.until),
        attempts: 0,
        retries: 0,
        sent: false,
        shown: None,
        tokens: Vec::new(),
        refreshed: None,
        last: None,
    };
    // In a place of its own: a future of more than 1 kB is costly to allocate.
    let mut flight = Box::new((run, prepared));
    let (run, prepared) = &mut *flight;
    match run.attempts(prepared).await {
        Ok(success) => {
            let (run, prepared) = *flight;
            Ok(run.succeed(success, prepared.hop.url))
        }
        Err(error) => Err(error.of_call(&call.name(), run.attempts, run.sent)),
    }
}

fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    one.into_iter().chain(other).min()
}

/// A call under way.
struct Run<'a> {
    call: &'a State,
    options: &'a Options,
    time: &'a Time,
    http: &'a Transport,
    start: Instant,
    deadline: Option<Instant>,
    attempts: u32,
    retries: u32,
    /// Whether any attempt can have reached the server.
    sent: bool,
    /// The request as hooks see it, where there are any: without credentials, before redirects.
    shown: Option<Box<(Method, Url)>>,
    /// What the provider gave, so that no error shows it.
    tokens: Vec<Secret>,
    /// A token for the next attempt, in the place of one that was refused.
    refreshed: Option<Secret>,
    /// Why the attempt before failed.
    last: Option<Error>,
}

/// What follows a failed attempt.
enum Next {
    /// Another one after this pause; whether it counts as a retry.
    Again(Duration, bool),
    /// Nothing, for this reason if it is not plain.
    End(Option<&'static str>),
}

impl Run<'_> {
    async fn attempts(&mut self, prepared: &mut Prepared) -> Result<Success, Error> {
        let mut may_refresh = true;
        let mut begun = self.start;
        loop {
            let sent = self.attempts;
            let error = match self.attempt(prepared, begun).await {
                Ok(success) => {
                    let answer = (success.status, &success.headers);
                    self.observe(begun, |outcome| outcome.answer = Some(answer));
                    return Ok(success);
                }
                Err(error) => error.without(&self.secrets()),
            };
            self.sent |= error.may_have_been_sent();
            let next = self.next(&error, prepared, may_refresh).await;
            let pause = match next {
                Next::Again(pause, _) => Some(pause),
                Next::End(_) => None,
            };
            if self.attempts > sent {
                let answer = error.status().zip(error.headers());
                self.observe(begun, |outcome| {
                    (outcome.answer, outcome.error, outcome.pause) = (answer, Some(&error), pause);
                });
            }
            match next {
                Next::End(reason) => return Err(self.end(error, reason)),
                Next::Again(_, false) => may_refresh = false,
                Next::Again(pause, true) => {
                    self.retries += 1;
                    trace::retry(&error, self.retries, pause);
                    self.time.sleep(pause).await;
                }
            }
            self.last = Some(error);
            // The headers are gone, and credentials and redirects changed the URL.
            *prepared = prepare(self.call)?;
            begun = self.time.now();
        }
    }

    async fn attempt(&mut self, prepared: &mut Prepared, begun: Instant) -> Result<Success, Error> {
        if self.deadline.is_some_and(|deadline| deadline <= begun) {
            return Err(Error::timeout("for the call before it was sent"));
        }
        let timeout = self.call.timeout.unwrap_or(self.options.timeout);
        let until = earlier(begun.checked_add(timeout), self.deadline);
        let token = self.token(&prepared.schemes, until).await?;
        let Prepared { hop, schemes, .. } = prepared;
        self.number(&mut hop.headers, self.attempts);
        self.hook(hop)?;
        authorize(self.call, schemes, hop, token.as_ref())?;
        // What hooks did is not to be done twice.
        let kept = (!self.options.hooks.before.is_empty()).then(|| Box::new(hop.headers.clone()));
        let number = self.attempts;
        self.attempts += 1;
        let again = || match &kept {
            Some(headers) => Ok(HeaderMap::clone(headers)),
            None => self.headers(number, token.as_ref()),
        };
        let limits = Limits {
            options: self.options,
            until,
            streamed: self.call.stream.is_some(),
            headers: &again,
        };
        let span = trace::Attempt::new(self.call, hop, self.attempts);
        let done = span.run(attempt(self.http, hop, &limits)).await;
        span.end(&done);
        self.tokens.extend(token);
        done
    }

    /// The headers of an attempt without hooks.
    fn headers(&self, number: u32, token: Option<&Secret>) -> Result<HeaderMap, Error> {
        let Prepared {
            mut hop, schemes, ..
        } = prepare(self.call)?;
        self.number(&mut hop.headers, number);
        authorize(self.call, &schemes, &mut hop, token)?;
        Ok(hop.headers)
    }

    /// Says in the headers which attempt it is.
    fn number(&self, headers: &mut HeaderMap, attempts: u32) {
        if !cfg!(target_arch = "wasm32") && !self.options.dropped.contains(&RETRY_COUNT) {
            let place = headers.entry(&RETRY_COUNT);
            place.or_insert_with(|| match attempts {
                // Without an allocation.
                0 => HeaderValue::from_static("0"),
                more => HeaderValue::from(more),
            });
        }
    }

    /// Lets the caller's hooks see the attempt and set headers.
    fn hook(&mut self, hop: &mut Hop) -> Result<(), Error> {
        if !self.options.hooks.after.is_empty() {
            self.shown = Some(Box::new((hop.method.clone(), hop.url.clone())));
        }
        if self.options.hooks.before.is_empty() {
            return Ok(());
        }
        let mut attempt = Attempt {
            operation: self.call.operation.id,
            number: self.attempts + 1,
            method: &hop.method,
            url: &hop.url,
            headers: &mut hop.headers,
            body: hop.body.as_ref().and_then(|body| body.bytes()),
            problem: None,
        };
        for hook in &self.options.hooks.before {
            hook(&mut attempt);
        }
        attempt
            .problem
            .map_or(Ok(()), |problem| Err(Error::invalid(problem)))
    }

    /// Lets the caller's hooks see what became of the attempt.
    fn observe<'a>(&'a self, begun: Instant, fill: impl FnOnce(&mut Outcome<'a>)) {
        let Some((method, url)) = self.shown.as_deref() else {
            return;
        };
        let mut outcome = Outcome {
            operation: self.call.operation.id,
            number: self.attempts,
            method,
            url,
            elapsed: self.time.since(begun),
            answer: None,
            error: None,
            pause: None,
        };
        fill(&mut outcome);
        for hook in &self.options.hooks.after {
            hook(&outcome);
        }
    }

    /// The provider, if a scheme wants its token.
    fn provider(&self, schemes: &[&SecurityScheme]) -> Option<&dyn Tokens> {
        let credentials = &self.options.credentials;
        let wanted = |scheme: &&_| credentials.is_provided(self.call.core.0.api, scheme);
        let provider = credentials.provider.as_deref()?;
        schemes.iter().any(wanted).then_some(provider)
    }

    /// The provider's token, if a scheme wants one.
    async fn token(
        &mut self,
        schemes: &[&SecurityScheme],
        until: Option<Instant>,
    ) -> Result<Option<Secret>, Error> {
        if let Some(token) = self.refreshed.take() {
            return Ok(Some(token));
        }
        let Some(provider) = self.provider(schemes) else {
            return Ok(None);
        };
        provider.token(self.time, until).await.map(Some)
    }

    /// Whether the provider has another token than the one that was just refused.
    async fn refresh(&mut self, error: &Error) -> bool {
        let provider = self.options.credentials.provider.as_ref();
        let (Some(401), Some(provider), Some(rejected)) = (
            error.status().map(|status| status.as_u16()),
            provider,
            self.tokens.last(),
        ) else {
            return false;
        };
        self.refreshed = provider.refresh(rejected, self.time, self.deadline).await;
        self.refreshed.is_some()
    }

    async fn next(&mut self, error: &Error, prepared: &Prepared, may_refresh: bool) -> Next {
        if prepared.is_read() {
            return Next::End(Some("its body was a stream, which is read"));
        }
        if may_refresh && self.refresh(error).await {
            return Next::Again(Duration::ZERO, false);
        }
        self.pause(error, prepared.repeatable)
    }

    /// How long to pause before the next attempt, if there is to be one.
    fn pause(&self, error: &Error, repeatable: bool) -> Next {
        let retries = self.retries;
        let failed = Failed {
            error,
            operation: self.call.operation.id,
            retries,
            elapsed: self.time.since(self.start),
            repeatable,
        };
        let wish = match self.options.retry.policy.judge(&failed) {
            Verdict::Stop => return Next::End(failed.harm()),
            Verdict::Again => error
                .headers()
                .and_then(|headers| wish(headers, self.time.date())),
            Verdict::After(pause) => Some(pause),
        };
        if retries >= self.call.max_retries.unwrap_or(self.options.max_retries) {
            return Next::End(None);
        }
        let pause = wish.unwrap_or_else(|| {
            let backoff = &self.options.retry.backoff;
            backoff.pause(retries, self.time.chance())
        });
        // A sleep that the deadline cannot hold would only delay the same error.
        let end = self.time.after(Some(pause));
        if end.is_none_or(|end| self.deadline.is_some_and(|deadline| end >= deadline)) {
            return Next::End(Some("the deadline comes before the end of the pause"));
        }
        if !self.options.retry.budget.pay() {
            return Next::End(Some("the client's retry budget is used up"));
        }
        Next::Again(pause, true)
    }

    fn succeed(self, success: Success, url: Url) -> RawResponse {
        self.options.retry.budget.earn(self.retries > 0);
        let Success {
            status,
            headers,
            body,
            rest,
        } = success;
        let parts = Box::new(ResponseParts {
            status,
            headers,
            url,
            attempts: self.attempts,
            elapsed: self.time.since(self.start),
            operation: self.call.operation.id,
            last: self.last.map(Arc::new),
        });
        let rest = rest.zip(self.call.stream);
        let rest = rest.map(|(rest, how)| (how.open)(rest, self.call, self.deadline, &parts));
        RawResponse { parts, body, rest }
    }

    /// The error of the whole call. If the last attempt did not even begin, the one before says more.
    fn end(&mut self, error: Error, reason: Option<&'static str>) -> Error {
        let error = error.stopped(reason);
        match self.last.take() {
            Some(last) if !error.may_have_been_sent() && !error.is_connect() => {
                error.cause_if_none(last)
            }
            _ => error,
        }
    }

    /// Every text that no error may show.
    fn secrets(&self) -> Vec<String> {
        let headers = secret_headers(self.call);
        let headers = headers.filter_map(|value| Some(value.to_str().ok()?.to_owned()));
        let headers = headers.filter(|value| value.len() >= SHORTEST);
        let tokens = self.tokens.iter().map(|token| token.expose().to_owned());
        let mut secrets = self.options.credentials.secrets();
        secrets.extend(tokens.chain(headers));
        secrets
    }
}
