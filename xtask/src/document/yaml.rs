//! YAML as we write it: blocks, two spaces, quotes only where they are needed, texts of several lines as they are.

use std::fmt::Write as _;

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Yaml {
    /// A number, `true`, `false` or `null`, as it is written.
    Plain(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Yaml>),
    /// A map.
    Map(Vec<(String, Yaml)>),
}

/// What stands beside the values: lines before one, after it, and behind its first line.
pub(crate) trait Beside {
    /// Comment lines before the element.
    fn before(&mut self, path: &[String]) -> Vec<String>;
    /// The comment at the end of its first line.
    fn behind(&mut self, path: &[String]) -> Option<String>;
    /// Comment lines after all of it.
    fn after(&mut self, path: &[String]) -> Vec<String>;
}

/// Nothing.
pub(crate) struct Bare;

impl Beside for Bare {
    fn before(&mut self, _: &[String]) -> Vec<String> {
        Vec::new()
    }

    fn behind(&mut self, _: &[String]) -> Option<String> {
        None
    }

    fn after(&mut self, _: &[String]) -> Vec<String> {
        Vec::new()
    }
}

impl Yaml {
    /// The text, as a whole document.
    pub fn text(&self) -> String {
        self.write(&mut Bare)
    }

    pub(crate) fn write(&self, beside: &mut dyn Beside) -> String {
        let mut writer = Writer {
            out: String::new(),
            path: Vec::new(),
            beside,
        };
        match self {
            Yaml::Map(entries) if !entries.is_empty() => writer.map(entries, 0, false),
            Yaml::List(items) if !items.is_empty() => writer.list(items, 0, false),
            other => {
                writer.inline(other, 0);
                writer.out.push('\n');
            }
        }
        let end = writer.beside.after(&[]);
        writer.lines(&end, 0);
        writer.out
    }
}

/// What an item of a list is known by, so that comments find it again where others come or go.
pub(crate) fn item_token(item: &Yaml, index: usize) -> String {
    let known = match item {
        Yaml::Plain(text) | Yaml::Text(text) => Some(format!("={text}")),
        Yaml::Map(entries) => {
            let text = |key: &str| {
                entries.iter().find_map(|(name, value)| match value {
                    Yaml::Text(text) | Yaml::Plain(text) if name == key => Some(text.as_str()),
                    _ => None,
                })
            };
            let names: Vec<&str> = ["$ref", "in", "name", "url"]
                .into_iter()
                .filter_map(text)
                .collect();
            (!names.is_empty()).then(|| format!("={}", names.join(" ")))
        }
        Yaml::List(_) => None,
    };
    known.unwrap_or_else(|| format!("#{index}"))
}

struct Writer<'b> {
    out: String,
    path: Vec<String>,
    beside: &'b mut dyn Beside,
}

