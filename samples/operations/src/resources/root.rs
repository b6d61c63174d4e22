// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: root.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `root`.
#[derive(Clone, Debug)]
pub struct Root {
    pub(crate) client: Client,
}

impl Root {
    /// `GET /`
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "front", accept: "*/*", ..runtime::Operation::get("/") };
runtime::request!(LIST, list: ListRequest, returns nothing);

#[cfg(feature = "cli")]
impl Root {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("root", &[
            command("list", &LIST, "front", &[]),
        ], &[])
    };
}
