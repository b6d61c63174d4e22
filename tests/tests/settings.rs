//! What the settings of a client change in its requests: credentials, base URL, headers, options.

use std::time::Duration;

use gradient_sdk::{Client, ClientBuilder, ErrorKind};
use tests::{Action, Request, Server, TOKEN, builder, client, jobs};

/// The only request of a client with these settings.
async fn send(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Request {
    let server = Server::always(Action::json(200, "{}")).await;
    let client = set(builder(&server)).build().unwrap();
    jobs(&client).list().page(4).send().await.unwrap();
    server.request()
}

#[tokio::test]
async fn headers_of_every_request() {
    let server = Server::always(Action::json(200, "{}")).await;
    let client = Client::builder()
        .access_token(TOKEN)
        .base_url(server.url())
        .build()
        .unwrap();
    jobs(&client).retrieve("j").send().await.unwrap();
    let request = server.request();
    let agent = request.header("user-agent").unwrap();
    assert!(
        agent.starts_with("gradient-sdk/") && !agent.contains(' '),
        "{agent}"
    );
    assert_eq!(request.header("x-retry-count"), Some("0"));
    assert_eq!(request.header("host"), request.header("HOST"));
    let mut names: Vec<_> = request
        .headers
        .iter()
        .map(|header| header.0.to_ascii_lowercase())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "accept",
            "authorization",
            "host",
            "user-agent",
            "x-retry-count"
        ]
    );
}

#[tokio::test]
async fn a_header_is_sent_once_whatever_its_case() {
    for (name, value) in [
        ("AUTHORIZATION", "Bearer mine"),
        ("user-AGENT", "mine/1"),
        ("Accept", "text/plain"),
        ("X-Mine", "ü"),
        ("x-retry-count", "7"),
    ] {
        let by_default = send(|builder| {
            builder
                .default_header(name, "no")
                .default_header(name, value)
        })
        .await;
        assert_eq!(
            by_default.header(name).map(str::as_bytes),
            Some(value.as_bytes()),
            "{name}"
        );
        let server = Server::always(Action::json(200, "{}")).await;
        let client = builder(&server)
            .default_header(name, "default")
            .build()
            .unwrap();
        jobs(&client)
            .create()
            .header(name, "first")
            .header(name.to_lowercase(), value)
            .send()
            .await
            .unwrap();
        assert_eq!(server.request().header(name), Some(value), "{name}");
    }
}

