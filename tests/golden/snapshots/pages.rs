// file: src/resources/cursors.rs

//! Operations: cursors.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `cursors`.
#[derive(Clone, Debug)]
pub struct Cursors {
    pub(crate) client: Client,
}

impl Cursors {
    /// `GET /cursors`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }

    /// `GET /cursors/number`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn number(&self) -> NumberRequest {
        NumberRequest { call: runtime::Call::new(&self.client, &NUMBER), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "cursors", ..runtime::Operation::get("/cursors") };
runtime::request!(LIST, list: ListRequest, returns json types::CursorsResponse);
runtime::pages!(ListRequest, types::CursorsResponse, types::Thing, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `pageToken` parameter.
        pub fn page_token(value: impl Into<String>) = set_query("pageToken", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const NUMBER: runtime::Operation = runtime::Operation { id: "cursorsNumber", ..runtime::Operation::get("/cursors/number") };
runtime::request!(NUMBER, number: NumberRequest, returns json types::CursorsNumberResponse);
runtime::pages!(NumberRequest, types::CursorsNumberResponse, types::Thing, PAGES_OF_NUMBER);
runtime::parameters! {
    NumberRequest {
        /// The `cursor` parameter.
        pub fn cursor(value: impl Into<String>) = set_query("cursor", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const PAGES_OF_LIST: runtime::PageSpec<types::CursorsResponse, types::Thing> = runtime::PageSpec {
    next: Some(|answer| Some(answer.next_page_token.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::Cursor { param: "pageToken" }, |answer| answer.things)
};

const PAGES_OF_NUMBER: runtime::PageSpec<types::CursorsNumberResponse, types::Thing> = runtime::PageSpec {
    next: Some(|answer| Some(answer.paging.as_ref()?.next_cursor.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::Cursor { param: "cursor" }, |answer| answer.data?.things)
};

#[cfg(feature = "cli")]
impl Cursors {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("cursors", &[
            command("list", &LIST, "cursors", &[
                arg("page-token", query("pageToken"), Text, "pageToken"),
            ]).pages(&Self::PAGES_OF_LIST),
            command("number", &NUMBER, "cursorsNumber", &[
                arg("cursor", query("cursor"), Text, "cursor"),
            ]).pages(&Self::PAGES_OF_NUMBER),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["nextPageToken"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["things"]))
    };

    const PAGES_OF_NUMBER: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["paging", "next_cursor"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_NUMBER.style, |answer| crate::runtime::cli::table::list(answer, &["data", "things"]))
    };
}

// file: src/resources/headers.rs

//! Operations: headers.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `headers`.
#[derive(Clone, Debug)]
pub struct Headers {
    pub(crate) client: Client,
}

impl Headers {
    /// `GET /headers`
    ///
    /// # Returns
    /// Ok.
    /// Its [`headers`](crate::Response::headers) are [`link`](crate::headers::LINK).
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "headers", ..runtime::Operation::get("/headers") };
runtime::request!(LIST, list: ListRequest, returns json Vec<types::Thing> as runtime::List);
runtime::pages!(ListRequest, Vec<types::Thing>, types::Thing, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `since` parameter.
        pub fn since(value: i64) = set_query("since", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_LIST: runtime::PageSpec<Vec<types::Thing>, types::Thing> = runtime::PageSpec {
    read: runtime::decode::model_as::<runtime::List, _>,
    ..runtime::PageSpec::new(runtime::PageStyle::LinkHeader, Some)
};

#[cfg(feature = "cli")]
impl Headers {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("headers", &[
            command("list", &LIST, "headers", &[
                arg("per-page", query("per_page"), Integer, "per_page"),
                arg("since", query("since"), Integer, "since"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &[]))
    };
}

// file: src/resources/last.rs

//! Operations: last.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `last`.
#[derive(Clone, Debug)]
pub struct Last {
    pub(crate) client: Client,
}

impl Last {
    /// `GET /last`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "last", ..runtime::Operation::get("/last") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::LastResponse);
runtime::pages!(RetrieveRequest, types::LastResponse, types::Thing, PAGES_OF_RETRIEVE);
runtime::parameters! {
    RetrieveRequest {
        /// The `starting_after` parameter.
        pub fn starting_after(value: impl Into<String>) = set_query("starting_after", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const PAGES_OF_RETRIEVE: runtime::PageSpec<types::LastResponse, types::Thing> = runtime::PageSpec {
    name: Some(|answer| Some(answer.id.as_str().to_owned())),
    more: Some(|answer| Some(answer.has_more)),
    ..runtime::PageSpec::new(runtime::PageStyle::LastItem { param: "starting_after" }, |answer| Some(answer.data))
};

#[cfg(feature = "cli")]
impl Last {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("last", &[
            command("retrieve", &RETRIEVE, "last", &[
                arg("starting-after", query("starting_after"), Text, "starting_after"),
            ]).pages(&Self::PAGES_OF_RETRIEVE),
        ], &[])
    };

    const PAGES_OF_RETRIEVE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        more: Some(|answer| crate::runtime::cli::table::flag(answer, &["has_more"])),
        name: Some(|answer| crate::runtime::cli::table::name(answer, &["id"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_RETRIEVE.style, |answer| crate::runtime::cli::table::list(answer, &["data"]))
    };
}

// file: src/resources/links.rs

//! Operations: links.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `links`.
#[derive(Clone, Debug)]
pub struct Links {
    pub(crate) client: Client,
}

impl Links {
    /// `GET /links/beside`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn beside(&self) -> BesideRequest {
        BesideRequest { call: runtime::Call::new(&self.client, &BESIDE), body: () }
    }

    /// `GET /links`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }

    /// `GET /links/odata`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn odata(&self) -> OdataRequest {
        OdataRequest { call: runtime::Call::new(&self.client, &ODATA), body: () }
    }
}

const BESIDE: runtime::Operation = runtime::Operation { id: "linksBeside", ..runtime::Operation::get("/links/beside") };
runtime::request!(BESIDE, beside: BesideRequest, returns json types::LinksBesideResponse);
runtime::pages!(BesideRequest, types::LinksBesideResponse, types::Thing, PAGES_OF_BESIDE);

const LIST: runtime::Operation = runtime::Operation { id: "links", ..runtime::Operation::get("/links") };
runtime::request!(LIST, list: ListRequest, returns json types::Linked);
runtime::pages!(ListRequest, types::Linked, types::Thing, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const ODATA: runtime::Operation = runtime::Operation { id: "linksOdata", ..runtime::Operation::get("/links/odata") };
runtime::request!(ODATA, odata: OdataRequest, returns json types::LinksOdataResponse);
runtime::pages!(OdataRequest, types::LinksOdataResponse, types::Thing, PAGES_OF_ODATA);
runtime::parameters! {
    OdataRequest {
        /// The `$top` parameter.
        pub fn top(value: i64) = set_query("$top", runtime::Style::Form, true, &value);
        /// The `$skip` parameter.
        pub fn skip(value: i64) = set_query("$skip", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_BESIDE: runtime::PageSpec<types::LinksBesideResponse, types::Thing> = runtime::PageSpec {
    next: Some(|answer| Some(answer.next.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::NextLink, |answer| answer.values)
};

const PAGES_OF_LIST: runtime::PageSpec<types::Linked, types::Thing> = runtime::PageSpec {
    next: Some(|answer| Some(answer.links.as_ref()?.pages.as_ref()?.next.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::NextLink, |answer| answer.things)
};

const PAGES_OF_ODATA: runtime::PageSpec<types::LinksOdataResponse, types::Thing> = runtime::PageSpec {
    next: Some(|answer| Some(answer.next_link.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::NextLink, |answer| answer.value)
};

#[cfg(feature = "cli")]
impl Links {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("links", &[
            command("beside", &BESIDE, "linksBeside", &[]).pages(&Self::PAGES_OF_BESIDE),
            command("list", &LIST, "links", &[
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]).pages(&Self::PAGES_OF_LIST),
            command("odata", &ODATA, "linksOdata", &[
                arg("skip", query("$skip"), Integer, "$skip"),
                arg("top", query("$top"), Integer, "$top"),
            ]).pages(&Self::PAGES_OF_ODATA),
        ], &[])
    };

    const PAGES_OF_BESIDE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["next"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_BESIDE.style, |answer| crate::runtime::cli::table::list(answer, &["values"]))
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["links", "pages", "next"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["things"]))
    };

    const PAGES_OF_ODATA: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["nextLink"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_ODATA.style, |answer| crate::runtime::cli::table::list(answer, &["value"]))
    };
}

// file: src/resources/none.rs

//! Operations: none.

pub mod lists;
use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `none`.
#[derive(Clone, Debug)]
pub struct NoneResource {
    pub(crate) client: Client,
}

impl NoneResource {
    /// The operations of `none.lists`.
    #[inline]
    pub fn lists(&self) -> lists::Lists {
        lists::Lists { client: self.client.clone() }
    }

    /// `GET /none/alone`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn alone(&self) -> AloneRequest {
        AloneRequest { call: runtime::Call::new(&self.client, &ALONE), body: () }
    }

    /// `GET /none/cursor`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn cursor(&self) -> CursorRequest {
        CursorRequest { call: runtime::Call::new(&self.client, &CURSOR), body: () }
    }

    /// `GET /none/first`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn first(&self) -> FirstRequest {
        FirstRequest { call: runtime::Call::new(&self.client, &FIRST), body: () }
    }

    /// `GET /none/maybe`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn maybe(&self) -> MaybeRequest {
        MaybeRequest { call: runtime::Call::new(&self.client, &MAYBE), body: () }
    }

    /// `POST /none/post`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn post(&self) -> PostRequest {
        PostRequest { call: runtime::Call::new(&self.client, &POST), body: () }
    }

    /// `GET /none/told`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn told(&self) -> ToldRequest {
        ToldRequest { call: runtime::Call::new(&self.client, &TOLD), body: () }
    }

    /// `GET /none/twice`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn twice(&self) -> TwiceRequest {
        TwiceRequest { call: runtime::Call::new(&self.client, &TWICE), body: () }
    }

    /// `GET /none/unasked`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn unasked(&self) -> UnaskedRequest {
        UnaskedRequest { call: runtime::Call::new(&self.client, &UNASKED), body: () }
    }
}

const ALONE: runtime::Operation = runtime::Operation { id: "noneAlone", ..runtime::Operation::get("/none/alone") };
runtime::request!(ALONE, alone: AloneRequest, returns json Vec<types::Thing> as runtime::List);
runtime::parameters! {
    AloneRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
    }
}

const CURSOR: runtime::Operation = runtime::Operation { id: "noneCursor", ..runtime::Operation::get("/none/cursor") };
runtime::request!(CURSOR, cursor: CursorRequest, returns json types::NoneCursorResponse);
runtime::parameters! {
    CursorRequest {
        /// The `after` parameter.
        pub fn after(value: impl Into<runtime::Timestamp>) = set_query("after", runtime::Style::Form, true, &Into::<runtime::Timestamp>::into(value));
    }
}

const FIRST: runtime::Operation = runtime::Operation { id: "noneFirst", ..runtime::Operation::get("/none/first") };
runtime::request!(FIRST, first: FirstRequest, returns json Vec<types::Thing> as runtime::List);
runtime::parameters! {
    FirstRequest {
        /// The `page` parameter.
        ///
        /// At least 0.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const MAYBE: runtime::Operation = runtime::Operation { id: "noneMaybe", ..runtime::Operation::get("/none/maybe") };
runtime::request!(MAYBE, maybe: MaybeRequest, returns json_opt types::Linked);
runtime::parameters! {
    MaybeRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const POST: runtime::Operation = runtime::Operation { id: "nonePost", ..runtime::Operation::post("/none/post") };
runtime::request!(POST, post: PostRequest, returns json types::Linked);
runtime::parameters! {
    PostRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const TOLD: runtime::Operation = runtime::Operation { id: "noneTold", ..runtime::Operation::get("/none/told") };
runtime::request!(TOLD, told: ToldRequest, returns json Vec<types::Thing> as runtime::List);
runtime::parameters! {
    ToldRequest {
        /// The page, starting at 0.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const TWICE: runtime::Operation = runtime::Operation { id: "noneTwice", ..runtime::Operation::get("/none/twice") };
runtime::request!(TWICE, twice: TwiceRequest, returns json Vec<types::Thing> as runtime::List);
runtime::parameters! {
    TwiceRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `offset` parameter.
        pub fn offset(value: i64) = set_query("offset", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const UNASKED: runtime::Operation = runtime::Operation { id: "noneUnasked", ..runtime::Operation::get("/none/unasked") };
runtime::request!(UNASKED, unasked: UnaskedRequest, returns json types::Linked);

#[cfg(feature = "cli")]
impl NoneResource {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("none", &[
            command("alone", &ALONE, "noneAlone", &[
                arg("page", query("page"), Integer, "page"),
            ]),
            command("cursor", &CURSOR, "noneCursor", &[
                arg("after", query("after"), Text, "after"),
            ]),
            command("first", &FIRST, "noneFirst", &[
                arg("page", query("page"), Integer, "page. At least 0."),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]),
            command("maybe", &MAYBE, "noneMaybe", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]),
            command("post", &POST, "nonePost", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]),
            command("told", &TOLD, "noneTold", &[
                arg("page", query("page"), Integer, "The page, starting at 0."),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]),
            command("twice", &TWICE, "noneTwice", &[
                arg("offset", query("offset"), Integer, "offset"),
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]),
            command("unasked", &UNASKED, "noneUnasked", &[]),
        ], &[lists::Lists::COMMANDS])
    };
}

// file: src/resources/none/lists.rs

//! Operations: none, lists.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `none.lists`.
#[derive(Clone, Debug)]
pub struct Lists {
    pub(crate) client: Client,
}

impl Lists {
    /// `GET /none/lists`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "noneLists", ..runtime::Operation::get("/none/lists") };
runtime::request!(LIST, list: ListRequest, returns json types::NoneListsResponse);
runtime::parameters! {
    ListRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

#[cfg(feature = "cli")]
impl Lists {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("lists", &[
            command("list", &LIST, "noneLists", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]),
        ], &[])
    };
}

// file: src/resources/off.rs

//! Operations: off.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `off`.
#[derive(Clone, Debug)]
pub struct Off {
    pub(crate) client: Client,
}

impl Off {
    /// `GET /off`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "off", ..runtime::Operation::get("/off") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::Linked);
runtime::parameters! {
    RetrieveRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

#[cfg(feature = "cli")]
impl Off {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("off", &[
            command("retrieve", &RETRIEVE, "off", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]),
        ], &[])
    };
}

// file: src/resources/offsets.rs

//! Operations: offsets.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `offsets`.
#[derive(Clone, Debug)]
pub struct Offsets {
    pub(crate) client: Client,
}

impl Offsets {
    /// `GET /offsets`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "offsets", ..runtime::Operation::get("/offsets") };
runtime::request!(LIST, list: ListRequest, returns json types::OffsetsResponse);
runtime::pages!(ListRequest, types::OffsetsResponse, types::Thing, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `$skip` parameter.
        pub fn skip(value: i64) = set_query("$skip", runtime::Style::Form, true, &value);
        /// The `$top` parameter.
        pub fn top(value: i64) = set_query("$top", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_LIST: runtime::PageSpec<types::OffsetsResponse, types::Thing> = runtime::PageSpec {
    more: Some(|answer| answer.has_next),
    ..runtime::PageSpec::new(runtime::PageStyle::Offset { offset: "$skip", limit: Some("$top") }, |answer| answer.value)
};

#[cfg(feature = "cli")]
impl Offsets {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("offsets", &[
            command("list", &LIST, "offsets", &[
                arg("skip", query("$skip"), Integer, "$skip"),
                arg("top", query("$top"), Integer, "$top"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        more: Some(|answer| crate::runtime::cli::table::flag(answer, &["hasNext"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["value"]))
    };
}

// file: src/resources/other.rs

//! Operations: other.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `other`.
#[derive(Clone, Debug)]
pub struct Other {
    pub(crate) client: Client,
}

impl Other {
    /// `GET /other`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "other", ..runtime::Operation::get("/other") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::OtherResponse);
runtime::pages!(RetrieveRequest, types::OtherResponse, types::Thing, PAGES_OF_RETRIEVE);
runtime::parameters! {
    RetrieveRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_RETRIEVE: runtime::PageSpec<types::OtherResponse, types::Thing> = runtime::PageSpec {
    pages: Some(|answer| answer.pagination.pages?.try_into().ok()),
    total: Some(|answer| answer.pagination.total_count),
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: None, first: 0 }, |answer| answer.items)
};

#[cfg(feature = "cli")]
impl Other {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("other", &[
            command("retrieve", &RETRIEVE, "other", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]).pages(&Self::PAGES_OF_RETRIEVE),
        ], &[])
    };

    const PAGES_OF_RETRIEVE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        pages: Some(|answer| crate::runtime::cli::table::count(answer, &["pagination", "pages"])),
        total: Some(|answer| crate::runtime::cli::table::count(answer, &["pagination", "total_count"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_RETRIEVE.style, |answer| crate::runtime::cli::table::list(answer, &["items"]))
    };
}

// file: src/resources/pages.rs

//! Operations: pages.

pub mod links;
pub mod numbers;
use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `pages`.
#[derive(Clone, Debug)]
pub struct Pages {
    pub(crate) client: Client,
}

impl Pages {
    /// The operations of `pages.links`.
    #[inline]
    pub fn links(&self) -> links::Links {
        links::Links { client: self.client.clone() }
    }

    /// The operations of `pages.numbers`.
    #[inline]
    pub fn numbers(&self) -> numbers::Numbers {
        numbers::Numbers { client: self.client.clone() }
    }

    /// `GET /pages/many`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn many(&self) -> ManyRequest {
        ManyRequest { call: runtime::Call::new(&self.client, &MANY), body: () }
    }

    /// `GET /pages/plain`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn plain(&self) -> PlainRequest {
        PlainRequest { call: runtime::Call::new(&self.client, &PLAIN), body: () }
    }

    /// `GET /pages/zero`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn zero(&self) -> ZeroRequest {
        ZeroRequest { call: runtime::Call::new(&self.client, &ZERO), body: () }
    }
}

const MANY: runtime::Operation = runtime::Operation { id: "pagesMany", ..runtime::Operation::get("/pages/many") };
runtime::request!(MANY, many: ManyRequest, returns json types::PagesManyResponse);
runtime::pages!(ManyRequest, types::PagesManyResponse, types::Thing, PAGES_OF_MANY);
runtime::parameters! {
    ManyRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
    }
}

const PLAIN: runtime::Operation = runtime::Operation { id: "pagesPlain", ..runtime::Operation::get("/pages/plain") };
runtime::request!(PLAIN, plain: PlainRequest, returns json Vec<types::Thing> as runtime::List);
runtime::pages!(PlainRequest, Vec<types::Thing>, types::Thing, PAGES_OF_PLAIN);
runtime::parameters! {
    PlainRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const ZERO: runtime::Operation = runtime::Operation { id: "pagesZero", ..runtime::Operation::get("/pages/zero") };
runtime::request!(ZERO, zero: ZeroRequest, returns json Vec<types::Thing> as runtime::List);
runtime::pages!(ZeroRequest, Vec<types::Thing>, types::Thing, PAGES_OF_ZERO);
runtime::parameters! {
    ZeroRequest {
        /// The `pageNumber` parameter.
        ///
        /// Default `0`.
        pub fn page_number(value: i64) = set_query("pageNumber", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_MANY: runtime::PageSpec<types::PagesManyResponse, types::Thing> = runtime::PageSpec {
    pages: Some(|answer| answer.pagination.pages?.try_into().ok()),
    total: Some(|answer| answer.pagination.total_count),
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: None, first: 1 }, |answer| answer.items)
};

const PAGES_OF_PLAIN: runtime::PageSpec<Vec<types::Thing>, types::Thing> = runtime::PageSpec {
    read: runtime::decode::model_as::<runtime::List, _>,
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: Some("per_page"), first: 1 }, Some)
};

const PAGES_OF_ZERO: runtime::PageSpec<Vec<types::Thing>, types::Thing> = runtime::PageSpec {
    read: runtime::decode::model_as::<runtime::List, _>,
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "pageNumber", per_page: Some("per_page"), first: 0 }, Some)
};

#[cfg(feature = "cli")]
impl Pages {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("pages", &[
            command("many", &MANY, "pagesMany", &[
                arg("page", query("page"), Integer, "page"),
            ]).pages(&Self::PAGES_OF_MANY),
            command("plain", &PLAIN, "pagesPlain", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]).pages(&Self::PAGES_OF_PLAIN),
            command("zero", &ZERO, "pagesZero", &[
                arg("page-number", query("pageNumber"), Integer, "pageNumber. Default 0."),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]).pages(&Self::PAGES_OF_ZERO),
        ], &[links::Links::COMMANDS, numbers::Numbers::COMMANDS])
    };

    const PAGES_OF_MANY: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        pages: Some(|answer| crate::runtime::cli::table::count(answer, &["pagination", "pages"])),
        total: Some(|answer| crate::runtime::cli::table::count(answer, &["pagination", "total_count"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_MANY.style, |answer| crate::runtime::cli::table::list(answer, &["items"]))
    };

    const PAGES_OF_PLAIN: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        ..crate::runtime::PageSpec::new(PAGES_OF_PLAIN.style, |answer| crate::runtime::cli::table::list(answer, &[]))
    };

    const PAGES_OF_ZERO: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        ..crate::runtime::PageSpec::new(PAGES_OF_ZERO.style, |answer| crate::runtime::cli::table::list(answer, &[]))
    };
}

// file: src/resources/pages/links.rs

//! Operations: pages, links.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `pages.links`.
#[derive(Clone, Debug)]
pub struct Links {
    pub(crate) client: Client,
}

impl Links {
    /// `GET /pages/links`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "pagesLinks", ..runtime::Operation::get("/pages/links") };
runtime::request!(LIST, list: ListRequest, returns json types::Linked);
runtime::pages!(ListRequest, types::Linked, types::Thing, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_LIST: runtime::PageSpec<types::Linked, types::Thing> = runtime::PageSpec {
    next: Some(|answer| Some(answer.links.as_ref()?.pages.as_ref()?.next.as_ref()?.as_str().to_owned())),
    pages: Some(|answer| answer.meta.as_ref()?.pages?.try_into().ok()),
    total: Some(|answer| answer.meta.as_ref()?.total?.try_into().ok()),
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: Some("per_page"), first: 1 }, |answer| answer.things)
};

#[cfg(feature = "cli")]
impl Links {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("links", &[
            command("list", &LIST, "pagesLinks", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["links", "pages", "next"])),
        pages: Some(|answer| crate::runtime::cli::table::count(answer, &["meta", "pages"])),
        total: Some(|answer| crate::runtime::cli::table::count(answer, &["meta", "total"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["things"]))
    };
}

// file: src/resources/pages/numbers.rs

//! Operations: pages, numbers.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `pages.numbers`.
#[derive(Clone, Debug)]
pub struct Numbers {
    pub(crate) client: Client,
}

impl Numbers {
    /// `GET /pages/numbers`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "pagesNumbers", ..runtime::Operation::get("/pages/numbers") };
runtime::request!(LIST, list: ListRequest, returns json Vec<i64> as runtime::List<runtime::Int>);
runtime::pages!(ListRequest, Vec<i64>, i64, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_LIST: runtime::PageSpec<Vec<i64>, i64> = runtime::PageSpec {
    read: runtime::decode::model_as::<runtime::List<runtime::Int>, _>,
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: Some("per_page"), first: 1 }, Some)
};

#[cfg(feature = "cli")]
impl Numbers {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("numbers", &[
            command("list", &LIST, "pagesNumbers", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &[]))
    };
}

// file: src/resources/whole.rs

//! Operations: whole.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `whole`.
#[derive(Clone, Debug)]
pub struct Whole {
    pub(crate) client: Client,
}

impl Whole {
    /// `GET /whole`
    ///
    /// # Returns
    /// Ok.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "whole", ..runtime::Operation::get("/whole") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json Vec<types::Thing> as runtime::List);
runtime::pages!(RetrieveRequest, Vec<types::Thing>, types::Thing, PAGES_OF_RETRIEVE);
runtime::parameters! {
    RetrieveRequest {
        /// The `from` parameter.
        pub fn from(value: impl Into<String>) = set_query("from", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const PAGES_OF_RETRIEVE: runtime::PageSpec<Vec<types::Thing>, types::Thing> = runtime::PageSpec {
    name: Some(|answer| Some(answer.id.as_str().to_owned())),
    read: runtime::decode::model_as::<runtime::List, _>,
    ..runtime::PageSpec::new(runtime::PageStyle::LastItem { param: "from" }, Some)
};

#[cfg(feature = "cli")]
impl Whole {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("whole", &[
            command("retrieve", &RETRIEVE, "whole", &[
                arg("from", query("from"), Text, "from"),
            ]).pages(&Self::PAGES_OF_RETRIEVE),
        ], &[])
    };

    const PAGES_OF_RETRIEVE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        name: Some(|answer| crate::runtime::cli::table::name(answer, &["id"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_RETRIEVE.style, |answer| crate::runtime::cli::table::list(answer, &[]))
    };
}
