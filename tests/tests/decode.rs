//! What becomes of the bodies of answers, through real answers.

use gradient_sdk::types::{
    BatchJobPhase, DataSourceStatus, IndexJobStatus, IndexingJob, IndexingJobRetrieveResponse,
};
use gradient_sdk::{Error, Response, Timestamp};
use serde_json::{Value, json};
use tests::{Action, Server, client, jobs};

type Answer = Response<IndexingJobRetrieveResponse>;

/// What `retrieve` makes of each of these bodies.
async fn answers<const N: usize>(bodies: [&str; N]) -> [Result<Answer, Error>; N] {
    let server = Server::start(bodies.map(|body| Action::json(200, body))).await;
    let jobs = jobs(&client(&server));
    let mut found = Vec::new();
    for _ in bodies {
        found.push(jobs.retrieve("j").send().await);
    }
    found.try_into().expect("an answer to each")
}

/// What `retrieve` makes of jobs.
async fn read<const N: usize>(bodies: [&str; N]) -> [IndexingJob; N] {
    answers(bodies)
        .await
        .map(|answer| answer.unwrap().into_inner().job.unwrap())
}

/// Each body, written back.
async fn check<const N: usize>(cases: [(&str, &str); N]) {
    let answers = answers(cases.map(|case| case.0)).await;
    for ((body, expect), answer) in cases.iter().zip(answers) {
        let answer = answer.unwrap_or_else(|error| panic!("{body}: {error}"));
        assert_eq!(serde_json::to_string(&*answer).unwrap(), *expect, "{body}");
    }
}

