use std::collections::BTreeMap;

use crate::runtime::{self, Timestamp};

crate::runtime::object! {
    pub struct Job {
        pub attempts: Option<i64>,
        pub blob: Option<Vec<u8>> = <runtime::Base64>,
        pub created_at: Option<Timestamp> = into,
        pub counts: Option<BTreeMap<String, u64>> = into <runtime::Map<runtime::IntText>>,
        pub finished: Option<bool>,
        pub name: String = into,
        pub note: runtime::Nullable<String> = into,
        pub parent: Option<Box<Job>> = boxed (Job),
        pub parts: Option<Vec<Part>> = items (Part),
        pub phase: Option<Phase> = into,
        pub reason: Option<String> = null into,
        pub total_tokens: Option<u64> = <runtime::IntText>,
        pub r#type: Option<String> = into "type",
        ..extra: runtime::Extra,
    }
    pub fn new(name: impl Into<String>);
}

crate::runtime::object! {
    pub struct Part {
        pub sizes: Option<Vec<u32>> = items (u32),
        pub grid: Option<Vec<Vec<i64>>> = items (Vec<i64>),
        pub holes: Option<Vec<Option<u64>>> = items (Option<u64>),
    }
}

crate::runtime::string_enum! {
    pub enum Phase {
        Pending = "PENDING",
        Running = "RUNNING",
        Succeeded = "SUCCEEDED",
        Failed = "FAILED",
    }
}

crate::runtime::object! {
    pub struct CreateInput {
        pub uuid: Option<String> = into,
        pub sources: Option<Vec<String>> = texts,
    }
}

crate::runtime::object! {
    pub struct JobOutput {
        pub job: Option<Job>,
    }
}

crate::runtime::object! {
    pub struct ListOutput {
        pub jobs: Option<Vec<Job>> = items (Job),
        pub more: Option<bool>,
        pub next: Option<String> = into,
        pub pages: Option<u64>,
        pub total: Option<u64>,
    }
}

crate::runtime::object! {
    pub struct Empty {}
}

crate::runtime::object! {
    pub struct Counts {
        ..counts: BTreeMap<String, i64>,
    }
}
