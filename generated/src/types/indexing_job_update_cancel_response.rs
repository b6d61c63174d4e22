// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::IndexingJob;

/// A job that was asked to stop.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexingJobUpdateCancelResponse {
    /// `job`: see [`IndexingJob`](crate::types::IndexingJob).
    pub job: Option<IndexingJob>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexingJobUpdateCancelResponse {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `job`.
    pub fn job(mut self, value: IndexingJob) -> Self {
        self.job = Some(value);
        self
    }
}

runtime::object! {
    IndexingJobUpdateCancelResponse {
        "job" => job: optional,
        ..extra
    }
}
