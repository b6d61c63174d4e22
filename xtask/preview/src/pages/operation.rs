//! The page of an operation.

use super::layout::{self, Page, badge};
use super::parameters;
use super::site::{Resource, Site};
use super::{answers, code, prose, rust, sample};
use maud::{Markup, html};
use serde_json::Value;
use xtask::api::Operation;
use xtask::files::Files;
use xtask::plan::{Kind, Method, Rust, names};

/// Writes the page of each operation.
pub(super) fn write(site: &Site<'_>, files: &mut Files) {
    for (resource, method, operation) in site.methods() {
        let path = resource.method_page(method);
        let shown = Shown {
            site,
            resource,
            method,
            operation,
            up: layout::up(&path),
        };
        let summary = summary(operation);
        let page = Page {
            path: &path,
            title: format!("{}.{}", resource.name(), names::plain(&method.name)),
            about: summary.clone(),
            way: &resource.way,
            main: shown.main(&summary),
            aside: Some(shown.aside()),
        };
        files.add(path.clone(), layout::render(site, &page));
    }
}

/// What an operation does, in a line.
pub(super) fn summary(operation: &Operation) -> String {
    let docs = &operation.docs;
    let title = docs
        .title
        .as_deref()
        .map(prose::line)
        .filter(|text| !text.is_empty());
    title.unwrap_or_else(|| {
        docs.description
            .as_deref()
            .map(|text| prose::summary(text, 140))
            .unwrap_or_default()
    })
}

/// An operation that is shown.
pub(super) struct Shown<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) resource: &'a Resource<'a>,
    pub(super) method: &'a Method,
    pub(super) operation: &'a Operation,
    pub(super) up: String,
}

