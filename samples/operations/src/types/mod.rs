// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The types of the Operations API.

mod chat_item;
mod chat_params;
mod colour;
mod form_styles_params;
mod in_query_deep;
mod job_response;
mod problem;
mod result_model;
mod rgb;
mod start_job_accepted;
mod start_job_response;
mod upload_params;
mod whole_query_all;

pub use chat_item::ChatItem;
pub use chat_params::ChatParams;
pub use colour::Colour;
pub use form_styles_params::FormStylesParams;
pub use in_query_deep::{InQueryDeep, InQueryDeepA};
pub use job_response::JobResponse;
pub use problem::Problem;
pub use result_model::ResultModel;
pub use rgb::Rgb;
pub use start_job_accepted::StartJobAccepted;
pub use start_job_response::StartJobResponse;
pub use upload_params::UploadParamsPurpose;
pub use whole_query_all::WholeQueryAll;
