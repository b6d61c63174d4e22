//! The sweep: every document of a folder is generated and, if wanted, compiled, each in a process of its own, so that
//! one that hangs or crashes does not take the others with it.

mod check;
mod child;
mod entry;
mod generate;
mod progress;
mod report;
mod rustc;
mod usage;

pub use child::{generate as generate_here, supervise};
pub use report::Report;
pub use rustc::{is_wanted as is_rustc_wanted, run as run_rustc};

use crate::emit::Runtime;
use progress::Progress;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What is to be swept, and how.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// The folder with the documents.
    pub folder: PathBuf,
    /// The folder for the crates.
    pub out: PathBuf,
    /// The runtime's folder; `None` where each crate carries its sources.
    pub runtime: Option<PathBuf>,
    /// A `Cargo.lock` to start from.
    pub lock: Option<PathBuf>,
    /// Whether the crates are compiled.
    pub check: bool,
    /// How many documents, or crates, at a time.
    pub jobs: usize,
    /// How long one document may take to generate.
    pub limit: Duration,
    /// How much memory one document may take to generate, in megabytes.
    pub memory: u64,
    /// Whether a bar shows how far it is.
    pub bar: bool,
}

impl Sweep {
    /// How the crate in `folder` finds the runtime.
    fn runtime(&self, folder: &Path) -> Option<Runtime> {
        match &self.runtime {
            None => Some(Runtime::Vendored),
            Some(path) => crate::workspace::relative(folder, path).map(Runtime::Path),
        }
    }

    /// Sweeps; an error where there is nothing to sweep, or no place for it.
    pub fn run(&self) -> Result<Report, String> {
        let entries = entry::find(&self.folder)?;
        std::fs::create_dir_all(&self.out)
            .map_err(|error| format!("{}: {error}", self.out.display()))?;
        // Before the long work, not after it.
        let workspace = self.check.then(|| check::Workspace::at(&self.out));
        let workspace = workspace.transpose()?;
        let progress = Progress::new("generate", entries.len(), self.bar);
        let mut outcomes = generate::all(self, &entries, &progress);
        drop(progress);
        if let Some(workspace) = workspace {
            let crates = outcomes.iter().filter(|one| one.is_generated()).count();
            let progress = Progress::new("compile", crates, self.bar);
            workspace.check(self, &mut outcomes, &progress)?;
        }
        Ok(Report::new(self.check, outcomes))
    }
}
