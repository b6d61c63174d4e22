// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::IndexingJob;

runtime::object! {
    /// A job that was asked to stop.
    pub struct IndexingJobUpdateCancelResponse {
        /// `job`: see [`IndexingJob`](crate::types::IndexingJob).
        pub job: Option<IndexingJob>,
        ..extra: runtime::Extra,
    }
}
