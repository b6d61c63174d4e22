// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: knowledge bases, scheduled indexing.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `knowledge_bases.scheduled_indexing`.
#[derive(Clone, Debug)]
pub struct ScheduledIndexing {
    pub(crate) client: Client,
}

impl ScheduledIndexing {
    /// Create an indexing schedule.
    ///
    /// Sets the days and the time (UTC) at which indexing jobs of a knowledge base start by themselves, and returns the
    /// schedule.
    ///
    /// `POST /v2/gen-ai/scheduled-indexing`
    ///
    /// # Returns
    /// The new schedule.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::ScheduledIndexingCreateParams::new() }
    }

    /// Delete an indexing schedule.
    ///
    /// Ends a schedule, and returns its last state. Jobs can still be started by request.
    ///
    /// `DELETE /v2/gen-ai/scheduled-indexing/{uuid}`
    ///
    /// # Returns
    /// The schedule that was deleted.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn delete(&self, uuid: impl Into<String>) -> DeleteRequest {
        DeleteRequest { call: runtime::Call::new(&self.client, &DELETE).path("uuid", uuid.into()), body: () }
    }

    /// Retrieve the indexing schedule of a knowledge base.
    ///
    /// Returns the schedule of a knowledge base. Schedules are looked up by knowledge base, but deleted by a `uuid` of
    /// their own, which this answer has.
    ///
    /// `GET /v2/gen-ai/scheduled-indexing/knowledge-base/{knowledge_base_uuid}`
    ///
    /// # Returns
    /// The schedule.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn retrieve(&self, knowledge_base_uuid: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("knowledge_base_uuid", knowledge_base_uuid.into()), body: () }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "genai_create_scheduled_indexing", repeatable: false, security: &[&["bearer_auth"]], ..runtime::Operation::post("/v2/gen-ai/scheduled-indexing") };
runtime::request!(CREATE, create: CreateRequest, json types::ScheduledIndexingCreateParams, returns json types::ScheduledIndexingCreateResponse);

const DELETE: runtime::Operation = runtime::Operation { id: "genai_delete_scheduled_indexing", repeatable: true, security: &[&["bearer_auth"]], ..runtime::Operation::delete("/v2/gen-ai/scheduled-indexing/{uuid}") };
runtime::request!(DELETE, delete: DeleteRequest, returns json types::ScheduledIndexingDeleteResponse);

const RETRIEVE: runtime::Operation = runtime::Operation { id: "genai_get_scheduled_indexing", security: &[&["bearer_auth"]], ..runtime::Operation::get("/v2/gen-ai/scheduled-indexing/knowledge-base/{knowledge_base_uuid}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::ScheduledIndexingRetrieveResponse);

#[cfg(feature = "cli")]
impl ScheduledIndexing {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("scheduled-indexing", &[
            command("create", &CREATE, "Create an indexing schedule.", &[]).properties(CreateRequest::PROPERTIES).json(),
            command("delete", &DELETE, "Delete an indexing schedule.", &[
                arg("uuid", path("uuid"), Text, "UUID of the schedule, not of its knowledge base."),
            ]),
            command("retrieve", &RETRIEVE, "Retrieve the indexing schedule of a knowledge base.", &[
                arg("knowledge-base-uuid", path("knowledge_base_uuid"), Text, "UUID of the knowledge base, not of the schedule."),
            ]),
        ], &[])
    };
}
