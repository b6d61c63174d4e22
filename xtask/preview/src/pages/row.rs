//! A row: one parameter, property or variant, with all that is said of it.

use super::prose;
use maud::{Markup, html};
use serde_json::Value;
use std::fmt::Write as _;
use xtask::api::{Docs, Integer, Type};
use xtask::plan::docs;

/// A row of a tree.
#[derive(Default)]
pub(super) struct Row {
    /// Its anchor, unique on the page.
    pub(super) id: String,
    /// What it is called.
    pub(super) name: String,
    /// What it is called on the wire, where that is something else.
    pub(super) wire: Option<String>,
    /// Its type.
    pub(super) ty: Markup,
    /// The setter with what it takes.
    pub(super) setter: Option<Markup>,
    /// Words beside the name: `required`, `deprecated`.
    pub(super) marks: Vec<&'static str>,
    /// What it is for, as HTML.
    pub(super) prose: Markup,
    /// Format, default and the like.
    pub(super) facts: Vec<(&'static str, Markup)>,
    /// The values it can have: on the wire, and in Rust.
    pub(super) values: Vec<(String, String)>,
    /// What is below it.
    pub(super) below: Below,
}

/// What is below a row.
#[derive(Default)]
pub(super) enum Below {
    /// Nothing.
    #[default]
    Nothing,
    /// Rows, by their index in the tree, and what they are.
    Rows(Vec<usize>, String),
    /// A type that is described elsewhere: why, and the link.
    Elsewhere(&'static str, Markup),
}

impl Row {
    /// Fills in what the document says.
    pub(super) fn describe(&mut self, said: &Docs, ty: Option<&Type>) {
        self.prose = prose::described(said.title.as_deref(), said.description.as_deref());
        if said.deprecated {
            self.marks.push("deprecated");
        }
        if let Some(format) = said.format.clone().or_else(|| ty.and_then(format)) {
            self.facts.push(("format", html! { code { (format) } }));
        }
        if let Some(value) = &said.default {
            self.facts.push(("default", literal(value)));
        }
        if let Some(value) = &said.example {
            self.facts.push(("example", literal(value)));
        }
        let limits = docs::limits(&said.constraints);
        if !limits.is_empty() {
            self.facts
                .push(("limits", html! { (limits_text(&limits)) }));
        }
    }
}

/// The format that a type shows by itself.
fn format(ty: &Type) -> Option<String> {
    match ty {
        Type::Text(format) => format.clone(),
        Type::Timestamp => Some("date-time".to_owned()),
        Type::Bytes => Some("byte".to_owned()),
        Type::Secret => Some("password".to_owned()),
        Type::Integer(Integer {
            text: true, signed, ..
        }) => Some(if *signed { "int64" } else { "uint64" }.to_owned()),
        Type::List(inner) | Type::Nullable(inner) => format(inner),
        _ => None,
    }
}

/// A value as short JSON.
fn literal(value: &Value) -> Markup {
    const LONGEST: usize = 120;
    let text = docs::sorted(value).to_string();
    let short: String = text.chars().take(LONGEST).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    html! { code { (short) (more) } }
}

/// Sentences with spans of code.
fn limits_text(sentences: &[String]) -> Markup {
    let text = sentences.join(" ");
    let pieces: Vec<&str> = text.split('`').collect();
    html! {
        @for (index, piece) in pieces.iter().enumerate() {
            @if index % 2 == 1 { code { (piece) } } @else { (piece) }
        }
    }
}

/// The most values that are shown before they are asked for.
const FEW: usize = 8;

/// A row as an item of a list; `below` is what stands under it, and whether it is open.
pub(super) fn render(row: &Row, below: Option<(&str, Markup, bool)>) -> Markup {
    html! {
        li class="row" id=(row.id) {
            div class="line" {
                code class="name" { (row.name) }
                @if !row.ty.0.is_empty() { " " code class="type" { (row.ty) } }
                @for mark in &row.marks { " " span class={ "mark " (mark) } { (mark) } }
                " "
                a class="anchor" href={ "#" (row.id) } aria-label={ "Link to " (row.name) } { "#" }
            }
            @if let Some(wire) = &row.wire {
                div class="wire" { "on the wire " code { (wire) } }
            }
            @if !row.prose.0.is_empty() { div class="prose" { (row.prose) } }
            @if !row.facts.is_empty() {
                dl class="facts" {
                    @for (name, value) in &row.facts { div { dt { (name) } " " dd { (value) } } }
                }
            }
            @if let Some(setter) = &row.setter { div class="setter" { code { (setter) } } }
            @if !row.values.is_empty() { (values(&row.values)) }
            @if let Some((label, rows, open)) = below {
                details open[open] {
                    summary { (label) }
                    ul class="rows" { (rows) }
                }
            }
            @if let Below::Elsewhere(why, link) = &row.below {
                div class="elsewhere" { (why) " " (link) }
            }
        }
    }
}

fn values(values: &[(String, String)]) -> Markup {
    html! {
        details class="values" open[values.len() <= FEW] {
            summary { (counted(values.len(), "value", "values")) }
            ul {
                @for (wire, name) in values {
                    li { code class="s" { (wire) } " " code class="variant" { (name) } }
                }
            }
        }
    }
}

/// `1 field`, `2 fields`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {many}")
    }
}

/// Wire names as part of an anchor: what is no letter, digit, `_` or `-` is written as `~` and its number.
pub(super) fn anchor(parent: &str, name: &str) -> String {
    let mut out = format!("{parent}.");
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || c == '_' || c == '-' {
            out.push(c);
        } else {
            let _ = write!(out, "~{:x}~", u32::from(c));
        }
    }
    out
}
