//! The document's prose → Rust documentation, so that no text can become code, a link that leads nowhere or a doctest.

use crate::api::{Docs, Field, Location, Parameter, TypeDef};
use crate::plan::names;
use serde_json::Value;

/// Markdown from a document as lines that rustdoc takes as it is meant.
pub fn markdown(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    for line in text.lines() {
        let cleaned = clean(line);
        match (fence, mark(line)) {
            // Said to be text, or rustdoc would take it for Rust and compile it.
            (None, Some((mark, _))) => {
                fence = Some(mark);
                lines.push(format!("{mark}text"));
            }
            (Some(open), Some((mark, ""))) if mark.starts_with(open) => {
                fence = None;
                lines.push(open.to_owned());
            }
            (Some(_), _) => lines.push(cleaned),
            (None, None) => lines.push(prose(&cleaned)),
        }
    }
    lines.extend(fence.map(str::to_owned));
    lines
}

/// The mark that opens or closes a block of code, and what follows it on its line.
fn mark(line: &str) -> Option<(&str, &str)> {
    let start = line.trim();
    let sign = start.chars().next().filter(|c| ['`', '~'].contains(c))?;
    let rest = start.trim_start_matches(sign);
    let mark = &start[..start.len() - rest.len()];
    // With a backtick further on it is a span of code.
    (mark.len() >= 3 && !(sign == '`' && rest.contains('`'))).then_some((mark, rest))
}

/// A line without what rustc or a terminal would take amiss: control characters, marks of text direction, and what cannot
/// be seen. The joiners stay, since letters and emoji change without them.
fn clean(line: &str) -> String {
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    line.trim_end()
        .replace('\t', "    ")
        .chars()
        .filter(|&c| !odd(c))
        .collect()
}

/// A line outside a code block: not indented so far that it would become one, links and tags made harmless.
fn prose(line: &str) -> String {
    let text = line.trim_start();
    let indent = (line.len() - text.len()).min(3);
    let mut out = " ".repeat(indent);
    let mut rest = text;
    while let Some(at) = rest.find(['`', '[', ']', '<', '>', 'h', '\\']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let taken = special(from, &mut out);
        rest = &from[taken..];
    }
    out.push_str(rest);
    out
}

/// Writes what `from` starts with, in a harmless form; the number of bytes that were read.
fn special(from: &str, out: &mut String) -> usize {
    if from.starts_with('`') {
        return code_span(from, out);
    }
    if let Some(length) = web_link(from).or_else(|| auto_link(from)) {
        out.push_str(&from[..length]);
        return length;
    }
    if let Some(length) = bare_url(from) {
        out.push('<');
        out.push_str(&from[..length]);
        out.push('>');
        return length;
    }
    let escaped =
        from.starts_with('\\') && from[1..].starts_with(|c: char| c.is_ascii_punctuation());
    let length = if escaped {
        2
    } else {
        from.chars().next().map_or(1, char::len_utf8)
    };
    if from.starts_with(['[', ']', '<', '>']) {
        out.push('\\');
    }
    out.push_str(&from[..length]);
    length
}

/// A code span, copied as it is if it is closed on this line.
fn code_span(from: &str, out: &mut String) -> usize {
    let ticks = from.len() - from.trim_start_matches('`').len();
    let fence = &from[..ticks];
    let end = from[ticks..]
        .match_indices(fence)
        .map(|(at, _)| at + 2 * ticks)
        .find(|&end| !from[end..].starts_with('`'));
    if let Some(end) = end {
        out.push_str(&from[..end]);
        end
    } else {
        out.extend(std::iter::repeat_n("\\`", ticks));
        ticks
    }
}

/// `[text](https://…)`, the only kind of link that leads somewhere from a crate's documentation.
fn web_link(from: &str) -> Option<usize> {
    let rest = from.strip_prefix('[')?;
    let close = rest.find(']')?;
    let target = rest[close..].strip_prefix("](")?;
    let plain = !rest[..close].contains(['[', '`', '<', '\\']);
    let end = target.find(')')?;
    let url = &target[..end];
    (plain && is_url(url)).then_some(1 + close + 2 + end + 1)
}

/// `<https://…>`.
fn auto_link(from: &str) -> Option<usize> {
    let rest = from.strip_prefix('<')?;
    let end = rest.find('>')?;
    is_url(&rest[..end]).then_some(end + 2)
}

fn is_url(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains([' ', '<', '>', '"', '\\', '(', '`', '['])
}

fn bare_url(from: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| from.starts_with(scheme))?;
    let end = from
        .find(|c: char| c.is_whitespace() || "<>\"'`()[]{}|\\*,;".contains(c))
        .unwrap_or(from.len());
    let url = from[..end].trim_end_matches(['.', ':', '!', '?']);
    (url.len() > scheme.len()).then_some(url.len())
}

/// Paragraphs joined by an empty line.
pub fn paragraphs(parts: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let mut lines = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(part);
    }
    lines
}

