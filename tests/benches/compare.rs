//! Comparing two versions, after they were read.

use divan::Bencher;
use std::path::Path;
use xtask::diagnostics::Diagnostics;
use xtask::diff::Side;
use xtask::pipeline::{self, Version};

fn read(spec: &Path) -> Option<Side> {
    let version = Version {
        spec,
        config: None,
        name: Some("bench"),
        prefix: None,
    };
    let (mut diagnostics, mut unused) = (Diagnostics::new(), Diagnostics::new());
    pipeline::read_version(&version, &mut diagnostics, &mut unused)
}

/// The two versions of the fixture.
#[divan::bench]
fn small(bencher: Bencher<'_, '_>) {
    let side = |name: &str| read(&tests::golden::file(&format!("fixtures/diff/{name}.yaml")));
    let sides = side("old").zip(side("new")).expect("two documents");
    bencher.bench(|| pipeline::compare(&sides.0, &sides.1));
}

/// The documents that `DIFF_OLD` and `DIFF_NEW` name.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn given(bencher: Bencher<'_, '_>) {
    let side = |name: &str| {
        let path = std::env::var_os(name)?;
        Some(read(Path::new(&path)).expect("a document"))
    };
    // Read anew each time: places are sought in a text once.
    if std::env::var_os("DIFF_OLD").is_none() {
        return;
    }
    bencher
        .with_inputs(|| {
            side("DIFF_OLD")
                .zip(side("DIFF_NEW"))
                .expect("two documents")
        })
        .bench_refs(|(old, new)| pipeline::compare(old, new));
}
