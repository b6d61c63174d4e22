//! Lists that come in pages.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::runtime::position::{At, Position};
use crate::runtime::sending::Decode;
use crate::runtime::steps::{Steps, Walk};
use crate::runtime::turn::{Said, Turn};
use crate::runtime::{Call, Error, Response, decode};

/// How the pages of a list are asked for, and where its answers have the items.
#[doc(hidden)]
#[derive(Debug)]
pub struct PageSpec<T, J> {
    /// How to ask for a page.
    pub style: PageStyle,
    /// How its body becomes a value.
    pub read: Decode<T>,
    /// The items of a page.
    pub items: fn(T) -> Option<Vec<J>>,
    /// Where a page names the next: a link, a cursor. None where its answers do not.
    pub next: Option<fn(&T) -> Option<String>>,
    /// Where a page says whether there is another.
    pub more: Option<fn(&T) -> Option<bool>>,
    /// Where a page says how many pages there are.
    pub pages: Option<fn(&T) -> Option<u64>>,
    /// Where a page says how many items there are in all pages together.
    pub total: Option<fn(&T) -> Option<u64>>,
    /// What names an item.
    pub name: Option<fn(&J) -> Option<String>>,
}

impl<T: DeserializeOwned, J> PageSpec<T, J> {
    /// Pages that say nothing of others.
    pub const fn new(style: PageStyle, items: fn(T) -> Option<Vec<J>>) -> Self {
        Self {
            style,
            read: decode::json,
            items,
            next: None,
            more: None,
            pages: None,
            total: None,
            name: None,
        }
    }
}

impl<T, J> PageSpec<T, J> {
    /// The items of a page.
    fn items(&self, page: T) -> Vec<J> {
        (self.items)(page).unwrap_or_default()
    }

    /// What a page says of the list.
    fn said(&self, page: &T) -> Said {
        Said {
            // Where it could name the next one and does not, there is none.
            next: self.next.map(|next| next(page).unwrap_or_default()),
            more: self.more.and_then(|more| more(page)),
            pages: self.pages.and_then(|pages| pages(page)),
            total: self.total.and_then(|total| total(page)),
        }
    }

    fn last(&self, items: &[J]) -> Option<String> {
        self.name.and_then(|name| name(items.last()?))
    }
}

/// How to ask for a page.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum PageStyle {
    /// By its number.
    Page {
        /// The parameter with the number.
        page: &'static str,
        /// The parameter with the size.
        per_page: Option<&'static str>,
        /// The number of the first page.
        first: u64,
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
    /// By what names the last item of the page before it.
    LastItem {
        /// The parameter with the name.
        param: &'static str,
    },
    /// By a link in the page before it.
    NextLink,
    /// By a link in the header `Link` of the page before it.
    LinkHeader,
}

impl PageStyle {
    /// Whether the items of a page must be looked at to find the next.
    fn needs_items(&self) -> bool {
        matches!(
            self,
            Self::Page { .. } | Self::Offset { .. } | Self::LastItem { .. }
        )
    }
}

/// Asks for one page after the other.
struct Pager<T: 'static, J: 'static> {
    turn: Turn,
    spec: &'static PageSpec<T, J>,
}

impl<T: DeserializeOwned, J> Pager<T, J> {
    fn new(call: Call, spec: &'static PageSpec<T, J>) -> Self {
        Self {
            turn: Turn::new(call, &spec.style),
            spec,
        }
    }

    /// The page, and its body in short.
    async fn fetch(&self) -> Result<(Response<T>, u64), Error> {
        let raw = self.turn.call.clone().execute().await?;
        let mut hasher = DefaultHasher::new();
        raw.body.hash(&mut hasher);
        Ok(((self.spec.read)(raw)?, hasher.finish()))
    }
}

/// What a step yields: a page or its items, where it is, and where the next one is.
struct Fetched<P> {
    page: P,
    here: Position,
    next: Option<Position>,
}

/// The steps of both streams: the pager, if there is more, or the error of a bad turn, which follows the page.
enum Next<T: 'static, J: 'static> {
    Page(Box<Pager<T, J>>),
    Error(Error),
}

impl<T: DeserializeOwned, J> Next<T, J> {
    fn new(call: Call, spec: &'static PageSpec<T, J>) -> Self {
        Self::Page(Box::new(Pager::new(call, spec)))
    }

