// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::{IndexingJob, Links, Meta};

/// A list of jobs.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexingJobListResponse {
    /// The jobs of this page.
    pub jobs: Option<Vec<IndexingJob>>,
    /// `links`: see [`Links`](crate::types::Links).
    pub links: Option<Links>,
    /// `meta`: see [`Meta`](crate::types::Meta).
    pub meta: Option<Meta>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexingJobListResponse {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `jobs`.
    pub fn jobs(mut self, value: impl IntoIterator<Item = IndexingJob>) -> Self {
        self.jobs = Some(value.into_iter().collect());
        self
    }

    /// Sets `links`.
    pub fn links(mut self, value: Links) -> Self {
        self.links = Some(value);
        self
    }

    /// Sets `meta`.
    pub fn meta(mut self, value: Meta) -> Self {
        self.meta = Some(value);
        self
    }
}

runtime::object! {
    IndexingJobListResponse {
        "jobs" => jobs: optional List,
        "links" => links: optional,
        "meta" => meta: optional,
        ..extra
    }
}
