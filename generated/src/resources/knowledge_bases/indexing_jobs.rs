// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: knowledge bases, indexing jobs.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `knowledge_bases.indexing_jobs`.
#[derive(Clone, Debug)]
pub struct IndexingJobs {
    pub(crate) client: Client,
}

impl IndexingJobs {
    /// Start an indexing job.
    ///
    /// Starts a job that indexes data sources of a knowledge base, and returns the job as it stands at its start.
    /// The work goes on after the answer: retrieve the job to follow it.
    ///
    /// Each request starts a job of its own, and the API takes no idempotency key. Before you repeat a request whose
    /// answer was lost, look among the jobs of the knowledge base for the one it may have started.
    ///
    /// `POST /v2/gen-ai/indexing_jobs`
    ///
    /// # Returns
    /// The job that was started.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::IndexingJobCreateParams::new() }
    }

    /// List indexing jobs.
    ///
    /// Returns indexing jobs page by page.
    ///
    /// Nothing in this request selects a knowledge base: for the jobs of one of them, ask
    /// `GET /v2/gen-ai/knowledge_bases/{knowledge_base_uuid}/indexing_jobs`.
    ///
    /// `GET /v2/gen-ai/indexing_jobs`
    ///
    /// # Returns
    /// One page of jobs.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }

    /// List the latest indexing jobs of one knowledge base.
    ///
    /// Returns the 15 most recent jobs of the knowledge base. The number is fixed, and older jobs cannot be reached
    /// this way: for those, page through `GET /v2/gen-ai/indexing_jobs`.
    ///
    /// `GET /v2/gen-ai/knowledge_bases/{knowledge_base_uuid}/indexing_jobs`
    ///
    /// # Returns
    /// At most 15 jobs.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn list_by_knowledge_base(&self, knowledge_base_uuid: impl Into<String>) -> ListByKnowledgeBaseRequest {
        ListByKnowledgeBaseRequest { call: runtime::Call::new(&self.client, &LIST_BY_KNOWLEDGE_BASE).path("knowledge_base_uuid", knowledge_base_uuid.into()), body: () }
    }

    /// Retrieve an indexing job.
    ///
    /// Returns the job as it stands now. `phase` tells whether it is still at work; once that is final, `status` tells
    /// what became of the data.
    ///
    /// `GET /v2/gen-ai/indexing_jobs/{uuid}`
    ///
    /// # Returns
    /// The job.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn retrieve(&self, uuid: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("uuid", uuid.into()), body: () }
    }

    /// Polls [`retrieve`](Self::retrieve) until its state is one of `BATCH_JOB_PHASE_SUCCEEDED`.
    ///
    /// One of `BATCH_JOB_PHASE_FAILED`, `BATCH_JOB_PHASE_ERROR`, `BATCH_JOB_PHASE_CANCELLED` ends the wait as an error, for which `is_wait_failed` is true.
    #[inline]
    pub fn wait_for_completion(&self, uuid: impl Into<String>) -> runtime::Waiter<types::IndexingJobRetrieveResponse, types::IndexingJob> {
        runtime::Waiter::new(self.retrieve(uuid).call, &STATES_OF_WAIT_FOR_COMPLETION)
    }

    /// List the data sources of an indexing job.
    ///
    /// Returns how far the job is with each data source it covers: files, items and bytes counted and indexed, and what
    /// went wrong. All of them come in one answer; there are no pages.
    ///
    /// `GET /v2/gen-ai/indexing_jobs/{indexing_job_uuid}/data_sources`
    ///
    /// # Returns
    /// The data sources of the job.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn retrieve_data_sources(&self, indexing_job_uuid: impl Into<String>) -> RetrieveDataSourcesRequest {
        RetrieveDataSourcesRequest { call: runtime::Call::new(&self.client, &RETRIEVE_DATA_SOURCES).path("indexing_job_uuid", indexing_job_uuid.into()), body: () }
    }

    /// Get a download link for the details of an indexing job.
    ///
    /// Returns a signed URL from which the report on the job can be downloaded. The job's `is_report_available` says
    /// whether there is a report.
    ///
    /// Whoever has the URL can read the report, so treat it as a secret, and do not send the access token along.
    ///
    /// `GET /v2/gen-ai/indexing_jobs/{indexing_job_uuid}/details_signed_url`
    ///
    /// # Returns
    /// The download link.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn retrieve_signed_url(&self, indexing_job_uuid: impl Into<String>) -> RetrieveSignedUrlRequest {
        RetrieveSignedUrlRequest { call: runtime::Call::new(&self.client, &RETRIEVE_SIGNED_URL).path("indexing_job_uuid", indexing_job_uuid.into()), body: () }
    }

    /// Cancel an indexing job.
    ///
    /// Asks for a running job to be stopped, and returns the job.
    ///
    /// The job is named twice: in the path, which decides where the request goes, and as `uuid` in the body.
    ///
    /// `PUT /v2/gen-ai/indexing_jobs/{uuid}/cancel`
    ///
    /// # Returns
    /// The job that was asked to stop.
    /// Its [`headers`](crate::Response::headers) are [`ratelimit-limit`](crate::headers::RATELIMIT_LIMIT), [`ratelimit-remaining`](crate::headers::RATELIMIT_REMAINING), [`ratelimit-reset`](crate::headers::RATELIMIT_RESET).
    ///
    /// # Errors
    /// The body decodes as [`ErrorBody`](crate::types::ErrorBody) for status 401, 404, 429, 500 and any other.
    #[inline]
    pub fn update_cancel(&self, uuid: impl Into<String>) -> UpdateCancelRequest {
        UpdateCancelRequest { call: runtime::Call::new(&self.client, &UPDATE_CANCEL).path("uuid", uuid.into()), body: types::IndexingJobUpdateCancelParams::new() }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "genai_create_indexing_job", repeatable: false, security: &[&["bearer_auth"]], ..runtime::Operation::post("/v2/gen-ai/indexing_jobs") };
