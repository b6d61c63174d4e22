//! Whether an operation is a list that comes in pages, as its own description shows.
//!
//! A wrong guess loses items, or asks for them for ever; none costs its user a line of configuration. So each part must be
//! there, by a name that says it and with a type that fits: a parameter that asks for a page, one list of items, and a
//! second sign that the list goes on: a parameter with the size, or what the answer says of other pages.

use super::list::{item_name, items};
use super::signs::{Kind, Sign, Signs};
use crate::api::{Answer, Api, Docs, Encoding, Location, Operation, Parameter, Type};
use crate::config::{Key, PageStyle, Pagination};

/// The pages of an operation, as if the configuration had said it.
pub(super) fn detect(api: &Api, operation: &Operation) -> Option<Pagination> {
    if operation.method != "GET" {
        return None;
    }
    let Answer::Body {
        encoding: Encoding::Json,
        ty,
        optional: false,
        ..
    } = &operation.answer
    else {
        return None;
    };
    let items = items(api, ty)?;
    let found = Found {
        query: Query::of(operation),
        signs: Signs::of(api, ty, &items),
        header: operation
            .answer_headers
            .iter()
            .any(|name| name.eq_ignore_ascii_case("link")),
        named: item_name(api, ty, &items),
    };
    let (style, signs) = found.style()?;
    let key = |text: &String| Key::new(text.as_str(), 0..0);
    Some(Pagination {
        style,
        items: key(&items),
        next: signs.next.map(|next| key(&next.path)),
        more: signs.more.as_ref().map(key),
        pages: signs.pages.as_ref().map(key),
        total: signs.total.as_ref().map(key),
    })
}

/// A name without its separators, in lower case.
pub(super) fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// What is known of an operation.
struct Found<'a> {
    query: Query<'a>,
    signs: Signs,
    /// Whether its answers have the header `Link`.
    header: bool,
    /// The property that names an item.
    named: Option<String>,
}

impl Found<'_> {
    /// How its pages are asked for, and the signs that go with that.
    fn style(self) -> Option<(PageStyle, Signs)> {
        let Self {
            query,
            signs,
            header,
            named,
        } = self;
        let key = |parameter: &Parameter| Key::new(parameter.wire.as_str(), 0..0);
        // What the server makes for the next request goes before what we could count.
        if let Some((cursor, next)) = query.cursor(&signs) {
            let cursor = key(cursor);
            let signs = Signs {
                next: Some(next),
                more: signs.more,
                ..Signs::default()
            };
            return Some((PageStyle::Cursor { cursor }, signs));
        }
        if let (Some(cursor), Some(item), Some(more)) = (query.after, named, &signs.more) {
            let (cursor, id) = (key(cursor), Key::new(item, 0..0));
            let signs = Signs {
                more: Some(more.clone()),
                ..Signs::default()
            };
            return Some((PageStyle::LastItem { cursor, id }, signs));
        }
        let numbers = [query.page, query.offset].into_iter().flatten().count();
        let size = query.size.map(key);
        let link = signs.next.as_ref().filter(|next| next.kind == Kind::Link);
        let follow = |signs: Signs| {
            let signs = Signs {
                next: signs.next,
                more: signs.more,
                ..Signs::default()
            };
            Some((PageStyle::Link, signs))
        };
        if let Some(link) = link {
            let to_follow = link.sure || numbers != 1 || query.is_unclear();
            let asked = numbers > 0 || query.size.is_some() || !query.cursors.is_empty();
            if to_follow && (asked || link.is_beside(&signs)) {
                return follow(signs);
            }
        }
        // A cursor that no answer names, or two ways to count: no telling what the server makes of both.
        if numbers == 1 && !query.is_unclear() && (size.is_some() || signs.tells_pages()) {
            let signs = signs.for_numbers();
            return Some(match (query.page, query.offset) {
                (Some(page), _) => {
                    let style = PageStyle::Page {
                        page: key(page),
                        per_page: size,
                        first: first_page(&page.docs),
                    };
                    (style, signs)
                }
                (None, offset) => {
                    let style = PageStyle::Offset {
                        offset: key(offset?),
                        limit: size,
                    };
                    (
                        style,
                        Signs {
                            pages: None,
                            ..signs
                        },
                    )
                }
            });
        }
        let asked = size.is_some() || !query.cursors.is_empty() || query.after.is_some();
        (header && (asked || numbers > 0)).then(|| (PageStyle::LinkHeader, Signs::default()))
    }
}

