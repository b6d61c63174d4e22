//! A small client in the exact shape that the generator emits, against which the tests run.

#![allow(dead_code, missing_docs, unreachable_pub, reason = "each test file uses a part")]

pub mod client;
pub mod resources;
pub mod types;

pub use client::{Client, ClientBuilder};
