// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// Where to download the report on a job.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexingJobRetrieveSignedUrlResponse {
    /// URL of the report. It carries its own permission.
    pub signed_url: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl IndexingJobRetrieveSignedUrlResponse {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `signed_url`.
    pub fn signed_url(mut self, value: impl Into<String>) -> Self {
        self.signed_url = Some(value.into());
        self
    }
}

runtime::object! {
    IndexingJobRetrieveSignedUrlResponse {
        "signed_url" => signed_url: optional,
        ..extra
    }
}
