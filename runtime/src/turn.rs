//! From one page of a list to the next: nothing here knows the type of a page.

use std::collections::HashSet;

use serde_json::json;

use crate::runtime::api::SchemeKind;
use crate::runtime::base::same_origin;
use crate::runtime::call::Target;
use crate::runtime::error::ErrorKind;
use crate::runtime::link::{Links, links};
use crate::runtime::page::PageStyle;
use crate::runtime::position::{At, Position};
use crate::runtime::query::Query;
use crate::runtime::{Call, Error, ResponseParts, Url};

/// What a page says of the list: each is `None` where the API's pages do not say it.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// The cursor, number or link of the next page; empty if there is none.
    pub(crate) next: Option<String>,
    /// Whether there is another page.
    pub(crate) more: Option<bool>,
    /// How many pages there are.
    pub(crate) pages: Option<u64>,
    /// How many items all pages have.
    pub(crate) total: Option<u64>,
}

/// The call for the page that is next, and what is known of those before it.
pub(crate) struct Turn {
    pub(crate) call: Call,
    pub(crate) style: &'static PageStyle,
    pub(crate) position: Position,
    /// Cursors and links that were followed.
    seen: HashSet<String>,
    /// How many items the first page has.
    first: Option<usize>,
    /// The body of the page before, in short.
    before: Option<u64>,
    /// How many items were read, where the list was read from its beginning.
    count: Option<u64>,
}

impl Turn {
    pub(crate) fn new(call: Call, style: &'static PageStyle) -> Self {
        let mut turn = Self {
            call,
            style,
            position: Position::page(At::Start),
            seen: HashSet::new(),
            first: None,
            before: None,
            count: None,
        };
        turn.count = turn.beginning();
        turn
    }

    /// How many items are before the page that the request asks for, if that is known.
    fn beginning(&self) -> Option<u64> {
        match self.style {
            PageStyle::Page { page, first, .. } => {
                let number = self.number(page, *first).ok();
                number.filter(|number| number == first).map(|_| 0)
            }
            PageStyle::Offset { offset, .. } => self.number(offset, 0).ok(),
            _ => None,
        }
    }

    /// Goes on where an earlier reading was.
    pub(crate) fn resume(&mut self, position: Position) -> Result<(), Error> {
        match (&position.at, self.style) {
            (At::Start, _) => {}
            (At::Page(number), PageStyle::Page { page, .. }) => self.ask(page, *number),
            (At::Offset(number), PageStyle::Offset { offset, .. }) => self.ask(offset, *number),
            (At::Cursor(cursor), PageStyle::Cursor { param } | PageStyle::LastItem { param }) => {
                self.call.0.query.set_plain(param, &json!(cursor));
            }
            (
                At::Link(link),
                PageStyle::NextLink | PageStyle::LinkHeader | PageStyle::Cursor { .. },
            ) => {
                let here = self.call.clone().build()?.url().clone();
                self.follow(&here, link)?;
            }
            _ => {
                return Err(Error::invalid(
                    "the position is one of another kind of list",
                ));
            }
        }
        self.count = match &position.at {
            At::Start => self.count,
            At::Offset(number) => Some(*number),
            _ => None,
        };
        self.position = position;
        Ok(())
    }

    fn ask(&mut self, name: &str, number: u64) {
        self.call.0.query.set_plain(name, &json!(number));
    }

    /// Turns to the next page; false if there is none. `count` is how many items the page has, `last` what names its last
    /// one, `body` its body in short.
    pub(crate) fn turn(
        &mut self,
        said: &Said,
        count: usize,
        last: Option<String>,
        body: u64,
        parts: &ResponseParts,
    ) -> Result<bool, Error> {
        let next = said.next.as_deref().filter(|next| !next.is_empty());
        match self.style {
            _ if said.more == Some(false) => Ok(false),
            PageStyle::Cursor { param } => match next {
                None => Ok(false),
                Some(link) if is_absolute(link) => self.link(link, &parts.url),
                Some(cursor) => self.cursor(param, cursor.to_owned()),
            },
            PageStyle::LastItem { param } => match last.filter(|_| said.more == Some(true)) {
                None => Ok(false),
                Some(last) => self.cursor(param, last),
            },
            PageStyle::NextLink => match next {
                None => Ok(false),
                Some(link) => self.link(link, &parts.url),
            },
            PageStyle::LinkHeader => match links(&parts.headers) {
                Links::Next(link) => self.link(&link, &parts.url),
                _ => Ok(false),
            },
            PageStyle::Page { .. } | PageStyle::Offset { .. } => {
                self.count(said, count, body, parts)
            }
        }
    }

    /// The next page of a list that is asked for by numbers.
    fn count(
        &mut self,
        said: &Said,
        count: usize,
        body: u64,
        parts: &ResponseParts,
    ) -> Result<bool, Error> {
        let items = u64::try_from(count).unwrap_or(u64::MAX);
        let first = *self.first.get_or_insert(count);
        self.count = self.count.map(|before| before.saturating_add(items));
        let repeats = self.before.replace(body) == Some(body);
        if count == 0 {
            return Ok(false);
        }
        let goes_on = match self.says(said, parts)? {
            Some(goes_on) => goes_on,
            // A server may give fewer than asked for, so only a page shorter than the first is the last.
            None => count >= first,
        };
        if goes_on && repeats {
            return Err(self.looped("one is the same as the page before it"));
        }
        if goes_on {
            self.step(items)?;
        }
        Ok(goes_on)
    }

