// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// When indexing jobs of a knowledge base are to start by themselves.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ScheduledIndexingCreateParams {
    /// Days of the week, numbered as in cron, where 1 is Monday.
    pub days: Option<Vec<i32>>,
    /// UUID of the knowledge base to index.
    pub knowledge_base_uuid: Option<String>,
    /// Time of day in UTC, hours and minutes, as `HH:MM`.
    pub time: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl ScheduledIndexingCreateParams {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `days`.
    pub fn days(mut self, value: impl IntoIterator<Item = i32>) -> Self {
        self.days = Some(value.into_iter().collect());
        self
    }

    /// Sets `knowledge_base_uuid`.
    pub fn knowledge_base_uuid(mut self, value: impl Into<String>) -> Self {
        self.knowledge_base_uuid = Some(value.into());
        self
    }

    /// Sets `time`.
    pub fn time(mut self, value: impl Into<String>) -> Self {
        self.time = Some(value.into());
        self
    }
}

runtime::object! {
    ScheduledIndexingCreateParams {
        "days" => days: optional List<Int>,
        "knowledge_base_uuid" => knowledge_base_uuid: optional,
        "time" => time: optional,
        ..extra
    }
}
