//! The pauses between the polls of a wait.

use std::time::Duration;

use crate::runtime::clock::Instant;

/// When to poll next.
pub(crate) struct Pause {
    pub(crate) interval: Duration,
    pub(crate) factor: f64,
    pub(crate) cap: Duration,
    pub(crate) until: Option<Instant>,
    /// Whether the poll before was the last that fits.
    pub(crate) last: bool,
}

impl Pause {
    /// How long to pause; none if time is up. A pause that the time left cannot hold is cut, so that there is one more
    /// poll shortly before the end.
    pub(crate) fn next(&mut self, wish: Option<Duration>, now: Instant) -> Option<Duration> {
        let pause = wish.map_or(self.interval, |wish| wish.max(self.interval));
        let longer =
            Duration::try_from_secs_f64(self.interval.as_secs_f64() * self.factor.max(1.0));
        self.interval = longer.unwrap_or(self.cap).min(self.cap.max(self.interval));
        let Some(until) = self.until else {
            return Some(pause);
        };
        let left = until.saturating_duration_since(now);
        if self.last || left.is_zero() {
            return None;
        }
        if pause < left {
            return Some(pause);
        }
        self.last = true;
        Some(left.saturating_sub((left / 2).min(Duration::from_secs(1))))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Pause;
    use crate::runtime::clock::Instant;

    fn pause(millis: u64, factor: f64, cap: u64, until: Option<Instant>) -> Pause {
        let (interval, cap) = (Duration::from_millis(millis), Duration::from_millis(cap));
        Pause {
            interval,
            factor,
            cap,
            until,
            last: false,
        }
    }

    #[test]
    fn pauses_grow_to_the_cap() {
        let now = Instant::now();
        let mut next = pause(100, 2.0, 350, None);
        let pauses: Vec<_> = (0..4)
            .map(|_| next.next(None, now).unwrap().as_millis())
            .collect();
        assert_eq!(pauses, [100, 200, 350, 350]);
        for odd in [f64::NAN, -1.0, 0.0] {
            let mut next = pause(100, odd, 350, None);
            next.next(None, now);
            assert_eq!(next.next(None, now), Some(Duration::from_millis(100)));
        }
        let mut next = pause(100, 9.0, 10, None);
        next.next(None, now);
        assert_eq!(
            next.next(Some(Duration::from_secs(1)), now),
            Some(Duration::from_secs(1))
        );
    }

    #[test]
    fn one_last_poll_before_the_end() {
        let now = Instant::now();
        let mut next = pause(5000, 1.0, 5000, Some(now + Duration::from_secs(8)));
        assert_eq!(next.next(None, now), Some(Duration::from_secs(5)));
        assert_eq!(
            next.next(None, now + Duration::from_secs(5)),
            Some(Duration::from_secs(2))
        );
        assert_eq!(next.next(None, now + Duration::from_secs(7)), None);
    }
}
