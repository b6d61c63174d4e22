// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::ResultModel;

runtime::object! {
    /// `ListCursorsResponse`, which the document does not describe.
    pub struct ListCursorsResponse {
        /// `meta`: see [`ListCursorsResponseMeta`](crate::types::ListCursorsResponseMeta).
        pub meta: Option<ListCursorsResponseMeta>,
        /// `results`: see [`ResultModel`](crate::types::ResultModel).
        pub results: Vec<ResultModel> = items (ResultModel),
    }
    pub fn new(results: impl IntoIterator<Item = ResultModel>);
}

runtime::object! {
    /// `ListCursorsResponseMeta`, which the document does not describe.
    pub struct ListCursorsResponseMeta {
        /// The `has_more` property.
        pub has_more: Option<bool>,
        /// The `next_cursor` property.
        pub next_cursor: Option<String> = into,
    }
}
