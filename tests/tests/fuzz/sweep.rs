//! The checks over documents as they are: `FUZZ_SWEEP=LIST cargo test --release --package tests --test fuzz sweep`, where
//! LIST has a path on each line.

use std::path::Path;
use std::time::Duration;

use crate::effort::Effort;
use crate::{checks, run};

/// The most CPU time for a document.
const LIMIT: Duration = Duration::from_secs(5);

#[test]
fn sweep() {
    let Some(list) = std::env::var_os("FUZZ_SWEEP") else {
        return;
    };
    let list = tests::golden::text(list);
    let mut faults = 0;
    for path in list.lines() {
        let start = Effort::start();
        let found = match run::generated(Path::new(path)) {
            Ok(files) => files.map(|files| checks::check(&files)).unwrap_or_default(),
            Err(fault) => vec![fault],
        };
        let took = start.spent();
        if took > LIMIT {
            eprintln!("{path}: took {took:?} of CPU time");
        }
        for fault in &found {
            eprintln!("{path}: {fault}");
        }
        faults += usize::from(!found.is_empty());
    }
    assert_eq!(faults, 0, "documents with faults");
}
