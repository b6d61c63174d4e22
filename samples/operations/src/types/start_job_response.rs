// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::{ResultModel, StartJobAccepted};

/// One of the answers, by its status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StartJobResponse {
    /// 200: It is done.
    Ok(ResultModel),
    /// 201: Where it is.
    Created(String),
    /// 202: It has begun.
    Accepted(StartJobAccepted),
    /// 203: A picture.
    NonAuthoritativeInformation(runtime::Bytes),
    /// 204: There is nothing to do.
    NoContent,
    /// Any other success: its body, as it came.
    Other(runtime::Bytes),
}

impl runtime::Answers for StartJobResponse {
    fn read(answer: runtime::Answered<'_>) -> Result<Self, runtime::Misread> {
        match answer.status() {
            200 => answer.json().map(Self::Ok),
            201 => answer.text().map(Self::Created),
            202 => answer.json().map(Self::Accepted),
            203 => Ok(Self::NonAuthoritativeInformation(answer.bytes())),
            204 => Ok(Self::NoContent),
            _ => Ok(Self::Other(answer.bytes())),
        }
    }
}
