//! Tokens that change, and credentials that nothing shows.

#![cfg(feature = "testing")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sdk_runtime as runtime;
use sdk_runtime::testing::{Answer, FakeServer};
use sdk_runtime::{
    BoxError, ClientCredentials, Clock, Credential, ErrorKind, ExpiringToken, Secret, SleepFuture,
    TokenFuture, TokenProvider,
};

use sdk::{Client, ClientBuilder};
use support::{Server, answer};

mod sdk;
mod support;

fn builder(server: &FakeServer) -> ClientBuilder {
    Client::builder().fake_server(server)
}

/// Gives one token until that is refused, then the next, if there is one.
#[derive(Clone, Default)]
struct Vault {
    current: Arc<AtomicU32>,
    refreshes: Arc<AtomicU32>,
    closed: bool,
}

impl TokenProvider for Vault {
    fn token(&self) -> TokenFuture<'_> {
        let number = self.current.load(Ordering::Relaxed);
        Box::pin(async move { Ok(Secret::new(format!("t{number}"))) })
    }

    fn refresh<'a>(&'a self, _: &'a Secret) -> TokenFuture<'a> {
        self.refreshes.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move {
            for _ in 0..100 {
                tokio::task::yield_now().await;
            }
            if self.closed {
                return Err::<_, BoxError>("closed".into());
            }
            let number = self.current.fetch_add(1, Ordering::Relaxed) + 1;
            Ok(Secret::new(format!("t{number}")))
        })
    }
}

async fn at_once(client: &Client, calls: usize) -> Vec<Option<ErrorKind>> {
    let calls: Vec<_> = (0..calls)
        .map(|_| tokio::spawn(client.jobs().delete("u").send()))
        .collect();
    let mut ends = Vec::new();
    for call in calls {
        ends.push(call.await.unwrap().err().map(|error| error.kind()));
    }
    ends
}

#[tokio::test]
async fn one_refresh_for_all_who_were_refused() {
    let (server, vault) = (FakeServer::new(), Vault::default());
    for _ in 0..20 {
        server.answer(Answer::status(401));
    }
    server.answer(Answer::status(204).always());
    let client = builder(&server)
        .token_provider(vault.clone())
        .build()
        .unwrap();
    assert_eq!(at_once(&client, 20).await, vec![None; 20]);
    assert_eq!(vault.refreshes.load(Ordering::Relaxed), 1);
    let requests = server.requests();
    assert_eq!(requests.len(), 40);
    let of = |token: &str| {
        let sent = requests.iter();
        sent.filter(|request| request.headers()["authorization"] == *token)
            .count()
    };
    assert_eq!((of("Bearer t0"), of("Bearer t1")), (20, 20));
}

#[tokio::test]
async fn one_failed_refresh_for_all_who_wait() {
    let (server, mut vault) = (FakeServer::new(), Vault::default());
    vault.closed = true;
    server.answer(Answer::status(401).always());
    let client = builder(&server)
        .token_provider(vault.clone())
        .build()
        .unwrap();
    let ends = at_once(&client, 10).await;
    assert_eq!(ends, vec![Some(ErrorKind::Authentication); 10]);
    assert_eq!(vault.refreshes.load(Ordering::Relaxed), 1);
    // Later it is asked again.
    at_once(&client, 1).await;
    assert_eq!(vault.refreshes.load(Ordering::Relaxed), 2);
}