    /// Goes on somewhere else.
    fn resume(self, position: Position) -> Self {
        match self {
            Self::Page(mut pager) => match pager.turn.resume(position) {
                Ok(()) => Self::Page(pager),
                Err(error) => Self::Error(error),
            },
            failed @ Self::Error(_) => failed,
        }
    }

    /// The same for the thread of blocking calls.
    #[cfg(feature = "blocking")]
    fn blocking(self) -> Self {
        match self {
            Self::Page(mut pager) => {
                pager.turn.call.0.blocking = true;
                Self::Page(pager)
            }
            failed @ Self::Error(_) => failed,
        }
    }

    /// The next step after a turn.
    fn turned(pager: Box<Pager<T, J>>, turn: Result<bool, Error>) -> Option<Self> {
        match turn {
            Ok(true) => Some(Self::Page(pager)),
            Ok(false) => None,
            Err(error) => Some(Self::Error(error)),
        }
    }

    fn position(next: Option<&Self>) -> Option<Position> {
        match next {
            Some(Self::Page(pager)) => Some(pager.turn.position.clone()),
            _ => None,
        }
    }
}

struct PageSteps<T: 'static, J: 'static>(Next<T, J>);

impl<T, J> Steps for PageSteps<T, J>
where
    T: DeserializeOwned + Clone + Send + 'static,
    J: 'static,
{
    type Item = Result<Fetched<Response<T>>, Error>;

    async fn step(self) -> (Option<Self>, Option<Self::Item>) {
        let mut pager = match self.0 {
            Next::Page(pager) => pager,
            Next::Error(error) => return (None, Some(Err(error))),
        };
        let (page, body) = match pager.fetch().await {
            Ok(page) => page,
            Err(error) => return (None, Some(Err(error))),
        };
        let here = pager.turn.position.clone();
        let said = pager.spec.said(&page);
        // Only some styles need the items, which costs a copy of the page.
        let (count, last) = if pager.spec.style.needs_items() {
            let items = pager.spec.items(T::clone(&page));
            (items.len(), pager.spec.last(&items))
        } else {
            (0, None)
        };
        let turn = pager.turn.turn(&said, count, last, body, page.parts());
        let rest = Next::turned(pager, turn);
        let next = Next::position(rest.as_ref());
        (rest.map(Self), Some(Ok(Fetched { page, here, next })))
    }
}

struct ItemSteps<T: 'static, J: 'static>(Next<T, J>);

impl<T, J> Steps for ItemSteps<T, J>
where
    T: DeserializeOwned + Send + 'static,
    J: Send + 'static,
{
    type Item = Result<Fetched<Vec<J>>, Error>;

    async fn step(self) -> (Option<Self>, Option<Self::Item>) {
        let mut pager = match self.0 {
            Next::Page(pager) => pager,
            Next::Error(error) => return (None, Some(Err(error))),
        };
        let (page, body) = match pager.fetch().await {
            Ok(page) => page,
            Err(error) => return (None, Some(Err(error))),
        };
        let here = pager.turn.position.clone();
        let said = pager.spec.said(&page);
        let (page, parts) = page.into_parts();
        let items = pager.spec.items(page);
        let last = pager.spec.last(&items);
        let turn = pager.turn.turn(&said, items.len(), last, body, &parts);
        let rest = Next::turned(pager, turn);
        let next = Next::position(rest.as_ref());
        let fetched = Fetched {
            page: items,
            here,
            next,
        };
        (rest.map(Self), Some(Ok(fetched)))
    }
}

/// The pages of a list, as a stream; [`next`](Self::next) needs no other crate. It ends after an error.
#[must_use = "pages are fetched when they are asked for"]
pub struct Pages<T: DeserializeOwned + Clone + Send + 'static, J: 'static> {
    walk: Walk<PageSteps<T, J>>,
    next: Option<Position>,
    left: usize,
}

impl<T: DeserializeOwned + Clone + Send + 'static, J: 'static> Pages<T, J> {
    #[doc(hidden)]
    pub fn new(call: Call, spec: &'static PageSpec<T, J>) -> Self {
        Self {
            walk: Walk::Idle(PageSteps(Next::new(call, spec))),
            next: Some(Position::page(At::Start)),
            left: usize::MAX,
        }
    }

    /// No more pages than this.
    pub fn limit(mut self, pages: usize) -> Self {
        self.left = pages;
        self
    }

