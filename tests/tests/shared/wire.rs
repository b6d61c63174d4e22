//! What goes over the wire, beside what the SDKs of other languages send.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use tests::{Action, Sent, Server, TOKEN, bare};

use crate::exception::{all_used, judge, matches};
use crate::vector::{records, run, text};
use calls::Drive;

mod calls;
mod exceptions;

/// What a call comes to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    Sent(Sent),
    /// An error, and nothing was sent.
    Refused,
}

/// A trial for each record.
pub(crate) fn trials(vectors: &Path) -> Vec<Trial> {
    let records = records(&vectors.join("wire.json"));
    let names: Vec<_> = records.iter().map(name).collect();
    let mut trials: Vec<_> = records.into_iter().map(trial).collect();
    trials.push(all_used("wire", &names, &exceptions::all()));
    trials.push(Trial::test("wire: every call has a case", move || {
        let idle = |pattern: &String| !names.iter().any(|name| matches(pattern, name));
        let idle: Vec<_> = calls::patterns().into_iter().filter(idle).collect();
        if idle.is_empty() {
            Ok(())
        } else {
            Err(format!("no case for {idle:?}").into())
        }
    }));
    trials
}

fn name(record: &Value) -> String {
    format!("{}/{}", text(record, "sdk"), text(record, "case"))
}

fn trial(record: Value) -> Trial {
    let name = name(&record);
    let title = format!("wire/{name}");
    if let Some((_, reason)) = calls::UNSAYABLE
        .iter()
        .find(|entry| matches(entry.0, &name))
    {
        return Trial::test(format!("{title}: not in Rust: {reason}"), || Ok(()))
            .with_ignored_flag(true);
    }
    Trial::test(title, move || {
        let drive =
            calls::find(text(&record, "case")).ok_or("no call for this case, and no reason why")?;
        let ours = run(outcome(drive));
        judge(&name, &ours?, &[theirs(&record)], &exceptions::all())
    })
}

async fn outcome(drive: Drive) -> Result<Outcome, Failed> {
    let server = Server::always(Action::json(200, "{}")).await;
    let done = drive(bare(&server).max_retries(0), &server.other_url()).await;
    match (done, &server.requests()[..]) {
        (Ok(()), [request]) => Ok(Outcome::Sent(request.into())),
        (Err(_), []) => Ok(Outcome::Refused),
        (done, requests) => Err(format!("{done:?} after {} request(s)", requests.len()).into()),
    }
}

fn theirs(record: &Value) -> Outcome {
    if record["sent"] != true {
        return Outcome::Refused;
    }
    let header = |name: &str| {
        record[name]
            .as_str()
            .map(|text| text.replace("<token>", TOKEN))
    };
    Outcome::Sent(Sent {
        method: text(record, "method").to_owned(),
        target: text(record, "target").to_owned(),
        content_type: header("content_type"),
        accept: header("accept"),
        authorization: header("authorization_form"),
        body: text(record, "body").to_owned(),
    })
}
