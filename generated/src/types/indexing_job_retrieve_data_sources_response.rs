// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::IndexedDataSource;

runtime::object! {
    /// The data sources of a job.
    pub struct IndexingJobRetrieveDataSourcesResponse {
        /// How far the job is with each of them.
        pub indexed_data_sources: Option<Vec<IndexedDataSource>> = items (IndexedDataSource),
        ..extra: runtime::Extra,
    }
}
