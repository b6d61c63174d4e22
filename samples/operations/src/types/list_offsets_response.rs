// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::ResultModel;

/// `ListOffsetsResponse`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListOffsetsResponse {
    /// `results`: see [`ResultModel`](crate::types::ResultModel).
    pub results: Option<Vec<ResultModel>>,
    /// The `total` property.
    pub total: i64,
}

impl ListOffsetsResponse {
    /// A value with what must be there.
    pub fn new(total: i64) -> Self {
        Self { results: None, total }
    }

    /// Sets `results`.
    pub fn results(mut self, value: impl IntoIterator<Item = ResultModel>) -> Self {
        self.results = Some(value.into_iter().collect());
        self
    }

    /// Sets `total`.
    pub fn total(mut self, value: i64) -> Self {
        self.total = value;
        self
    }
}

runtime::object! {
    ListOffsetsResponse {
        "results" => results: optional List,
        "total" => total: required Int,
    }
}
