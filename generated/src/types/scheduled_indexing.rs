// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// A schedule on which indexing jobs of a knowledge base start by themselves.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ScheduledIndexing {
    /// When the schedule was created.
    pub created_at: Option<runtime::Timestamp>,
    /// Days of the week, numbered as in cron, where 1 is Monday.
    pub days: Option<Vec<i32>>,
    /// When the schedule was deleted, if it was.
    pub deleted_at: Option<runtime::Timestamp>,
    /// Whether the schedule still starts jobs.
    pub is_active: Option<bool>,
    /// UUID of the knowledge base that is indexed.
    pub knowledge_base_uuid: Option<String>,
    /// When it last started a job.
    pub last_ran_at: Option<runtime::Timestamp>,
    /// When it will start the next job.
    pub next_run_at: Option<runtime::Timestamp>,
    /// Time of day, with seconds, as `HH:MM:SS`. It was given in UTC, without them.
    pub time: Option<String>,
    /// When anything about the schedule changed last.
    pub updated_at: Option<runtime::Timestamp>,
    /// UUID of the schedule.
    pub uuid: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl ScheduledIndexing {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `created_at`.
    pub fn created_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets `days`.
    pub fn days(mut self, value: impl IntoIterator<Item = i32>) -> Self {
        self.days = Some(value.into_iter().collect());
        self
    }

    /// Sets `deleted_at`.
    pub fn deleted_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.deleted_at = Some(value.into());
        self
    }

    /// Sets `is_active`.
    pub fn is_active(mut self, value: bool) -> Self {
        self.is_active = Some(value);
        self
    }

    /// Sets `knowledge_base_uuid`.
    pub fn knowledge_base_uuid(mut self, value: impl Into<String>) -> Self {
        self.knowledge_base_uuid = Some(value.into());
        self
    }

    /// Sets `last_ran_at`.
    pub fn last_ran_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.last_ran_at = Some(value.into());
        self
    }

    /// Sets `next_run_at`.
    pub fn next_run_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.next_run_at = Some(value.into());
        self
    }

    /// Sets `time`.
    pub fn time(mut self, value: impl Into<String>) -> Self {
        self.time = Some(value.into());
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
    ScheduledIndexing {
        "created_at" => created_at: optional,
        "days" => days: optional List<Int>,
        "deleted_at" => deleted_at: optional,
        "is_active" => is_active: optional,
        "knowledge_base_uuid" => knowledge_base_uuid: optional,
        "last_ran_at" => last_ran_at: optional,
        "next_run_at" => next_run_at: optional,
        "time" => time: optional,
        "updated_at" => updated_at: optional,
        "uuid" => uuid: optional,
        ..extra
    }
}
