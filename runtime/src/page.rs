//! Lists that come in pages.

use std::collections::HashSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use futures_core::Stream;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::runtime::base::same_origin;
use crate::runtime::call::Target;
use crate::runtime::error::ErrorKind;
use crate::runtime::steps::{Steps, Walk};
use crate::runtime::{Call, Error, Response, Url, decode};

/// How the pages of a list are asked for, and where its answers have the items.
#[doc(hidden)]
#[derive(Debug)]
pub struct PageSpec<T, J> {
    /// How to ask for a page.
    pub style: PageStyle,
    /// The items of a page.
    pub items: fn(T) -> Option<Vec<J>>,
    /// Where a page names the next: a link, a cursor. None where its answers do not.
    pub next: Option<fn(&T) -> Option<&str>>,
}

impl<T, J> PageSpec<T, J> {
    /// The items of a page.
    fn items(&self, page: T) -> Vec<J> {
        (self.items)(page).unwrap_or_default()
    }

    /// What a page says about the next: where it could name one and does not, there is none.
    fn next(&self, page: &T) -> Next {
        let Some(next) = self.next else {
            return Next::Unknown;
        };
        next(page)
            .filter(|next| !next.is_empty())
            .map_or(Next::Last, |next| Next::More(next.to_owned()))
    }
}

/// How to ask for a page.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum PageStyle {
    /// By its number, from 1 unless the call says otherwise.
    Page {
        /// The parameter with the number.
        page: &'static str,
        /// The parameter with the size.
        per_page: Option<&'static str>,
    },
    /// By the number of items before it.
    Offset {
        /// The parameter with the number.
        offset: &'static str,
        /// The parameter with the size.
        limit: Option<&'static str>,
    },
    /// By a text from the page before it.
    Cursor {
        /// The parameter with the text.
        param: &'static str,
    },
    /// By a link from the page before it.
    NextLink,
}

/// What a page says about the next.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Next {
    /// Nothing.
    Unknown,
    /// There is none.
    Last,
    /// There is one; the cursor or link to it.
    More(String),
}

/// Asks for one page after the other.
struct Pager<T: 'static, J: 'static> {
    call: Call,
    spec: &'static PageSpec<T, J>,
    /// Cursors and links that were followed.
    seen: HashSet<String>,
    /// How many items the first page has.
    first: Option<usize>,
    /// The body of the page before, in short.
    before: Option<u64>,
}

impl<T: DeserializeOwned, J> Pager<T, J> {
    fn new(call: Call, spec: &'static PageSpec<T, J>) -> Self {
        Self {
            call,
            spec,
            seen: HashSet::new(),
            first: None,
            before: None,
        }
    }

    /// The page, and its body in short.
    async fn fetch(&self) -> Result<(Response<T>, u64), Error> {
        let raw = self.call.clone().execute().await?;
        let mut hasher = DefaultHasher::new();
        raw.body.hash(&mut hasher);
        Ok((decode::json(raw)?, hasher.finish()))
    }

    /// Turns to the next page; false if there is none.
    fn turn(&mut self, next: Next, count: usize, body: u64) -> Result<bool, Error> {
        let first = *self.first.get_or_insert(count);
        let repeats = self.before.replace(body) == Some(body);
        match (&self.spec.style, next) {
            (_, Next::Last) | (PageStyle::Cursor { .. } | PageStyle::NextLink, Next::Unknown) => {
                Ok(false)
            }
            (PageStyle::Cursor { .. } | PageStyle::NextLink, Next::More(more))
                if more.is_empty() =>
            {
                Ok(false)
            }
            (PageStyle::Cursor { param }, Next::More(cursor)) => {
                self.visit(&cursor)?;
                self.call.query(param, &cursor);
                Ok(true)
            }
            (PageStyle::NextLink, Next::More(link)) => self.link(&link),
            (_, _) if count == 0 => Ok(false),
            // A server may give fewer than asked for, so only a page shorter than the first is the last.
            (_, Next::Unknown) if count < first => Ok(false),
            (_, Next::Unknown) if repeats => Err(self.looped("it is the same as the page before")),
            (PageStyle::Page { page, .. }, _) => self.count(page, 1, 1),
            (PageStyle::Offset { offset, .. }, _) => self.count(offset, 0, count),
        }
    }

    /// Adds to the number in a parameter.
    fn count(&mut self, name: &str, start: u64, step: usize) -> Result<bool, Error> {
        let now = self
            .call
            .0
            .query
            .text(name)
            .map_or(Some(start), |text| text.parse().ok());
        let next = now.and_then(|now| now.checked_add(u64::try_from(step).ok()?));
        let next = next.ok_or_else(|| {
            Error::invalid(format!(
                "the query parameter {name} is not a number to count from"
            ))
        })?;
        self.call.0.query.set_plain(name, &json!(next));
        Ok(true)
    }

    fn link(&mut self, link: &str) -> Result<bool, Error> {
        let here = self.call.clone().build()?.url().clone();
        let broken = |error| {
            Error::new(
                ErrorKind::Pages,
                format!("the link to the next page is not a URL: {error}"),
            )
        };
        let next: Url = here.join(link).map_err(broken)?;
        if !same_origin(&here, &next) {
            return Err(Error::new(
                ErrorKind::Pages,
                "the link to the next page leads to another origin",
            ));
        }
        self.visit(next.as_str())?;
        self.call.0.query = crate::runtime::query::Query::default();
        self.call.0.target = Target::Url(next);
        Ok(true)
    }

