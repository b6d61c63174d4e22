// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::ResultModel;

/// `ListCursorsResponse`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListCursorsResponse {
    /// `meta`: see [`ListCursorsResponseMeta`](crate::types::ListCursorsResponseMeta).
    pub meta: Option<ListCursorsResponseMeta>,
    /// `results`: see [`ResultModel`](crate::types::ResultModel).
    pub results: Vec<ResultModel>,
}

impl ListCursorsResponse {
    /// A value with what must be there.
    pub fn new(results: impl IntoIterator<Item = ResultModel>) -> Self {
        Self {
            meta: None,
            results: results.into_iter().collect(),
        }
    }

    /// Sets `meta`.
    pub fn meta(mut self, value: ListCursorsResponseMeta) -> Self {
        self.meta = Some(value);
        self
    }

    /// Sets `results`.
    pub fn results(mut self, value: impl IntoIterator<Item = ResultModel>) -> Self {
        self.results = value.into_iter().collect();
        self
    }
}

runtime::object! {
    ListCursorsResponse {
        "meta" => meta: optional,
        "results" => results: required List,
    }
}

/// `ListCursorsResponseMeta`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListCursorsResponseMeta {
    /// The `has_more` property.
    pub has_more: Option<bool>,
    /// The `next_cursor` property.
    pub next_cursor: Option<String>,
}

impl ListCursorsResponseMeta {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `has_more`.
    pub fn has_more(mut self, value: bool) -> Self {
        self.has_more = Some(value);
        self
    }

    /// Sets `next_cursor`.
    pub fn next_cursor(mut self, value: impl Into<String>) -> Self {
        self.next_cursor = Some(value.into());
        self
    }
}

runtime::object! {
    ListCursorsResponseMeta {
        "has_more" => has_more: optional,
        "next_cursor" => next_cursor: optional,
    }
}
