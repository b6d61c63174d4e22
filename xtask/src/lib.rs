//! An OpenAPI document → a Rust client crate.
//!
//! ```text
//! text ──document──▶ Document ──lower──▶ Api ──plan──▶ Crate ──emit──▶ Files ──▶ written, or compared
//! ```
//!
//! One type stands at each border, and no stage reaches back. See `ARCHITECTURE.md`.

pub mod api;
pub mod cli;
pub mod config;
pub mod corpus;
pub mod diagnostics;
pub mod diff;
pub mod document;
pub mod emit;
pub mod files;
pub mod lower;
pub mod pipeline;
pub mod plan;
pub mod select;
mod vendored;
pub mod workspace;
