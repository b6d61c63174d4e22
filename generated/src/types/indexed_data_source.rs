// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::DataSourceStatus;

runtime::object! {
    /// How far a job is with one data source.
    pub struct IndexedDataSource {
        /// When the job was done with this data source.
        pub completed_at: Option<runtime::Timestamp> = into,
        /// UUID of the data source.
        pub data_source_uuid: Option<String> = into,
        /// What went wrong, at length, for people to read.
        pub error_details: Option<String> = into,
        /// Code that hints at the component that failed.
        pub error_msg: Option<String> = into,
        /// How many items could not be indexed.
        pub failed_item_count: Option<u64> = <runtime::IntText>,
        /// How many of the files are in the index.
        pub indexed_file_count: Option<u64> = <runtime::IntText>,
        /// How many items are in the index.
        pub indexed_item_count: Option<u64> = <runtime::IntText>,
        /// How many items were taken out of the index.
        pub removed_item_count: Option<u64> = <runtime::IntText>,
        /// How many items were passed over.
        pub skipped_item_count: Option<u64> = <runtime::IntText>,
        /// When the job began with this data source.
        pub started_at: Option<runtime::Timestamp> = into,
        /// `status`: see [`DataSourceStatus`](crate::types::DataSourceStatus).
        pub status: Option<DataSourceStatus> = into,
        /// Size of all files of the data source, in bytes.
        pub total_bytes: Option<u64> = <runtime::IntText>,
        /// Size of the files that are in the index, in bytes.
        pub total_bytes_indexed: Option<u64> = <runtime::IntText>,
        /// How many files the data source has.
        pub total_file_count: Option<u64> = <runtime::IntText>,
        ..extra: runtime::Extra,
    }
}
