// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: fixed.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `fixed`.
#[derive(Clone, Debug)]
pub struct Fixed {
    pub(crate) client: Client,
}

impl Fixed {
    /// `GET /fixed?kind=red&page={page}#second`
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "fixedQuery", accept: "*/*", ..runtime::Operation::get("/fixed?kind=red") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);
runtime::parameters! {
    RetrieveRequest {
        /// The `page` parameter.
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
    }
}

#[cfg(feature = "cli")]
impl Fixed {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("fixed", &[
            command("retrieve", &RETRIEVE, "fixedQuery", &[
                arg("page", query("page"), Integer, "page"),
            ]),
        ], &[])
    };
}
