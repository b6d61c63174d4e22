//! Who is calling: every scheme, what operations need of them, and tokens by OAuth 2.

use std::time::Duration;

use operations_sdk::{Client, ClientBuilder, ClientCredentials, Credential, Error};
use tests::{Action, Server};

use crate::builder;

fn done() -> Action {
    Action::plain(204, "")
}

fn all(builder: ClientBuilder) -> ClientBuilder {
    let key = |value: &str| Credential::Token(value.to_owned().into());
    builder
        .basic("user", "word")
        .credential("header", key("h"))
        .credential("query", key("a&b"))
        .credential("cookie", key("c;d"))
}

#[tokio::test]
async fn schemes_that_are_needed_together() {
    let server = Server::always(done()).await;
    let client = all(builder(&server)).build().unwrap();
    client.secured().needs_all().lang("de").await.unwrap();
    let request = server.request();
    assert_eq!(request.header("authorization"), Some("Basic dXNlcjp3b3Jk"));
    assert_eq!(request.header("x-key"), Some("h"));
    assert_eq!(request.target(), "/secured/all?key=a%26b");
    assert_eq!(request.header("cookie"), Some("lang=de; sid=c%3Bd"));
    let client = builder(&server).basic("user", "word").build().unwrap();
    let error = client.secured().needs_all().await.unwrap_err();
    assert!(error.is_credential(), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn one_of_several_and_none_at_all() {
    let server = Server::always(done()).await;
    let keyed = builder(&server)
        .credential("header", Credential::Token("h".to_owned().into()))
        .build()
        .unwrap();
    let bare = builder(&server).build().unwrap();
    keyed.secured().needs_either().await.unwrap();
    keyed.secured().needs_maybe().await.unwrap();
    bare.secured().needs_maybe().await.unwrap();
    bare.secured().needs_connection().await.unwrap();
    assert!(
        bare.secured()
            .needs_either()
            .await
            .unwrap_err()
            .is_credential()
    );
    let keys: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.header("x-key").is_some())
        .collect();
    assert_eq!(keys, [true, true, false, false]);
}

#[tokio::test]
async fn a_scheme_that_is_not_known_takes_the_callers_header() {
    let server = Server::always(done()).await;
    let client = builder(&server).build().unwrap();
    assert!(
        client
            .secured()
            .needs_own()
            .await
            .unwrap_err()
            .is_credential()
    );
    client
        .secured()
        .needs_own()
        .header("authorization", "Digest x")
        .await
        .unwrap();
    let own = Credential::Token("Digest y".to_owned().into());
    let client = builder(&server).credential("digest", own).build().unwrap();
    client.secured().needs_own().await.unwrap();
    let said: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.header("authorization").map(str::to_owned))
        .collect();
    assert_eq!(
        said,
        [Some("Digest x".to_owned()), Some("Digest y".to_owned())]
    );
}

