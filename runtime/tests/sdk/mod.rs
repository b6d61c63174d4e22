//! A small client in the exact shape that the generator emits, against which the tests run.

#![allow(
    clippy::needless_pass_by_value,
    clippy::redundant_closure_for_method_calls,
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    reason = "each test file uses a part"
)]

pub mod client;
pub mod resources;
pub mod types;

pub use client::{Client, ClientBuilder};
