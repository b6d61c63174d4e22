//! How much of a crate changes with its document, over the history of DigitalOcean's.

use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Failed, Trial};

use crate::command::{Folder, generated};

/// The most lines of the crate that may change for one of the document, over the whole history. A field is a line with its
/// documentation, a setter of six lines, a line of its table and one of `API.md`; only fewer lines for the setters bring it
/// down.
const MOST: f64 = 2.1;

/// One trial: it is the sum that counts.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let skipped = cfg!(debug_assertions) && std::env::var_os("CORPUS").is_none();
    let folder = folder.join("gen-ai");
    let trial = Trial::test("growth/gen-ai", move || check(&folder));
    vec![trial.with_ignored_flag(skipped)]
}

fn check(folder: &Path) -> Result<(), Failed> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    versions.sort();
    let crates = Folder::new("growth");
    for (number, version) in versions.iter().enumerate() {
        let files = generated(version)?;
        let written = files.write(&crates.0.join(number.to_string()));
        written.map_err(|refusal| refusal.message)?;
    }
    let (mut document, mut made) = (0, 0);
    for (number, pair) in versions.windows(2).enumerate() {
        document += changed(&pair[0], &pair[1])?;
        let folder = |number: usize| crates.0.join(number.to_string());
        made += changed(&folder(number), &folder(number + 1))?;
    }
    // Lines, of which there are some ten thousand.
    #[allow(clippy::cast_precision_loss)]
    let ratio = made as f64 / document as f64;
    let said = format!("{made} lines of the crate for {document} of the document: {ratio:.2}");
    println!("{said}");
    if ratio <= MOST {
        Ok(())
    } else {
        Err(said.into())
    }
}

/// The lines that are gone, and those that are new, as git counts them.
fn changed(old: &Path, new: &Path) -> Result<usize, Failed> {
    let mut git = Command::new("git");
    git.args([
        "diff",
        "--no-index",
        "--numstat",
        "--no-renames",
        "--minimal",
    ]);
    let output = git.arg(old).arg(new).output()?;
    let numbers = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers = numbers.lines().flat_map(|line| {
        line.split('\t')
            .take(2)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    Ok(numbers
        .filter_map(|number| number.parse::<usize>().ok())
        .sum())
}
