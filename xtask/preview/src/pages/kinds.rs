//! The pages of types: one for each schema with what is written inside it, and the list of all.

use super::layout::{self, Page};
use super::prose;
use super::row::counted;
use super::rust;
use super::site::{Kind, Resource, Site};
use super::tree::{Tree, values};
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};
use xtask::api::{Type, TypeId};
use xtask::files::Files;
use xtask::plan::{self, Method, ModelKind, Struct, names};

/// Writes the page of each file of types, and their list.
pub(super) fn write(site: &Site<'_>, files: &mut Files) {
    let users = users(site);
    let mut pages: BTreeMap<String, Vec<&Kind<'_>>> = BTreeMap::new();
    for file in &site.plan.models {
        for kind in file
            .models
            .iter()
            .filter_map(|model| site.kind(&model.name))
        {
            pages.entry(kind.page()).or_default().push(kind);
        }
    }
    for (path, kinds) in &pages {
        let up = layout::up(path);
        let title = kinds[0].model.name.clone();
        let main = html! {
            nav class="crumbs" aria-label="Breadcrumb" {
                ol { li { a href={ (up) "index.html" } { "Overview" } } li { a href={ (up) "types.html" } { "Types" } } }
            }
            @for (index, kind) in kinds.iter().enumerate() { (one(site, kind, index == 0, &users, &up)) }
        };
        let about = site.api.def(kinds[0].id).docs.description.as_deref();
        let about = about
            .map(|text| prose::summary(text, 140))
            .unwrap_or_default();
        let page = Page {
            path,
            title,
            about,
            way: &[],
            main,
            aside: None,
        };
        files.add(path.clone(), layout::render(site, &page));
    }
    list(site, files);
}

/// A type: what it is, what is in it, and who uses it.
fn one(site: &Site<'_>, kind: &Kind<'_>, first: bool, users: &Users<'_>, up: &str) -> Markup {
    let name = &kind.model.name;
    let docs = &site.api.def(kind.id).docs;
    let mut tree = Tree::new(site, up).flat();
    let top = tree.of(kind, name, &[]);
    let values = values(kind);
    html! {
        section class="kind" id=(name) {
            div class="kind-head" {
                @if first { h1 { (name) } } @else { h2 { (name) } }
                span class="mark" { (what(kind)) }
                @if docs.deprecated { span class="mark deprecated" { "deprecated" } }
                a class="anchor" href={ "#" (name) } aria-label={ "Link to " (name) } { "#" }
            }
            div class="prose" { (prose::described(docs.title.as_deref(), docs.description.as_deref())) }
            @if let ModelKind::Struct(structure) = &kind.model.kind { (constructor(site, name, structure, up)) }
            @if !top.is_empty() { (tree.render(&top)) }
            @if !values.is_empty() {
                table class="values" {
                    thead { tr { th scope="col" { "Variant" } th scope="col" { "On the wire" } } }
                    tbody {
                        @for (wire, variant) in &values {
                            tr { td { code class="variant" { (name) "::" (variant) } } td { code class="s" { (wire) } } }
                        }
                    }
                }
                p class="media" { "What is new is kept as " code { (name) "::Unrecognized" } "." }
            }
            @if let Some(users) = users.get(&kind.id) { (used(users, up)) }
        }
    }
}

fn what(kind: &Kind<'_>) -> &'static str {
    match &kind.model.kind {
        ModelKind::Struct(_) => "struct",
        ModelKind::TextEnum(_) | ModelKind::IntEnum(_) => "open enum",
        ModelKind::Union(_) => "union",
        ModelKind::Answers(_) => "answers by status",
    }
}

fn constructor(site: &Site<'_>, name: &str, structure: &Struct, up: &str) -> Markup {
    html! {
        pre class="signature" tabindex="0" role="region" aria-label={ "Constructor of " (name) } { code {
            (name) "::" span class="f" { "new" } "("
            @for (index, field) in structure.required().enumerate() {
                @if index > 0 { ", " }
                (field.name) ": " (rust::taken(&field.value, plan::Kind::Required, site, up))
            }
            ")"
        } }
    }
}

type Users<'a> = BTreeMap<TypeId, Vec<(&'a Resource<'a>, &'a Method)>>;

/// The operations that name each type in a parameter, a body or an answer.
fn users<'a>(site: &'a Site<'a>) -> Users<'a> {
    let mut users: Users<'a> = BTreeMap::new();
    for (resource, method, operation) in site.methods() {
        let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
        let body = operation.body.iter().map(|body| &body.ty);
        let errors = operation
            .errors
            .iter()
            .filter_map(|error| error.ty.as_ref());
        let stream = operation.stream.iter().map(|stream| &stream.item);
        let answer = match &operation.answer {
            xtask::api::Answer::Body { ty, .. } | xtask::api::Answer::Several(ty) => Some(ty),
            xtask::api::Answer::Nothing => None,
        };
        let all = parameters
            .chain(body)
            .chain(errors)
            .chain(stream)
            .chain(answer);
        let named: BTreeSet<TypeId> = all.flat_map(ids).collect();
        for id in named {
            users.entry(id).or_default().push((resource, method));
        }
    }
    users
}

fn ids(ty: &Type) -> Vec<TypeId> {
    match ty {
        Type::Named(id) => vec![*id],
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => ids(inner),
        Type::Tuple(places) => places.iter().flat_map(ids).collect(),
        _ => Vec::new(),
    }
}

/// The most users that are named.
const MOST: usize = 12;

fn used(users: &[(&Resource<'_>, &Method)], up: &str) -> Markup {
    html! {
        div class="used" {
            p { "Used by " (counted(users.len(), "operation", "operations")) ":" }
            ul {
                @for (resource, method) in users.iter().take(MOST) {
                    li { a href={ (up) (resource.method_page(method)) } { code { (resource.name()) "." (names::plain(&method.name)) } } }
                }
                @if users.len() > MOST { li { "and " (users.len() - MOST) " more" } }
            }
        }
    }
}

/// The list of all types.
fn list(site: &Site<'_>, files: &mut Files) {
    let path = "types.html";
    let up = layout::up(path);
    let main = html! {
        nav class="crumbs" aria-label="Breadcrumb" { ol { li { a href={ (up) "index.html" } { "Overview" } } } }
        h1 { "Types" }
        p class="lead" { (counted(site.kinds().count(), "type", "types")) " in the module " code { "types" } "." }
        ul class="kinds" {
            @for kind in site.kinds() {
                li { a href={ (up) (kind.place()) } { (kind.model.name) } " " span class="quiet-mark" { (what(kind)) } }
            }
        }
    };
    let page = Page {
        path,
        title: "Types".to_owned(),
        about: "All types.".to_owned(),
        way: &[],
        main,
        aside: None,
    };
    files.add(path, layout::render(site, &page));
}
