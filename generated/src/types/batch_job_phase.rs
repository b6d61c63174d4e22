// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::string_enum! {
    /// Where a job is on its way.
    ///
    /// `BATCH_JOB_PHASE_SUCCEEDED`, `BATCH_JOB_PHASE_FAILED`, `BATCH_JOB_PHASE_ERROR` and `BATCH_JOB_PHASE_CANCELLED`
    /// are final. A job that succeeded may have left data out: see its `status`.
    ///
    /// Default `"BATCH_JOB_PHASE_UNKNOWN"`.
    pub enum BatchJobPhase {
        Unknown = "BATCH_JOB_PHASE_UNKNOWN",
        Pending = "BATCH_JOB_PHASE_PENDING",
        Running = "BATCH_JOB_PHASE_RUNNING",
        Succeeded = "BATCH_JOB_PHASE_SUCCEEDED",
        Failed = "BATCH_JOB_PHASE_FAILED",
        Error = "BATCH_JOB_PHASE_ERROR",
        Cancelled = "BATCH_JOB_PHASE_CANCELLED",
    }
}
