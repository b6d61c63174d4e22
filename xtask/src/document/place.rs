//! Places: where something stands in a text, found only when a message about it is shown.

use crate::document::index::Index;
use crate::document::tree::{escape, unescape};
use std::fmt;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// A text with the name it has in messages.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    lines: OnceLock<Vec<usize>>,
    /// How many characters are before each block.
    blocks: OnceLock<Vec<usize>>,
    index: OnceLock<Index>,
}

impl Source {
    /// A text and its name.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Source> {
        let (name, text) = (name.into(), text.into());
        Arc::new(Source {
            name,
            text,
            lines: OnceLock::new(),
            blocks: OnceLock::new(),
            index: OnceLock::new(),
        })
    }

    /// The name in messages, usually a path.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.text))
    }

    /// Keeps the index that whoever read the text has made.
    pub(crate) fn set_index(&self, index: Index) {
        // Where there is one already it is the same.
        let _ = self.index.set(index);
    }

    /// Where each line starts.
    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self
                .text
                .bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0)
                .chain(breaks.map(|(at, _)| at + 1))
                .collect()
        })
    }

    /// The bytes of a line (from 1), without its end.
    pub(crate) fn line(&self, line: usize) -> Range<usize> {
        let lines = self.lines();
        let start = line
            .checked_sub(1)
            .and_then(|at| lines.get(at))
            .copied()
            .unwrap_or(self.text.len());
        let end = lines
            .get(line)
            .map_or(self.text.len(), |next| next.saturating_sub(1));
        let text = self.text.get(start..end).unwrap_or("");
        start..start + text.trim_end_matches('\r').len()
    }

    /// How many characters are before each block of the text: a document in one line has its columns from here.
    fn blocks(&self) -> &[usize] {
        self.blocks.get_or_init(|| {
            let counts = self.text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
                let here = *before;
                *before += characters(block);
                Some(here)
            });
            counts.collect()
        })
    }

    /// How many characters are before a byte.
    fn before(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let block = byte / BLOCK;
        let known = self.blocks().get(block).copied();
        let rest = self.text.as_bytes().get(block * BLOCK..byte);
        known.map_or_else(
            || characters(self.text.as_bytes()),
            |known| known + characters(rest.unwrap_or_default()),
        )
    }

    /// The byte of a line (from 1) and a column in characters (from 1).
    pub(crate) fn byte(&self, line: usize, column: usize) -> usize {
        let range = self.line(line);
        let wanted = self.before(range.start) + column.saturating_sub(1);
        let block = self.blocks().partition_point(|before| *before <= wanted);
        let start = block.saturating_sub(1) * BLOCK;
        let mut left = wanted - self.before(start);
        let bytes = self.text.as_bytes().iter().enumerate().skip(start);
        for (at, byte) in bytes.take_while(|(at, _)| *at < range.end) {
            if is_start(*byte) {
                if left == 0 {
                    return at.max(range.start);
                }
                left -= 1;
            }
        }
        range.end
    }

    /// The line and column (both from 1) of a byte.
    pub(crate) fn line_column(&self, byte: usize) -> (usize, usize) {
        let line = self.lines().partition_point(|start| *start <= byte).max(1);
        let start = self.lines().get(line - 1).copied().unwrap_or(0);
        (
            line,
            self.before(byte).saturating_sub(self.before(start)) + 1,
        )
    }
}

/// The bytes between two counts of characters.
const BLOCK: usize = 4096;

fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| is_start(**byte)).count()
}

/// Whether a byte of UTF-8 begins a character.
fn is_start(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

/// What is meant of a node that a map holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    /// The value, or the key where the value is a list or a map.
    Value,
    /// The key, the first or a later one of the same name.
    Key(usize),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Spot {
    File,
    Bytes(Range<usize>),
    Line(usize, usize),
    /// A node: the keys on the way to it.
    Path(Vec<String>, Part),
}

/// Where something stands: a text, and a spot in it.
#[derive(Clone)]
pub struct Place {
    source: Arc<Source>,
    spot: Spot,
}

/// A place that was found: line and column from 1, and the bytes that are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes to mark.
    pub range: Range<usize>,
}

impl Place {
    /// A file as a whole.
    pub fn file(source: &Arc<Source>) -> Place {
        Place {
            source: source.clone(),
            spot: Spot::File,
        }
    }

    /// A file that was not read, or a directory.
    pub fn unread(path: &Path) -> Place {
        Place::file(&Source::new(path.display().to_string(), ""))
    }

    /// Some bytes of a text.
    pub fn bytes(source: &Arc<Source>, range: Range<usize>) -> Place {
        Place {
            source: source.clone(),
            spot: Spot::Bytes(range),
        }
    }

    /// A line and column of a text, both from 1.
    pub fn line(source: &Arc<Source>, line: usize, column: usize) -> Place {
        Place {
            source: source.clone(),
            spot: Spot::Line(line, column),
        }
    }

    /// The node that these keys lead to.
    pub(crate) fn path(source: &Arc<Source>, path: Vec<String>) -> Place {
        Place {
            source: source.clone(),
            spot: Spot::Path(path, Part::Value),
        }
    }

    /// The same, where a pointer as text is at hand: `#/paths/~1pets`.
    pub fn pointed(source: &Arc<Source>, pointer: &str) -> Place {
        let tokens = pointer.trim_start_matches('#').split('/').skip(1);
        Place::path(source, tokens.map(unescape).collect())
    }

    /// The key of the node is meant: the first with its name, or a later one.
    #[must_use]
    pub(crate) fn key(mut self, occurrence: usize) -> Place {
        if let Spot::Path(_, part) = &mut self.spot {
            *part = Part::Key(occurrence);
        }
        self
    }

    /// The text.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// The JSON pointer, where a node is meant.
    pub fn pointer(&self) -> Option<String> {
        let Spot::Path(path, _) = &self.spot else {
            return None;
        };
        Some(path.iter().fold("#".to_owned(), |pointer, token| {
            pointer + "/" + &escape(token)
        }))
    }

    /// The line and column, both from 1, without the bytes: quick also in a text of one long line.
    pub fn point(&self) -> Option<(usize, usize)> {
        match &self.spot {
            Spot::Path(path, part) => Some(self.source.index().find(path, *part)?[0]),
            _ => self.locate().map(|at| (at.line, at.column)),
        }
    }

    /// Finds the place; `None` where a file as a whole is meant.
    pub fn locate(&self) -> Option<Location> {
        let range = match &self.spot {
            Spot::File => return None,
            Spot::Bytes(range) => range.clone(),
            Spot::Line(line, column) => {
                let start = self.source.byte(*line, *column);
                start..start
            }
            Spot::Path(path, part) => {
                let [start, end] = self.source.index().find(path, *part)?;
                let start_byte = self.source.byte(start.0, start.1);
                start_byte..if start == end {
                    start_byte
                } else {
                    self.source.byte(end.0, end.1)
                }
            }
        };
        let (line, column) = self.source.line_column(range.start);
        Some(Location {
            line,
            column,
            range,
        })
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Place) -> bool {
        self.source.name == other.source.name && self.spot == other.spot
    }
}

impl Eq for Place {}

impl std::hash::Hash for Place {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.source.name.hash(state);
        self.spot.hash(state);
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self}")
    }
}

/// `file:line:column`.
impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.locate() {
            Some(at) => write!(out, "{}:{}:{}", self.source.name, at.line, at.column),
            None => out.write_str(&self.source.name),
        }
    }
}
