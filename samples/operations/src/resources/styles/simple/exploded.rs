// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, simple, exploded.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `styles.simple.exploded`.
#[derive(Clone, Debug)]
pub struct Exploded {
    pub(crate) client: Client,
}

impl Exploded {
    /// `GET /styles/simple/exploded/{text}/{list}/{object}`
    #[inline]
    pub fn retrieve(&self, text: impl Into<String>, list: impl IntoIterator<Item = impl Into<types::Colour>>, object: types::Rgb) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("text", text.into()).path_value("list", runtime::Style::Simple, true, &list.into_iter().map(Into::into).collect::<Vec<types::Colour>>()).path_value("object", runtime::Style::Simple, true, &object), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "simpleExploded", accept: "*/*", ..runtime::Operation::get("/styles/simple/exploded/{text}/{list}/{object}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Exploded {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("exploded", &[
            command("retrieve", &RETRIEVE, "simpleExploded", &[
                arg("text", Place::Path("text", crate::runtime::Style::Simple, true, false), Text, "text"),
                arg("list", Place::Path("list", crate::runtime::Style::Simple, true, false), Texts, "list").values(crate::types::Colour::KNOWN),
                arg("object", Place::Path("object", crate::runtime::Style::Simple, true, false), Json, "object").object::<crate::types::Rgb>(),
            ]),
        ], &[])
    };
}
