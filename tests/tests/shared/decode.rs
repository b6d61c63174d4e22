//! What becomes of the bodies of answers, beside what the SDKs of other languages make of them.

use std::path::Path;

use gradient_sdk::{Client, Error, Response};
use libtest_mimic::{Failed, Trial};
use serde::Serialize;
use serde_json::Value;
use tests::{Action, Server, client, jobs};

use crate::exception::{all_used, judge};
use crate::vector::{records, run, text};

mod exceptions;

/// What a body comes to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// A value; here, as it is written back.
    Decoded(Value),
    /// An error, at this place.
    Refused(String),
}

/// A trial for each record.
pub(crate) fn trials(vectors: &Path) -> Vec<Trial> {
    let records = records(&vectors.join("decode.json"));
    let names: Vec<_> = records
        .iter()
        .map(|record| text(record, "case").to_owned())
        .collect();
    let trial = |record: Value| {
        let name = text(&record, "case").to_owned();
        Trial::test(format!("decode/{name}"), move || {
            let ours = run(outcome(&record))?;
            judge(&name, &ours, &[theirs(&record)], &exceptions::all())
        })
    };
    let mut trials: Vec<_> = records.into_iter().map(trial).collect();
    trials.push(all_used("decode", &names, &exceptions::all()));
    trials
}

/// What TypeScript has, or, of what it cannot call, what the body says: both keep whatever comes. A text that is no JSON
/// for Rust stands for itself.
fn theirs(record: &Value) -> Outcome {
    let body = record["typescript"]["json"]
        .as_str()
        .unwrap_or_else(|| text(record, "body"));
    Outcome::Decoded(serde_json::from_str(body).unwrap_or_else(|_| Value::from(body)))
}

async fn outcome(record: &Value) -> Result<Outcome, Failed> {
    let server = Server::always(Action::json(200, text(record, "body"))).await;
    let client = client(&server);
    match call(&client, text(record, "op")).await? {
        Ok(value) => Ok(Outcome::Decoded(value)),
        Err(error) if error.is_decode() => Ok(Outcome::Refused(
            error.json_path().unwrap_or_default().to_owned(),
        )),
        Err(error) => Err(format!("{error:?}").into()),
    }
}

async fn call(client: &Client, operation: &str) -> Result<Result<Value, Error>, Failed> {
    match operation {
        "create" => Ok(written(jobs(client).create().send().await)),
        "list" => Ok(written(jobs(client).list().send().await)),
        "retrieve_data_sources" => Ok(written(
            jobs(client).retrieve_data_sources("u").send().await,
        )),
        "retrieve_signed_url" => Ok(written(jobs(client).retrieve_signed_url("u").send().await)),
        other => Err(format!("no call for the operation {other}").into()),
    }
}

fn written<T: Serialize>(answer: Result<Response<T>, Error>) -> Result<Value, Error> {
    answer.map(|answer| serde_json::to_value(&*answer).expect("every model can be written"))
}