impl Writer<'_> {
    fn lines(&mut self, lines: &[String], indent: usize) {
        for line in lines {
            let _ = writeln!(self.out, "{:indent$}{line}", "");
        }
    }

    /// The entries of a map; the first one stands behind a dash where `open` says so.
    fn map(&mut self, entries: &[(String, Yaml)], indent: usize, mut open: bool) {
        for (key, value) in entries {
            self.path.push(key.clone());
            let before = self.beside.before(&self.path);
            if open && !before.is_empty() {
                // A comment cannot stand between the dash and its map: the line of the dash is left empty.
                self.out.truncate(self.out.trim_end_matches(' ').len());
                self.out.push('\n');
                open = false;
            }
            self.lines(&before, indent);
            if !std::mem::take(&mut open) {
                let _ = write!(self.out, "{:indent$}", "");
            }
            let key = scalar(key);
            // Readers look for the colon only so far.
            if key.len() > 1000 {
                let _ = write!(self.out, "? {key}\n{:indent$}", "");
            } else {
                self.out += &key;
            }
            self.out.push(':');
            self.value(value, indent);
            let after = self.beside.after(&self.path);
            self.lines(&after, indent);
            self.path.pop();
        }
    }

    fn list(&mut self, items: &[Yaml], indent: usize, mut open: bool) {
        for (index, item) in items.iter().enumerate() {
            self.path.push(item_token(item, index));
            let before = self.beside.before(&self.path);
            if open && !before.is_empty() {
                self.out.truncate(self.out.trim_end_matches(' ').len());
                self.out.push('\n');
                open = false;
            }
            self.lines(&before, indent);
            if !std::mem::take(&mut open) {
                let _ = write!(self.out, "{:indent$}", "");
            }
            self.out.push('-');
            match item {
                Yaml::Map(entries) if !entries.is_empty() => {
                    self.out.push(' ');
                    self.map(entries, indent + 2, true);
                }
                Yaml::List(items) if !items.is_empty() => {
                    self.out.push(' ');
                    self.list(items, indent + 2, true);
                }
                other => self.leaf(other, indent),
            }
            let after = self.beside.after(&self.path);
            self.lines(&after, indent);
            self.path.pop();
        }
    }

    /// What stands behind `key:`.
    fn value(&mut self, value: &Yaml, indent: usize) {
        match value {
            Yaml::Map(entries) if !entries.is_empty() => {
                self.end();
                self.map(entries, indent + 2, false);
            }
            Yaml::List(items) if !items.is_empty() => {
                self.end();
                self.list(items, indent + 2, false);
            }
            other => self.leaf(other, indent),
        }
    }

    fn leaf(&mut self, value: &Yaml, indent: usize) {
        self.out.push(' ');
        if let Yaml::Text(text) = value
            && is_block(text)
        {
            return self.block(text, indent + 2);
        }
        self.inline(value, indent);
        self.end();
    }

    /// The end of a line, with its comment.
    fn end(&mut self) {
        if let Some(comment) = self.beside.behind(&self.path) {
            let _ = write!(self.out, " {comment}");
        }
        self.out.push('\n');
    }

    fn inline(&mut self, value: &Yaml, _indent: usize) {
        match value {
            Yaml::Plain(text) => self.out += text,
            Yaml::Text(text) => self.out += &scalar(text),
            Yaml::List(_) => self.out += "[]",
            Yaml::Map(_) => self.out += "{}",
        }
    }

    /// Several lines as they are.
    fn block(&mut self, text: &str, indent: usize) {
        let body = text.strip_suffix('\n').unwrap_or(text);
        let chomp = match text.strip_suffix('\n') {
            None => "-",
            Some(body) if body.is_empty() || body.ends_with('\n') => "+",
            Some(_) => "",
        };
        let first = text
            .lines()
            .find(|line| !line.is_empty())
            .unwrap_or_default();
        let indicator = if first.starts_with(' ') { "2" } else { "" };
        let _ = write!(self.out, "|{indicator}{chomp}");
        self.end();
        for line in body.split('\n') {
            if line.is_empty() {
                self.out.push('\n');
            } else {
                let _ = writeln!(self.out, "{:indent$}{line}", "");
            }
        }
    }
}

/// Whether a text can be written as lines.
fn is_block(text: &str) -> bool {
    let blank = |line: &str| !line.is_empty() && line.trim_matches([' ', '\t']).is_empty();
    text.contains('\n')
        && !text.trim_matches('\n').is_empty()
        && !text.starts_with('\t')
        && text
            .chars()
            .all(|c| c == '\n' || c == '\t' || is_printable(c))
        && !text.split('\n').any(blank)
}

/// What YAML shows as it is, and no reader takes for a line break.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// A text in one line: plain, in single quotes, or with escapes.
fn scalar(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    if text.chars().all(is_printable) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out += "\\n",
            '\t' => out += "\\t",
            '\r' => out += "\\r",
            c if is_printable(c) => out.push(c),
            c if (c as u32) <= 0xff => {
                let _ = write!(out, "\\x{:02X}", c as u32);
            }
            c if (c as u32) <= 0xffff => {
                let _ = write!(out, "\\u{:04X}", c as u32);
            }
            c => {
                let _ = write!(out, "\\U{:08X}", c as u32);
            }
        }
    }
    out + "\""
}

/// Whether every reader, of YAML 1.1 and 1.2, takes these characters for this text.
fn is_plain(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let starts = first.is_alphanumeric() || "_/$(.+^;".contains(first);
    starts
        && text.chars().all(|c| c != '\t' && is_printable(c))
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !is_word(text)
        && !is_number(text)
}

/// The words for null and flags, and what no reader should stumble over.
fn is_word(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", ".nan",
    ];
    WORDS.contains(&text.to_ascii_lowercase().as_str())
}

/// Whether it looks like a number, a date or a time to some reader.
fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || "+.".contains(c))
        && text
            .chars()
            .all(|c| c.is_ascii_hexdigit() || "xXoO_.:+-tTzZ ".contains(c))
}
