//! The server inside the process, as a user's tests see it.

#![cfg(feature = "testing")]

use std::time::Duration;

use sdk_runtime as runtime;
use sdk_runtime::testing::{Answer, FakeServer};
use sdk_runtime::{ErrorKind, Multipart, Part, Value};
use serde_json::json;

use sdk::{Client, ClientBuilder};

mod sdk;

fn builder(server: &FakeServer) -> ClientBuilder {
    Client::builder().access_token("tok").fake_server(server)
}

#[tokio::test]
async fn it_sees_the_wire() {
    let server = FakeServer::new();
    server.answer(Answer::status(503));
    server.answer(Answer::json(200, json!({"job": {"name": "n"}})).header("x-request-id", "r1"));
    let client = builder(&server)
        .base_url("https://api.example/base")
        .build()
        .unwrap();
    let answer = client
        .jobs()
        .cancel("a b")
        .query("q", 1)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.request_id(), Some("r1"));
    assert_eq!(
        answer.url().as_str(),
        "https://api.example/base/v2/jobs/a%20b/cancel?q=1"
    );
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for (number, request) in requests.iter().enumerate() {
        assert_eq!(request.method(), "PUT");
        assert_eq!(request.url(), answer.url());
        assert_eq!(request.headers()["authorization"], "Bearer tok");
        assert_eq!(request.headers()["x-retry-count"], number.to_string());
        assert!(!format!("{request:?}").contains("tok"), "{request:?}");
    }
    server.answer(Answer::status(204));
    let body = json!({"uuid": "u"});
    client.post("/x").json(&body).send().await.unwrap();
    let seen = server.requests().pop().unwrap();
    assert_eq!(seen.json::<Value>().unwrap(), body);
    assert_eq!(seen.headers()["content-type"], "application/json");
    assert!(requests[0].json::<Value>().unwrap_err().is_decode());
}

#[tokio::test]
async fn bodies_that_are_read_while_they_are_sent() {
    let server = FakeServer::new();
    server.answer(Answer::status(200));
    let client = builder(&server).build().unwrap();
    let part = Part::reader(&b"streamed"[..]);
    let form = Multipart::new().part("file", part);
    client.post("/x").multipart(form).send().await.unwrap();
    let body = server.requests()[0].body().unwrap().clone();
    assert!(String::from_utf8_lossy(&body).contains("streamed"));
}

/// A redirect took the body from the request, and yet it is read.
#[tokio::test]
async fn a_stream_is_not_sent_twice() {
    let server = FakeServer::new();
    server
        .answer(Answer::status(303).header("location", "/y"))
        .answer(Answer::status(429));
    let client = builder(&server).build().unwrap();
    let form = Multipart::new().part("file", Part::reader(&b"streamed"[..]));
    let failed = client.post("/x").multipart(form).send().await.unwrap_err();
    assert_eq!((failed.attempts(), server.requests().len()), (1, 2));
    assert_eq!(failed.kind(), ErrorKind::RateLimit);
    assert!(failed.to_string().contains("was a stream"), "{failed}");
}

#[tokio::test]
async fn answers_by_place() {
    let server = FakeServer::new();
    server
        .on(
            "GET",
            "/v2/jobs/*",
            Answer::json(200, json!({"job": {"name": "one"}})).always(),
        )
        .on("*", "/v2/jobs", Answer::json(200, json!({"jobs": []})))
        .answer(Answer::status(400));
    let client = builder(&server).build().unwrap();
    client.jobs().list().send().await.unwrap();
    for _ in 0..2 {
        let job = client
            .jobs()
            .retrieve("u")
            .send()
            .await
            .unwrap()
            .into_inner()
            .job;
        assert_eq!(job.unwrap().name, "one");
    }
    assert_eq!(server.unused(), 1);
    let error = client.jobs().list().send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadRequest);
    // What nothing fits is told, and not retried.
    let error = client.jobs().list().send().await.unwrap_err();
    assert_eq!(
        (error.kind(), server.unused()),
        (ErrorKind::InvalidRequest, 0)
    );
    assert!(
        error.to_string().contains("no answer to GET /v2/jobs"),
        "{error}"
    );
}

#[tokio::test]
async fn a_script_that_cannot_be() {
    let server = FakeServer::new();
    server.answer(Answer::status(20));
    server.answer(Answer::status(200).header("a b", "c"));
    let client = builder(&server).build().unwrap();
    for expect in ["20 is no status", "not a header name"] {
        let error = client.jobs().list().send().await.unwrap_err();
        assert!(error.to_string().contains(expect), "{error}");
    }
}

#[tokio::test]
async fn failures_of_the_network() {
    let minute = 60_000;
    for (answer, kind, sent, millis) in [
        (Answer::refused(), ErrorKind::Connect, false, 0),
        (Answer::broken(), ErrorKind::Connection, true, 0),
        (Answer::silence(), ErrorKind::Timeout, true, minute),
        (Answer::json(200, json!({})).cut(), ErrorKind::Body, true, 0),
        (
            Answer::json(200, json!({})).stalled(),
            ErrorKind::Timeout,
            true,
            minute,
        ),
        (
            Answer::status(200).stalled(),
            ErrorKind::Timeout,
            true,
            minute,
        ),
        (
            Answer::status(200).delay(Duration::from_secs(90)),
            ErrorKind::Timeout,
            true,
            minute,
        ),
    ] {
        let server = FakeServer::new();
        server.answer(answer);
        let client = builder(&server).max_retries(0).build().unwrap();
        let error = client.jobs().list().send().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.may_have_been_sent()),
            (kind, sent),
            "{error}"
        );
        assert_eq!(error.is_connect(), kind == ErrorKind::Connect);
        assert_eq!(server.clock().elapsed().as_millis(), millis, "{error}");
    }
}

