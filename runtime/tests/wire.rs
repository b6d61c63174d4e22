//! What goes over the wire: headers, credentials, paths, queries.

use std::time::Duration;

use sdk_runtime as runtime;
use sdk_runtime::{Credential, Secret};
use serde_json::json;

use sdk::{Client, ClientBuilder};
use support::{Server, answer};

mod sdk;
mod support;

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().access_token("tok").base_url(&server.url)
}

const OK: &str = "{}";

#[tokio::test]
async fn each_header_is_sent_once() {
    let server = Server::start([answer(200, OK)]).await;
    let client = builder(&server)
        .default_header("X-Team", "default")
        .default_header("USER-AGENT", "mine/1")
        .default_header("Authorization", "Default x")
        .build()
        .unwrap();
    client
        .jobs()
        .list()
        .header("x-TEAM", "a")
        .header("X-Team", "b")
        .header("ACCEPT", "*/*")
        .send()
        .await
        .unwrap();
    let seen = server.one();
    assert_eq!(seen.header("x-team"), Some("b"));
    assert_eq!(seen.header("user-agent"), Some("mine/1"));
    assert_eq!(seen.header("accept"), Some("*/*"));
    assert_eq!(seen.header("authorization"), Some("Default x"));

    server.script([answer(200, OK)]);
    client
        .jobs()
        .list()
        .header("authorization", "Own y")
        .header("X-Retry-Count", "9")
        .send()
        .await
        .unwrap();
    assert_eq!(server.one().header("authorization"), Some("Own y"));
    assert_eq!(server.one().header("x-retry-count"), Some("9"));
}

#[tokio::test]
async fn headers_that_are_not_sent() {
    let names = ["x-team", "user-agent", "accept", "x-retry-count"];
    let server = Server::start([answer(200, OK)]).await;
    let client = builder(&server)
        .default_header("x-team", "t")
        .build()
        .unwrap();
    let without = |options| names.iter().fold(options, runtime::Options::without_header);
    let sent = |call: runtime::RawCall| async {
        server.script([answer(200, OK)]);
        call.send().await.unwrap();
        let seen = server.one();
        assert_eq!(seen.header("authorization"), Some("Bearer tok"));
        names.map(|name| seen.header(name).unwrap_or_default().to_owned())
    };
    let agent = "sample-sdk/0.1.0";
    assert_eq!(sent(client.get("/x")).await, ["t", agent, "*/*", "0"]);
    // For one request, and for a client.
    let call = client.get("/x").with_options(without);
    assert_eq!(sent(call).await, ["", "", "*/*", ""]);
    let other = client.with_options(without);
    assert_eq!(sent(other.get("/x")).await, ["", "", "*/*", ""]);
    // What is set later, or on the request, is sent.
    let call = other
        .get("/x")
        .header("Accept", "a/b")
        .with_options(|options| {
            let options = options.default_header("X-Team", "u");
            options.default_header("x-retry-count", "9")
        });
    assert_eq!(sent(call).await, ["u", "", "a/b", "9"]);
    let wrong = client.with_options(|options| options.without_header("a b"));
    assert!(wrong.get("/x").send().await.unwrap_err().is_builder());
}

/// A file that changes after its length was announced.
#[tokio::test]
async fn files_that_change() {
    let path = std::env::temp_dir().join(format!("sdk-runtime-{}", std::process::id()));
    let send = async |later: &'static str| {
        let server = Server::start([answer(200, OK)]).await;
        std::fs::write(&path, "announced").unwrap();
        let changed = path.clone();
        let change = move |_: &mut runtime::Attempt<'_>| std::fs::write(&changed, later).unwrap();
        let client = builder(&server).before_attempt(change).build().unwrap();
        let call = client.post("/x").body(runtime::Part::file(&path));
        let done = call.timeout(Duration::from_secs(20)).send().await;
        (done, server)
    };
    let (done, server) = send("announced, and more").await;
    done.unwrap();
    assert_eq!(server.one().body, "announced");
    let error = send("short").await.0.unwrap_err();
    assert!(error.to_string().contains("became shorter"), "{error}");
    std::fs::remove_file(&path).unwrap();
}

#[tokio::test]
async fn the_length_of_no_body() {
    let server = Server::start([answer(200, OK)]).await;
    let client = builder(&server).build().unwrap();
    let core = runtime::ApiClient::core(&client);
    for (call, length) in [
        (core.post("/x"), Some("0")),
        (core.put("/x"), Some("0")),
        (core.patch("/x"), Some("0")),
        (core.get("/x"), None),
        (core.delete("/x"), None),
    ] {
        server.script([answer(200, OK)]);
        call.send().await.unwrap();
        let seen = server.one();
        assert_eq!(seen.header("content-length"), length, "{}", seen.method);
    }
}

