// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// What a job has made of the data.
///
/// `INDEX_JOB_STATUS_PARTIAL` means that not everything was indexed, `INDEX_JOB_STATUS_NO_CHANGES` that the index
/// was up to date already.
///
/// Default `"INDEX_JOB_STATUS_UNKNOWN"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IndexJobStatus {
    /// `INDEX_JOB_STATUS_UNKNOWN`.
    Unknown,
    /// `INDEX_JOB_STATUS_PARTIAL`.
    Partial,
    /// `INDEX_JOB_STATUS_IN_PROGRESS`.
    InProgress,
    /// `INDEX_JOB_STATUS_COMPLETED`.
    Completed,
    /// `INDEX_JOB_STATUS_FAILED`.
    Failed,
    /// `INDEX_JOB_STATUS_NO_CHANGES`.
    NoChanges,
    /// `INDEX_JOB_STATUS_PENDING`.
    Pending,
    /// `INDEX_JOB_STATUS_CANCELLED`.
    Cancelled,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    IndexJobStatus {
        "INDEX_JOB_STATUS_UNKNOWN" => Unknown,
        "INDEX_JOB_STATUS_PARTIAL" => Partial,
        "INDEX_JOB_STATUS_IN_PROGRESS" => InProgress,
        "INDEX_JOB_STATUS_COMPLETED" => Completed,
        "INDEX_JOB_STATUS_FAILED" => Failed,
        "INDEX_JOB_STATUS_NO_CHANGES" => NoChanges,
        "INDEX_JOB_STATUS_PENDING" => Pending,
        "INDEX_JOB_STATUS_CANCELLED" => Cancelled,
    }
}
