// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The types of the DigitalOcean Gradient AI knowledge-base indexing API.

mod batch_job_phase;
mod data_source_status;
mod error_body;
mod index_job_status;
mod indexed_data_source;
mod indexing_job;
mod indexing_job_create_params;
mod indexing_job_create_response;
mod indexing_job_list_response;
mod indexing_job_retrieve_data_sources_response;
mod indexing_job_retrieve_response;
mod indexing_job_retrieve_signed_url_response;
mod indexing_job_update_cancel_params;
mod indexing_job_update_cancel_response;
mod links;
mod meta;
mod pages;
mod scheduled_indexing;
mod scheduled_indexing_create_params;
mod scheduled_indexing_create_response;
mod scheduled_indexing_delete_response;
mod scheduled_indexing_retrieve_response;

pub use batch_job_phase::BatchJobPhase;
pub use data_source_status::DataSourceStatus;
pub use error_body::ErrorBody;
pub use index_job_status::IndexJobStatus;
pub use indexed_data_source::IndexedDataSource;
pub use indexing_job::IndexingJob;
pub use indexing_job_create_params::IndexingJobCreateParams;
pub use indexing_job_create_response::IndexingJobCreateResponse;
pub use indexing_job_list_response::IndexingJobListResponse;
pub use indexing_job_retrieve_data_sources_response::IndexingJobRetrieveDataSourcesResponse;
pub use indexing_job_retrieve_response::IndexingJobRetrieveResponse;
pub use indexing_job_retrieve_signed_url_response::IndexingJobRetrieveSignedUrlResponse;
pub use indexing_job_update_cancel_params::IndexingJobUpdateCancelParams;
pub use indexing_job_update_cancel_response::IndexingJobUpdateCancelResponse;
pub use links::Links;
pub use meta::Meta;
pub use pages::Pages;
pub use scheduled_indexing::ScheduledIndexing;
pub use scheduled_indexing_create_params::ScheduledIndexingCreateParams;
pub use scheduled_indexing_create_response::ScheduledIndexingCreateResponse;
pub use scheduled_indexing_delete_response::ScheduledIndexingDeleteResponse;
pub use scheduled_indexing_retrieve_response::ScheduledIndexingRetrieveResponse;
