//! What can be set on a client, and changed in a client derived from it.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, HeaderName};

use crate::runtime::Value;
use crate::runtime::clock::Time;
use crate::runtime::credential::Credentials;
use crate::runtime::header;
use crate::runtime::hook::Hooks;
use crate::runtime::query::Query;
use crate::runtime::retry::Retry;
use crate::runtime::stall::MinSpeed;

/// The settings of a client. `client.with_options(|options| options.timeout(…))` makes a client with other settings that
/// shares the connections.
///
/// A setting that cannot be (an illegal header, a bad base URL) is reported by the next request.
#[derive(Clone)]
#[must_use]
pub struct Options {
    pub(crate) base_url: Option<String>,
    /// The API's server with the caller's variables.
    pub(crate) server: Option<String>,
    pub(crate) allow_insecure_http: bool,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) timeout: Duration,
    pub(crate) deadline: Option<Duration>,
    pub(crate) max_retries: u32,
    pub(crate) retry: Retry,
    pub(crate) retry_non_idempotent: bool,
    pub(crate) headers: HeaderMap,
    /// Headers of ours that are not sent.
    pub(crate) dropped: Vec<HeaderName>,
    pub(crate) query: Query,
    pub(crate) credentials: Credentials,
    pub(crate) no_auth: bool,
    pub(crate) max_response_bytes: u64,
    pub(crate) min_speed: Option<MinSpeed>,
    pub(crate) hooks: Hooks,
    pub(crate) time: Time,
    /// The first setting that cannot be.
    pub(crate) problem: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            base_url: None,
            server: None,
            allow_insecure_http: false,
            connect_timeout: None,
            timeout: Duration::from_secs(60),
            deadline: None,
            max_retries: 2,
            retry: Retry::default(),
            retry_non_idempotent: false,
            headers: HeaderMap::new(),
            dropped: Vec::new(),
            query: Query::default(),
            credentials: Credentials::default(),
            no_auth: false,
            max_response_bytes: 256 << 20,
            min_speed: None,
            hooks: Hooks::default(),
            time: Time::System,
            problem: None,
        }
    }
}

impl Options {
    /// Notes a setting that cannot be, unless an earlier one is.
    pub(crate) fn refuse(&mut self, problem: String) {
        self.problem.get_or_insert(problem);
    }

    pub(crate) fn add_header(&mut self, name: &str, value: &str) {
        match header::parse(name, value) {
            Ok((name, value)) => _ = self.headers.insert(name, value),
            Err(problem) => self.refuse(problem),
        }
    }

    pub(crate) fn drop_header(&mut self, name: &str) {
        match header::parse(name, "") {
            Ok((name, _)) => {
                self.headers.remove(&name);
                self.dropped.push(name);
            }
            Err(problem) => self.refuse(problem),
        }
    }

    pub(crate) fn add_query(&mut self, name: &str, value: serde_json::Result<Value>) {
        match value {
            Ok(value) => self.query.set_plain(name, &value),
            Err(error) => self.refuse(format!(
                "the query parameter {name} cannot be written: {error}"
            )),
        }
    }

    pub(crate) fn change(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .field("max_retries", &self.max_retries)
            .finish_non_exhaustive()
    }
}

