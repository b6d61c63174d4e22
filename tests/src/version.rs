//! Versions of a document, read for comparison.

use std::fmt::Write as _;
use std::path::Path;
use xtask::diagnostics::Diagnostics;
use xtask::diff::{Change, Changes, Side};
use xtask::pipeline::{self, Version};

/// A document without a configuration.
pub fn read(spec: &Path) -> Option<Side> {
    configured(spec, None)
}

/// A document with its configuration.
pub fn configured(spec: &Path, config: Option<&Path>) -> Option<Side> {
    let version = Version {
        spec,
        config,
        name: Some("shop"),
        prefix: Some((spec.display().to_string(), "spec".to_owned())),
    };
    let (mut diagnostics, mut unused) = (Diagnostics::new(), Diagnostics::new());
    pipeline::read_version(&version, &mut diagnostics, &mut unused)
}

/// The ratings of all changes together: `major breaking`.
pub fn rating(changes: &Changes) -> String {
    let wire = if changes.breaking() > 0 {
        "breaking"
    } else {
        "compatible"
    };
    format!("{} {wire}", changes.rust().word())
}

/// A change as a line of a golden file, with what follows from it.
pub fn line(change: &Change) -> String {
    let place = |spot: &Option<xtask::diff::Spot>| {
        spot.as_ref().map_or_else(
            || "-".to_owned(),
            |spot| format!("{}:{}", spot.line, spot.pointer),
        )
    };
    let mut text = format!(
        "    {} {} {}: {}\n",
        change.rust.word(),
        change.wire.word(),
        change.code(),
        change.title()
    );
    for effect in &change.effects {
        let _ = writeln!(text, "      rust: {effect}");
    }
    if let Some(reason) = &change.reason {
        let _ = writeln!(text, "      wire: {reason}");
    }
    if let Some(pin) = &change.pin {
        let _ = writeln!(text, "      pin: {}", pin.replace('\n', " "));
    }
    let _ = writeln!(
        text,
        "      at {} → {}",
        place(&change.old),
        place(&change.new)
    );
    text
}
