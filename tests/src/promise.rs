//! What `API.md` no longer promises is major, and what it promises besides is minor at least: its text comes from `emit`,
//! which knows nothing of the comparison.

use crate::caller::{blocks, promise};
use std::collections::BTreeSet;
use xtask::diff::{Change, Changes, Level, Side};
use xtask::emit::{self, Options, Runtime};

/// What the crate of a version promises.
///
/// # Panics
///
/// If there is no `API.md`.
pub fn promises(side: &Side) -> BTreeSet<String> {
    let options = Options {
        runtime: Runtime::Vendored,
        member: true,
    };
    let files = emit::emit(&side.plan, &options);
    let text = files.get("API.md").expect("API.md");
    let (operations, types) = blocks(text);
    operations
        .iter()
        .chain(&types)
        .map(|line| promise(line))
        .collect()
}

/// Whether the changes are rated at least as what was promised asks for, and major ones say what is major.
///
/// # Errors
///
/// What is rated too mildly, or not explained.
pub fn check(
    old: &BTreeSet<String>,
    new: &BTreeSet<String>,
    changes: &Changes,
) -> Result<(), String> {
    let least = match (old.difference(new).next(), new.difference(old).next()) {
        (Some(lost), _) => (Level::Major, lost),
        (None, Some(more)) => (Level::Minor, more),
        (None, None) => return explained(changes),
    };
    if changes.rust() < least.0 {
        return Err(format!(
            "{} because of `{}`, but it is rated {}",
            least.0.word(),
            least.1,
            changes.rust().word()
        ));
    }
    explained(changes)
}

fn explained(changes: &Changes) -> Result<(), String> {
    let mut major = changes
        .list
        .iter()
        .filter(|change| change.rust >= Level::Minor);
    match major.find(|change| change.effects.is_empty()) {
        Some(change) => Err(format!(
            "{} is {} without a reason",
            change.code(),
            change.rust.word()
        )),
        None => Ok(()),
    }
}

/// Whether two lists are each other's way back.
///
/// # Errors
///
/// What one of them lacks.
pub fn is_inverse(there: &Changes, back: &Changes) -> Result<(), String> {
    let key = |change: &Change| {
        let places = (change.old.clone(), change.new.clone());
        (
            change.element,
            change.what,
            places,
            change.from.clone(),
            change.to.clone(),
        )
    };
    let turned = |change: &Change| {
        let (element, what, (old, new), from, to) = key(change);
        (element, what.inverse(), (new, old), to, from)
    };
    let mut expected: Vec<_> = there.list.iter().map(turned).collect();
    let mut found: Vec<_> = back.list.iter().map(key).collect();
    expected.sort();
    found.sort();
    let missing = expected.iter().find(|one| !found.contains(one));
    let more = found.iter().find(|one| !expected.contains(one));
    match (missing, more) {
        (None, None) if expected.len() == found.len() => Ok(()),
        (missing, more) => Err(format!("the way back lacks {missing:?}, and has {more:?}")),
    }
}
