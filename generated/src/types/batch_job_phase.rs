// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// Where a job is on its way.
///
/// `BATCH_JOB_PHASE_SUCCEEDED`, `BATCH_JOB_PHASE_FAILED`, `BATCH_JOB_PHASE_ERROR` and `BATCH_JOB_PHASE_CANCELLED`
/// are final. A job that succeeded may have left data out: see its `status`.
///
/// Default `"BATCH_JOB_PHASE_UNKNOWN"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BatchJobPhase {
    /// `BATCH_JOB_PHASE_UNKNOWN`.
    Unknown,
    /// `BATCH_JOB_PHASE_PENDING`.
    Pending,
    /// `BATCH_JOB_PHASE_RUNNING`.
    Running,
    /// `BATCH_JOB_PHASE_SUCCEEDED`.
    Succeeded,
    /// `BATCH_JOB_PHASE_FAILED`.
    Failed,
    /// `BATCH_JOB_PHASE_ERROR`.
    Error,
    /// `BATCH_JOB_PHASE_CANCELLED`.
    Cancelled,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    BatchJobPhase {
        "BATCH_JOB_PHASE_UNKNOWN" => Unknown,
        "BATCH_JOB_PHASE_PENDING" => Pending,
        "BATCH_JOB_PHASE_RUNNING" => Running,
        "BATCH_JOB_PHASE_SUCCEEDED" => Succeeded,
        "BATCH_JOB_PHASE_FAILED" => Failed,
        "BATCH_JOB_PHASE_ERROR" => Error,
        "BATCH_JOB_PHASE_CANCELLED" => Cancelled,
    }
}
