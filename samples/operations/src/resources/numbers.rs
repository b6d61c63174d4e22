// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: numbers.

use crate::Client;
use crate::runtime;

/// The operations of `numbers`.
#[derive(Clone, Debug)]
pub struct Numbers {
    client: Client,
}

impl Numbers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /numbers`
    ///
    /// # Returns
    ///
    /// Numbers as text.
    pub fn create(
        &self,
        body: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> CreateRequest {
        CreateRequest {
            call: runtime::Call::new(&self.client, &CREATE),
            body: runtime::texts(body),
        }
    }
}

const CREATE: runtime::Operation = runtime::Operation {
    id: "numbers",
    ..runtime::Operation::post("/numbers")
};

/// The request that `create` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: Vec<String>,
}

impl CreateRequest {
    /// The `data` parameter.
    ///
    /// Bytes as base64 text.
    pub fn data(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("data", runtime::Style::Form, true, &value);
        self
    }

    /// The `ids` parameter.
    pub fn ids(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        let value: Vec<String> = runtime::texts(value);
        self.call.set_query("ids", runtime::Style::Form, true, &value);
        self
    }
}

runtime::request!(CreateRequest, json Vec<String> as List, returns json Vec<i64> as List<IntText>);

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
