//! What happens when the server or the network fails.

use std::time::{Duration, Instant};

use sdk_runtime as runtime;
use sdk_runtime::{Error, ErrorKind};

use sdk::{Client, ClientBuilder};
use support::{Action, Server, answer, hang_up, reset, verbatim};

mod sdk;
mod support;

fn builder(server: &Server) -> ClientBuilder {
    let millisecond = Duration::from_millis(1);
    Client::builder()
        .access_token("tok")
        .base_url(&server.url)
        .backoff(millisecond, millisecond)
}

async fn client(script: impl IntoIterator<Item = Action>) -> (Client, Server) {
    let server = Server::start(script).await;
    (builder(&server).build().unwrap(), server)
}

const OK: &str = r#"{"job":{"name":"n"}}"#;

fn error(status: u16) -> Action {
    answer(
        status,
        format!(r#"{{"id":"x","message":"message of {status}","request_id":"req-1"}}"#),
    )
}

#[tokio::test]
async fn attempts_by_status_and_repeatability() {
    for (status, retrieve, create, kind) in [
        (400, 1, 1, ErrorKind::BadRequest),
        (401, 1, 1, ErrorKind::Authentication),
        (403, 1, 1, ErrorKind::PermissionDenied),
        (404, 1, 1, ErrorKind::NotFound),
        (408, 3, 1, ErrorKind::Status),
        (409, 3, 1, ErrorKind::Conflict),
        (418, 1, 1, ErrorKind::Status),
        (422, 1, 1, ErrorKind::UnprocessableEntity),
        (429, 3, 3, ErrorKind::RateLimit),
        (500, 3, 1, ErrorKind::InternalServer),
        (529, 3, 1, ErrorKind::InternalServer),
    ] {
        let (client, server) = client([error(status)]).await;
        let failed = client.jobs().retrieve("u").send().await.unwrap_err();
        assert_eq!(
            (server.seen().len(), failed.attempts()),
            (retrieve, u32::try_from(retrieve).unwrap()),
            "{status}"
        );
        assert!(failed.is_status() && failed.may_have_been_sent());
        assert_eq!(
            (failed.kind(), failed.status().unwrap().as_u16()),
            (kind, status)
        );
        assert_eq!(failed.message(), Some(format!("message of {status}")));
        assert_eq!(failed.request_id().as_deref(), Some("req-1"));
        assert_eq!(failed.decode_body::<runtime::Value>().unwrap()["id"], "x");
        assert!(
            failed
                .to_string()
                .starts_with(&format!("get_job(uuid=u): {status}")),
            "{failed}"
        );
        server.script([error(status)]);
        client.jobs().create().send().await.unwrap_err();
        assert_eq!(server.seen().len(), create, "create {status}");
    }
}

#[tokio::test]
async fn a_retry_can_help() {
    let (client, server) = client([error(503), error(429), answer(200, OK)]).await;
    let got = client.jobs().retrieve("u").send().await.unwrap();
    assert_eq!(got.attempts(), 3);
    let counts: Vec<_> = server
        .seen()
        .iter()
        .map(|seen| seen.header("x-retry-count").unwrap().to_owned())
        .collect();
    assert_eq!(counts, ["0", "1", "2"]);
    server.script([error(503), error(503), error(400)]);
    assert_eq!(
        client.jobs().retrieve("u").send().await.unwrap_err().kind(),
        ErrorKind::BadRequest
    );
    server.script([error(500)]);
    client
        .jobs()
        .retrieve("u")
        .max_retries(5)
        .send()
        .await
        .unwrap_err();
    assert_eq!(server.seen().len(), 6);
    server.script([error(500)]);
    client
        .jobs()
        .retrieve("u")
        .max_retries(0)
        .send()
        .await
        .unwrap_err();
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_create_is_repeated_only_when_told() {
    let (client, server) =
        client([error(503).header("retry-after-ms", "5"), answer(200, OK)]).await;
    assert_eq!(client.jobs().create().send().await.unwrap().attempts(), 2);
    server.script([error(400).header("x-should-retry", "true"), answer(200, OK)]);
    assert_eq!(client.jobs().create().send().await.unwrap().attempts(), 2);
    server.script([error(429).header("x-should-retry", "false")]);
    client.jobs().create().send().await.unwrap_err();
    assert_eq!(server.seen().len(), 1);
    server.script([error(500), answer(200, OK)]);
    let told = client.with_options(|options| options.retry_non_idempotent(true));
    assert_eq!(told.jobs().create().send().await.unwrap().attempts(), 2);
    server.script([error(500), answer(200, OK)]);
    assert!(
        client
            .jobs()
            .create()
            .header("Idempotency-Key", "k")
            .send()
            .await
            .is_ok()
    );
    server.script([hang_up(), error(500), answer(200, OK)]);
    client.jobs().upload().body("x").send().await.unwrap();
    let seen = server.seen();
    assert_eq!(seen.len(), 3);
    assert!(
        seen.iter()
            .all(|request| request.header("idempotency-key") == seen[0].header("idempotency-key"))
    );
}

#[tokio::test]
async fn the_server_says_when() {
    let (client, server) =
        client([error(429).header("retry-after-ms", "120"), answer(200, OK)]).await;
    client.jobs().create().send().await.unwrap();
    let seen = server.seen();
    assert!(seen[1].at - seen[0].at >= Duration::from_millis(120));
    // One that asks for too much gets our own pause.
    server.script([error(429).header("retry-after", "3600"), answer(200, OK)]);
    client
        .jobs()
        .create()
        .deadline(Duration::from_secs(5))
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn broken_connections() {
    type Is = fn(&Error) -> bool;
    let cases: Vec<(Action, Is)> = vec![
        (hang_up(), Error::is_connection),
        (reset(), Error::is_connection),
        (verbatim("HELLO WORLD\r\n\r\n"), Error::is_connection),
        (
            verbatim("HTTP/1.1 200 OK\r\ncontent-ty"),
            Error::is_connection,
        ),
        (
            verbatim("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}"),
            Error::is_connection,
        ),
        (answer(200, OK).cut(5), Error::is_body),
    ];
    for (action, is) in cases {
        let (client, server) = client([action.clone()]).await;
        let failed = client.jobs().create().send().await.unwrap_err();
        assert!(
            is(&failed) && failed.may_have_been_sent() && !failed.is_connect(),
            "{action:?}: {failed:?}"
        );
        assert_eq!(server.seen().len(), 1, "{action:?}");
        server.script([action, answer(200, OK)]);
        assert_eq!(
            client.jobs().retrieve("u").send().await.unwrap().attempts(),
            2
        );
    }
}

#[tokio::test]
async fn legal_oddities_are_answers() {
    for odd in [
        format!("HTTP/1.1 200 OK\r\n\r\n{OK}"),
        format!(
            "HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{OK}",
            OK.len()
        ),
        format!(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{OK}",
            OK.len()
        ),
    ] {
        let (client, _server) = client([verbatim(odd.clone())]).await;
        assert!(client.jobs().create().send().await.is_ok(), "{odd}");
    }
}

#[tokio::test]
async fn a_status_outlives_its_body() {
    let (client, server) = client([answer(400, r#"{"message":"whole"}"#).cut(6)]).await;
    let failed = client.jobs().retrieve("u").send().await.unwrap_err();
    assert_eq!(
        (failed.kind(), &failed.body().unwrap()[..]),
        (ErrorKind::BadRequest, &b"{\"mess"[..])
    );
    assert_eq!(server.seen().len(), 1);
    server.script([error(500).body_delay(2000)]);
    let slow = client
        .jobs()
        .create()
        .timeout(Duration::from_millis(200))
        .send()
        .await
        .unwrap_err();
    assert_eq!(slow.kind(), ErrorKind::InternalServer);
}

#[tokio::test]
async fn nobody_listens() {
    let client = Client::builder()
        .access_token("t")
        .base_url("http://127.0.0.1:1");
    let client = client
        .backoff(Duration::from_millis(1), Duration::from_millis(1))
        .build()
        .unwrap();
    let failed = client.jobs().create().send().await.unwrap_err();
    assert!(
        failed.is_connect() && !failed.may_have_been_sent() && failed.kind() == ErrorKind::Connect
    );
    assert_eq!(failed.attempts(), 3);
    assert!(failed.to_string().contains("refused"), "{failed}");
    assert!(std::error::Error::source(&failed).is_some());
}

#[tokio::test]
async fn time_for_one_attempt() {
    for slow in [
        answer(200, OK).delay(60_000),
        answer(200, OK).body_delay(60_000),
    ] {
        let (client, server) = client([slow.clone()]).await;
        let start = Instant::now();
        let short = Duration::from_millis(150);
        let failed = client
            .jobs()
            .create()
            .timeout(short)
            .send()
            .await
            .unwrap_err();
        assert!(
            failed.is_timeout() && failed.may_have_been_sent(),
            "{failed:?}"
        );
        assert!(start.elapsed() < Duration::from_secs(30));
        assert_eq!(server.seen().len(), 1);
        server.script([slow, answer(200, OK)]);
        assert_eq!(
            client
                .jobs()
                .retrieve("u")
                .timeout(short)
                .send()
                .await
                .unwrap()
                .attempts(),
            2
        );
    }
}

#[tokio::test]
async fn time_for_all_attempts() {
    let (client, server) = client([error(503).header("retry-after", "2")]).await;
    let start = Instant::now();
    let failed = client
        .jobs()
        .retrieve("u")
        .deadline(Duration::from_millis(1500))
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (failed.kind(), server.seen().len()),
        (ErrorKind::InternalServer, 1)
    );
    assert!(
        failed.to_string().contains("the deadline comes"),
        "{failed}"
    );
    server.script([answer(200, OK).delay(60_000)]);
    let failed = client
        .jobs()
        .retrieve("u")
        .deadline(Duration::from_millis(200))
        .send()
        .await
        .unwrap_err();
    assert!(failed.is_timeout());
    assert!(start.elapsed() < Duration::from_secs(30));
    server.script([answer(200, OK)]);
    let failed = client
        .jobs()
        .retrieve("u")
        .deadline(Duration::ZERO)
        .send()
        .await
        .unwrap_err();
    assert!(failed.is_timeout() && !failed.may_have_been_sent() && server.seen().is_empty());
    client
        .jobs()
        .retrieve("u")
        .deadline(Duration::MAX)
        .timeout(Duration::MAX)
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn successes_that_are_none() {
    for (action, path) in [
        (answer(200, r#"{"job":"#), "job"),
        (answer(200, ""), "."),
        (answer(204, ""), "."),
        (
            answer(200, "<html>login</html>").header("x-request-id", "r"),
            ".",
        ),
        (answer(200, "[1,2]"), "."),
        (answer(200, r#"{"job":"x"}"#), "job"),
        (
            answer(200, r#"{"job":{"name":"n","attempts":NaN}}"#),
            "job.attempts",
        ),
        (answer(200, "[".repeat(5000)), "."),
    ] {
        let (client, server) = client([action.clone()]).await;
        let failed = client.jobs().retrieve("u").send().await.unwrap_err();
        assert!(
            failed.is_decode() && failed.may_have_been_sent(),
            "{failed:?}"
        );
        assert_eq!(failed.json_path(), Some(path), "{failed}");
        assert!(
            failed.status().unwrap().is_success()
                && failed.headers().is_some()
                && failed.body().is_some()
        );
        assert!(failed.to_string().starts_with("get_job"), "{failed}");
        assert_eq!((server.seen().len(), failed.attempts()), (1, 1));
    }
    let (client, _server) = client([answer(200, "anything"), answer(204, "")]).await;
    client.jobs().delete("u").send().await.unwrap();
    client.jobs().delete("u").send().await.unwrap();
}

#[tokio::test]
async fn large_answers() {
    let (client, server) = client([answer(200, vec![b' '; 100_000])]).await;
    let small = client.with_options(|options| options.max_response_bytes(99_999));
    let failed = small.jobs().upload().send().await.unwrap_err();
    assert!(
        failed.is_body() && failed.kind() == ErrorKind::TooLarge,
        "{failed:?}"
    );
    assert!(
        failed.body().unwrap().is_empty(),
        "an announced length is refused unread"
    );
    assert_eq!(client.jobs().upload().send().await.unwrap().len(), 100_000);
    let endless = format!("HTTP/1.1 200 OK\r\n\r\n{}", " ".repeat(100_000));
    server.script([verbatim(endless)]);
    let failed = small.jobs().upload().send().await.unwrap_err();
    assert_eq!(
        (failed.kind(), failed.body().unwrap().len()),
        (ErrorKind::TooLarge, 99_999)
    );
    server.script([answer(400, vec![b'x'; 3 << 20])]);
    let failed = client.jobs().upload().send().await.unwrap_err();
    assert_eq!(
        (failed.kind(), failed.body().unwrap().len()),
        (ErrorKind::BadRequest, 1 << 20)
    );
    assert!(failed.to_string().len() < 700);
}

#[tokio::test]
async fn retries_stop_when_the_budget_is_empty() {
    let (client, server) = client([error(500)]).await;
    let jobs = client
        .with_options(|options| options.max_retries(1000))
        .jobs();
    jobs.retrieve("u").send().await.unwrap_err();
    assert_eq!(server.seen().len(), 101);
    server.script([error(500)]);
    client
        .clone()
        .jobs()
        .retrieve("u")
        .send()
        .await
        .unwrap_err();
    assert_eq!(server.seen().len(), 1, "clones share the budget");
}

#[test]
fn without_a_runtime_it_is_an_error() {
    let client = Client::builder().access_token("t").build().unwrap();
    let mut sending = Box::pin(client.jobs().list().send());
    let waker = std::task::Waker::noop();
    let polled = sending
        .as_mut()
        .poll(&mut std::task::Context::from_waker(waker));
    let std::task::Poll::Ready(Err(failed)) = polled else {
        panic!("it should be ready")
    };
    assert!(
        failed.is_invalid_request() && failed.to_string().contains("runtime"),
        "{failed}"
    );
}
