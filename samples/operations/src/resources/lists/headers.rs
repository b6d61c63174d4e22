// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists, headers.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `lists.headers`.
#[derive(Clone, Debug)]
pub struct Headers {
    pub(crate) client: Client,
}

impl Headers {
    /// `GET /lists/headers`
    ///
    /// # Returns
    /// A page.
    /// Its [`headers`](crate::Response::headers) are [`Link`](crate::headers::LINK).
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listHeaders", ..runtime::Operation::get("/lists/headers") };
runtime::request!(LIST, list: ListRequest, returns json Vec<types::ResultModel> as runtime::List);
runtime::pages!(ListRequest, Vec<types::ResultModel>, types::ResultModel, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `limit` parameter.
        pub fn limit(value: i64) = set_query("limit", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_LIST: runtime::PageSpec<Vec<types::ResultModel>, types::ResultModel> = runtime::PageSpec {
    read: runtime::decode::model_as::<runtime::List, _>,
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
