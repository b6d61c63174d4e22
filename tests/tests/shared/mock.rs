//! Documents of the world, served: a request made from the document is accepted, and its answer is what it describes.

use std::path::Path;
use std::time::Instant;

use libtest_mimic::{Failed, Trial};
use preview::mock::{Mock, Options};
use serde_json::Value;
use tests::made;
use xtask::diagnostics::Diagnostics;

use crate::manifest;
use crate::vector::text;

/// A trial for each document. They take minutes without optimisation, hence only with it or with `CORPUS=1`.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    manifest::documents(folder, "mock", manifest::is_slow(), |_| true, check)
}

/// Requests that are refused, or answers that are not as described, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    // Names of parameters that have code with braces in them: no path of the template can be told from another.
    ("mermade-malicious-java.json", "path parameter"),
];

/// How many operations of a document are tried, from everywhere in it; `MOCK_OPERATIONS` changes it.
const OPERATIONS: usize = 60;

fn check(entry: &Value, document: &Path) -> Result<(), Failed> {
    let mut diagnostics = Diagnostics::new();
    let Some(mock) = Mock::load(document, None, Options::default(), &mut diagnostics) else {
        if manifest::may_be_refused(entry) && diagnostics.has_errors() {
            return Ok(());
        }
        return Err(diagnostics.render(false).into());
    };
    let most = std::env::var("MOCK_OPERATIONS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(OPERATIONS);
    let operations = mock.document().operations();
    let step = operations.len().div_ceil(most).max(1);
    let mut wrong = Vec::new();
    let start = Instant::now();
    for (index, operation) in operations.iter().enumerate().step_by(step) {
        let request = made::request(&mock, operation, index as u64);
        let reply = mock.answer(&request);
        let mut faults = made::faults(&mock, operation, &reply.response);
        faults.extend(reply.note);
        if reply.operation.is_none() {
            faults.push("no operation".to_owned());
        }
        let file = text(entry, "file");
        faults.retain(|fault| {
            !EXCEPTIONS
                .iter()
                .any(|(of, part)| *of == file && fault.contains(part))
        });
        if !faults.is_empty() {
            wrong.push(format!(
                "{} {} ({}): {}",
                request.method(),
                request.uri(),
                reply.response.status(),
                faults.join("; ")
            ));
        }
    }
    if std::env::var_os("MOCK_VERBOSE").is_some() {
        eprintln!(
            "{}: {} of {} wrong, {:?}",
            document.display(),
            wrong.len(),
            operations.len() / step,
            start.elapsed()
        );
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}
