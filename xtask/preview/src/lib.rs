//! What an OpenAPI document would be like at work, before there is an account: a mock server, and
//! reference pages.
//!
//! A package of its own, so that generating needs none of its dependencies. `cargo xtask` runs it by its command.

pub mod cli;
mod media;
pub mod mock;
pub mod pages;
pub mod sample;
pub mod schemas;