#[tokio::test]
async fn illegal_headers_are_refused_unsent_and_unshown() {
    let server = Server::always(Action::json(200, "{}")).await;
    let jobs = jobs(&client(&server));
    for (name, value) in [
        ("x y", "v"),
        ("", "v"),
        ("x:y", "v"),
        ("x-key", "hush\r\nx-evil: 1"),
        ("content-length", "9"),
    ] {
        let error = jobs.list().header(name, value).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{name:?}: {error}");
        assert!(
            !error.to_string().contains("hush") && !format!("{error:?}").contains("hush"),
            "{error:?}"
        );
        assert!(
            builder(&server)
                .default_header(name, value)
                .build()
                .unwrap_err()
                .is_builder(),
            "{name:?}"
        );
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn tokens() {
    let bearer = format!("Bearer {TOKEN}");
    assert_eq!(
        send(|builder| builder).await.header("authorization"),
        Some(bearer.as_str())
    );
    let trimmed = send(|builder| builder.access_token(" \t other\r\n")).await;
    assert_eq!(trimmed.header("authorization"), Some("Bearer other"));
    assert_eq!(
        send(ClientBuilder::no_auth).await.header("authorization"),
        None
    );
    let provided =
        send(|builder| builder.token_provider(|| async { Ok("fresh".to_owned()) })).await;
    assert_eq!(provided.header("authorization"), Some("Bearer fresh"));
    for token in ["", "  ", "in side", "日", "a\nb", "tab\there"] {
        let error = Client::builder().access_token(token).build().unwrap_err();
        assert!(
            error.is_builder() && error.to_string().contains("token"),
            "{token:?}: {error}"
        );
    }
}

#[test]
fn a_missing_token_is_named_by_its_variable() {
    let error = Client::builder().build().unwrap_err();
    assert!(
        error.is_builder() && error.to_string().contains("DIGITALOCEAN_ACCESS_TOKEN"),
        "{error}"
    );
    assert!(Client::builder().no_auth().build().is_ok());
    assert!(
        Client::builder()
            .default_header("authorization", "Basic eHk=")
            .build()
            .is_ok()
    );
    assert!(
        Client::builder()
            .token_provider(|| async { Ok("t".to_owned()) })
            .build()
            .is_ok()
    );
}

/// Variables belong to the whole process: each set of them is tried in one of its own.
#[test]
fn the_environment() {
    for (variables, expect) in [
        (
            &[("DIGITALOCEAN_ACCESS_TOKEN", " envy \n")][..],
            "Bearer envy https://api.digitalocean.com/x",
        ),
        (
            &[
                ("DIGITALOCEAN_ACCESS_TOKEN", "envy"),
                ("GRADIENT_BASE_URL", "http://127.0.0.1:9/below/"),
            ],
            "Bearer envy http://127.0.0.1:9/below/x",
        ),
        (
            &[
                ("DIGITALOCEAN_ACCESS_TOKEN", "envy"),
                ("GRADIENT_BASE_URL", "  "),
            ],
            "Bearer envy https://api.digitalocean.com/x",
        ),
        (
            &[("DIGITALOCEAN_ACCESS_TOKEN", " ")],
            "DIGITALOCEAN_ACCESS_TOKEN",
        ),
        (&[], "DIGITALOCEAN_ACCESS_TOKEN"),
        (
            &[
                ("DIGITALOCEAN_ACCESS_TOKEN", "envy"),
                ("GRADIENT_BASE_URL", "nowhere"),
            ],
            "URL",
        ),
    ] {
        let mut command = std::process::Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "in_this_environment", "--ignored", "--nocapture"]);
        command
            .env_remove("DIGITALOCEAN_ACCESS_TOKEN")
            .env_remove("GRADIENT_BASE_URL");
        let output = command.envs(variables.iter().copied()).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains(expect), "{variables:?}: {text}");
    }
}

#[test]
#[ignore = "run by `the_environment` with variables of its own"]
fn in_this_environment() {
    match Client::from_env().and_then(|client| client.get("/x").build()) {
        Ok(request) => println!(
            "{} {}",
            request.headers()["authorization"].to_str().unwrap(),
            request.url()
        ),
        Err(error) => println!("{error}"),
    }
}

#[tokio::test]
async fn a_base_path_is_kept_with_one_slash_at_the_joint() {
    for (path, expect) in [
        ("", ""),
        ("/", ""),
        ("/gate", "/gate"),
        ("/gate/way/", "/gate/way"),
        ("/a%20b//", "/a%20b"),
    ] {
        let server = Server::always(Action::json(200, "{}")).await;
        let client = builder(&server)
            .base_url(format!("{}{path}", server.url()))
            .build()
            .unwrap();
        jobs(&client).retrieve("j").send().await.unwrap();
        assert_eq!(
            server.request().target(),
            format!("{expect}/v2/gen-ai/indexing_jobs/j"),
            "{path}"
        );
    }
}

