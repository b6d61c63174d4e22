//! Trials over the data that the project shares with others: how the SDKs of other languages behave (`vectors/`),
//! documents that must be refused (`malformed/`), and documents of the world (`corpus/`).
//!
//! The folder is `$SHARED_DIR`, or `../shared` beside the workspace. Without it there is one trial, which is ignored.

mod command;
mod corpus;
mod decode;
mod exception;
mod fault;
mod growth;
mod history;
mod malformed;
mod manifest;
mod mock;
mod part;
mod samples;
mod seeds;
mod shuffle;
mod touched;
mod vector;
mod wait;
mod wire;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    if command::is_wanted() {
        return xtask::cli::main();
    }
    let arguments = Arguments::from_args();
    let folder = std::env::var_os("SHARED_DIR")
        .map_or_else(|| tests::golden::root().join("../shared"), PathBuf::from);
    let trials = if folder.is_dir() {
        trials(&folder)
    } else {
        absent(&folder)
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials(folder: &Path) -> Vec<Trial> {
    let vectors = folder.join("vectors");
    let mut trials = wire::trials(&vectors);
    trials.extend(decode::trials(&vectors));
    trials.extend(fault::trials(&vectors));
    trials.extend(wait::trials(&vectors));
    trials.extend(malformed::trials(&folder.join("malformed")));
    trials.extend(corpus::trials(&folder.join("corpus")));
    trials.extend(history::trials(&folder.join("spec-history")));
    trials.extend(history::neighbours(&folder.join("corpus")));
    trials.extend(mock::trials(&folder.join("corpus")));
    trials.extend(part::trials(&folder.join("corpus")));
    trials.extend(samples::trials(&folder.join("corpus")));
    trials.extend(seeds::trials(&folder.join("seeds")));
    trials.extend(shuffle::trials(&folder.join("corpus")));
    trials.extend(growth::trials(&folder.join("spec-history")));
    trials
}

fn absent(folder: &Path) -> Vec<Trial> {
    let name = format!("there is no {}: set SHARED_DIR", folder.display());
    vec![Trial::test(name, || Ok(())).with_ignored_flag(true)]
}
