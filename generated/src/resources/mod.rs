// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The operations of the DigitalOcean Gradient AI knowledge-base indexing API, by resource.

pub mod knowledge_bases;

pub use knowledge_bases::KnowledgeBases;
