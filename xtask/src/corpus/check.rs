//! The second half of a sweep: all crates are compiled, in one workspace, so that what they depend on is compiled once.

use super::generate::{Outcome, Stage};
use super::progress::Progress;
use super::usage::Usage;
use super::{Sweep, child, rustc};
use crate::emit::has_groups;
use crate::plan::ALL_RESOURCES;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

const HEAD: &str = "# Written by `cargo xtask corpus`: the crates of one sweep.\n";
/// How many errors and warnings of a crate are kept.
const KEPT: usize = 5;

/// What the compiler said of a crate.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Checked {
    /// Seconds of all runs of the compiler; none where an earlier sweep had compiled it.
    pub(super) seconds: Option<f64>,
    #[serde(flatten)]
    pub(super) usage: Usage,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// The first of both.
    pub(super) messages: Vec<String>,
}

/// The folder in which the crates are members.
pub(super) struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// A folder that is new, empty, or was written by an earlier sweep.
    pub(super) fn at(folder: &Path) -> Result<Self, String> {
        let manifest = folder.join("Cargo.toml");
        let ours =
            fs::read_to_string(&manifest).map_or(!manifest.exists(), |text| text.starts_with(HEAD));
        if !ours {
            return Err(format!(
                "{} was not written by a sweep; name another folder with --out",
                manifest.display()
            ));
        }
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// Compiles what was generated, and adds to each outcome what the compiler said.
    pub(super) fn check(
        &self,
        sweep: &Sweep,
        outcomes: &mut [Outcome],
        progress: &Progress,
    ) -> Result<(), String> {
        let generated: BTreeSet<String> = outcomes
            .iter()
            .filter(|one| one.is_generated())
            .map(|one| one.package.clone())
            .collect();
        if generated.is_empty() {
            return Ok(());
        }
        let log = self.folder.join("rustc.log");
        let said = self
            .compile(sweep, generated, &log, progress)
            .map_err(|error| format!("{}: {error}", self.folder.display()))?;
        let runs = fs::read_to_string(&log).unwrap_or_default();
        let runs: Vec<rustc::Run> = runs
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
        for one in outcomes.iter_mut().filter(|one| one.is_generated()) {
            judge(one, &said, &runs);
        }
        Ok(())
    }

    /// Runs cargo. A crate that it cannot even load keeps it from all others, so it goes on without it.
    fn compile(
        &self,
        sweep: &Sweep,
        mut packages: BTreeSet<String>,
        log: &Path,
        progress: &Progress,
    ) -> std::io::Result<Said> {
        let mut refused = BTreeMap::new();
        loop {
            self.write(sweep, &packages)?;
            let _ = fs::remove_file(log);
            let mut said = self.cargo(sweep, &packages, log, progress)?;
            let culprit = unloaded(&said.stderr).filter(|name| packages.remove(name));
            match culprit {
                Some(name) => {
                    refused.insert(name, vec![(true, one_line(&said.stderr))]);
                }
                None => {
                    said.messages.append(&mut refused);
                    return Ok(said);
                }
            }
        }
    }

    fn write(&self, sweep: &Sweep, packages: &BTreeSet<String>) -> std::io::Result<()> {
        let lock = self.folder.join("Cargo.lock");
        if let Some(from) = sweep.lock.as_ref().filter(|_| !lock.exists()) {
            fs::copy(from, &lock)?;
        }
        let members: Vec<&String> = packages.iter().collect();
        let text = format!("{HEAD}[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
        fs::write(self.folder.join("Cargo.toml"), text)
    }

    /// One run of cargo over all crates; what it said of each.
    fn cargo(
        &self,
        sweep: &Sweep,
        packages: &BTreeSet<String>,
        log: &Path,
        progress: &Progress,
    ) -> std::io::Result<Said> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = child::command(&["sweep-child", "--"])?;
        command.arg(cargo);
        // Nothing of a generated crate is behind `cfg(test)`, so --all-targets would compile each library twice. The TLS
        // library is most of a cold build, and no part of what is tried here.
        command.args([
            "check",
            "--workspace",
            "--lib",
            "--examples",
            "--keep-going",
        ]);
        command.args([
            "--no-default-features",
            "--message-format",
            "json",
            "--quiet",
        ]);
        // Cargo refuses a feature that no crate has.
        let mut folders = packages.iter().map(|name| self.folder.join(name));
        if folders.any(|folder| has_groups(&folder)) {
            command.args(["--features", ALL_RESOURCES]);
        }
        command.args(["--jobs", &sweep.jobs.to_string()]);
        command.current_dir(&self.folder);
        set_environment(&mut command, &self.folder, log)?;
        let mut child = command.stderr(Stdio::piped()).spawn()?;
        let stderr = child.stderr.take();
        let stderr = thread::spawn(move || {
            let mut text = Vec::new();
            let _ = stderr.map(|mut pipe| pipe.read_to_end(&mut text));
            String::from_utf8_lossy(&text).into_owned()
        });
        let mut said = Said::default();
        for line in child
            .stdout
            .take()
            .map(BufReader::new)
            .into_iter()
            .flat_map(BufReader::lines)
        {
            said.read(&line?, progress);
        }
        child.wait()?;
        said.stderr = stderr.join().unwrap_or_default();
        Ok(said)
    }
}

