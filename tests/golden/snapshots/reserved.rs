// file: API.md
# The API of reserved-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
boxes.replace(id: impl Into<String>, r#type: impl Into<String>, body_type: impl Into<String>) -> () = PUT "/boxes/{id}/{type}"
boxes.replace.body(types::BoxModel) = body "application/json" [required]
boxes.replace.body_build(impl Into<String>) = property "build"
boxes.replace.body_deadline(impl Into<String>) = property "deadline"
boxes.replace.body_id(impl Into<String>) = property "id"
boxes.replace.body_param(impl Into<String>) = query "body"
boxes.replace.body_send_param(impl Into<String>) = property "send_param"
boxes.replace.call(impl Into<String>) = property
boxes.replace.header_param(impl Into<String>) = header "header"
boxes.replace.id_pascal(impl Into<String>) = query "Id"
boxes.replace.self_(impl Into<String>) = query "self"
boxes.replace.send_param(impl Into<String>) = query "send"
boxes.replace.timeout_param(i64) = query "timeout"
boxes.replace.value(impl Into<String>) = property
```

## Types

```text
struct types::BoxModel(r#type: impl Into<String>)
types::BoxModel.build: Option<String>
types::BoxModel.call: Option<String>
types::BoxModel.deadline: Option<String>
types::BoxModel.id: Option<String>
types::BoxModel.send_param: Option<String>
types::BoxModel.r#type: String
types::BoxModel.value: Option<String>
```

// file: src/resources/boxes.rs

//! Operations: boxes.

use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `boxes`.
#[derive(Clone, Debug)]
pub struct Boxes {
    client: Client,
}

impl Boxes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `PUT /boxes/{id}/{type}`
    pub fn replace(
        &self,
        id: impl Into<String>,
        r#type: impl Into<String>,
        body_type: impl Into<String>,
    ) -> ReplaceRequest {
        ReplaceRequest {
            call: runtime::Call::new(&self.client, &REPLACE)
                .path("id", id.into())
                .path("type", r#type.into()),
            body: types::BoxModel::new(body_type),
        }
    }
}

const REPLACE: runtime::Operation = runtime::Operation {
    id: "replaceBox",
    accept: "*/*",
    ..runtime::Operation::put("/boxes/{id}/{type}")
};

/// The request that `replace` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceRequest {
    call: runtime::Call,
    body: types::BoxModel,
}

impl ReplaceRequest {
    /// The `send` parameter.
    pub fn send_param(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("send", runtime::Style::Form, true, &value);
        self
    }

    /// The `body` parameter.
    pub fn body_param(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("body", runtime::Style::Form, true, &value);
        self
    }

    /// The `timeout` parameter.
    pub fn timeout_param(mut self, value: i64) -> Self {
        self.call.set_query("timeout", runtime::Style::Form, true, &value);
        self
    }

    /// The `header` header.
    pub fn header_param(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_header("header", &value, false);
        self
    }

    /// The `self` parameter.
    pub fn self_(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("self", runtime::Style::Form, true, &value);
        self
    }

    /// The `Id` parameter.
    pub fn id_pascal(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_query("Id", runtime::Style::Form, true, &value);
        self
    }

    /// The `build` property.
    pub fn body_build(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("build");
        self.body.build = Some(value.into());
        self
    }

    /// The `call` property.
    pub fn call(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("call");
        self.body.call = Some(value.into());
        self
    }

    /// The `deadline` property.
    pub fn body_deadline(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("deadline");
        self.body.deadline = Some(value.into());
        self
    }

    /// Shares its name with the path parameter.
    pub fn body_id(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("id");
        self.body.id = Some(value.into());
        self
    }

    /// Shares its name with what the query parameter is called.
    pub fn body_send_param(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("send_param");
        self.body.send_param = Some(value.into());
        self
    }

    /// The `value` property.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("value");
        self.body.value = Some(value.into());
        self
    }
}

runtime::request!(ReplaceRequest, json types::BoxModel, returns nothing);

#[cfg(feature = "cli")]
impl Boxes {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("boxes", &[
            command("replace", &REPLACE, "replaceBox", &[
                arg("id", path("id"), Text, "id"),
                arg("type", path("type"), Text, "type"),
                arg("body-param", query("body"), Text, "body"),
                arg("header-param", header("header"), Text, "header"),
                arg("id-pascal", query("Id"), Text, "Id"),
                arg("self", query("self"), Text, "self"),
                arg("send-param", query("send"), Text, "send"),
                arg("timeout-param", query("timeout"), Integer, "timeout"),
                arg("body-build", field("build"), Text, "build"),
                arg("body-deadline", field("deadline"), Text, "deadline"),
                arg("body-id", field("id"), Text, "Shares its name with the path parameter."),
                arg("body-send-param", field("send_param"), Text, "Shares its name with what the query parameter is called."),
                arg("body-type", field("type"), Text, "type").required(),
                arg("call", field("call"), Text, "call"),
                arg("value", field("value"), Text, "value"),
            ]).json(),
        ], &[])
    };
}

// file: src/types/box_model.rs

use crate::runtime;

/// `BoxModel`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BoxModel {
    /// The `build` property.
    pub build: Option<String>,
    /// The `call` property.
    pub call: Option<String>,
    /// The `deadline` property.
    pub deadline: Option<String>,
    /// Shares its name with the path parameter.
    pub id: Option<String>,
    /// Shares its name with what the query parameter is called.
    pub send_param: Option<String>,
    /// The `type` property.
    pub r#type: String,
    /// The `value` property.
    pub value: Option<String>,
}

impl BoxModel {
    /// A value with what must be there.
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            build: None,
            call: None,
            deadline: None,
            id: None,
            send_param: None,
            r#type: r#type.into(),
            value: None,
        }
    }

    /// Sets `build`.
    pub fn build(mut self, value: impl Into<String>) -> Self {
        self.build = Some(value.into());
        self
    }

    /// Sets `call`.
    pub fn call(mut self, value: impl Into<String>) -> Self {
        self.call = Some(value.into());
        self
    }

    /// Sets `deadline`.
    pub fn deadline(mut self, value: impl Into<String>) -> Self {
        self.deadline = Some(value.into());
        self
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets `send_param`.
    pub fn send_param(mut self, value: impl Into<String>) -> Self {
        self.send_param = Some(value.into());
        self
    }

    /// Sets `type`.
    pub fn r#type(mut self, value: impl Into<String>) -> Self {
        self.r#type = value.into();
        self
    }

    /// Sets `value`.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

runtime::object! {
    BoxModel {
        "build" => build: optional,
        "call" => call: optional,
        "deadline" => deadline: optional,
        "id" => id: optional,
        "send_param" => send_param: optional,
        "type" => r#type: required,
        "value" => value: optional,
    }
}
