// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: presence.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `presence`.
#[derive(Clone, Debug)]
pub struct Presence {
    pub(crate) client: Client,
}

impl Presence {
    /// `HEAD /presence`
    #[inline]
    pub fn head(&self) -> HeadRequest {
        HeadRequest { call: runtime::Call::new(&self.client, &HEAD), body: () }
    }

    /// `PUT /presence`
    ///
    /// # Returns
    /// The job.
    #[inline]
    pub fn replace(&self) -> ReplaceRequest {
        ReplaceRequest { call: runtime::Call::new(&self.client, &REPLACE), body: () }
    }
}

const HEAD: runtime::Operation = runtime::Operation { id: "isThere", accept: "*/*", ..runtime::Operation::head("/presence") };
runtime::request!(HEAD, head: HeadRequest, returns nothing);

const REPLACE: runtime::Operation = runtime::Operation { id: "touch", ..runtime::Operation::put("/presence") };
runtime::request!(REPLACE, replace: ReplaceRequest, returns json_opt types::ResultModel);

#[cfg(feature = "cli")]
impl Presence {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("presence", &[
            command("head", &HEAD, "isThere", &[]),
            command("replace", &REPLACE, "touch", &[]),
        ], &[])
    };
}
