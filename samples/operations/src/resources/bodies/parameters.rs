// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: bodies, parameters.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `bodies.parameters`.
#[derive(Clone, Debug)]
pub struct Parameters {
    pub(crate) client: Client,
}

impl Parameters {
    /// `POST /bodies/parameters`
    ///
    /// # Returns
    /// Versioned.
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::Problem::new() }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "withParameters", accept: "application/vnd.problem+json; version=2, application/json;q=0.9", content_type: Some("application/vnd.problem+json; version=2"), ..runtime::Operation::post("/bodies/parameters") };
runtime::request!(CREATE, create: CreateRequest, json types::Problem, returns json types::Problem);

#[cfg(feature = "cli")]
impl Parameters {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("parameters", &[
            command("create", &CREATE, "withParameters", &[]).properties(CreateRequest::PROPERTIES).json(),
        ], &[])
    };
}
