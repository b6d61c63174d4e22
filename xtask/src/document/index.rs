//! Where the nodes of one text stand, from the events of a YAML parser.

use crate::document::place::Part;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};
use std::collections::HashMap;
use std::ops::Range;

/// A line and a column in characters, both from 1.
pub(crate) type Point = (usize, usize);

/// The nodes of a text, as a tree that mirrors the text: duplicate keys and `<<` included, aliases as links.
///
/// They stand in the order of the text, so that what a collection holds follows it.
#[derive(Debug, Default)]
pub(crate) struct Index {
    entries: Vec<Entry>,
    /// The texts of all keys, one after the other.
    keys: String,
}

#[derive(Debug)]
struct Entry {
    /// What to mark: the scalar, or for a collection its first character.
    span: [Mark; 2],
    role: Role,
    plain: bool,
    /// The entry that an alias is a link to.
    link: Option<u32>,
    /// The number of the entry after all that this one holds.
    end: u32,
}

/// What a node is to the collection around it.
#[derive(Clone, Debug)]
enum Role {
    Item,
    /// The value of a key: its text, and where it stands.
    Value(Range<u32>, [Mark; 2]),
    /// A collection that is itself a key: nothing leads into it.
    Key,
}

/// A line and a column, small.
#[derive(Clone, Copy, Debug, Default)]
struct Mark(u32, u32);

impl Index {
    /// Reads a text. Where the parser stops at an error, what it saw before is kept.
    pub(crate) fn new(text: &str) -> Index {
        let mut builder = Builder::default();
        let mut parser = Parser::new_from_str(text);
        while let Some(Ok((event, span))) = parser.next_event() {
            if matches!(event, Event::DocumentEnd | Event::StreamEnd) {
                break;
            }
            builder.event(&event, span);
        }
        builder.finish()
    }

    /// What to mark for a node: the scalar itself, or the key of a collection. Where the way ends early (an error in
    /// the text), the last node on it.
    pub(crate) fn find(&self, path: &[String], part: Part) -> Option<[Point; 2]> {
        let mut at = 0;
        let mut mark = self.entries.first()?.span;
        for (number, token) in path.iter().enumerate() {
            let last = number + 1 == path.len();
            let skip = match part {
                Part::Key(occurrence) if last => occurrence,
                _ => 0,
            };
            let Some(child) = self.child(at, token, skip) else {
                break;
            };
            at = self.target(child);
            let own = self.children(at).next().is_none() && !(last && part != Part::Value);
            mark = match &self.entries.get(child)?.role {
                Role::Value(_, key) if !own => *key,
                _ => self.entries.get(at)?.span,
            };
        }
        Some(mark.map(Mark::point))
    }

    /// The place of a plain scalar's text.
    pub(crate) fn plain(&self, path: &[String]) -> Option<[Point; 2]> {
        let mut at = 0;
        for token in path {
            at = self.target(self.child(at, token, 0)?);
        }
        let entry = self.entries.get(at)?;
        entry.plain.then(|| entry.span.map(Mark::point))
    }

    /// The numbers of what a collection holds, in order.
    fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let end = |at: usize| self.entries.get(at).map_or(0, |entry| entry.end as usize);
        let all = std::iter::successors(Some(at + 1), move |child| Some(end(*child)));
        let inside = all.take_while(move |child| *child < end(at));
        inside.filter(|child| !matches!(self.entries[*child].role, Role::Key))
    }

    /// What an alias stands for, or the node itself.
    fn target(&self, at: usize) -> usize {
        let link = self.entries.get(at).and_then(|entry| entry.link);
        link.map_or(at, |link| link as usize)
    }

    /// The key of a node, if it is the value of one.
    fn key(&self, at: usize) -> Option<&str> {
        match &self.entries.get(at)?.role {
            Role::Value(key, _) => self.keys.get(key.start as usize..key.end as usize),
            Role::Item | Role::Key => None,
        }
    }

    fn child(&self, at: usize, token: &str, skip: usize) -> Option<usize> {
        let mut own = self
            .children(at)
            .filter(|child| self.key(*child) == Some(token));
        own.nth(skip)
            .or_else(|| self.merged(at, token))
            .or_else(|| {
                let item = self.children(at).nth(token.parse().ok()?)?;
                self.key(item).is_none().then_some(item)
            })
    }

    /// A key that `<<` brought: one step of indirection, and one more for a list of maps.
    fn merged(&self, at: usize, token: &str) -> Option<usize> {
        let sources = self
            .children(at)
            .filter(|child| self.key(*child) == Some("<<"));
        let held = sources.flat_map(|source| self.children(self.target(source)));
        let mut all = held.flat_map(|child| self.flat(child));
        all.find(|child| self.key(*child) == Some(token))
    }

    fn flat(&self, child: usize) -> Vec<usize> {
        match self.key(child) {
            Some(_) => vec![child],
            None => self.children(self.target(child)).collect(),
        }
    }
}

