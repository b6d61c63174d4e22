// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The types of the DigitalOcean Gradient AI knowledge-base indexing API.

mod batch_job_phase; pub use batch_job_phase::BatchJobPhase;
mod data_source_status; pub use data_source_status::DataSourceStatus;
mod error_body; pub use error_body::ErrorBody;
mod index_job_status; pub use index_job_status::IndexJobStatus;
mod indexed_data_source; pub use indexed_data_source::IndexedDataSource;
mod indexing_job; pub use indexing_job::IndexingJob;
mod indexing_job_create_params; pub use indexing_job_create_params::IndexingJobCreateParams;
mod indexing_job_create_response; pub use indexing_job_create_response::IndexingJobCreateResponse;
mod indexing_job_list_response; pub use indexing_job_list_response::IndexingJobListResponse;
mod indexing_job_retrieve_data_sources_response; pub use indexing_job_retrieve_data_sources_response::IndexingJobRetrieveDataSourcesResponse;
mod indexing_job_retrieve_response; pub use indexing_job_retrieve_response::IndexingJobRetrieveResponse;
mod indexing_job_retrieve_signed_url_response; pub use indexing_job_retrieve_signed_url_response::IndexingJobRetrieveSignedUrlResponse;
mod indexing_job_update_cancel_params; pub use indexing_job_update_cancel_params::IndexingJobUpdateCancelParams;
mod indexing_job_update_cancel_response; pub use indexing_job_update_cancel_response::IndexingJobUpdateCancelResponse;
mod links; pub use links::Links;
mod meta; pub use meta::Meta;
mod pages; pub use pages::Pages;
mod scheduled_indexing; pub use scheduled_indexing::ScheduledIndexing;
mod scheduled_indexing_create_params; pub use scheduled_indexing_create_params::ScheduledIndexingCreateParams;
mod scheduled_indexing_create_response; pub use scheduled_indexing_create_response::ScheduledIndexingCreateResponse;
mod scheduled_indexing_delete_response; pub use scheduled_indexing_delete_response::ScheduledIndexingDeleteResponse;
mod scheduled_indexing_retrieve_response; pub use scheduled_indexing_retrieve_response::ScheduledIndexingRetrieveResponse;
