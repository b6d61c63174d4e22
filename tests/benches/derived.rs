//! What a person would write by hand for the same answers: structs with serde's derives.

use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct JobAnswer {
    pub(crate) job: Option<Job>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct ListAnswer {
    jobs: Option<Vec<Job>>,
    links: Option<Links>,
    meta: Option<Meta>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Links {
    pages: Option<Pages>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Pages {
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<String>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Meta {
    page: Option<i64>,
    pages: Option<i64>,
    total: Option<i64>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Job {
    completed_datasources: Option<i64>,
    created_at: Option<String>,
    data_source_jobs: Option<Vec<DataSource>>,
    data_source_uuids: Option<Vec<String>>,
    finished_at: Option<String>,
    is_report_available: Option<bool>,
    knowledge_base_uuid: Option<String>,
    phase: Option<Phase>,
    started_at: Option<String>,
    status: Option<JobStatus>,
    tokens: Option<i64>,
    total_datasources: Option<i64>,
    #[serde(default, with = "text")]
    total_items_failed: Option<u64>,
    #[serde(default, with = "text")]
    total_items_indexed: Option<u64>,
    #[serde(default, with = "text")]
    total_items_removed: Option<u64>,
    #[serde(default, with = "text")]
    total_items_skipped: Option<u64>,
    #[serde(default, with = "text")]
    total_tokens: Option<u64>,
    updated_at: Option<String>,
    pub(crate) uuid: Option<String>,
}

#[allow(clippy::struct_field_names)] // the names are the wire's
#[derive(Debug, Deserialize, Serialize)]
struct DataSource {
    completed_at: Option<String>,
    data_source_uuid: Option<String>,
    error_details: Option<String>,
    error_msg: Option<String>,
    #[serde(default, with = "text")]
    failed_item_count: Option<u64>,
    #[serde(default, with = "text")]
    indexed_file_count: Option<u64>,
    #[serde(default, with = "text")]
    indexed_item_count: Option<u64>,
    #[serde(default, with = "text")]
    removed_item_count: Option<u64>,
    #[serde(default, with = "text")]
    skipped_item_count: Option<u64>,
    started_at: Option<String>,
    status: Option<DataSourceStatus>,
    #[serde(default, with = "text")]
    total_bytes: Option<u64>,
    #[serde(default, with = "text")]
    total_bytes_indexed: Option<u64>,
    #[serde(default, with = "text")]
    total_file_count: Option<u64>,
}

#[derive(Debug, Deserialize, Serialize)]
enum Phase {
    #[serde(rename = "BATCH_JOB_PHASE_UNKNOWN")]
    Unknown,
    #[serde(rename = "BATCH_JOB_PHASE_PENDING")]
    Pending,
    #[serde(rename = "BATCH_JOB_PHASE_RUNNING")]
    Running,
    #[serde(rename = "BATCH_JOB_PHASE_SUCCEEDED")]
    Succeeded,
    #[serde(rename = "BATCH_JOB_PHASE_FAILED")]
    Failed,
    #[serde(rename = "BATCH_JOB_PHASE_ERROR")]
    Error,
    #[serde(rename = "BATCH_JOB_PHASE_CANCELLED")]
    Cancelled,
}

#[derive(Debug, Deserialize, Serialize)]
enum JobStatus {
    #[serde(rename = "INDEX_JOB_STATUS_UNKNOWN")]
    Unknown,
    #[serde(rename = "INDEX_JOB_STATUS_PARTIAL")]
    Partial,
    #[serde(rename = "INDEX_JOB_STATUS_IN_PROGRESS")]
    InProgress,
    #[serde(rename = "INDEX_JOB_STATUS_COMPLETED")]
    Completed,
    #[serde(rename = "INDEX_JOB_STATUS_FAILED")]
    Failed,
    #[serde(rename = "INDEX_JOB_STATUS_NO_CHANGES")]
    NoChanges,
    #[serde(rename = "INDEX_JOB_STATUS_PENDING")]
    Pending,
    #[serde(rename = "INDEX_JOB_STATUS_CANCELLED")]
    Cancelled,
}

#[derive(Debug, Deserialize, Serialize)]
enum DataSourceStatus {
    #[serde(rename = "DATA_SOURCE_STATUS_UNKNOWN")]
    Unknown,
    #[serde(rename = "DATA_SOURCE_STATUS_IN_PROGRESS")]
    InProgress,
    #[serde(rename = "DATA_SOURCE_STATUS_UPDATED")]
    Updated,
    #[serde(rename = "DATA_SOURCE_STATUS_PARTIALLY_UPDATED")]
    PartiallyUpdated,
    #[serde(rename = "DATA_SOURCE_STATUS_NOT_UPDATED")]
    NotUpdated,
    #[serde(rename = "DATA_SOURCE_STATUS_FAILED")]
    Failed,
    #[serde(rename = "DATA_SOURCE_STATUS_CANCELLED")]
    Cancelled,
}

/// A number that travels as text.
mod text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<u64>, D::Error> {
        let text = Option::<&str>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(D::Error::custom))
            .transpose()
    }

    #[allow(clippy::ref_option, reason = "the signature is serde's")]
    pub(super) fn serialize<S: Serializer>(
        value: &Option<u64>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.collect_str(value),
            None => serializer.serialize_none(),
        }
    }
}
