// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// A schedule on which indexing jobs of a knowledge base start by themselves.
    pub struct ScheduledIndexing {
        /// When the schedule was created.
        pub created_at: Option<runtime::Timestamp> = into,
        /// Days of the week, numbered as in cron, where 1 is Monday.
        pub days: Option<Vec<i32>> = items (i32),
        /// When the schedule was deleted, if it was.
        pub deleted_at: Option<runtime::Timestamp> = into,
        /// Whether the schedule still starts jobs.
        pub is_active: Option<bool>,
        /// UUID of the knowledge base that is indexed.
        pub knowledge_base_uuid: Option<String> = into,
        /// When it last started a job.
        pub last_ran_at: Option<runtime::Timestamp> = into,
        /// When it will start the next job.
        pub next_run_at: Option<runtime::Timestamp> = into,
        /// Time of day, with seconds, as `HH:MM:SS`. It was given in UTC, without them.
        pub time: Option<String> = into,
        /// When anything about the schedule changed last.
        pub updated_at: Option<runtime::Timestamp> = into,
        /// UUID of the schedule.
        pub uuid: Option<String> = into,
        ..extra: runtime::Extra,
    }
}