/// The setters that [`Options`] and [`ClientBuilder`](crate::runtime::ClientBuilder) have in common, for a type with a
/// method `change(self, impl FnOnce(&mut Options)) -> Self`.
macro_rules! setters {
    () => {
        /// The token to send, without `Bearer`; blanks around it are dropped. It goes into the API's bearer schemes, or,
        /// where it has none, into its API keys.
        pub fn access_token(self, token: impl AsRef<str>) -> Self {
            let token = token.as_ref().trim();
            self.change(|options| {
                if let Err(problem) = $crate::runtime::credential::check_token(token) {
                    options.refuse(problem);
                }
                options.credentials.token = Some(token.into());
            })
        }

        /// Where the token comes from, if it changes while the program runs. It is asked before each attempt and takes
        /// the place of an access token.
        pub fn token_provider(self, provider: impl $crate::runtime::TokenProvider) -> Self {
            self.change(|options| {
                let provider = $crate::runtime::credential::Provider::new(provider);
                options.credentials.provider = Some(::std::sync::Arc::new(provider));
            })
        }

        /// The name and password for schemes with HTTP Basic.
        pub fn basic(
            self,
            user: impl Into<String>,
            password: impl Into<$crate::runtime::Secret>,
        ) -> Self {
            let basic = $crate::runtime::Credential::Basic {
                user: user.into(),
                password: password.into(),
            };
            self.change(|options| options.credentials.basic = Some(basic))
        }

        /// The credential for one security scheme, by its name in the API's document.
        pub fn credential(
            self,
            scheme: impl Into<String>,
            credential: $crate::runtime::Credential,
        ) -> Self {
            self.change(|options| options.credentials.name(scheme.into(), credential))
        }

        /// Sends requests without any credential of the client's.
        pub fn no_auth(self) -> Self {
            self.change(|options| options.no_auth = true)
        }

        /// Where the API is. A path in it is kept. User info, a query and, to any but this machine, plain http are
        /// refused.
        pub fn base_url(self, url: impl Into<String>) -> Self {
            self.change(|options| options.base_url = Some(url.into()))
        }

        /// Allows plain http to other machines, where anyone on the way can read the credential.
        pub fn allow_insecure_http(self, allow: bool) -> Self {
            self.change(|options| options.allow_insecure_http = allow)
        }

        /// How long connecting may take, TLS included. Default: 5 s. Requests with another time than that which their
        /// client was built with share connections among themselves, not with the others.
        pub fn connect_timeout(self, timeout: ::std::time::Duration) -> Self {
            self.change(|options| options.connect_timeout = Some(timeout))
        }

        /// How long one attempt may take, from connecting to the last byte of the answer. Default: 60 s.
        pub fn timeout(self, timeout: ::std::time::Duration) -> Self {
            self.change(|options| options.timeout = timeout)
        }

        /// How long a call may take, all attempts and the pauses between them together. Default: no limit.
        pub fn deadline(self, deadline: ::std::time::Duration) -> Self {
            self.change(|options| options.deadline = Some(deadline))
        }

        /// How often a failed request is sent again. Default: 2, which makes three attempts.
        pub fn max_retries(self, retries: u32) -> Self {
            self.change(|options| options.max_retries = retries)
        }

        /// The pause before the first retry, doubled for each further one up to `cap`, less up to a quarter by chance.
        /// What the server asks for goes first. Default: 0.5 s and 8 s.
        pub fn backoff(self, first: ::std::time::Duration, cap: ::std::time::Duration) -> Self {
            self.retry_backoff($crate::runtime::retry::Exponential::new(first, cap))
        }

        /// Other pauses than those of [`backoff`](Self::backoff): an
        /// [`Exponential`](crate::runtime::retry::Exponential) with its details, or a closure.
        pub fn retry_backoff(self, backoff: impl $crate::runtime::retry::Backoff) -> Self {
            self.change(|options| options.retry.backoff = ::std::sync::Arc::new(backoff))
        }

        /// What is retried. Default: [`Failed::usual`](crate::runtime::retry::Failed::usual). For closures write the
        /// type of the argument: `|failed: &Failed<'_>| …`.
        pub fn retry_policy(self, policy: impl $crate::runtime::retry::Policy) -> Self {
            self.change(|options| options.retry.policy = ::std::sync::Arc::new(policy))
        }

        /// How many retries there are for all calls together, shared with clones and derived clients. Default: a
        /// [`TokenBucket`](crate::runtime::retry::TokenBucket) with 500 tokens, of which a retry costs 5.
        pub fn retry_budget(self, budget: impl $crate::runtime::retry::Budget) -> Self {
            let budget = $crate::runtime::retry::Purse::Own(::std::sync::Arc::new(budget));
            self.change(|options| options.retry.budget = budget)
        }

        /// Whether requests that may have taken effect are sent again although doing the thing twice is not the same as
        /// doing it once (POST, PATCH). Default: no.
        pub fn retry_non_idempotent(self, retry: bool) -> Self {
            self.change(|options| options.retry_non_idempotent = retry)
        }

        /// A header of every request, in the place of ours or of an earlier one of this name, whatever its case. An
        /// `Authorization` takes the place of the token.
        pub fn default_header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
            self.change(|options| options.add_header(name.as_ref(), value.as_ref()))
        }

        /// Takes back an earlier [`default_header`](Self::default_header) of this name, and sends none of ours: `user-agent`,
        /// `x-retry-count`, `accept` (which is `*/*` then). What is set afterwards, or on the request itself, is sent. The credential is not
        /// one of them; for that there is [`no_auth`](Self::no_auth).
        pub fn without_header(self, name: impl AsRef<str>) -> Self {
            self.change(|options| options.drop_header(name.as_ref()))
        }

        /// A query parameter of every request that does not set it itself.
        pub fn default_query(
            self,
            name: impl AsRef<str>,
            value: impl $crate::runtime::serde::Serialize,
        ) -> Self {
            let value = $crate::runtime::serde_json::to_value(value);
            self.change(|options| options.add_query(name.as_ref(), value))
        }

        /// The size of an answer, unpacked, above which it is refused. Default: 256 MiB.
        pub fn max_response_bytes(self, bytes: u64) -> Self {
            self.change(|options| options.max_response_bytes = bytes)
        }

        /// How fast the body of an answer must come. If over a while it is slower, and longer than `grace`, the attempt
        /// fails with [`is_timeout`](crate::runtime::Error::is_timeout). With 0 bytes a second any byte within the grace
        /// is enough. Default: 1 byte a second, with the time of an attempt as the grace.
        pub fn min_speed(self, bytes_per_second: u64, grace: ::std::time::Duration) -> Self {
            let rate = bytes_per_second;
            let speed = $crate::runtime::stall::MinSpeed { rate, grace };
            self.change(|options| options.min_speed = Some(speed))
        }

        /// Calls this before each attempt, after earlier ones. It may set headers of the attempt; credentials are put
        /// in afterwards.
        pub fn before_attempt(
            self,
            hook: impl Fn(&mut $crate::runtime::Attempt<'_>) + Send + Sync + 'static,
        ) -> Self {
            self.change(|options| options.hooks.before.push(::std::sync::Arc::new(hook)))
        }

        /// Calls this after each attempt, after earlier ones.
        pub fn after_attempt(
            self,
            hook: impl Fn(&$crate::runtime::Outcome<'_>) + Send + Sync + 'static,
        ) -> Self {
            self.change(|options| options.hooks.after.push(::std::sync::Arc::new(hook)))
        }

        /// The clock of timeouts, pauses, polls and jitter. Default: the system's. Another is for tests.
        pub fn clock(self, clock: impl $crate::runtime::Clock) -> Self {
            self.change(|options| options.time = $crate::runtime::clock::Time::own(clock))
        }
    };
}
pub(crate) use setters;

impl Options {
    setters!();
}
