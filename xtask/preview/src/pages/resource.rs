//! The page of a resource: its methods, the helpers that build on them, and the resources below.

use super::layout::{self, Page, badge};
use super::operation::{path, summary};
use super::site::{Resource, Site};
use maud::{Markup, html};
use xtask::files::Files;
use xtask::plan::{Method, docs, names};

/// Writes the page of each resource.
pub(super) fn write(site: &Site<'_>, files: &mut Files) {
    for resource in &site.resources {
        let path = resource.page();
        let up = layout::up(&path);
        let name = resource.way.last().map_or("", String::as_str);
        let main = html! {
            (layout::crumbs(site, &resource.way[..resource.way.len() - 1], &up))
            h1 { (layout::heading(name)) }
            pre class="signature" tabindex="0" role="region" aria-label="Way from the client" { code {
                "client" @for call in resource.chain() { "." (call) }
            } }
            (methods(site, resource, &up))
            (below(site, resource, &up))
        };
        let page = Page {
            path: &path,
            title: resource.name(),
            about: format!("The operations of {}.", docs::words(name)),
            way: &resource.way,
            main,
            aside: None,
        };
        files.add(path.clone(), layout::render(site, &page));
    }
}

/// The methods of a resource as a list of links.
pub(super) fn methods(site: &Site<'_>, resource: &Resource<'_>, up: &str) -> Markup {
    html! {
        @if !resource.node.methods.is_empty() {
            ul class="cards" {
                @for method in &resource.node.methods {
                    @if let Some(operation) = site.operation(method) {
                        li class="card" id={ "method." (resource.name()) "." (names::plain(&method.name)) } {
                            a class="card-link" href={ (up) (resource.method_page(method)) } { (names::plain(&method.name)) }
                            @if method.deprecated { " " span class="mark deprecated" { "deprecated" } }
                            p { (summary(operation)) }
                            p class="route" { (badge(&operation.method)) " " (path(&operation.path)) }
                            (helpers(resource, method, up))
                        }
                    }
                }
            }
        }
    }
}

/// Links to what builds on a method.
fn helpers(resource: &Resource<'_>, method: &Method, up: &str) -> Markup {
    let place = resource.method_page(method);
    html! {
        @if method.pages.is_some() || method.waiter.is_some() || method.stream.is_some() {
            p class="helpers" {
                @if method.pages.is_some() { a href={ (up) (place) "#pages" } { "items, pages" } " " }
                @if let Some(waiter) = &method.waiter { a href={ (up) (place) "#wait" } { (waiter.name) } " " }
                @if method.stream.is_some() { a href={ (up) (place) "#stream" } { "stream" } }
            }
        }
    }
}

fn below(site: &Site<'_>, resource: &Resource<'_>, up: &str) -> Markup {
    let children = site.resources.iter().filter(|one| {
        one.way.len() == resource.way.len() + 1 && one.way.starts_with(&resource.way)
    });
    html! {
        @for child in children {
            section id={ "resource." (child.name()) } {
                h2 { a href={ (up) (child.page()) } { (layout::heading(child.way.last().map_or("", String::as_str))) } }
                (methods(site, child, up))
            }
        }
    }
}
