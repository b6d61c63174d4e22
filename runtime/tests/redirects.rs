//! Redirects, over real connections.

use sdk_runtime as runtime;

use sdk::{Client, ClientBuilder};
use support::{Server, answer, redirect};

mod sdk;
mod support;

const OK: &str = r#"{"job":{"name":"n"}}"#;

fn builder(server: &Server) -> ClientBuilder {
    Client::builder()
        .access_token("tok")
        .base_url(&server.url)
        .default_header("x-api-key", "key")
}

#[tokio::test]
async fn at_home() {
    let server = Server::start([redirect(307, "/v2/other"), answer(200, OK)]).await;
    let client = builder(&server).build().unwrap();
    let got = client.jobs().create().uuid("u").send().await.unwrap();
    assert_eq!((got.url().path(), got.attempts()), ("/v2/other", 1));
    let seen = server.seen();
    assert_eq!(
        (seen[1].method.as_str(), seen[1].target.as_str()),
        ("POST", "/v2/other")
    );
    assert_eq!(seen[1].body, seen[0].body);
    assert_eq!(seen[1].header("authorization"), Some("Bearer tok"));
    for status in [301, 302, 303] {
        server.script([redirect(status, "/v2/other"), answer(200, OK)]);
        client.jobs().create().uuid("u").send().await.unwrap();
        let seen = server.seen();
        assert_eq!(
            (seen[1].method.as_str(), seen[1].body.as_str()),
            ("GET", "")
        );
        assert_eq!(seen[1].header("content-type"), None);
    }
}

#[tokio::test]
async fn abroad() {
    let other = Server::start([answer(200, OK)]).await;
    let away = format!("{}/v2/other", other.url);
    for status in [301, 302, 303] {
        let server = Server::start([redirect(status, &away)]).await;
        other.script([answer(200, OK)]);
        builder(&server)
            .build()
            .unwrap()
            .jobs()
            .create()
            .uuid("u")
            .header("x-own", "o")
            .send()
            .await
            .unwrap();
        let seen = other.one();
        assert_eq!((seen.method.as_str(), seen.body.as_str()), ("GET", ""));
        for name in [
            "authorization",
            "x-api-key",
            "x-own",
            "referer",
            "cookie",
            "x-retry-count",
        ] {
            assert_eq!(seen.header(name), None, "{name}");
        }
    }
    let server = Server::start([redirect(308, &away)]).await;
    let client = builder(&server).build().unwrap();
    client.jobs().retrieve("u").send().await.unwrap();
    other.script([answer(200, OK)]);
    let failed = client.jobs().create().uuid("u").send().await.unwrap_err();
    assert!(
        failed.is_redirect() && failed.status().unwrap() == 308 && other.seen().is_empty(),
        "{failed:?}"
    );
    // Another name of the same machine is another origin.
    let named = server.url.replace("127.0.0.1", "localhost");
    server.script([redirect(302, &format!("{named}/v2/x")), answer(200, OK)]);
    if client.jobs().retrieve("u").send().await.is_ok() {
        assert_eq!(server.seen()[1].header("authorization"), None);
    }
}

/// What is read while it is sent cannot be sent to another place, unless the redirect wants no body.
#[tokio::test]
async fn bodies_that_are_gone() {
    for (status, followed) in [(307, false), (308, false), (303, true)] {
        let server = Server::start([redirect(status, "/y"), answer(200, "{}")]).await;
        let client = builder(&server).build().unwrap();
        let part = runtime::Part::reader(&b"streamed"[..]).length(8);
        let done = client.post("/x").body(part).send().await;
        assert_eq!(
            server.seen().len(),
            if followed { 2 } else { 1 },
            "{status}"
        );
        if let Err(error) = done {
            assert!(!followed && error.is_redirect(), "{error:?}");
            assert!(error.to_string().contains("was a stream"), "{error}");
        }
    }
}

#[tokio::test]
async fn those_that_lead_nowhere() {
    let server = Server::start([answer(307, "")]).await;
    let client = builder(&server).build().unwrap();
    for status in [300, 304, 307] {
        server.script([answer(status, "")]);
        let failed = client.jobs().create().send().await.unwrap_err();
        assert!(
            failed.is_status() && failed.kind() == runtime::ErrorKind::Status,
            "{failed:?}"
        );
    }
    server.script([redirect(302, "/loop")]);
    let failed = client.jobs().retrieve("u").send().await.unwrap_err();
    assert!(failed.is_redirect() && failed.attempts() == 1, "{failed:?}");
    assert_eq!(server.seen().len(), 2);
    server.script((0..20).map(|count| redirect(302, &format!("/{count}"))));
    assert!(
        client
            .jobs()
            .retrieve("u")
            .send()
            .await
            .unwrap_err()
            .is_redirect()
    );
    assert_eq!(server.seen().len(), 11);
    server.script([redirect(302, "http://example.com/")]);
    assert!(
        client
            .jobs()
            .retrieve("u")
            .send()
            .await
            .unwrap_err()
            .to_string()
            .contains("plain http")
    );
}