/// Makes an [`Index`] of the events of one document.
#[derive(Default)]
pub(crate) struct Builder {
    index: Index,
    /// The collections that are being read.
    stack: Vec<Frame>,
    anchors: HashMap<usize, u32>,
}

struct Frame {
    entry: usize,
    map: bool,
    key: Option<Role>,
}

impl Builder {
    /// Takes the next event.
    pub(crate) fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Scalar(text, style, anchor, _) => self.scalar(text, *style, *anchor, span),
            Event::SequenceStart(anchor, _) => self.open(false, *anchor, span),
            Event::MappingStart(anchor, _) => self.open(true, *anchor, span),
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(anchor) => {
                let link = self.anchors.get(anchor).copied();
                let start = Mark::new(span.start);
                self.add([start, start], false, link);
            }
            _ => {}
        }
    }

    /// The index of what was read.
    pub(crate) fn finish(mut self) -> Index {
        while !self.stack.is_empty() {
            self.close();
        }
        self.index
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, span: Span) {
        let marks = [Mark::new(span.start), Mark::new(span.end)];
        if let Some(frame) = self.stack.last_mut()
            && frame.map
            && frame.key.is_none()
        {
            let start = small(self.index.keys.len());
            self.index.keys.push_str(text);
            frame.key = Some(Role::Value(start..small(self.index.keys.len()), marks));
            return;
        }
        let number = self.add(marks, style == ScalarStyle::Plain, None);
        self.name(anchor, number);
    }

    fn open(&mut self, map: bool, anchor: usize, span: Span) {
        let start = Mark::new(span.start);
        let entry = self.add([start, Mark(start.0, start.1 + 1)], false, None);
        self.name(anchor, entry);
        self.stack.push(Frame {
            entry,
            map,
            key: None,
        });
    }

    fn close(&mut self) {
        let end = small(self.index.entries.len());
        let frame = self.stack.pop();
        if let Some(entry) = frame.and_then(|frame| self.index.entries.get_mut(frame.entry)) {
            entry.end = end;
        }
    }

    fn add(&mut self, span: [Mark; 2], plain: bool, link: Option<u32>) -> usize {
        let (number, role) = (self.index.entries.len(), self.role(span[0]));
        self.index.entries.push(Entry {
            span,
            role,
            plain,
            link,
            end: small(number + 1),
        });
        number
    }

    fn name(&mut self, anchor: usize, entry: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, small(entry));
        }
    }

    /// What the next node is to the collection that is being read.
    fn role(&mut self, start: Mark) -> Role {
        match self.stack.last_mut() {
            Some(frame) if frame.map => frame.key.take().unwrap_or_else(|| {
                frame.key = Some(Role::Value(0..0, [start, start]));
                Role::Key
            }),
            _ => Role::Item,
        }
    }
}

impl Mark {
    fn new(marker: Marker) -> Mark {
        Mark(small(marker.line()), small(marker.col() + 1))
    }

    fn point(self) -> Point {
        (self.0 as usize, self.1 as usize)
    }
}

/// A number of something in a file, which has fewer bytes than this can count.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
