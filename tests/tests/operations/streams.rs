//! Answers that are read piece by piece: bytes, events, values.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use operations_sdk::types::{ChatItem, ResultModel};
use operations_sdk::{Client, Event, Events};
use tests::{Action, End, Server};

use crate::{answering, builder, client};

fn sse(text: &str) -> Action {
    Action::plain(200, text).header("content-type", "text/event-stream; charset=utf-8")
}

#[tokio::test]
async fn the_answer_is_there_before_its_body() {
    let (_server, client) = answering(Action::plain(200, "late").body_delay(3000)).await;
    let start = Instant::now();
    let answer = client.streams().download().send_stream().await.unwrap();
    assert!(start.elapsed() < Duration::from_millis(2500));
    assert_eq!(answer.length(), Some(4));
    assert_eq!(answer.into_inner().collect().await.unwrap(), "late");
}

#[tokio::test]
async fn bytes_go_to_a_writer() {
    let body = "0123456789".repeat(50_000);
    let (_server, client) = answering(Action::plain(200, body.clone())).await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let steps = Arc::clone(&seen);
    let stream = client.streams().download().send_stream().await.unwrap();
    let stream = stream.into_inner().on_progress(move |done, all| {
        steps.lock().unwrap().push((done, all));
    });
    let mut writer = Vec::new();
    assert_eq!(stream.to_writer(&mut writer).await.unwrap(), 500_000);
    assert_eq!(writer, body.as_bytes());
    let seen = seen.lock().unwrap();
    assert!(seen.len() > 1 && seen.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert_eq!(seen.last(), Some(&(500_000, Some(500_000))));
}

#[tokio::test]
async fn what_ends_a_body_early() {
    let get = async |action: Action, limit: u64| {
        let (_server, client) = answering(action).await;
        let request = client
            .streams()
            .download()
            .timeout(Duration::from_millis(200));
        let stream = request.send_stream().await.unwrap().into_inner();
        stream.limit(limit).collect().await.unwrap_err()
    };
    let error = get(Action::plain(200, "12345"), 4).await;
    assert!(
        error.is_body() && error.to_string().contains("(4)"),
        "{error}"
    );
    let error = get(Action::plain(200, "12345").cut(3, End::Fin), 9).await;
    assert!(error.is_body() && error.status().is_some(), "{error}");
    let error = get(Action::plain(200, "12345").body_delay(900), 9).await;
    assert!(error.is_timeout() && error.may_have_been_sent(), "{error}");
    assert!(error.to_string().starts_with("download"), "{error}");
}

#[tokio::test]
async fn a_failure_is_the_error_it_always_is_and_is_repeated() {
    let server = Server::start([Action::failure(503), Action::plain(200, "x")]).await;
    let answer = client(&server)
        .streams()
        .download()
        .send_stream()
        .await
        .unwrap();
    assert_eq!(answer.attempts(), 2);
    let (_server, client) = answering(Action::failure(404)).await;
    let error = client.streams().download().send_stream().await.unwrap_err();
    assert_eq!(error.message().as_deref(), Some("said 404"));
}

async fn chat(action: Action) -> (Server, Events<ChatItem>) {
    let (server, client) = answering(action).await;
    let events = client.streams().chat("hi").send_events().await.unwrap();
    (server, events.into_inner())
}

#[tokio::test]
async fn one_operation_answers_at_once_or_bit_by_bit() {
    let (server, client) = answering(Action::json(200, r#"{"value":1}"#)).await;
    assert_eq!(client.streams().chat("hi").await.unwrap().value, 1);
    assert_eq!(server.request().text(), r#"{"prompt":"hi"}"#);
    let text = "data: {\"delta\":\"a\"}\n\nevent: end\nid: 7\ndata: {\"delta\":\"b\"}\n\ndata: [DONE]\n\ndata: x\n\n";
    let (server, mut events) = chat(sse(text)).await;
    assert_eq!(server.request().text(), r#"{"prompt":"hi","stream":true}"#);
    assert_eq!(server.request().header("accept"), Some("text/event-stream"));
    let mut seen = Vec::new();
    while let Some(event) = events.next().await {
        let Event {
            data, event, id, ..
        } = event.unwrap();
        seen.push((data.delta, event, id));
    }
    let one = |delta: &str, event: &str, id: Option<&str>| {
        (delta.to_owned(), event.to_owned(), id.map(str::to_owned))
    };
    assert_eq!(
        seen,
        [one("a", "message", None), one("b", "end", Some("7"))]
    );
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn an_event_that_is_not_as_promised_is_an_error_and_not_the_end() {
    let text = "data: {\"error\":{\"message\":\"overloaded\"}}\n\ndata: {\"delta\":\"b\"}\n\n";
    let (_server, mut events) = chat(sse(text)).await;
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(error.message().as_deref(), Some("overloaded"));
    assert_eq!(events.next().await.unwrap().unwrap().data.delta, "b");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn what_is_no_event_stream_is_an_error() {
    let (_server, client) = answering(Action::json(200, r#"{"value":1}"#)).await;
    let error = client.streams().chat("hi").send_events().await.unwrap_err();
    assert!(error.is_decode(), "{error}");
}

#[tokio::test]
async fn events_of_texts_and_of_described_data() {
    let (_server, client) = answering(sse("data: {}\ndata: b\n\n")).await;
    let news = client.streams().news().list().send_events().await.unwrap();
    assert_eq!(
        news.into_inner().next().await.unwrap().unwrap().data,
        "{}\nb"
    );
    let (_server, client) = answering(sse("data: {\"value\":3}\n\n")).await;
    let events = client.streams().typed().send_events().await.unwrap();
    let event = events.into_inner().next().await.unwrap().unwrap();
    assert_eq!(event.data, ResultModel::new(3));
}

/// All data of a stream of texts, and how it ended.
async fn news(client: &Client, times: u32) -> (Vec<String>, bool) {
    let events = client.streams().news().list().send_events().await.unwrap();
    let mut events = events.into_inner().reconnect(times);
    let mut seen = Vec::new();
    loop {
        match events.next().await {
            Some(Ok(event)) => seen.push(event.data),
            Some(Err(error)) => {
                assert!(error.is_body() || error.is_status(), "{error}");
                return (seen, false);
            }
            None => return (seen, true),
        }
    }
}

#[tokio::test]
async fn a_stream_goes_on_after_its_last_id() {
    let first = "retry: 1\nid: 1\ndata: a\n\ndata: lost";
    let script = [
        sse(&format!("{first}    ")).cut(first.len(), End::Fin),
        sse("id: 2\ndata: b\n\n"),
        Action::plain(204, ""),
    ];
    let server = Server::start(script.clone()).await;
    assert_eq!(
        news(&client(&server), 3).await,
        (vec!["a".to_owned(), "b".to_owned()], true)
    );
    let requests = server.requests();
    let ids: Vec<_> = requests
        .iter()
        .map(|request| request.header("last-event-id"))
        .collect();
    assert_eq!(ids, [None, Some("1"), Some("2")]);
    let server = Server::start(script).await;
    assert_eq!(
        news(&client(&server), 0).await,
        (vec!["a".to_owned()], false)
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_stream_without_ids_is_not_begun_anew() {
    let (server, client) = answering(sse("data: a\n\n")).await;
    assert_eq!(news(&client, 3).await, (vec!["a".to_owned()], true));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_event_without_an_end_does_not_fill_the_memory() {
    let server = Server::always(sse(&format!("data: {}", "x".repeat(5000)))).await;
    let client = builder(&server).max_response_bytes(1000).build().unwrap();
    let events = client.streams().news().list().send_events().await.unwrap();
    let error = events.into_inner().next().await.unwrap().unwrap_err();
    assert!(error.is_body(), "{error}");
}

#[tokio::test]
async fn values_on_lines_and_in_sequences() {
    let lines = "{\"value\":1}\n\n{\"value\":\"no\"}\r\n{\"value\":2}";
    let (server, client) = answering(Action::plain(200, lines)).await;
    let records = client
        .streams()
        .lines()
        .list()
        .send_records()
        .await
        .unwrap();
    let mut records = records.into_inner();
    assert_eq!(records.next().await.unwrap().unwrap(), ResultModel::new(1));
    let error = records.next().await.unwrap().unwrap_err();
    assert_eq!(error.json_path(), Some("value"));
    assert_eq!(records.next().await.unwrap().unwrap(), ResultModel::new(2));
    assert!(records.next().await.is_none());
    assert_eq!(
        server.request().header("accept"),
        Some("application/x-ndjson")
    );
    let sequence = "\u{1e}{\"value\":\n1}\n\u{1e}{\"value\":2}\n";
    let (_server, client) = answering(Action::plain(200, sequence)).await;
    let records = client.streams().sequence().send_records().await.unwrap();
    let mut records = records.into_inner();
    assert_eq!(records.next().await.unwrap().unwrap(), ResultModel::new(1));
    assert_eq!(records.next().await.unwrap().unwrap(), ResultModel::new(2));
}

#[tokio::test]
async fn raw_calls_stream_too() {
    let (_server, client) = answering(Action::plain(200, "raw")).await;
    let mut stream = client.get("/x").send_stream().await.unwrap().into_inner();
    assert_eq!(stream.next().await.unwrap().unwrap(), "raw");
}

/// The names of the files in a folder.
fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_is_there_only_when_it_is_whole() {
    let folder = tests::golden::scratch("download");
    let path = folder.join("file.bin");
    let get = async |action: Action| {
        let (_server, client) = answering(action).await;
        let stream = client.streams().download().send_stream().await.unwrap();
        stream.into_inner().to_file(&path).await
    };
    assert_eq!(get(Action::plain(200, "first")).await.unwrap(), 5);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "first");
    let error = get(Action::plain(200, "second").cut(3, End::Fin))
        .await
        .unwrap_err();
    assert!(error.is_body(), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "first");
    assert_eq!(get(Action::plain(200, "third")).await.unwrap(), 5);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "third");
    // A download that is dropped leaves nothing behind.
    let slow = Action::plain(200, "fourth").body_delay(5000);
    let dropped = tokio::time::timeout(Duration::from_millis(100), get(slow)).await;
    assert!(dropped.is_err());
    for _ in 0..100 {
        if names(&folder).len() == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(names(&folder), ["file.bin"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "third");
    let (_server, client) = answering(Action::plain(200, "x")).await;
    let stream = client.streams().download().send_stream().await.unwrap();
    let nowhere = folder.join("no/such/folder");
    let error = stream.into_inner().to_file(nowhere).await.unwrap_err();
    assert!(error.to_string().contains("cannot be written"), "{error}");
}
