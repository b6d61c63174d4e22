//! What the generator has to say about a document or a configuration: collected, sorted, and shown in one way.

pub mod codes;
mod json;
mod nearest;
mod render;
mod text;

use crate::document::place::Place;
use std::collections::HashMap;

pub use nearest::nearest;
pub use text::clean;

/// How bad it is. Each code has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The meaning is unknown: nothing is written.
    Error,
    /// The meaning is clear, but a type gets wider or a part is left out.
    Warning,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Of the code, see [`codes`].
    pub severity: Severity,
    /// What kind of finding it is.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub place: Option<Place>,
    /// What to do about it.
    pub help: Option<String>,
    /// Other places that matter, with what is there.
    pub related: Vec<(Place, String)>,
}

impl Diagnostic {
    /// Says what to do about it.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// Points at another place that matters.
    pub fn related(&mut self, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        let entry = (place, message.into());
        if !self.related.contains(&entry) {
            self.related.push(entry);
        }
        self
    }
}

/// All findings, each once.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    seen: HashMap<(&'static str, Option<Place>, String), usize>,
}

impl Diagnostics {
    /// None yet.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// Adds an error. A code that the table calls a warning stays one.
    pub fn error(
        &mut self,
        code: &'static str,
        place: impl Into<Option<Place>>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.add(Severity::Error, code, place.into(), message.into())
    }

    /// Adds a warning. A code that the table calls an error stays one.
    pub fn warning(
        &mut self,
        code: &'static str,
        place: impl Into<Option<Place>>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.add(Severity::Warning, code, place.into(), message.into())
    }

    fn add(
        &mut self,
        otherwise: Severity,
        code: &'static str,
        place: Option<Place>,
        message: String,
    ) -> &mut Diagnostic {
        let severity = codes::find(code).map_or(otherwise, |entry| entry.severity);
        let next = self.list.len();
        let at = *self
            .seen
            .entry((code, place.clone(), message.clone()))
            .or_insert(next);
        if at == next {
            self.list.push(Diagnostic {
                severity,
                code,
                message,
                place,
                help: None,
                related: Vec::new(),
            });
        }
        &mut self.list[at]
    }

    /// Whether nothing may be written.
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// How many errors there are.
    pub fn error_count(&self) -> usize {
        let errors = self.list.iter();
        errors
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .count()
    }

    /// All, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Leaves only the errors.
    pub fn keep_errors(&mut self) {
        self.list.retain(|one| one.severity == Severity::Error);
        self.seen.clear();
    }

    /// Whether there is one with this code.
    pub fn has(&self, code: &str) -> bool {
        self.list.iter().any(|one| one.code == code)
    }

    /// All as a JSON array, in the order of the text, none left out.
    pub fn json(&self) -> String {
        json::render(&self.list)
    }

    /// All as text for a terminal: errors first, then by file and line.
    pub fn render(&self, color: bool) -> String {
        render::render(&self.list, color)
    }
}
