//! What an answer says of other pages than its own.

use super::list::field;
use super::paging::{PAGE, SIZE, is_text, plain, plain_text};
use crate::api::{Api, Docs, Field, Shape, Type};

/// What an answer says of other pages: dotted paths.
#[derive(Default)]
pub(super) struct Signs {
    /// A link to the next page, or what else shows that there is one.
    pub(super) next: Option<Sign>,
    /// What the next request can send.
    pub(super) cursors: Vec<Sign>,
    pub(super) more: Option<String>,
    pub(super) pages: Option<String>,
    pub(super) total: Option<String>,
    /// Whether the answer repeats the page or its size beside the items.
    pub(super) echo: bool,
}

/// Something that names the next page.
#[derive(Clone)]
pub(super) struct Sign {
    pub(super) path: String,
    /// Its name, and that of the object it is in.
    pub(super) name: String,
    owner: String,
    pub(super) kind: Kind,
    /// Whether it is to be followed in any case.
    pub(super) sure: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Link,
    Cursor,
    /// One of both.
    Either,
}

impl Sign {
    /// Whether a parameter of this name takes it.
    pub(super) fn fits(&self, parameter: &str) -> bool {
        let name = self.name.strip_prefix("next").unwrap_or(&self.name);
        match parameter {
            // `next_page`, which takes what is also called a page token.
            "page" => name == "page",
            // `after` is also a date or an item elsewhere.
            "after" => matches!(name, "after" | "cursor" | "endcursor" | "lastid"),
            "startingafter" => name == "startingafter",
            _ => {
                let known = [
                    "",
                    "page",
                    "cursor",
                    "endcursor",
                    "token",
                    "pagetoken",
                    "marker",
                ];
                parameter.trim_start_matches("next") == name || known.contains(&name)
            }
        }
    }

    /// Whether it stands beside the items, in an answer that tells the page and its size.
    pub(super) fn is_beside(&self, signs: &Signs) -> bool {
        self.owner.is_empty() && signs.echo
    }
}

/// Objects that tell of pages.
const ABOUT: &[&str] = &[
    "cursor",
    "cursors",
    "link",
    "links",
    "list",
    "listinfo",
    "meta",
    "metadata",
    "next",
    "page",
    "pageinfo",
    "pages",
    "pagination",
    "paginginfo",
    "paging",
    "paginationinfo",
    "paginationmeta",
    "responsemetadata",
];
const NEXT_LINK: &[&str] = &[
    "next",
    "nextlink",
    "nexturl",
    "nexthref",
    "nextpageurl",
    "nextpagelink",
    "odatanextlink",
];
const NEXT_CURSOR: &[&str] = &[
    "after",
    "continue",
    "continuationtoken",
    "endcursor",
    "lastid",
    "next",
    "nextafter",
    "nextcontinuationtoken",
    "nextcursor",
    "nextmarker",
    "nextpage",
    "nextpagecursor",
    "nextpagetoken",
    "nexttoken",
    "startingafter",
];
const MORE: &[&str] = &[
    "hasmore",
    "hasnext",
    "hasnextpage",
    "istruncated",
    "more",
    "moreavailable",
];
const PAGES: &[&str] = &[
    "lastpage",
    "numpages",
    "pagecount",
    "pagestotal",
    "totalpages",
];
const TOTAL: &[&str] = &[
    "itemcount",
    "total",
    "totalcount",
    "totalelements",
    "totalitems",
    "totalrecords",
    "totalresults",
    "totalsize",
];

impl Signs {
    /// Of the answer, and of the object that holds the items.
    pub(super) fn of(api: &Api, ty: &Type, items: &str) -> Self {
        let mut signs = Self::default();
        if let Type::Named(id) = ty {
            signs.look(api, &api.def(*id).shape, "", "", 0);
            if let Some((owner, _)) = items.rsplit_once('.')
                && let Some(Field {
                    ty: Type::Named(id),
                    ..
                }) = field(api, ty, owner)
            {
                signs.look(api, &api.def(*id).shape, owner, "", 1);
            }
        }
        signs
    }