/// The same token once more would be refused once more.
#[tokio::test]
async fn the_same_token_is_not_sent_again() {
    let server = FakeServer::new();
    server.answer(Answer::status(401).always());
    let provider = || async { Ok("same".to_owned()) };
    let client = builder(&server).token_provider(provider).build().unwrap();
    assert_eq!(at_once(&client, 1).await, [Some(ErrorKind::Authentication)]);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_token_with_a_life_is_kept() {
    let (server, count) = (FakeServer::new(), Arc::new(AtomicU32::new(0)));
    let fetch = move || {
        let number = count.fetch_add(1, Ordering::Relaxed);
        async move { Ok((format!("t{number}"), Duration::from_secs(600))) }
    };
    let provider = ExpiringToken::new(fetch).clock(server.clock().clone());
    server.answer(Answer::status(204).always());
    let client = builder(&server).token_provider(provider).build().unwrap();
    for seconds in [0, 500, 39, 1, 0] {
        server.clock().advance(Duration::from_secs(seconds));
        client.jobs().delete("u").send().await.unwrap();
    }
    let requests = server.requests();
    let sent: Vec<_> = requests
        .iter()
        .map(|r| &r.headers()["authorization"])
        .collect();
    assert_eq!(
        sent,
        [
            "Bearer t0",
            "Bearer t0",
            "Bearer t0",
            "Bearer t1",
            "Bearer t1"
        ]
    );
}

/// The system's clock, ahead by some seconds.
#[derive(Clone)]
struct Ahead(Arc<AtomicU32>, std::time::Instant);

impl Clock for Ahead {
    fn now(&self) -> Duration {
        self.1.elapsed() + Duration::from_secs(self.0.load(Ordering::Relaxed).into())
    }

    fn sleep(&self, time: Duration) -> SleepFuture {
        Box::pin(tokio::time::sleep(time))
    }
}

/// A server of tokens, over the wire: asked once by all, and again when the API refuses what it gave.
/// Over plain http to another machine anyone on the way could read the secret.
#[tokio::test]
async fn no_secret_goes_out_in_the_clear() {
    let grant = ClientCredentials::new("http://auth.invalid/token", "id", "hunter2");
    let refused = grant.token().await.unwrap_err().to_string();
    assert!(refused.contains("plain http"), "{refused}");
    let allowed = grant.allow_insecure_http(true).token().await;
    let failed = allowed.unwrap_err().to_string();
    assert!(!failed.contains("plain http"), "{failed}");
    assert!(!(refused + &failed).contains("hunter2"));
}

#[tokio::test]
async fn oauth_tokens_are_fetched_once() {
    let token = |name: &str| {
        answer(
            200,
            format!(r#"{{"access_token":"{name}","expires_in":600}}"#),
        )
    };
    let tokens = Server::start([token("t0"), token("t1"), token("t2")]).await;
    let server = FakeServer::new();
    let url = format!("{}/token", tokens.url);
    let grant = ClientCredentials::new(url, "id", "hunter2").scopes(["a", "b"]);
    let clock = Ahead(Arc::default(), std::time::Instant::now());
    let grant = grant.clock(clock.clone());
    let client = builder(&server)
        .clock(clock.clone())
        .token_provider(grant.clone())
        .build()
        .unwrap();
    for _ in 0..8 {
        server.answer(Answer::status(401));
    }
    server.answer(Answer::status(204).always());
    assert_eq!(at_once(&client, 8).await, vec![None; 8]);
    assert_eq!(tokens.seen().len(), 2);
    clock.0.store(500, Ordering::Relaxed);
    assert_eq!(at_once(&client, 2).await, vec![None; 2]);
    assert_eq!(tokens.seen().len(), 2);
    clock.0.store(541, Ordering::Relaxed);
    assert_eq!(at_once(&client, 2).await, vec![None; 2]);
    let seen = tokens.seen();
    assert_eq!(seen.len(), 3);
    assert_eq!(seen[0].body, "grant_type=client_credentials&scope=a+b");
    let last = server.requests().pop().unwrap();
    assert_eq!(last.headers()["authorization"], "Bearer t2");
    assert!(!format!("{client:?}{grant:?}{:?}", server.requests()).contains("hunter2"));
}

/// Headers that the document calls keys are secret, whatever their name.
#[tokio::test]
async fn keys_of_the_api_are_not_shown() {
    let server = FakeServer::new();
    let said = r#"{"message":"no hunter2, nor dXNlcjpodW50ZXIz, hunter3 or hunter4"}"#;
    server.answer(Answer::bytes(400, "application/json", said).always());
    let client = builder(&server)
        .access_token("tok-hunter2")
        .basic("user", "hunter3")
        .credential("key", Credential::Token("hunter2".into()))
        .build()
        .unwrap();
    let keyed = client.jobs().keyed().q("q").x_team(vec![1]).region("r");
    let raw = keyed.clone().build().unwrap();
    assert_eq!(raw.headers()["x-key"], "hunter2");
    let own = keyed.clone().header("X-Key", "hunter4");
    let error = own.clone().send().await.unwrap_err();
    let shown = format!("{raw:?}{:?}{error}{error:?}", own.build());
    for secret in ["hunter2", "hunter3", "hunter4", "dXNlcjpodW50ZXIz"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
    let key = Credential::Token("hunter5".into());
    let query = builder(&server)
        .credential("query_key", key.clone())
        .credential("session", key)
        .build()
        .unwrap();
    let keyed = query.jobs().keyed().q("q").x_team(vec![1]).region("r");
    _ = keyed.send().await;
    let seen = format!("{:?}", server.requests());
    assert!(
        !seen.contains("hunter") && seen.contains("key=%5Bredacted%5D"),
        "{seen}"
    );
    assert!(shown.contains("no [redacted], nor [redacted]"), "{shown}");
}
