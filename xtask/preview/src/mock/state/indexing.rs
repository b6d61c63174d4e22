//! What is particular to indexing jobs and their schedules: the members that show how far they are. All else about them
//! follows from the document and its configuration.

use super::super::Mock;
use super::clock;
use crate::sample::flat;
use serde_json::{Map, Value, json};
use std::time::Duration;

/// How far a job is.
pub(super) struct Progress<'p> {
    /// From 0 to 1.
    pub(super) share: f64,
    /// Whether it has come to its end.
    pub(super) over: bool,
    /// Whether it has begun its work.
    pub(super) started: bool,
    /// Its state.
    pub(super) state: &'p str,
    /// How long ago it was created.
    pub(super) age: Duration,
    /// How long it takes.
    pub(super) job_time: Duration,
}

/// The items and the tokens of each data source.
const ITEMS: u64 = 120;
const TOKENS: u64 = 4096;
/// The data sources of a knowledge base, where a job takes all of them.
const SOURCES: [&str; 2] = [
    "9a825ee0-bbb1-11ef-bf8f-4e013e2ddde4",
    "bd2a2db5-b8b0-11ef-bf8f-4e013e2ddde4",
];
/// The share of a job that passes before it begins its work.
const QUEUE: f64 = 0.2;

/// What is there from the start.
pub(super) fn created(value: &mut Value, known: &Map<String, Value>, body: Option<&Value>) {
    let given = body
        .and_then(|body| body.get("data_source_uuids"))
        .and_then(Value::as_array);
    if known.contains_key("data_source_uuids") && given.is_none_or(Vec::is_empty) {
        value["data_source_uuids"] = json!(SOURCES);
    }
    // Schedules are asked for in hours and minutes, and shown with seconds.
    let time = value
        .get("time")
        .and_then(Value::as_str)
        .filter(|time| time.len() == 5);
    if known.contains_key("is_active") {
        value["time"] =
            time.map_or_else(|| value["time"].clone(), |time| format!("{time}:00").into());
        value["is_active"] = true.into();
        for name in ["deleted_at", "last_ran_at", "next_run_at"] {
            value.as_object_mut().map(|map| map.shift_remove(name));
        }
    }
}

/// What is so after the end of a schedule.
pub(super) fn deleted(value: &mut Value, known: &Map<String, Value>) {
    for (name, end) in [
        ("deleted_at", clock::now().into()),
        ("is_active", Value::Bool(false)),
    ] {
        if known.contains_key(name) {
            value[name] = end;
        }
    }
}

/// The members that tell how far a job is, those that it has.
pub(super) fn show(
    value: &mut Value,
    known: &Map<String, Value>,
    mock: &Mock,
    progress: &Progress<'_>,
) {
    let sources = value
        .get("data_source_uuids")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let work = ((progress.share - QUEUE) / (1.0 - QUEUE)).clamp(0.0, 1.0);
    let count = sources.len() as u64;
    let indexed = part(count * ITEMS, work);
    let done = indexed / ITEMS;
    let began = clock::ago(
        progress
            .age
            .saturating_sub(progress.job_time.mul_f64(QUEUE)),
    );
    let ended = clock::ago(progress.age.saturating_sub(progress.job_time));
    let jobs: Vec<Value> = (0..)
        .zip(&sources)
        .map(|(index, source)| one(source, index, indexed, progress, &began, mock, known))
        .collect();
    let members = [
        (
            "status",
            Some(status(known.get("status"), mock, progress).into()),
        ),
        ("total_datasources", Some(count.into())),
        ("completed_datasources", Some(done.into())),
        ("data_source_jobs", Some(jobs.into())),
        ("started_at", progress.started.then(|| began.into())),
        ("finished_at", progress.over.then(|| ended.into())),
        ("is_report_available", Some(progress.over.into())),
        ("tokens", Some(part(count * TOKENS, work).into())),
        (
            "total_tokens",
            Some(part(count * TOKENS, work).to_string().into()),
        ),
        ("total_items_indexed", Some(indexed.to_string().into())),
        ("total_items_failed", Some("0".into())),
        ("total_items_removed", Some("0".into())),
        ("total_items_skipped", Some("0".into())),
        ("updated_at", Some(clock::now().into())),
    ];
    let Value::Object(map) = value else { return };
    for (name, member) in members {
        match member {
            Some(member) if known.contains_key(name) => drop(map.insert(name.to_owned(), member)),
            _ => drop(map.shift_remove(name)),
        }
    }
}

/// The work on one data source; they are indexed one after the other.
fn one(
    source: &Value,
    index: u64,
    indexed: u64,
    progress: &Progress<'_>,
    began: &str,
    mock: &Mock,
    known: &Map<String, Value>,
) -> Value {
    let own = indexed.saturating_sub(index * ITEMS).min(ITEMS);
    let list = known
        .get("data_source_jobs")
        .map(|schema| flat(&mock.answers, schema));
    let schema = list.and_then(|list| list.get("items").map(|item| flat(&mock.answers, item)));
    let status = schema
        .as_ref()
        .and_then(|fields| fields.get("properties")?.get("status"));
    let state = match (own, progress.over) {
        (ITEMS, _) => "UPDATED",
        (_, true) if progress.state.ends_with("CANCELLED") => "CANCELLED",
        (_, true) => "FAILED",
        _ => "IN_PROGRESS",
    };
    let mut out = json!({
        "data_source_uuid": source,
        "failed_item_count": "0",
        "indexed_file_count": (own / 3).to_string(),
        "indexed_item_count": own.to_string(),
        "removed_item_count": "0",
        "skipped_item_count": "0",
        "status": ending(status, mock, state),
        "total_bytes": (ITEMS * 1024).to_string(),
        "total_bytes_indexed": (own * 1024).to_string(),
        "total_file_count": (ITEMS / 3).to_string(),
    });
    if progress.started {
        out["started_at"] = began.into();
    }
    if own == ITEMS {
        out["completed_at"] = clock::now().into();
    }
    out
}

/// The value of `status` beside a state.
fn status(schema: Option<&Value>, mock: &Mock, progress: &Progress<'_>) -> String {
    let state = progress.state;
    let word = match () {
        () if !progress.started && !progress.over => "PENDING",
        () if !progress.over => "IN_PROGRESS",
        () if state.ends_with("SUCCEEDED") => "COMPLETED",
        () if state.ends_with("CANCELLED") => "CANCELLED",
        () => "FAILED",
    };
    ending(schema, mock, word)
}

/// The listed value that ends with a word, the shortest of them: `UPDATED`, not `NOT_UPDATED`.
fn ending(schema: Option<&Value>, mock: &Mock, word: &str) -> String {
    let fields = schema
        .map(|schema| flat(&mock.answers, schema))
        .unwrap_or_default();
    let values = fields.get("enum").and_then(Value::as_array);
    let mut fit: Vec<&str> = values
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .filter(|value| value.ends_with(word))
        .collect();
    fit.sort_by_key(|value| value.len());
    fit.first().map_or(word, |value| value).to_owned()
}

/// A share of a count, rounded down.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss
)]
fn part(count: u64, share: f64) -> u64 {
    (count as f64 * share) as u64
}
