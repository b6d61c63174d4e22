//! Waiting until something that the server does is done.

use std::fmt;
use std::future::IntoFuture;
use std::ops::Deref;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::runtime::clock::Time;
use crate::runtime::error::{ErrorKind, Wait};
use crate::runtime::pause::Pause;
use crate::runtime::steps::{Steps, Walk};
use crate::runtime::{Call, Error, Response, decode, retry};

/// What the answers of a poll mean.
#[doc(hidden)]
#[derive(Debug)]
pub struct WaiterSpec<T, J> {
    /// What is waited for.
    pub item: fn(T) -> Option<J>,
    /// Its state.
    pub state: fn(&T) -> Option<&str>,
    /// The text that tells whether, being done, it is done only in part.
    pub partial: fn(&T) -> Option<&str>,
    /// What that text is then.
    pub partial_states: &'static [&'static str],
    /// States of a thing that is done.
    pub success: &'static [&'static str],
    /// States of a thing that failed. Any other state, and none, mean keep waiting.
    pub failure: &'static [&'static str],
}

/// A wait for something to be done. It polls when it is awaited.
#[must_use = "a wait does nothing until it is awaited"]
pub struct Waiter<T: 'static, J: 'static> {
    call: Call,
    spec: &'static WaiterSpec<T, J>,
    interval: Duration,
    factor: f64,
    cap: Duration,
    timeout: Option<Duration>,
}

/// Something that is done. It derefs to what was last read of it.
#[derive(Clone, Debug)]
pub struct Completed<J> {
    item: J,
    partial: bool,
    polls: u32,
}

impl<J> Completed<J> {
    /// What was last read.
    pub fn into_inner(self) -> J {
        self.item
    }

    /// Whether it is done only in part: look at it for what is missing.
    pub fn is_partial(&self) -> bool {
        self.partial
    }

    /// How often it was asked for.
    pub fn polls(&self) -> u32 {
        self.polls
    }
}

impl<J> Deref for Completed<J> {
    type Target = J;

    fn deref(&self) -> &J {
        &self.item
    }
}

/// What one poll saw.
#[derive(Clone, Debug)]
pub struct Observed<J> {
    state: Option<String>,
    item: Option<J>,
    done: bool,
    partial: bool,
    polls: u32,
}

impl<J> Observed<J> {
    /// The state, if the answer had one.
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// The thing itself, if the answer had it.
    pub fn item(&self) -> Option<&J> {
        self.item.as_ref()
    }

    /// The thing itself, if the answer had it.
    pub fn into_item(self) -> Option<J> {
        self.item
    }

    /// Whether the wait is over.
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Whether it is done only in part.
    pub fn is_partial(&self) -> bool {
        self.partial
    }

    /// How often it was asked for so far.
    pub fn polls(&self) -> u32 {
        self.polls
    }
}

impl<T, J> Waiter<T, J>
where
    T: DeserializeOwned + Send + 'static,
    J: Send + Sync + 'static,
{
    #[doc(hidden)]
    pub fn new(call: Call, spec: &'static WaiterSpec<T, J>) -> Self {
        Self {
            call,
            spec,
            interval: Duration::from_secs(5),
            factor: 1.0,
            cap: Duration::MAX,
            timeout: None,
        }
    }

    /// The pause between polls. Default: 5 s. A server that asks for a longer one (`Retry-After`) gets it.
    pub fn poll_interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// Makes each pause `factor` times as long as the one before, up to `cap`. Default: all pauses are equal.
    pub fn backoff(mut self, factor: f64, cap: Duration) -> Self {
        self.factor = factor;
        self.cap = cap;
        self
    }

    /// How long the whole wait may take. Default: no limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long one attempt of a poll may take. Default: the client's.
    pub fn request_timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout(timeout);
        self
    }

    /// Waits.
    ///
    /// # Errors
    ///
    /// [`is_wait_failed`](Error::is_wait_failed): it ended in failure; the error has the state and the last item.
    /// [`is_timeout`](Error::is_timeout): time is up; the error has the last state. Any other: a poll failed for good.
    pub async fn send(self) -> Result<Completed<J>, Error> {
        let mut poller = self.poller();
        let mut last = None;
        loop {
            let seen = match poller.poll().await {
                Ok(seen) => seen,
                Err(error) => return Err(with_last(error, last)),
            };
            if seen.done {
                let Observed {
                    item,
                    partial,
                    polls,
                    ..
                } = seen;
                return item
                    .map(|item| Completed {
                        item,
                        partial,
                        polls,
                    })
                    .ok_or_else(|| poller.empty());
            }
            last = seen.item.or(last);
        }
    }

    /// Waits, and blocks until it is over. It works inside a Tokio runtime too, whose thread it then occupies.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(mut self) -> Result<Completed<J>, Error> {
        self.call.0.blocking = true;
        crate::runtime::blocking::run(self.send())?
    }

    /// What each poll sees, as a stream that ends when the wait does. A failure is its last item.
    pub fn states(self) -> States<T, J> {
        States {
            walk: Walk::Idle(StateSteps(self.poller())),
        }
    }

    fn poller(self) -> Poller<T, J> {
        let Self {
            call,
            spec,
            interval,
            factor,
            cap,
            timeout,
        } = self;
        let pause = Pause {
            interval,
            factor,
            cap,
            until: None,
            last: false,
        };
        Poller {
            call,
            spec,
            pause,
            timeout,
            state: None,
            polls: 0,
            wish: None,
        }
    }
}