#[test]
fn base_urls_that_are_refused() {
    for (url, reason) in [
        ("https://name:hush@api.example", "user info"),
        ("https://name@api.example", "user info"),
        ("http://api.example", "http"),
        ("api.example", "URL"),
        ("", "URL"),
        ("ftp://api.example", "scheme"),
        ("https://api.example/?q=1", "query"),
        ("https://api.example/#x", "fragment"),
        ("https://api.ex ample", "URL"),
    ] {
        let error = Client::builder()
            .access_token("t")
            .base_url(url)
            .build()
            .unwrap_err();
        assert!(
            error.is_builder() && error.to_string().contains(reason),
            "{url}: {error}"
        );
        assert!(
            !error.to_string().contains("hush") && !format!("{error:?}").contains("hush"),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn default_queries_give_way() {
    assert!(
        send(|builder| builder.default_query("q", "1 2"))
            .await
            .target()
            .ends_with("?q=1%202&page=4")
    );
    assert!(
        send(|builder| builder.default_query("page", 1))
            .await
            .target()
            .ends_with("jobs?page=4")
    );
}

#[tokio::test]
async fn options_make_another_client() {
    let server = Server::always(Action::json(200, "{}")).await;
    let client = builder(&server).default_header("x-a", "1").build().unwrap();
    let other = client.with_options(|options| {
        options
            .default_header("X-A", "2")
            .default_header("x-b", "3")
            .access_token("new")
    });
    jobs(&other).list().send().await.unwrap();
    jobs(&client).list().send().await.unwrap();
    let [changed, same] = &server.requests()[..] else {
        panic!("two requests")
    };
    assert_eq!(
        (changed.header("x-a"), changed.header("x-b")),
        (Some("2"), Some("3"))
    );
    assert_eq!(changed.header("authorization"), Some("Bearer new"));
    assert_eq!((same.header("x-a"), same.header("x-b")), (Some("1"), None));
    let broken = client.with_options(|options| options.base_url("nowhere"));
    assert!(jobs(&broken).list().send().await.unwrap_err().is_builder());
}

#[tokio::test]
async fn times_by_client_and_by_request() {
    let server = Server::always(Action::json(200, "{}").head_delay(400)).await;
    let (short, long) = (Duration::from_millis(60), Duration::from_secs(20));
    let client = builder(&server)
        .max_retries(0)
        .timeout(short)
        .build()
        .unwrap();
    assert!(jobs(&client).list().send().await.unwrap_err().is_timeout());
    assert!(jobs(&client).list().timeout(long).send().await.is_ok());
    let patient = client.with_options(|options| options.timeout(long));
    assert!(jobs(&patient).list().send().await.is_ok());
    assert!(
        jobs(&patient)
            .list()
            .timeout(short)
            .send()
            .await
            .unwrap_err()
            .is_timeout()
    );
    assert!(
        jobs(&patient)
            .list()
            .deadline(short)
            .send()
            .await
            .unwrap_err()
            .is_timeout()
    );
    let hurried = client.with_options(|options| options.timeout(long).deadline(short));
    assert!(jobs(&hurried).list().send().await.unwrap_err().is_timeout());
    assert!(
        patient
            .get("/x")
            .timeout(short)
            .send()
            .await
            .unwrap_err()
            .is_timeout()
    );
}

#[test]
fn nothing_shows_the_token() {
    let client = Client::builder().access_token(TOKEN);
    assert!(!format!("{client:?}").contains(TOKEN));
    let client = client.build().unwrap();
    let call = jobs(&client).create();
    assert!(!format!("{client:?} {call:?} {:?}", call.clone().build()).contains(TOKEN));
}

/// Plain http to this machine passes no proxy, which could read the token.
#[tokio::test]
async fn a_proxy_does_not_see_what_goes_to_this_machine() {
    let (server, proxy) = (
        Server::start([Action::json(200, "{}")]).await,
        Server::start([Action::json(200, "{}")]).await,
    );
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "send_in_this_environment", "--ignored"])
        .env_remove("NO_PROXY")
        .env("HTTP_PROXY", proxy.url())
        .env("http_proxy", proxy.url())
        .env("DIGITALOCEAN_ACCESS_TOKEN", "secret")
        .env("GRADIENT_BASE_URL", server.url());
    let status = tokio::task::spawn_blocking(move || command.status());
    assert!(status.await.unwrap().unwrap().success());
    assert_eq!((server.requests().len(), proxy.requests().len()), (1, 0));
}

#[tokio::test]
#[ignore = "run by `a_proxy_does_not_see_what_goes_to_this_machine` with variables of its own"]
async fn send_in_this_environment() {
    let client = Client::from_env().unwrap();
    client.get("/x").send().await.unwrap();
}
