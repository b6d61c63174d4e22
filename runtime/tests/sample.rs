//! The interface that generated code relies on, exercised by a client in its exact shape.

use std::collections::BTreeMap;

use sdk_runtime as runtime;
use sdk_runtime::{Nullable, StatusCode};
use serde_json::json;

use sdk::types::{Counts, Empty, Job, JobOutput, Part, Phase};
use sdk::{Client, ClientBuilder};
use support::{Server, answer};

mod sdk;
mod support;

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().access_token("tok").base_url(&server.url)
}

const JOB: &str = r#"{"job":{"name":"n","phase":"RUNNING","total_tokens":"18446744073709551615"}}"#;

#[tokio::test]
async fn a_call_from_end_to_end() {
    let server = Server::start([answer(201, JOB)
        .header("x-request-id", "req-1")
        .header("ratelimit-remaining", "9")])
    .await;
    let client = builder(&server).build().unwrap();
    let created = client
        .jobs()
        .create()
        .uuid("u")
        .sources(["a"])
        .send()
        .await
        .unwrap();
    assert_eq!(created.status(), StatusCode::CREATED);
    assert_eq!(created.request_id(), Some("req-1"));
    assert_eq!(created.rate_limit().unwrap().remaining, Some(9));
    assert_eq!(created.attempts(), 1);
    assert_eq!(created.url().path(), "/v2/jobs");
    let job = created.into_inner().job.unwrap();
    assert_eq!(job.total_tokens, Some(u64::MAX));
    assert_eq!(job.phase, Some(Phase::Running));

    let seen = server.one();
    assert_eq!(
        (seen.method.as_str(), seen.target.as_str()),
        ("POST", "/v2/jobs")
    );
    assert_eq!(seen.body, r#"{"uuid":"u","sources":["a"]}"#);
    assert_eq!(seen.header("authorization"), Some("Bearer tok"));
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!(seen.header("user-agent"), Some("sample-sdk/0.1.0"));
    assert_eq!(seen.header("x-retry-count"), Some("0"));
}

#[tokio::test]
async fn omitted_empty_and_replaced_bodies() {
    let server = Server::start([answer(200, "{}")]).await;
    let jobs = builder(&server).build().unwrap().jobs();
    // As JSON: whether serde_json keeps the order of fields is for the whole build to say, not for this crate.
    let body = |request: sdk::resources::CreateRequest| {
        let request = request.build().unwrap();
        serde_json::from_slice::<serde_json::Value>(request.body().unwrap()).unwrap()
    };
    assert_eq!(body(jobs.create()), json!({}));
    assert_eq!(body(jobs.create().sources([""; 0])), json!({"sources":[]}));
    assert_eq!(
        body(jobs.create().sources(vec!["a".to_owned()])),
        json!({"sources":["a"]})
    );
    assert_eq!(
        body(
            jobs.create()
                .body_field("uuid", None::<u8>)
                .body_field("new", [1])
        ),
        json!({"new":[1],"uuid":null})
    );
    let whole = sdk::types::CreateInput::default();
    assert_eq!(
        body(jobs.create().uuid("u").body_field("x", 1).body(whole)),
        json!({})
    );

    let cancel = jobs.cancel("u").build().unwrap();
    assert!(cancel.body().is_none() && !cancel.headers().contains_key("content-type"));
    let cancel = jobs.cancel("u").body_field("uuid", "u").build().unwrap();
    assert_eq!(&cancel.body().unwrap()[..], br#"{"uuid":"u"}"#);
    let delete = jobs
        .delete("u")
        .body(json!({"force": true}))
        .body_field("why", "x")
        .build()
        .unwrap();
    assert_eq!(&delete.body().unwrap()[..], br#"{"force":true,"why":"x"}"#);
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn every_form_of_body_and_answer() {
    let server = Server::start([
        answer(200, [0, 159]),
        answer(200, "hi"),
        answer(204, ""),
        answer(200, ""),
        answer(200, JOB),
    ])
    .await;
    let jobs = builder(&server).basic("us", "pw").build().unwrap().jobs();
    assert_eq!(
        &jobs.upload().body("zip").send().await.unwrap()[..],
        [0, 159]
    );
    assert_eq!(jobs.log().body("line").send().await.unwrap().as_str(), "hi");
    jobs.login()
        .body_field("user", "a b")
        .body_field("tags", ["x", "y"])
        .send()
        .await
        .unwrap();
    assert_eq!(jobs.cancel("u").send().await.unwrap().into_inner(), None);
    assert!(jobs.cancel("u").await.unwrap().is_some());

    let seen = server.seen();
    assert_eq!(seen[0].header("content-type"), Some("application/zip"));
    assert_eq!(seen[0].header("accept"), Some("application/octet-stream"));
    assert_eq!(seen[0].header("idempotency-key").unwrap().len(), 36);
    assert_eq!(
        seen[1].header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    assert_eq!(
        (seen[1].body.as_str(), seen[1].header("authorization")),
        ("line", None)
    );
    let mut pairs: Vec<&str> = seen[2].body.split('&').collect();
    pairs.sort_unstable();
    assert_eq!(pairs, ["tags=x", "tags=y", "user=a%20b"]);
    assert_eq!(
        seen[2].header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(seen[2].header("authorization"), Some("Basic dXM6cHc="));
    assert_eq!(seen[3].header("content-length"), Some("0"));
}

#[test]
fn models_both_ways() {
    let text = r#"{"attempts":5,"blob":"aGk=","created_at":"2023-01-01T00:00:00Z","counts":{"a":"7"},"finished":true,"name":"n","note":null,"parent":{"name":"p","reason":null},"parts":[{"sizes":[1,2],"grid":[[1],[]],"holes":[1,null]}],"phase":"BRAND_NEW","reason":null,"total_tokens":"7","type":"t","later":{"x":[1]}}"#;
    let job: Job = runtime::decode_json(text.as_bytes()).unwrap();
    assert_eq!(job.blob.as_deref(), Some(&b"hi"[..]));
    assert_eq!(job.counts, Some(BTreeMap::from([("a".to_owned(), 7)])));
    assert_eq!(job.note, Nullable::Null);
    assert_eq!(job.phase.as_ref().unwrap().as_str(), "BRAND_NEW");
    assert_eq!(job.extra["later"], json!({"x": [1]}));
    let grid = Part {
        grid: Some(vec![vec![1], vec![]]),
        ..job.parts.clone().unwrap().remove(0)
    };
    assert_eq!(job.parts.as_ref().unwrap()[0], grid);
    assert_eq!(serde_json::to_string(&job).unwrap(), text);

    let job: Job =
        runtime::decode_json(br#"{"name":"n","finished":null,"attempts":5.0,"total_tokens":5e2}"#)
            .unwrap();
    assert_eq!(
        (job.finished, job.attempts, job.total_tokens),
        (None, Some(5), Some(500))
    );
    assert_eq!(
        serde_json::to_string(&job).unwrap(),
        r#"{"attempts":5,"name":"n","reason":null,"total_tokens":"500"}"#
    );
    let last: Job = runtime::decode_json(br#"{"name":"a","name":"b"}"#).unwrap();
    assert_eq!(last.name, "b");
    assert_eq!(
        runtime::decode_json::<Empty>(br#"{"x":1}"#).unwrap(),
        Empty {}
    );
    let counts: Counts = runtime::decode_json(br#"{"a":"1","b":2}"#).unwrap();
    assert_eq!(serde_json::to_string(&counts).unwrap(), r#"{"a":1,"b":2}"#);
}

#[test]
fn enums_stay_open() {
    assert_eq!(Phase::from("RUNNING"), Phase::Running);
    assert_eq!("x".parse::<Phase>(), Ok(Phase::from("x".to_owned())));
    assert_eq!(Phase::from("running").to_string(), "running");
    assert_eq!(format!("{:?}", Phase::from("NEW")), "Unrecognized(\"NEW\")");
    assert_eq!(runtime::texts([Phase::Running.as_str()]), ["RUNNING"]);
}

#[test]
fn decode_errors_say_where() {
    for (body, path, text) in [
        (r#"{"job":{}}"#, "job.name", "missing field"),
        (r#"{"job":{"name":null}}"#, "job.name", "null"),
        (
            r#"{"job":{"name":"n","parts":[{},{"sizes":[1,"x"]}]}}"#,
            "job.parts[1].sizes[1]",
            "fits u32",
        ),
        (
            r#"{"job":{"name":"n","parts":[{"grid":[[1],[2,1.5]]}]}}"#,
            "job.parts[0].grid[1][1]",
            "1.5",
        ),
        (
            r#"{"job":{"name":"n","parts":[null]}}"#,
            "job.parts[0]",
            "null",
        ),
        (
            r#"{"job":{"name":"n","counts":{"a b":""}}}"#,
            "job.counts[\"a b\"]",
            "fits u64",
        ),
        (
            r#"{"job":{"name":"n","total_tokens":18446744073709551616}}"#,
            "job.total_tokens",
            "fits u64",
        ),
        (
            r#"{"job":{"name":"n","total_tokens":-1}}"#,
            "job.total_tokens",
            "fits u64",
        ),
        (
            r#"{"job":{"name":"n","attempts":9223372036854775808}}"#,
            "job.attempts",
            "fits i64",
        ),
        (
            r#"{"job":{"name":"n","attempts":true}}"#,
            "job.attempts",
            "boolean",
        ),
        (r#"{"job":{"name":"n","blob":"!"}}"#, "job.blob", "base64"),
        (r#"{"job":{"name":"n","phase":3}}"#, "job.phase", "a string"),
        (
            r#"{"job":{"name":"n","parent":{"parent":{}}}}"#,
            "job.parent.parent.name",
            "missing field",
        ),
        (r#"{"job":"x"}"#, "job", "an object"),
        (r#"{"job":"#, "job", "EOF"),
        ("[1,2]", ".", "an object"),
        ("null", ".", "an object"),
        ("", ".", "EOF"),
        ("{}x", ".", "trailing"),
    ] {
        let error = runtime::decode_json::<JobOutput>(body.as_bytes()).unwrap_err();
        assert!(error.is_decode());
        assert_eq!(error.json_path(), Some(path), "{body}");
        assert!(error.to_string().contains(text), "{body}: {error}");
    }
    let deep = "[".repeat(100_000);
    assert!(
        runtime::decode_json::<runtime::Value>(deep.as_bytes())
            .unwrap_err()
            .is_decode()
    );
    assert!(runtime::decode_json::<JobOutput>(b"\xef\xbb\xbf{}").is_ok());
}

#[test]
fn readings_that_were_tried_leave_no_trace() {
    #[derive(Debug)]
    #[allow(clippy::large_enum_variant)]
    enum Either {
        Output(JobOutput),
        Part(Part),
        Unrecognized(runtime::Value),
    }
    runtime::__sdk_union! { Either { Output: runtime::Plain, Part: runtime::Plain } }
    let list: Vec<Either> = runtime::decode_json(
        br#"[{"job":{"name":5},"sizes":5},{"sizes":[1]},{"job":{"name":"n"}}]"#,
    )
    .unwrap();
    assert!(
        matches!(
            list[..],
            [Either::Unrecognized(_), Either::Part(_), Either::Output(_)]
        ),
        "{list:?}"
    );
    assert!(serde_json::from_str::<JobOutput>(r#"{"job":{"parts":[{"grid":7}]}}"#).is_err());
    let mixed = br#"{"job":{"name":"n","parts":[{"grid":7}]}}"#;
    assert_eq!(
        runtime::decode_json::<JobOutput>(mixed)
            .unwrap_err()
            .json_path(),
        Some("job.parts[0].grid")
    );
}

#[test]
fn an_error_is_a_pointer() {
    fn is<T: Send + Sync + 'static>() {}
    is::<runtime::Error>();
    is::<Client>();
    assert_eq!(size_of::<runtime::Error>(), size_of::<usize>());
    assert_eq!(size_of::<Result<(), runtime::Error>>(), size_of::<usize>());
}

#[tokio::test]
async fn calls_can_be_spawned() {
    let server = Server::start([answer(200, JOB)]).await;
    let client = builder(&server).build().unwrap();
    let tasks: Vec<_> = (0..8)
        .map(|number| tokio::spawn(client.jobs().retrieve(number.to_string()).send()))
        .collect();
    for task in tasks {
        assert!(task.await.unwrap().is_ok());
    }
    assert_eq!(server.seen().len(), 8);
}

/// What is larger than 1,032 bytes takes a lock of the allocator that all threads share (glibc's thread cache ends there).
#[cfg(all(target_pointer_width = "64", not(feature = "tracing")))]
#[test]
fn the_future_of_a_call_is_small() {
    const LOOK: runtime::Operation = runtime::Operation::get("/x");
    let client = Client::builder().access_token("t").build().unwrap();
    let call = runtime::Call::new(&client, &LOOK).execute();
    let size = size_of_val(&*call);
    assert!(size <= 1032, "{size} bytes");
}