    /// Goes on where another reading of the same request was. Of a page of which items were read all come again.
    pub fn resume(mut self, position: Position) -> Self {
        self.next = Some(position.clone());
        self.walk = self.walk.map(|steps| PageSteps(steps.0.resume(position)));
        self
    }

    /// Where the page is that comes next; none if there is no other. After an error it is the page that could not be read.
    pub fn position(&self) -> Option<Position> {
        self.next.clone()
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
            let page = page?.map(|fetched| {
                self.next = fetched.next;
                fetched.page
            });
            self.left -= 1;
            Some(page)
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

/// The pages one by one, on this thread, which waits for each (feature `blocking`).
#[cfg(feature = "blocking")]
impl<T, J> IntoIterator for Pages<T, J>
where
    T: DeserializeOwned + Clone + Send + 'static,
    J: Send + 'static,
{
    type Item = Result<Response<T>, Error>;
    type IntoIter = crate::runtime::Blocking<Self>;

    fn into_iter(mut self) -> Self::IntoIter {
        self.walk = self.walk.map(|steps| PageSteps(steps.0.blocking()));
        crate::runtime::Blocking::new(self)
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
    /// Where that page is, and how many items of it were yielded.
    here: Position,
    /// Where the page after it is; at the beginning, and after an error, the one to read.
    next: Option<Position>,
    left: usize,
}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> Items<T, J> {
    #[doc(hidden)]
    pub fn new(call: Call, spec: &'static PageSpec<T, J>) -> Self {
        Self {
            walk: Walk::Idle(ItemSteps(Next::new(call, spec))),
            page: Vec::new().into_iter(),
            here: Position::page(At::Start),
            next: Some(Position::page(At::Start)),
            left: usize::MAX,
        }
    }

    /// No more items than this.
    pub fn limit(mut self, items: usize) -> Self {
        self.left = items;
        self
    }

    /// Goes on where another reading of the same request was.
    pub fn resume(mut self, position: Position) -> Self {
        self.next = Some(position.clone());
        self.page = Vec::new().into_iter();
        self.walk = self.walk.map(|steps| ItemSteps(steps.0.resume(position)));
        self
    }

    /// Where the item is that comes next; none if there is no other. After an error it is the page that could not be read.
    ///
    /// ```
    /// # use sdk_runtime as gradient_sdk;
    /// use gradient_sdk::Position;
    ///
    /// // `items.position()` gives one, `items.resume(position)` takes it.
    /// let position: Position = r#"{"page":3,"skip":7}"#.parse()?;
    /// assert_eq!(position.to_string(), r#"{"page":3,"skip":7}"#);
    /// # Ok::<(), gradient_sdk::Error>(())
    /// ```
    pub fn position(&self) -> Option<Position> {
        if self.page.len() > 0 {
            Some(self.here.clone())
        } else {
            self.next.clone()
        }
    }

    /// The next item. It can be dropped and asked for again without losing one.
    pub async fn next(&mut self) -> Option<Result<J, Error>> {
        std::future::poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<J, Error>>> {
        while self.left > 0 {
            if let Some(item) = self.page.next() {
                self.left -= 1;
                self.here.skip += 1;
                return Poll::Ready(Some(Ok(item)));
            }
            match self.walk.poll_next(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => break,
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(Some(Ok(fetched))) => self.open(fetched),
            }
        }
        Poll::Ready(None)
    }

    /// Takes a page, without the items that were read before.
    fn open(&mut self, mut fetched: Fetched<Vec<J>>) {
        let read = fetched.here.skip.min(fetched.page.len());
        fetched.page.drain(..read);
        fetched.here.skip = read;
        self.page = fetched.page.into_iter();
        self.here = fetched.here;
        self.next = fetched.next;
    }
}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> Unpin for Items<T, J> {}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> Stream for Items<T, J> {
    type Item = Result<J, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

/// The items one by one, on this thread, which waits for each page (feature `blocking`).
#[cfg(feature = "blocking")]
impl<T, J> IntoIterator for Items<T, J>
where
    T: DeserializeOwned + Send + 'static,
    J: Send + 'static,
{
    type Item = Result<J, Error>;
    type IntoIter = crate::runtime::Blocking<Self>;

    fn into_iter(mut self) -> Self::IntoIter {
        self.walk = self.walk.map(|steps| ItemSteps(steps.0.blocking()));
        crate::runtime::Blocking::new(self)
    }
}

impl<T: DeserializeOwned + Send + 'static, J: Send + 'static> fmt::Debug for Items<T, J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
