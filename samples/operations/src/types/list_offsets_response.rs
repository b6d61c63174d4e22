// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::ResultModel;

runtime::object! {
    /// `ListOffsetsResponse`, which the document does not describe.
    pub struct ListOffsetsResponse {
        /// `results`: see [`ResultModel`](crate::types::ResultModel).
        pub results: Option<Vec<ResultModel>> = items (ResultModel),
        /// The `total` property.
        pub total: i64,
    }
    pub fn new(total: i64);
}