#[tokio::test]
async fn mistakes_are_reported_and_nothing_is_sent() {
    let server = Server::start([answer(200, OK)]).await;
    let client = builder(&server).build().unwrap();
    let jobs = client.jobs();
    for error in [
        jobs.retrieve("").send().await.unwrap_err(),
        jobs.retrieve(".").send().await.unwrap_err(),
        jobs.retrieve("..").await.unwrap_err(),
        jobs.list().header("a b", "x").send().await.unwrap_err(),
        jobs.list()
            .header("x-a", "hunter2\r\nx-evil: 1")
            .send()
            .await
            .unwrap_err(),
        jobs.list()
            .header("content-length", "5")
            .send()
            .await
            .unwrap_err(),
        jobs.keyed()
            .x_team(vec![1])
            .region("eu")
            .send()
            .await
            .unwrap_err(),
        jobs.keyed().q("x").region("eu").send().await.unwrap_err(),
        jobs.keyed()
            .q("x")
            .x_team(vec![1])
            .send()
            .await
            .unwrap_err(),
        client.get("/../admin").send().await.unwrap_err(),
        client.get("http://example.com/").send().await.unwrap_err(),
    ] {
        assert!(
            error.is_invalid_request() && !error.may_have_been_sent(),
            "{error}"
        );
        assert_eq!(error.attempts(), 0);
        assert!(!format!("{error}{error:?}").contains("hunter2"));
    }
    let error = client
        .with_options(|options| options.base_url("ftp://x"))
        .jobs()
        .list()
        .send()
        .await
        .unwrap_err();
    assert!(error.is_builder());
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn queries_and_defaults() {
    let server = Server::start([answer(200, OK)]).await;
    let client = builder(&server)
        .default_query("q", 1)
        .default_query("page", 9)
        .build()
        .unwrap();
    let list = client
        .jobs()
        .list()
        .page(2)
        .query("tags", ["a b", "c"])
        .query("f", json!({"x": {"y": "é"}}));
    list.query("gone", 1)
        .query("gone", None::<u8>)
        .send()
        .await
        .unwrap();
    assert_eq!(
        server.one().target,
        "/v2/jobs?q=1&page=2&tags=a%20b&tags=c&f%5Bx%5D%5By%5D=%C3%A9"
    );
}

#[tokio::test]
async fn the_first_alternative_with_all_credentials() {
    let server = Server::start([answer(200, OK)]).await;
    let key = |text: &str| Credential::Token(Secret::from(text));
    let base = || builder(&server).build().unwrap();
    let request = |client: &Client| {
        client
            .jobs()
            .keyed()
            .q("x")
            .x_team(vec![1, 2])
            .region("e u")
    };
    let error = request(&base()).send().await.unwrap_err();
    assert!(
        error.is_credential() && !error.may_have_been_sent(),
        "{error}"
    );

    let client = base().with_options(|options| {
        options
            .credential("query_key", key("q&k"))
            .credential("session", key("s"))
    });
    request(&client).send().await.unwrap();
    let seen = server.one();
    assert_eq!(seen.target, "/v2/keyed?q=x&key=q%26k");
    assert_eq!(seen.header("cookie"), Some("region=e%20u; sid=s"));
    assert_eq!(seen.header("x-team"), Some("1,2"));
    assert_eq!(seen.header("authorization"), None);

    server.script([answer(200, OK)]);
    let client =
        client.with_options(|options| options.credential("key", key("k")).basic("us", "pw"));
    request(&client).send().await.unwrap();
    let seen = server.one();
    assert_eq!(
        (seen.header("x-key"), seen.header("authorization")),
        (Some("k"), Some("Basic dXM6cHc="))
    );
    assert_eq!(seen.target, "/v2/keyed?q=x");

    server.script([answer(200, OK)]);
    request(&client.with_options(runtime::Options::no_auth))
        .send()
        .await
        .unwrap();
    assert_eq!(server.one().header("authorization"), None);
}

#[tokio::test]
async fn raw_calls_take_the_token_home_only() {
    let server = Server::start([answer(200, r#"{"a":1}"#)]).await;
    let other = Server::start([answer(200, OK)]).await;
    let client = builder(&server)
        .default_header("x-team", "t")
        .default_query("d", 1)
        .build()
        .unwrap();
    let got = client
        .get("/foo?a=1")
        .query("b", 2)
        .send()
        .await
        .unwrap()
        .json::<runtime::Value>()
        .unwrap();
    assert_eq!(*got, json!({"a": 1}));
    client
        .post(format!("{}/abs", server.url))
        .json(json!({"x": 1}))
        .send()
        .await
        .unwrap();
    client
        .get(format!("{}/foreign", other.url))
        .header("x-own", "o")
        .send()
        .await
        .unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].target, "/foo?a=1&d=1&b=2");
    assert_eq!(seen[0].header("authorization"), Some("Bearer tok"));
    assert_eq!(
        (seen[1].target.as_str(), seen[1].body.as_str()),
        ("/abs?d=1", r#"{"x":1}"#)
    );
    assert_eq!(seen[1].header("authorization"), Some("Bearer tok"));
    let foreign = other.one();
    assert_eq!(
        (foreign.target.as_str(), foreign.header("authorization")),
        ("/foreign", None)
    );
    assert_eq!(
        (foreign.header("x-team"), foreign.header("x-own")),
        (None, Some("o"))
    );
}

#[tokio::test]
async fn a_provider_is_asked_and_refreshed_once() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    let server = Server::start([answer(401, r#"{"message":"no tok-1"}"#), answer(200, OK)]).await;
    let provider = || async { Ok(format!("tok-{}", CALLS.fetch_add(1, Ordering::Relaxed) + 1)) };
    let client = Client::builder()
        .token_provider(provider)
        .base_url(&server.url)
        .max_retries(0)
        .build()
        .unwrap();
    let answer_ = client.jobs().create().send().await.unwrap();
    assert_eq!(answer_.attempts(), 2);
    let tokens: Vec<_> = server
        .seen()
        .iter()
        .map(|seen| seen.header("authorization").unwrap().to_owned())
        .collect();
    assert_eq!(tokens, ["Bearer tok-1", "Bearer tok-2"]);

    server.script([answer(401, r#"{"message":"no tok-3 nor tok-4"}"#)]);
    let create = client.jobs().create().send();
    let ended = tokio::time::timeout(std::time::Duration::from_secs(5), create);
    let error = ended.await.expect("it refreshes once").unwrap_err();
    assert_eq!(server.seen().len(), 2);
    assert_eq!(error.kind(), runtime::ErrorKind::Authentication);
    assert!(
        error.to_string().contains("no [redacted] nor [redacted]"),
        "{error}"
    );

    let broken = || async { Err("vault is down".into()) };
    let client = Client::builder()
        .token_provider(broken)
        .base_url(&server.url)
        .build()
        .unwrap();
    let error = client.jobs().list().send().await.unwrap_err();
    assert!(error.is_credential() && !error.may_have_been_sent());
    assert_eq!(
        std::error::Error::source(&error).unwrap().to_string(),
        "vault is down"
    );
}

#[tokio::test]
async fn nothing_shows_the_token() {
    let server = Server::start([answer(400, r#"{"message":"bad hunter2"}"#)]).await;
    let client = Client::builder()
        .access_token("hunter2")
        .credential("query_key", Credential::Token("hunter2".into()))
        .default_header("X-Api-Key", "hunter2")
        .base_url(&server.url)
        .build()
        .unwrap();
    let request = client
        .jobs()
        .create()
        .header("cookie", "a=hunter2")
        .query("access_token", "hunter2");
    let raw = request.clone().build().unwrap();
    assert_eq!(raw.headers()["authorization"], "Bearer hunter2");
    let error = request.clone().send().await.unwrap_err();
    let shown = format!(
        "{client:?}{request:?}{raw:?}{error}{error:?}{:?}",
        Client::builder().access_token("hunter2")
    );
    assert!(!shown.contains("hunter2"), "{shown}");
    let gone = client.with_options(|options| options.base_url("http://127.0.0.1:1").max_retries(0));
    let error = gone
        .jobs()
        .list()
        .query("api_key", "hunter2")
        .send()
        .await
        .unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    assert!(
        !format!("{error}{error:?}{source}{source:?}").contains("hunter2"),
        "{error:?} {source:?}"
    );
}

#[tokio::test]
async fn derived_clients_share_connections() {
    let server = Server::start([answer(200, OK)]).await;
    let client = builder(&server).build().unwrap();
    for _ in 0..3 {
        client.jobs().list().send().await.unwrap();
    }
    client
        .with_options(|options| options.max_retries(0))
        .jobs()
        .list()
        .send()
        .await
        .unwrap();
    server.script([answer(404, OK), answer(200, OK)]);
    client.jobs().list().send().await.unwrap_err();
    client.jobs().list().send().await.unwrap();
    assert_eq!(server.connections(), 1);
}
