//! What is retried, when, and how much: exact, on a clock that takes no time.

#![cfg(feature = "testing")]

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use sdk_runtime as runtime;
use sdk_runtime::retry::{Budget, Exponential, Failed, TokenBucket, Verdict};
use sdk_runtime::testing::{Answer, FakeServer};
use sdk_runtime::{Clock, ErrorKind, Options};

use sdk::{Client, ClientBuilder};

mod sdk;

const OK: &str = r#"{"job":{"name":"n"}}"#;

fn ok() -> Answer {
    Answer::bytes(200, "application/json", OK)
}

fn server(script: impl IntoIterator<Item = Answer>) -> FakeServer {
    let server = FakeServer::new();
    for answer in script {
        server.answer(answer);
    }
    server
}

fn builder(server: &FakeServer) -> ClientBuilder {
    Client::builder().access_token("tok").fake_server(server)
}

fn client(server: &FakeServer) -> Client {
    builder(server).build().unwrap()
}

/// The time that a call of these answers takes, and how many attempts.
async fn timed(script: Vec<Answer>, set: impl FnOnce(Options) -> Options) -> (u128, u32) {
    let server = server(script);
    let call = client(&server).jobs().retrieve("u").with_options(set);
    let attempts = match call.send().await {
        Ok(answer) => answer.attempts(),
        Err(error) => error.attempts(),
    };
    assert_eq!(server.requests().len(), usize::try_from(attempts).unwrap());
    (server.clock().elapsed().as_millis(), attempts)
}

#[tokio::test]
async fn pauses_by_default() {
    let busy = || Answer::status(500);
    let same = |options: Options| options;
    assert_eq!(timed(vec![busy(), busy(), ok()], same).await, (1500, 3));
    assert_eq!(timed(vec![busy(), busy(), busy()], same).await, (1500, 3));
    let many = |options: Options| options.max_retries(6);
    let script = (0..7).map(|_| busy()).collect();
    assert_eq!(
        timed(script, many).await,
        (500 + 1000 + 2000 + 4000 + 8000 + 8000, 7)
    );
}

#[tokio::test]
async fn the_servers_wish() {
    let begin = FakeServer::new().clock().date();
    let date = |seconds| httpdate::fmt_http_date(begin + Duration::from_secs(seconds));
    for (name, value, millis) in [
        ("retry-after", "3", 3000),
        ("retry-after", "60", 60_000),
        ("retry-after", "61", 500),
        ("retry-after", "0", 500),
        ("retry-after-ms", "70", 70),
        ("retry-after", &date(7), 7000),
        ("retry-after", &date(61), 500),
        (
            "Retry-After",
            &httpdate::fmt_http_date(SystemTime::UNIX_EPOCH),
            500,
        ),
    ] {
        let busy = Answer::status(429).header(name, value);
        let expect = (millis, 2);
        assert_eq!(
            timed(vec![busy, ok()], |o| o).await,
            expect,
            "{name}: {value}"
        );
    }
}

#[tokio::test]
async fn a_policy_of_ones_own() {
    let policy = |failed: &Failed<'_>| match failed.error().status().map(|s| s.as_u16()) {
        Some(425) => Verdict::Again,
        Some(404) if failed.operation() == "get_job" && failed.retries() == 0 => {
            Verdict::After(Duration::from_secs(2))
        }
        Some(500) => Verdict::Stop,
        _ => failed.usual(),
    };
    let set = |options: Options| options.retry_policy(policy);
    let early = Answer::status(425).header("retry-after", "4");
    assert_eq!(timed(vec![early, ok()], set).await, (4000, 2));
    let missing = || Answer::status(404).header("retry-after", "9");
    assert_eq!(timed(vec![missing(), missing()], set).await, (2000, 2));
    assert_eq!(timed(vec![Answer::status(500)], set).await, (0, 1));
    assert_eq!(timed(vec![Answer::status(503), ok()], set).await, (500, 2));
    // Neither more often nor for longer than the rest allows.
    let forever = |options: Options| options.retry_policy(|_: &Failed<'_>| Verdict::Again);
    let script = vec![Answer::status(400).always()];
    assert_eq!(timed(script, forever).await.1, 3);
    let script = vec![Answer::status(400).always()];
    let hurried = |options| forever(options).deadline(Duration::from_millis(600));
    assert_eq!(timed(script, hurried).await, (500, 2));
}

