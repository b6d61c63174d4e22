// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: numbers.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `numbers`.
#[derive(Clone, Debug)]
pub struct Numbers {
    pub(crate) client: Client,
}

impl Numbers {
    /// `POST /numbers`
    ///
    /// # Returns
    /// Numbers as text.
    #[inline]
    pub fn create(&self, body: impl IntoIterator<Item = impl runtime::IntoText>) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: runtime::texts(body) }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "numbers", ..runtime::Operation::post("/numbers") };
runtime::request!(CREATE, create: CreateRequest, json Vec<String> as runtime::List, returns json Vec<i64> as runtime::List<runtime::IntText>);
runtime::parameters! {
    CreateRequest {
        /// The `data` parameter.
        ///
        /// Bytes as base64 text.
        pub fn data(value: impl Into<String>) = set_query("data", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `ids` parameter.
        pub fn ids(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_query("ids", runtime::Style::Form, true, &runtime::texts(value));
    }
}

#[cfg(feature = "cli")]
impl Numbers {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("numbers", &[
            command("create", &CREATE, "numbers", &[
                arg("data", query("data"), Text, "data"),
                arg("ids", query("ids"), Texts, "ids"),
            ]).json(),
        ], &[])
    };
}