impl Shown<'_> {
    fn main(&self, summary: &str) -> Markup {
        let (method, operation) = (self.method, self.operation);
        html! {
            (layout::crumbs(self.site, &self.resource.way, &self.up))
            h1 { (layout::heading(&method.name)) }
            @if operation.docs.title.is_some() { p class="lead" { (summary) } }
            @if operation.docs.deprecated { p class="warning" { "Deprecated: it may stop to work." } }
            (self.signature())
            (route(operation))
            @if let Some(text) = &operation.docs.description { div class="prose" { (prose::prose(text)) } }
            (self.notes())
            (parameters::section(self))
            (answers::returns(self))
            (answers::stream(self))
            (self.helpers())
            (answers::errors(self))
        }
    }

    /// The call with its arguments, and what it comes to.
    fn signature(&self) -> Markup {
        let answer = rust::answer(&self.method.answer);
        html! {
            pre class="signature" tabindex="0" role="region" aria-label="Signature" { code {
                "client" (self.way()) wbr; "." span class="f" { (self.method.name) } (self.arguments())
                "\n    ." span class="f" { "send" } "().await -> Result<Response<"
                @match &answer {
                    Some(answer) => (rust::ty(answer, self.site, &self.up)),
                    None => "()",
                }
                ">, Error>"
            } }
        }
    }

    /// The calls from the client to the resource, with the places where a narrow screen breaks them.
    fn way(&self) -> Markup {
        html! { @for call in self.resource.chain() { wbr; "." (call) } }
    }

    fn arguments(&self) -> Markup {
        html! {
            "("
            @for (index, argument) in self.method.arguments.iter().enumerate() {
                @if index > 0 { ", " }
                (argument.name) ": " (rust::taken(&argument.value, Kind::Required, self.site, &self.up))
            }
            ")"
        }
    }

    /// Credentials, servers and repetition, where there is something to say.
    fn notes(&self) -> Markup {
        let operation = self.operation;
        let needed: Vec<String> = operation
            .security
            .iter()
            .map(|schemes| schemes.join(" and "))
            .collect();
        let optional = operation.security.iter().any(Vec::is_empty);
        let needed: Vec<&String> = needed.iter().filter(|text| !text.is_empty()).collect();
        let repeated = self
            .method
            .repeatable
            .unwrap_or(!["POST", "PATCH"].contains(&operation.method.as_str()));
        html! {
            dl class="notes" {
                div { dt { "Credential" } dd {
                    @if needed.is_empty() { "none" } @else {
                        @for (index, name) in needed.iter().enumerate() {
                            @if index > 0 { " or " }
                            code { (name) }
                        }
                        @if optional { ", or none" }
                    }
                } }
                @if let Some(server) = &operation.server { div { dt { "Server" } dd { code { (server) } } } }
                div { dt { "Repeated by itself" } dd {
                    @if repeated { "after a failure that may have taken effect, too" }
                    @else { "only after a failure that had no effect" }
                } }
            }
        }
    }

    /// The methods that build on this one.
    fn helpers(&self) -> Markup {
        html! {
            @if let Some(pages) = &self.method.pages {
                section id="pages" {
                    h2 { "Pages" }
                    pre class="signature" tabindex="0" role="region" aria-label="Signatures of pages" { code {
                        "." span class="f" { "items" } "() -> Items<" (rust::ty(&pages.item, self.site, &self.up)) ">\n"
                        "." span class="f" { "pages" } "() -> Pages<" (rust::ty(&rust::answer(&self.method.answer).unwrap_or(Rust::Value), self.site, &self.up)) ">"
                    } }
                    p { "In the place of " code { ".send()" } ": fetches page after page as they are needed, from the one that the request asks for on. Both are streams, and have "
                        code { "next().await" } " and " code { "limit(n)" } "." }
                }
            }
            @if let Some(waiter) = &self.method.waiter {
                section id="wait" {
                    h2 { "Wait" }
                    pre class="signature" tabindex="0" role="region" aria-label="Signature of the wait" { code {
                        "client" (self.way()) wbr; "." span class="f" { (waiter.name) } (self.arguments())
                        "\n    .await -> Result<Completed<" (rust::ty(&waiter.item, self.site, &self.up)) ">, Error>"
                    } }
                    p { "Asks again and again, " code { "poll_interval" } " apart, until the state is final, or "
                        code { "timeout" } " is over. " code { "states()" } " is a stream of what is seen on the way." }
                    dl class="facts" {
                        div { dt { "done" } dd { (codes(&waiter.success)) } }
                        div { dt { "failed" } dd { (codes(&waiter.failure)) ": an error for which " code { "is_wait_failed()" } " is true" } }
                        @if let Some((_, values)) = &waiter.partial {
                            div { dt { "partial" } dd { (codes(values)) ": " code { "is_partial()" } " is true" } }
                        }
                    }
                }
            }
        }
    }

    fn aside(&self) -> Markup {
        let samples = sample::samples(self.site, self.resource, self.method, self.operation);
        let answer = self.site.examples.answer(self.operation);
        let streams = self.method.stream.is_some();
        let item = self.site.examples.item(self.operation).filter(|_| streams);
        let error = self.operation.errors.iter().find_map(|error| {
            let value = self.site.examples.error(self.operation, &error.status)?;
            Some((error.status.clone(), value))
        });
        html! {
            (sample::blocks(&samples))
            @if let Some((status, value)) = answer { (json(&format!("Response {status}"), &value)) }
            @if let Some(value) = item { (json("Value of the stream", &value)) }
            @if let Some((status, value)) = error { (json(&format!("Error {status}"), &value)) }
        }
    }
}

fn json(caption: &str, value: &Value) -> Markup {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    code::block(caption, &text, code::Language::Json)
}

fn codes(values: &[String]) -> Markup {
    html! {
        @for (index, value) in values.iter().enumerate() {
            @if index > 0 { ", " }
            code { (value) }
        }
    }
}

/// Method and path, the parameters in it marked.
pub(super) fn route(operation: &Operation) -> Markup {
    html! { p class="route" { (badge(&operation.method)) " " (path(&operation.path)) } }
}

/// A path template, its parameters marked.
pub(super) fn path(template: &str) -> Markup {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((before, (inner, after))) = rest
        .split_once('{')
        .and_then(|(before, from)| Some((before, from.split_once('}')?)))
    {
        pieces.push((false, before.to_owned()));
        pieces.push((true, format!("{{{inner}}}")));
        rest = after;
    }
    pieces.push((false, rest.to_owned()));
    html! {
        code class="path" {
            @for (marked, text) in &pieces {
                // Where a long path may be broken.
                @for (index, part) in text.split('/').enumerate() {
                    @if index > 0 { "/" wbr; }
                    @if *marked { span class="hole" { (part) } } @else { (part) }
                }
            }
        }
    }
}
