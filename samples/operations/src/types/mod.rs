// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The types of the Operations API.

mod chat_item; pub use chat_item::ChatItem;
mod chat_params; pub use chat_params::ChatParams;
mod colour; pub use colour::Colour;
mod form_styles_params; pub use form_styles_params::FormStylesParams;
mod in_query_deep; pub use in_query_deep::{InQueryDeep, InQueryDeepA};
mod job_response; pub use job_response::JobResponse;
mod list_cursors_response; pub use list_cursors_response::{ListCursorsResponse, ListCursorsResponseMeta};
mod list_links_response; pub use list_links_response::ListLinksResponse;
mod list_offsets_response; pub use list_offsets_response::ListOffsetsResponse;
mod problem; pub use problem::Problem;
mod result_model; pub use result_model::ResultModel;
mod rgb; pub use rgb::Rgb;
mod start_job_accepted; pub use start_job_accepted::StartJobAccepted;
mod start_job_response; pub use start_job_response::StartJobResponse;
mod upload_params; pub use upload_params::UploadParamsPurpose;
mod whole_query_all; pub use whole_query_all::WholeQueryAll;
