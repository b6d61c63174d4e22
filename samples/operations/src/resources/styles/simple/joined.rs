// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, simple, joined.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `styles.simple.joined`.
#[derive(Clone, Debug)]
pub struct Joined {
    pub(crate) client: Client,
}

impl Joined {
    /// `GET /styles/simple/joined/{text}/{list}/{object}`
    #[inline]
    pub fn retrieve(&self, text: impl Into<String>, list: impl IntoIterator<Item = impl Into<types::Colour>>, object: types::Rgb) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("text", text.into()).path_value("list", runtime::Style::Simple, false, &list.into_iter().map(Into::into).collect::<Vec<types::Colour>>()).path_value("object", runtime::Style::Simple, false, &object), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "simple", accept: "*/*", ..runtime::Operation::get("/styles/simple/joined/{text}/{list}/{object}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Joined {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("joined", &[
            command("retrieve", &RETRIEVE, "simple", &[
                arg("text", path("text"), Text, "text"),
                arg("list", path("list"), Texts, "list").values(crate::types::Colour::KNOWN),
                arg("object", path("object"), Json, "object").object::<crate::types::Rgb>(),
            ]),
        ], &[])
    };
}
