//! `lint`.

use super::args::Format;
use super::{LintArgs, Status, print, show};
use crate::diagnostics::Diagnostics;
use crate::{pipeline, workspace};

/// Shows the findings of a document.
pub(super) fn run(args: &LintArgs) -> Status {
    let mut diagnostics = Diagnostics::new();
    let config = args.config.as_deref().map(workspace::near);
    let _ = pipeline::lint(
        &workspace::near(&args.spec),
        config.as_deref(),
        &mut diagnostics,
    );
    match args.format {
        Format::Text => show(&diagnostics),
        Format::Json => print(&diagnostics.json()),
    }
    if diagnostics.has_errors() {
        Status::Bad
    } else {
        Status::Done
    }
}
