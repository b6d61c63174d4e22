// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles, label, joined.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `styles.label.joined`.
#[derive(Clone, Debug)]
pub struct Joined {
    pub(crate) client: Client,
}

impl Joined {
    /// `GET /styles/label/joined/{text}/{list}/{object}`
    #[inline]
    pub fn retrieve(&self, text: impl Into<String>, list: impl IntoIterator<Item = impl Into<types::Colour>>, object: types::Rgb) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path_value("text", runtime::Style::Label, false, &Into::<String>::into(text)).path_value("list", runtime::Style::Label, false, &list.into_iter().map(Into::into).collect::<Vec<types::Colour>>()).path_value("object", runtime::Style::Label, false, &object), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "label", accept: "*/*", ..runtime::Operation::get("/styles/label/joined/{text}/{list}/{object}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Joined {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("joined", &[
            command("retrieve", &RETRIEVE, "label", &[
                arg("text", Place::Path("text", crate::runtime::Style::Label, false, false), Text, "text"),
                arg("list", Place::Path("list", crate::runtime::Style::Label, false, false), Texts, "list").values(crate::types::Colour::KNOWN),
                arg("object", Place::Path("object", crate::runtime::Style::Label, false, false), Json, "object").object::<crate::types::Rgb>(),
            ]),
        ], &[])
    };
}
