//! What a caller's hooks see of each attempt.

#![cfg(feature = "testing")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use sdk_runtime as runtime;
use sdk_runtime::testing::{Answer, FakeServer};
use sdk_runtime::{Attempt, Outcome};

use sdk::{Client, ClientBuilder};

mod sdk;

type Notes = Arc<Mutex<Vec<String>>>;

fn builder(server: &FakeServer) -> ClientBuilder {
    Client::builder()
        .access_token("hunter2")
        .fake_server(server)
}

fn note(notes: &Notes, text: String) {
    assert!(!text.contains("hunter2"), "{text}");
    notes.lock().unwrap().push(text);
}

fn watched(server: &FakeServer, notes: &Notes) -> Client {
    let (before, after) = (Arc::clone(notes), Arc::clone(notes));
    let begin = move |attempt: &mut Attempt<'_>| {
        let body = attempt.body().map_or(0, runtime::Bytes::len);
        let (method, number) = (attempt.method().clone(), attempt.number());
        assert!(!format!("{attempt:?}{:?}", attempt.headers()).contains("hunter2"));
        note(
            &before,
            format!(
                "{number} {} {method} {} {body}",
                attempt.operation(),
                attempt.url().path()
            ),
        );
    };
    let end = move |outcome: &Outcome<'_>| {
        note(&after, format!("{:?}", outcome.url().query()));
        let text = format!(
            "{} {:?} {:?} {:?}",
            outcome.number(),
            outcome.status().map(|status| status.as_u16()),
            outcome.error().map(runtime::Error::kind),
            outcome.retry_after()
        );
        assert_eq!(outcome.headers().is_some(), outcome.status().is_some());
        note(&after, format!("{outcome:?}").replace('\n', ""));
        after.lock().unwrap().pop();
        after.lock().unwrap().pop();
        note(&after, text);
    };
    let builder = builder(server).before_attempt(begin).after_attempt(end);
    builder.build().unwrap()
}

fn taken(notes: &Notes) -> Vec<String> {
    std::mem::take(&mut notes.lock().unwrap())
}

#[tokio::test]
async fn each_attempt_is_seen_before_and_after() {
    let (server, notes) = (FakeServer::new(), Notes::default());
    let client = watched(&server, &notes);
    server
        .answer(Answer::broken())
        .answer(Answer::status(500))
        .answer(Answer::bytes(200, "application/json", "{}"));
    client.jobs().cancel("u").send().await.unwrap();
    assert_eq!(
        taken(&notes),
        [
            "1 cancel_job PUT /v2/jobs/u/cancel 0",
            "1 None Some(Connection) Some(500ms)",
            "2 cancel_job PUT /v2/jobs/u/cancel 0",
            "2 Some(500) Some(InternalServer) Some(1s)",
            "3 cancel_job PUT /v2/jobs/u/cancel 0",
            "3 Some(200) None None",
        ]
    );
    // A message with the token in it, and a call that ends without a retry.
    let body = r#"{"message":"no hunter2"}"#;
    server.answer(Answer::bytes(500, "application/json", body));
    client.jobs().create().uuid("u").send().await.unwrap_err();
    assert_eq!(
        taken(&notes),
        [
            "1 create_job POST /v2/jobs 12",
            "1 Some(500) Some(InternalServer) None",
        ]
    );
    // Nothing is sent, so nothing is seen.
    client.jobs().retrieve("").send().await.unwrap_err();
    assert!(taken(&notes).is_empty());
}

