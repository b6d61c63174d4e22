// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::DataSourceStatus;

/// How far a job is with one data source.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexedDataSource {
    /// When the job was done with this data source.
    pub completed_at: Option<runtime::Timestamp>,
    /// UUID of the data source.
    pub data_source_uuid: Option<String>,
    /// What went wrong, at length, for people to read.
    pub error_details: Option<String>,
    /// Code that hints at the component that failed.
    pub error_msg: Option<String>,
    /// How many items could not be indexed.
    pub failed_item_count: Option<u64>,
    /// How many of the files are in the index.
    pub indexed_file_count: Option<u64>,
    /// How many items are in the index.
    pub indexed_item_count: Option<u64>,
    /// How many items were taken out of the index.
    pub removed_item_count: Option<u64>,
    /// How many items were passed over.
    pub skipped_item_count: Option<u64>,
    /// When the job began with this data source.
    pub started_at: Option<runtime::Timestamp>,
    /// `status`: see [`DataSourceStatus`](crate::types::DataSourceStatus).
    pub status: Option<DataSourceStatus>,
    /// Size of all files of the data source, in bytes.
    pub total_bytes: Option<u64>,
    /// Size of the files that are in the index, in bytes.
    pub total_bytes_indexed: Option<u64>,
    /// How many files the data source has.
    pub total_file_count: Option<u64>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexedDataSource {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `completed_at`.
    pub fn completed_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.completed_at = Some(value.into());
        self
    }

    /// Sets `data_source_uuid`.
    pub fn data_source_uuid(mut self, value: impl Into<String>) -> Self {
        self.data_source_uuid = Some(value.into());
        self
    }

    /// Sets `error_details`.
    pub fn error_details(mut self, value: impl Into<String>) -> Self {
        self.error_details = Some(value.into());
        self
    }

    /// Sets `error_msg`.
    pub fn error_msg(mut self, value: impl Into<String>) -> Self {
        self.error_msg = Some(value.into());
        self
    }

    /// Sets `failed_item_count`.
    pub fn failed_item_count(mut self, value: u64) -> Self {
        self.failed_item_count = Some(value);
        self
    }

    /// Sets `indexed_file_count`.
    pub fn indexed_file_count(mut self, value: u64) -> Self {
        self.indexed_file_count = Some(value);
        self
    }

    /// Sets `indexed_item_count`.
    pub fn indexed_item_count(mut self, value: u64) -> Self {
        self.indexed_item_count = Some(value);
        self
    }

    /// Sets `removed_item_count`.
    pub fn removed_item_count(mut self, value: u64) -> Self {
        self.removed_item_count = Some(value);
        self
    }

    /// Sets `skipped_item_count`.
    pub fn skipped_item_count(mut self, value: u64) -> Self {
        self.skipped_item_count = Some(value);
        self
    }

    /// Sets `started_at`.
    pub fn started_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.started_at = Some(value.into());
        self
    }

    /// Sets `status`.
    pub fn status(mut self, value: impl Into<DataSourceStatus>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets `total_bytes`.
    pub fn total_bytes(mut self, value: u64) -> Self {
        self.total_bytes = Some(value);
        self
    }

    /// Sets `total_bytes_indexed`.
    pub fn total_bytes_indexed(mut self, value: u64) -> Self {
        self.total_bytes_indexed = Some(value);
        self
    }

    /// Sets `total_file_count`.
    pub fn total_file_count(mut self, value: u64) -> Self {
        self.total_file_count = Some(value);
        self
    }
}

runtime::object! {
    IndexedDataSource {
        "completed_at" => completed_at: optional,
        "data_source_uuid" => data_source_uuid: optional,
        "error_details" => error_details: optional,
        "error_msg" => error_msg: optional,
        "failed_item_count" => failed_item_count: optional IntText,
        "indexed_file_count" => indexed_file_count: optional IntText,
        "indexed_item_count" => indexed_item_count: optional IntText,
        "removed_item_count" => removed_item_count: optional IntText,
        "skipped_item_count" => skipped_item_count: optional IntText,
        "started_at" => started_at: optional,
        "status" => status: optional,
        "total_bytes" => total_bytes: optional IntText,
        "total_bytes_indexed" => total_bytes_indexed: optional IntText,
        "total_file_count" => total_file_count: optional IntText,
        ..extra
    }
}
