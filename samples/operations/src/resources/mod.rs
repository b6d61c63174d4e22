// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The operations of the Operations API, by resource.

#[cfg(feature = "bodies")] pub mod bodies;
#[cfg(feature = "files")] pub mod files;
#[cfg(feature = "fixed")] pub mod fixed;
#[cfg(feature = "jobs")] pub mod jobs;
#[cfg(feature = "lists")] pub mod lists;
#[cfg(feature = "numbers")] pub mod numbers;
#[cfg(feature = "presence")] pub mod presence;
#[cfg(feature = "reports")] pub mod reports;
#[cfg(feature = "root")] pub mod root;
#[cfg(feature = "secured")] pub mod secured;
#[cfg(feature = "streams")] pub mod streams;
#[cfg(feature = "styles")] pub mod styles;

#[cfg(feature = "bodies")] pub use bodies::Bodies;
#[cfg(feature = "files")] pub use files::Files;
#[cfg(feature = "fixed")] pub use fixed::Fixed;
#[cfg(feature = "jobs")] pub use jobs::Jobs;
#[cfg(feature = "lists")] pub use lists::Lists;
#[cfg(feature = "numbers")] pub use numbers::Numbers;
#[cfg(feature = "presence")] pub use presence::Presence;
#[cfg(feature = "reports")] pub use reports::Reports;
#[cfg(feature = "root")] pub use root::Root;
#[cfg(feature = "secured")] pub use secured::Secured;
#[cfg(feature = "streams")] pub use streams::Streams;
#[cfg(feature = "styles")] pub use styles::Styles;
