//! What an operation takes: arguments and setters, by where they travel.

use super::operation::Shown;
use super::prose;
use super::row::{Row, anchor};
use super::rust;
use super::tree::Tree;
use maud::{Markup, html};
use xtask::api::{Encoding, Location, Shape, Type};
use xtask::plan::{self, Argument, ArgumentRole, BodySetter, Kind, ModelKind, Rust, names};

/// The section; a line where there is nothing to give.
pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let groups = [
        ("Path", located(shown, Location::Path)),
        ("Body", body(shown)),
        ("Query", located(shown, Location::Query)),
        ("Headers", located(shown, Location::Header)),
        ("Cookies", located(shown, Location::Cookie)),
    ];
    let some = groups.iter().any(|(_, rows)| rows.is_some());
    html! {
        section id="parameters" {
            div class="section-head" { h2 { "Parameters" } @if some { (expand("parameters")) } }
            @if !some { p class="nothing" { "None." } }
            @for (name, rows) in groups {
                @if let Some(rows) = rows { h3 { (name) } (rows) }
            }
        }
    }
}

/// The button that opens or closes all of a section; the script shows it.
pub(super) fn expand(section: &str) -> Markup {
    html! {
        button class="expand scripted" type="button" aria-controls=(section) aria-expanded="false" hidden { "Expand all" }
    }
}

/// The parameters that travel in one place.
fn located(shown: &Shown<'_>, location: Location) -> Option<Markup> {
    let operation = shown.operation;
    let parameters: Vec<_> = operation
        .parameters
        .iter()
        .filter(|one| one.location == location)
        .collect();
    if parameters.is_empty() {
        return None;
    }
    let mut tree = Tree::new(shown.site, &shown.up);
    let mut top = Vec::new();
    let group = match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    for parameter in parameters {
        let argument = shown
            .method
            .arguments
            .iter()
            .find(|argument| match &argument.role {
                ArgumentRole::Path(wire, ..) | ArgumentRole::ReservedPath(wire) => {
                    location == Location::Path && *wire == parameter.wire
                }
                _ => false,
            });
        let setters = shown.method.parameters.iter();
        let setter = setters
            .clone()
            .find(|one| one.location == location && one.wire == parameter.wire);
        let (name, value) = match (argument, setter) {
            (Some(argument), _) => (&argument.name, &argument.value),
            (None, Some(setter)) => (&setter.name, &setter.value),
            (None, None) => continue,
        };
        let mut row = named(
            shown,
            anchor(group, &parameter.wire),
            name,
            &parameter.wire,
            value,
        );
        row.marks.extend(parameter.required.then_some("required"));
        if argument.is_none() {
            row.setter = Some(call(shown, name, value, Kind::Optional));
        }
        row.describe(&parameter.docs, Some(&parameter.ty));
        top.push(tree.add(row, Some(&parameter.ty), &[]));
    }
    Some(tree.render(&top))
}

/// The body: its properties where these are arguments and setters, else the whole.
fn body(shown: &Shown<'_>) -> Option<Markup> {
    let (said, planned) = (shown.operation.body.as_ref()?, shown.method.body.as_ref()?);
    let mut tree = Tree::new(shown.site, &shown.up);
    let mut top = Vec::new();
    let whole = shown
        .method
        .arguments
        .iter()
        .find(|argument| argument.role == ArgumentRole::Body);
    let ty = matches!(
        said.encoding,
        Encoding::Json | Encoding::Form | Encoding::Multipart
    )
    .then_some(&said.ty);
    if whole.is_some() || (planned.optional && planned.encoding != Encoding::Multipart) {
        let name = whole.map_or("body", |argument| argument.name.as_str());
        let mut row = named(shown, "whole".to_owned(), name, name, &planned.value);
        row.marks.extend(said.required.then_some("required"));
        if whole.is_none() {
            row.setter = Some(call(shown, "body", &planned.value, Kind::Required));
        }
        top.push(tree.add(row, ty, &[]));
    }
    let properties = required(shown, planned);
    let arguments = shown.method.arguments.iter();
    for (argument, wire) in arguments
        .filter(|one| one.role == ArgumentRole::Property)
        .zip(properties)
    {
        top.push(property(shown, &mut tree, argument, &wire));
    }
    for argument in &shown.method.arguments {
        if let ArgumentRole::Part(part) = &argument.role {
            top.push(property(shown, &mut tree, argument, &part.wire));
        }
    }
    for setter in &planned.setters {
        top.push(optional(
            shown,
            &mut tree,
            setter,
            planned.required_parts.contains(&setter.wire),
        ));
    }
    Some(html! {
        p class="media" {
            "Sent as " code { (said.media_type) } "."
            @if !said.others.is_empty() {
                " By " code { "raw_body" } " also:"
                @for kind in &said.others { " " code { (kind) } }
                "."
            }
        }
        @if let Some(text) = &said.description { div class="prose" { (prose::prose(text)) } }
        @if !top.is_empty() { (tree.render(&top)) }
    })
}

/// The wire names of the properties that are arguments, in their order.
fn required(shown: &Shown<'_>, body: &plan::Body) -> Vec<String> {
    let kind = body.value.name().and_then(|name| shown.site.kind(name));
    match kind.map(|kind| &kind.model.kind) {
        Some(ModelKind::Struct(structure)) => structure
            .required()
            .map(|field| field.wire.clone())
            .collect(),
        _ => Vec::new(),
    }
}

fn property(shown: &Shown<'_>, tree: &mut Tree<'_>, argument: &Argument, wire: &str) -> usize {
    let mut row = named(
        shown,
        anchor("body", wire),
        &argument.name,
        wire,
        &argument.value,
    );
    row.marks.push("required");
    described(shown, tree, row, wire)
}

fn optional(shown: &Shown<'_>, tree: &mut Tree<'_>, setter: &BodySetter, required: bool) -> usize {
    let mut row = named(
        shown,
        anchor("body", &setter.wire),
        &setter.name,
        &setter.wire,
        &setter.value,
    );
    row.marks
        .extend((required || setter.kind == Kind::RequiredNullable).then_some("required"));
    row.marks
        .extend((setter.kind == Kind::Nullable).then_some("nullable"));
    row.setter = Some(call(shown, &setter.name, &setter.value, setter.kind));
    described(shown, tree, row, &setter.wire)
}

/// Adds the row of a property with what the document says of it.
fn described(shown: &Shown<'_>, tree: &mut Tree<'_>, mut row: Row, wire: &str) -> usize {
    let field = shown.operation.body.as_ref().and_then(|body| {
        let Type::Named(id) = body.ty else {
            return None;
        };
        match &shown.site.api.def(id).shape {
            Shape::Object(object) => object.fields.iter().find(|field| field.wire == wire),
            _ => None,
        }
    });
    if let Some(field) = field {
        row.describe(&field.docs, Some(&field.ty));
    }
    tree.add(row, field.map(|field| &field.ty), &[])
}

/// A row with its name and type.
fn named(shown: &Shown<'_>, id: String, name: &str, wire: &str, value: &Rust) -> Row {
    Row {
        id,
        name: name.to_owned(),
        wire: (names::plain(name) != wire).then(|| wire.to_owned()),
        ty: rust::ty(value, shown.site, &shown.up),
        ..Row::default()
    }
}

/// A setter as it is called.
fn call(shown: &Shown<'_>, name: &str, value: &Rust, kind: Kind) -> Markup {
    html! { "." (name) "(" (rust::taken(value, kind, shown.site, &shown.up)) ")" }
}
