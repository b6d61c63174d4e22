//! Changes as Markdown, for a pull request or a changelog.

use super::text::{many, places, version, wire};
use super::{Change, Changes, Level, Wire};
use std::fmt::Write as _;

/// The whole report: what it comes to, what breaks, what is new, and the rest folded away.
pub fn render(changes: &Changes) -> String {
    if changes.list.is_empty() {
        return "### API: no change\n".to_owned();
    }
    let mut text = format!("### API: {} for callers in Rust\n\n", changes.rust().word());
    let _ = writeln!(
        text,
        "{}. {}.\n",
        escaped(&version(changes)),
        match changes.breaking() {
            0 => "Nothing breaks on the wire".to_owned(),
            count => format!(
                "{} on the wire",
                many(count, "change breaks", "changes break")
            ),
        }
    );
    section(&mut text, "Major", changes, Level::Major);
    section(&mut text, "Minor", changes, Level::Minor);
    let rest: Vec<&Change> = changes
        .list
        .iter()
        .filter(|change| change.rust <= Level::Patch)
        .collect();
    let (breaking, rest): (Vec<&Change>, Vec<&Change>) = rest
        .into_iter()
        .partition(|change| change.wire == Wire::Breaking);
    if !breaking.is_empty() {
        let _ = writeln!(text, "#### Compiles, but breaks on the wire\n");
        items(&mut text, &breaking);
        text.push('\n');
    }
    if !rest.is_empty() {
        let head = many(rest.len(), "change", "changes");
        let _ = writeln!(
            text,
            "<details><summary>{head} that no caller notices</summary>\n"
        );
        items(&mut text, &rest);
        let _ = writeln!(text, "\n</details>");
    }
    let pins = changes.pins();
    if !pins.is_empty() {
        let _ = writeln!(
            text,
            "\nTo keep the old names in Rust, in `codegen.toml`:\n\n```toml\n{pins}```"
        );
    }
    text.trim_end().to_owned() + "\n"
}

fn section(text: &mut String, head: &str, changes: &Changes, level: Level) {
    let rated: Vec<&Change> = changes
        .list
        .iter()
        .filter(|change| change.rust == level)
        .collect();
    if rated.is_empty() {
        return;
    }
    let _ = writeln!(text, "#### {head}\n");
    items(text, &rated);
    text.push('\n');
}

fn items(text: &mut String, changes: &[&Change]) {
    for change in changes {
        item(text, change);
    }
}

fn item(text: &mut String, change: &Change) {
    let mark = if change.wire == Wire::Breaking {
        " ⚠"
    } else {
        ""
    };
    let _ = writeln!(text, "- **{}**{mark}", escaped(&change.title()));
    for effect in &change.effects {
        let _ = writeln!(text, "  - {}", code_aware(effect));
    }
    if let Some(wire) = wire(change).filter(|_| change.reason.is_some()) {
        let _ = writeln!(text, "  - wire: {}", code_aware(&wire));
    }
    if let Some(places) = places(change) {
        let _ = writeln!(text, "  - {}", escaped(&places));
    }
}

/// Text of the document, in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '@' => {
                out.extend(['\\', c]);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The same for a text that has code between backticks.
fn code_aware(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| {
        if index % 2 == 1 {
            format!("`{part}`")
        } else {
            escaped(part)
        }
    });
    parts.collect()
}
