//! What becomes of a call that the server refuses.

use std::time::Duration;

use gradient_sdk::types::ErrorBody;
use gradient_sdk::{Client, Error, ErrorKind};
use tests::{
    Action, CREATE, Call, RETRIEVE, Server, builder, calling, client, jobs, run, schedules,
};

/// Each status has a kind, and a number of attempts for calls that may be repeated and for those that may not.
#[tokio::test]
async fn statuses() {
    use ErrorKind::*;
    for (status, kind, repeatable, other) in [
        (400, BadRequest, 1, 1),
        (401, Authentication, 1, 1),
        (402, Status, 1, 1),
        (403, PermissionDenied, 1, 1),
        (404, NotFound, 1, 1),
        (408, Status, 3, 1),
        (409, Conflict, 3, 1),
        (410, Status, 1, 1),
        (422, UnprocessableEntity, 1, 1),
        (425, Status, 1, 1),
        (429, RateLimit, 3, 3),
        (451, Status, 1, 1),
        (500, InternalServer, 3, 1),
        (502, InternalServer, 3, 1),
        (503, InternalServer, 3, 1),
        (599, InternalServer, 3, 1),
        (300, Status, 1, 1),
        (304, Status, 1, 1),
        (307, Status, 1, 1),
    ] {
        for (call, attempts) in [(RETRIEVE, repeatable), (CREATE, other)] {
            let (outcome, sent) = run(call, [Action::failure(status)]).await;
            let error = outcome.unwrap_err();
            assert_eq!((error.kind(), sent), (kind, attempts), "{status}: {error}");
            assert!(error.is_status() && error.may_have_been_sent(), "{error:?}");
            assert_eq!(error.status().unwrap().as_u16(), status);
        }
    }
}

#[tokio::test]
async fn calls_that_may_be_repeated() {
    let cases: [(&str, Call, usize); 10] = [
        ("create", CREATE, 1),
        ("retrieve", RETRIEVE, 3),
        ("list", |c| calling(jobs(c).list().send()), 3),
        ("cancel", |c| calling(jobs(c).update_cancel("j").send()), 3),
        (
            "create a schedule",
            |c| calling(schedules(c).create().send()),
            1,
        ),
        (
            "delete a schedule",
            |c| calling(schedules(c).delete("s").send()),
            3,
        ),
        (
            "with a key of the caller's",
            |c| calling(jobs(c).create().header("Idempotency-Key", "k").send()),
            3,
        ),
        ("raw get", |c| calling(c.get("/x").send()), 3),
        ("raw post", |c| calling(c.post("/x").send()), 1),
        ("raw patch", |c| calling(c.patch("/x").send()), 1),
    ];
    for (name, call, attempts) in cases {
        assert_eq!(
            run(call, [Action::failure(500)]).await.1,
            attempts,
            "{name}"
        );
    }
    let server = Server::always(Action::failure(500)).await;
    let client = builder(&server).retry_non_idempotent(true).build().unwrap();
    assert_eq!(
        jobs(&client).create().send().await.unwrap_err().attempts(),
        3
    );
}

#[tokio::test]
async fn what_an_error_says() {
    let server = Server::always(
        Action::failure(422)
            .header("x-request-id", "from-header")
            .header("x-more", "m"),
    )
    .await;
    let error = jobs(&client(&server))
        .retrieve("j-7")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.message().as_deref(), Some("said 422"));
    assert_eq!(error.request_id().as_deref(), Some("from-header"));
    assert_eq!(error.headers().unwrap()["x-more"], "m");
    let body: ErrorBody = error.decode_body().unwrap();
    assert_eq!(
        (body.id.as_str(), body.request_id.as_deref()),
        ("e422", Some("r-422"))
    );
    let text = error.to_string();
    for part in [
        "422",
        "said 422",
        "from-header",
        "j-7",
        "genai_get_indexing_job",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(std::mem::size_of::<Error>() == std::mem::size_of::<usize>());
}

