use std::collections::BTreeMap;

use crate::runtime::{self, Nullable, Timestamp, UnknownValue};

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Job {
    pub attempts: Option<i64>,
    pub blob: Option<Vec<u8>>,
    pub created_at: Option<Timestamp>,
    pub counts: Option<BTreeMap<String, u64>>,
    pub finished: Option<bool>,
    pub name: String,
    pub note: Nullable<String>,
    pub parent: Option<Box<Job>>,
    pub parts: Option<Vec<Part>>,
    pub phase: Option<Phase>,
    pub reason: Option<String>,
    pub total_tokens: Option<u64>,
    pub r#type: Option<String>,
    pub extra: runtime::Extra,
}
crate::runtime::object! { Job {
    "attempts" => attempts: optional Int,
    "blob" => blob: optional Base64,
    "created_at" => created_at: optional,
    "counts" => counts: optional Map<IntText>,
    "finished" => finished: optional,
    "name" => name: required,
    "note" => note: nullable,
    "parent" => parent: optional Boxed,
    "parts" => parts: optional List,
    "phase" => phase: optional,
    "reason" => reason: required_nullable,
    "total_tokens" => total_tokens: optional IntText,
    "type" => r#type: optional,
    ..extra
} }

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Part {
    pub sizes: Option<Vec<u32>>,
    pub grid: Option<Vec<Vec<i64>>>,
    pub holes: Option<Vec<Option<u64>>>,
}
crate::runtime::object! { Part {
    "sizes" => sizes: optional List<Int>,
    "grid" => grid: optional List<List<Int>>,
    "holes" => holes: optional List<Maybe<Int>>
} }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    Pending,
    Running,
    Succeeded,
    Failed,
    Unrecognized(UnknownValue),
}
crate::runtime::string_enum! { Phase {
    "PENDING" => Pending,
    "RUNNING" => Running,
    "SUCCEEDED" => Succeeded,
    "FAILED" => Failed,
} }

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateInput {
    pub uuid: Option<String>,
    pub sources: Option<Vec<String>>,
}
crate::runtime::object! { CreateInput {
    "uuid" => uuid: optional,
    "sources" => sources: optional List,
} }

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct JobOutput {
    pub job: Option<Job>,
}
crate::runtime::object! { JobOutput {
    "job" => job: optional,
} }

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListOutput {
    pub jobs: Option<Vec<Job>>,
    pub more: Option<bool>,
    pub next: Option<String>,
    pub pages: Option<u64>,
    pub total: Option<u64>,
}
crate::runtime::object! { ListOutput {
    "jobs" => jobs: optional List,
    "more" => more: optional,
    "next" => next: optional,
    "pages" => pages: optional Int,
    "total" => total: optional Int,
} }

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {}
crate::runtime::object! { Empty {} }

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Counts {
    pub counts: BTreeMap<String, i64>,
}
crate::runtime::object! { Counts { ..counts as Map<Int> } }
