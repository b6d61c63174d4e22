// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The operations of the Operations API, by resource.

pub mod bodies;
pub mod files;
pub mod fixed;
pub mod jobs;
pub mod lists;
pub mod numbers;
pub mod presence;
pub mod reports;
pub mod root;
pub mod secured;
pub mod streams;
pub mod styles;

pub use bodies::Bodies;
pub use files::Files;
pub use fixed::Fixed;
pub use jobs::Jobs;
pub use lists::Lists;
pub use numbers::Numbers;
pub use presence::Presence;
pub use reports::Reports;
pub use root::Root;
pub use secured::Secured;
pub use streams::Streams;
pub use styles::Styles;
