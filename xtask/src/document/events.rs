//! The quick way from YAML to the tree: straight from the events of the parser that knows places, so that the text is read
//! once for both.
//!
//! It is for texts in which nothing is unusual. `None` for all others (faults, tags, aliases, odd characters), which
//! `serde_yaml` reads, and says what is wrong.

use crate::document::index::{Builder, Index};
use crate::document::tree::NodeId;
use crate::document::visitor::{Entries, NodeSeed, Reading};
use saphyr_parser::{Event, Parser, ScalarStyle};
use serde::de::value::Error;
use serde::de::{DeserializeSeed as _, Visitor as _};

/// Reads a text of at most `depth` levels.
pub(crate) fn read(reading: &mut Reading<'_>, text: &str, depth: usize) -> Option<(NodeId, Index)> {
    if !is_usual(text) {
        return None;
    }
    let (mut parser, mut index) = (Parser::new_from_str(text), Builder::default());
    let mut nodes = Nodes {
        reading,
        open: Vec::new(),
        root: None,
    };
    let mut last = ScalarStyle::Plain;
    loop {
        let (event, span) = parser.next_event()?.ok()?;
        index.event(&event, span);
        match event {
            Event::Scalar(text, style, 0, None) => {
                nodes.scalar(&text, style)?;
                last = style;
            }
            Event::SequenceStart(0, None) => nodes.open(None, !span.is_empty())?,
            Event::MappingStart(0, None) => {
                nodes.open(Some(Entries::default()), !span.is_empty())?;
            }
            Event::SequenceEnd | Event::MappingEnd => nodes.close()?,
            Event::StreamStart | Event::DocumentEnd => {}
            Event::DocumentStart(_) if nodes.root.is_none() => {}
            Event::StreamEnd => {
                let root = nodes.root.filter(|_| !is_block(last) || is_ended(text))?;
                return Some((root, index.finish()));
            }
            _ => return None,
        }
        if nodes.open.len() > depth {
            return None;
        }
    }
}

/// Whether a text has no character that YAML 1.1 and 1.2 take for different things, or that only one of them allows.
fn is_usual(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_odd = |at: usize| match (bytes[at], bytes.get(at + 1..).unwrap_or_default()) {
        (b'\n', _) => false,
        (b'\r', after) => !after.starts_with(b"\n"),
        // Where a line is indented, items of lists included.
        (b'\t', _) => {
            let mut before = bytes[..at].iter().rev();
            let before = before.find(|byte| !b" -?\t".contains(byte));
            before.is_none_or(|byte| *byte == b'\n')
        }
        // U+0080 to U+009F.
        (0xc2, [next, ..]) => *next < 0xa0,
        // U+2028 and U+2029, which are line ends in YAML 1.1; U+FEFF, U+FFFE and U+FFFF.
        (0xe2, [0x80, 0xa8 | 0xa9, ..]) | (0xef, [0xbb, 0xbf, ..] | [0xbf, 0xbe | 0xbf, ..]) => {
            true
        }
        (byte, _) => byte < b' ' || byte == 0x7f,
    };
    let mut few = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| !(b' '..0x7f).contains(*byte));
    !text.starts_with('%') && !few.any(|(at, _)| is_odd(at))
}

fn is_block(style: ScalarStyle) -> bool {
    matches!(style, ScalarStyle::Literal | ScalarStyle::Folded)
}

/// Whether a text ends with a line that has something in it. Parsers differ in what a block is that ends otherwise.
fn is_ended(text: &str) -> bool {
    let end = text.strip_suffix('\n');
    end.is_some_and(|text| !text.ends_with([' ', '\t', '\r', '\n']))
}

/// The nodes of a text that is being read.
struct Nodes<'r, 't> {
    reading: &'r mut Reading<'t>,
    open: Vec<Open>,
    root: Option<NodeId>,
}

