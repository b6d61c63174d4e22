//! Tokens that are kept until they expire.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;

use crate::runtime::clock::{Instant, Time};
use crate::runtime::{BoxError, Clock, Secret, TokenFuture, TokenProvider};

/// A token is renewed in the last minute of its life, or in the last tenth of a short one.
const MARGIN: Duration = Duration::from_secs(60);

/// A token and how long it can be used.
pub(crate) struct Fresh {
    pub(crate) secret: Secret,
    pub(crate) life: Option<Duration>,
}

/// Keeps one token. However many calls want one at a time, it is fetched once.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Option<Token>>);

struct Token {
    secret: Secret,
    /// From when on another one is fetched.
    renew: Option<Instant>,
    end: Option<Instant>,
}

impl Token {
    fn new(fresh: Fresh, time: &Time) -> Self {
        let early = fresh
            .life
            .map(|life| life.saturating_sub(MARGIN.min(life / 10)));
        Self {
            secret: fresh.secret,
            renew: time.after(early),
            end: time.after(fresh.life),
        }
    }
}

impl Kept {
    /// The kept token, unless it is old or `rejected`; else a new one. Others wait meanwhile, and then find that. If
    /// there is no new one, an old one serves to its end.
    pub(crate) async fn get<F>(
        &self,
        time: &Time,
        rejected: Option<&Secret>,
        fetch: impl FnOnce() -> F,
    ) -> Result<Secret, BoxError>
    where
        F: Future<Output = Result<Fresh, BoxError>>,
    {
        let mut kept = self.0.lock().await;
        let good = kept
            .as_ref()
            .filter(|token| rejected != Some(&token.secret) && !time.is_over(token.end));
        if let Some(token) = good.filter(|token| !time.is_over(token.renew)) {
            return Ok(token.secret.clone());
        }
        let old = good.map(|token| token.secret.clone());
        match (fetch().await, old) {
            (Ok(fresh), _) => Ok(kept.insert(Token::new(fresh, time)).secret.clone()),
            (Err(_), Some(old)) => Ok(old),
            (Err(error), None) => {
                *kept = None;
                Err(error)
            }
        }
    }
}

/// Tokens from a closure, each kept until shortly before it expires, or until the API refuses it.
///
/// However many calls want a token at a time, the closure is called once. Clones share the token.
#[derive(Clone)]
#[must_use]
pub struct ExpiringToken<F> {
    fetch: Arc<F>,
    kept: Arc<Kept>,
    time: Time,
}

impl<F, R> ExpiringToken<F>
where
    F: Fn() -> R + Send + Sync + 'static,
    R: Future<Output = Result<(String, Duration), BoxError>> + Send + 'static,
{
    /// Tokens from this closure, which says with each how long it can be used.
    pub fn new(fetch: F) -> Self {
        Self {
            fetch: Arc::new(fetch),
            kept: Arc::default(),
            time: Time::System,
        }
    }

    /// The clock that the life of a token is measured with. Default: the system's.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.time = Time::own(clock);
        self
    }

    async fn get(&self, rejected: Option<&Secret>) -> Result<Secret, BoxError> {
        let fetch = || async {
            let (token, life) = (self.fetch)().await?;
            let (secret, life) = (Secret::new(token), Some(life));
            Ok(Fresh { secret, life })
        };
        self.kept.get(&self.time, rejected, fetch).await
    }
}

impl<F, R> TokenProvider for ExpiringToken<F>
where
    F: Fn() -> R + Send + Sync + 'static,
    R: Future<Output = Result<(String, Duration), BoxError>> + Send + 'static,
{
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(self.get(None))
    }

    fn refresh<'a>(&'a self, rejected: &'a Secret) -> TokenFuture<'a> {
        Box::pin(self.get(Some(rejected)))
    }
}

/// The token is not shown.
impl<F> fmt::Debug for ExpiringToken<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExpiringToken").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Duration;

    use super::ExpiringToken;
    use crate::runtime::{BoxError, Clock, Secret, SleepFuture, TokenProvider};

    const LIFE: Duration = Duration::from_secs(3600);

    /// A clock that only tests move.
    #[derive(Clone, Default)]
    struct Hand(Arc<AtomicU32>);

    impl Clock for Hand {
        fn now(&self) -> Duration {
            Duration::from_secs(self.0.load(Ordering::Relaxed).into())
        }

        fn sleep(&self, _: Duration) -> SleepFuture {
            Box::pin(std::future::pending())
        }
    }

    #[derive(Clone, Default)]
    struct Vault {
        asked: Arc<AtomicU32>,
        clock: Hand,
    }

    impl Vault {
        /// Numbered tokens; none while the number is odd, if it is a bad one.
        fn provider(&self, bad: bool) -> impl TokenProvider + Clone + use<> {
            let asked = Arc::clone(&self.asked);
            let fetch = move || {
                let number = asked.fetch_add(1, Ordering::Relaxed);
                async move {
                    tokio::task::yield_now().await;
                    if bad && number % 2 == 1 {
                        return Err::<_, BoxError>("closed".into());
                    }
                    Ok((format!("t{number}"), LIFE))
                }
            };
            ExpiringToken::new(fetch).clock(self.clock.clone())
        }

        fn pass(&self, seconds: u32) {
            self.clock.0.fetch_add(seconds, Ordering::Relaxed);
        }
    }

    #[tokio::test]
    async fn one_fetch_for_all_who_wait() {
        let vault = Vault::default();
        let provider = vault.provider(false);
        let tasks: Vec<_> = (0..20)
            .map(|_| {
                let provider = provider.clone();
                tokio::spawn(async move { provider.token().await.unwrap() })
            })
            .collect();
        for task in tasks {
            assert_eq!(task.await.unwrap().expose(), "t0");
        }
        assert_eq!(vault.asked.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn it_is_renewed_early_and_when_refused() {
        let vault = Vault::default();
        let provider = vault.provider(false);
        let old = provider.token().await.unwrap();
        vault.pass(3539);
        assert_eq!(provider.token().await.unwrap(), old);
        vault.pass(1);
        let new = provider.token().await.unwrap();
        assert_eq!(new.expose(), "t1");
        assert_eq!(provider.refresh(&old).await.unwrap(), new);
        assert_eq!(provider.refresh(&new).await.unwrap().expose(), "t2");
    }

    #[tokio::test]
    async fn an_old_one_serves_to_its_end() {
        let vault = Vault::default();
        let provider = vault.provider(true);
        let old = provider.token().await.unwrap();
        vault.pass(3599);
        assert_eq!(provider.token().await.unwrap(), old);
        assert_eq!(provider.token().await.unwrap(), Secret::new("t2"));
        vault.pass(3600);
        assert!(provider.token().await.is_err());
    }
}
