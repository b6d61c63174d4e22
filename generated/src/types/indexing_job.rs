// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::{BatchJobPhase, IndexJobStatus, IndexedDataSource};

runtime::object! {
    /// A job that reads data sources of a knowledge base and updates its index.
    pub struct IndexingJob {
        /// How many data sources the job is done with.
        pub completed_datasources: Option<i64>,
        /// When the job was created.
        pub created_at: Option<runtime::Timestamp> = into,
        /// The work on each data source of the job.
        pub data_source_jobs: Option<Vec<IndexedDataSource>> = items (IndexedDataSource),
        /// UUIDs of the data sources of the job.
        pub data_source_uuids: Option<Vec<String>> = texts,
        /// When the job came to its end, whichever that was.
        pub finished_at: Option<runtime::Timestamp> = into,
        /// Whether a report on the job can be downloaded.
        pub is_report_available: Option<bool>,
        /// UUID of the knowledge base that is indexed.
        pub knowledge_base_uuid: Option<String> = into,
        /// `phase`: see [`BatchJobPhase`](crate::types::BatchJobPhase).
        pub phase: Option<BatchJobPhase> = into,
        /// When the job began its work.
        pub started_at: Option<runtime::Timestamp> = into,
        /// `status`: see [`IndexJobStatus`](crate::types::IndexJobStatus).
        pub status: Option<IndexJobStatus> = into,
        /// How many tokens the job used. Read `total_tokens` instead.
        #[deprecated]
        pub tokens: Option<i64>,
        /// How many data sources the job covers.
        pub total_datasources: Option<i64>,
        /// How many items could not be indexed, over all data sources. May be absent from newer answers.
        pub total_items_failed: Option<u64> = <runtime::IntText>,
        /// How many items were indexed, over all data sources. May be absent from newer answers.
        pub total_items_indexed: Option<u64> = <runtime::IntText>,
        /// How many items left the index, over all data sources. May be absent from newer answers.
        pub total_items_removed: Option<u64> = <runtime::IntText>,
        /// How many items were passed over, over all data sources. May be absent from newer answers.
        pub total_items_skipped: Option<u64> = <runtime::IntText>,
        /// How many tokens the job used.
        pub total_tokens: Option<u64> = <runtime::IntText>,
        /// When anything about the job changed last.
        pub updated_at: Option<runtime::Timestamp> = into,
        /// UUID of the job.
        pub uuid: Option<String> = into,
        ..extra: runtime::Extra,
    }
}
