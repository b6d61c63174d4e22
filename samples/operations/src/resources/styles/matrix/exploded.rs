// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, matrix, exploded.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `styles.matrix.exploded`.
#[derive(Clone, Debug)]
pub struct Exploded {
    pub(crate) client: Client,
}

impl Exploded {
    /// `GET /styles/matrix/exploded/{text}/{list}/{object}`
    #[inline]
    pub fn retrieve(&self, text: impl Into<String>, list: impl IntoIterator<Item = impl Into<types::Colour>>, object: types::Rgb) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path_value("text", runtime::Style::Matrix, true, &Into::<String>::into(text)).path_value("list", runtime::Style::Matrix, true, &list.into_iter().map(Into::into).collect::<Vec<types::Colour>>()).path_value("object", runtime::Style::Matrix, true, &object), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "matrixExploded", accept: "*/*", ..runtime::Operation::get("/styles/matrix/exploded/{text}/{list}/{object}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Exploded {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("exploded", &[
            command("retrieve", &RETRIEVE, "matrixExploded", &[
                arg("text", Place::Path("text", crate::runtime::Style::Matrix, true, false), Text, "text"),
                arg("list", Place::Path("list", crate::runtime::Style::Matrix, true, false), Texts, "list").values(crate::types::Colour::KNOWN),
                arg("object", Place::Path("object", crate::runtime::Style::Matrix, true, false), Json, "object").object::<crate::types::Rgb>(),
            ]),
        ], &[])
    };
}
