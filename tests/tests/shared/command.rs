//! The generator's command, in a process of its own: this very binary.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::files::Files;
use xtask::pipeline::{self, Request};

const VARIABLE: &str = "RUN_AS_XTASK";

/// Whether this process is to be the command.
pub(crate) fn is_wanted() -> bool {
    std::env::var_os(VARIABLE).is_some()
}

/// What a run of the command left.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stderr: String,
    pub(crate) elapsed: Duration,
}

/// `codegen` of a document into a folder.
pub(crate) fn codegen(document: &Path, out: &Path, runtime: &str) -> Result<Run, Failed> {
    let start = Instant::now();
    let mut command = Command::new(std::env::current_exe()?);
    command
        .env(VARIABLE, "1")
        .env("NO_COLOR", "1")
        .env_remove("RUST_BACKTRACE");
    command
        .arg("codegen")
        .arg("--spec")
        .arg(document)
        .arg("--out")
        .arg(out);
    let Output { status, stderr, .. } = command
        .args(["--name", "made", "--runtime", runtime])
        .output()?;
    let stderr = String::from_utf8_lossy(&stderr).into_owned();
    Ok(Run {
        code: status.code(),
        stderr,
        elapsed: start.elapsed(),
    })
}

/// A document without a configuration.
pub(crate) fn request(document: &Path, runtime: Runtime) -> Request<'_> {
    let options = Options {
        runtime,
        member: false,
    };
    Request {
        spec: document,
        config: None,
        only: &[],
        name: Some("made"),
        options,
    }
}

/// The files of a document's crate, in memory.
pub(crate) fn generated(document: &Path) -> Result<Files, Failed> {
    let mut diagnostics = Diagnostics::new();
    let request = request(document, Runtime::Path("../runtime".to_owned()));
    let files = pipeline::generate(&request, &mut diagnostics);
    Ok(files.ok_or_else(|| diagnostics.render(false))?)
}

/// Generates within so much memory, on systems that can limit it.
pub(crate) fn within(document: &Path, megabytes: u64) -> Result<(), Failed> {
    let out = Folder::new(&format!("within-{}", document.display()).replace('/', "-"));
    let mut command = Command::new(std::env::current_exe()?);
    command.env(VARIABLE, "1").arg("sweep-one");
    command.args(["--name", "made", "--runtime", "vendored"]);
    command.args(["--memory", &megabytes.to_string()]);
    command.arg("--spec").arg(document).arg("--out").arg(&out.0);
    // It lives as long as the pipe does.
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let pipe = child.stdin.take();
    let Output { status, stderr, .. } = child.wait_with_output()?;
    drop(pipe);
    match status.code() {
        Some(0 | 2) => Ok(()),
        _ => {
            let said = String::from_utf8_lossy(&stderr).into_owned();
            Err(format!("more than {megabytes} MB: {status} {said}").into())
        }
    }
}

/// Compiles a crate; a warning is an error.
pub(crate) fn compile(folder: &Path) -> Result<(), Failed> {
    let lock = tests::golden::root().join("Cargo.lock");
    std::fs::copy(lock, folder.join("Cargo.lock"))?;
    let mut cargo = tests::golden::cargo();
    cargo.args(["check", "--lib", "--examples", "--quiet"]);
    cargo.args(tests::lean::arguments([folder]));
    cargo.env(
        "CARGO_TARGET_DIR",
        tests::golden::target().join("malformed"),
    );
    cargo.env("RUSTFLAGS", "-Dwarnings").current_dir(folder);
    let output = cargo.env_remove("CARGO_ENCODED_RUSTFLAGS").output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
}

/// A folder that does not exist yet, gone again when the trial is over.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let name = format!(
            "shared-{}-{}",
            std::process::id(),
            name.replace(['/', '.'], "-")
        );
        Self(tests::golden::target().join("scratch").join(name))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}
