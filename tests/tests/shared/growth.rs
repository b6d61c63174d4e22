//! How much of a crate changes with its document, and where, over the history of DigitalOcean's.

use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use tests::version::read;
use xtask::pipeline;

use crate::command::{Folder, generated};
use crate::touched::{Version, strangers};

/// The most lines of the crate that may change for one of the document, over the whole history. A field is a line with its
/// documentation, and one of `API.md`.
const MOST: f64 = 1.0;

/// One trial for the lines, since it is the sum that counts, and one for the files.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let skipped = crate::manifest::is_slow();
    let folder = folder.join("gen-ai");
    let other = folder.clone();
    let lines = Trial::test("growth/gen-ai", move || check_lines(&folder));
    let files = Trial::test("growth/gen-ai/files", move || check_files(&other));
    vec![
        lines.with_ignored_flag(skipped),
        files.with_ignored_flag(skipped),
    ]
}

fn versions(folder: &Path) -> Result<Vec<PathBuf>, Failed> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    versions.sort();
    Ok(versions)
}

/// A step touches the files of the types and resources that it changes, and the lists of what there is.
fn check_files(folder: &Path) -> Result<(), Failed> {
    let mut read_all = Vec::new();
    for path in versions(folder)? {
        let side = read(&path).ok_or("refused")?;
        let files = generated(&path)?;
        read_all.push(Version { side, files });
    }
    let mut faults = Vec::new();
    for (number, pair) in read_all.windows(2).enumerate() {
        let changes = pipeline::compare(&pair[0].side, &pair[1].side);
        let found = strangers(&pair[0], &pair[1], &changes);
        faults.extend(
            found
                .iter()
                .map(|name| format!("step {}: {name}", number + 1)),
        );
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(format!("touched without a change:\n{}", faults.join("\n")).into())
    }
}

fn check_lines(folder: &Path) -> Result<(), Failed> {
    let versions = versions(folder)?;
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