    fn look(&mut self, api: &Api, shape: &Shape, path: &str, owner: &str, depth: usize) {
        let Shape::Object(object) = shape else {
            return;
        };
        for field in &object.fields {
            let name = plain(&field.wire);
            // A dotted path cannot name it.
            if field.wire.contains('.') {
                continue;
            }
            let path = if path.is_empty() {
                field.wire.clone()
            } else {
                format!("{path}.{}", field.wire)
            };
            self.note(&path, &name, owner, field);
            if let Type::Named(id) = &field.ty
                && depth < 3
                && ABOUT.contains(&name.as_str())
            {
                self.look(api, &api.def(*id).shape, &path, &name, depth + 1);
            }
        }
    }

    /// Keeps the first of a kind.
    fn note(&mut self, path: &str, name: &str, owner: &str, field: &Field) {
        let is = |names: &[&str]| names.contains(&name);
        let path = || path.to_owned();
        match &field.ty {
            Type::Bool if is(MORE) => _ = self.more.get_or_insert_with(path),
            Type::Integer(integer) if !integer.text => {
                // `pages` counts pages beside a page's own number only.
                if is(PAGES) || name == "pages" && ["meta", "pagination", "paging"].contains(&owner)
                {
                    self.pages.get_or_insert_with(path);
                } else if is(TOTAL) && !speaks_of_one_page(&field.docs) {
                    self.total.get_or_insert_with(path);
                } else if owner.is_empty() && (is(PAGE) || is(SIZE)) {
                    self.echo = true;
                }
            }
            ty if is_text(ty) => self.note_text(path(), name, owner, field),
            _ => {}
        }
    }

    fn note_text(&mut self, path: String, name: &str, owner: &str, field: &Field) {
        let is = |names: &[&str]| names.contains(&name);
        let is_uri = matches!(&field.ty, Type::Text(Some(format)) if format.starts_with("ur") || format.starts_with("ir"));
        let in_links = matches!(owner, "link" | "links");
        // `links.next.href`, `paging.next.link`.
        let inside = owner == "next" && matches!(name, "href" | "link" | "url" | "uri");
        // In `links`, `pages` is an object of links.
        let linked = in_links || is_uri || owner == "pages";
        let link = inside || is(NEXT_LINK) && (name != "next" || linked);
        let cursor = !linked
            && is(NEXT_CURSOR)
            && (owner == "next" || owner.starts_with("cursor") || is_clear(name, owner));
        let sign = |kind| Sign {
            path,
            name: name.to_owned(),
            owner: owner.to_owned(),
            kind,
            sure: name != "next" && !inside,
        };
        match (link, cursor) {
            (true, _) => _ = self.next.get_or_insert_with(|| sign(Kind::Link)),
            (false, true) => {
                let kind = if name == "next" {
                    Kind::Either
                } else {
                    Kind::Cursor
                };
                self.cursors.push(sign(kind));
            }
            (false, false) => {}
        }
    }

    /// Whether it tells of pages at all, beside the items.
    pub(super) fn tells_pages(&self) -> bool {
        self.next.is_some() || self.more.is_some() || self.pages.is_some() || self.total.is_some()
    }

    /// Those that go with numbers.
    pub(super) fn for_numbers(self) -> Self {
        Self {
            cursors: Vec::new(),
            echo: false,
            ..self
        }
    }
}

/// `after` and `last_id` alone say little.
fn is_clear(name: &str, owner: &str) -> bool {
    match name {
        "after" | "startingafter" => owner == "paging" || owner == "pagination",
        "continue" => owner == "metadata",
        "lastid" => owner.is_empty(),
        _ => true,
    }
}

fn speaks_of_one_page(docs: &Docs) -> bool {
    let text = plain_text(docs);
    [
        "this page",
        "the page",
        "current page",
        "per page",
        "this response",
        "each page",
    ]
    .iter()
    .any(|words| text.contains(words))
}
