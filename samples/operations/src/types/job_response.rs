// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::ResultModel;

/// One of the answers, by its status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum JobResponse {
    /// 200: The job.
    Ok(ResultModel),
    /// 2XX: Numbers.
    Status2xx(Vec<i64>),
}

impl runtime::Answers for JobResponse {
    fn read(answer: runtime::Answered<'_>) -> Result<Self, runtime::Misread> {
        match answer.status() {
            200 => answer.json().map(Self::Ok),
            _ => answer.json().map(Self::Status2xx),
        }
    }
}
