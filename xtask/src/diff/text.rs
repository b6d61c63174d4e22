//! Changes as text, for a terminal.

use super::{Change, Changes, Level, Wire};
use std::fmt::Write as _;

/// The whole report: a summary, then each change with its places, the gravest first.
pub fn render(changes: &Changes) -> String {
    let mut text = summary(changes);
    for level in [Level::Major, Level::Minor, Level::Patch, Level::None] {
        let rated = changes.list.iter().filter(|change| change.rust == level);
        for change in rated {
            text += &one(change);
        }
    }
    let pins = changes.pins();
    if !pins.is_empty() {
        let _ = write!(
            text,
            "\nto keep the old names in Rust, in codegen.toml:\n\n{pins}"
        );
    }
    text
}

/// What it comes to, and the version to release next.
pub fn summary(changes: &Changes) -> String {
    if changes.list.is_empty() {
        return "no change of the API\n".to_owned();
    }
    let counts = [Level::Major, Level::Minor, Level::Patch, Level::None]
        .map(|level| (changes.count(level), level.word()));
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| match *word {
            "none" => format!("{count} without effect"),
            word => format!("{count} {word}"),
        })
        .collect();
    let mut text = format!(
        "{}: {}; {} on the wire\n",
        many(changes.list.len(), "change", "changes"),
        counts.join(", "),
        match changes.breaking() {
            0 => "nothing breaks".to_owned(),
            1 => "1 breaks".to_owned(),
            many => format!("{many} break"),
        }
    );
    let _ = writeln!(text, "{}", version(changes));
    text
}

/// The version to release, in a sentence.
pub(super) fn version(changes: &Changes) -> String {
    let package = &changes.package;
    if package.old == package.next {
        return format!("{} {}: nothing to release", package.name, package.old);
    }
    let name = &package.name;
    if package.is_raised() {
        format!(
            "{name} {}: release {} or later; it is {} already",
            package.old, package.next, package.new
        )
    } else {
        format!("{name} {}: release {} next", package.new, package.next)
    }
}

pub(super) fn many(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A change that somebody may notice with all there is to say, any other in two lines.
fn one(change: &Change) -> String {
    let title = change.title();
    let mut text = format!("\n{}: {title} [{}]\n", change.rust.word(), change.code());
    if let Some(places) = places(change) {
        let _ = writeln!(text, "  at {places}");
    }
    for effect in &change.effects {
        let _ = writeln!(text, "  rust: {effect}");
    }
    if let Some(wire) =
        wire(change).filter(|_| change.rust > Level::Patch || change.reason.is_some())
    {
        let _ = writeln!(text, "  wire: {wire}");
    }
    text
}

/// Both places; the same pointer is said once.
pub(super) fn places(change: &Change) -> Option<String> {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if old.pointer == new.pointer => {
            Some(format!("{old} → {new} {}", new.pointer))
        }
        (Some(old), Some(new)) => Some(format!("{old} {} → {new} {}", old.pointer, new.pointer)),
        (Some(one), None) | (None, Some(one)) => Some(format!("{one} {}", one.pointer)),
        (None, None) => None,
    }
}

/// What the rating for the wire is, and why.
pub(super) fn wire(change: &Change) -> Option<String> {
    let direction = match change.direction.word() {
        "none" => None,
        "both" => Some("request and response"),
        one => Some(one),
    };
    match (change.wire, &change.reason, direction) {
        (Wire::Breaking, Some(reason), _) => Some(format!("breaking; {reason}")),
        (Wire::Breaking, None, _) => Some("breaking".to_owned()),
        (Wire::Compatible, Some(reason), Some(way)) => {
            Some(format!("compatible ({way}); {reason}"))
        }
        (Wire::Compatible, Some(reason), None) => Some(format!("compatible; {reason}")),
        (Wire::Compatible, None, way) => way.map(|way| format!("compatible ({way})")),
    }
}
