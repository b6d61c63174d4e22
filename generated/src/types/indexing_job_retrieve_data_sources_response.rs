// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::IndexedDataSource;

/// The data sources of a job.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexingJobRetrieveDataSourcesResponse {
    /// How far the job is with each of them.
    pub indexed_data_sources: Option<Vec<IndexedDataSource>>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexingJobRetrieveDataSourcesResponse {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `indexed_data_sources`.
    pub fn indexed_data_sources(
        mut self,
        value: impl IntoIterator<Item = IndexedDataSource>,
    ) -> Self {
        self.indexed_data_sources = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    IndexingJobRetrieveDataSourcesResponse {
        "indexed_data_sources" => indexed_data_sources: optional List,
        ..extra
    }
}
