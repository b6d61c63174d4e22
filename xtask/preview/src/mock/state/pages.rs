//! Lists, page by page.

use super::super::Mock;
use super::super::handle::Input;
use super::super::problem;
use super::plan::{Pages, Style};
use super::{answer as choice, at, given};
use serde_json::Value;
use xtask::document::view::{Location, Operation};

/// The size of a page where nothing is asked for, and the most that can be.
const SIZE: usize = 20;
const MOST: usize = 200;
/// How deep the numbers about a list are looked for.
const DEPTH: usize = 3;

/// One page of a list.
struct Page<'p> {
    start: usize,
    size: usize,
    total: usize,
    pages: &'p Pages,
    path: String,
    origin: &'p str,
}

/// The answer with the items that belong to the page that is asked for.
pub(super) fn answer(
    mock: &Mock,
    operation: &Operation,
    base: Value,
    place: &[String],
    items: Vec<Value>,
    pages: Option<&Pages>,
    input: &Input,
) -> Value {
    let mut value = base;
    let total = items.len();
    let page = pages.map(|pages| page(pages, operation, total, input));
    let (start, size) = page
        .as_ref()
        .map_or((0, total), |page| (page.start, page.size));
    let items: Vec<Value> = items.into_iter().skip(start).take(size).collect();
    if place.is_empty() {
        value = items.into();
    } else if let Some(list) = at(&mut value, place) {
        *list = items.into();
    } else if let Some((last, before)) = place.split_last()
        && let Some(Value::Object(map)) = at(&mut value, before)
    {
        map.insert(last.clone(), items.into());
    }
    let all = Page {
        start,
        size: size.max(1),
        total,
        pages: &Pages {
            style: Style::Page,
            at: "page".to_owned(),
            size: None,
            next: Vec::new(),
        },
        path: String::new(),
        origin: "",
    };
    let page = page.as_ref().unwrap_or(&all);
    let node = choice::choose(operation, &http::HeaderMap::new(), None)
        .response
        .and_then(problem::of)
        .map(|(_, node)| node);
    let mut told = value.clone();
    tell(&mut told, place, page, DEPTH);
    links(&mut told, page);
    // What does not fit the document is left as it was.
    if node.is_some_and(|node| mock.answers.is_valid(node, &told)) {
        told
    } else {
        value
    }
}

fn page<'p>(pages: &'p Pages, operation: &Operation, total: usize, input: &'p Input) -> Page<'p> {
    let number = |name: &str| {
        let value = given(input, Location::Query, name)?;
        let number = value.as_u64().or_else(|| value.as_str()?.parse().ok())?;
        // No list is longer, and sums stay small.
        usize::try_from(number.min(1 << 40)).ok()
    };
    let size = pages
        .size
        .as_deref()
        .and_then(number)
        .filter(|size| *size > 0)
        .unwrap_or(SIZE)
        .min(MOST);
    let at = number(&pages.at).unwrap_or(0);
    let start = match pages.style {
        Style::Page | Style::Link => at.max(1).saturating_sub(1).saturating_mul(size),
        Style::Offset | Style::Cursor => at,
    };
    let mut path = operation.path.clone();
    for (location, name, value) in &input.parameters {
        if *location == Location::Path {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            path = path.replace(&format!("{{{name}}}"), &text);
        }
    }
    Page {
        start,
        size,
        total,
        pages,
        path,
        origin: &input.origin,
    }
}

impl Page<'_> {
    fn number(&self) -> usize {
        self.start / self.size + 1
    }

    fn last(&self) -> usize {
        self.total.div_ceil(self.size).max(1)
    }

    fn has_next(&self) -> bool {
        self.start.saturating_add(self.size) < self.total
    }

    /// How the page with this number is asked for.
    fn url(&self, number: usize) -> String {
        let at = match self.pages.style {
            Style::Offset => (number - 1) * self.size,
            _ => number,
        };
        let size = self
            .pages
            .size
            .as_ref()
            .map(|name| format!("&{name}={}", self.size));
        format!(
            "{}{}?{}={at}{}",
            self.origin,
            self.path,
            self.pages.at,
            size.unwrap_or_default()
        )
    }
}

/// Sets the numbers whose names tell what they count.
fn tell(value: &mut Value, items: &[String], page: &Page<'_>, depth: usize) {
    let Value::Object(map) = value else { return };
    for (name, member) in map.iter_mut() {
        if items.first() == Some(name) && items.len() == 1 {
            continue;
        }
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        let number = match plain.to_ascii_lowercase().as_str() {
            "total" | "totalcount" | "totalitems" | "totalresults" => page.total,
            "page" | "currentpage" | "pagenumber" => page.number(),
            "pages" | "totalpages" | "pagecount" | "lastpage" => page.last(),
            "perpage" | "pagesize" | "limit" => page.size,
            "offset" => page.start,
            "hasmore" | "hasnext" if member.is_boolean() => {
                *member = page.has_next().into();
                continue;
            }
            _ => {
                if depth > 0 {
                    tell(
                        member,
                        if items.first() == Some(name) {
                            &items[1..]
                        } else {
                            &[]
                        },
                        page,
                        depth - 1,
                    );
                }
                continue;
            }
        };
        if member.is_number() {
            *member = number.into();
        } else if depth > 0 {
            tell(member, &[], page, depth - 1);
        }
    }
}

/// Sets what names the next page, and the other pages beside it.
fn links(value: &mut Value, page: &Page<'_>) {
    let Some((last, before)) = page.pages.next.split_last() else {
        return;
    };
    let mut inner = value;
    for step in before {
        let Value::Object(map) = inner else { return };
        inner = map
            .entry(step.clone())
            .or_insert_with(|| Value::Object(serde_json::Map::new()));
    }
    let Value::Object(map) = inner else { return };
    let next = match page.pages.style {
        Style::Cursor => Value::from((page.start + page.size).to_string()),
        _ => page.url(page.number() + 1).into(),
    };
    if page.has_next() {
        drop(map.insert(last.clone(), next));
    } else {
        drop(map.shift_remove(last));
    }
    if last != "next" || page.pages.style == Style::Cursor {
        return;
    }
    let before = (page.number() > 1).then(|| page.url((page.number() - 1).min(page.last())));
    let several = page.last() > 1;
    let others = [
        ("first", several.then(|| page.url(1))),
        ("last", several.then(|| page.url(page.last()))),
        ("previous", before.clone()),
        ("prev", before.filter(|_| map.contains_key("prev"))),
    ];
    for (name, url) in others {
        match url {
            Some(url) => drop(map.insert(name.to_owned(), url.into())),
            None => drop(map.shift_remove(name)),
        }
    }
}
