// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::ScheduledIndexing;

/// A schedule that was just deleted.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ScheduledIndexingDeleteResponse {
    /// `indexing_info`: see [`ScheduledIndexing`](crate::types::ScheduledIndexing).
    pub indexing_info: Option<ScheduledIndexing>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl ScheduledIndexingDeleteResponse {
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
    ScheduledIndexingDeleteResponse {
        "indexing_info" => indexing_info: optional,
        ..extra
    }
}
