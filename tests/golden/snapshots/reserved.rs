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

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `boxes`.
#[derive(Clone, Debug)]
pub struct Boxes {
    pub(crate) client: Client,
}

impl Boxes {
    /// `PUT /boxes/{id}/{type}`
    #[inline]
    pub fn replace(&self, id: impl Into<String>, r#type: impl Into<String>, body_type: impl Into<String>) -> ReplaceRequest {
        ReplaceRequest { call: runtime::Call::new(&self.client, &REPLACE).path("id", id.into()).path("type", r#type.into()), body: types::BoxModel::new(body_type) }
    }
}

const REPLACE: runtime::Operation = runtime::Operation { id: "replaceBox", accept: "*/*", ..runtime::Operation::put("/boxes/{id}/{type}") };
runtime::request!(REPLACE, replace: ReplaceRequest, json types::BoxModel, returns nothing);
runtime::parameters! {
    ReplaceRequest {
        /// The `send` parameter.
        pub fn send_param(value: impl Into<String>) = set_query("send", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `body` parameter.
        pub fn body_param(value: impl Into<String>) = set_query("body", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `timeout` parameter.
        pub fn timeout_param(value: i64) = set_query("timeout", runtime::Style::Form, true, &value);
        /// The `header` header.
        pub fn header_param(value: impl Into<String>) = set_header("header", &Into::<String>::into(value), false);
        /// The `self` parameter.
        pub fn self_(value: impl Into<String>) = set_query("self", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `Id` parameter.
        pub fn id_pascal(value: impl Into<String>) = set_query("Id", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

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
            ]).properties(ReplaceRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/types/box_model.rs
use crate::runtime;

runtime::object! {
    /// `BoxModel`, which the document does not describe.
    pub struct BoxModel {
        /// The `build` property.
        pub build: Option<String> = into,
        /// The `call` property.
        pub call: Option<String> = into,
        /// The `deadline` property.
        pub deadline: Option<String> = into,
        /// Shares its name with the path parameter.
        pub id: Option<String> = into,
        /// Shares its name with what the query parameter is called.
        pub send_param: Option<String> = into,
        /// The `type` property.
        pub r#type: String = into "type",
        /// The `value` property.
        pub value: Option<String> = into,
    }
    pub fn new(r#type: impl Into<String>);
}

runtime::setters! {
    crate::resources::boxes::ReplaceRequest {
        /// The `build` property.
        pub build: Option<String> = into .body_build,
        /// The `call` property.
        pub call: Option<String> = into,
        /// The `deadline` property.
        pub deadline: Option<String> = into .body_deadline,
        /// Shares its name with the path parameter.
        pub id: Option<String> = into .body_id,
        /// Shares its name with what the query parameter is called.
        pub send_param: Option<String> = into .body_send_param,
        /// The `value` property.
        pub value: Option<String> = into,
    }
}

runtime::properties! {
    crate::resources::boxes::ReplaceRequest {
        arg("body-build", field("build"), Text, "build"),
        arg("body-deadline", field("deadline"), Text, "deadline"),
        arg("body-id", field("id"), Text, "Shares its name with the path parameter."),
        arg("body-send-param", field("send_param"), Text, "Shares its name with what the query parameter is called."),
        arg("body-type", field("type"), Text, "type").required(),
        arg("call", field("call"), Text, "call"),
        arg("value", field("value"), Text, "value"),
    }
}
