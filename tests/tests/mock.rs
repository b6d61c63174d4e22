//! The mock server: what it makes of requests, in this process; and what clients make of it, over the wire.

use std::future::IntoFuture as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gradient_sdk::types::BatchJobPhase;
use gradient_sdk::{Client, ErrorKind};
use http::Request;
use preview::mock::{Mock, Options, Server};
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use tests::{golden, jobs, made, schedules};
use tokio::sync::oneshot;
use xtask::diagnostics::Diagnostics;

fn mock(spec: &str, config: Option<&str>, options: Options) -> Mock {
    let root = golden::root();
    let mut diagnostics = Diagnostics::new();
    let config = config.map(|path| root.join(path));
    let mock = Mock::load(
        &root.join(spec),
        config.as_deref(),
        options,
        &mut diagnostics,
    );
    mock.unwrap_or_else(|| panic!("{}", diagnostics.render(false)))
}

fn own(options: Options) -> Mock {
    mock("spec/openapi.yaml", Some("spec/codegen.toml"), options)
}

/// A server that runs until it is dropped, and a client of it.
struct Running {
    client: Client,
    stop: Option<oneshot::Sender<()>>,
    serving: tokio::task::JoinHandle<()>,
}

async fn run(options: Options) -> Running {
    let address = SocketAddr::from(([127, 0, 0, 1], 0));
    let server = Server::bind(Arc::new(own(options)), address).await.unwrap();
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([]);
    let client = Client::builder()
        .base_url(format!("http://{}", server.address()))
        .access_token("any")
        .http_client(http)
        .backoff(Duration::from_millis(1), Duration::from_millis(1))
        .build()
        .unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(server.serve(async move { drop(stopped.await) }));
    Running {
        client,
        stop: Some(stop),
        serving,
    }
}

fn with_jobs_of(time: Duration) -> Options {
    Options {
        job_time: time,
        ..Options::default()
    }
}

const ENDLESS: Duration = Duration::from_secs(100_000);

