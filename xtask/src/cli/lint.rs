//! `lint`.

use super::{LintArgs, Status, show};
use crate::diagnostics::Diagnostics;
use crate::pipeline;

/// Shows the findings of a document.
pub(super) fn run(args: &LintArgs) -> Status {
    let mut diagnostics = Diagnostics::new();
    let _ = pipeline::read_api(&args.spec, &[], &mut diagnostics);
    show(&diagnostics);
    if diagnostics.has_errors() {
        Status::Bad
    } else {
        Status::Done
    }
}
