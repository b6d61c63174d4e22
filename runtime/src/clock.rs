//! Time and chance, as a client sees them. This file alone knows where they come from.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime};

pub(crate) use system::{Instant, date};

/// What [`Clock::sleep`] returns.
pub type SleepFuture = Pin<Box<dyn Future<Output = ()> + Send + Sync>>;

/// Time and chance, if not the system's: for tests that are exact and take no time.
///
/// Every timeout, pause, poll and random number of a client goes through its clock. The feature `testing` has one whose
/// sleeps take no time.
pub trait Clock: Send + Sync + 'static {
    /// The time since a moment that this clock chooses once. It never goes back.
    fn now(&self) -> Duration;

    /// Is done after this time. The time counts from the call, not from the first poll.
    fn sleep(&self, time: Duration) -> SleepFuture;

    /// The date, for a `Retry-After` that is one. Default: the system's.
    fn date(&self) -> SystemTime {
        system::date()
    }

    /// Random bits, for jitter and idempotency keys. Default: from a generator that is seeded by the system.
    fn random(&self) -> u64 {
        fastrand::u64(..)
    }
}

/// The clock of a client. The system's costs neither an allocation nor a dynamic call.
#[derive(Clone, Default)]
pub(crate) enum Time {
    #[default]
    System,
    /// Another, and the instant that its time counts from.
    Own(Arc<dyn Clock>, Instant),
}

impl Time {
    pub(crate) fn own(clock: impl Clock) -> Self {
        Self::Own(Arc::new(clock), Instant::now())
    }

    pub(crate) fn is_own(&self) -> bool {
        matches!(self, Self::Own(..))
    }

    pub(crate) fn now(&self) -> Instant {
        match self {
            Self::System => Instant::now(),
            Self::Own(clock, start) => start.checked_add(clock.now()).unwrap_or(*start),
        }
    }

    /// The instant after a time; none if that is without end.
    pub(crate) fn after(&self, time: Option<Duration>) -> Option<Instant> {
        let time = time?;
        self.now().checked_add(time)
    }

    /// How long ago an instant was.
    pub(crate) fn since(&self, start: Instant) -> Duration {
        self.now().saturating_duration_since(start)
    }

    /// Whether this instant is over.
    pub(crate) fn is_over(&self, end: Option<Instant>) -> bool {
        end.is_some_and(|end| end <= self.now())
    }

    pub(crate) async fn sleep(&self, time: Duration) {
        match self {
            Self::System => system::sleep(time).await,
            Self::Own(clock, _) => clock.sleep(time).await,
        }
    }

    /// Is done at this instant: for what is polled by hand.
    pub(crate) fn timer(&self, end: Instant) -> SleepFuture {
        match self {
            Self::System => Box::pin(system::sleep_until(end)),
            Self::Own(clock, _) => clock.sleep(end.saturating_duration_since(self.now())),
        }
    }

    /// The output of the future, if it has it already: then it needs no timer. Other clocks than the system's see the timer
    /// first, so that they know which of their sleeps ends first.
    pub(crate) async fn at_once<F: Future>(&self, mut future: Pin<&mut F>) -> Poll<F::Output> {
        if self.is_own() {
            return Poll::Pending;
        }
        std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await
    }

    /// The output of the future, unless time is up before. The future is pinned by the caller, since a function that takes
    /// one and waits for it has room for it twice.
    pub(crate) async fn within<F: Future + Unpin>(
        &self,
        end: Option<Instant>,
        mut future: F,
    ) -> Option<F::Output> {
        let Some(end) = end else {
            return Some(future.await);
        };
        if !self.is_own() {
            return system::timeout_at(end, future).await.ok();
        }
        // The timer is there before the future begins.
        let mut timer = self.timer(end);
        std::future::poll_fn(|context| match Pin::new(&mut future).poll(context) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => timer.as_mut().poll(context).map(|()| None),
        })
        .await
    }

    pub(crate) fn date(&self) -> SystemTime {
        match self {
            Self::System => system::date(),
            Self::Own(clock, _) => clock.date(),
        }
    }

    pub(crate) fn random(&self) -> u64 {
        match self {
            Self::System => fastrand::u64(..),
            Self::Own(clock, _) => clock.random(),
        }
    }

    pub(crate) fn random_wide(&self) -> u128 {
        u128::from(self.random()) << 64 | u128::from(self.random())
    }

    /// A number in 0..1.
    pub(crate) fn chance(&self) -> f64 {
        let bits = u32::try_from(self.random() >> 32).unwrap_or_default();
        f64::from(bits) / (f64::from(u32::MAX) + 1.0)
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::System => "System",
            Self::Own(..) => "Own",
        })
    }
}