/// Each body is refused, at a place.
async fn refuse<const N: usize>(cases: [(&str, &str); N]) {
    let answers = answers(cases.map(|case| case.0)).await;
    for ((body, place), answer) in cases.iter().zip(answers) {
        let error = answer.expect_err(body);
        assert!(error.is_decode(), "{body}: {error}");
        assert_eq!(error.json_path(), Some(*place), "{body}: {error}");
        assert_eq!(
            error.status().map(|status| status.as_u16()),
            Some(200),
            "{body}"
        );
        assert_eq!(
            error.body().map(|body| &body[..]),
            Some(body.as_bytes()),
            "{body}"
        );
        assert!(
            error.may_have_been_sent() && error.attempts() == 1,
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn fields_come_back_as_they_came() {
    check([
        ("{}", "{}"),
        (r#"{"job":{}}"#, r#"{"job":{}}"#),
        (r#" { "job" : { "uuid" : "u" } } "#, r#"{"job":{"uuid":"u"}}"#),
        ("\u{feff}{}", "{}"),
        // Known fields in the document's order, then the others in theirs.
        (
            r#"{"zeta":1,"job":{"uuid":"u","new":{"b":[1,null],"a":0.25},"created_at":"c"},"alpha":[]}"#,
            r#"{"job":{"created_at":"c","uuid":"u","new":{"b":[1,null],"a":0.25}},"zeta":1,"alpha":[]}"#,
        ),
        // Names that mean something in Rust, or in the client.
        (
            r#"{"job":{"extra":1,"self":2,"type":3,"new":4,"":5,"a b":6,"Uuid":7,"totalTokens":8}}"#,
            r#"{"job":{"extra":1,"self":2,"type":3,"new":4,"":5,"a b":6,"Uuid":7,"totalTokens":8}}"#,
        ),
        (r#"{"job":{"later":18446744073709551615}}"#, r#"{"job":{"later":18446744073709551615}}"#),
        (r#"{"job":{"uuid":"first","uuid":"last"}}"#, r#"{"job":{"uuid":"last"}}"#),
    ])
    .await;
}

#[tokio::test]
async fn null_is_absent() {
    const FIELDS: [&str; 19] = [
        "completed_datasources",
        "created_at",
        "data_source_jobs",
        "data_source_uuids",
        "finished_at",
        "is_report_available",
        "knowledge_base_uuid",
        "phase",
        "started_at",
        "status",
        "tokens",
        "total_datasources",
        "total_items_failed",
        "total_items_indexed",
        "total_items_removed",
        "total_items_skipped",
        "total_tokens",
        "updated_at",
        "uuid",
    ];
    let nulls: Value = FIELDS
        .iter()
        .map(|name| ((*name).to_owned(), Value::Null))
        .collect();
    check([
        (r#"{"job":null}"#, "{}"),
        (&json!({"job": nulls}).to_string(), r#"{"job":{}}"#),
        // What is not known is kept as it is.
        (r#"{"job":{"later":null}}"#, r#"{"job":{"later":null}}"#),
        (
            r#"{"job":{"data_source_jobs":[{"status":null,"total_bytes":null}]}}"#,
            r#"{"job":{"data_source_jobs":[{}]}}"#,
        ),
    ])
    .await;
}

#[tokio::test]
async fn enums_stay_open() {
    let [job] = read([
        r#"{"job":{"phase":"BATCH_JOB_PHASE_RUNNING","status":"INDEX_JOB_STATUS_CANCELLED","data_source_jobs":[{"status":"DATA_SOURCE_STATUS_NOT_UPDATED"}]}}"#,
    ])
    .await;
    assert_eq!(
        (job.phase, job.status),
        (
            Some(BatchJobPhase::Running),
            Some(IndexJobStatus::Cancelled)
        )
    );
    assert_eq!(
        job.data_source_jobs.unwrap()[0].status,
        Some(DataSourceStatus::NotUpdated)
    );

    let texts = [
        "BATCH_JOB_PHASE_ASLEEP",
        "batch_job_phase_running",
        "RUNNING",
        "",
        " BATCH_JOB_PHASE_RUNNING",
        "é\u{0}",
    ];
    for text in texts {
        let body = json!({"job": {"phase": text}}).to_string();
        let [job] = read([&body]).await;
        let phase = job.phase.clone().unwrap();
        assert!(matches!(phase, BatchJobPhase::Unrecognized(_)), "{text:?}");
        assert_eq!((phase.as_str(), phase.to_string().as_str()), (text, text));
        assert_eq!(
            phase,
            BatchJobPhase::from(text),
            "equal text is an equal value"
        );
        assert_ne!(phase, BatchJobPhase::Running);
        assert_eq!(json!({"job": job}).to_string(), body);
    }
    refuse([
        (r#"{"job":{"phase":3}}"#, "job.phase"),
        (
            r#"{"job":{"phase":["BATCH_JOB_PHASE_RUNNING"]}}"#,
            "job.phase",
        ),
        (
            r#"{"job":{"status":{"is":"INDEX_JOB_STATUS_FAILED"}}}"#,
            "job.status",
        ),
        (r#"{"job":{"status":true}}"#, "job.status"),
        (
            r#"{"job":{"data_source_jobs":[{},{"status":1}]}}"#,
            "job.data_source_jobs[1].status",
        ),
    ])
    .await;
}

/// Read from a number or text, written as the schema's type says.
#[tokio::test]
async fn whole_numbers_are_exact() {
    for (wire, tokens) in [
        ("0", 0),
        ("\"0\"", 0),
        ("18446744073709551615", u64::MAX),
        ("\"18446744073709551615\"", u64::MAX),
        ("9007199254740993", 9_007_199_254_740_993),
        ("5.0", 5),
        ("\"5.0\"", 5),
        ("5e2", 500),
        ("\"5e2\"", 500),
        ("\"1.25e2\"", 125),
        ("\"0042\"", 42),
        ("\"+8\"", 8),
        ("-0", 0),
    ] {
        let [job] = read([&format!(r#"{{"job":{{"total_tokens":{wire}}}}}"#)]).await;
        assert_eq!(job.total_tokens, Some(tokens), "{wire}");
        assert_eq!(
            json!(job),
            json!({"total_tokens": tokens.to_string()}),
            "{wire}"
        );
    }
    for (wire, total) in [
        ("-9223372036854775808", i64::MIN),
        ("\"9223372036854775807\"", i64::MAX),
        ("7.0", 7),
        ("-7e1", -70),
        ("\"-3\"", -3),
    ] {
        let [job] = read([&format!(r#"{{"job":{{"total_datasources":{wire}}}}}"#)]).await;
        assert_eq!(job.total_datasources, Some(total), "{wire}");
        assert_eq!(json!(job), json!({"total_datasources": total}), "{wire}");
    }
}

#[tokio::test]
async fn what_is_no_whole_number_is_refused_with_its_place() {
    for wire in [
        "18446744073709551616",
        "\"18446744073709551616\"",
        "-1",
        "\"-1\"",
        "1.5",
        "\"1.5\"",
        "1e-1",
        "1e400",
        "\"1e400\"",
        "\"\"",
        "\" 5\"",
        "\"5 \"",
        "\"many\"",
        "\"0x10\"",
        "\"1_000\"",
        "\"٣\"",
        "true",
        "[1]",
        "{}",
    ] {
        refuse([(
            &format!(r#"{{"job":{{"total_tokens":{wire}}}}}"#),
            "job.total_tokens",
        )])
        .await;
    }
    refuse([
        (r#"{"job":{"tokens":9223372036854775808}}"#, "job.tokens"),
        (r#"{"job":{"tokens":"-9223372036854775809"}}"#, "job.tokens"),
        (
            r#"{"job":{"completed_datasources":""}}"#,
            "job.completed_datasources",
        ),
        (
            r#"{"job":{"data_source_jobs":[{"total_bytes":"x"}]}}"#,
            "job.data_source_jobs[0].total_bytes",
        ),
    ])
    .await;
}

#[tokio::test]
async fn dates_keep_their_text() {
    for (text, nanos) in [
        ("2031-05-06T07:08:09Z", Some(1_935_817_689_000_000_000)),
        (
            "2031-05-06t09:08:09.25+02:00",
            Some(1_935_817_689_250_000_000),
        ),
        (
            "2031-05-06T07:08:09.1234567891Z",
            Some(1_935_817_689_123_456_789),
        ),
        ("0001-01-01T00:00:00Z", Some(-62_135_596_800_000_000_000)),
        ("2031-05-06T07:08:09", None),
        ("2031-02-30T00:00:00Z", None),
        ("2031-13-01T00:00:00Z", None),
        ("next week", None),
        ("", None),
        ("2031-05-06T07:08:09Z\n", None),
    ] {
        let body = json!({"job": {"finished_at": text, "uuid": "u"}}).to_string();
        let [job] = read([&body]).await;
        assert_eq!(job.finished_at, Some(Timestamp::from(text)));
        assert_eq!(
            job.finished_at.as_ref().unwrap().unix_nanos().ok(),
            nanos,
            "{text:?}"
        );
        assert_eq!(
            job.uuid.as_deref(),
            Some("u"),
            "an odd date does not lose the rest"
        );
        assert_eq!(json!({"job": job}).to_string(), body);
    }
    let [job] = read([r#"{"job":{"created_at":1935817689}}"#]).await;
    assert_eq!(job.created_at.unwrap().as_str(), "1935817689");
    refuse([(r#"{"job":{"created_at":{}}}"#, "job.created_at")]).await;
}

#[tokio::test]
async fn lists_texts_and_flags() {
    check([
        (
            r#"{"job":{"data_source_uuids":[]}}"#,
            r#"{"job":{"data_source_uuids":[]}}"#,
        ),
        (
            r#"{"job":{"data_source_jobs":[{},{"x":1}]}}"#,
            r#"{"job":{"data_source_jobs":[{},{"x":1}]}}"#,
        ),
        (
            r#"{"job":{"is_report_available":false}}"#,
            r#"{"job":{"is_report_available":false}}"#,
        ),
        (
            r#"{"job":{"uuid":"\u00e9\ud83d\ude00\u0000"}}"#,
            "{\"job\":{\"uuid\":\"é😀\\u0000\"}}",
        ),
        (
            r#"{"job":{"uuid":"any text at all"}}"#,
            r#"{"job":{"uuid":"any text at all"}}"#,
        ),
    ])
    .await;
    refuse([
        (
            r#"{"job":{"data_source_uuids":"a"}}"#,
            "job.data_source_uuids",
        ),
        (
            r#"{"job":{"data_source_uuids":["a",null]}}"#,
            "job.data_source_uuids[1]",
        ),
        (
            r#"{"job":{"data_source_uuids":[["a"]]}}"#,
            "job.data_source_uuids[0]",
        ),
        (r#"{"job":{"data_source_jobs":{}}}"#, "job.data_source_jobs"),
        (
            r#"{"job":{"data_source_jobs":[{},"x"]}}"#,
            "job.data_source_jobs[1]",
        ),
        (
            r#"{"job":{"is_report_available":1}}"#,
            "job.is_report_available",
        ),
        (r#"{"job":{"uuid":5}}"#, "job.uuid"),
        (r#"{"job":{"uuid":"\ud800"}}"#, "job.uuid"),
        (r#"{"job":[{}]}"#, "job"),
        (r#"{"job":false}"#, "job"),
    ])
    .await;
}

#[tokio::test]
async fn what_is_no_json_object_is_refused() {
    let deep = "[".repeat(100_000);
    refuse([
        ("", "."),
        ("  ", "."),
        ("null", "."),
        ("[1]", "."),
        ("\"text\"", "."),
        ("<!doctype html><title>Sign in</title>", "."),
        (r#"{"job":{"uuid":"u"}"#, "."),
        ("{} {}", "."),
        (&deep, "."),
        (&format!(r#"{{"later":{deep}"#), "later"),
    ])
    .await;
    let server = Server::start([
        Action::plain(204, ""),
        Action::plain(200, "\u{feff}[").header("content-type", "text/html"),
    ])
    .await;
    let jobs = jobs(&client(&server));
    let error = jobs.create().send().await.unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("empty"),
        "{error}"
    );
    assert_eq!(error.status().unwrap().as_u16(), 204);
    let error = jobs.create().send().await.unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("text/html"),
        "{error}"
    );
}

#[tokio::test]
async fn the_type_of_the_content_does_not_matter() {
    for kind in [
        "text/plain",
        "application/problem+json",
        "Application/JSON; charset=utf-8",
        "application/octet-stream",
    ] {
        let server = Server::always(
            Action::plain(200, r#"{"job":{"uuid":"u"}}"#).header("content-type", kind),
        )
        .await;
        let answer = jobs(&client(&server)).retrieve("j").send().await.unwrap();
        assert_eq!(
            answer.job.as_ref().unwrap().uuid.as_deref(),
            Some("u"),
            "{kind}"
        );
    }
}
