// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, raw.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `styles.raw`.
#[derive(Clone, Debug)]
pub struct Raw {
    pub(crate) client: Client,
}

impl Raw {
    /// `GET /styles/raw/{path}`
    #[inline]
    pub fn retrieve(&self, path: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path_reserved("path", path.into()), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "rawPath", accept: "*/*", ..runtime::Operation::get("/styles/raw/{path}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Raw {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("raw", &[
            command("retrieve", &RETRIEVE, "rawPath", &[
                arg("path", Place::Path("path", crate::runtime::Style::Simple, false, true), Text, "path"),
            ]),
        ], &[])
    };
}
