//! `corpus`, and the hidden commands of the processes that it starts.

use super::{CorpusArgs, Status, SweepChildArgs, SweepOneArgs, fail, print};
use crate::corpus::{self, Sweep};
use crate::emit::{Options, Runtime};
use crate::pipeline::Request;
use crate::workspace;
use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::time::Duration;

/// Sweeps a folder.
pub(super) fn run(args: &CorpusArgs) -> Status {
    let sweep = sweep(args);
    // Before the work, so that it is not done in vain.
    if let Some(path) = &args.report
        && let Err(error) = std::fs::write(path, "")
    {
        return fail(&format!("--report {}: {error}", path.display()));
    }
    let report = match sweep.run() {
        Ok(report) => report,
        Err(message) => return fail(&message),
    };
    if let Some(path) = &args.report
        && let Err(error) = std::fs::write(path, report.json())
    {
        return fail(&format!("--report {}: {error}", path.display()));
    }
    print(&report.table());
    if report.is_good() {
        Status::Done
    } else {
        Status::Differs
    }
}

fn sweep(args: &CorpusArgs) -> Sweep {
    let root = workspace::root();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let near = root.clone().unwrap_or_default().join("target/corpus");
    Sweep {
        folder: args.folder.clone(),
        out: args.out.clone().unwrap_or(near),
        runtime: root.as_ref().map(|root| root.join("runtime")),
        lock: root
            .map(|root| root.join("Cargo.lock"))
            .filter(|path| path.is_file()),
        check: args.check,
        jobs: args.jobs.map_or(cores, usize::from),
        limit: Duration::from_secs(args.timeout),
        memory: args.memory,
        bar: std::io::stderr().is_terminal(),
    }
}

/// One document of a sweep.
pub(super) fn one(args: &SweepOneArgs) -> ExitCode {
    let runtime = match args.runtime.as_str() {
        "vendored" => Runtime::Vendored,
        path => Runtime::Path(path.to_owned()),
    };
    let options = Options {
        runtime,
        member: true,
    };
    let request = Request {
        spec: &args.spec,
        config: None,
        only: &[],
        name: Some(&args.name),
        options,
    };
    corpus::generate_here(&request, &args.out, args.memory)
}

/// Another command on behalf of a sweep.
pub(super) fn child(args: &SweepChildArgs) -> ExitCode {
    corpus::supervise(&args.words)
}
