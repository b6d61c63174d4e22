//! Markdown of the document → Markdown for rustdoc.

/// The columns that a line of prose may fill; indentation and the mark of a comment come before it.
const WIDTH: usize = 92;
/// From how many columns on a line is broken: what somebody has broken at a common width stays as it is.
const LONG: usize = 120;

/// Markdown from a document as lines that rustdoc takes as it is meant, none of them long without need.
pub fn markdown(text: &str) -> Vec<String> {
    lines(text, wrap)
}

/// The same, where the lines of the document are kept.
pub fn unwrapped(text: &str) -> Vec<String> {
    lines(text, |line| vec![line.to_owned()])
}

/// A block of code that is open: its mark, and how far it is indented because it belongs to an item of a list.
struct Fence {
    mark: String,
    indent: String,
}

fn lines(text: &str, wrap: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut fence: Option<Fence> = None;
    let text = text.trim();
    // A lone `\r` ends a line, too.
    for line in text.lines().flat_map(|line| line.split('\r')) {
        let cleaned = clean(line);
        match (&fence, mark(line)) {
            // Said to be text, or rustdoc would take it for Rust and compile it.
            (None, Some((mark, _))) => {
                lines.push(format!("{mark}text"));
                fence = Some(Fence {
                    mark: mark.to_owned(),
                    indent: String::new(),
                });
            }
            (Some(open), Some((mark, ""))) if mark.starts_with(&open.mark) => {
                lines.push(format!("{}{}", open.indent, open.mark));
                fence = None;
            }
            (Some(open), _) => lines.push(inside(&cleaned, &open.indent)),
            (None, None) => match item_fence(&cleaned) {
                Some((bullet, mark)) => {
                    lines.push(format!("{bullet}{mark}text"));
                    fence = Some(Fence {
                        mark: mark.to_owned(),
                        indent: " ".repeat(bullet.len()),
                    });
                }
                None => lines.extend(wrap(&prose(&cleaned))),
            },
        }
    }
    lines.extend(fence.map(|open| format!("{}{}", open.indent, open.mark)));
    lines
}

/// A line of code, indented at least as far as the block: one that is not would end it.
fn inside(line: &str, indent: &str) -> String {
    let own = line.len() - line.trim_start_matches(' ').len();
    if line.is_empty() || own >= indent.len() {
        line.to_owned()
    } else {
        format!("{indent}{}", line.trim_start_matches(' '))
    }
}

/// The bullet of an item, and the mark of a block of code that opens right behind it.
fn item_fence(line: &str) -> Option<(&str, &str)> {
    let bullet = bullet(line);
    let (mark, _) = mark(line.get(bullet..).filter(|_| bullet > 0)?)?;
    Some((&line[..bullet], mark))
}

/// How many bytes the bullet or number of an item takes, what is before and the space behind it included.
fn bullet(line: &str) -> usize {
    let text = line.trim_start_matches(' ');
    let indent = line.len() - text.len();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let sign = match digits {
        0 if text.starts_with(['-', '*', '+']) => 1,
        1..=9 if text[digits..].starts_with(['.', ')']) => digits + 1,
        _ => return 0,
    };
    let rest = &text[sign..];
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    // More spaces would make a block of code of what follows.
    if indent > 3 || spaces == 0 || spaces > 4 {
        0
    } else {
        indent + sign + spaces
    }
}

/// A long line of prose as several; what follows a bullet is indented as the text behind it.
pub(super) fn wrap(line: &str) -> Vec<String> {
    let text = line.trim_start_matches(' ');
    let is_table = text.matches('|').count() > 1;
    if line.chars().count() <= LONG || text.starts_with('#') || is_table {
        return vec![line.to_owned()];
    }
    let indent = " ".repeat(bullet(line).max(line.len() - text.len()));
    let (mut lines, mut current, mut width) = (Vec::new(), String::new(), 0);
    for word in line.split_inclusive(' ') {
        let length = word.trim_end().chars().count();
        if width + length > WIDTH && !current.trim().is_empty() && may_lead(word.trim_end()) {
            lines.push(current.trim_end().to_owned());
            current.clone_from(&indent);
            width = indent.len();
        }
        current.push_str(word);
        width += word.chars().count();
    }
    lines.push(current.trim_end().to_owned());
    lines
}

