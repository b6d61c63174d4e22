// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: lists, cursors.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `lists.cursors`.
#[derive(Clone, Debug)]
pub struct Cursors {
    pub(crate) client: Client,
}

impl Cursors {
    /// `GET /lists/cursors`
    ///
    /// # Returns
    /// A page.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "listCursors", required_query: &["kind"], ..runtime::Operation::get("/lists/cursors") };
runtime::request!(LIST, list: ListRequest, returns json types::ListCursorsResponse);
runtime::pages!(ListRequest, types::ListCursorsResponse, types::ResultModel, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// The `cursor` parameter.
        pub fn cursor(value: impl Into<String>) = set_query("cursor", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `kind` parameter.
        ///
        /// Required.
        pub fn kind(value: impl Into<String>) = set_query("kind", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const PAGES_OF_LIST: runtime::PageSpec<types::ListCursorsResponse, types::ResultModel> = runtime::PageSpec {
    next: Some(|answer| Some(answer.meta.as_ref()?.next_cursor.as_ref()?.as_str().to_owned())),
    more: Some(|answer| answer.meta.as_ref()?.has_more),
    ..runtime::PageSpec::new(runtime::PageStyle::Cursor { param: "cursor" }, |answer| Some(answer.results))
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
