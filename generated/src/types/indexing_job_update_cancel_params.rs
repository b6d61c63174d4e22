// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// Which job to stop.
    pub struct IndexingJobUpdateCancelParams {
        /// UUID of the job to stop, the same as in the path.
        pub uuid: Option<String> = into,
        ..extra: runtime::Extra,
    }
}

runtime::setters! {
    crate::resources::knowledge_bases::indexing_jobs::UpdateCancelRequest {
        /// UUID of the job to stop, the same as in the path.
        pub uuid: Option<String> = into .body_uuid,
    }
}

runtime::properties! {
    crate::resources::knowledge_bases::indexing_jobs::UpdateCancelRequest {
        arg("body-uuid", field("uuid"), Text, "UUID of the job to stop, the same as in the path."),
    }
}
