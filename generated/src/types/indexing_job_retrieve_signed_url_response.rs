// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// Where to download the report on a job.
    pub struct IndexingJobRetrieveSignedUrlResponse {
        /// URL of the report. It carries its own permission.
        pub signed_url: Option<String> = into,
        ..extra: runtime::Extra,
    }
}
