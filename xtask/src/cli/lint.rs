//! `lint`.

use super::args::Format;
use super::{LintArgs, Status, print, show};
use crate::diagnostics::Diagnostics;
use crate::{pipeline, workspace};

/// Shows the findings of a document.
pub(super) fn run(args: &LintArgs) -> Status {
    let mut diagnostics = Diagnostics::new();
    let _ = pipeline::read_api(&workspace::near(&args.spec), &[], &mut diagnostics);
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
