// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: fixed.

use crate::Client;
use crate::runtime;

/// The operations of `fixed`.
#[derive(Clone, Debug)]
pub struct Fixed {
    client: Client,
}

impl Fixed {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /fixed?kind=red&page={page}#second`
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE) }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "fixedQuery", accept: "*/*", ..runtime::Operation::get("/fixed?kind=red") };
runtime::request!(retrieve: RetrieveRequest, returns nothing);
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
