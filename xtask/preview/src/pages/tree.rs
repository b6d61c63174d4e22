//! Trees of rows: what a parameter or an answer holds, level by level, cut where a type is inside itself or enough is shown.

use super::row::{self, Below, Row, anchor, counted};
use super::rust;
use super::site::{Kind, Site};
use maud::{Markup, html};
use std::collections::{BTreeSet, VecDeque};
use xtask::api::{self, Object, Shape, Type, TypeId};
use xtask::plan::{self, ModelKind, Rust, Struct};

/// The most rows of one tree. What is deeper than fits is a link, since a page should be read.
const MOST: usize = 300;

/// A tree that is being made.
pub(super) struct Tree<'a> {
    site: &'a Site<'a>,
    up: String,
    rows: Vec<Row>,
    /// The rows whose types are still to be shown, with the types they are inside of.
    waiting: VecDeque<(usize, TypeId, Vec<TypeId>)>,
    /// Types that are shown once, and are links after that.
    once: Option<BTreeSet<TypeId>>,
    most: usize,
}

impl<'a> Tree<'a> {
    /// A tree on a page from which `up` leads to the folder of all.
    pub(super) fn new(site: &'a Site<'a>, up: &str) -> Self {
        Self {
            site,
            up: up.to_owned(),
            rows: Vec::new(),
            waiting: VecDeque::new(),
            once: None,
            most: MOST,
        }
    }

    /// A tree of one level, where every type is a link.
    pub(super) fn flat(mut self) -> Self {
        self.most = 0;
        self
    }

    /// A tree that shows each type once.
    pub(super) fn once(mut self) -> Self {
        self.once = Some(BTreeSet::new());
        self
    }

    /// Adds a row; if its type has a shape, that is shown below it.
    pub(super) fn add(&mut self, row: Row, ty: Option<&Type>, inside: &[TypeId]) -> usize {
        let index = self.rows.len();
        self.rows.push(row);
        if let Some(id) = ty.and_then(named) {
            self.attach(index, id, inside);
        }
        index
    }

