// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::string_enum! {
    /// What a job has made of the data.
    ///
    /// `INDEX_JOB_STATUS_PARTIAL` means that not everything was indexed, `INDEX_JOB_STATUS_NO_CHANGES` that the index
    /// was up to date already.
    ///
    /// Default `"INDEX_JOB_STATUS_UNKNOWN"`.
    pub enum IndexJobStatus {
        Unknown = "INDEX_JOB_STATUS_UNKNOWN",
        Partial = "INDEX_JOB_STATUS_PARTIAL",
        InProgress = "INDEX_JOB_STATUS_IN_PROGRESS",
        Completed = "INDEX_JOB_STATUS_COMPLETED",
        Failed = "INDEX_JOB_STATUS_FAILED",
        NoChanges = "INDEX_JOB_STATUS_NO_CHANGES",
        Pending = "INDEX_JOB_STATUS_PENDING",
        Cancelled = "INDEX_JOB_STATUS_CANCELLED",
    }
}
