// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::ScheduledIndexing;

runtime::object! {
    /// A schedule that was just created.
    pub struct ScheduledIndexingCreateResponse {
        /// `indexing_info`: see [`ScheduledIndexing`](crate::types::ScheduledIndexing).
        pub indexing_info: Option<ScheduledIndexing>,
        ..extra: runtime::Extra,
    }
}
