//! What becomes of a call when the connection breaks, or time is up.

use std::time::{Duration, Instant};

use gradient_sdk::{Client, ClientBuilder, Error, ErrorKind};
use tests::{Action, CREATE, Call, Calling, End, RETRIEVE, Server, builder, jobs, run};

const OK: &str = r#"{"job":{"uuid":"u"}}"#;

type Cut = fn() -> Action;

/// Connections that end: what kind of error, and how often each call is sent.
#[tokio::test]
async fn broken_connections() {
    use ErrorKind::{Body, Connection, InternalServer, NotFound};
    let cases: [(&str, Cut, ErrorKind, usize, usize); 11] = [
        ("reset", || Action::hang_up(End::Reset), Connection, 3, 1),
        (
            "end of file",
            || Action::hang_up(End::Fin),
            Connection,
            3,
            1,
        ),
        (
            "half a head",
            || Action::raw("HTTP/1.1 200 OK\r\ncontent-le"),
            Connection,
            3,
            1,
        ),
        (
            "not HTTP",
            || Action::raw("220 mail ready\r\n\r\n"),
            Connection,
            3,
            1,
        ),
        (
            "two lengths",
            || Action::raw("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}"),
            Connection,
            3,
            1,
        ),
        ("body reset", || Action::ok().cut(5, End::Reset), Body, 3, 1),
        ("body cut", || Action::ok().cut(5, End::Fin), Body, 3, 1),
        ("no body", || Action::ok().cut(0, End::Fin), Body, 3, 1),
        (
            "bad chunk",
            || Action::raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
            Body,
            3,
            1,
        ),
        (
            "404 cut",
            || Action::failure(404).cut(5, End::Fin),
            NotFound,
            1,
            1,
        ),
        (
            "500 reset",
            || Action::failure(500).cut(5, End::Reset),
            InternalServer,
            3,
            1,
        ),
    ];
    for (name, action, kind, repeatable, other) in cases {
        for (call, attempts) in [(RETRIEVE, repeatable), (CREATE, other)] {
            let (outcome, sent) = run(call, [action()]).await;
            let error = outcome.unwrap_err();
            assert_eq!((error.kind(), sent), (kind, attempts), "{name}: {error}");
            assert!(
                error.may_have_been_sent() && !error.is_connect() && !error.is_timeout(),
                "{name}: {error:?}"
            );
            assert_eq!(
                error.status().is_some(),
                kind != Connection,
                "{name}: {error:?}"
            );
        }
        let (outcome, sent) = run(RETRIEVE, [action(), Action::ok()]).await;
        assert_eq!(
            (outcome.is_ok(), sent),
            if kind == NotFound {
                (false, 1)
            } else {
                (true, 2)
            },
            "{name}"
        );
    }
}

#[tokio::test]
async fn what_is_unusual_and_legal() {
    for raw in [
        format!("HTTP/1.1 200 OK\r\n\r\n{OK}"),
        format!("HTTP/1.0 200 OK\r\n\r\n{OK}"),
        format!("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{OK}"),
        format!("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{OK}"),
        format!(
            "HTTP/1.1 200 OK\r\nx-large: {}\r\n\r\n{OK}",
            "a".repeat(20_000)
        ),
        format!("HTTP/1.1 200\r\n\r\n{OK}"),
        format!(
            "HTTP/1.1 203 Changed\r\nContent-Length: {}\r\n\r\n{OK}",
            OK.len()
        ),
    ] {
        let (outcome, sent) = run(CREATE, [Action::raw(raw.clone())]).await;
        assert!(outcome.is_ok() && sent == 1, "{raw}: {outcome:?}");
    }
}

#[tokio::test]
async fn nobody_listens() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let server = Server::always(Action::ok()).await;
    let client = builder(&server)
        .base_url(format!("http://{closed}"))
        .build()
        .unwrap();
    let calls: [fn(&Client) -> Calling; 2] = [CREATE, RETRIEVE];
    for call in calls {
        let error = call(&client).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.attempts()),
            (ErrorKind::Connect, 3),
            "{error}"
        );
        assert!(
            error.is_connect() && !error.may_have_been_sent(),
            "{error:?}"
        );
    }
}

async fn timed(
    set: fn(ClientBuilder) -> ClientBuilder,
    call: Call,
    action: Action,
) -> (Error, usize, Duration) {
    let server = Server::always(action).await;
    let client = set(builder(&server)).build().unwrap();
    let start = Instant::now();
    let error = call(&client).await.unwrap_err();
    (error, server.requests().len(), start.elapsed())
}

/// The time of an attempt covers its whole answer; the deadline covers all attempts.
#[tokio::test]
async fn slow_answers() {
    let short: fn(ClientBuilder) -> ClientBuilder =
        |builder| builder.timeout(Duration::from_millis(70));
    let deadline: fn(ClientBuilder) -> ClientBuilder =
        |builder| builder.deadline(Duration::from_millis(150));
    for (set, call, action, attempts) in [
        (short, RETRIEVE, Action::ok().head_delay(700), 3),
        (short, CREATE, Action::ok().head_delay(700), 1),
        (short, RETRIEVE, Action::ok().body_delay(700), 3),
        (short, CREATE, Action::ok().body_delay(700), 1),
        (deadline, RETRIEVE, Action::ok().head_delay(700), 1),
        (deadline, RETRIEVE, Action::ok().body_delay(700), 1),
    ] {
        let name = format!("{action:?}");
        let (error, requests, elapsed) = timed(set, call, action).await;
        assert!(
            error.is_timeout() && error.may_have_been_sent() && !error.is_connect(),
            "{name}: {error:?}"
        );
        assert_eq!(requests, attempts, "{name}");
        assert!(elapsed < Duration::from_millis(600), "{name}: {elapsed:?}");
    }
    // A status that came says more than the body that did not.
    let (error, ..) = timed(short, CREATE, Action::failure(500).body_delay(700)).await;
    assert_eq!(error.kind(), ErrorKind::InternalServer);
}

#[tokio::test]
async fn a_pause_that_the_deadline_cannot_hold_is_not_begun() {
    let set: fn(ClientBuilder) -> ClientBuilder =
        |builder| builder.deadline(Duration::from_millis(400));
    let (error, requests, elapsed) = timed(
        set,
        RETRIEVE,
        Action::failure(503).header("retry-after", "5"),
    )
    .await;
    assert_eq!((error.status().unwrap().as_u16(), requests), (503, 1));
    assert!(elapsed < Duration::from_millis(300), "{elapsed:?}");
}

#[tokio::test]
async fn an_answer_beyond_the_limit_is_refused() {
    let server = Server::always(Action::json(
        200,
        format!(r#"{{"x":"{}"}}"#, "a".repeat(1000)),
    ))
    .await;
    let client = builder(&server).max_response_bytes(1000).build().unwrap();
    let error = jobs(&client).retrieve("j").send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts()),
        (ErrorKind::TooLarge, 1),
        "{error}"
    );
    // Nor does it help not to say the length.
    let endless = format!("HTTP/1.1 200 OK\r\n\r\n{}", "a".repeat(5000));
    let server = Server::always(Action::raw(endless)).await;
    let other = client.with_options(|options| options.base_url(server.url()));
    let error = jobs(&other).retrieve("j").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
    assert_eq!(error.body().unwrap().len(), 1000);
    let larger = client.with_options(|options| options.max_response_bytes(1008));
    assert!(jobs(&larger).retrieve("j").send().await.is_ok());
}