/// The parameters that ask for a page.
#[derive(Default)]
struct Query<'a> {
    page: Option<&'a Parameter>,
    offset: Option<&'a Parameter>,
    size: Option<&'a Parameter>,
    /// Those that take a text out of the page before.
    cursors: Vec<&'a Parameter>,
    /// The one that takes what names the last item of the page before.
    after: Option<&'a Parameter>,
    /// Whether two parameters say the same.
    twice: bool,
}

pub(super) const PAGE: &[&str] = &[
    "page",
    "pagenumber",
    "pageno",
    "pagenum",
    "currentpage",
    "pageindex",
];
const OFFSET: &[&str] = &["offset", "skip", "pageoffset"];
pub(super) const SIZE: &[&str] = &[
    "count",
    "first",
    "itemsperpage",
    "limit",
    "maxitems",
    "maxpagesize",
    "maxresults",
    "pagelen",
    "pagelength",
    "pagelimit",
    "pagesize",
    "perpage",
    "resultsperpage",
    "size",
    "take",
    "top",
];
const CURSOR: &[&str] = &[
    "after",
    "aftercursor",
    "continuationtoken",
    "continue",
    "cursor",
    "marker",
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "page",
    "pageafter",
    "pagecursor",
    "pagetoken",
    "paginationtoken",
    "startingafter",
];

impl<'a> Query<'a> {
    fn of(operation: &'a Operation) -> Self {
        let mut query = Self::default();
        let parameters = operation.parameters.iter();
        for parameter in parameters.filter(|parameter| parameter.location == Location::Query) {
            let name = plain(&parameter.wire);
            let is = |names: &[&str]| names.contains(&name.as_str());
            let counts = is_number(&parameter.ty);
            let slot = if counts && is(PAGE) {
                &mut query.page
            } else if counts && is(OFFSET) {
                &mut query.offset
            } else if counts && is(SIZE) {
                &mut query.size
            } else {
                if is_text(&parameter.ty) && is(CURSOR) {
                    query.cursors.push(parameter);
                }
                if is_text(&parameter.ty) && name == "startingafter" {
                    query.after = Some(parameter);
                }
                continue;
            };
            query.twice |= slot.replace(parameter).is_some();
        }
        query
    }

    /// Whether a number does not say what it counts, or from where.
    fn is_unclear(&self) -> bool {
        let page = self.page.is_some_and(|page| {
            // Zero may be the first page, or just be let pass.
            page.docs.default.is_none()
                && (minimum(&page.docs) == Some("0") || speaks_of_zero(&page.docs))
        });
        let offset = self.offset.is_some_and(|offset| {
            let text = plain_text(&offset.docs);
            text.contains("page number") || text.contains("number of pages")
        });
        page || offset || self.twice
    }

    /// The parameter that takes what an answer names.
    fn cursor(&self, signs: &Signs) -> Option<(&'a Parameter, Sign)> {
        signs.cursors.iter().find_map(|next| {
            // An answer always has a last item, the last answer too.
            if next.name == "lastid" && signs.more.is_none() {
                return None;
            }
            let fits = |parameter: &&&Parameter| next.fits(&plain(&parameter.wire));
            let mut fitting = self.cursors.iter().filter(fits);
            let cursor = fitting.next()?;
            fitting.next().is_none().then(|| (*cursor, next.clone()))
        })
    }
}

fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::Number) || matches!(ty, Type::Integer(integer) if !integer.text)
}

pub(super) fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Text(None) => true,
        Type::Text(Some(format)) => !format.starts_with("date") && format != "time",
        _ => false,
    }
}

fn minimum(docs: &Docs) -> Option<&str> {
    let mut constraints = docs.constraints.iter();
    constraints.find_map(|(name, value)| (*name == "minimum").then_some(value.as_str()))
}

pub(super) fn plain_text(docs: &Docs) -> String {
    docs.description
        .as_deref()
        .unwrap_or_default()
        .to_lowercase()
}

fn speaks_of_zero(docs: &Docs) -> bool {
    let text = plain_text(docs);
    [
        "zero", "0-based", "0-index", "from 0", "at 0", "with 0", "page 0", "is 0", "page=0",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// The number of the first page: as a rule 1.
fn first_page(docs: &Docs) -> u64 {
    let default = docs.default.as_ref().and_then(serde_json::Value::as_u64);
    u64::from(default != Some(0))
}
