//! The comments that people left in a file, and where they belong, so that they are there again when it is written anew.

use crate::document::place::Source;
use crate::document::yaml::{Beside, Yaml, item_token};
use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The comments of a file by what they stand at.
#[derive(Debug, Default)]
pub(crate) struct Comments {
    before: BTreeMap<Vec<String>, Vec<String>>,
    behind: BTreeMap<Vec<String>, String>,
    after: BTreeMap<Vec<String>, Vec<String>>,
}

impl Comments {
    /// Those of a text; `None` where it cannot be read.
    pub(crate) fn of(source: &Arc<Source>) -> Option<Comments> {
        let text = source.text();
        if !text.contains('#') {
            return Some(Comments::default());
        }
        let mut outline = Outline::new(source);
        let root = outline.read()?;
        let mut anchors = Vec::new();
        root.anchors(&mut Vec::new(), &mut anchors);
        Some(attach(source, &outline.texts, &anchors))
    }

    /// What nobody asked for: the comments of what is gone.
    pub(crate) fn left(self) -> Vec<String> {
        let before = self
            .before
            .into_values()
            .chain(self.after.into_values())
            .flatten();
        before.chain(self.behind.into_values()).collect()
    }
}

impl Beside for Comments {
    fn before(&mut self, path: &[String]) -> Vec<String> {
        self.before.remove(path).unwrap_or_default()
    }

    fn behind(&mut self, path: &[String]) -> Option<String> {
        self.behind.remove(path)
    }

    fn after(&mut self, path: &[String]) -> Vec<String> {
        self.after.remove(path).unwrap_or_default()
    }
}

/// A key or an item: where it starts, and the way to it.
struct Anchor {
    line: usize,
    column: usize,
    path: Vec<String>,
}

fn attach(source: &Source, texts: &[Range<usize>], anchors: &[Anchor]) -> Comments {
    let mut comments = Comments::default();
    for number in 1..=source.text().lines().count() {
        let range = source.line(number);
        let line = &source.text()[range.clone()];
        let Some(column) = start(line, range.start, texts) else {
            continue;
        };
        let comment = line[column..].trim_end().to_owned();
        let from = anchors.partition_point(|anchor| anchor.line < number);
        if !line[..column].trim().is_empty() {
            let until = anchors.partition_point(|anchor| anchor.line <= number);
            if let Some(anchor) = anchors[..until].last() {
                comments.behind.insert(anchor.path.clone(), comment);
            }
            continue;
        }
        let next = anchors.get(from);
        let before = anchors[..from]
            .iter()
            .rfind(|anchor| anchor.column == column);
        let (place, path) = match (next, before) {
            // At the end of what is indented further than what comes next.
            (Some(next), Some(before)) if next.column < column => {
                (&mut comments.after, before.path.clone())
            }
            (Some(next), _) => (&mut comments.before, next.path.clone()),
            (None, _) => (&mut comments.after, Vec::new()),
        };
        place.entry(path).or_default().push(comment);
    }
    comments
}

/// Where the comment of a line starts, which is in no text.
fn start(line: &str, offset: usize, texts: &[Range<usize>]) -> Option<usize> {
    let signs = line.match_indices('#').map(|(at, _)| at);
    signs
        .filter(|at| line[..*at].is_empty() || line[..*at].ends_with([' ', '\t']))
        .find(|at| {
            let at = offset + at;
            let after = texts.partition_point(|text| text.start <= at);
            after
                .checked_sub(1)
                .is_none_or(|before| texts[before].end <= at)
        })
}

enum Shape {
    Leaf(String),
    List(Vec<Node>),
    Map(Vec<(String, (usize, usize), Node)>),
}

struct Node {
    at: (usize, usize),
    shape: Shape,
}

impl Node {
    fn yaml(&self) -> Yaml {
        match &self.shape {
            Shape::Leaf(text) => Yaml::Text(text.clone()),
            Shape::List(_) => Yaml::List(Vec::new()),
            Shape::Map(entries) => {
                let leaves = entries
                    .iter()
                    .filter(|(_, _, value)| matches!(value.shape, Shape::Leaf(_)));
                Yaml::Map(
                    leaves
                        .map(|(key, _, value)| (key.clone(), value.yaml()))
                        .collect(),
                )
            }
        }
    }

    /// Everything below it, in the order of the text.
    fn anchors(&self, path: &mut Vec<String>, out: &mut Vec<Anchor>) {
        let mut add = |token: String, at: (usize, usize), node: &Node| {
            path.push(token);
            out.push(Anchor {
                line: at.0,
                column: at.1,
                path: path.clone(),
            });
            node.anchors(path, out);
            path.pop();
        };
        match &self.shape {
            Shape::Leaf(_) => {}
            Shape::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    // The dash, two before it, is what a comment is lined up with.
                    let at = (item.at.0, item.at.1.saturating_sub(2));
                    add(item_token(&item.yaml(), index), at, item);
                }
            }
            Shape::Map(entries) => {
                for (key, at, value) in entries {
                    add(key.clone(), *at, value);
                }
            }
        }
    }
}

/// Reads the outline of a text, and where its scalars are.
struct Outline<'s> {
    source: &'s Source,
    parser: Parser<'s, saphyr_parser::StrInput<'s>>,
    texts: Vec<Range<usize>>,
    depth: usize,
}

impl<'s> Outline<'s> {
    fn new(source: &'s Source) -> Self {
        Outline {
            source,
            parser: Parser::new_from_str(source.text()),
            texts: Vec::new(),
            depth: 0,
        }
    }

    fn read(&mut self) -> Option<Node> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) => {}
                event => return self.node(event, span),
            }
        }
    }

    fn next(&mut self) -> Option<(Event<'s>, Span)> {
        self.parser.next_event()?.ok()
    }

    fn node(&mut self, event: Event<'s>, span: Span) -> Option<Node> {
        let at = (span.start.line(), span.start.col());
        self.depth += 1;
        let shape = match event {
            Event::Scalar(text, style, ..) => {
                self.scalar(style, span);
                Shape::Leaf(text.into_owned())
            }
            Event::Alias(_) => Shape::Leaf(String::new()),
            Event::SequenceStart(..) if self.depth < 200 => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break Shape::List(items),
                        (event, span) => items.push(self.node(event, span)?),
                    }
                }
            }
            Event::MappingStart(..) if self.depth < 200 => {
                let mut entries = Vec::new();
                loop {
                    let key = match self.next()? {
                        (Event::MappingEnd, _) => break Shape::Map(entries),
                        (event, span) => self.node(event, span)?,
                    };
                    let (event, span) = self.next()?;
                    let value = self.node(event, span)?;
                    let name = match key.shape {
                        Shape::Leaf(text) => text,
                        _ => String::new(),
                    };
                    entries.push((name, key.at, value));
                }
            }
            _ => return None,
        };
        self.depth -= 1;
        Some(Node { at, shape })
    }

    /// Notes where a text is; of lines, all that are indented as they must be.
    fn scalar(&mut self, style: ScalarStyle, span: Span) {
        let start = self.source.byte(span.start.line(), span.start.col() + 1);
        let end = self.source.byte(span.end.line(), span.end.col() + 1);
        if start < end && style != ScalarStyle::Literal && style != ScalarStyle::Folded {
            self.texts.push(start..end);
        } else if start < end {
            // A comment behind the sign is none of the text.
            let first = self.source.line(span.start.line()).end.min(end);
            self.texts.push(first..end);
        }
    }
}
