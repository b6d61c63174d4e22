//! Waits, beside those of the SDKs of other languages.

use std::path::Path;
use std::time::Duration;

use gradient_sdk::Error;
use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use tests::{Server, client, jobs};

use crate::exception::{Exception, all_used, judge};
use crate::vector::{records, run, script, settled, text};

/// What a wait comes to.
#[derive(Clone, Debug, PartialEq)]
struct Outcome {
    end: End,
    /// How often it asked; not compared where time was up.
    polls: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Done,
    /// The job failed.
    Failed,
    TimeUp,
    Status(u64),
    /// The call was refused unsent.
    Refused,
    /// It went on until it was stopped.
    Endless,
}

/// A trial for each record.
pub(crate) fn trials(vectors: &Path) -> Vec<Trial> {
    let records = records(&vectors.join("wait.json"));
    let name = |record: &Value| format!("{}/{}", text(record, "sdk"), text(record, "case"));
    let names: Vec<_> = records.iter().map(name).collect();
    let trial = |record: Value| {
        let name = name(&record);
        if record["server"].is_null() {
            let title = format!("wait/{name}: its script was not recorded");
            return Trial::test(title, || Ok(())).with_ignored_flag(true);
        }
        Trial::test(format!("wait/{name}"), move || {
            settled(|| {
                let ours = run(outcome(&record))?;
                judge(&name, &ours, &[theirs(&record)], &exceptions())
            })
        })
    };
    let mut trials: Vec<_> = records.into_iter().map(trial).collect();
    trials.push(all_used("wait", &names, &exceptions()));
    trials
}

fn theirs(record: &Value) -> Outcome {
    let outcome = &record["outcome"];
    let status = outcome["attrs"]["status"]
        .as_u64()
        .or_else(|| outcome["attrs"]["status_code"].as_u64());
    let end = match text(outcome, "class") {
        "" => End::Done,
        "IndexingJobError" | "IndexingJobFailedError" | "IndexingJobCancelledError" => End::Failed,
        "IndexingJobTimeoutError" | "APIConnectionTimeoutError" => End::TimeUp,
        "NotFoundError" => End::Status(status.unwrap_or(404)),
        "ValueError" => End::Refused,
        _ => End::Endless,
    };
    new(end, record["polls"].as_u64().unwrap_or_default())
}

fn new(end: End, polls: u64) -> Outcome {
    Outcome {
        end,
        polls: (!matches!(end, End::TimeUp | End::Endless)).then_some(polls),
    }
}

async fn outcome(record: &Value) -> Result<Outcome, Failed> {
    let server = Server::start_with(|main, other| script(record, main, other)).await;
    let millis = |name: &str| record[name].as_u64().map(Duration::from_millis);
    let interval = millis("interval_ms").ok_or("no interval")?;
    let mut wait = jobs(&client(&server))
        .wait_for_completion(text(record, "uuid"))
        .poll_interval(interval);
    if let Some(timeout) = millis("timeout_ms") {
        wait = wait.timeout(timeout);
    }
    let end = wait.await.map_or_else(|error| end(&error), |_| End::Done);
    Ok(new(end, server.requests().len() as u64))
}

fn end(error: &Error) -> End {
    match error.status() {
        Some(status) => End::Status(status.as_u16().into()),
        None if error.is_wait_failed() => End::Failed,
        None if error.is_timeout() => End::TimeUp,
        None if error.is_invalid_request() => End::Refused,
        None => End::Endless,
    }
}

fn exceptions() -> Vec<Exception<Outcome>> {
    vec![
        Exception {
            cases: &[
                "python/phase_null_forever_timeout",
                "python/no_phase_forever_timeout",
                "python/status_completed_without_phase",
            ],
            ours: |_| new(End::TimeUp, 0),
            reason: "a phase that is missing or null does not stop the clock",
        },
        Exception {
            cases: &["typescript/empty_uuid"],
            ours: |_| new(End::Refused, 0),
            reason: "an empty id would ask for another path",
        },
        Exception {
            cases: &["typescript/backoff_ten_polls"],
            ours: |_| new(End::Done, 10),
            reason: "pauses do not grow unless asked to",
        },
    ]
}
