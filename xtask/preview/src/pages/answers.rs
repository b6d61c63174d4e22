//! What an operation answers: its result, its stream and its errors.

use super::operation::Shown;
use super::parameters::expand;
use super::prose;
use super::row::Row;
use super::rust;
use super::tree::Tree;
use maud::{Markup, html};
use xtask::api::{Answer, Framing};
use xtask::plan::Rust;

/// The section on the result.
pub(super) fn returns(shown: &Shown<'_>) -> Markup {
    let rust = rust::answer(&shown.method.answer);
    let said = match &shown.operation.answer {
        Answer::Body { description, .. } => description.as_str(),
        Answer::Nothing | Answer::Several(_) => "",
    };
    html! {
        section id="returns" {
            div class="section-head" { h2 { "Returns" } @if rust.is_some() { (expand("returns")) } }
            @match &rust {
                Some(rust) => {
                    p class="returned" { code class="type" { (rust::ty(rust, shown.site, &shown.up)) } }
                    div class="prose" { (prose::prose(said)) }
                    (rows(shown, rust, "returns", said.trim().is_empty()))
                }
                None => p class="nothing" { "Nothing but the status and headers." },
            }
            @if !shown.operation.answer_headers.is_empty() {
                p class="headers" {
                    "Headers, by " code { "response.headers()" } ":"
                    @for name in &shown.operation.answer_headers { " " code { (name) } }
                }
            }
        }
    }
}

/// The fields of what a type holds.
fn rows(shown: &Shown<'_>, rust: &Rust, id: &str, described: bool) -> Markup {
    let Some(kind) = rust.name().and_then(|name| shown.site.kind(name)).copied() else {
        return Markup::default();
    };
    let docs = &shown.site.api.def(kind.id).docs;
    let mut tree = Tree::new(shown.site, &shown.up);
    let top = tree.of(&kind, id, &[]);
    html! {
        @if described { div class="prose" { (prose::described(docs.title.as_deref(), docs.description.as_deref())) } }
        @if !top.is_empty() { (tree.render(&top)) }
    }
}

/// The section on an answer that comes piece by piece.
pub(super) fn stream(shown: &Shown<'_>) -> Markup {
    let bytes = shown.method.streams_bytes;
    let Some(stream) = &shown.method.stream else {
        return html! {
            @if bytes {
                section id="stream" {
                    h2 { "Stream" }
                    p { code { ".send_stream()" } " reads the bytes piece by piece, in the place of " code { ".send()" } "." }
                }
            }
        };
    };
    let (call, holder) = match stream.framing {
        Framing::Events => ("send_events", "Events"),
        Framing::Lines | Framing::Sequence => ("send_records", "Records"),
    };
    html! {
        section id="stream" {
            div class="section-head" { h2 { "Stream" } (expand("stream")) }
            pre class="signature" tabindex="0" role="region" aria-label="Signature of the stream" { code {
                "." span class="f" { (call) } "().await -> Result<Response<" (holder) "<"
                (rust::ty(&stream.item, shown.site, &shown.up)) ">>, Error>"
            } }
            p { "Values one by one, as " code { (stream.accept) } "." }
            (rows(shown, &stream.item, "stream", true))
        }
    }
}

/// The section on errors, by status.
pub(super) fn errors(shown: &Shown<'_>) -> Markup {
    let mut tree = Tree::new(shown.site, &shown.up).once();
    let mut top = Vec::new();
    for error in &shown.operation.errors {
        let kind = shown_type(shown, error.ty.as_ref());
        let row = Row {
            id: format!("errors.{}", error.status),
            name: if error.status == "default" {
                "any other".to_owned()
            } else {
                error.status.clone()
            },
            ty: kind.unwrap_or_default(),
            prose: prose::prose(&error.description),
            facts: known(&error.status)
                .map(|kind| ("kind", html! { code { "ErrorKind::" (kind) } }))
                .into_iter()
                .collect(),
            ..Row::default()
        };
        top.push(tree.add(row, error.ty.as_ref(), &[]));
    }
    html! {
        section id="errors" {
            div class="section-head" { h2 { "Errors" } @if !top.is_empty() { (expand("errors")) } }
            @if top.is_empty() {
                p class="nothing" { "The document names none. Any status but a success is an " code { "Error" } " all the same." }
            } @else {
                p class="media" {
                    "Any status but a success is an " code { "Error" } ": " code { "status()" } " and " code { "kind()" }
                    " tell which, " code { "decode_body()" } " reads the body."
                }
                (tree.render(&top))
            }
        }
    }
}

fn shown_type(shown: &Shown<'_>, ty: Option<&xtask::api::Type>) -> Option<Markup> {
    let id = super::tree::named(ty?)?;
    let kind = shown.site.kind_of(id)?;
    Some(html! { a href={ (shown.up) (kind.place()) } { (kind.model.name) } })
}

/// The kind of the error for a status.
fn known(status: &str) -> Option<&'static str> {
    Some(match status {
        "400" => "BadRequest",
        "401" => "Authentication",
        "403" => "PermissionDenied",
        "404" => "NotFound",
        "409" => "Conflict",
        "422" => "UnprocessableEntity",
        "429" => "RateLimit",
        _ if status.len() == 3 && status.starts_with('5') => "InternalServer",
        _ => return None,
    })
}
