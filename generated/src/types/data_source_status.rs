// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::string_enum! {
    /// What a job has done with one data source.
    ///
    /// `DATA_SOURCE_STATUS_PARTIALLY_UPDATED` means that some of its content is in the index and some is not.
    ///
    /// Default `"DATA_SOURCE_STATUS_UNKNOWN"`.
    pub enum DataSourceStatus {
        Unknown = "DATA_SOURCE_STATUS_UNKNOWN",
        InProgress = "DATA_SOURCE_STATUS_IN_PROGRESS",
        Updated = "DATA_SOURCE_STATUS_UPDATED",
        PartiallyUpdated = "DATA_SOURCE_STATUS_PARTIALLY_UPDATED",
        NotUpdated = "DATA_SOURCE_STATUS_NOT_UPDATED",
        Failed = "DATA_SOURCE_STATUS_FAILED",
        Cancelled = "DATA_SOURCE_STATUS_CANCELLED",
    }
}