/// Whether a line may start with a word without becoming something other than prose.
fn may_lead(word: &str) -> bool {
    let is_number =
        word.ends_with(['.', ')']) && word[..word.len() - 1].chars().all(|c| c.is_ascii_digit());
    let is_rule = word.chars().all(|c| "-*+_=".contains(c));
    !word.starts_with(['#', '>', '|', '=', '~'])
        && !word.starts_with("```")
        && !is_number
        && !is_rule
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
pub(super) fn clean(line: &str) -> String {
    let line = line.trim_end();
    if line.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        return line.to_owned();
    }
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    line.replace('\t', "    ")
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
    let is_special = |byte| matches!(byte, b'`' | b'[' | b']' | b'<' | b'>' | b'h' | b'\\');
    while let Some(at) = rest.bytes().position(is_special) {
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
    let end = closing(target)?;
    (plain && is_url(&target[..end])).then_some(1 + close + 2 + end + 1)
}

/// Where the parenthesis closes that was opened before the text.
fn closing(text: &str) -> Option<usize> {
    let mut open = 1_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(at);
        }
    }
    None
}

/// `<https://…>`.
fn auto_link(from: &str) -> Option<usize> {
    let rest = from.strip_prefix('<')?;
    let end = rest.find('>')?;
    is_url(&rest[..end]).then_some(end + 2)
}

fn is_url(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains([' ', '<', '>', '"', '\\', '`'])
}

/// The length of a URL that stands in the text without marks. Punctuation at its end belongs to the sentence, and so does
/// a bracket that the URL does not open.
fn bare_url(from: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| from.starts_with(scheme))?;
    let end = from
        .find(|c: char| c.is_whitespace() || "<>\"'`|\\".contains(c))
        .unwrap_or(from.len());
    let mut url = &from[..end];
    while let Some(last) = url.chars().next_back() {
        let count = |c: char| url.matches(c).count();
        let foreign = match last {
            ')' => count(')') > count('('),
            ']' => count(']') > count('['),
            '}' => count('}') > count('{'),
            other => "([{.,;:!?*_~".contains(other),
        };
        if !foreign {
            break;
        }
        url = &url[..url.len() - last.len_utf8()];
    }
    // `[text](https://…)` that is no link, and `**https://…**`, end where the mark stands.
    let url = url.split("](").next().unwrap_or(url);
    (url.len() > scheme.len()).then_some(url.len())
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
        check("(https://a.b/c_(d)).", "(<https://a.b/c_(d)>).");
        check(
            "https://a.b?x[]=1&y[k]=2, and",
            "<https://a.b?x[]=1&y[k]=2>, and",
        );
        check("[https://a.b]", "\\[<https://a.b>\\]");
        check("**https://a.b/{id}**", "**<https://a.b/{id}>**");
        check("[x](https://a.b/c_(d))", "[x](https://a.b/c_(d))");
        check("- ```json\n{}\n  ```\nx", "- ```text\n  {}\n  ```\nx");
        check(
            "1. ~~~\n   a\n\n   ~~~\n[y]",
            "1. ~~~text\n   a\n\n   ~~~\n\\[y\\]",
        );
        check("- ```json\n{}", "- ```text\n  {}\n  ```");
        check("<https://a.b>", "<https://a.b>");
        check("<b>x</b>", "\\<b\\>x\\</b\\>");
        check("`[Foo]` and `x", "`[Foo]` and \\`x");
        check("a\u{202e}b\u{7}c", "abc");
        check("\\[x\\]", "\\[x\\]");
        check("what h", "what h");
    }

    #[test]
    fn long_lines_are_wrapped() {
        let check = |text: &str, expected: &[&str]| assert_eq!(wrap(text), expected);
        let (word, long) = ("abcdefghi ".repeat(8), "x".repeat(40));
        check(
            &format!("{word}abcdefghi {long}"),
            &[&format!("{word}abcdefghi"), &long],
        );
        check(
            &format!("  - {word}abcdefghi {long}"),
            &[
                &format!("  - {}", word.trim_end()),
                &format!("    abcdefghi {long}"),
            ],
        );
        // Not where the next line would become a heading or an item.
        check(
            &format!("{word}abcdefghi # - 1. {long}"),
            &[&format!("{word}abcdefghi # - 1."), &long],
        );
        for whole in [
            format!("# {word}abcdefghi {long}"),
            format!("| {word}| abcdefghi {long} |"),
            format!("{word}abcdefghi xyz"),
            "x".repeat(200),
        ] {
            check(&whole, &[&whole]);
        }
    }
}
