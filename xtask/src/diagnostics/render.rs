//! The one way diagnostics are shown: as `rustc` shows its own.

use crate::diagnostics::text::clean;
use crate::diagnostics::{Diagnostic, Severity};
use crate::document::place::{Location, Place};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use std::collections::HashMap;
use std::ops::Range;

/// How many characters of a long line are shown before and after the spot.
const AROUND: usize = 60;
/// The most characters of a spot that are marked.
const MARKED: usize = 80;
/// How many warnings that say the same are shown in full.
const ALIKE: usize = 3;

/// All with their places, errors first, then by file and line.
pub(super) fn sorted(list: &[Diagnostic]) -> Vec<Found<'_>> {
    let mut sorted: Vec<_> = list
        .iter()
        .map(|one| (one, one.place.as_ref().and_then(Place::locate)))
        .collect();
    sorted.sort_by(|a, b| key(a).cmp(&key(b)));
    sorted
}

pub(super) fn render(list: &[Diagnostic], color: bool) -> String {
    let sorted = sorted(list);
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for (diagnostic, location, more) in fold(sorted) {
        let text = renderer.render(&[group(diagnostic, location.as_ref(), more)]);
        // Two places for one file make a second, empty head line; without a place there is nothing to set off.
        let bare = location.is_none();
        let empty = |line: &str| is_head(line) || (bare && plain(line).trim() == "|");
        for line in text.lines().filter(|line| !empty(line)) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

/// A line of nothing but `:::`.
fn is_head(line: &str) -> bool {
    line.matches(":::").count() == 1 && plain(line).trim() == ":::"
}

/// A line without the codes of colors.
fn plain(line: &str) -> String {
    let parts = line.split('\u{1b}').map(|part| {
        part.strip_prefix('[')
            .and_then(|part| part.split_once('m'))
            .map_or(part, |(_, text)| text)
    });
    parts.collect()
}

pub(super) type Found<'d> = (&'d Diagnostic, Option<Location>);

fn key<'k>(found: &'k Found<'_>) -> (Severity, &'k str, usize, &'static str, &'k str) {
    let (diagnostic, location) = found;
    let name = diagnostic
        .place
        .as_ref()
        .map_or("", |place| place.source().name());
    let start = location.as_ref().map_or(0, |at| at.range.start);
    (
        diagnostic.severity,
        name,
        start,
        diagnostic.code,
        &diagnostic.message,
    )
}

/// Leaves out warnings that say what three before them said; the third tells how many.
fn fold(sorted: Vec<Found<'_>>) -> Vec<(&Diagnostic, Option<Location>, usize)> {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    for (diagnostic, _) in &sorted {
        *counts
            .entry((diagnostic.code, &diagnostic.message))
            .or_default() += 1;
    }
    let mut shown: HashMap<(&str, &str), usize> = HashMap::new();
    let mut kept = Vec::new();
    for (diagnostic, location) in sorted {
        let same = (diagnostic.code, diagnostic.message.as_str());
        let number = shown.entry(same).or_default();
        *number += 1;
        let all = diagnostic.severity == Severity::Error;
        let rest = counts
            .get(&same)
            .map_or(0, |count| count.saturating_sub(ALIKE));
        if all || *number <= ALIKE {
            kept.push((
                diagnostic,
                location,
                if !all && *number == ALIKE { rest } else { 0 },
            ));
        }
    }
    kept
}

fn group<'g>(diagnostic: &'g Diagnostic, location: Option<&Location>, more: usize) -> Group<'g> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    if let (Some(place), None) = (&diagnostic.place, location) {
        return Group::with_title(
            level
                .primary_title(short(place, diagnostic))
                .id(diagnostic.code),
        );
    }
    let mut group = Group::with_title(
        level
            .primary_title(clean(&diagnostic.message))
            .id(diagnostic.code),
    );
    if let Some(place) = &diagnostic.place {
        group = group.elements(excerpt(place, location));
        if let Some(pointer) = place.pointer() {
            group = group.element(Level::NOTE.message(format!("at {}", clean(&pointer))));
        }
    }
    for (place, message) in &diagnostic.related {
        group =
            group.element(Level::NOTE.message(clean(&format!("{place}: {message}")).into_owned()));
    }
    if more > 0 {
        group = group.element(Level::NOTE.message(format!("and {more} more like this")));
    }
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(clean(help))),
        None => group,
    }
}

/// A file as a whole: one line.
fn short(place: &Place, diagnostic: &Diagnostic) -> String {
    let help = diagnostic
        .help
        .as_ref()
        .map(|help| format!("; {help}"))
        .unwrap_or_default();
    clean(&format!(
        "{}: {}{help}",
        place.source().name(),
        diagnostic.message
    ))
    .into_owned()
}

/// `--> file:line:column`, and the line with the spot marked.
fn excerpt<'g>(place: &Place, location: Option<&Location>) -> Vec<Element<'g>> {
    let origin = Origin::path(clean(place.source().name()).into_owned());
    let Some(at) = location else {
        return vec![origin.into()];
    };
    let (text, mark) = line(place, at);
    let annotation = AnnotationKind::Primary.span(mark);
    let snippet = Snippet::source(text)
        .line_start(at.line)
        .annotation(annotation);
    vec![
        origin.line(at.line).char_column(at.column).into(),
        snippet.into(),
    ]
}

/// The line of a place, clipped around the spot and cleaned, and where the spot is in it.
fn line(place: &Place, at: &Location) -> (String, Range<usize>) {
    let source = place.source();
    let range = source.line(at.line);
    let whole = source.text().get(range.clone()).unwrap_or("");
    let start = at.range.start.clamp(range.start, range.end) - range.start;
    let end = at.range.end.clamp(range.start + start, range.end) - range.start;
    let (before, rest) = whole.split_at_checked(start).unwrap_or((whole, ""));
    let (spot, after) = rest
        .split_at_checked(end.saturating_sub(start))
        .unwrap_or((rest, ""));
    let (spot, cut) = head(spot, MARKED);
    let (after, more) = if cut { ("", true) } else { head(after, AROUND) };
    let before = tail(before, AROUND);
    let (before, spot) = (
        clean(&before.replace('\t', " ")).into_owned(),
        clean(spot).into_owned(),
    );
    let mark = before.len()..before.len() + spot.len().max(1);
    (
        format!(
            "{before}{spot}{}{}",
            clean(after),
            if more { "…" } else { " " }
        ),
        mark,
    )
}

/// The first characters of a text, and whether there are more.
fn head(text: &str, count: usize) -> (&str, bool) {
    match text.char_indices().nth(count) {
        Some((at, _)) => (text.get(..at).unwrap_or(text), true),
        None => (text, false),
    }
}

/// The last characters of a text.
fn tail(text: &str, count: usize) -> String {
    match text.char_indices().rev().nth(count) {
        Some((at, c)) => format!("…{}", text.get(at + c.len_utf8()..).unwrap_or(text)),
        None => text.to_owned(),
    }
}
