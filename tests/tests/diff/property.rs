//! What holds of any two versions: none differs from itself, and the way back has the same places with added and removed
//! exchanged.

use std::path::PathBuf;
use tests::golden::{file, names};
use tests::promise::is_inverse;
use tests::version::{configured, read};
use xtask::pipeline;

/// All documents of these tests, with their configurations.
fn documents() -> Vec<(PathBuf, Option<PathBuf>)> {
    let mut all = Vec::new();
    for folder in ["fixtures", "fixtures/snapshots", "fixtures/diff"] {
        for name in names(folder, ".yaml") {
            let spec = file(&format!("{folder}/{name}.yaml"));
            let config = file(&format!("{folder}/{name}.toml"));
            all.push((spec, Some(config).filter(|path| path.exists())));
        }
    }
    all
}

#[test]
fn nothing_differs_from_itself() {
    let mut count = 0;
    for (spec, config) in documents() {
        let Some(side) = configured(&spec, config.as_deref()) else {
            continue;
        };
        let changes = pipeline::compare(&side, &side);
        assert!(
            changes.list.is_empty(),
            "{}: {:#?}",
            spec.display(),
            changes.list
        );
        count += 1;
    }
    assert!(count >= 20, "{count} documents");
}

#[test]
fn the_way_back_has_the_same_places() {
    let sides: Vec<_> = documents()
        .into_iter()
        .filter_map(|(spec, _)| read(&spec).map(|side| (spec, side)))
        .collect();
    let mut different = 0;
    for pair in sides.windows(2) {
        let [(a, old), (b, new)] = pair else { continue };
        let (there, back) = (pipeline::compare(old, new), pipeline::compare(new, old));
        // Two documents may say the same in two versions of OpenAPI.
        different += usize::from(!there.list.is_empty());
        if let Err(fault) = is_inverse(&there, &back) {
            panic!("{} and {}: {fault}", a.display(), b.display());
        }
    }
    assert!(different >= 20, "{different} pairs differ");
}
