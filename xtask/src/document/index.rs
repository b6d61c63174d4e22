//! Where the nodes of one text stand, from the events of a YAML parser.

use crate::document::place::Part;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};
use std::collections::HashMap;

/// A line and a column in characters, both from 1.
pub(crate) type Point = (usize, usize);

/// The nodes of a text, as a tree that mirrors the text: duplicate keys and `<<` included, aliases as links.
#[derive(Debug, Default)]
pub(crate) struct Index {
    entries: Vec<Entry>,
}

#[derive(Debug, Default)]
struct Entry {
    /// What to mark: the scalar, or for a collection its first character.
    span: [Point; 2],
    plain: bool,
    children: Vec<Child>,
}

#[derive(Debug)]
struct Child {
    key: String,
    /// Where the key stands; nowhere in a list.
    at: Option<[Point; 2]>,
    entry: usize,
}

/// A collection that is being read.
struct Frame {
    entry: usize,
    map: bool,
    key: Option<(String, [Point; 2])>,
}

impl Index {
    /// Reads a text. Where the parser stops at an error, what it saw before is kept.
    pub(crate) fn new(text: &str) -> Index {
        let mut builder = Builder::default();
        let mut parser = Parser::new_from_str(text);
        while let Some(Ok((event, span))) = parser.next_event() {
            if matches!(event, Event::DocumentEnd | Event::StreamEnd) {
                break;
            }
            builder.event(event, span);
        }
        Index {
            entries: builder.entries,
        }
    }

    /// What to mark for a node: the scalar itself, or the key of a collection. Where the way ends early (an error in
    /// the text), the last node on it.
    pub(crate) fn find(&self, path: &[String], part: Part) -> Option<[Point; 2]> {
        let mut at = self.entries.first()?;
        let mut mark = at.span;
        for (number, token) in path.iter().enumerate() {
            let last = number + 1 == path.len();
            let skip = match part {
                Part::Key(occurrence) if last => occurrence,
                _ => 0,
            };
            let Some(child) = self.child(at, token, skip) else {
                return Some(mark);
            };
            let entry = self.entries.get(child.entry)?;
            let own = entry.children.is_empty() && !(last && part != Part::Value);
            mark = if own {
                entry.span
            } else {
                child.at.unwrap_or(entry.span)
            };
            at = entry;
        }
        Some(mark)
    }

    /// The place of a plain scalar's text.
    pub(crate) fn plain(&self, path: &[String]) -> Option<[Point; 2]> {
        let mut at = self.entries.first()?;
        for token in path {
            at = self.entries.get(self.child(at, token, 0)?.entry)?;
        }
        (at.plain && at.children.is_empty()).then_some(at.span)
    }

    fn child<'i>(&'i self, entry: &'i Entry, token: &str, skip: usize) -> Option<&'i Child> {
        let keyed = entry.children.iter().filter(|child| child.at.is_some());
        let own = keyed.filter(|child| child.key == token).nth(skip);
        own.or_else(|| self.merged(entry, token)).or_else(|| {
            let item = token
                .parse::<usize>()
                .ok()
                .and_then(|number| entry.children.get(number));
            item.filter(|child| child.at.is_none())
        })
    }

    /// A key that `<<` brought: one step of indirection, and one more for a list of maps.
    fn merged<'i>(&'i self, entry: &'i Entry, token: &str) -> Option<&'i Child> {
        let sources = entry.children.iter().filter(|child| child.key == "<<");
        let maps = sources.filter_map(|child| self.entries.get(child.entry));
        let all = maps.flat_map(|map| map.children.iter().flat_map(|child| self.flat(child)));
        all.into_iter()
            .find(|child| child.key == token && child.at.is_some())
    }

    fn flat<'i>(&'i self, child: &'i Child) -> Vec<&'i Child> {
        match (child.at, self.entries.get(child.entry)) {
            (None, Some(map)) => map.children.iter().collect(),
            _ => vec![child],
        }
    }
}

#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    stack: Vec<Frame>,
    anchors: HashMap<usize, usize>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                self.scalar(text.into_owned(), style, anchor, span);
            }
            Event::SequenceStart(anchor, _) => self.open(false, anchor, span),
            Event::MappingStart(anchor, _) => self.open(true, anchor, span),
            Event::SequenceEnd | Event::MappingEnd => {
                self.stack.pop();
            }
            Event::Alias(anchor) => {
                let entry = self.anchors.get(&anchor).copied().unwrap_or(0);
                self.hang(entry, point(span.start));
            }
            _ => {}
        }
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, anchor: usize, span: Span) {
        let points = [point(span.start), point(span.end)];
        if let Some(frame) = self.stack.last_mut()
            && frame.map
            && frame.key.is_none()
        {
            frame.key = Some((text, points));
            return;
        }
        let plain = style == ScalarStyle::Plain;
        self.add(
            Entry {
                span: points,
                plain,
                children: Vec::new(),
            },
            anchor,
        );
    }

    fn open(&mut self, map: bool, anchor: usize, span: Span) {
        let start = point(span.start);
        let entry = self.add(
            Entry {
                span: [start, (start.0, start.1 + 1)],
                plain: false,
                children: Vec::new(),
            },
            anchor,
        );
        self.stack.push(Frame {
            entry,
            map,
            key: None,
        });
    }

    fn add(&mut self, entry: Entry, anchor: usize) -> usize {
        let number = self.entries.len();
        let start = entry.span[0];
        self.entries.push(entry);
        if anchor > 0 {
            self.anchors.insert(anchor, number);
        }
        self.hang(number, start);
        number
    }

    /// Makes an entry a child of the collection that is being read; a collection as a key is left out.
    fn hang(&mut self, entry: usize, start: Point) {
        let Some(frame) = self.stack.last_mut() else {
            return;
        };
        let (key, at) = match frame.key.take() {
            Some((key, at)) => (key, Some(at)),
            None if frame.map => {
                frame.key = Some((String::new(), [start, start]));
                return;
            }
            None => (String::new(), None),
        };
        if let Some(parent) = self.entries.get_mut(frame.entry) {
            parent.children.push(Child { key, at, entry });
        }
    }
}

fn point(marker: Marker) -> Point {
    (marker.line(), marker.col() + 1)
}
