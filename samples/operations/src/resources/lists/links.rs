// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists, links.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `lists.links`.
#[derive(Clone, Debug)]
pub struct Links {
    pub(crate) client: Client,
}

impl Links {
    /// `GET /lists/links`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listLinks", required_query: &["kind"], ..runtime::Operation::get("/lists/links") };
runtime::request!(LIST, list: ListRequest, returns json types::ListLinksResponse);
runtime::pages!(ListRequest, types::ListLinksResponse, types::ResultModel, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `limit` parameter.
        pub fn limit(value: i64) = set_query("limit", runtime::Style::Form, true, &value);
        /// The `kind` parameter.
        ///
        /// Required.
        pub fn kind(value: impl Into<String>) = set_query("kind", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const PAGES_OF_LIST: runtime::PageSpec<types::ListLinksResponse, types::ResultModel> = runtime::PageSpec {
    next: Some(|answer| Some(answer.next.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::NextLink, |answer| answer.results)
};

#[cfg(feature = "cli")]
impl Links {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("links", &[
            command("list", &LIST, "listLinks", &[
                arg("kind", query("kind"), Text, "kind").required(),
                arg("limit", query("limit"), Integer, "limit"),
            ]).pages(&Self::PAGES_OF_LIST),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["next"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["results"]))
    };
}
