// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// What a new job is to index.
    pub struct IndexingJobCreateParams {
        /// UUIDs of the data sources to index. Without any, the job takes every one of the knowledge base.
        pub data_source_uuids: Option<Vec<String>> = texts,
        /// UUID of the knowledge base to index.
        pub knowledge_base_uuid: Option<String> = into,
        ..extra: runtime::Extra,
    }
    setters for crate::resources::knowledge_bases::indexing_jobs::CreateRequest;
}

runtime::properties! {
    crate::resources::knowledge_bases::indexing_jobs::CreateRequest {
        arg("data-source-uuids", field("data_source_uuids"), Texts, "UUIDs of the data sources to index. Without any, the job takes every one of the knowledge base."),
        arg("knowledge-base-uuid", field("knowledge_base_uuid"), Text, "UUID of the knowledge base to index."),
    }
}