    fn visit(&mut self, place: &str) -> Result<(), Error> {
        if self.seen.insert(place.to_owned()) {
            Ok(())
        } else {
            Err(self.looped("it leads to a page that was read"))
        }
    }

    fn looped(&self, reason: &str) -> Error {
        Error::new(ErrorKind::Pages, format!("the pages do not end: {reason}")).of_call(
            &self.call.name(),
            0,
            true,
        )
    }
}

/// The pager after a turn, if there is more, and what to yield: the page, and then the error of a bad turn.
struct PageSteps<T: 'static, J: 'static>(Result<Pager<T, J>, Error>);

impl<T, J> Steps for PageSteps<T, J>
where
    T: DeserializeOwned + Clone + Send + 'static,
    J: 'static,
{
    type Item = Result<Response<T>, Error>;

    async fn step(self) -> (Option<Self>, Option<Self::Item>) {
        let mut pager = match self.0 {
            Ok(pager) => pager,
            Err(error) => return (None, Some(Err(error))),
        };
        let (page, body) = match pager.fetch().await {
            Ok(page) => page,
            Err(error) => return (None, Some(Err(error))),
        };
        let next = pager.spec.next(&page);
        // Only these styles need the number of items, which costs a copy of the page.
        let counts = matches!(
            pager.spec.style,
            PageStyle::Page { .. } | PageStyle::Offset { .. }
        ) && next != Next::Last;
        let count = if counts {
            pager.spec.items(T::clone(&page)).len()
        } else {
            0
        };
        let rest = pager
            .turn(next, count, body)
            .map(|more| more.then_some(pager))
            .transpose();
        (rest.map(Self), Some(Ok(page)))
    }
}

struct ItemSteps<T: 'static, J: 'static>(Result<Pager<T, J>, Error>);

impl<T, J> Steps for ItemSteps<T, J>
where
    T: DeserializeOwned + Send + 'static,
    J: Send + 'static,
{
    type Item = Result<Vec<J>, Error>;

    async fn step(self) -> (Option<Self>, Option<Self::Item>) {
        let mut pager = match self.0 {
            Ok(pager) => pager,
            Err(error) => return (None, Some(Err(error))),
        };
        let (page, body) = match pager.fetch().await {
            Ok(page) => page,
            Err(error) => return (None, Some(Err(error))),
        };
        let next = pager.spec.next(&page);
        let items = pager.spec.items(page.into_inner());
        let rest = pager
            .turn(next, items.len(), body)
            .map(|more| more.then_some(pager))
            .transpose();
        (rest.map(Self), Some(Ok(items)))
    }
}

/// The pages of a list, as a stream; [`next`](Self::next) needs no other crate. It ends after an error.
#[must_use = "pages are fetched when they are asked for"]
pub struct Pages<T: DeserializeOwned + Clone + Send + 'static, J: 'static> {
    walk: Walk<PageSteps<T, J>>,
    left: usize,
}

impl<T: DeserializeOwned + Clone + Send + 'static, J: 'static> Pages<T, J> {
    #[doc(hidden)]
    pub fn new(call: Call, spec: &'static PageSpec<T, J>) -> Self {
        Self {
            walk: Walk::Idle(PageSteps(Ok(Pager::new(call, spec)))),
            left: usize::MAX,
        }
    }

    /// No more pages than this.
    pub fn limit(mut self, pages: usize) -> Self {
        self.left = pages;
        self
    }

    /// The next page. It can be dropped and asked for again without losing one.
    pub async fn next(&mut self) -> Option<Result<Response<T>, Error>> {
        std::future::poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Response<T>, Error>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.walk.poll_next(context).map(|page| {
            self.left -= 1;
            page
        })
    }
}

impl<T: DeserializeOwned + Clone + Send + 'static, J: 'static> Unpin for Pages<T, J> {}

impl<T: DeserializeOwned + Clone + Send + 'static, J: 'static> Stream for Pages<T, J> {
    type Item = Result<Response<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<T: DeserializeOwned + Clone + Send + 'static, J: 'static> fmt::Debug for Pages<T, J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").finish_non_exhaustive()
    }
}

/// The items of a list across its pages, as a stream; [`next`](Self::next) needs no other crate. It ends after an error.
#[must_use = "items are fetched when they are asked for"]
pub struct Items<T: DeserializeOwned + Send + 'static, J: Send + 'static> {
    walk: Walk<ItemSteps<T, J>>,
    page: vec::IntoIter<J>,
    left: usize,
}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> Items<T, J> {
    #[doc(hidden)]
    pub fn new(call: Call, spec: &'static PageSpec<T, J>) -> Self {
        Self {
            walk: Walk::Idle(ItemSteps(Ok(Pager::new(call, spec)))),
            page: Vec::new().into_iter(),
            left: usize::MAX,
        }
    }

    /// No more items than this.
    pub fn limit(mut self, items: usize) -> Self {
        self.left = items;
        self
    }

    /// The next item. It can be dropped and asked for again without losing one.
    pub async fn next(&mut self) -> Option<Result<J, Error>> {
        std::future::poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<J, Error>>> {
        while self.left > 0 {
            if let Some(item) = self.page.next() {
                self.left -= 1;
                return Poll::Ready(Some(Ok(item)));
            }
            match self.walk.poll_next(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => break,
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(Some(Ok(items))) => self.page = items.into_iter(),
            }
        }
        Poll::Ready(None)
    }
}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> Unpin for Items<T, J> {}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> Stream for Items<T, J> {
    type Item = Result<J, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> fmt::Debug for Items<T, J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
