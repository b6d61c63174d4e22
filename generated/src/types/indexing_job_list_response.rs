// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::{IndexingJob, Links, Meta};

runtime::object! {
    /// A list of jobs.
    pub struct IndexingJobListResponse {
        /// The jobs of this page.
        pub jobs: Option<Vec<IndexingJob>> = items (IndexingJob),
        /// `links`: see [`Links`](crate::types::Links).
        pub links: Option<Links>,
        /// `meta`: see [`Meta`](crate::types::Meta).
        pub meta: Option<Meta>,
        ..extra: runtime::Extra,
    }
}
