//! The generator's command, in a process of its own: this very binary.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use libtest_mimic::Failed;

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