runtime::request!(CREATE, create: CreateRequest, json types::IndexingJobCreateParams, returns json types::IndexingJobCreateResponse);

const LIST: runtime::Operation = runtime::Operation { id: "genai_list_indexing_jobs", security: &[&["bearer_auth"]], ..runtime::Operation::get("/v2/gen-ai/indexing_jobs") };
runtime::request!(LIST, list: ListRequest, returns json types::IndexingJobListResponse);
runtime::pages!(ListRequest, types::IndexingJobListResponse, types::IndexingJob, PAGES_OF_LIST);
runtime::parameters! {
    ListRequest {
        /// Which page to return. The first one is 1.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
        /// How many jobs one page holds. DigitalOcean's general rule for lists is 20 where nothing is asked for, and
        /// never more than 200.
        pub fn per_page(value: i64) = set_query("per_page", runtime::Style::Form, true, &value);
    }
}

const LIST_BY_KNOWLEDGE_BASE: runtime::Operation = runtime::Operation { id: "genai_list_indexing_jobs_by_knowledge_base", security: &[&["bearer_auth"]], ..runtime::Operation::get("/v2/gen-ai/knowledge_bases/{knowledge_base_uuid}/indexing_jobs") };
runtime::request!(LIST_BY_KNOWLEDGE_BASE, list_by_knowledge_base: ListByKnowledgeBaseRequest, returns json types::IndexingJobListResponse);