    /// The rows of a type itself.
    pub(super) fn of(&mut self, kind: &Kind<'a>, id: &str, inside: &[TypeId]) -> Vec<usize> {
        let inside: Vec<TypeId> = inside.iter().copied().chain([kind.id]).collect();
        match (&self.site.api.def(kind.id).shape, &kind.model.kind) {
            (Shape::Object(object), ModelKind::Struct(structure)) => {
                self.fields(object, structure, id, &inside)
            }
            (Shape::Union(union), ModelKind::Union(named)) => {
                let variants = union.variants.iter().zip(&named.variants);
                variants
                    .map(|(variant, named)| self.variant(union, variant, named, id, &inside))
                    .collect()
            }
            (Shape::Answers(answers), ModelKind::Answers(named)) => {
                let variants = answers.iter().zip(named);
                variants
                    .map(|(answer, named)| self.answer(answer, named, id, &inside))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn attach(&mut self, index: usize, id: TypeId, inside: &[TypeId]) {
        let site = self.site;
        let def = site.api.def(id);
        let Some(kind) = site.kind_of(id) else { return };
        let row = &mut self.rows[index];
        if row.prose.0.is_empty() {
            row.prose =
                super::prose::described(def.docs.title.as_deref(), def.docs.description.as_deref());
        }
        row.values = values(kind);
        if row.values.is_empty() {
            self.waiting.push_back((index, id, inside.to_vec()));
        }
    }

    /// Shows what is waiting, level by level.
    fn grow(&mut self) {
        while let Some((index, id, inside)) = self.waiting.pop_front() {
            let Some(kind) = self.site.kind_of(id).copied() else {
                continue;
            };
            let seen = self.once.as_mut().is_some_and(|seen| !seen.insert(id));
            let count = size(&kind);
            let why = if inside.contains(&id) {
                Some("Recursive: see")
            } else if seen || self.rows.len() + count > self.most {
                Some("See")
            } else {
                None
            };
            let below = match why {
                _ if count == 0 => Below::Nothing,
                Some(why) => {
                    let link =
                        html! { a href={ (self.up) (kind.place()) } { (kind.model.name) } "." };
                    Below::Elsewhere(why, link)
                }
                None => {
                    let parent = self.rows[index].id.clone();
                    let rows = self.of(&kind, &parent, &inside);
                    Below::Rows(rows, label(&kind, count))
                }
            };
            // Where the type is named beside the row, a link without a reason says nothing new.
            self.rows[index].below = match below {
                Below::Elsewhere("See", _) => Below::Nothing,
                other => other,
            };
        }
    }

    fn fields(
        &mut self,
        object: &'a Object,
        structure: &'a Struct,
        id: &str,
        inside: &[TypeId],
    ) -> Vec<usize> {
        let mut out = Vec::new();
        for field in structure
            .fields
            .iter()
            .filter(|field| field.kind != plan::Kind::Beside)
        {
            let found = object.fields.iter().find(|one| one.wire == field.wire);
            if let Some(said) = found {
                let row = self.field(field, said, id);
                out.push(self.add(row, Some(&said.ty), inside));
            }
        }
        let besides = structure
            .fields
            .iter()
            .filter(|field| field.kind == plan::Kind::Beside);
        for (field, beside) in besides.zip(&object.besides) {
            let row = Row {
                id: anchor(id, &field.name),
                name: field.name.clone(),
                ty: rust::ty(&field.value, self.site, &self.up),
                prose: html! { p { "What the same object is besides." } },
                ..Row::default()
            };
            out.push(self.add(row, Some(&beside.ty), inside));
        }
        if let (Some(rest), Some(ty)) = (&structure.rest, &object.rest) {
            let value = rest.value.clone().unwrap_or(Rust::Value);
            let row = Row {
                id: anchor(id, &rest.name),
                name: rest.name.clone(),
                ty: rust::ty(&Rust::Map(Box::new(value)), self.site, &self.up),
                prose: html! { p { "The properties that have no field of their own." } },
                ..Row::default()
            };
            out.push(self.add(row, Some(ty), inside));
        }
        out
    }

    /// The row of a field.
    fn field(&self, field: &plan::Field, said: &api::Field, id: &str) -> Row {
        let mut row = Row {
            id: anchor(id, &field.wire),
            name: field.name.clone(),
            wire: (plan::names::plain(&field.name) != field.wire).then(|| field.wire.clone()),
            ty: rust::ty(&field.ty(), self.site, &self.up),
            ..Row::default()
        };
        row.marks.extend(said.required.then_some("required"));
        row.marks.extend(said.nullable.then_some("nullable"));
        row.marks.extend(said.read_only.then_some("read-only"));
        row.marks.extend(said.write_only.then_some("write-only"));
        row.describe(&said.docs, Some(&said.ty));
        row
    }

    fn variant(
        &mut self,
        union: &api::Union,
        variant: &'a api::Variant,
        named: &plan::UnionVariant,
        id: &str,
        inside: &[TypeId],
    ) -> usize {
        let tags: Vec<&str> = variant
            .tags
            .iter()
            .map(String::as_str)
            .filter(|tag| !tag.is_empty())
            .collect();
        let mut row = Row {
            id: anchor(id, &named.name),
            name: named.name.clone(),
            ty: rust::ty(&named.value, self.site, &self.up),
            ..Row::default()
        };
        if let Some(tag) = union.tag.as_ref().filter(|_| !tags.is_empty()) {
            row.facts.push((
                "when",
                html! { code { (tag) } " is " code { (tags.join(" or ")) } },
            ));
        }
        self.add(row, Some(&variant.ty), inside)
    }

    fn answer(
        &mut self,
        answer: &'a api::StatusAnswer,
        named: &plan::AnswerVariant,
        id: &str,
        inside: &[TypeId],
    ) -> usize {
        let body = named.body.as_ref().and_then(rust::answer);
        let row = Row {
            id: anchor(id, &named.name),
            name: named.name.clone(),
            ty: body
                .map(|body| rust::ty(&body, self.site, &self.up))
                .unwrap_or_default(),
            prose: super::prose::prose(&answer.description),
            facts: vec![("status", html! { code { (answer.status) } })],
            ..Row::default()
        };
        self.add(row, answer.body.as_ref().map(|(_, ty)| ty), inside)
    }

    /// The rows as a list.
    pub(super) fn render(mut self, top: &[usize]) -> Markup {
        self.grow();
        let open = top.len() <= 2;
        html! { ul class="rows" { @for index in top { (self.row(*index, open)) } } }
    }

    fn row(&self, index: usize, open: bool) -> Markup {
        let row = &self.rows[index];
        match &row.below {
            Below::Rows(rows, label) => {
                // A way with no turns is open to its end.
                let deeper = open && rows.len() <= 2;
                let below = html! { @for index in rows { (self.row(*index, deeper)) } };
                row::render(row, Some((label, below, open)))
            }
            _ => row::render(row, None),
        }
    }
}

/// The type with a shape that a value is, or is a list or map of.
pub(super) fn named(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => named(inner),
        _ => None,
    }
}

/// The values of an enum: on the wire and in Rust.
pub(super) fn values(kind: &Kind<'_>) -> Vec<(String, String)> {
    match &kind.model.kind {
        ModelKind::TextEnum(variants) => {
            let all = variants.iter();
            all.map(|one| (format!("{:?}", one.wire), one.name.clone()))
                .collect()
        }
        ModelKind::IntEnum(variants) => {
            let all = variants.iter();
            all.map(|one| (one.value.to_string(), one.name.clone()))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// How many rows a type is.
fn size(kind: &Kind<'_>) -> usize {
    match &kind.model.kind {
        ModelKind::Struct(structure) => {
            structure.fields.len()
                + usize::from(
                    structure
                        .rest
                        .as_ref()
                        .is_some_and(|rest| rest.value.is_some()),
                )
        }
        ModelKind::Union(union) => union.variants.len(),
        ModelKind::Answers(variants) => variants.len(),
        ModelKind::TextEnum(_) | ModelKind::IntEnum(_) => 0,
    }
}

fn label(kind: &Kind<'_>, count: usize) -> String {
    let count = match &kind.model.kind {
        ModelKind::Struct(_) => counted(count, "field", "fields"),
        _ => counted(count, "variant", "variants"),
    };
    format!("{} · {count}", kind.model.name)
}
