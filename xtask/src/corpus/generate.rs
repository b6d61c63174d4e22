//! The first half of a sweep: each document becomes a crate.

use super::entry::Entry;
use super::progress::Progress;
use super::usage::Usage;
use super::{Sweep, child};
use crate::diagnostics::{Diagnostics, Severity};
use crate::emit::Runtime;
use crate::files::{Files, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// What a generating process says of itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Made {
    #[serde(flatten)]
    pub(super) usage: Usage,
    /// How many files the crate has.
    pub(super) files: usize,
    /// How many lines they have.
    pub(super) lines: usize,
    /// How many bytes.
    pub(super) bytes: usize,
    /// How many warnings there are of each code.
    pub(super) warnings: BTreeMap<String, usize>,
    /// How many errors there are of each code.
    pub(super) errors: BTreeMap<String, usize>,
    /// The first error, or why nothing was written.
    pub(super) why: Option<String>,
}

impl Made {
    pub(super) fn new(
        files: Option<&Files>,
        diagnostics: &Diagnostics,
        failure: Option<Refusal>,
    ) -> Self {
        let mut made = Self {
            usage: Usage::own(),
            ..Self::default()
        };
        for (_, text) in files.into_iter().flat_map(Files::iter) {
            made.files += 1;
            made.lines += text.lines().count();
            made.bytes += text.len();
        }
        for one in diagnostics.iter() {
            let counts = match one.severity {
                Severity::Error => &mut made.errors,
                Severity::Warning => &mut made.warnings,
            };
            *counts.entry(one.code.to_owned()).or_default() += 1;
        }
        let first = failure.map(|refusal| refusal.message);
        made.why = first.or_else(|| first_error(diagnostics));
        made
    }
}

/// `code: message (place)`, and how many more there are.
fn first_error(diagnostics: &Diagnostics) -> Option<String> {
    let mut errors = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    let first = errors.next()?;
    let place = first.place.as_ref().map(|place| format!(" ({place})"));
    let more = match errors.count() {
        0 => String::new(),
        count => format!(", and {count} more"),
    };
    let text = format!(
        "{}: {}{}{more}",
        first.code,
        first.message,
        place.unwrap_or_default()
    );
    Some(crate::diagnostics::clean(&text).into_owned())
}

/// How far a document came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Stage {
    /// It became a crate, and the crate compiles, if that was asked.
    Ok,
    /// It was refused.
    Refused,
    /// The generator crashed, or could not write.
    Crashed,
    /// The generator took too long.
    TimedOut,
    /// The crate compiles with warnings.
    Warned,
    /// The crate does not compile.
    NotCompiled,
}

/// What came of a document.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Outcome {
    pub(super) id: String,
    pub(super) file: String,
    #[serde(rename = "outcome")]
    pub(super) stage: Stage,
    /// Whether that is what the list of documents allows.
    pub(super) good: bool,
    pub(super) why: Option<String>,
    /// Seconds from start to end of the generating process.
    pub(super) seconds: f64,
    pub(super) generate: Option<Made>,
    pub(super) check: Option<super::check::Checked>,
    #[serde(skip)]
    pub(super) package: String,
}

impl Outcome {
    /// Whether there is a crate to compile.
    pub(super) fn is_generated(&self) -> bool {
        self.stage == Stage::Ok
    }
}

/// Generates all documents, some at a time; the outcomes in their order.
pub(super) fn all(sweep: &Sweep, entries: &[Entry], progress: &Progress) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(BTreeMap::new());
    let work = || {
        while let Some((index, entry)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            entries.get(index).map(|entry| (index, entry))
        } {
            let outcome = one(sweep, entry);
            progress.step(&entry.id);
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            done.insert(index, outcome);
        }
    };
    thread::scope(|scope| {
        for _ in 0..sweep.jobs.min(entries.len()) {
            scope.spawn(work);
        }
    });
    let done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.into_values().collect()
}

fn one(sweep: &Sweep, entry: &Entry) -> Outcome {
    let outcome = |stage, why, seconds, generate| Outcome {
        id: entry.id.clone(),
        file: entry.file.clone(),
        stage,
        good: stage == Stage::Ok || (stage == Stage::Refused && entry.may_refuse),
        why,
        seconds,
        generate,
        check: None,
        package: entry.package.clone(),
    };
    let ended = match process(sweep, entry) {
        Ok(ended) => ended,
        Err(error) => return outcome(Stage::Crashed, Some(error.to_string()), 0.0, None),
    };
    let made: Option<Made> = serde_json::from_slice(&ended.stdout).ok();
    let why = made.as_ref().and_then(|made| made.why.clone());
    let stage = match (ended.status.code(), &made, &why) {
        (Some(0), Some(_), None) => Stage::Ok,
        (Some(2), Some(_), Some(_)) => Stage::Refused,
        _ if ended.late => Stage::TimedOut,
        _ => Stage::Crashed,
    };
    let why = match stage {
        Stage::TimedOut => Some(format!("not done after {} s", sweep.limit.as_secs())),
        Stage::Crashed => why.or_else(|| Some(last_words(&ended))),
        _ => why,
    };
    outcome(stage, why, ended.seconds, made)
}

fn process(sweep: &Sweep, entry: &Entry) -> std::io::Result<child::Ended> {
    let folder = sweep.out.join(&entry.package);
    let runtime = match sweep.runtime(&folder) {
        Some(Runtime::Path(path)) => path,
        _ => "vendored".to_owned(),
    };
    let memory = sweep.memory.to_string();
    let mut command = child::command(&["sweep-one", "--name", &entry.package])?;
    command.args(["--memory", &memory, "--runtime", &runtime]);
    command.arg("--out").arg(folder);
    command.arg("--spec").arg(&entry.path);
    child::run(&mut command, sweep.limit)
}

/// What a crashed process said last, or how it ended.
fn last_words(ended: &child::Ended) -> String {
    let said: Vec<&str> = ended
        .stderr
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("note:"))
        .take(3)
        .collect();
    if said.is_empty() {
        ended.status.to_string()
    } else {
        format!("{}: {}", ended.status, said.join(" "))
    }
}
