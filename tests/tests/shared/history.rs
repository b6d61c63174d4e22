//! Versions of one API, each compared with the next: what `diff` says of the steps that were really taken.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use tests::caller::program;
use tests::promise::{check, is_inverse, promises};
use tests::proof::{Proof, semver_checks};
use tests::version::read;
use xtask::diff::Level;
use xtask::pipeline;

/// A trial for each step of each cut, those of the large one only with optimisation or `CORPUS=1`; and, with
/// `HISTORY_PROOF=1`, one that compiles callers' programs and asks cargo-semver-checks.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let slow = crate::manifest::is_slow();
    let mut trials = Vec::new();
    for cut in ["indexing", "gen-ai"] {
        let versions = versions(&folder.join(cut));
        for pair in versions.windows(2) {
            let [old, new] = pair else { continue };
            let title = format!("history/{cut}/{}", title(old, new));
            let (old, new) = (old.clone(), new.clone());
            let trial = Trial::test(title, move || step(&old, &new));
            trials.push(trial.with_ignored_flag(slow && cut == "gen-ai"));
        }
        let folder = folder.to_owned();
        let wanted = std::env::var_os("HISTORY_PROOF").is_some();
        let trial = Trial::test(format!("history/{cut}/proof"), move || proof(&folder, cut));
        trials.push(trial.with_ignored_flag(!wanted));
    }
    trials
}

/// Documents of the world, each with the next: none differs from itself, and the way back has the same places.
pub(crate) fn neighbours(folder: &Path) -> Vec<Trial> {
    let slow = crate::manifest::is_slow();
    let mut files = versions(folder);
    files.retain(|file| {
        let kind = file.extension().unwrap_or_default();
        (kind == "yaml" || kind == "json") && !file.ends_with("manifest.json")
    });
    let pairs = files.windows(2).filter_map(|pair| match pair {
        [old, new] => Some((old.clone(), new.clone())),
        _ => None,
    });
    pairs
        .map(|(old, new)| {
            let name = |path: &Path| {
                path.file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned()
            };
            let title = format!("neighbours/{} → {}", name(&old), name(&new));
            let trial = Trial::test(title, move || {
                // A document that is refused has no neighbours.
                if read(&old).is_none() || read(&new).is_none() {
                    return Ok(());
                }
                step(&old, &new)
            });
            trial.with_ignored_flag(slow)
        })
        .collect()
}

/// The documents of a cut, the oldest first.
fn versions(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// `01 → 02`.
fn title(old: &Path, new: &Path) -> String {
    let number = |path: &Path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        name.split('-').next().unwrap_or_default().to_owned()
    };
    format!("{} → {}", number(old), number(new))
}

fn step(old: &Path, new: &Path) -> Result<(), Failed> {
    let (old, new) = (read(old).ok_or("refused")?, read(new).ok_or("refused")?);
    let (there, back) = (pipeline::compare(&old, &new), pipeline::compare(&new, &old));
    if !pipeline::compare(&new, &new).list.is_empty() {
        return Err("a version differs from itself".into());
    }
    is_inverse(&there, &back)?;
    let (from, to) = (promises(&old), promises(&new));
    check(&from, &to, &there)?;
    check(&to, &from, &back)?;
    Ok(())
}

/// All steps of a cut, there and back: what is said of each, what cargo-semver-checks says, and whether a caller's program
/// still compiles.
fn proof(folder: &Path, cut: &str) -> Result<(), Failed> {
    let versions = versions(&folder.join(cut));
    let sides: Vec<_> = versions.iter().filter_map(|path| read(path)).collect();
    if sides.len() != versions.len() {
        return Err("a version is refused".into());
    }
    let mut proof = Proof::new(&format!("history-{cut}"));
    let name = |index: usize| format!("{cut}-{:02}", index + 1);
    let programs: Vec<String> = sides
        .iter()
        .enumerate()
        .map(|(index, side)| program(&proof.add_crate(&name(index), side)))
        .collect();
    let mut steps = Vec::new();
    for index in 1..sides.len() {
        for (old, new) in [(index - 1, index), (index, index - 1)] {
            let caller = format!("{}-calls-{:02}", name(old), new + 1);
            proof.add_program(&caller, &name(new), &programs[old]);
            steps.push((old, new, caller));
        }
    }
    let failures = proof.failures();
    let documented: Vec<Option<PathBuf>> = (0..sides.len())
        .map(|index| proof.rustdoc(&name(index)))
        .collect();
    let mut report = String::from(
        "| step | rated | changes: major, minor, patch | on the wire | cargo-semver-checks | caller's program |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    let mut faults = String::new();
    for (old, new, caller) in steps {
        let changes = pipeline::compare(&sides[old], &sides[new]);
        let asked = documented[old].as_deref().zip(documented[new].as_deref());
        let asked = asked.and_then(|(old, new)| semver_checks(old, new));
        let fails = failures.get(&caller);
        let step = title(&versions[old], &versions[new]);
        let _ = writeln!(
            report,
            "| {step} | {} | {}, {}, {} | {} | {} | {} |",
            changes.rust().word(),
            changes.count(Level::Major),
            changes.count(Level::Minor),
            changes.count(Level::Patch),
            changes.breaking(),
            asked.map_or("no answer", Level::word),
            fails.map_or("compiles", |_| "does not compile"),
        );
        if asked.is_some_and(|asked| asked > changes.rust()) {
            let _ = writeln!(faults, "{step}: rated milder than cargo-semver-checks");
        }
        if let Some(said) = fails.filter(|_| changes.rust() < Level::Major) {
            let _ = writeln!(faults, "{step}: {said}");
        }
        check(&promises(&sides[old]), &promises(&sides[new]), &changes)?;
    }
    fs::write(proof.folder().join(format!("{cut}.md")), &report)?;
    println!("{cut}\n{report}");
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.into())
    }
}
