// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists, cursors.

use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `lists.cursors`.
#[derive(Clone, Debug)]
pub struct Cursors {
    client: Client,
}

impl Cursors {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /lists/cursors`
    ///
    /// # Returns
    ///
    /// A page.
    pub fn list(&self) -> ListRequest {
        ListRequest {
            call: runtime::Call::new(&self.client, &LIST),
        }
    }
}

const LIST: runtime::Operation = runtime::Operation {
    id: "listCursors",
    required_query: &["kind"],
    ..runtime::Operation::get("/lists/cursors")
};

/// The request that `list` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListRequest {
    pub(crate) call: runtime::Call,
}

impl ListRequest {
    /// The `cursor` parameter.
    pub fn cursor(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("cursor", runtime::Style::Form, true, &value);
        self
    }

    /// The `kind` parameter.
    ///
    /// Required.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("kind", runtime::Style::Form, true, &value);
        self
    }

    /// The items of all pages, one by one, from the page this request asks for on.
    pub fn items(
        self,
    ) -> runtime::Items<types::ListCursorsResponse, types::ResultModel> {
        runtime::Items::new(self.call, &PAGES_OF_LIST)
    }

    /// All pages, one by one, from the page this request asks for on.
    pub fn pages(
        self,
    ) -> runtime::Pages<types::ListCursorsResponse, types::ResultModel> {
        runtime::Pages::new(self.call, &PAGES_OF_LIST)
    }
}

runtime::request!(ListRequest, returns json types::ListCursorsResponse);

static PAGES_OF_LIST: runtime::PageSpec<
    types::ListCursorsResponse,
    types::ResultModel,
> = runtime::PageSpec {
    next: Some(|answer| Some(
        answer.meta.as_ref()?.next_cursor.as_ref()?.as_str().to_owned(),
    )),
    more: Some(|answer| answer.meta.as_ref()?.has_more),
    ..runtime::PageSpec::new(
        runtime::PageStyle::Cursor {
            param: "cursor",
        },
        |answer| Some(answer.results),
    )
};

#[cfg(feature = "cli")]
impl Cursors {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("cursors", &[
            command("list", &LIST, "listCursors", &[
                arg("cursor", query("cursor"), Text, "cursor"),
                arg("kind", query("kind"), Text, "kind").required(),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["meta", "next_cursor"])),
        more: Some(|answer| crate::runtime::cli::table::flag(answer, &["meta", "has_more"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["results"]))
    };
}