/// The clock of the browser.
#[cfg(target_arch = "wasm32")]
mod system {
    use std::future::{Future, poll_fn};
    use std::pin::{Pin, pin};
    use std::task::Poll;
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use gloo_timers::future::TimeoutFuture;
    use send_wrapper::SendWrapper;

    pub(crate) use web_time::Instant;

    /// A browser's timer is over at once where it is to take longer than 24 days.
    const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

    pub(crate) async fn sleep(time: Duration) {
        let start = Instant::now();
        while let Some(left) = time
            .checked_sub(start.elapsed())
            .filter(|left| !left.is_zero())
        {
            let left = left.min(LONGEST).as_nanos().div_ceil(1_000_000);
            let millis = u32::try_from(left).unwrap_or(u32::MAX);
            SendWrapper::new(TimeoutFuture::new(millis)).await;
        }
    }

    pub(crate) fn sleep_until(end: Instant) -> impl Future<Output = ()> + Send + Sync {
        SendWrapper::new(sleep(end.saturating_duration_since(Instant::now())))
    }

    pub(super) async fn timeout_at<F: Future + Unpin>(
        end: Instant,
        mut future: F,
    ) -> Result<F::Output, ()> {
        let mut timer = pin!(sleep_until(end));
        poll_fn(|context| match Pin::new(&mut future).poll(context) {
            Poll::Ready(output) => Poll::Ready(Ok(output)),
            Poll::Pending => timer.as_mut().poll(context).map(Err),
        })
        .await
    }

    pub(crate) fn date() -> SystemTime {
        let since = web_time::SystemTime::now().duration_since(web_time::UNIX_EPOCH);
        UNIX_EPOCH + since.unwrap_or_default()
    }
}

/// The clock of the system: Tokio's, which tests can pause.
#[cfg(not(target_arch = "wasm32"))]
mod system {
    use std::time::SystemTime;

    pub(super) use tokio::time::timeout_at;
    pub(crate) use tokio::time::{Instant, sleep, sleep_until};

    pub(crate) fn date() -> SystemTime {
        SystemTime::now()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::time::Duration;

    use super::{Clock, SleepFuture, Time};

    /// Sleeps are over at once, and are written down.
    #[derive(Default)]
    struct Notes(Mutex<Vec<Duration>>);

    impl Clock for Notes {
        fn now(&self) -> Duration {
            self.0.lock().unwrap().iter().sum()
        }

        fn sleep(&self, time: Duration) -> SleepFuture {
            self.0.lock().unwrap().push(time);
            Box::pin(std::future::ready(()))
        }

        fn random(&self) -> u64 {
            u64::MAX
        }
    }

    #[tokio::test]
    async fn another_clock_is_asked_for_everything() {
        let time = Time::own(Notes::default());
        let (second, start) = (Duration::from_secs(1), time.now());
        time.sleep(second).await;
        assert_eq!(time.now(), start + second);
        time.timer(start + 3 * second).await;
        assert_eq!(time.now(), start + 3 * second);
        let end = time.after(Some(second));
        assert!(!time.is_over(end) && !time.is_over(None));
        assert_eq!(time.within(end, std::future::ready(7)).await, Some(7));
        let never = std::future::pending::<()>();
        let end = time.after(Some(second));
        assert_eq!(time.within(end, never).await, None);
        assert!(time.chance() < 1.0 && time.chance() > 0.999);
        assert_eq!(time.after(Some(Duration::MAX)), None);
    }
}
