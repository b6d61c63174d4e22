//! A guard against bodies that come too slowly to ever be whole.

use std::time::Duration;

use crate::runtime::clock::{Instant, Time};

/// How fast a body must come, and how long it may be slower than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MinSpeed {
    /// Bytes a second; 0 for any byte within the grace.
    pub(crate) rate: u64,
    pub(crate) grace: Duration,
}

/// Watches one body. Each byte buys the time that it may take, and no more than the grace is ever in store: silence ends
/// it after the grace, a trickle of half the speed after twice that. Only the time counts in which something is waited
/// for, so that a slow reader does no harm.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Watch {
    speed: MinSpeed,
    left: Duration,
    /// Since when the next bytes are waited for.
    waiting: Option<Instant>,
}

impl Watch {
    pub(crate) fn new(speed: MinSpeed) -> Self {
        Self {
            speed,
            left: speed.grace,
            waiting: None,
        }
    }

    /// The next bytes are waited for: when the body counts as stalled if nothing comes before; none for never.
    pub(crate) fn wait(&mut self, time: &Time) -> Option<Instant> {
        let since = *self.waiting.get_or_insert_with(|| time.now());
        since.checked_add(self.left)
    }

    /// Bytes came.
    pub(crate) fn count(&mut self, bytes: usize, time: &Time) {
        let waited = self.waiting.take().map(|since| time.since(since));
        let left = self.left.saturating_sub(waited.unwrap_or_default());
        let left = left.saturating_add(self.speed.worth(bytes));
        self.left = left.min(self.speed.grace);
    }
}

impl MinSpeed {
    /// How long so many bytes may take.
    fn worth(self, bytes: usize) -> Duration {
        if self.rate == 0 && bytes > 0 {
            return Duration::MAX;
        }
        let bytes = u128::try_from(bytes).unwrap_or(u128::MAX);
        let nanos = bytes.saturating_mul(1_000_000_000) / u128::from(self.rate.max(1));
        u64::try_from(nanos).map_or(Duration::MAX, Duration::from_nanos)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;

    use super::{MinSpeed, Watch};
    use crate::runtime::clock::Time;
    use crate::runtime::{Clock, SleepFuture};

    const SECOND: Duration = Duration::from_secs(1);

    /// A clock that only tests move, second by second.
    #[derive(Clone, Default)]
    struct Hand(Arc<AtomicU64>);

    impl Clock for Hand {
        fn now(&self) -> Duration {
            Duration::from_secs(self.0.load(Ordering::Relaxed))
        }

        fn sleep(&self, _: Duration) -> SleepFuture {
            Box::pin(std::future::pending())
        }
    }

    /// After how many seconds a body of one piece of these bytes each second is stalled.
    fn stalls(rate: u64, grace: u32, bytes: usize) -> Option<u64> {
        let hand = Hand::default();
        let time = Time::own(hand.clone());
        let grace = SECOND * grace;
        let mut watch = Watch::new(MinSpeed { rate, grace });
        (1..100).find(|_| {
            let end = watch.wait(&time);
            hand.0.fetch_add(1, Ordering::Relaxed);
            let over = time.is_over(end);
            if bytes > 0 {
                watch.count(bytes, &time);
            }
            over
        })
    }

    #[test]
    fn silence_and_trickles() {
        for (rate, grace, bytes, expect) in [
            (10, 5, 0, Some(5)),
            (10, 5, 1, Some(6)),
            (10, 5, 5, Some(9)),
            (10, 5, 10, None),
            (10, 5, 1000, None),
            (0, 5, 1, None),
        ] {
            assert_eq!(stalls(rate, grace, bytes), expect, "{rate} {grace} {bytes}");
        }
    }

    #[test]
    fn only_waiting_counts_and_no_more_than_the_grace_is_in_store() {
        let hand = Hand::default();
        let time = Time::own(hand.clone());
        for rate in [0, 1, u64::MAX] {
            let grace = 3 * SECOND;
            let mut watch = Watch::new(MinSpeed { rate, grace });
            watch.count(usize::MAX, &time);
            hand.0.fetch_add(1000, Ordering::Relaxed);
            assert_eq!(watch.wait(&time), time.after(Some(grace)), "{rate}");
        }
        let grace = Duration::MAX;
        let mut endless = Watch::new(MinSpeed { rate: 1, grace });
        assert_eq!(endless.wait(&time), None);
    }
}
