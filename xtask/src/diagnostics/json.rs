//! Diagnostics for programs.

use super::{Diagnostic, Severity, render};
use crate::document::place::{Location, Place};
use serde::Serialize;

/// A finding as programs see it.
#[derive(Serialize)]
struct Finding<'d> {
    severity: &'static str,
    code: &'static str,
    message: &'d str,
    #[serde(flatten)]
    spot: Spot<'d>,
    help: Option<&'d str>,
    related: Vec<Related<'d>>,
}

/// Where something is. What is unknown is null.
#[derive(Default, Serialize)]
struct Spot<'d> {
    file: Option<&'d str>,
    /// From 1.
    line: Option<usize>,
    /// In characters, from 1.
    column: Option<usize>,
    pointer: Option<String>,
}

#[derive(Serialize)]
struct Related<'d> {
    message: &'d str,
    #[serde(flatten)]
    spot: Spot<'d>,
}

pub(super) fn render(list: &[Diagnostic]) -> String {
    let sorted = render::sorted(list);
    let findings: Vec<Finding<'_>> = sorted
        .iter()
        .map(|(one, location)| finding(one, location.as_ref()))
        .collect();
    let mut text = serde_json::to_string_pretty(&findings).unwrap_or_default();
    text.push('\n');
    text
}

fn finding<'d>(one: &'d Diagnostic, location: Option<&Location>) -> Finding<'d> {
    let related = one.related.iter().map(|(place, message)| Related {
        message,
        spot: spot(place, place.locate().as_ref()),
    });
    Finding {
        severity: match one.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        code: one.code,
        message: &one.message,
        spot: one
            .place
            .as_ref()
            .map(|place| spot(place, location))
            .unwrap_or_default(),
        help: one.help.as_deref(),
        related: related.collect(),
    }
}

fn spot<'d>(place: &'d Place, location: Option<&Location>) -> Spot<'d> {
    Spot {
        file: Some(place.source().name()),
        line: location.map(|at| at.line),
        column: location.map(|at| at.column),
        pointer: place.pointer(),
    }
}
