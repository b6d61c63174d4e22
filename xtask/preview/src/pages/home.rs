//! The first page: what the API is, how to begin, and every operation.

use super::code::{self, Language};
use super::layout::{self, Page, badge};
use super::operation::{path, summary};
use super::row::counted;
use super::site::Site;
use super::{prose, sample};
use maud::{Markup, html};
use xtask::api::SchemeKind;
use xtask::files::Files;
use xtask::plan::names;

/// Writes the page.
pub(super) fn write(site: &Site<'_>, files: &mut Files) {
    let about = site
        .api
        .description
        .as_deref()
        .map(|text| prose::summary(text, 200))
        .unwrap_or_default();
    let main = html! {
        h1 { (site.plan.api()) }
        @if let Some(text) = &site.api.description { div class="prose lead-prose" { (prose::prose(text)) } }
        (connection(site))
        (operations(site))
        (requests())
    };
    let page = Page {
        path: "index.html",
        title: String::new(),
        about,
        way: &[],
        main,
        aside: Some(begin(site)),
    };
    files.add("index.html", layout::render(site, &page));
}

/// Servers and credentials.
fn connection(site: &Site<'_>) -> Markup {
    let client = &site.plan.client;
    html! {
        dl class="notes" {
            div { dt { "Crate" } dd { code { (site.plan.name) } " " (site.plan.version) } }
            @for server in &site.api.servers {
                div { dt { "Server" } dd { code { (server.url) } @if let Some(text) = &server.description { " " (prose::line(text)) } } }
            }
            @for scheme in &site.api.schemes {
                div { dt { "Credential" } dd { code { (scheme.name) } ", " (kind(&scheme.kind)) } }
            }
            @if let Some(name) = &client.token_env { div { dt { "Token from" } dd { code { (name) } } } }
            @if let Some(name) = &client.base_url_env { div { dt { "Other server from" } dd { code { (name) } } } }
        }
    }
}

fn kind(kind: &SchemeKind) -> Markup {
    html! {
        @match kind {
            SchemeKind::Bearer => "a bearer token",
            SchemeKind::Basic => "user and password",
            SchemeKind::ApiKey(_, name) => { "a key as " code { (name) } },
            SchemeKind::Other(name) => { (name) ", brought by the caller" },
        }
    }
}

/// Every operation, by resource.
fn operations(site: &Site<'_>) -> Markup {
    html! {
        section id="operations" {
            h2 { "Operations" }
            p class="media" { (counted(site.methods().count(), "operation", "operations")) "." }
            @for resource in site.resources.iter().filter(|one| !one.node.methods.is_empty()) {
                section class="group" id={ "resource." (resource.name()) } {
                    h3 { a href=(resource.page()) { (resource.name()) } }
                    ul class="operations" {
                        @for method in &resource.node.methods {
                            @if let Some(operation) = site.operation(method) {
                                li {
                                    a href=(resource.method_page(method)) {
                                        span class="op-name" { (names::plain(&method.name)) }
                                        span class="op-about" { (summary(operation)) }
                                    }
                                    span class="op-route" { (badge(&operation.method)) " " (path(&operation.path)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What every request has.
fn requests() -> Markup {
    let rows = [
        (
            ".send().await",
            "sends it; .await on the request itself does the same",
        ),
        (".send_blocking()", "without async, by the feature blocking"),
        (
            ".build()",
            "the request as it would be sent, without sending it",
        ),
        (".timeout(duration)", "the time for one attempt"),
        (
            ".deadline(duration)",
            "the time for all attempts and the pauses between",
        ),
        (".max_retries(n)", "how often it is sent again"),
        (".header(name, value)", "one more header"),
        (".query(name, value)", "one more query parameter"),
        (
            ".body(value), .body_field(name, value)",
            "another body, or one more property of it",
        ),
    ];
    html! {
        section id="requests" {
            h2 { "Every request" }
            table {
                thead { tr { th scope="col" { "Method" } th scope="col" { "What it does" } } }
                tbody { @for (call, text) in rows { tr { td { code { (call) } } td { (text) } } } }
            }
        }
    }
}

/// How to begin: the manifest, the token, and a first call.
fn begin(site: &Site<'_>) -> Markup {
    let (manifest, token) = sample::setup(site);
    let plain = |method: &&(_, &xtask::plan::Method, &xtask::api::Operation)| {
        method.1.http == "GET" && !method.1.deprecated && method.1.arguments.is_empty()
    };
    let methods: Vec<_> = site.methods().collect();
    let first = methods.iter().find(plain).or(methods.first());
    html! {
        (code::block("Cargo.toml", &manifest, Language::Plain))
        @if !token.is_empty() { (code::block("Shell", &token, Language::Plain)) }
        @if let Some((resource, method, operation)) = first {
            (sample::blocks(&sample::samples(site, resource, method, operation)[..1]))
        }
    }
}
