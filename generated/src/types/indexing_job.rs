// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::{BatchJobPhase, IndexJobStatus, IndexedDataSource};

/// A job that reads data sources of a knowledge base and updates its index.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexingJob {
    /// How many data sources the job is done with.
    pub completed_datasources: Option<i64>,
    /// When the job was created.
    pub created_at: Option<runtime::Timestamp>,
    /// The work on each data source of the job.
    pub data_source_jobs: Option<Vec<IndexedDataSource>>,
    /// UUIDs of the data sources of the job.
    pub data_source_uuids: Option<Vec<String>>,
    /// When the job came to its end, whichever that was.
    pub finished_at: Option<runtime::Timestamp>,
    /// Whether a report on the job can be downloaded.
    pub is_report_available: Option<bool>,
    /// UUID of the knowledge base that is indexed.
    pub knowledge_base_uuid: Option<String>,
    /// `phase`: see [`BatchJobPhase`](crate::types::BatchJobPhase).
    pub phase: Option<BatchJobPhase>,
    /// When the job began its work.
    pub started_at: Option<runtime::Timestamp>,
    /// `status`: see [`IndexJobStatus`](crate::types::IndexJobStatus).
    pub status: Option<IndexJobStatus>,
    /// How many tokens the job used. Read `total_tokens` instead.
    #[deprecated]
    pub tokens: Option<i64>,
    /// How many data sources the job covers.
    pub total_datasources: Option<i64>,
    /// How many items could not be indexed, over all data sources. May be absent from newer answers.
    pub total_items_failed: Option<u64>,
    /// How many items were indexed, over all data sources. May be absent from newer answers.
    pub total_items_indexed: Option<u64>,
    /// How many items left the index, over all data sources. May be absent from newer answers.
    pub total_items_removed: Option<u64>,
    /// How many items were passed over, over all data sources. May be absent from newer answers.
    pub total_items_skipped: Option<u64>,
    /// How many tokens the job used.
    pub total_tokens: Option<u64>,
    /// When anything about the job changed last.
    pub updated_at: Option<runtime::Timestamp>,
    /// UUID of the job.
    pub uuid: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexingJob {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `completed_datasources`.
    pub fn completed_datasources(mut self, value: i64) -> Self {
        self.completed_datasources = Some(value);
        self
    }

    /// Sets `created_at`.
    pub fn created_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets `data_source_jobs`.
    pub fn data_source_jobs(
        mut self,
        value: impl IntoIterator<Item = IndexedDataSource>,
    ) -> Self {
        self.data_source_jobs = Some(value.into_iter().collect());
        self
    }

    /// Sets `data_source_uuids`.
    pub fn data_source_uuids(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.data_source_uuids = Some(runtime::texts(value));
        self
    }

    /// Sets `finished_at`.
    pub fn finished_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.finished_at = Some(value.into());
        self
    }

    /// Sets `is_report_available`.
    pub fn is_report_available(mut self, value: bool) -> Self {
        self.is_report_available = Some(value);
        self
    }

    /// Sets `knowledge_base_uuid`.
    pub fn knowledge_base_uuid(mut self, value: impl Into<String>) -> Self {
        self.knowledge_base_uuid = Some(value.into());
        self
    }

    /// Sets `phase`.
    pub fn phase(mut self, value: impl Into<BatchJobPhase>) -> Self {
        self.phase = Some(value.into());
        self
    }

    /// Sets `started_at`.
    pub fn started_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.started_at = Some(value.into());
        self
    }

    /// Sets `status`.
    pub fn status(mut self, value: impl Into<IndexJobStatus>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets `tokens`.
    #[deprecated]
    pub fn tokens(mut self, value: i64) -> Self {
        self.tokens = Some(value);
        self
    }

    /// Sets `total_datasources`.
    pub fn total_datasources(mut self, value: i64) -> Self {
        self.total_datasources = Some(value);
        self
    }

    /// Sets `total_items_failed`.
    pub fn total_items_failed(mut self, value: u64) -> Self {
        self.total_items_failed = Some(value);
        self
    }

    /// Sets `total_items_indexed`.
    pub fn total_items_indexed(mut self, value: u64) -> Self {
        self.total_items_indexed = Some(value);
        self
    }

    /// Sets `total_items_removed`.
    pub fn total_items_removed(mut self, value: u64) -> Self {
        self.total_items_removed = Some(value);
        self
    }

    /// Sets `total_items_skipped`.
    pub fn total_items_skipped(mut self, value: u64) -> Self {
        self.total_items_skipped = Some(value);
        self
    }

    /// Sets `total_tokens`.
    pub fn total_tokens(mut self, value: u64) -> Self {
        self.total_tokens = Some(value);
        self
    }

    /// Sets `updated_at`.
    pub fn updated_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.updated_at = Some(value.into());
        self
    }

    /// Sets `uuid`.
    pub fn uuid(mut self, value: impl Into<String>) -> Self {
        self.uuid = Some(value.into());
        self
    }
}

runtime::object! {
    IndexingJob {
        "completed_datasources" => completed_datasources: optional Int,
        "created_at" => created_at: optional,
        "data_source_jobs" => data_source_jobs: optional List,
        "data_source_uuids" => data_source_uuids: optional List,
        "finished_at" => finished_at: optional,
        "is_report_available" => is_report_available: optional,
        "knowledge_base_uuid" => knowledge_base_uuid: optional,
        "phase" => phase: optional,
        "started_at" => started_at: optional,
        "status" => status: optional,
        "tokens" => tokens: optional Int,
        "total_datasources" => total_datasources: optional Int,
        "total_items_failed" => total_items_failed: optional IntText,
        "total_items_indexed" => total_items_indexed: optional IntText,
        "total_items_removed" => total_items_removed: optional IntText,
        "total_items_skipped" => total_items_skipped: optional IntText,
        "total_tokens" => total_tokens: optional IntText,
        "updated_at" => updated_at: optional,
        "uuid" => uuid: optional,
        ..extra
    }
}