/// A title as a sentence.
pub fn sentence(text: &str) -> Vec<String> {
    let mut lines = markdown(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if let Some(last) = lines
        .last_mut()
        .filter(|last| last.ends_with(|c: char| c.is_alphanumeric() || c == ')'))
    {
        last.push('.');
    }
    lines
}

/// The documentation of a model.
pub(super) fn model(name: &str, def: &TypeDef) -> Vec<String> {
    let prose = said(&def.docs);
    let prose = if prose.is_empty() {
        vec![format!("`{name}`, which the document does not describe.")]
    } else {
        prose
    };
    paragraphs([prose, facts(&def.docs)])
}

/// The documentation of a field; `model` is the type of its value, if that has documentation of its own.
pub(super) fn field(field: &Field, model: Option<&str>) -> Vec<String> {
    element("property", &field.wire, &field.docs, model)
}

/// The documentation of the field for alternatives beside the properties.
pub(super) fn beside(model: Option<&str>) -> Vec<String> {
    let more = model
        .map(|model| format!(": see [`{model}`](crate::types::{model})"))
        .unwrap_or_default();
    vec![format!("What the same object is besides{more}.")]
}

/// The documentation of a parameter's setter.
pub(super) fn parameter(parameter: &Parameter) -> Vec<String> {
    let required = if parameter.required {
        vec!["Required.".to_owned()]
    } else {
        Vec::new()
    };
    let what = match parameter.location {
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Query | Location::Path => "parameter",
    };
    paragraphs([
        element(what, &parameter.wire, &parameter.docs, None),
        required,
    ])
}

fn element(what: &str, wire: &str, docs: &Docs, model: Option<&str>) -> Vec<String> {
    let prose = said(docs);
    let prose = match model {
        _ if !prose.is_empty() => prose,
        Some(model) => vec![format!(
            "`{}`: see [`{model}`](crate::types::{model}).",
            inline(wire)
        )],
        None => vec![format!("The `{}` {what}.", inline(wire))],
    };
    paragraphs([prose, facts(docs)])
}

/// Title and description, once where they are the same.
pub(super) fn said(docs: &Docs) -> Vec<String> {
    let description = docs
        .description
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let title = docs
        .title
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    match (title, description) {
        (Some(title), Some(text)) if text.trim_end_matches('.') != title.trim_end_matches('.') => {
            paragraphs([sentence(title), markdown(text)])
        }
        (Some(text), None) => sentence(text),
        (_, Some(text)) => markdown(text),
        (None, None) => Vec::new(),
    }
}

/// A value with the members of its objects by name, since their order in the document must not show.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            let members = members.into_iter();
            members
                .map(|(name, value)| (name.clone(), sorted(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

/// Format, default and constraints in one line.
fn facts(docs: &Docs) -> Vec<String> {
    let shown = docs
        .format
        .as_deref()
        .filter(|format| !SHOWN.contains(format));
    let format = shown.map(|format| format!("format `{}`", inline(format)));
    let default = docs
        .default
        .as_ref()
        .map(|value| format!("default `{}`", inline(&sorted(value).to_string())));
    let constraints = docs
        .constraints
        .iter()
        .map(|(name, value)| format!("{name} `{}`", inline(value)));
    let facts: Vec<String> = format
        .into_iter()
        .chain(default)
        .chain(constraints)
        .collect();
    let mut line = facts.join(", ");
    if let Some(first) = line.get(..1).map(str::to_uppercase) {
        line.replace_range(..1, &first);
        line.push('.');
    }
    if line.is_empty() {
        Vec::new()
    } else {
        vec![line]
    }
}

/// Formats that the Rust type shows.
const SHOWN: &[&str] = &[
    "int32",
    "int64",
    "uint32",
    "uint64",
    "float",
    "double",
    "date-time",
    "byte",
    "password",
    "string",
];

/// Text for a code span.
pub fn inline(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| {
            if c == '`' {
                '\''
            } else if c.is_whitespace() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let text = clean(&text);
    if text.chars().count() > 120 {
        text.chars().take(120).chain("…".chars()).collect()
    } else {
        text
    }
}

/// A name in words: `knowledge_bases` → `knowledge bases`.
pub fn words(name: &str) -> String {
    names::plain(name).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_stays_prose() {
        let check = |text: &str, expected: &str| {
            assert_eq!(markdown(text).join("\n"), expected, "{text:?}");
        };
        check("a\n\n        let x = 1;", "a\n\n   let x = 1;");
        check("```\nlet x = 1;\n```", "```text\nlet x = 1;\n```");
        check("```rust\nlet x = 1;", "```text\nlet x = 1;\n```");
        check(
            "````\n```\n[x]\n````\n[y]",
            "````text\n```\n[x]\n````\n\\[y\\]",
        );
        check("```\n```rust\n[x]\n```", "```text\n```rust\n[x]\n```");
        check("```x``` and [y]", "```x``` and \\[y\\]");
        check("a\rb\u{200b}", "a\nb");
        check("~~~\n```\n~~~", "~~~text\n```\n~~~");
        check("see [Foo] and [x](y)", "see \\[Foo\\] and \\[x\\](y)");
        check("[docs](https://a.b/c)", "[docs](https://a.b/c)");
        check("at https://a.b/c.", "at <https://a.b/c>.");
        check("<https://a.b>", "<https://a.b>");
        check("<b>x</b>", "\\<b\\>x\\</b\\>");
        check("`[Foo]` and `x", "`[Foo]` and \\`x");
        check("a\u{202e}b\u{7}c", "abc");
        check("\\[x\\]", "\\[x\\]");
        check("what h", "what h");
    }
}