    /// Whether the page says that there is another. Of signs that contradict each other the one that says so counts:
    /// asking once too often does no harm.
    fn says(&self, said: &Said, parts: &ResponseParts) -> Result<Option<bool>, Error> {
        let pages = match (said.pages, self.style) {
            (Some(pages), PageStyle::Page { page, first, .. }) => {
                let now = self.number(page, *first)?;
                Some(now.saturating_sub(*first).saturating_add(1) < pages)
            }
            _ => None,
        };
        let total = said.total.zip(self.count).map(|(total, read)| read < total);
        let next = said.next.as_ref().map(|next| !next.is_empty());
        let mut signs = [next, said.more, pages, total];
        if signs.iter().all(Option::is_none) {
            signs[0] = match links(&parts.headers) {
                Links::Silent => None,
                Links::Last => Some(false),
                Links::Next(_) => Some(true),
            };
        }
        let known = signs.into_iter().flatten();
        Ok(known.reduce(|one, other| one || other))
    }

    /// The number in a parameter.
    fn number(&self, name: &str, start: u64) -> Result<u64, Error> {
        let query = &self.call.0.query;
        let number = match query.text(name) {
            Some(text) => text.parse().ok(),
            None => (!query.contains(name)).then_some(start),
        };
        number.ok_or_else(|| {
            Error::invalid(format!(
                "the query parameter {name} is not a number to count from"
            ))
        })
    }

    /// Counts on.
    fn step(&mut self, items: u64) -> Result<(), Error> {
        let (name, start, step) = match self.style {
            PageStyle::Page { page, first, .. } => (*page, *first, 1),
            PageStyle::Offset { offset, .. } => (*offset, 0, items),
            _ => return Ok(()),
        };
        let next = self.number(name, start)?.saturating_add(step);
        self.ask(name, next);
        self.position = Position::page(match self.style {
            PageStyle::Page { .. } => At::Page(next),
            _ => At::Offset(next),
        });
        Ok(())
    }

    fn cursor(&mut self, param: &str, cursor: String) -> Result<bool, Error> {
        let now = self.call.0.query.text(param).map(str::to_owned);
        self.seen.extend(now);
        self.visit(&cursor)?;
        self.call.0.query.set_plain(param, &json!(cursor));
        self.position = Position::page(At::Cursor(cursor));
        Ok(true)
    }

    /// Follows a link, which may be relative to where the page came from.
    fn link(&mut self, link: &str, page: &Url) -> Result<bool, Error> {
        let here = self.call.clone().build()?.url().clone();
        self.seen.insert(local(&here));
        let place = self.follow_from(&here, page, link)?;
        self.visit(&place)?;
        self.position = Position::page(At::Link(place));
        Ok(true)
    }

    fn follow(&mut self, here: &Url, link: &str) -> Result<String, Error> {
        self.follow_from(here, here, link)
    }

    /// The call for a link, and the link as a path and query. The credential goes to the client's own server alone, so no
    /// other is followed.
    fn follow_from(&mut self, here: &Url, page: &Url, link: &str) -> Result<String, Error> {
        let broken = |error| pages(format!("the link to the next page is not a URL: {error}"));
        let mut next: Url = page.join(link).map_err(broken)?;
        if !same_origin(here, &next) || !next.username().is_empty() || next.password().is_some() {
            let error = pages("the link to the next page leads to another origin".to_owned());
            return Err(error.of_call(&self.call.name(), 0, true));
        }
        next.set_fragment(None);
        let mut query = Query::encoded(next.query().unwrap_or_default());
        // A key that the server repeats in its links is the client's own to send, and to keep out of positions.
        for scheme in self.call.0.core.0.api.schemes {
            if let SchemeKind::Query(name) = scheme.kind {
                query.remove(name);
            }
        }
        let text = query.join(&Query::default());
        next.set_query((!text.is_empty()).then_some(text.as_str()));
        let place = local(&next);
        next.set_query(None);
        self.call.0.query = query;
        self.call.0.target = Target::Url(Box::new(next));
        Ok(place)
    }

    fn visit(&mut self, place: &str) -> Result<(), Error> {
        if self.seen.insert(place.to_owned()) {
            Ok(())
        } else {
            Err(self.looped("one leads to a page that was read"))
        }
    }

    fn looped(&self, reason: &str) -> Error {
        pages(format!("the pages do not end: {reason}")).of_call(&self.call.name(), 0, true)
    }
}

fn pages(text: String) -> Error {
    Error::new(ErrorKind::Pages, text)
}

fn is_absolute(text: &str) -> bool {
    let starts = |scheme: &str| {
        text.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    starts("https://") || starts("http://")
}

/// Path and query.
fn local(url: &Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}
