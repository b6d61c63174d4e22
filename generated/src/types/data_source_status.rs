// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// What a job has done with one data source.
///
/// `DATA_SOURCE_STATUS_PARTIALLY_UPDATED` means that some of its content is in the index and some is not.
///
/// Default `"DATA_SOURCE_STATUS_UNKNOWN"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataSourceStatus {
    /// `DATA_SOURCE_STATUS_UNKNOWN`.
    Unknown,
    /// `DATA_SOURCE_STATUS_IN_PROGRESS`.
    InProgress,
    /// `DATA_SOURCE_STATUS_UPDATED`.
    Updated,
    /// `DATA_SOURCE_STATUS_PARTIALLY_UPDATED`.
    PartiallyUpdated,
    /// `DATA_SOURCE_STATUS_NOT_UPDATED`.
    NotUpdated,
    /// `DATA_SOURCE_STATUS_FAILED`.
    Failed,
    /// `DATA_SOURCE_STATUS_CANCELLED`.
    Cancelled,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    DataSourceStatus {
        "DATA_SOURCE_STATUS_UNKNOWN" => Unknown,
        "DATA_SOURCE_STATUS_IN_PROGRESS" => InProgress,
        "DATA_SOURCE_STATUS_UPDATED" => Updated,
        "DATA_SOURCE_STATUS_PARTIALLY_UPDATED" => PartiallyUpdated,
        "DATA_SOURCE_STATUS_NOT_UPDATED" => NotUpdated,
        "DATA_SOURCE_STATUS_FAILED" => Failed,
        "DATA_SOURCE_STATUS_CANCELLED" => Cancelled,
    }
}