fn token(name: &str, seconds: u64) -> Action {
    Action::json(
        200,
        format!(r#"{{"access_token":"{name}","token_type":"Bearer","expires_in":{seconds}}}"#),
    )
}

fn credentials(tokens: &Server) -> ClientCredentials {
    ClientCredentials::new(format!("{}/token", tokens.url()), "i d", "s:t")
}

fn with(server: &Server, credentials: &ClientCredentials) -> Client {
    builder(server)
        .token_provider(credentials.clone())
        .build()
        .unwrap()
}

fn authorizations(server: &Server) -> Vec<String> {
    let requests = server.requests();
    let said = requests
        .iter()
        .map(|request| request.header("authorization"));
    said.map(|said| said.unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn a_token_is_asked_for_once_and_kept() {
    let tokens = Server::always(token("one", 3600).head_delay(50)).await;
    let server = Server::always(done()).await;
    let credentials = credentials(&tokens).scopes(["read", "write"]);
    let client = with(&server, &credentials);
    let calls = (0..8).map(|_| tokio::spawn(client.secured().needs_bearer().send()));
    for call in calls.collect::<Vec<_>>() {
        call.await.unwrap().unwrap();
    }
    assert_eq!(authorizations(&server), vec!["Bearer one"; 8]);
    let asked = tokens.request();
    assert_eq!(asked.method(), "POST");
    assert_eq!(asked.header("authorization"), Some("Basic aStkOnMlM0F0"));
    assert_eq!(
        asked.text(),
        "grant_type=client_credentials&scope=read+write"
    );
}

#[tokio::test]
async fn a_token_that_is_old_or_refused_is_replaced() {
    let tokens = Server::start([token("old", 1), token("new", 3600), token("newer", 3600)]).await;
    let server = Server::start([done(), done(), Action::failure(401), done()]).await;
    let client = with(&server, &credentials(&tokens).credentials_in_body());
    client.secured().needs_bearer().await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    client.secured().needs_bearer().await.unwrap();
    client.secured().needs_bearer().await.unwrap();
    assert_eq!(
        authorizations(&server),
        ["Bearer old", "Bearer new", "Bearer new", "Bearer newer"]
    );
    assert_eq!(
        tokens.requests()[0].text(),
        "grant_type=client_credentials&client_id=i+d&client_secret=s%3At"
    );
}

#[tokio::test]
async fn a_token_server_that_fails() {
    let server = Server::always(done()).await;
    let ask = async |script: Vec<Action>| {
        let tokens = Server::start(script).await;
        let outcome: Result<_, Error> = with(&server, &credentials(&tokens))
            .secured()
            .needs_bearer()
            .await;
        (outcome.map(drop), tokens.requests().len())
    };
    let (outcome, asked) = ask(vec![Action::plain(503, ""), token("one", 60)]).await;
    assert!(outcome.is_ok() && asked == 2, "{outcome:?}");
    let (outcome, asked) = ask(vec![Action::json(401, r#"{"error":"invalid_client"}"#)]).await;
    let error = outcome.unwrap_err();
    assert!(error.is_credential() && asked == 1, "{error:?}");
    let cause = std::error::Error::source(&error).unwrap().to_string();
    assert!(
        cause.contains("invalid_client") && !cause.contains("s:t"),
        "{cause}"
    );
    let insecure = ClientCredentials::new("http://login.example/token", "i", "s");
    let error = with(&server, &insecure)
        .secured()
        .needs_bearer()
        .await
        .unwrap_err();
    assert!(error.is_credential(), "{error}");
}

#[tokio::test]
async fn the_document_names_the_token_server() {
    let client = Client::builder().client_credentials("i", "s").build();
    assert!(client.is_ok());
}

#[tokio::test]
async fn servers_and_their_variables() {
    let url = |builder: ClientBuilder| {
        let client = builder.build().unwrap();
        let one = client
            .secured()
            .needs_connection()
            .build()
            .unwrap()
            .url()
            .to_string();
        let elsewhere = client
            .secured()
            .elsewhere()
            .build()
            .unwrap()
            .url()
            .to_string();
        let below = client
            .secured()
            .elsewhere_still()
            .build()
            .unwrap()
            .url()
            .to_string();
        [one, elsewhere, below]
    };
    let other = "https://other.example.com/all/secured/elsewhere";
    assert_eq!(
        url(Client::builder()),
        [
            "https://eu.example.com/v1/secured/connection",
            other,
            "https://eu.example.com/below/secured/elsewhere",
        ]
    );
    assert_eq!(
        url(Client::builder().server_variable("region", "us")),
        [
            "https://us.example.com/v1/secured/connection",
            other,
            "https://us.example.com/below/secured/elsewhere",
        ]
    );
    let error = Client::builder().server_variable("region", "mars").build();
    assert!(error.unwrap_err().to_string().contains("eu, us"));
    // A base URL of the caller's holds for everything.
    let own = url(Client::builder().base_url("https://own.example/x"));
    assert!(
        own.iter()
            .all(|url| url.starts_with("https://own.example/x/secured/")),
        "{own:?}"
    );
}