#[tokio::test]
async fn a_job_comes_to_its_end() {
    let running = run(with_jobs_of(Duration::from_millis(300))).await;
    let jobs = jobs(&running.client);
    let created = jobs
        .create()
        .knowledge_base_uuid("k")
        .data_source_uuids(["a", "b"])
        .send()
        .await
        .unwrap();
    let job = created.into_inner().job.unwrap();
    let uuid = job.uuid.unwrap();
    assert_eq!(job.knowledge_base_uuid.as_deref(), Some("k"));
    let mut phases = vec![job.phase.unwrap()];
    while phases.last() != Some(&BatchJobPhase::Succeeded) {
        let job = jobs
            .retrieve(&uuid)
            .send()
            .await
            .unwrap()
            .into_inner()
            .job
            .unwrap();
        let phase = job.phase.unwrap();
        if phases.last() != Some(&phase) {
            phases.push(phase);
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    // What is slow may miss one on the way, but never sees them out of order.
    let order = [
        BatchJobPhase::Pending,
        BatchJobPhase::Running,
        BatchJobPhase::Succeeded,
    ];
    let places: Vec<_> = phases
        .iter()
        .map(|phase| order.iter().position(|one| one == phase))
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{phases:?}"
    );
    let done = jobs.wait_for_completion(&uuid).await.unwrap();
    assert_eq!(
        (done.total_datasources, done.completed_datasources),
        (Some(2), Some(2))
    );
    assert!(done.finished_at.is_some() && done.total_items_indexed > Some(0));
    let sources = jobs
        .retrieve_data_sources(&uuid)
        .send()
        .await
        .unwrap()
        .into_inner();
    assert_eq!(
        sources.indexed_data_sources.unwrap()[1]
            .data_source_uuid
            .as_deref(),
        Some("b")
    );
    assert!(
        jobs.retrieve_signed_url(&uuid)
            .send()
            .await
            .unwrap()
            .signed_url
            .is_some()
    );
}

#[tokio::test]
async fn a_job_is_cancelled_or_fails() {
    let running = run(with_jobs_of(ENDLESS)).await;
    let jobs = jobs(&running.client);
    let created = jobs
        .create()
        .send()
        .await
        .unwrap()
        .into_inner()
        .job
        .unwrap();
    assert_eq!(created.phase, Some(BatchJobPhase::Pending));
    let uuid = created.uuid.unwrap();
    let job = jobs
        .update_cancel(&uuid)
        .send()
        .await
        .unwrap()
        .into_inner()
        .job
        .unwrap();
    assert_eq!(job.phase, Some(BatchJobPhase::Cancelled));
    assert!(
        jobs.wait_for_completion(&uuid)
            .await
            .unwrap_err()
            .is_wait_failed()
    );
    let running = run(with_jobs_of(Duration::ZERO)).await;
    let jobs = tests::jobs(&running.client);
    let failing = jobs
        .create()
        .header("x-mock-outcome", "BATCH_JOB_PHASE_FAILED");
    let uuid = failing
        .send()
        .await
        .unwrap()
        .into_inner()
        .job
        .unwrap()
        .uuid
        .unwrap();
    let error = jobs.wait_for_completion(uuid).await.unwrap_err();
    assert_eq!(error.state(), Some("BATCH_JOB_PHASE_FAILED"));
}

#[tokio::test]
async fn jobs_are_listed_page_by_page() {
    let running = run(with_jobs_of(ENDLESS)).await;
    let jobs = jobs(&running.client);
    let mut made = Vec::new();
    for number in 0..5 {
        let base = if number == 3 { "other" } else { "k" };
        let created = jobs
            .create()
            .knowledge_base_uuid(base)
            .send()
            .await
            .unwrap();
        made.push(created.into_inner().job.unwrap().uuid.unwrap());
    }
    let mut items = jobs.list().per_page(2).items();
    let mut listed = Vec::new();
    while let Some(job) = items.next().await {
        listed.push(job.unwrap().uuid.unwrap());
    }
    made.reverse();
    // The newest first; the last is the one that the document shows.
    assert_eq!(listed[..5], made);
    assert_eq!(listed.len(), 6);
    let page = jobs
        .list()
        .per_page(4)
        .page(2)
        .send()
        .await
        .unwrap()
        .into_inner();
    let (meta, links) = (page.meta.unwrap(), page.links.unwrap().pages.unwrap());
    assert_eq!(
        (meta.page, meta.pages, meta.total),
        (Some(2), Some(2), Some(6))
    );
    assert!(
        links.next.is_none()
            && links
                .previous
                .unwrap()
                .ends_with("/v2/gen-ai/indexing_jobs?page=1&per_page=4")
    );
    let of_one = jobs
        .list_by_knowledge_base("k")
        .send()
        .await
        .unwrap()
        .into_inner();
    assert_eq!(of_one.jobs.unwrap().len(), 4);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let running = run(Options::default()).await;
    let (jobs, schedules) = (jobs(&running.client), schedules(&running.client));
    assert_eq!(
        jobs.retrieve("no-such-job").await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
    assert_eq!(
        jobs.retrieve_data_sources("no-such-job")
            .await
            .unwrap_err()
            .kind(),
        ErrorKind::NotFound
    );
    assert_eq!(
        schedules.retrieve("k").await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
    // What the document shows is there.
    assert!(
        jobs.retrieve("79ca9798-cf7d-11ef-bf8f-4e013e2ddde4")
            .await
            .unwrap()
            .job
            .is_some()
    );
    assert!(
        jobs.retrieve("123e4567-e89b-12d3-a456-426614174000")
            .await
            .unwrap()
            .job
            .is_some()
    );
    let made = schedules
        .create()
        .knowledge_base_uuid("k")
        .time("18:00")
        .days([1, 2])
        .send()
        .await
        .unwrap();
    let uuid = made.into_inner().indexing_info.unwrap().uuid.unwrap();
    let found = schedules
        .retrieve("k")
        .await
        .unwrap()
        .into_inner()
        .indexing_info
        .unwrap();
    assert_eq!(
        (found.uuid.as_ref(), found.time.as_deref()),
        (Some(&uuid), Some("18:00:00"))
    );
    let gone = schedules
        .delete(&uuid)
        .await
        .unwrap()
        .into_inner()
        .indexing_info
        .unwrap();
    assert_eq!(gone.is_active, Some(false));
    assert_eq!(
        schedules.retrieve("k").await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
}

/// Every operation, from examples and from memory.
#[tokio::test]
async fn every_answer_is_decoded() {
    for stateless in [false, true] {
        let options = Options {
            stateless,
            ..Options::default()
        };
        let running = run(options).await;
        let (jobs, schedules) = (jobs(&running.client), schedules(&running.client));
        let uuid = "123e4567-e89b-12d3-a456-426614174000";
        jobs.create().send().await.unwrap();
        jobs.list().send().await.unwrap();
        jobs.retrieve(uuid).await.unwrap();
        jobs.retrieve_data_sources(uuid).await.unwrap();
        jobs.retrieve_signed_url(uuid).await.unwrap();
        jobs.update_cancel(uuid).await.unwrap();
        jobs.list_by_knowledge_base(uuid).await.unwrap();
        schedules.create().send().await.unwrap();
        schedules.retrieve(uuid).await.unwrap();
        schedules.delete(uuid).await.unwrap();
    }
}

#[tokio::test]
async fn faults_over_the_wire() {
    let running = run(Options::default()).await;
    let list = || jobs(&running.client).list();
    let retried = list()
        .header("x-mock-status", "503")
        .header("x-mock-retry-after", "0")
        .header("x-mock-times", "1");
    assert_eq!(retried.send().await.unwrap().attempts(), 2);
    let refused = list()
        .header("x-mock-status", "429")
        .max_retries(0)
        .send()
        .await
        .unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::RateLimit);
    let reset = list()
        .header("x-mock-reset", "1")
        .max_retries(1)
        .send()
        .await
        .unwrap_err();
    assert_eq!((reset.status(), reset.attempts()), (None, 2));
    let cut = list()
        .header("x-mock-truncate", "5")
        .max_retries(0)
        .send()
        .await
        .unwrap_err();
    assert!(!cut.is_decode(), "{cut:?}");
    let late = list()
        .header("x-mock-delay", "60")
        .timeout(Duration::from_millis(50))
        .max_retries(0);
    assert!(late.send().await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn it_stops_when_it_is_told_to() {
    let mut running = run(Options::default()).await;
    jobs(&running.client).list().send().await.unwrap();
    drop(running.stop.take());
    running.serving.into_future().await.unwrap();
    let error = jobs(&running.client)
        .list()
        .max_retries(0)
        .send()
        .await
        .unwrap_err();
    assert!(error.is_connect(), "{error:?}");
}

/// A request of lines: method and URL, headers, and after an empty line the body.
fn request(text: &str) -> Request<Bytes> {
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let (method, url) = lines
        .next()
        .and_then(|line| line.split_once(' '))
        .expect("a method and a URL");
    let headers = lines.filter_map(|line| line.split_once(": "));
    let builder = headers.fold(
        Request::builder().method(method).uri(url),
        |builder, (name, value)| builder.header(name, value),
    );
    builder
        .body(Bytes::from(body.to_owned()))
        .expect("a request")
}

/// The status and the body, as one line.
fn check(mock: &Mock, text: &str, expected: &str) {
    let reply = mock.answer(&request(text));
    let body = String::from_utf8_lossy(reply.response.body()).into_owned();
    let mut body: Value = serde_json::from_str(&body).unwrap_or(Value::String(body));
    if let Some(id) = body.get_mut("request_id") {
        assert_eq!(id.as_str().map(str::len), Some(36));
        *id = "ID".into();
    }
    assert_eq!(
        format!("{} {body}", reply.response.status().as_u16()),
        expected,
        "{text}"
    );
}

#[test]
fn refusals_in_the_shape_of_the_api() {
    let mock = own(Options::default());
    let refused = |text: &str, status: u16, id: &str, message: &str| {
        let body = serde_json::json!({"id": id, "message": message, "request_id": "ID"});
        check(&mock, text, &format!("{status} {body}"));
    };
    let jobs = "/v2/gen-ai/indexing_jobs";
    refused(
        &format!("GET {jobs}"),
        401,
        "unauthorized",
        "this needs a header `Authorization: Bearer TOKEN`; any will do here",
    );
    let auth = "authorization: Bearer x";
    refused(
        &format!("GET {jobs}?page=x\n{auth}"),
        400,
        "bad_request",
        "query parameter `page`: \"x\" is not of type \"integer\"",
    );
    let body = "content-type: application/json\n\n";
    refused(
        &format!("POST {jobs}\n{auth}\n{body}{{\"data_source_uuids\":[7]}}"),
        400,
        "bad_request",
        "body at /data_source_uuids/0: 7 is not of type \"string\"",
    );
    refused(
        &format!("POST {jobs}\n{auth}\n{body}{{"),
        400,
        "bad_request",
        "body: it is no JSON: EOF while parsing an object at line 1 column 1",
    );
    refused(
        &format!("POST {jobs}\n{auth}\ncontent-type: text/csv\n\na,b"),
        415,
        "unsupported_media_type",
        "body: the content type text/csv is not one of application/json",
    );
    refused(
        "GET /v2/jobs",
        404,
        "not_found",
        "there is no path /v2/jobs in the document",
    );
    refused(
        &format!("PATCH {jobs}"),
        405,
        "method_not_allowed",
        &format!("{jobs} has no PATCH; there is GET, HEAD, OPTIONS, POST"),
    );
    refused(
        &format!("GET {jobs}\n{auth}\nprefer: code=99"),
        400,
        "bad_request",
        "Prefer: \"99\" is not a status from 200 to 599",
    );
    refused(
        &format!("GET {jobs}\n{auth}\nx-mock-delay: soon"),
        400,
        "bad_request",
        "X-Mock-Delay: \"soon\" is not a time such as 2, 1.5s or 250ms, up to an hour",
    );
    let strict = own(Options {
        token: Some("right".to_owned()),
        ..Options::default()
    });
    let status = |token: &str| {
        strict
            .answer(&request(&format!(
                "GET {jobs}\nauthorization: Bearer {token}"
            )))
            .response
            .status()
    };
    assert_eq!(
        (status("right").as_u16(), status("wrong").as_u16()),
        (200, 401)
    );
}

#[test]
fn other_shapes_of_errors() {
    let mock = mock("tests/fixtures/mock.yaml", None, Options::default());
    let body = "\ncontent-type: application/json\n\n{\"count\": \"1\"}";
    let text = "body at /count: \\\"1\\\" is not of type \\\"integer\\\"";
    check(
        &mock,
        &format!("POST /nested{body}"),
        &format!("422 {{\"error\":{{\"code\":422,\"message\":\"{text}\"}}}}"),
    );
    check(
        &mock,
        &format!("POST /v1/list{body}"),
        &format!("400 {{\"errors\":[{{\"detail\":\"{text}\",\"status\":\"400\"}}]}}"),
    );
    check(
        &mock,
        "POST /v1/plain\ncontent-type: application/json\n\n{\"count\": 1}",
        "200 \"\"",
    );
}

#[test]
fn parameters_by_style() {
    let mock = mock("tests/fixtures/mock.yaml", None, Options::default());
    check(
        &mock,
        "GET /styles/.1.2/;matrix=3?ids=1|2&filter[size]=3\nx-level: 3\ncookie: mode=on",
        "204 \"\"",
    );
    let refused = |text: &str, part: &str| {
        let reply = mock.answer(&request(text));
        assert!(
            reply.note.as_ref().is_some_and(|note| note.contains(part)),
            "{text}: {:?}",
            reply.note
        );
        assert_eq!(reply.response.status().as_u16(), 400);
    };
    refused("GET /styles/.1.b/;matrix=3", "path parameter `label` at /1");
    refused("GET /styles/.1/;matrix=x", "path parameter `matrix`");
    refused(
        "GET /styles/.1/;matrix=3?ids=1%7C2%7C3",
        "query parameter `ids`",
    );
    refused(
        "GET /styles/.1/;matrix=3?filter[size]=x",
        "query parameter `filter` at /size",
    );
    refused("GET /styles/.1/;matrix=3\nx-level: 4", "header `X-Level`");
    refused(
        "GET /styles/.1/;matrix=3\ncookie: mode=maybe",
        "cookie `mode`",
    );
    let status = |text: &str| mock.answer(&request(text)).response.status().as_u16();
    assert_eq!(status("GET /keys"), 401);
    assert_eq!(status("GET /keys\nx-key: k"), 204);
    assert_eq!(status("GET /keys\nauthorization: Basic YTpi"), 204);
}

#[test]
fn what_is_preferred() {
    let mock = mock("tests/fixtures/mock.yaml", None, Options::default());
    let id = "\"id\":\"123e4567-e89b-12d3-a456-426614174000\"";
    check(
        &mock,
        "GET /things/1",
        &format!("200 {{{id},\"code\":\"ABC-0001\"}}"),
    );
    check(
        &mock,
        "GET /things/1\nprefer: example=large",
        &format!("200 {{{id},\"code\":\"XYZ-9999\",\"size\":7}}"),
    );
    check(
        &mock,
        "GET /things/1\nprefer: code=409",
        "409 {\"why\":\"busy\"}",
    );
    check(
        &mock,
        "GET /things/1\nprefer: code=200\naccept: text/plain;q=0.9, text/csv",
        "200 \"text\"",
    );
    check(
        &mock,
        "GET /things/1\nx-mock-status: 409",
        "409 {\"why\":\"busy\"}",
    );
    let head = mock.answer(&request("HEAD /things/1"));
    assert!(head.response.body().is_empty() && head.response.headers()["content-length"] != "0");
    let options = mock.answer(&request("OPTIONS /things/1"));
    assert_eq!(options.response.headers()["allow"], "GET, HEAD, OPTIONS");
    let events = mock.answer(&request("GET /events"));
    let events = String::from_utf8_lossy(events.response.body()).into_owned();
    assert_eq!(events.matches("data: {\"n\":").count(), 3, "{events}");
}

/// What is made from a document is accepted, and the answers are what it describes, whatever the seed.
#[test]
fn requests_that_are_made_are_accepted() {
    for spec in [
        "spec/openapi.yaml",
        "tests/fixtures/operations.yaml",
        "tests/fixtures/mock.yaml",
    ] {
        for seed in 0..4 {
            let options = Options {
                seed,
                ..Options::default()
            };
            let mock = mock(spec, None, options);
            for operation in mock.document().operations() {
                let request = made::request(&mock, operation, seed);
                let reply = mock.answer(&request);
                let mut faults = made::faults(&mock, operation, &reply.response);
                faults.extend(reply.note);
                assert!(faults.is_empty(), "{spec} {request:?}: {faults:?}");
            }
        }
    }
}

/// Whatever comes, there is an answer, and it is not that the server failed.
#[test]
fn garbage_is_refused() {
    let mocks = [
        own(Options::default()),
        mock("tests/fixtures/operations.yaml", None, Options::default()),
        mock("tests/fixtures/mock.yaml", None, Options::default()),
    ];
    let paths: Vec<(usize, String, String)> = mocks
        .iter()
        .enumerate()
        .flat_map(|(index, mock)| {
            let operations = mock.document().operations().iter();
            operations.map(move |one| (index, one.method.clone(), one.path.clone()))
        })
        .collect();
    let bit = prop_oneof![
        "[ -~]{0,12}",
        "[0-9{}\\[\\]\",:.;=&|%]{0,12}",
        "-?[0-9]{1,30}",
        "(%[0-9A-F]{2}){1,4}"
    ];
    let kinds = [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "multipart/form-data",
        "application/x-ndjson",
        "",
    ];
    let input = (
        any::<usize>(),
        proptest::collection::vec(bit, 6),
        any::<usize>(),
        proptest::collection::vec(any::<u8>(), 0..60),
        any::<bool>(),
    );
    let mut runner = TestRunner::new(Config {
        cases: 1500,
        failure_persistence: None,
        ..Config::default()
    });
    let outcome = runner.run(
        &input.prop_map(|input| input),
        |(which, bits, kind, bytes, text)| {
            let (index, method, path) = &paths[which % paths.len()];
            let url = |text: &str| {
                text.replace(
                    [' ', '"', '<', '>', '\\', '^', '`', '{', '}', '|', '#'],
                    "%7B",
                )
            };
            let path = path
                .split('{')
                .enumerate()
                .map(|(at, part)| match (at, part.split_once('}')) {
                    (0, _) | (_, None) => part.to_owned(),
                    (_, Some((_, rest))) => format!("{}{rest}", url(&bits[0]).replace('/', "_")),
                })
                .collect::<String>();
            let uri = format!(
                "{path}?{}={}&page={}&filter[{}]={}",
                url(&bits[1]),
                url(&bits[2]),
                url(&bits[3]),
                url(&bits[4]),
                url(&bits[5])
            );
            let body = if text {
                Bytes::from(format!(
                    "--x\r\n{}: {}\r\n\r\n{}",
                    bits[1], bits[2], bits[3]
                ))
            } else {
                Bytes::from(bytes)
            };
            let request = Request::builder()
                .method(method.as_str())
                .uri(uri)
                .header("authorization", "Bearer x")
                .header("content-type", kinds[kind % kinds.len()])
                .header("cookie", bits[4].as_str())
                .header("prefer", bits[5].as_str())
                .header("accept", bits[1].as_str());
            if let Ok(request) = request.body(body) {
                let reply = mocks[*index].answer(&request);
                assert_ne!(
                    reply.note.as_deref(),
                    Some("the mock server failed; this is a fault of its own"),
                    "{request:?}"
                );
            }
            Ok(())
        },
    );
    outcome.unwrap();
}
