// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: streams, lines.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `streams.lines`.
#[derive(Clone, Debug)]
pub struct Lines {
    pub(crate) client: Client,
}

impl Lines {
    /// `GET /streams/lines`
    ///
    /// # Returns
    /// Lines.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "lines", accept: "*/*", ..runtime::Operation::get("/streams/lines") };
runtime::request!(LIST, list: ListRequest, returns bytes);
runtime::stream!(ListRequest, bytes);
runtime::stream!(ListRequest, records lines types::ResultModel, "application/x-ndjson");

#[cfg(feature = "cli")]
impl Lines {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("lines", &[
            command("list", &LIST, "lines", &[]).lines("application/x-ndjson", None),
        ], &[])
    };
}
