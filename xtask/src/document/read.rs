//! Text to tree: YAML through `serde_yaml` and JSON through `serde_json`, into the same visitor.

use crate::diagnostics::codes;
use crate::document::events;
use crate::document::place::Place;
use crate::document::place::Source;
use crate::document::tree::{NodeId, Tree};
use crate::document::visitor::{NodeSeed, Reading};
use serde::de::DeserializeSeed;
use std::sync::Arc;

/// The most levels of lists and maps; all readers count them, too.
pub(super) const MAX_DEPTH: usize = 128;

/// Something found while reading, with its place.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) code: &'static str,
    pub(crate) place: Place,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

/// What reading one text gave: its root, or why there is none, and what else was found.
pub(crate) struct Read {
    pub(crate) root: Result<NodeId, Finding>,
    pub(crate) findings: Vec<Finding>,
}

/// An attempt with one of the parsers that failed.
pub(super) struct Failure {
    code: &'static str,
    message: String,
    /// Line and column, from 1.
    position: Option<(usize, usize)>,
    /// Whether the other parser need not be tried.
    last: bool,
}

/// Reads a text into `tree` as the file with the number `file`.
pub(crate) fn read(tree: &mut Tree, source: &Arc<Source>, file: u32) -> Read {
    let text = source.text();
    let json = matches!(text.trim_start().as_bytes().first(), Some(b'{' | b'['));
    let start = tree.len();
    let mut reading = Reading::new(tree, file, text.len());
    let result = if json {
        either(&mut reading, source)
    } else {
        yaml(&mut reading, source)
    };
    let notes = reading.notes();
    let result = result.and_then(|root| full(tree, root));
    let findings = notes
        .into_iter()
        .map(|note| note.finding(tree, source))
        .collect();
    if result.is_err() {
        tree.truncate(start);
    }
    Read {
        root: result.map_err(|failure| failure.finding(source)),
        findings,
    }
}

/// JSON, and where that fails YAML; of two errors the one further on.
fn either(reading: &mut Reading<'_>, source: &Source) -> Result<NodeId, Failure> {
    let first = match json(reading, source.text()) {
        Ok(root) => return Ok(root),
        Err(failure) if failure.last => return Err(failure),
        Err(failure) => failure,
    };
    reading.restart();
    match yaml(reading, source) {
        Ok(root) => Ok(root),
        Err(second) => {
            let is_json = std::path::Path::new(source.name())
                .extension()
                .is_some_and(|end| end == "json");
            let keep = is_json || first.position >= second.position;
            Err(if keep && !second.last { first } else { second })
        }
    }
}

fn json(reading: &mut Reading<'_>, text: &str) -> Result<NodeId, Failure> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let root = NodeSeed(reading).deserialize(&mut deserializer);
    let result = root.and_then(|root| deserializer.end().map(|()| root));
    result.map_err(|error| {
        let position = (error.line() > 0).then(|| (error.line(), error.column().max(1)));
        failure(reading, &error.to_string(), position)
    })
}

/// YAML, the quick way or the one for everything.
fn yaml(reading: &mut Reading<'_>, source: &Source) -> Result<NodeId, Failure> {
    let text = source.text();
    if let Some((root, index)) = events::read(reading, text, MAX_DEPTH) {
        source.set_index(index);
        return Ok(root);
    }
    reading.restart();
    whole_yaml(reading, text)
}

/// Whatever YAML there is, and what is wrong with it.
pub(super) fn whole_yaml(reading: &mut Reading<'_>, text: &str) -> Result<NodeId, Failure> {
    check_depth(text)?;
    NodeSeed(reading)
        .deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(|error| {
            let position = error.location().map(|at| (at.line(), at.column()));
            failure(reading, &error.to_string(), position)
        })
}

/// How many brackets a text may have before their nesting is looked at.
const BRACKETS: usize = 10_000;

/// Refuses brackets in brackets in brackets before libyaml sees them, which takes quadratic time for them and only then
/// says so. The event parser stops at the first that is too deep.
fn check_depth(text: &str) -> Result<(), Failure> {
    if text
        .bytes()
        .filter(|byte| matches!(byte, b'[' | b'{'))
        .count()
        < BRACKETS
    {
        return Ok(());
    }
    let (mut parser, mut depth) = (saphyr_parser::Parser::new_from_str(text), 0_usize);
    while let Some(event) = parser.next_event() {
        use saphyr_parser::Event::{MappingEnd, MappingStart, SequenceEnd, SequenceStart};
        let (event, span) = event.map_err(|error| {
            // The parser has a limit of its own.
            let position = Some((error.marker().line(), error.marker().col() + 1));
            if error.info().contains("recursion limit") {
                return deep(position);
            }
            Failure {
                code: codes::SYNTAX,
                message: error.to_string(),
                position,
                last: false,
            }
        })?;
        match event {
            MappingStart(..) | SequenceStart(..) => depth += 1,
            MappingEnd | SequenceEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(deep(Some((span.start.line(), span.start.col() + 1))));
        }
    }
    Ok(())
}

fn deep(position: Option<(usize, usize)>) -> Failure {
    let message = format!("the nesting is too deep (more than {MAX_DEPTH} levels)");
    Failure {
        code: codes::TOO_DEEP,
        message,
        position,
        last: true,
    }
}

fn failure(reading: &mut Reading<'_>, message: &str, position: Option<(usize, usize)>) -> Failure {
    if let Some((code, message)) = reading.fault.take() {
        return Failure {
            code,
            message,
            position,
            last: true,
        };
    }
    if message.contains("recursion limit") {
        return deep(position);
    }
    if message.contains("repetition limit") {
        let message = "too large: the aliases in it expand to too many nodes".to_owned();
        return Failure {
            code: codes::TOO_LARGE,
            message,
            position,
            last: true,
        };
    }
    let message = if message.contains("more than one document") {
        "the file has several YAML documents, with `---` between them; give each a file of its own"
    } else {
        message
    };
    Failure {
        code: codes::SYNTAX,
        message: message.to_owned(),
        position,
        last: false,
    }
}

/// An empty file is no document, whatever YAML says.
fn full(tree: &Tree, root: NodeId) -> Result<NodeId, Failure> {
    if *tree.kind(root) == crate::document::tree::Kind::Null {
        let message = "the file is empty".to_owned();
        return Err(Failure {
            code: codes::FILE_EMPTY,
            message,
            position: None,
            last: true,
        });
    }
    Ok(root)
}

impl Failure {
    fn finding(self, source: &Arc<Source>) -> Finding {
        let place = match self.position {
            Some((line, column)) => Place::line(source, line, column),
            None => Place::file(source),
        };
        let help = self
            .position
            .and_then(|(line, _)| tab_help(source.text(), line));
        let help = help.or_else(|| {
            (self.code == codes::FILE_EMPTY).then(|| "give it an OpenAPI 3.x document".to_owned())
        });
        Finding {
            code: self.code,
            place,
            message: self.message,
            help,
        }
    }
}

fn tab_help(text: &str, line: usize) -> Option<String> {
    let text = text.lines().nth(line.checked_sub(1)?)?;
    let indent = &text[..text.len() - text.trim_start().len()];
    indent
        .contains('\t')
        .then(|| "YAML forbids tabs in indentation; use spaces".to_owned())
}
