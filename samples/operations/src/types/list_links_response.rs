// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::ResultModel;

runtime::object! {
    /// `ListLinksResponse`, which the document does not describe.
    pub struct ListLinksResponse {
        /// The `next` property.
        ///
        /// Format `uri`.
        pub next: Option<String> = into,
        /// `results`: see [`ResultModel`](crate::types::ResultModel).
        pub results: Option<Vec<ResultModel>> = items (ResultModel),
    }
}
