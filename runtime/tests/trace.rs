//! The spans and events of a call, as a subscriber sees them.

#![cfg(all(feature = "testing", feature = "tracing"))]

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sdk_runtime as runtime;
use sdk_runtime::Credential;
use sdk_runtime::testing::{Answer, FakeServer};
use tracing::field::{Field, Visit};
use tracing::instrument::WithSubscriber;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use sdk::Client;

mod sdk;

type Fields = BTreeMap<String, String>;

/// Keeps all that it is told.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<(String, Fields)>>>);

struct Into<'a>(&'a mut Fields);

impl Visit for Into<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let value = format!("{value:?}").trim_matches('"').to_owned();
        self.0.insert(field.name().to_owned(), value);
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("sdk_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::new();
        span.record(&mut Into(&mut fields));
        let mut log = self.0.lock().unwrap();
        log.push((span.metadata().name().to_owned(), fields));
        Id::from_u64(u64::try_from(log.len()).unwrap())
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let place = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut Into(&mut self.0.lock().unwrap()[place].1));
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Into(&mut fields));
        let name = fields.remove("message").unwrap_or_default();
        self.0.lock().unwrap().push((name, fields));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

impl Log {
    fn named(&self, name: &str) -> Vec<Fields> {
        let log = self.0.lock().unwrap();
        let found = log.iter().filter(|entry| entry.0 == name);
        found.map(|entry| entry.1.clone()).collect()
    }
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

#[tokio::test]
async fn a_call_and_its_attempts() {
    let (server, log) = (FakeServer::new(), Log::default());
    let busy = Answer::json(503, "busy").header("x-request-id", "r0");
    server.answer(busy.delay(Duration::from_millis(30)));
    server.answer(Answer::bytes(200, "application/json", "{}").header("x-request-id", "r1"));
    let client = Client::builder().access_token("tok").fake_server(&server);
    let client = client
        .base_url("https://api.example:8443/base")
        .build()
        .unwrap();
    let call = client
        .jobs()
        .cancel("some-uuid")
        .body_field("a", 1)
        .query("q", "x");
    call.send().with_subscriber(log.clone()).await.unwrap();
    let common = fields(&[
        ("otel.name", "PUT /v2/jobs/{uuid}/cancel"),
        ("otel.kind", "client"),
        ("http.request.method", "PUT"),
        ("http.request.body.size", "7"),
        ("url.scheme", "https"),
        ("url.template", "/v2/jobs/{uuid}/cancel"),
        ("server.address", "api.example"),
        ("server.port", "8443"),
    ]);
    let first = fields(&[
        ("http.response.status_code", "503"),
        ("http.response.header.x-request-id", "r0"),
        ("error.type", "503"),
        ("otel.status_code", "ERROR"),
    ]);
    let second = fields(&[
        ("http.request.resend_count", "1"),
        ("http.response.status_code", "200"),
        ("http.response.body.size", "2"),
        ("http.response.header.x-request-id", "r1"),
    ]);
    let with = |more: Fields| common.clone().into_iter().chain(more).collect::<Fields>();
    assert_eq!(log.named("attempt"), [with(first), with(second)]);
    let call = fields(&[
        ("otel.kind", "internal"),
        ("operation", "cancel_job"),
        ("attempts", "2"),
        ("http.response.status_code", "200"),
    ]);
    assert_eq!(log.named("call"), [call]);
    let retry = fields(&[
        ("error.type", "503"),
        ("http.request.resend_count", "1"),
        ("pause_ms", "500"),
    ]);
    assert_eq!(log.named("trying again"), [retry]);
    let times = |name: &str| {
        let events = log.named(name);
        events
            .iter()
            .map(|event| event["elapsed_ms"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(times("the attempt ended"), ["30", "0"]);
    assert_eq!(times("the call succeeded"), ["530"]);
}

#[tokio::test]
async fn failures_have_a_type() {
    for (answer, kind) in [
        (Answer::status(404), "404"),
        (Answer::broken(), "connection"),
        (Answer::refused(), "connect"),
        (Answer::silence(), "timeout"),
        (Answer::status(200).cut(), "body"),
        (
            Answer::status(302).header("location", "ftp://x"),
            "redirect",
        ),
    ] {
        let (server, log) = (FakeServer::new(), Log::default());
        server.answer(answer);
        let client = Client::builder().access_token("tok").max_retries(0);
        let client = client.fake_server(&server).build().unwrap();
        let call = client.jobs().delete("u").send();
        call.with_subscriber(log.clone()).await.unwrap_err();
        for span in ["attempt", "call"] {
            assert_eq!(log.named(span)[0]["error.type"], kind, "{span}");
            assert_eq!(log.named(span)[0]["otel.status_code"], "ERROR");
        }
        assert_eq!(log.named("the call failed").len(), 1);
    }
    // What is never sent has no attempt.
    let log = Log::default();
    let client = Client::builder().access_token("tok").build().unwrap();
    let call = client.jobs().retrieve("").send();
    call.with_subscriber(log.clone()).await.unwrap_err();
    assert_eq!(log.named("call")[0]["error.type"], "invalid_request");
    assert!(log.named("attempt").is_empty());
    // What the document does not have has no template.
    let (server, log) = (FakeServer::new(), Log::default());
    server.answer(Answer::status(200));
    let client = Client::builder().access_token("tok").fake_server(&server);
    let call = client.build().unwrap().get("/x").send();
    call.with_subscriber(log.clone()).await.unwrap();
    let span = &log.named("attempt")[0];
    assert_eq!(span["otel.name"], "GET");
    assert!(!span.contains_key("url.template"));
}

#[tokio::test]
async fn nothing_secret_is_seen() {
    let (server, log) = (FakeServer::new(), Log::default());
    let client = Client::builder()
        .access_token("hunter2")
        .basic("user", "hunter2")
        .credential("key", Credential::Token("hunter2".into()))
        .credential("query_key", Credential::Token("hunter2".into()))
        .default_header("x-other", "hunter2")
        .default_query("token", "hunter2")
        .fake_server(&server)
        .build()
        .unwrap();
    let said = || Answer::json(500, serde_json::json!({"message": "hunter2"}));
    server
        .answer(said().header("set-cookie", "hunter2"))
        .answer(said());
    server.answer(Answer::status(302).header("location", "https://x.example/?key=hunter2"));
    server.answer(Answer::status(204));
    let keyed = client
        .jobs()
        .keyed()
        .q("hunter2")
        .x_team(vec![1])
        .region("hunter2");
    let keyed = keyed.header("cookie", "hunter2");
    async {
        keyed.send().await.unwrap();
        client.jobs().delete("u").send().await.unwrap_err();
        client.jobs().retrieve("hunter2").send().await.unwrap_err();
        let raw = client.post("/x?key=hunter2").body("hunter2");
        raw.send().await.unwrap_err();
    }
    .with_subscriber(log.clone())
    .await;
    let seen = format!("{:?}", log.0.lock().unwrap());
    assert!(
        seen.contains("keyed") && seen.contains("GET /v2/jobs/{uuid}"),
        "{seen}"
    );
    assert!(!seen.contains("hunter2"), "{seen}");
    let pair = "dXNlcjpodW50ZXIy";
    assert!(!seen.contains(pair), "{seen}");
}