/// A wait that timed out keeps what it saw last.
fn with_last<J: Send + Sync + 'static>(mut error: Error, last: Option<J>) -> Error {
    if let (Some(wait), Some(last)) = (&mut error.0.wait, last) {
        wait.last.get_or_insert_with(|| Box::new(last));
    }
    error
}

impl<T, J> IntoFuture for Waiter<T, J>
where
    T: DeserializeOwned + Send + 'static,
    J: Send + Sync + 'static,
{
    type Output = Result<Completed<J>, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl<T, J> fmt::Debug for Waiter<T, J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiter")
            .field("call", &self.call)
            .field("interval", &self.interval)
            .finish_non_exhaustive()
    }
}

/// Polls, and tells what the answers mean.
struct Poller<T: 'static, J: 'static> {
    call: Call,
    spec: &'static WaiterSpec<T, J>,
    pause: Pause,
    /// The time for all, until the first poll starts it.
    timeout: Option<Duration>,
    state: Option<String>,
    polls: u32,
    /// The pause that the server asked for.
    wish: Option<Duration>,
}

impl<T, J> Poller<T, J>
where
    T: DeserializeOwned + Send + 'static,
    J: Send + Sync + 'static,
{
    async fn poll(&mut self) -> Result<Observed<J>, Error> {
        if self.polls == 0 {
            self.pause.until = self.time().after(self.timeout);
            self.call.0.until = self.pause.until;
        } else {
            let now = self.time().now();
            let pause = self
                .pause
                .next(self.wish, now)
                .ok_or_else(|| self.time_up())?;
            self.time().sleep(pause).await;
        }
        self.polls += 1;
        let answer = self.ask().await?;
        self.observe(answer)
    }

    fn time(&self) -> &Time {
        &self.call.0.core.0.options.time
    }

    async fn ask(&mut self) -> Result<Response<T>, Error> {
        let answer = self
            .call
            .clone()
            .execute()
            .await
            .and_then(decode::json::<T>);
        let answer = answer.map_err(|error| {
            let over = self.time().is_over(self.pause.until);
            if over && error.is_timeout() {
                self.time_up().cause(error)
            } else {
                error
            }
        })?;
        self.wish = retry::wish(answer.headers(), self.time().date());
        self.state = (self.spec.state)(&answer).map(str::to_owned);
        Ok(answer)
    }

    fn observe(&self, answer: Response<T>) -> Result<Observed<J>, Error> {
        let is = |states: &[&str]| {
            self.state
                .as_deref()
                .is_some_and(|state| states.contains(&state))
        };
        let partial = (self.spec.partial)(&answer)
            .is_some_and(|text| self.spec.partial_states.contains(&text));
        let attempts = answer.attempts();
        let item = (self.spec.item)(answer.into_inner());
        if is(self.spec.failure) {
            let mut error = self.error(ErrorKind::WaitFailed, "it ended in failure");
            error.0.attempts = attempts;
            return Err(with_last(error, item));
        }
        let done = is(self.spec.success);
        Ok(Observed {
            state: self.state.clone(),
            item,
            done,
            partial: done && partial,
            polls: self.polls,
        })
    }

    fn time_up(&self) -> Error {
        self.error(ErrorKind::Timeout, "time is up for the wait")
    }

    fn empty(&self) -> Error {
        self.error(
            ErrorKind::Decode,
            "it is done, but the answer does not have it",
        )
    }

    fn error(&self, kind: ErrorKind, text: &str) -> Error {
        let state = self.state.as_deref().unwrap_or("not known");
        let text = format!("{text}; the state is {state} after {} poll(s)", self.polls);
        let wait = Wait {
            state: self.state.clone(),
            last: None,
        };
        Error::new(kind, text)
            .sent()
            .of_wait(self.call.name(), wait)
    }
}

struct StateSteps<T: 'static, J: 'static>(Poller<T, J>);

impl<T, J> Steps for StateSteps<T, J>
where
    T: DeserializeOwned + Send + 'static,
    J: Send + Sync + 'static,
{
    type Item = Result<Observed<J>, Error>;

    async fn step(mut self) -> (Option<Self>, Option<Self::Item>) {
        let seen = self.0.poll().await;
        let goes_on = seen.as_ref().is_ok_and(|seen| !seen.done);
        (goes_on.then_some(self), Some(seen))
    }
}

/// What each poll of a wait sees, as a stream; [`next`](Self::next) needs no other crate.
#[must_use = "nothing is polled until it is asked for"]
pub struct States<T: DeserializeOwned + Send + 'static, J: Send + Sync + 'static> {
    walk: Walk<StateSteps<T, J>>,
}

impl<T: DeserializeOwned + Send + 'static, J: Send + Sync + 'static> States<T, J> {
    /// What the next poll sees. It can be dropped and asked for again without losing one.
    pub async fn next(&mut self) -> Option<Result<Observed<J>, Error>> {
        self.walk.next().await
    }
}

impl<T: DeserializeOwned + Send + 'static, J: Send + Sync + 'static> Stream for States<T, J> {
    type Item = Result<Observed<J>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.walk.poll_next(context)
    }
}

impl<T: DeserializeOwned + Send + 'static, J: Send + Sync + 'static> fmt::Debug for States<T, J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("States").finish_non_exhaustive()
    }
}