#[tokio::test]
async fn bodies_of_errors() {
    let long = "x".repeat(5000);
    for (body, message) in [
        ("plain words", Some("plain words")),
        (r#"{"message":"m"}"#, Some("m")),
        (r#"{"message":{"deep":1}}"#, None),
        (r#"{"error":{"message":"inner"}}"#, Some("inner")),
        (r#"{"error":"e"}"#, Some("e")),
        (r#"{"detail":"d"}"#, Some("d")),
        (r#"{"id":"only"}"#, None),
        ("<html>down</html>", None),
        ("{broken", None),
        (" \n", None),
        ("", None),
        (&long, Some(&long)),
    ] {
        let error = run(RETRIEVE, [Action::plain(400, body)])
            .await
            .0
            .unwrap_err();
        assert_eq!(error.message().as_deref(), message, "{body}");
        assert_eq!(error.body().unwrap(), body);
        let text = error.to_string();
        assert!(text.len() < 700 && !text.contains('\n'), "{text}");
    }
    let error = run(RETRIEVE, [Action::plain(400, b"\xe9".to_vec())])
        .await
        .0
        .unwrap_err();
    assert_eq!(
        (error.message(), &error.body().unwrap()[..]),
        (None, &b"\xe9"[..])
    );
}

#[tokio::test]
async fn a_server_that_repeats_the_token_does_not_spread_it() {
    let echo = Action::json(
        400,
        format!(r#"{{"message":"bad token {}"}}"#, tests::TOKEN),
    );
    let error = run(RETRIEVE, [echo]).await.0.unwrap_err();
    assert!(
        !format!("{error} {error:?}").contains(tests::TOKEN),
        "{error:?}"
    );
}

#[tokio::test]
async fn the_outcome_of_the_last_attempt_counts() {
    for (script, attempts, expect) in [
        (vec![Action::failure(500), Action::ok()], 2, None),
        (
            vec![Action::failure(500), Action::failure(503), Action::ok()],
            3,
            None,
        ),
        (
            vec![Action::failure(500), Action::failure(404)],
            2,
            Some(404),
        ),
        (
            vec![
                Action::failure(429),
                Action::failure(500),
                Action::failure(502),
                Action::ok(),
            ],
            3,
            Some(502),
        ),
    ] {
        let (outcome, sent) = run(RETRIEVE, script).await;
        assert_eq!(sent, attempts);
        assert_eq!(
            outcome.err().map(|error| error.status().unwrap().as_u16()),
            expect
        );
    }
    let server = Server::start([Action::failure(500), Action::failure(500), Action::ok()]).await;
    let answer = jobs(&client(&server)).retrieve("j").send().await.unwrap();
    assert_eq!(answer.attempts(), 3);
    let counts: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.header("x-retry-count").unwrap().to_owned())
        .collect();
    assert_eq!(counts, ["0", "1", "2"]);
}

#[tokio::test]
async fn the_number_of_retries_is_the_callers() {
    let server = Server::always(Action::failure(500)).await;
    let attempts = async |client: &Client| jobs(client).list().send().await.unwrap_err().attempts();
    let client = client(&server);
    assert_eq!(attempts(&client).await, 3);
    assert_eq!(
        attempts(&client.with_options(|options| options.max_retries(0))).await,
        1
    );
    assert_eq!(
        attempts(&client.with_options(|options| options.max_retries(4))).await,
        5
    );
    assert_eq!(
        jobs(&client)
            .list()
            .max_retries(1)
            .send()
            .await
            .unwrap_err()
            .attempts(),
        2
    );
}

/// The milliseconds before the second attempt, with these headers on the first answer and a backoff of 150 ms less a quarter.
async fn pause(headers: &[(String, String)]) -> u128 {
    let first = headers
        .iter()
        .fold(Action::failure(429), |action, (name, value)| {
            action.header(name, value)
        });
    let server = Server::start([first, Action::ok()]).await;
    let backoff = Duration::from_millis(150);
    let client = builder(&server).backoff(backoff, backoff).build().unwrap();
    jobs(&client).create().send().await.unwrap();
    server.gaps()[0]
}

#[tokio::test]
async fn the_servers_wish_for_a_pause() {
    let date = |seconds: i64| {
        let now = std::time::SystemTime::now();
        let time = if seconds < 0 {
            now - Duration::from_secs(seconds.unsigned_abs())
        } else {
            now + Duration::from_secs(seconds.unsigned_abs())
        };
        httpdate::fmt_http_date(time)
    };
    let (past, soon) = (date(-20), date(2));
    // Milliseconds at least and at most. Our own backoff lies between 112 and 150.
    let cases = [
        (&[("retry-after-ms", "12")][..], 12, 110),
        (&[("Retry-After", "0.3")], 300, 600),
        (&[("retry-after-ms", "12"), ("retry-after", "9")], 12, 110),
        (
            &[("retry-after-ms", "twelve"), ("retry-after", "0.3")],
            300,
            600,
        ),
        (&[("retry-after", &soon)], 500, 2200),
        (&[("retry-after", &past)], 112, 290),
        (&[("retry-after", "0")], 112, 290),
        (&[("retry-after", "-3")], 112, 290),
        (&[("retry-after", "soon")], 112, 290),
        (&[("retry-after", "")], 112, 290),
        (&[("retry-after", "61")], 112, 290),
        (&[("retry-after-ms", "60001")], 112, 290),
        (&[("retry-after-ms", "inf")], 112, 290),
        (&[("retry-after-ms", "NaN")], 112, 290),
        (&[], 112, 290),
    ];
    // All at once, since each of them is idle most of the time.
    let pauses = cases.map(|(headers, ..)| {
        let headers: Vec<_> = headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        tokio::spawn(async move { pause(&headers).await })
    });
    for ((headers, low, high), pause) in cases.iter().zip(pauses) {
        let pause = pause.await.unwrap();
        assert!((*low..=*high).contains(&pause), "{headers:?}: {pause} ms");
    }
}

#[tokio::test]
async fn the_server_may_say_whether_to_retry() {
    let say = |status, said| Action::failure(status).header("x-should-retry", said);
    for (call, action, attempts) in [
        (CREATE, say(400, "true"), 3),
        (CREATE, say(500, "true"), 3),
        (CREATE, say(429, "false"), 1),
        (RETRIEVE, say(500, "false"), 1),
        (RETRIEVE, say(404, "perhaps"), 1),
        (RETRIEVE, say(500, "perhaps"), 3),
        (
            CREATE,
            Action::failure(503).header("retry-after-ms", "5"),
            3,
        ),
        (
            CREATE,
            Action::failure(500).header("retry-after-ms", "5"),
            1,
        ),
    ] {
        let name = format!("{action:?}");
        assert_eq!(run(call, [action]).await.1, attempts, "{name}");
    }
}

/// When most calls fail, retries stop: a hundred of them are the budget of a client and of those derived from it.
#[tokio::test]
async fn the_budget_for_retries() {
    let server = Server::always(Action::failure(500)).await;
    let none = Duration::ZERO;
    let client = builder(&server)
        .backoff(none, none)
        .max_retries(70)
        .build()
        .unwrap();
    let derived = client.with_options(|options| options.timeout(Duration::from_secs(9)));
    let attempts = async |client: &Client| jobs(client).list().send().await.unwrap_err().attempts();
    assert_eq!(attempts(&client).await, 71);
    assert_eq!(attempts(&derived).await, 31);
    assert_eq!(attempts(&client).await, 1);
    assert_eq!(attempts(&builder(&server).build().unwrap()).await, 3);
}

/// A refused token is asked for once more, if the provider has another.
#[tokio::test]
async fn a_provider_can_refresh_its_token() {
    let server = Server::start([Action::failure(401), Action::ok()]).await;
    let count = std::sync::atomic::AtomicU32::new(0);
    let next = move || {
        let number = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        async move { Ok(format!("t{number}")) }
    };
    let client = builder(&server).token_provider(next).build().unwrap();
    jobs(&client).create().send().await.unwrap();
    let sent: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.header("authorization").unwrap().to_owned())
        .collect();
    assert_eq!(sent, ["Bearer t0", "Bearer t1"]);
}
