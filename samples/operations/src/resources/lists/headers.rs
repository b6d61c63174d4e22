// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists, headers.

use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `lists.headers`.
#[derive(Clone, Debug)]
pub struct Headers {
    client: Client,
}

impl Headers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /lists/headers`
    ///
    /// # Returns
    ///
    /// A page.
    ///
    /// Its [`headers`](crate::Response::headers) are [`Link`](crate::headers::LINK).
    pub fn list(&self) -> ListRequest {
        ListRequest {
            call: runtime::Call::new(&self.client, &LIST),
        }
    }
}

const LIST: runtime::Operation = runtime::Operation {
    id: "listHeaders",
    ..runtime::Operation::get("/lists/headers")
};

/// The request that `list` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListRequest {
    pub(crate) call: runtime::Call,
}

impl ListRequest {
    /// The `limit` parameter.
    pub fn limit(mut self, value: i64) -> Self {
        self.call.set_query("limit", runtime::Style::Form, true, &value);
        self
    }

    /// The items of all pages, one by one, from the page this request asks for on.
    pub fn items(self) -> runtime::Items<Vec<types::ResultModel>, types::ResultModel> {
        runtime::Items::new(self.call, &PAGES_OF_LIST)
    }

    /// All pages, one by one, from the page this request asks for on.
    pub fn pages(self) -> runtime::Pages<Vec<types::ResultModel>, types::ResultModel> {
        runtime::Pages::new(self.call, &PAGES_OF_LIST)
    }
}

runtime::request!(ListRequest, returns json Vec<types::ResultModel> as List);

static PAGES_OF_LIST: runtime::PageSpec<Vec<types::ResultModel>, types::ResultModel> = runtime::PageSpec {
    read: {
        use runtime::model::codecs::*;
        runtime::decode::model_as::<List, _>
    },
    ..runtime::PageSpec::new(runtime::PageStyle::LinkHeader, Some)
};

#[cfg(feature = "cli")]
impl Headers {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("headers", &[
            command("list", &LIST, "listHeaders", &[
                arg("limit", query("limit"), Integer, "limit"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &[]))
    };
}
