// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists, pages.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `lists.pages`.
#[derive(Clone, Debug)]
pub struct Pages {
    pub(crate) client: Client,
}

impl Pages {
    /// `GET /lists/pages`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listPages", ..runtime::Operation::get("/lists/pages") };
runtime::request!(LIST, list: ListRequest, returns json Vec<types::ResultModel> as runtime::List);
runtime::pages!(ListRequest, Vec<types::ResultModel>, types::ResultModel, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// The `per_page` parameter.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const PAGES_OF_LIST: runtime::PageSpec<Vec<types::ResultModel>, types::ResultModel> = runtime::PageSpec {
    read: runtime::decode::model_as::<runtime::List, _>,
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: Some("per_page"), first: 1 }, Some)
};

#[cfg(feature = "cli")]
impl Pages {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("pages", &[
            command("list", &LIST, "listPages", &[
                arg("page", query("page"), Integer, "page"),
                arg("per-page", query("per_page"), Integer, "per_page"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &[]))
    };
}