const RETRIEVE: runtime::Operation = runtime::Operation { id: "genai_get_indexing_job", security: &[&["bearer_auth"]], ..runtime::Operation::get("/v2/gen-ai/indexing_jobs/{uuid}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::IndexingJobRetrieveResponse);

const RETRIEVE_DATA_SOURCES: runtime::Operation = runtime::Operation { id: "genai_list_indexing_job_data_sources", security: &[&["bearer_auth"]], ..runtime::Operation::get("/v2/gen-ai/indexing_jobs/{indexing_job_uuid}/data_sources") };
runtime::request!(RETRIEVE_DATA_SOURCES, retrieve_data_sources: RetrieveDataSourcesRequest, returns json types::IndexingJobRetrieveDataSourcesResponse);

const RETRIEVE_SIGNED_URL: runtime::Operation = runtime::Operation { id: "genai_get_indexing_job_details_signed_url", security: &[&["bearer_auth"]], ..runtime::Operation::get("/v2/gen-ai/indexing_jobs/{indexing_job_uuid}/details_signed_url") };
runtime::request!(RETRIEVE_SIGNED_URL, retrieve_signed_url: RetrieveSignedUrlRequest, returns json types::IndexingJobRetrieveSignedUrlResponse);

const UPDATE_CANCEL: runtime::Operation = runtime::Operation { id: "genai_cancel_indexing_job", repeatable: true, security: &[&["bearer_auth"]], ..runtime::Operation::put("/v2/gen-ai/indexing_jobs/{uuid}/cancel") };
runtime::request!(UPDATE_CANCEL, update_cancel: UpdateCancelRequest, json types::IndexingJobUpdateCancelParams, returns json types::IndexingJobUpdateCancelResponse);

const PAGES_OF_LIST: runtime::PageSpec<types::IndexingJobListResponse, types::IndexingJob> = runtime::PageSpec {
    next: Some(|answer| Some(answer.links.as_ref()?.pages.as_ref()?.next.as_ref()?.as_str().to_owned())),
    ..runtime::PageSpec::new(runtime::PageStyle::Page { page: "page", per_page: Some("per_page"), first: 1 }, |answer| answer.jobs)
};

const STATES_OF_WAIT_FOR_COMPLETION: runtime::WaiterSpec<types::IndexingJobRetrieveResponse, types::IndexingJob> = runtime::WaiterSpec {
    item: |answer| answer.job,
    state: |answer| Some(answer.job.as_ref()?.phase.as_ref()?.as_str()),
    partial: |answer| Some(answer.job.as_ref()?.status.as_ref()?.as_str()),
    partial_states: &["INDEX_JOB_STATUS_PARTIAL"],
    success: &["BATCH_JOB_PHASE_SUCCEEDED"],
    failure: &["BATCH_JOB_PHASE_FAILED", "BATCH_JOB_PHASE_ERROR", "BATCH_JOB_PHASE_CANCELLED"],
};

#[cfg(feature = "cli")]
impl IndexingJobs {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("indexing-jobs", &[
            command("create", &CREATE, "Start an indexing job.", &[]).properties(CreateRequest::PROPERTIES).json().awaited(&RETRIEVE, &[("uuid", &["job", "uuid"])], &Self::STATES_OF_WAIT_FOR_COMPLETION),
            command("list", &LIST, "List indexing jobs.", &[
                arg("page", query("page"), Integer, "Which page to return. The first one is 1."),
                arg("per-page", query("per_page"), Integer, "How many jobs one page holds. DigitalOcean's general rule for lists is 20 where nothing is asked for, and never more than 200."),
            ]).pages(&Self::PAGES_OF_LIST),
            command("list-by-knowledge-base", &LIST_BY_KNOWLEDGE_BASE, "List the latest indexing jobs of one knowledge base.", &[
                arg("knowledge-base-uuid", path("knowledge_base_uuid"), Text, "UUID of the knowledge base."),
            ]),
            command("retrieve", &RETRIEVE, "Retrieve an indexing job.", &[
                arg("uuid", path("uuid"), Text, "UUID of the job."),
            ]),
            command("wait-for-completion", &RETRIEVE, "Wait until retrieve shows that it is done", &[
                arg("uuid", path("uuid"), Text, "UUID of the job."),
            ]).polled(&Self::STATES_OF_WAIT_FOR_COMPLETION),
            command("retrieve-data-sources", &RETRIEVE_DATA_SOURCES, "List the data sources of an indexing job.", &[
                arg("indexing-job-uuid", path("indexing_job_uuid"), Text, "UUID of the job."),
            ]),
            command("retrieve-signed-url", &RETRIEVE_SIGNED_URL, "Get a download link for the details of an indexing job.", &[
                arg("indexing-job-uuid", path("indexing_job_uuid"), Text, "UUID of the job."),
            ]),
            command("update-cancel", &UPDATE_CANCEL, "Cancel an indexing job.", &[
                arg("uuid", path("uuid"), Text, "UUID of the job to stop."),
            ]).properties(UpdateCancelRequest::PROPERTIES).json(),
        ], &[])
    };

    const PAGES_OF_LIST: crate::runtime::PageSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::PageSpec {
        next: Some(|answer| crate::runtime::cli::table::name(answer, &["links", "pages", "next"])),
        ..crate::runtime::PageSpec::new(PAGES_OF_LIST.style, |answer| crate::runtime::cli::table::list(answer, &["jobs"]))
    };

    const STATES_OF_WAIT_FOR_COMPLETION: crate::runtime::WaiterSpec<crate::runtime::Value, crate::runtime::Value> = crate::runtime::WaiterSpec {
        item: |answer| crate::runtime::cli::table::take(answer, &["job"]),
        state: |answer| crate::runtime::cli::table::text(answer, &["job", "phase"]),
        partial: |answer| crate::runtime::cli::table::text(answer, &["job", "status"]),
        partial_states: STATES_OF_WAIT_FOR_COMPLETION.partial_states,
        success: STATES_OF_WAIT_FOR_COMPLETION.success,
        failure: STATES_OF_WAIT_FOR_COMPLETION.failure,
    };
}
