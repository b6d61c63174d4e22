// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The types of the Operations API.

#[cfg(feature = "streams")] mod chat_item; #[cfg(feature = "streams")] pub use chat_item::ChatItem;
#[cfg(feature = "streams")] mod chat_params; #[cfg(feature = "streams")] pub use chat_params::ChatParams;
#[cfg(feature = "styles")] mod colour; #[cfg(feature = "styles")] pub use colour::Colour;
#[cfg(feature = "bodies")] mod form_styles_params; #[cfg(feature = "bodies")] pub use form_styles_params::FormStylesParams;
#[cfg(feature = "styles")] mod in_query_deep; #[cfg(feature = "styles")] pub use in_query_deep::{InQueryDeep, InQueryDeepA};
#[cfg(feature = "jobs")] mod job_response; #[cfg(feature = "jobs")] pub use job_response::JobResponse;
#[cfg(feature = "lists")] mod list_cursors_response; #[cfg(feature = "lists")] pub use list_cursors_response::{ListCursorsResponse, ListCursorsResponseMeta};
#[cfg(feature = "lists")] mod list_links_response; #[cfg(feature = "lists")] pub use list_links_response::ListLinksResponse;
#[cfg(feature = "lists")] mod list_offsets_response; #[cfg(feature = "lists")] pub use list_offsets_response::ListOffsetsResponse;
#[cfg(any(feature = "bodies", feature = "jobs"))] mod problem; #[cfg(any(feature = "bodies", feature = "jobs"))] pub use problem::Problem;
mod result_model; pub use result_model::ResultModel;
#[cfg(feature = "styles")] mod rgb; #[cfg(feature = "styles")] pub use rgb::Rgb;
#[cfg(feature = "jobs")] mod start_job_accepted; #[cfg(feature = "jobs")] pub use start_job_accepted::StartJobAccepted;
#[cfg(feature = "jobs")] mod start_job_response; #[cfg(feature = "jobs")] pub use start_job_response::StartJobResponse;
#[cfg(feature = "files")] mod upload_params; #[cfg(feature = "files")] pub use upload_params::UploadParamsPurpose;
#[cfg(feature = "styles")] mod whole_query_all; #[cfg(feature = "styles")] pub use whole_query_all::WholeQueryAll;
