//! Proxies, HTTP clients of the caller's own, and connections that are used again.

use std::process::Command;
use std::time::Duration;

use sdk_runtime as runtime;

use sdk::{Client, ClientBuilder};
use support::{Action, Server, answer, redirect};

mod sdk;
mod support;

fn builder(url: &str) -> ClientBuilder {
    Client::builder()
        .access_token("tok")
        .base_url(url)
        .max_retries(0)
}

/// Where no name server has an address for.
const ELSEWHERE: &str = "http://api.invalid";

/// What the proxy is asked if a program with these variables makes a call: one of the tests that are run by others.
async fn asked(call: &'static str, variables: &[(&str, &str)]) -> Vec<String> {
    let proxy = Server::start([answer(200, "{}")]).await;
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", call, "--ignored"]);
    for name in [
        "HTTP_PROXY",
        "http_proxy",
        "ALL_PROXY",
        "all_proxy",
        "NO_PROXY",
        "no_proxy",
    ] {
        command.env_remove(name);
    }
    for (name, value) in variables {
        command.env(name, value.replace("PROXY", &proxy.url));
    }
    let status = tokio::task::spawn_blocking(move || command.output());
    status.await.unwrap().unwrap();
    proxy.seen().into_iter().map(|seen| seen.target).collect()
}

#[tokio::test]
#[ignore = "run by `proxies_of_the_environment` with variables of its own"]
async fn call_elsewhere() {
    let client = builder(ELSEWHERE).allow_insecure_http(true).build();
    _ = client.unwrap().get("/x").send().await;
}

#[tokio::test]
async fn proxies_of_the_environment() {
    let through = vec![format!("{ELSEWHERE}/x")];
    for (variables, expect) in [
        (&[("http_proxy", "PROXY")][..], through.clone()),
        (&[("ALL_PROXY", "PROXY")], through.clone()),
        (
            &[("http_proxy", "PROXY"), ("NO_PROXY", "other.invalid")],
            through,
        ),
        (
            &[("http_proxy", "PROXY"), ("NO_PROXY", "api.invalid")],
            vec![],
        ),
        (&[("http_proxy", "PROXY"), ("no_proxy", "*")], vec![]),
        (&[], vec![]),
    ] {
        let asked = asked("call_elsewhere", variables).await;
        assert_eq!(asked, expect, "{variables:?}");
    }
}

#[tokio::test]
#[ignore = "run by `no_proxy_sees_what_goes_to_this_machine` with variables of its own"]
async fn call_this_machine() {
    let url = std::env::var("TEST_URL").unwrap();
    let client = builder(&url).build().unwrap();
    client.get("/x").send().await.unwrap();
    let slow = Duration::from_secs(60);
    let call = client.get("/y");
    let call = call.with_options(|options| options.connect_timeout(slow));
    call.send().await.unwrap();
}

/// It is plain http, so a proxy would read the credential.
#[tokio::test]
async fn no_proxy_sees_what_goes_to_this_machine() {
    let server = Server::start([answer(200, "{}")]).await;
    let variables = [
        ("http_proxy", "PROXY"),
        ("ALL_PROXY", "PROXY"),
        ("TEST_URL", &server.url),
    ];
    assert!(asked("call_this_machine", &variables).await.is_empty());
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn a_proxy_of_the_callers_own() {
    let proxy = Server::start([answer(200, "{}")]).await;
    let http = reqwest::Client::builder().proxy(reqwest::Proxy::all(&proxy.url).unwrap());
    let client = builder(ELSEWHERE)
        .allow_insecure_http(true)
        .http_client(http);
    client.build().unwrap().get("/x").send().await.unwrap();
    assert_eq!(proxy.one().target, format!("{ELSEWHERE}/x"));
}

/// Whatever the caller's HTTP client would do, redirects and retries are ours.
#[tokio::test]
async fn an_http_client_of_the_callers_own() {
    let other = Server::start([answer(200, "{}")]).await;
    let server = Server::start([redirect(302, &format!("{}/y", other.url))]).await;
    let http = || {
        let retry = reqwest::retry::for_host("127.0.0.1");
        reqwest::Client::builder()
            .user_agent("own/1")
            .redirect(reqwest::redirect::Policy::limited(5))
            .retry(retry.max_retries_per_request(5).classify_fn(|answer| {
                if answer
                    .status()
                    .is_some_and(|status| status.is_server_error())
                {
                    answer.retryable()
                } else {
                    answer.success()
                }
            }))
    };
    let client = builder(&server.url).http_client(http()).build().unwrap();
    client
        .get("/x")
        .header("x-key", "secret")
        .send()
        .await
        .unwrap();
    let there = other.one();
    assert_eq!(
        (there.header("authorization"), there.header("x-key")),
        (None, None)
    );
    assert_eq!(
        (
            server.one().header("authorization"),
            there.header("referer")
        ),
        (Some("Bearer tok"), None)
    );
    server.script([answer(503, "{}")]);
    client.get("/x").send().await.unwrap_err();
    assert_eq!(server.seen().len(), 1);
}

/// A connection whose answer was read to its end is used again, whatever the answer was.
#[tokio::test]
async fn connections_after_errors() {
    let large = "x".repeat(1000);
    for (first, reused) in [
        (answer(500, "{}"), true),
        (answer(404, large.clone()), true),
        (answer(200, "no json"), true),
        (answer(200, ""), true),
        (redirect(302, "ftp://x"), true),
        (answer(200, "{}").delay(2_000), false),
        (answer(200, "{}").cut(1), false),
        (answer(200, large), false),
    ] {
        let server = Server::start([first.clone(), answer(200, "{}")]).await;
        let client = builder(&server.url)
            .timeout(Duration::from_millis(300))
            .max_response_bytes(100)
            .build()
            .unwrap();
        client.jobs().list().send().await.unwrap_err();
        client.jobs().list().send().await.unwrap();
        assert_eq!(server.connections() == 1, reused, "{first:?}");
    }
}

/// Calls that are given up leave nothing behind: later ones have their answers, not those of others.
#[tokio::test]
async fn connections_of_dropped_calls() {
    let script = (0..20).map(|number| answer(200, format!("\"{number}\"")).delay(20));
    let script: Vec<Action> = script.collect();
    let server = Server::start(script).await;
    let client = builder(&server.url).build().unwrap();
    for _ in 0..10 {
        let call = client.get("/x").send();
        assert!(
            tokio::time::timeout(Duration::from_millis(5), call)
                .await
                .is_err()
        );
    }
    let seen = server.seen().len();
    let answer = client.get("/x").send().await.unwrap().into_inner();
    assert_eq!(answer, format!("\"{seen}\""));
}
