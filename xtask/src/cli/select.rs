//! `select`.

use super::{SelectArgs, Status, fail, print, say, show};
use crate::diagnostics::Diagnostics;
use crate::pipeline::{self, Selected, Subset};
use crate::workspace;
use std::path::Path;

/// Writes a part of a document as a document of its own.
pub(super) fn run(args: &SelectArgs) -> Status {
    let mut diagnostics = Diagnostics::new();
    let config = args.config.as_deref().map(workspace::near);
    let old = match args.output.as_deref().map(old).transpose() {
        Ok(old) => old.flatten(),
        Err(message) => return fail(&message),
    };
    let subset = Subset {
        spec: &workspace::near(&args.spec),
        config: config.as_deref(),
        only: &args.only,
        old: args.output.as_deref().zip(old.as_deref()),
    };
    let selected = pipeline::subset(&subset, &mut diagnostics);
    show(&diagnostics);
    let Some(selected) = selected else {
        return Status::Bad;
    };
    let Some(output) = &args.output else {
        print(&selected.text);
        return Status::Done;
    };
    put(&selected, old.as_deref(), output)
}

/// Writes the part where it differs from what is there, and says so.
pub(super) fn put(selected: &Selected, old: Option<&str>, output: &Path) -> Status {
    for comment in &selected.lost {
        say(&format!(
            "note: what the comment `{comment}` stood at is gone, and it with it\n"
        ));
    }
    let changed = old != Some(selected.text.as_str());
    if changed && let Err(refusal) = crate::files::put(output, &selected.text) {
        return fail(&refusal.message);
    }
    print(&format!(
        "{}: {} operations, {} lines, {}\n",
        output.display(),
        selected.operations,
        selected.text.lines().count(),
        if changed { "written" } else { "unchanged" }
    ));
    Status::Done
}

/// What is there already.
pub(super) fn old(path: &Path) -> Result<Option<String>, String> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!(
            "{}: cannot be read: {error}; name another file with -o",
            path.display()
        )),
    }
}
