// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::ScheduledIndexing;

/// The schedule of a knowledge base.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ScheduledIndexingRetrieveResponse {
    /// `indexing_info`: see [`ScheduledIndexing`](crate::types::ScheduledIndexing).
    pub indexing_info: Option<ScheduledIndexing>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl ScheduledIndexingRetrieveResponse {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `indexing_info`.
    pub fn indexing_info(mut self, value: ScheduledIndexing) -> Self {
        self.indexing_info = Some(value);
        self
    }
}

runtime::object! {
    ScheduledIndexingRetrieveResponse {
        "indexing_info" => indexing_info: optional,
        ..extra
    }
}
