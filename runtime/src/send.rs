//! Attempts, until one succeeds or no further one makes sense.

use std::time::Duration;

use http::HeaderValue;

use crate::runtime::attempt::{Limits, Success, attempt};
use crate::runtime::call::State;
use crate::runtime::clock::Instant;
use crate::runtime::prepare::{Prepared, authorize, prepare};
use crate::runtime::redirect::Hop;
use crate::runtime::response::Rest;
use crate::runtime::retry::{Verdict, judge};
use crate::runtime::{ByteStream, Call, Error, RawResponse, ResponseParts, Secret};

/// The header that says which attempt it is: 0 is the first.
const RETRY_COUNT: &str = "x-retry-count";

/// Sends the call.
pub(crate) async fn execute(call: &State) -> Result<RawResponse, Error> {
    let name = call.name();
    if tokio::runtime::Handle::try_current().is_err() {
        let text = "there is no Tokio runtime here: send from within one, or use send_blocking() (feature `blocking`)";
        return Err(Error::invalid(text).of_call(&name, 0, false));
    }
    let prepared = prepare(call).map_err(|error| error.of_call(&name, 0, false))?;
    let http = call.core.0.http.client(call.blocking)?;
    let options = &call.core.0.options;
    let mut run = Run {
        call,
        name,
        http,
        start: options.time.now(),
        deadline: earlier(
            options.time.after(call.deadline.or(options.deadline)),
            call.until,
        ),
        attempts: 0,
        sent: false,
        tokens: Vec::new(),
        refreshed: None,
    };
    let done = run.attempts(&prepared).await;
    done.map_err(|error| run.complete(error))
}

fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    one.into_iter().chain(other).min()
}

/// A call under way.
struct Run<'a> {
    call: &'a State,
    name: String,
    http: reqwest::Client,
    start: Instant,
    deadline: Option<Instant>,
    attempts: u32,
    /// Whether any attempt can have reached the server.
    sent: bool,
    /// What the provider gave, so that no error shows it.
    tokens: Vec<Secret>,
    /// A token for the next attempt, in the place of one that was refused.
    refreshed: Option<Secret>,
}

impl Run<'_> {
    async fn attempts(&mut self, prepared: &Prepared) -> Result<RawResponse, Error> {
        let mut retries = 0;
        let mut may_refresh = true;
        loop {
            let error = match self.attempt(prepared).await {
                Ok(success) => return Ok(self.succeed(success, retries > 0)),
                Err(error) => error,
            };
            self.sent |= error.may_have_been_sent();
            if prepared.body.as_ref().is_some_and(|body| !body.is_whole()) {
                return Err(error);
            }
            if may_refresh && self.refresh(&error).await {
                may_refresh = false;
                continue;
            }
            let Some(pause) = self.pause(&error, prepared.repeatable, retries) else {
                return Err(error);
            };
            retries += 1;
            self.call.core.0.options.time.sleep(pause).await;
        }
    }

    async fn attempt(&mut self, prepared: &Prepared) -> Result<Success, Error> {
        let options = &self.call.core.0.options;
        let time = &options.time;
        if time.is_over(self.deadline) {
            return Err(Error::timeout("for the call before it was sent"));
        }
        let until = earlier(
            time.after(Some(self.call.timeout.unwrap_or(options.timeout))),
            self.deadline,
        );
        let mut request = prepared.clone();
        let token = self.token(prepared, until).await?;
        authorize(self.call, &mut request, token.as_ref())?;
        self.tokens.extend(token);
        request
            .headers
            .entry(RETRY_COUNT)
            .or_insert_with(|| HeaderValue::from(self.attempts));
        self.attempts += 1;
        let Prepared {
            method,
            url,
            headers,
            body,
            ..
        } = request;
        let limits = Limits {
            time,
            until,
            max_bytes: options.max_response_bytes,
            allow_http: options.allow_insecure_http,
            streamed: self.call.accept.is_some(),
        };
        attempt(
            &self.http,
            Hop {
                method,
                url,
                headers,
                body,
            },
            &limits,
        )
        .await
    }

    /// The provider's token, if a scheme wants one.
    async fn token(
        &mut self,
        prepared: &Prepared,
        until: Option<Instant>,
    ) -> Result<Option<Secret>, Error> {
        let core = &*self.call.core.0;
        let credentials = &core.options.credentials;
        let Some(provider) = credentials.provider.as_ref() else {
            return Ok(None);
        };
        if !prepared
            .schemes
            .iter()
            .any(|scheme| credentials.is_provided(core.api, scheme))
        {
            return Ok(None);
        }
        if let Some(token) = self.refreshed.take() {
            return Ok(Some(token));
        }
        match core.options.time.within(until, provider.token()).await {
            Some(Ok(token)) => Ok(Some(token)),
            Some(Err(error)) => Err(Error::credential("the token provider failed").cause(error)),
            None => Err(Error::timeout("before the token provider had a token")),
        }
    }

    /// Whether the provider has another token than the one that was just refused.
    async fn refresh(&mut self, error: &Error) -> bool {
        let options = &self.call.core.0.options;
        let provider = options.credentials.provider.as_ref();
        let (Some(401), Some(provider), Some(rejected)) = (
            error.status().map(|status| status.as_u16()),
            provider,
            self.tokens.last(),
        ) else {
            return false;
        };
        let fresh = options
            .time
            .within(self.deadline, provider.refresh(rejected))
            .await;
        self.refreshed = fresh.and_then(Result::ok).filter(|token| token != rejected);
        self.refreshed.is_some()
    }

    /// How long to pause before the next attempt, if there is to be one.
    fn pause(&self, error: &Error, repeatable: bool, retries: u32) -> Option<Duration> {
        let core = &*self.call.core.0;
        let time = &core.options.time;
        let Verdict::Again(wish) = judge(error, repeatable, time.date()) else {
            return None;
        };
        if retries >= self.call.max_retries.unwrap_or(core.options.max_retries) {
            return None;
        }
        let pause = wish.unwrap_or_else(|| core.options.backoff.pause(retries, time.chance()));
        let end = time.after(Some(pause))?;
        // A sleep that the deadline cannot hold would only delay the same error.
        if self.deadline.is_some_and(|deadline| end >= deadline) {
            return None;
        }
        core.budget.pay().then_some(pause)
    }

    fn succeed(&self, success: Success, retried: bool) -> RawResponse {
        self.call.core.0.budget.earn(retried);
        let Success {
            status,
            headers,
            url,
            body,
            rest,
        } = success;
        let parts = ResponseParts {
            status,
            headers,
            url,
            attempts: self.attempts,
            elapsed: self.call.core.0.options.time.since(self.start),
            operation: self.call.operation.id,
        };
        let parts = Box::new(parts);
        let rest = rest.map(|response| {
            let stream = ByteStream::new(response, self.call, self.deadline, parts.clone());
            let call = Call(Box::new(self.call.clone()));
            Box::new(Rest { stream, call })
        });
        RawResponse { parts, body, rest }
    }

    fn complete(&self, error: Error) -> Error {
        let core = &*self.call.core.0;
        let tokens = self.tokens.iter().map(Secret::expose);
        let secrets: Vec<_> = core.options.credentials.secrets().chain(tokens).collect();
        error
            .of_call(&self.name, self.attempts, self.sent)
            .without(&secrets)
    }
}
