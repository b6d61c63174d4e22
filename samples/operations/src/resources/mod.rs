// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The operations of the Operations API, by resource.

pub mod files;
pub mod jobs;
pub mod streams;

pub use files::Files;
pub use jobs::Jobs;
pub use streams::Streams;
