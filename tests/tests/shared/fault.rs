//! What becomes of calls that fail, beside what the SDKs of other languages do.

use std::path::Path;
use std::time::Duration;

use gradient_sdk::{Error, ErrorKind};
use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use tests::{Calling, Server, builder, calling, jobs};

use crate::exception::{all_used, judge};
use crate::vector::{records, run, script, settled, text};

mod exceptions;

/// What a call comes to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outcome {
    /// How many requests there were, redirects included.
    pub(crate) requests: u64,
    pub(crate) end: End,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum End {
    Success,
    /// A status that is no success, and its kind.
    Status(u64, ErrorKind),
    /// No answer, or not all of it.
    Connection,
    Timeout,
    /// An error outside their tree of errors.
    Stray,
    Decode,
    Redirect,
}

/// A trial for each record: we do as one of the others does.
pub(crate) fn trials(vectors: &Path) -> Vec<Trial> {
    let records = records(&vectors.join("fault.json"));
    let names: Vec<_> = records
        .iter()
        .map(|record| text(record, "case").to_owned())
        .collect();
    let trial = |record: Value| {
        let name = text(&record, "case").to_owned();
        Trial::test(format!("fault/{name}"), move || {
            let theirs = ["python", "typescript"].map(|sdk| theirs(&record[sdk]));
            settled(|| judge(&name, &run(outcome(&record))?, &theirs, &exceptions::all()))
        })
    };
    let mut trials: Vec<_> = records.into_iter().map(trial).collect();
    trials.push(all_used("fault", &names, &exceptions::all()));
    trials
}

fn theirs(record: &Value) -> Outcome {
    let end = match (text(record, "error_class"), record["status"].as_u64()) {
        ("", _) => End::Success,
        (_, Some(status)) => End::Status(status, kind(text(record, "error_class"))),
        (class, None) if class.contains("Timeout") => End::Timeout,
        (class, None) if class.ends_with("APIConnectionError") => End::Connection,
        _ => End::Stray,
    };
    Outcome {
        requests: record["attempts"].as_u64().unwrap_or_default(),
        end,
    }
}

fn kind(class: &str) -> ErrorKind {
    match class.trim_start_matches("gradient.") {
        "BadRequestError" => ErrorKind::BadRequest,
        "AuthenticationError" => ErrorKind::Authentication,
        "PermissionDeniedError" => ErrorKind::PermissionDenied,
        "NotFoundError" => ErrorKind::NotFound,
        "ConflictError" => ErrorKind::Conflict,
        "UnprocessableEntityError" => ErrorKind::UnprocessableEntity,
        "RateLimitError" => ErrorKind::RateLimit,
        "InternalServerError" => ErrorKind::InternalServer,
        _ => ErrorKind::Status,
    }
}

async fn outcome(record: &Value) -> Result<Outcome, Failed> {
    let server = Server::start_with(|main, other| script(record, main, other)).await;
    let mut builder = builder(&server);
    if let Some(retries) = record["opts"]["max_retries"].as_u64() {
        builder = builder.max_retries(u32::try_from(retries)?);
    }
    if let Some(timeout) = record["opts"]["timeout"].as_f64() {
        // A fifth of theirs, which is still far from the server's delay.
        builder = builder.timeout(Duration::from_secs_f64(timeout / 5.0));
    }
    let client = builder.build()?;
    let call: Calling = match text(record, "op") {
        "create" => calling(jobs(&client).create().send()),
        "retrieve" => calling(jobs(&client).retrieve("u1").send()),
        "list" => calling(jobs(&client).list().send()),
        other => return Err(format!("no call for the operation {other}").into()),
    };
    let end = call
        .await
        .map_or_else(|error| end(&error), |()| End::Success);
    Ok(Outcome {
        requests: server.requests().len() as u64,
        end,
    })
}

fn end(error: &Error) -> End {
    match error.kind() {
        ErrorKind::Timeout => End::Timeout,
        ErrorKind::Decode => End::Decode,
        ErrorKind::Redirect => End::Redirect,
        kind if error.is_status() => End::Status(
            error.status().map_or(0, |status| status.as_u16().into()),
            kind,
        ),
        _ => End::Connection,
    }
}
