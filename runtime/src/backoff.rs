//! How long to pause between attempts if the server does not say.

use std::time::Duration;

/// When a request is sent again: a [`Backoff`] says how long to pause before. A closure of a number and a chance is one.
pub trait Backoff: Send + Sync + 'static {
    /// The pause before a retry, where 0 is the first one; `chance` is a random number in 0..1, for jitter.
    fn pause(&self, retry: u32, chance: f64) -> Duration;
}

impl<F: Fn(u32, f64) -> Duration + Send + Sync + 'static> Backoff for F {
    fn pause(&self, retry: u32, chance: f64) -> Duration {
        self(retry, chance)
    }
}

/// Pauses that grow by a factor up to a cap, less a random part. The default: 0.5 s, doubled up to 8 s, less up to a
/// quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct Exponential {
    first: Duration,
    cap: Duration,
    factor: f64,
    jitter: f64,
}

impl Exponential {
    /// Pauses of `first`, doubled for each further retry up to `cap`, less up to a quarter by chance.
    pub fn new(first: Duration, cap: Duration) -> Self {
        Self {
            first,
            cap,
            factor: 2.0,
            jitter: 0.25,
        }
    }

    /// How many times as long each pause is as the one before. Less than 1 counts as 1. Default: 2.
    pub fn factor(mut self, factor: f64) -> Self {
        self.factor = factor.max(1.0);
        self
    }

    /// The part of a pause, in 0..=1, that chance may take away. Default: 0.25. With 1 it is anything up to the whole
    /// ("full jitter").
    pub fn jitter(mut self, part: f64) -> Self {
        self.jitter = part.clamp(0.0, 1.0);
        self
    }
}

impl Default for Exponential {
    fn default() -> Self {
        Self::new(Duration::from_millis(500), Duration::from_secs(8))
    }
}

impl Backoff for Exponential {
    fn pause(&self, retry: u32, chance: f64) -> Duration {
        let growth = self.factor.powi(i32::try_from(retry).unwrap_or(i32::MAX));
        let growth = growth.min(f64::MAX);
        let full = Duration::try_from_secs_f64(self.first.as_secs_f64() * growth);
        let full = full.unwrap_or(Duration::MAX).min(self.cap);
        let part = 1.0 - self.jitter * chance.clamp(0.0, 1.0);
        Duration::try_from_secs_f64(full.as_secs_f64() * part).unwrap_or(full)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Backoff, Exponential};

    #[test]
    fn pauses_double_to_the_cap() {
        let backoff = Exponential::default();
        for (retry, full) in [
            (0, 500),
            (1, 1000),
            (2, 2000),
            (4, 8000),
            (5, 8000),
            (u32::MAX, 8000),
        ] {
            assert_eq!(backoff.pause(retry, 0.0), Duration::from_millis(full));
            assert_eq!(
                backoff.pause(retry, 1.0),
                Duration::from_millis(full * 3 / 4)
            );
        }
        let huge = Exponential::new(Duration::MAX, Duration::MAX);
        assert_eq!(huge.pause(9, 0.0), Duration::MAX);
        let none = Exponential::new(Duration::ZERO, Duration::MAX);
        assert_eq!(none.pause(u32::MAX, 0.0), Duration::ZERO);
    }

    #[test]
    fn factor_and_jitter() {
        let second = Duration::from_secs(1);
        let backoff = Exponential::new(second, 60 * second)
            .factor(3.0)
            .jitter(1.0);
        assert_eq!(backoff.pause(2, 0.0), 9 * second);
        assert_eq!(backoff.pause(2, 0.5), Duration::from_millis(4500));
        assert_eq!(backoff.pause(2, 1.0), Duration::ZERO);
        for odd in [f64::NAN, -1.0, 0.0] {
            let backoff = Exponential::new(second, second).factor(odd).jitter(odd);
            assert!(backoff.pause(3, 0.0) <= second, "{odd}");
        }
        let own = move |retry: u32, _: f64| second * (retry + 1);
        assert_eq!(own.pause(2, 0.0), 3 * second);
    }
}
