//! Changes as JSON, for tools. The shape is described in the README; keys are only ever added.

use super::{Change, Changes, Level, Spot};
use serde_json::{Value, json};

/// The whole report, as one object with a line end.
pub fn render(changes: &Changes) -> String {
    let package = &changes.package;
    let report = json!({
        "package": {
            "name": package.name,
            "old": package.old,
            "new": package.new,
            "next": package.next,
        },
        "rust": changes.rust().word(),
        "breaking": changes.breaking() > 0,
        "counts": {
            "major": changes.count(Level::Major),
            "minor": changes.count(Level::Minor),
            "patch": changes.count(Level::Patch),
            "none": changes.count(Level::None),
            "breaking": changes.breaking(),
        },
        "changes": changes.list.iter().map(one).collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&report);
    text.unwrap_or_default() + "\n"
}

fn one(change: &Change) -> Value {
    json!({
        "code": change.code(),
        "element": change.element.word(),
        "what": change.what.word(),
        "name": change.name,
        "message": change.title(),
        "from": change.from,
        "to": change.to,
        "direction": change.direction.word(),
        "rust": change.rust.word(),
        "effects": change.effects,
        "wire": change.wire.word(),
        "reason": change.reason,
        "pin": change.pin,
        "old": change.old.as_ref().map(spot),
        "new": change.new.as_ref().map(spot),
    })
}

/// A place; line and column from 1, or null where the file as a whole is meant.
fn spot(spot: &Spot) -> Value {
    let number = |number: usize| (number > 0).then_some(number);
    json!({
        "file": spot.file,
        "line": number(spot.line),
        "column": number(spot.column),
        "pointer": spot.pointer,
    })
}
