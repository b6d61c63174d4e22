// file: API.md
# The API of helpers-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
bare.retrieve(id: impl Into<String>) -> types::Job = GET "/bare/{id}"
bare.wait_until_bare(id: impl Into<String>) -> Waiter<types::Job, types::Job>
cursor.retrieve() -> types::Page = GET "/cursor"
cursor.retrieve.after(impl Into<String>) = query
cursor.retrieve.items() -> Items<types::Page, types::Job>
cursor.retrieve.pages() -> Pages<types::Page, types::Job>
jobs.retrieve(id: impl Into<String>) -> types::JobAnswer = GET "/jobs/{id}"
jobs.wait_until_done(id: impl Into<String>) -> Waiter<types::JobAnswer, types::Job>
linked.retrieve() -> types::Page = GET "/linked"
linked.retrieve.items() -> Items<types::Page, types::Job>
linked.retrieve.pages() -> Pages<types::Page, types::Job>
offset.retrieve() -> types::Page = GET "/offset"
offset.retrieve.items() -> Items<types::Page, types::Job>
offset.retrieve.limit(i64) = query
offset.retrieve.pages() -> Pages<types::Page, types::Job>
offset.retrieve.skip(i64) = query
paged.retrieve() -> types::Page = GET "/paged"
paged.retrieve.items() -> Items<types::Page, types::Job>
paged.retrieve.page(i64) = query
paged.retrieve.pages() -> Pages<types::Page, types::Job>
paged.retrieve.size(i64) = query
```

## Types

```text
struct types::Job()
types::Job.outcome: Option<String>
types::Job.state: Option<types::JobState>
struct types::JobAnswer(job: types::Job)
types::JobAnswer.job: types::Job
enum types::JobState
types::JobState::Run = "run"
types::JobState::Done = "done"
types::JobState::Bad = "bad"
struct types::Links()
types::Links.next: Option<String>
struct types::Page(items: impl IntoIterator<Item = types::Job>)
types::Page.items: Vec<types::Job>
types::Page.links: Option<types::Links>
```

// file: src/resources/bare.rs

//! Operations: bare.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `bare`.
#[derive(Clone, Debug)]
pub struct Bare {
    pub(crate) client: Client,
}

impl Bare {
    /// `GET /bare/{id}`
    ///
    /// # Returns
    /// The job itself.
    #[inline]
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("id", id.into()), body: () }
    }

    /// Polls [`retrieve`](Self::retrieve) until its state is one of `done`.
    ///
    /// One of `bad` ends the wait as an error, for which `is_wait_failed` is true.
    #[inline]
    pub fn wait_until_bare(&self, id: impl Into<String>) -> runtime::Waiter<types::Job, types::Job> {
        runtime::Waiter::new(self.retrieve(id).call, &STATES_OF_WAIT_UNTIL_BARE)
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getBare", ..runtime::Operation::get("/bare/{id}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::Job);

const STATES_OF_WAIT_UNTIL_BARE: runtime::WaiterSpec<types::Job, types::Job> = runtime::WaiterSpec {
    item: Some,
    state: |answer| Some(answer.state.as_ref()?.as_str()),
    partial: |_| None,
    partial_states: &[],
    success: &["done"],
    failure: &["bad"],
};

#[cfg(feature = "cli")]
impl Bare {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("bare", &[
            command("retrieve", &RETRIEVE, "getBare", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("wait-until-bare", &RETRIEVE, "Wait until retrieve shows that it is done", &[
                arg("id", path("id"), Text, "id"),
            ]).polled(&Self::STATES_OF_WAIT_UNTIL_BARE),
        ], &[])
    };

    const STATES_OF_WAIT_UNTIL_BARE: crate::runtime::WaiterSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::WaiterSpec {
        item: |answer| crate::runtime::cli::table::take(answer, &[]),
        state: |answer| crate::runtime::cli::table::text(answer, &["state"]),
        partial: |_| None,
        partial_states: STATES_OF_WAIT_UNTIL_BARE.partial_states,
        success: STATES_OF_WAIT_UNTIL_BARE.success,
        failure: STATES_OF_WAIT_UNTIL_BARE.failure,
    };
}

// file: src/resources/cursor.rs

//! Operations: cursor.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `cursor`.
#[derive(Clone, Debug)]
pub struct Cursor {
    pub(crate) client: Client,
}

impl Cursor {
    /// `GET /cursor`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "listCursor", ..runtime::Operation::get("/cursor") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::Page);
runtime::pages!(RetrieveRequest, types::Page, types::Job, PAGES_OF_RETRIEVE);
runtime::parameters! {
    RetrieveRequest {
        /// The `after` parameter.
        pub fn after(value: impl Into<String>) = set_query("after", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const PAGES_OF_RETRIEVE: runtime::PageSpec<types::Page, types::Job> = runtime::PageSpec {
    next: Some(|answer| Some(answer.links.as_ref()?.next.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::Cursor { param: "after" }, |answer| Some(answer.items))
};

#[cfg(feature = "cli")]
impl Cursor {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("cursor", &[
            command("retrieve", &RETRIEVE, "listCursor", &[
                arg("after", query("after"), Text, "after"),
            ]).pages(&Self::PAGES_OF_RETRIEVE),
        ], &[])
    };

    const PAGES_OF_RETRIEVE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["links", "next"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_RETRIEVE.style, |answer| crate::runtime::cli::table::list(answer, &["items"]))
    };
}

// file: src/resources/jobs.rs

//! Operations: jobs.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `jobs`.
#[derive(Clone, Debug)]
pub struct Jobs {
    pub(crate) client: Client,
}

impl Jobs {
    /// `GET /jobs/{id}`
    ///
    /// # Returns
    /// The job.
    #[inline]
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("id", id.into()), body: () }
    }

    /// Polls [`retrieve`](Self::retrieve) until its state is one of `done`.
    ///
    /// One of `bad` ends the wait as an error, for which `is_wait_failed` is true.
    #[inline]
    pub fn wait_until_done(&self, id: impl Into<String>) -> runtime::Waiter<types::JobAnswer, types::Job> {
        runtime::Waiter::new(self.retrieve(id).call, &STATES_OF_WAIT_UNTIL_DONE)
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "getJob", ..runtime::Operation::get("/jobs/{id}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::JobAnswer);

const STATES_OF_WAIT_UNTIL_DONE: runtime::WaiterSpec<types::JobAnswer, types::Job> = runtime::WaiterSpec {
    item: |answer| Some(answer.job),
    state: |answer| Some(answer.job.state.as_ref()?.as_str()),
    partial: |answer| Some(answer.job.outcome.as_ref()?.as_str()),
    partial_states: &["half"],
    success: &["done"],
    failure: &["bad"],
};

#[cfg(feature = "cli")]
impl Jobs {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("jobs", &[
            command("retrieve", &RETRIEVE, "getJob", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("wait-until-done", &RETRIEVE, "Wait until retrieve shows that it is done", &[
                arg("id", path("id"), Text, "id"),
            ]).polled(&Self::STATES_OF_WAIT_UNTIL_DONE),
        ], &[])
    };

    const STATES_OF_WAIT_UNTIL_DONE: crate::runtime::WaiterSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::WaiterSpec {
        item: |answer| crate::runtime::cli::table::take(answer, &["job"]),
        state: |answer| crate::runtime::cli::table::text(answer, &["job", "state"]),
        partial: |answer| crate::runtime::cli::table::text(answer, &["job", "outcome"]),
        partial_states: STATES_OF_WAIT_UNTIL_DONE.partial_states,
        success: STATES_OF_WAIT_UNTIL_DONE.success,
        failure: STATES_OF_WAIT_UNTIL_DONE.failure,
    };
}

// file: src/resources/linked.rs

//! Operations: linked.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `linked`.
#[derive(Clone, Debug)]
pub struct Linked {
    pub(crate) client: Client,
}

impl Linked {
    /// `GET /linked`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "listLinked", ..runtime::Operation::get("/linked") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::Page);
runtime::pages!(RetrieveRequest, types::Page, types::Job, PAGES_OF_RETRIEVE);

const PAGES_OF_RETRIEVE: runtime::PageSpec<types::Page, types::Job> = runtime::PageSpec {
    next: Some(|answer| Some(answer.links.as_ref()?.next.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::NextLink, |answer| Some(answer.items))
};

#[cfg(feature = "cli")]
impl Linked {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("linked", &[
            command("retrieve", &RETRIEVE, "listLinked", &[]).pages(&Self::PAGES_OF_RETRIEVE),
        ], &[])
    };

    const PAGES_OF_RETRIEVE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["links", "next"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_RETRIEVE.style, |answer| crate::runtime::cli::table::list(answer, &["items"]))
    };
}

// file: src/resources/offset.rs

//! Operations: offset.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `offset`.
#[derive(Clone, Debug)]
pub struct Offset {
    pub(crate) client: Client,
}

impl Offset {
    /// `GET /offset`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "listOffset", ..runtime::Operation::get("/offset") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::Page);
runtime::pages!(RetrieveRequest, types::Page, types::Job, PAGES_OF_RETRIEVE);
runtime::parameters! {
    RetrieveRequest {
        /// The `skip` parameter.
        pub fn skip(value: i64) = set_query("skip", runtime::Style::Form, true, &value);
        /// The `limit` parameter.
        pub fn limit(value: i64) = set_query("limit", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_RETRIEVE: runtime::PageSpec<types::Page, types::Job> = runtime::PageSpec {
    next: Some(|answer| Some(answer.links.as_ref()?.next.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::Offset { offset: "skip", limit: Some("limit") }, |answer| Some(answer.items))
};

#[cfg(feature = "cli")]
impl Offset {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("offset", &[
            command("retrieve", &RETRIEVE, "listOffset", &[
                arg("limit", query("limit"), Integer, "limit"),
                arg("skip", query("skip"), Integer, "skip"),
            ]).pages(&Self::PAGES_OF_RETRIEVE),
        ], &[])
    };

    const PAGES_OF_RETRIEVE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["links", "next"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_RETRIEVE.style, |answer| crate::runtime::cli::table::list(answer, &["items"]))
    };
}

// file: src/resources/paged.rs

//! Operations: paged.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `paged`.
#[derive(Clone, Debug)]
pub struct Paged {
    pub(crate) client: Client,
}

impl Paged {
    /// `GET /paged`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "listPaged", ..runtime::Operation::get("/paged") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::Page);
runtime::pages!(RetrieveRequest, types::Page, types::Job, PAGES_OF_RETRIEVE);
runtime::parameters! {
    RetrieveRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `size` parameter.
        pub fn size(value: i64) = set_query("size", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_RETRIEVE: runtime::PageSpec<types::Page, types::Job> = runtime::PageSpec {
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: Some("size"), first: 1 }, |answer| Some(answer.items))
};

#[cfg(feature = "cli")]
impl Paged {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("paged", &[
            command("retrieve", &RETRIEVE, "listPaged", &[
                arg("page", query("page"), Integer, "page"),
                arg("size", query("size"), Integer, "size"),
            ]).pages(&Self::PAGES_OF_RETRIEVE),
        ], &[])
    };

    const PAGES_OF_RETRIEVE: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        ..crate::runtime::PageSpec::new(PAGES_OF_RETRIEVE.style, |answer| crate::runtime::cli::table::list(answer, &["items"]))
    };
}
