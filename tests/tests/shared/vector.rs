//! Files of recorded cases, and how one is run.

use std::future::Future;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use libtest_mimic::Failed;
use serde_json::Value;
use tests::{Action, End};

/// The records of a file.
///
/// # Panics
///
/// If it is not a JSON list.
pub(crate) fn records(path: &Path) -> Vec<Value> {
    serde_json::from_str(&tests::golden::text(path))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A text of a record, empty if it is null.
pub(crate) fn text<'a>(record: &'a Value, name: &str) -> &'a str {
    record[name].as_str().unwrap_or_default()
}

/// A list of a record.
pub(crate) fn list<'a>(record: &'a Value, name: &str) -> &'a [Value] {
    record[name].as_array().map_or(&[], Vec::as_slice)
}

/// Runs a trial's future on a runtime of its own.
pub(crate) fn run<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(future)
}

/// The script of a record, for a server with these addresses.
pub(crate) fn script(record: &Value, main: &str, other: &str) -> Vec<Action> {
    list(record, "server")
        .iter()
        .map(|action| self::action(action, main, other))
        .collect()
}

fn action(record: &Value, main: &str, other: &str) -> Action {
    if let Some(raw) = bytes(record, "raw") {
        return Action::raw(raw);
    }
    match (record["reset"].as_str(), record["fin"].as_str()) {
        (Some("before"), _) => return Action::hang_up(End::Reset),
        (_, Some("before")) => return Action::hang_up(End::Fin),
        _ => {}
    }
    let status = record["status"]
        .as_u64()
        .and_then(|status| u16::try_from(status).ok())
        .unwrap_or(200);
    let body = bytes(record, "body").unwrap_or_default();
    let half = body.len() / 2;
    let mut action = Action::plain(status, body);
    if record["headers"].is_null() {
        action = action.header("content-type", "application/json");
    }
    for header in list(record, "headers") {
        let value = header[1].as_str().unwrap_or_default();
        let localhost = main.replace("127.0.0.1", "localhost");
        let value = date(
            &value
                .replace("@SECOND", other)
                .replace("@LOCALHOST_MAIN", &localhost),
        );
        action = action.header(header[0].as_str().unwrap_or_default(), &value);
    }
    if record["reset"] == "mid" {
        let sent = record["send_body_bytes"]
            .as_u64()
            .and_then(|count| usize::try_from(count).ok());
        action = action.cut(sent.unwrap_or(half), End::Reset);
    }
    if let Some(sent) = record["truncate_to"].as_u64() {
        action = action.cut(usize::try_from(sent).expect("a small number"), End::Fin);
    }
    let millis = |name: &str| record[name].as_u64().unwrap_or_default();
    action
        .head_delay(millis("delay_ms"))
        .body_delay(millis("body_delay_ms"))
}

/// `@DATE+2` is the HTTP date two seconds ahead.
fn date(value: &str) -> String {
    let Some(seconds) = value
        .strip_prefix("@DATE")
        .and_then(|seconds| seconds.parse::<i64>().ok())
    else {
        return value.to_owned();
    };
    let (now, span) = (
        std::time::SystemTime::now(),
        std::time::Duration::from_secs(seconds.unsigned_abs()),
    );
    httpdate::fmt_http_date(if seconds < 0 { now - span } else { now + span })
}

/// Bytes given as text, or as base64.
fn bytes(record: &Value, name: &str) -> Option<Vec<u8>> {
    if let Some(text) = record[name].as_str() {
        return Some(text.as_bytes().to_vec());
    }
    let text = record[format!("{name}_b64")].as_str()?;
    Some(STANDARD.decode(text).expect("base64"))
}

/// Tries again where the clock decides: the records tell of pauses of some milliseconds, which a busy machine stretches.
pub(crate) fn settled(trial: impl Fn() -> Result<(), Failed>) -> Result<(), Failed> {
    (0..4).find_map(|_| trial().ok()).map_or_else(trial, Ok)
}
