//! Ourselves in the place of `rustc`: cargo compiles many crates in one run, and this measures each of them and ends what
//! takes too long.

use super::usage::Usage;
use serde::{Deserialize, Serialize};
use std::fs::OpenOptions;
use std::io::Write as _;
use std::process::{Command, ExitCode};
use std::thread;
use std::time::{Duration, Instant};

/// The variable with the file that the measurements are added to.
pub(super) const VARIABLE: &str = "OPENAPI_SDKGEN_RUSTC_LOG";
/// How long one run of the compiler may take.
const LIMIT: Duration = Duration::from_secs(900);
const TICK: Duration = Duration::from_millis(5);

/// One run of the compiler.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Run {
    pub(super) package: String,
    pub(super) seconds: f64,
    #[serde(flatten)]
    pub(super) usage: Usage,
    /// Whether its time was up.
    pub(super) late: bool,
    /// Its exit status; none where it crashed.
    pub(super) code: Option<i32>,
}

/// Whether this process stands in the place of `rustc`. The one that starts cargo has the variable too.
pub fn is_wanted() -> bool {
    let is_supervisor = std::env::args_os()
        .nth(1)
        .is_some_and(|word| word == "sweep-child");
    std::env::var_os(VARIABLE).is_some() && !is_supervisor
}

/// Runs the compiler that the arguments name, with the rest of them.
pub fn run() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(compiler) = arguments.next() else {
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let Ok(mut child) = Command::new(compiler).args(arguments).spawn() else {
        return ExitCode::from(101);
    };
    let (code, late) = loop {
        match child.try_wait() {
            Ok(Some(status)) => break (status.code(), start.elapsed() > LIMIT),
            Ok(None) if start.elapsed() > LIMIT => drop(child.kill()),
            Ok(None) => {}
            Err(_) => break (None, false),
        }
        thread::sleep(TICK);
    };
    note(start.elapsed(), late, code);
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(101))
}

/// Adds a line to the log, unless cargo only asked the compiler about itself.
fn note(elapsed: Duration, late: bool, code: Option<i32>) {
    let (Ok(package), Some(path)) = (std::env::var("CARGO_PKG_NAME"), std::env::var_os(VARIABLE))
    else {
        return;
    };
    let run = Run {
        package,
        seconds: super::usage::rounded(elapsed.as_secs_f64()),
        usage: Usage::children(),
        late,
        code,
    };
    let Ok(line) = serde_json::to_string(&run) else {
        return;
    };
    if let Ok(mut file) = OpenOptions::new().append(true).create(true).open(path) {
        let _ = file.write_all(format!("{line}\n").as_bytes());
    }
}