#[tokio::test]
async fn what_a_policy_sees() {
    let server = server([Answer::status(500), Answer::status(500), ok()]);
    let policy = |failed: &Failed<'_>| {
        let seen = (failed.retries(), failed.elapsed().as_millis());
        assert!([(0, 0), (1, 500)].contains(&seen), "{seen:?}");
        assert!(!failed.is_repeatable() && failed.error().may_have_been_sent());
        assert_eq!(failed.usual(), Verdict::Stop);
        Verdict::Again
    };
    let client = builder(&server).retry_policy(policy).build().unwrap();
    assert_eq!(client.jobs().create().send().await.unwrap().attempts(), 3);
}

#[tokio::test]
async fn a_backoff_of_ones_own() {
    let busy = || vec![Answer::status(500).always()];
    let linear = |retry: u32, _: f64| Duration::from_secs(u64::from(retry) + 1);
    let set = |options: Options| options.retry_backoff(linear);
    assert_eq!(timed(busy(), set).await, (3000, 3));
    let second = Duration::from_secs(1);
    let steep = Exponential::new(second, 5 * second).factor(10.0);
    let set = |options: Options| options.retry_backoff(steep);
    assert_eq!(timed(busy(), set).await, (6000, 3));
    let set = |options: Options| options.backoff(second, second);
    assert_eq!(timed(busy(), set).await, (2000, 3));
}

#[tokio::test]
async fn a_budget_is_shared() {
    let server = server([Answer::status(500).always()]);
    let attempts = async |client: &Client| {
        let error = client.jobs().list().send().await.unwrap_err();
        (error.attempts(), error.to_string().contains("budget"))
    };
    let bucket = Arc::new(TokenBucket::new(5, 1));
    let one = builder(&server)
        .retry_budget(Arc::clone(&bucket))
        .build()
        .unwrap();
    let two = one.with_options(|options| options.max_retries(1));
    assert_eq!(attempts(&one).await, (3, false));
    assert_eq!(attempts(&two).await, (2, false));
    assert_eq!(attempts(&one.clone()).await, (3, false));
    assert_eq!(attempts(&one).await, (1, true));
    assert!(!bucket.pay());
    let three = builder(&server)
        .retry_budget(TokenBucket::new(0, 0))
        .build();
    assert_eq!(attempts(&three.unwrap()).await, (3, false));
    // A request can have one of its own.
    let own = one.jobs().list();
    let own = own.with_options(|options| options.retry_budget(TokenBucket::new(1, 1)));
    assert_eq!(own.send().await.unwrap_err().attempts(), 2);
}

#[tokio::test]
async fn a_budget_comes_back() {
    let busy = || [Answer::status(500), ok()];
    let server = server(busy().into_iter().chain(busy()).chain((0..5).map(|_| ok())));
    let bucket = Arc::new(TokenBucket::new(5, 5));
    let client = builder(&server).retry_budget(Arc::clone(&bucket));
    let client = client.build().unwrap();
    // A retry that helped costs nothing in the end.
    for _ in 0..2 {
        assert_eq!(client.jobs().list().send().await.unwrap().attempts(), 2);
    }
    // One that did not is paid for by successes.
    assert!(bucket.pay() && !bucket.pay());
    for _ in 0..5 {
        assert!(!bucket.pay());
        client.jobs().list().send().await.unwrap();
    }
    assert!(bucket.pay());
}

#[tokio::test]
async fn the_deadline_holds_every_pause() {
    let deadline = |millis| move |options: Options| options.deadline(Duration::from_millis(millis));
    let busy = || vec![Answer::status(500).always()];
    assert_eq!(timed(busy(), deadline(1501)).await, (1500, 3));
    assert_eq!(timed(busy(), deadline(1500)).await, (500, 2));
    assert_eq!(timed(busy(), deadline(500)).await, (0, 1));
    let asked = vec![Answer::status(429).header("retry-after", "30"), ok()];
    assert_eq!(timed(asked, deadline(29_000)).await, (0, 1));
    let server = server(busy());
    let call = client(&server).jobs().list();
    let error = call
        .deadline(Duration::from_millis(9))
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InternalServer);
    assert!(
        error.to_string().contains("the deadline comes before"),
        "{error}"
    );
}