fn set_environment(command: &mut Command, folder: &Path, log: &Path) -> std::io::Result<()> {
    let absolute = |path: &Path| std::path::absolute(path);
    command
        .env("CARGO_TARGET_DIR", absolute(&folder.join("target"))?)
        .env("RUSTC_WORKSPACE_WRAPPER", std::env::current_exe()?)
        .env(rustc::VARIABLE, absolute(log)?)
        .env_remove("RUSTFLAGS")
        // Set by the cargo that runs us, for us.
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("CARGO_PKG_NAME");
    Ok(())
}

/// What cargo and the compiler said.
#[derive(Default)]
struct Said {
    /// By package: level and message.
    messages: BTreeMap<String, Vec<(bool, String)>>,
    /// The packages of which a library was made.
    made: BTreeSet<String>,
    stderr: String,
}

impl Said {
    fn read(&mut self, line: &str, progress: &Progress) {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            return;
        };
        let package = message["manifest_path"]
            .as_str()
            .and_then(|path| Path::new(path).parent()?.file_name()?.to_str())
            .unwrap_or_default()
            .to_owned();
        let is_library = message["target"]["kind"][0] == "lib";
        match message["reason"].as_str() {
            Some("compiler-artifact") if is_library => {
                if package.starts_with("sweep-") {
                    progress.step(&package);
                }
                self.made.insert(package);
            }
            Some("compiler-message") => {
                let found = self.messages.entry(package).or_default();
                found.extend(finding(&message["message"]));
            }
            _ => {}
        }
    }
}

/// Whether a message of the compiler is an error, and its text and place; `None` for what is neither error nor warning,
/// and for the sums at the end.
fn finding(message: &Value) -> Option<(bool, String)> {
    let is_error = match message["level"].as_str()? {
        "warning" => false,
        level if level.starts_with("error") => true,
        _ => return None,
    };
    let spans = message["spans"].as_array()?;
    let span = spans.iter().find(|span| span["is_primary"] == true);
    // `aborting due to 3 previous errors` stands nowhere.
    let text = message["message"].as_str()?;
    if span.is_none() && message["code"].is_null() && is_sum(text) {
        return None;
    }
    let code = message["code"]["code"].as_str();
    let code = code.map(|code| format!("[{code}]")).unwrap_or_default();
    let level = if is_error { "error" } else { "warning" };
    let place = span.map(|span| {
        format!(
            " ({}:{})",
            span["file_name"].as_str().unwrap_or_default(),
            span["line_start"]
        )
    });
    let first = text.lines().next().unwrap_or_default();
    let text = format!("{level}{code}: {first}{}", place.unwrap_or_default());
    Some((is_error, crate::diagnostics::clean(&text).into_owned()))
}

fn is_sum(text: &str) -> bool {
    text.starts_with("aborting due to") || text.ends_with("emitted")
}

