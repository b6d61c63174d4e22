// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::ResultModel;

/// `ListLinksResponse`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLinksResponse {
    /// The `next` property.
    ///
    /// Format `uri`.
    pub next: Option<String>,
    /// `results`: see [`ResultModel`](crate::types::ResultModel).
    pub results: Option<Vec<ResultModel>>,
}

impl ListLinksResponse {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `next`.
    pub fn next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `results`.
    pub fn results(mut self, value: impl IntoIterator<Item = ResultModel>) -> Self {
        self.results = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    ListLinksResponse {
        "next" => next: optional,
        "results" => results: optional List,
    }
}