#[tokio::test]
async fn a_body_in_pieces() {
    let server = FakeServer::new();
    let pieces = Answer::pieces(200, "application/octet-stream", ["ab", "cd", "e"]);
    server.answer(pieces.pause(Duration::from_secs(10)));
    let client = builder(&server).build().unwrap();
    let mut stream = client.get("/x").send_stream().await.unwrap().into_inner();
    assert_eq!(server.clock().elapsed(), Duration::ZERO);
    let mut whole = Vec::new();
    while let Some(piece) = stream.next().await {
        whole.push(piece.unwrap());
    }
    assert_eq!(whole, ["ab", "cd", "e"]);
    assert_eq!(server.clock().elapsed(), Duration::from_secs(20));
}

/// A body that comes too slowly ends by the guard, be it read whole or piece by piece.
#[tokio::test]
async fn a_stalled_body() {
    let second = Duration::from_secs(1);
    let trickle = || Answer::pieces(200, "text/plain", vec!["0123456789"; 60]).pause(second);
    let (hour, slow) = (3600 * second, 20);
    for (streamed, answer, rate, grace, expect) in [
        (false, trickle(), 10, 5, None),
        (false, trickle(), slow, 5, Some(9)),
        (false, trickle().stalled(), 0, 5, Some(64)),
        (true, trickle(), 10, 5, None),
        (true, trickle(), slow, 5, Some(9)),
        (true, trickle().stalled(), 0, 5, Some(64)),
    ] {
        let server = FakeServer::new();
        server.answer(answer);
        let client = builder(&server)
            .max_retries(0)
            .timeout(hour)
            .build()
            .unwrap();
        let call = client.get("/x");
        let call = call.with_options(|options| options.min_speed(rate, grace * second));
        let read = if streamed {
            let stream = call.send_stream().await.unwrap().into_inner();
            stream.collect().await.map(drop)
        } else {
            call.send().await.map(drop)
        };
        let elapsed = server.clock().elapsed().as_secs();
        match (read, expect) {
            (Ok(()), None) => assert_eq!(elapsed, 59),
            (Err(error), Some(seconds)) => {
                assert!(
                    error.is_timeout() && error.to_string().contains("too slowly"),
                    "{error}"
                );
                assert_eq!((elapsed, error.status().unwrap().as_u16()), (seconds, 200));
            }
            (read, expect) => panic!("{read:?} {expect:?} after {elapsed}"),
        }
    }
}

/// Without a setting a stream may be silent for the time of an attempt, and not for ever slower than a byte a second.
#[tokio::test]
async fn streams_are_guarded_by_default() {
    let pause = Duration::from_secs(50);
    for (size, ends) in [(50, true), (1, false)] {
        let server = FakeServer::new();
        let pieces = vec!["x".repeat(size); 50];
        server.answer(Answer::pieces(200, "text/plain", pieces).pause(pause));
        let client = builder(&server).build().unwrap();
        let stream = client.get("/x").send_stream().await.unwrap();
        let mut stream = stream.into_inner();
        let mut failed = false;
        while let Some(piece) = stream.next().await {
            // It ends after an error.
            assert!(!failed, "{size}");
            failed = piece.is_err();
        }
        assert_eq!(failed, !ends, "{size}");
    }
}

#[tokio::test]
async fn waits_and_pages_take_no_time() {
    let server = FakeServer::new();
    let phase = |phase: &str| Answer::json(200, json!({"job": {"name": "n", "phase": phase}}));
    for _ in 0..100 {
        server.answer(phase("RUNNING"));
    }
    server.answer(phase("SUCCEEDED"));
    let client = builder(&server).build().unwrap();
    let hour = Duration::from_secs(3600);
    let job = client
        .jobs()
        .wait_for_completion("u")
        .timeout(hour)
        .await
        .unwrap();
    assert_eq!(job.polls(), 101);
    server.answer(phase("RUNNING").always());
    let error = client
        .jobs()
        .wait_for_completion("u")
        .timeout(hour)
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn redirects_are_followed_as_ever() {
    let server = FakeServer::new();
    server.answer(Answer::status(302).header("location", "https://other.example/y"));
    server.answer(Answer::status(200));
    let client = builder(&server).build().unwrap();
    let answer = client.get("/x").send().await.unwrap();
    assert_eq!(answer.url().as_str(), "https://other.example/y");
    let requests = server.requests();
    assert!(requests[0].headers().contains_key("authorization"));
    assert!(!requests[1].headers().contains_key("authorization"));
}

#[test]
fn it_is_a_part_of_the_client() {
    fn is<T: Send + Sync + Clone + 'static>() {}
    is::<FakeServer>();
    is::<runtime::testing::TestClock>();
    is::<Answer>();
    is::<Client>();
}
