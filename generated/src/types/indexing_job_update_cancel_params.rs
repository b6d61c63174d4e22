// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// Which job to stop.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexingJobUpdateCancelParams {
    /// UUID of the job to stop, the same as in the path.
    pub uuid: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexingJobUpdateCancelParams {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `uuid`.
    pub fn uuid(mut self, value: impl Into<String>) -> Self {
        self.uuid = Some(value.into());
        self
    }
}

runtime::object! {
    IndexingJobUpdateCancelParams {
        "uuid" => uuid: optional,
        ..extra
    }
}
