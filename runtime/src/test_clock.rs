//! A clock whose sleeps take no time.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use crate::runtime::{Clock, SleepFuture};

/// The date when a test begins: 2001-09-09T01:46:40Z.
const BEGIN: Duration = Duration::from_secs(1_000_000_000);

/// How often a sleep waits for an earlier one that nobody asks for, before it goes first.
const PATIENCE: u32 = 1000;

/// A clock that jumps to the end of a sleep as soon as nothing else is left to wait for: the earliest sleep ends first,
/// and at once. There is no jitter, since its random numbers only count.
///
/// It is for a [`FakeServer`](super::testing::FakeServer), which has one. Waiting for something real, a token from another
/// server say, takes no time on it, so that every timeout would be over at once.
#[derive(Clone, Default)]
pub struct TestClock(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    now: Duration,
    next: u64,
    /// Who sleeps, by when it ends.
    sleeps: BTreeMap<(Duration, u64), Option<Waker>>,
    random: u64,
}

impl TestClock {
    /// A clock at zero.
    pub fn new() -> Self {
        Self::default()
    }

    /// The time since the clock was made: the sum of what was slept.
    pub fn elapsed(&self) -> Duration {
        self.lock().now
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        let mut state = self.lock();
        state.now = state.now.saturating_add(time);
        state.wake();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn wake(&mut self) {
        for waker in self.sleeps.values_mut().filter_map(Option::take) {
            waker.wake();
        }
    }
}

impl Clock for TestClock {
    fn now(&self) -> Duration {
        self.lock().now
    }

    fn sleep(&self, time: Duration) -> SleepFuture {
        let mut state = self.lock();
        let key = (state.now.saturating_add(time), state.next);
        state.next += 1;
        state.sleeps.insert(key, None);
        let clock = self.clone();
        Box::pin(Sleep {
            clock,
            key,
            polls: 0,
        })
    }

    fn date(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + BEGIN + self.now()
    }

    fn random(&self) -> u64 {
        let mut state = self.lock();
        state.random += 1;
        state.random
    }
}

impl fmt::Debug for TestClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TestClock").field(&self.elapsed()).finish()
    }
}

struct Sleep {
    clock: TestClock,
    key: (Duration, u64),
    polls: u32,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.polls += 1;
        let mut state = self.clock.lock();
        let first = state.sleeps.keys().next().copied();
        let is_first = first.is_none_or(|first| first >= self.key);
        if is_first || state.now >= self.key.0 || self.polls > PATIENCE {
            state.now = state.now.max(self.key.0);
            state.sleeps.remove(&self.key);
            state.wake();
            return Poll::Ready(());
        }
        // Who is asked for next decides: the earlier sleep may belong to this very task.
        state.sleeps.insert(self.key, Some(context.waker().clone()));
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        let mut state = self.clock.lock();
        state.sleeps.remove(&self.key);
        state.wake();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::TestClock;
    use crate::runtime::clock::{Clock, Time};

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test]
    async fn sleeps_end_at_once_and_in_order() {
        let clock = TestClock::new();
        let time = Time::own(clock.clone());
        time.sleep(3 * SECOND).await;
        assert_eq!(clock.elapsed(), 3 * SECOND);
        for (inner, whole, expect) in [(2, 5, Some(())), (5, 2, None)] {
            let end = time.after(Some(whole * SECOND));
            let sleep = std::pin::pin!(time.sleep(inner * SECOND));
            assert_eq!(time.within(end, sleep).await, expect);
        }
        assert_eq!(clock.elapsed(), 7 * SECOND);
        let end = time.after(Some(SECOND));
        let never = std::future::pending::<()>();
        assert_eq!(time.within(end, never).await, None);
        assert_eq!(clock.elapsed(), 8 * SECOND);
    }

    #[tokio::test]
    async fn tasks_meet() {
        let clock = TestClock::new();
        let tasks: Vec<_> = [5, 1, 3]
            .map(|seconds| {
                let sleep = clock.sleep(seconds * SECOND);
                let clock = clock.clone();
                tokio::spawn(async move {
                    sleep.await;
                    clock.elapsed()
                })
            })
            .into();
        let mut ends = Vec::new();
        for task in tasks {
            ends.push(task.await.unwrap());
        }
        assert_eq!(ends, [5 * SECOND, SECOND, 3 * SECOND]);
    }

    #[tokio::test]
    async fn a_sleep_that_nobody_asks_for_holds_no_other_for_ever() {
        let clock = TestClock::new();
        let idle = clock.sleep(SECOND);
        clock.sleep(2 * SECOND).await;
        assert_eq!(clock.elapsed(), 2 * SECOND);
        drop(idle);
        clock.advance(SECOND);
        assert_eq!(clock.now(), 3 * SECOND);
    }
}