/// A collection that is not at its end.
struct Open {
    id: NodeId,
    items: Vec<NodeId>,
    /// Of a map; a list has items.
    entries: Option<Entries>,
    key: Option<String>,
    /// Whether it is written in brackets.
    flow: bool,
}

/// What a scalar without quotes cannot start with, or only in some places.
const MARKS: [char; 15] = [
    '|', '>', '@', '`', '%', '&', '*', '!', '#', '?', ',', '[', ']', '{', '}',
];

impl Nodes<'_, '_> {
    fn scalar(&mut self, text: &str, style: ScalarStyle) -> Option<()> {
        let around = self.open.last_mut()?;
        let is_plain = style == ScalarStyle::Plain;
        if is_plain && (text.starts_with(MARKS) || text.is_empty() && around.flow) {
            return None;
        }
        if around.entries.is_some() && around.key.is_none() {
            self.reading.spend::<Error>(text.len()).ok()?;
            around.key = Some(text.to_owned());
            return (text != "<<" && !text.is_empty() && !is_block(style)).then_some(());
        }
        let node = if is_plain {
            plain(self.reading, text)
        } else {
            NodeSeed(self.reading).visit_str::<Error>(text).ok()
        };
        self.hang(node?)
    }

    fn open(&mut self, entries: Option<Entries>, bracket: bool) -> Option<()> {
        let id = self.reading.reserve::<Error>().ok()?;
        self.open.push(Open {
            id,
            items: Vec::new(),
            entries,
            key: None,
            flow: bracket || self.open.last().is_some_and(|around| around.flow),
        });
        Some(())
    }

    fn close(&mut self) -> Option<()> {
        let open = self.open.pop()?;
        match open.entries {
            Some(entries) => self.reading.map(open.id, entries),
            None => self.reading.list(open.id, open.items),
        }
        self.hang(open.id)
    }

    /// Puts a node where it belongs. A collection as a key belongs nowhere.
    fn hang(&mut self, node: NodeId) -> Option<()> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(open) => match &mut open.entries {
                None => open.items.push(node),
                Some(entries) => {
                    self.reading.enter(open.id, entries, open.key.take()?, node);
                }
            },
        }
        Some(())
    }
}

/// A scalar without quotes: text, unless it says something else. What is not plain to see is left to `serde_yaml`.
fn plain(reading: &mut Reading<'_>, text: &str) -> Option<NodeId> {
    let seed = NodeSeed(reading);
    let node: Result<NodeId, Error> = match text {
        "" | "~" | "null" => seed.visit_unit(),
        "true" => seed.visit_bool(true),
        "false" => seed.visit_bool(false),
        _ if !is_word(text) && !is_number(text) => seed.visit_str(text),
        _ => match (whole(text), fraction(text)) {
            (Some(number), _) => seed.visit_i64(number),
            (None, Some(number)) => seed.visit_f64(number),
            (None, None) => {
                return seed
                    .deserialize(serde_yaml::Deserializer::from_str(text))
                    .ok();
            }
        },
    };
    node.ok()
}

/// Whether a text is one that YAML has a meaning of its own for, or may be.
fn is_word(text: &str) -> bool {
    let words = ["null", "true", "false"];
    text.len() <= "false".len() && words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a text is a number, or may be.
fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    let is_based = || {
        let based = ["0x", "0o", "0b"];
        based.iter().any(|base| digits.starts_with(base))
            && digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_odd = || {
        let odd = [".inf", ".nan"];
        odd.iter().any(|word| digits.eq_ignore_ascii_case(word))
    };
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && (text.parse::<f64>().is_ok() || is_based() || is_odd())
}

/// A whole number in digits that fits, as almost all do.
fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = digits == "0" || digits.starts_with(|c| matches!(c, '1'..='9'));
    text.parse().ok().filter(|_| is_plain)
}

/// A number with a point in it.
fn fraction(text: &str) -> Option<f64> {
    let is_plain = text.contains('.') && !text.starts_with('+');
    text.parse()
        .ok()
        .filter(|n: &f64| is_plain && n.is_finite())
}