#[tokio::test]
async fn time_for_an_attempt_and_for_all() {
    let silent = || vec![Answer::silence().always()];
    let set = |options: Options| options.timeout(Duration::from_secs(2));
    assert_eq!(
        timed(silent(), set).await,
        (2000 + 500 + 2000 + 1000 + 2000, 3)
    );
    let set = |options: Options| set(options).deadline(Duration::from_secs(4));
    assert_eq!(timed(silent(), set).await, (4000, 2));
    assert_eq!(timed(silent(), |o| o.max_retries(0)).await, (60_000, 1));
    let slow = vec![ok().delay(Duration::from_secs(59))];
    assert_eq!(timed(slow, |o| o).await, (59_000, 1));
    let slow = vec![ok().delay(Duration::from_secs(61)), ok()];
    assert_eq!(timed(slow, |o| o).await, (60_500, 2));
}

#[tokio::test]
async fn what_came_before_is_told() {
    let server = server([Answer::broken(), Answer::status(503), ok()]);
    let answer = client(&server).jobs().list().send().await.unwrap();
    assert_eq!(answer.attempts(), 3);
    let last = answer.last_failure().unwrap();
    assert_eq!(last.status().unwrap(), 503);
    server.answer(ok());
    let answer = client(&server).jobs().list().send().await.unwrap();
    assert!(answer.last_failure().is_none() && answer.attempts() == 1);
    // A call that ends before an attempt keeps why the one before failed.
    server.answer(Answer::status(500));
    let count = Arc::new(std::sync::atomic::AtomicU32::new(0));
    let provider = move || {
        let first = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 0;
        async move {
            if first {
                Ok("t".to_owned())
            } else {
                std::future::pending().await
            }
        }
    };
    let client = builder(&server).token_provider(provider).build().unwrap();
    let call = client.jobs().list().max_retries(1);
    let error = call.send().await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    let cause = std::error::Error::source(&error).unwrap();
    let cause: &runtime::Error = cause.downcast_ref().unwrap();
    assert_eq!(cause.status().unwrap(), 500);
}

#[tokio::test]
async fn why_it_is_not_sent_again() {
    let server = server([Answer::status(500), Answer::broken(), Answer::status(400)]);
    for expect in [true, true, false] {
        let error = client(&server).jobs().create().send().await.unwrap_err();
        let told = "(not sent again: it may have taken effect)";
        assert_eq!(error.to_string().contains(told), expect, "{error}");
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn an_idempotency_key_is_the_same_in_each_attempt() {
    let server = server([Answer::status(500), Answer::broken(), ok(), ok()]);
    let client = client(&server);
    client.jobs().upload().body("x").send().await.unwrap();
    client.jobs().upload().body("x").send().await.unwrap();
    let requests = server.requests();
    let keys: Vec<_> = requests
        .iter()
        .map(|r| &r.headers()["idempotency-key"])
        .collect();
    assert_eq!((keys[0], keys[1]), (keys[1], keys[2]));
    assert_ne!(keys[0], keys[3]);
    // The caller's own key makes any request repeatable, and is kept.
    server.answer(Answer::status(500)).answer(ok());
    let own = client.jobs().create().header("Idempotency-Key", "mine");
    assert_eq!(own.send().await.unwrap().attempts(), 2);
    server.answer(ok());
    let own = client.jobs().upload().body("x");
    let own = own.header("Idempotency-Key", "mine");
    own.send().await.unwrap();
    assert_eq!(server.requests().len(), 7);
    for request in &server.requests()[4..] {
        assert_eq!(request.headers()["idempotency-key"], "mine");
    }
}

/// A clock that stands still: sleeps never end.
struct Still;

impl Clock for Still {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> runtime::SleepFuture {
        Box::pin(std::future::pending())
    }
}

#[tokio::test]
async fn cancelling_takes_effect_in_a_pause() {
    let server = server([Answer::status(500), ok()]);
    let client = builder(&server).clock(Still).build().unwrap();
    {
        let mut call = pin!(client.jobs().list().send());
        let mut context = Context::from_waker(Waker::noop());
        while server.requests().is_empty() {
            assert!(matches!(call.as_mut().poll(&mut context), Poll::Pending));
        }
        assert!(matches!(call.as_mut().poll(&mut context), Poll::Pending));
    }
    assert_eq!((server.requests().len(), server.unused()), (1, 1));
}
