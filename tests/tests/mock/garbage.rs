//! Whatever comes, there is an answer.

use bytes::Bytes;
use http::Request;
use preview::mock::Options;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::{Config, TestRunner};

use crate::{mock, own};

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
