//! What every page has: head, header, the tree of resources, and a place for its content.

use super::site::{Resource, Site};
use maud::{DOCTYPE, Markup, html};

/// A page.
pub(super) struct Page<'p> {
    /// Its place in the folder.
    pub(super) path: &'p str,
    /// What it is called.
    pub(super) title: String,
    /// What it is about, in a line.
    pub(super) about: String,
    /// The resource it belongs to.
    pub(super) way: &'p [String],
    /// The content.
    pub(super) main: Markup,
    /// Samples beside it.
    pub(super) aside: Option<Markup>,
}

/// The way from a page to the folder of all: `../../`, or nothing.
pub(super) fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// Scripts and styles are files of their own, so that the policy can forbid all others.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The text of a page.
pub(super) fn render(site: &Site<'_>, page: &Page<'_>) -> String {
    let up = up(page.path);
    let name = &site.api.title;
    let title = if page.title.is_empty() {
        name.clone()
    } else {
        format!("{} · {name}", page.title)
    };
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                @if !page.about.is_empty() { meta name="description" content=(page.about); }
                title { (title) }
                link rel="icon" href={ (up) "assets/icon.svg" } type="image/svg+xml";
                link rel="stylesheet" href={ (up) "assets/style.css" };
                script src={ (up) "assets/theme.js" } {}
                script src={ (up) "assets/app.js" } defer {}
            }
            body data-up=(up) {
                a class="skip" href="#content" { "Skip to content" }
                (header(site, &up))
                div class="frame" {
                    (navigation(site, page, &up))
                    main id="content" tabindex="-1" class=[page.aside.is_some().then_some("split")] {
                        article { (page.main) }
                        @if let Some(aside) = &page.aside {
                            aside class="samples" aria-label="Examples" { (aside) }
                        }
                    }
                }
                footer { "Made from an OpenAPI document by " code { "cargo xtask docs" } "." }
                (search())
                div class="told" role="status" aria-live="polite" {}
            }
        }
    }
    .into_string()
}

fn header(site: &Site<'_>, up: &str) -> Markup {
    html! {
        header class="top" {
            a class="menu" href="#nav" { "Menu" }
            a class="brand" href={ (up) "index.html" } {
                span class="brand-name" { (site.api.title) }
                span class="version" { (site.api.version) }
            }
            button class="search-open scripted" type="button" aria-haspopup="dialog" aria-keyshortcuts="/" hidden {
                span { "Search" }
                kbd { "/" }
            }
            fieldset class="theme scripted" hidden {
                legend class="quiet" { "Theme" }
                @for (value, label) in [("auto", "Auto"), ("light", "Light"), ("dark", "Dark")] {
                    label { input type="radio" name="theme" value=(value) checked[value == "auto"]; span { (label) } }
                }
            }
        }
    }
}

fn search() -> Markup {
    html! {
        dialog class="search" aria-label="Search" {
            form method="dialog" role="search" {
                input type="search" id="search-text" role="combobox" aria-label="Search operations, resources and types"
                    aria-expanded="false" aria-controls="search-results" aria-autocomplete="list"
                    placeholder="Search operations, resources and types" autocomplete="off" spellcheck="false" maxlength="200";
                button class="search-close" type="submit" aria-label="Close" { "Esc" }
            }
            ul id="search-results" role="listbox" aria-label="Results" {}
            p class="search-note" {}
        }
    }
}

/// The most resources and methods of a tree that is shown whole on every page.
const WHOLE: usize = 60;

fn navigation(site: &Site<'_>, page: &Page<'_>, up: &str) -> Markup {
    let entries: usize = site
        .resources
        .iter()
        .map(|one| 1 + one.node.methods.len())
        .sum();
    let branch = Branch {
        site,
        page,
        up,
        whole: entries <= WHOLE,
    };
    let home = page.path == "index.html";
    let types = page.path == "types.html";
    html! {
        nav id="nav" aria-label="Reference" {
            a class="nav-close" href="#content" { "Close" }
            ul class="nav-top" {
                li { a href={ (up) "index.html" } aria-current=[home.then_some("page")] { "Overview" } }
                li { a href={ (up) "types.html" } aria-current=[types.then_some("page")] { "Types" } }
            }
            p class="nav-head" id="nav-resources" { "Resources" }
            (branch.below(&[]))
        }
    }
}

/// Draws the tree of resources for one page: whole where it is small, else along the way to the page.
struct Branch<'b> {
    site: &'b Site<'b>,
    page: &'b Page<'b>,
    up: &'b str,
    whole: bool,
}

impl Branch<'_> {
    fn below(&self, way: &[String]) -> Markup {
        let resources = self.site.resources.iter();
        let children: Vec<&Resource<'_>> = resources
            .filter(|one| one.way.len() == way.len() + 1 && one.way.starts_with(way))
            .collect();
        html! {
            @if !children.is_empty() {
                ul class="nav-tree" {
                    @for child in children { (self.resource(child)) }
                }
            }
        }
    }

    fn resource(&self, resource: &Resource<'_>) -> Markup {
        let page = resource.page();
        let open = self.whole || self.page.way.starts_with(&resource.way);
        let name = resource.way.last().map_or("", String::as_str);
        html! {
            li {
                a class="nav-resource" href={ (self.up) (page) } aria-current=[(page == self.page.path).then_some("page")] { (name) }
                @if open {
                    @if !resource.node.methods.is_empty() {
                        ul class="nav-methods" {
                            @for method in &resource.node.methods {
                                @let place = resource.method_page(method);
                                li {
                                    a href={ (self.up) (place) } aria-current=[(place == self.page.path).then_some("page")] {
                                        span class="nav-name" { (xtask::plan::names::plain(&method.name)) }
                                        (badge(&method.http))
                                    }
                                }
                            }
                        }
                    }
                    (self.below(&resource.way))
                }
            }
        }
    }
}

/// An HTTP method in its colour.
pub(super) fn badge(method: &str) -> Markup {
    let known = ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method);
    let class = if known {
        method.to_ascii_lowercase()
    } else {
        "other".to_owned()
    };
    html! { span class={ "badge " (class) } { (method) } }
}

/// The way to a page as links.
pub(super) fn crumbs(site: &Site<'_>, way: &[String], up: &str) -> Markup {
    let resources: Vec<&Resource<'_>> = site
        .resources
        .iter()
        .filter(|one| way.starts_with(&one.way))
        .collect();
    html! {
        nav class="crumbs" aria-label="Breadcrumb" {
            ol {
                li { a href={ (up) "index.html" } { "Overview" } }
                @for resource in resources {
                    li { a href={ (up) (resource.page()) } { (resource.way.last().map_or("", String::as_str)) } }
                }
            }
        }
    }
}

/// `retrieve_data_sources` → `Retrieve data sources`.
pub(super) fn heading(name: &str) -> String {
    let words = xtask::plan::docs::words(name);
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
