// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// What a new job is to index.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexingJobCreateParams {
    /// UUIDs of the data sources to index. Without any, the job takes every one of the knowledge base.
    pub data_source_uuids: Option<Vec<String>>,
    /// UUID of the knowledge base to index.
    pub knowledge_base_uuid: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexingJobCreateParams {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data_source_uuids`.
    pub fn data_source_uuids(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.data_source_uuids = Some(runtime::texts(value));
        self
    }

    /// Sets `knowledge_base_uuid`.
    pub fn knowledge_base_uuid(mut self, value: impl Into<String>) -> Self {
        self.knowledge_base_uuid = Some(value.into());
        self
    }
}

runtime::object! {
    IndexingJobCreateParams {
        "data_source_uuids" => data_source_uuids: optional List,
        "knowledge_base_uuid" => knowledge_base_uuid: optional,
        ..extra
    }
}
