// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// When indexing jobs of a knowledge base are to start by themselves.
    pub struct ScheduledIndexingCreateParams {
        /// Days of the week, numbered as in cron, where 1 is Monday.
        pub days: Option<Vec<i32>> = items (i32),
        /// UUID of the knowledge base to index.
        pub knowledge_base_uuid: Option<String> = into,
        /// Time of day in UTC, hours and minutes, as `HH:MM`.
        pub time: Option<String> = into,
        ..extra: runtime::Extra,
    }
    setters for crate::resources::knowledge_bases::scheduled_indexing::CreateRequest;
}

runtime::properties! {
    crate::resources::knowledge_bases::scheduled_indexing::CreateRequest {
        arg("days", field("days"), Integers, "Days of the week, numbered as in cron, where 1 is Monday."),
        arg("knowledge-base-uuid", field("knowledge_base_uuid"), Text, "UUID of the knowledge base to index."),
        arg("time", field("time"), Text, "Time of day in UTC, hours and minutes, as HH:MM."),
    }
}