/// Writes into an outcome what was said of its crate.
fn judge(outcome: &mut Outcome, said: &Said, runs: &[rustc::Run]) {
    let empty = Vec::new();
    let messages = said.messages.get(&outcome.package).unwrap_or(&empty);
    let errors = messages.iter().filter(|(is_error, _)| *is_error).count();
    let own: Vec<&rustc::Run> = runs
        .iter()
        .filter(|run| run.package == outcome.package)
        .collect();
    let mut checked = Checked {
        errors,
        warnings: messages.len() - errors,
        ..measured(&own)
    };
    let mut sorted: Vec<&(bool, String)> = messages.iter().collect();
    sorted.sort_by_key(|(is_error, _)| !is_error);
    checked.messages = sorted
        .iter()
        .take(KEPT)
        .map(|(_, text)| text.clone())
        .collect();
    let is_made = said.made.contains(&outcome.package) && own.iter().all(|run| run.code == Some(0));
    if errors > 0 || !is_made {
        outcome.stage = Stage::NotCompiled;
        outcome.why = first(&checked.messages, messages.len()).or_else(|| Some(unsaid(&own, said)));
    } else if checked.warnings > 0 {
        outcome.stage = Stage::Warned;
        outcome.why = first(&checked.messages, messages.len());
    }
    outcome.good = outcome.stage == Stage::Ok;
    outcome.check = Some(checked);
}

fn first(messages: &[String], count: usize) -> Option<String> {
    let first = messages.first()?;
    Some(match count {
        1 => first.clone(),
        count => format!("{first}, and {} more", count - 1),
    })
}

/// Why a crate of which nothing was said was not compiled.
fn unsaid(runs: &[&rustc::Run], said: &Said) -> String {
    if runs.iter().any(|run| run.late) {
        return "the compiler took too long".to_owned();
    }
    if runs.iter().any(|run| run.code.is_none()) {
        return "the compiler crashed".to_owned();
    }
    format!("cargo did not compile it: {}", one_line(&said.stderr))
}

/// The package that cargo's error is about, where it could not load its manifest.
fn unloaded(stderr: &str) -> Option<String> {
    let (_, rest) = stderr.split_once("failed to load manifest for workspace member `")?;
    let (path, _) = rest.split_once('`')?;
    Some(Path::new(path).file_name()?.to_str()?.to_owned())
}

/// The first lines of a message as one.
fn one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(8).collect::<Vec<_>>().join(" ")
}

fn measured(runs: &[&rustc::Run]) -> Checked {
    let sum = |value: fn(&rustc::Run) -> Option<f64>| {
        let values: Vec<f64> = runs.iter().filter_map(|run| value(run)).collect();
        (!values.is_empty()).then(|| super::usage::rounded(values.iter().sum()))
    };
    Checked {
        seconds: sum(|run| Some(run.seconds)),
        usage: Usage {
            cpu_seconds: sum(|run| run.usage.cpu_seconds),
            peak_mb: runs
                .iter()
                .filter_map(|run| run.usage.peak_mb)
                .reduce(f64::max),
        },
        ..Checked::default()
    }
}

#[cfg(test)]
mod tests {
    use super::finding;

    #[test]
    fn errors_and_warnings_are_told_from_the_rest() {
        let check = |message: &str, expected: Option<(bool, &str)>| {
            let found = finding(&serde_json::from_str(message).expect("JSON"));
            let found = found
                .as_ref()
                .map(|(is_error, text)| (*is_error, text.as_str()));
            assert_eq!(found, expected);
        };
        check(
            r#"{"level":"error","message":"recursive type\nhas","code":{"code":"E0072"},
                "spans":[{"is_primary":true,"file_name":"src/a.rs","line_start":3}]}"#,
            Some((true, "error[E0072]: recursive type (src/a.rs:3)")),
        );
        check(
            r#"{"level":"error","message":"aborting due to 1 previous error","code":null,"spans":[]}"#,
            None,
        );
        check(
            r#"{"level":"warning","message":"2 warnings emitted","code":null,"spans":[]}"#,
            None,
        );
        check(
            r#"{"level":"failure-note","message":"more","code":null,"spans":[]}"#,
            None,
        );
        check(
            r#"{"level":"warning","message":"odd","code":null,"spans":[]}"#,
            Some((false, "warning: odd")),
        );
    }
}
