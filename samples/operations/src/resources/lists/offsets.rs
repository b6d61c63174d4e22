// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists, offsets.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `lists.offsets`.
#[derive(Clone, Debug)]
pub struct Offsets {
    pub(crate) client: Client,
}

impl Offsets {
    /// `GET /lists/offsets`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listOffsets", ..runtime::Operation::get("/lists/offsets") };
runtime::request!(LIST, list: ListRequest, returns json types::ListOffsetsResponse);
runtime::pages!(ListRequest, types::ListOffsetsResponse, types::ResultModel, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `offset` parameter.
        pub fn offset(value: i64) = set_query("offset", runtime::Style::Form, true, &value);
        /// The `limit` parameter.
        pub fn limit(value: i64) = set_query("limit", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_LIST: runtime::PageSpec<types::ListOffsetsResponse, types::ResultModel> = runtime::PageSpec {
    total: Some(|answer| answer.total.try_into().ok()),
    ..runtime::PageSpec::new(runtime::PageStyle::Offset { offset: "offset", limit: Some("limit") }, |answer| answer.results)
};

#[cfg(feature = "cli")]
impl Offsets {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("offsets", &[
            command("list", &LIST, "listOffsets", &[
                arg("limit", query("limit"), Integer, "limit"),
                arg("offset", query("offset"), Integer, "offset"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        total: Some(|answer| crate::runtime::cli::table::count(answer, &["total"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["results"]))
    };
}
