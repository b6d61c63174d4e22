//! How much is retried in all.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many retries there are for all calls of a client together: when most calls fail, retries stop adding to the load.
/// Clients share one if it is an `Arc`.
pub trait Budget: Send + Sync + 'static {
    /// Whether there is enough for a retry, which is then paid.
    fn pay(&self) -> bool;

    /// A call succeeded; `retried` says whether only a retry made it so.
    fn earn(&self, retried: bool);
}

impl<B: Budget + ?Sized> Budget for Arc<B> {
    fn pay(&self) -> bool {
        (**self).pay()
    }

    fn earn(&self, retried: bool) {
        (**self).earn(retried);
    }
}

/// Tokens that retries use up and successes bring back. The default: 500 tokens, of which a retry costs 5; a success
/// brings 1, and what it cost if a retry made it one.
#[derive(Debug)]
pub struct TokenBucket {
    full: u32,
    cost: u32,
    left: AtomicU32,
}

impl TokenBucket {
    /// A full bucket. With a cost of 0 it never runs out.
    pub fn new(tokens: u32, cost: u32) -> Self {
        Self {
            full: tokens,
            cost,
            left: AtomicU32::new(tokens),
        }
    }
}

impl Default for TokenBucket {
    fn default() -> Self {
        Self::new(500, 5)
    }
}

impl Budget for TokenBucket {
    fn pay(&self) -> bool {
        let pay = |left: u32| left.checked_sub(self.cost);
        self.left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, pay)
            .is_ok()
    }

    fn earn(&self, retried: bool) {
        let gain = if retried { self.cost } else { 1 };
        // Mostly it is full, and then no core writes what others read.
        let earn = |left: u32| (left < self.full).then(|| self.full.min(left.saturating_add(gain)));
        _ = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, earn);
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, TokenBucket};

    fn retries(budget: &TokenBucket) -> usize {
        (0..1000).take_while(|_| budget.pay()).count()
    }

    #[test]
    fn it_runs_out_and_comes_back() {
        let budget = TokenBucket::default();
        assert_eq!(retries(&budget), 100);
        budget.earn(true);
        assert_eq!(retries(&budget), 1);
        (0..5).for_each(|_| budget.earn(false));
        assert_eq!(retries(&budget), 1);
        (0..1000).for_each(|_| budget.earn(true));
        assert_eq!(retries(&budget), 100);
    }

    #[test]
    fn other_sizes() {
        assert_eq!(retries(&TokenBucket::new(3, 1)), 3);
        assert_eq!(retries(&TokenBucket::new(0, 1)), 0);
        assert_eq!(retries(&TokenBucket::new(0, 0)), 1000);
    }
}