/// Its hooks run once, and what they set goes wherever the attempt is sent on to, at home.
#[tokio::test]
async fn redirects_belong_to_the_attempt() {
    let (server, notes) = (FakeServer::new(), Notes::default());
    let moved = |place: &str| Answer::status(307).header("location", place);
    let shared = Arc::clone(&notes);
    let sign = move |attempt: &mut Attempt<'_>| {
        note(&shared, attempt.url().path().to_owned());
        attempt.set_header("x-signed", "s");
    };
    let build = |hooked: bool| {
        let builder = builder(&server).default_header("x-own", "o");
        let builder = if hooked {
            builder.before_attempt(sign.clone())
        } else {
            builder
        };
        builder.build().unwrap()
    };
    for hooked in [true, false] {
        let client = build(hooked);
        server
            .answer(moved("/v2/one"))
            .answer(moved("/v2/two"))
            .answer(Answer::bytes(200, "application/json", "{}"));
        let sent = client.jobs().create().uuid("u").send().await.unwrap();
        assert_eq!((sent.attempts(), sent.url().path()), (1, "/v2/two"));
        let requests = server.requests();
        let last = &requests[requests.len() - 3..];
        for request in last {
            let text = |name| {
                request
                    .headers()
                    .get(name)
                    .map(|value| value.to_str().unwrap())
            };
            assert_eq!(text("x-signed"), hooked.then_some("s"));
            assert_eq!(text("authorization"), Some("Bearer hunter2"));
            assert_eq!(text("x-own"), Some("o"));
            assert_eq!(text("x-retry-count"), Some("0"));
            assert_eq!(request.body(), last[0].body());
        }
    }
    assert_eq!(taken(&notes), ["/v2/jobs"]);
}

#[tokio::test]
async fn hooks_set_headers_and_credentials_go_last() {
    let server = FakeServer::new();
    let trace = |attempt: &mut Attempt<'_>| {
        let number = attempt.number().to_string();
        attempt.set_header("X-Trace", &number);
        attempt.set_header("Authorization", "Own x");
    };
    let again = |attempt: &mut Attempt<'_>| {
        assert_eq!(attempt.headers()["x-trace"], attempt.number().to_string());
    };
    let set = |builder: ClientBuilder| builder.before_attempt(trace).before_attempt(again);
    server
        .answer(Answer::status(500))
        .answer(Answer::status(200).always());
    let client = set(builder(&server)).build().unwrap();
    client
        .jobs()
        .delete("u")
        .header("x-trace", "0")
        .send()
        .await
        .unwrap();
    let signed = Client::builder().no_auth().fake_server(&server);
    set(signed)
        .build()
        .unwrap()
        .jobs()
        .delete("u")
        .send()
        .await
        .unwrap();
    let seen: Vec<_> = server
        .requests()
        .iter()
        .map(|request| {
            let text = |name| request.headers()[name].to_str().unwrap().to_owned();
            (text("x-trace"), text("authorization"))
        })
        .collect();
    let pair = |one: &str, two: &str| (one.to_owned(), two.to_owned());
    assert_eq!(
        seen,
        [
            pair("1", "Bearer hunter2"),
            pair("2", "Bearer hunter2"),
            pair("1", "Own x")
        ]
    );
    let broken = |attempt: &mut Attempt<'_>| attempt.set_header("a b", "c");
    let client = builder(&server)
        .before_attempt(broken)
        .after_attempt(|outcome| panic!("nothing was sent: {outcome:?}"));
    let client = client.build().unwrap();
    let error = client.jobs().list().send().await.unwrap_err();
    assert!(error.to_string().contains("not a header name"), "{error}");
    assert_eq!((error.attempts(), server.requests().len()), (0, 3));
}

#[tokio::test]
async fn the_time_of_an_attempt() {
    let (server, seen) = (FakeServer::new(), Arc::new(Mutex::new(Vec::new())));
    let notes = Arc::clone(&seen);
    let after = move |outcome: &Outcome<'_>| notes.lock().unwrap().push(outcome.elapsed());
    let second = Duration::from_secs(1);
    server
        .answer(Answer::status(500).delay(3 * second))
        .answer(Answer::status(200).delay(second));
    let client = builder(&server).after_attempt(after).build().unwrap();
    let own = client.with_options(|options| options.max_retries(1));
    own.jobs().delete("u").send().await.unwrap();
    assert_eq!(*seen.lock().unwrap(), [3 * second, second]);
}
