// file: API.md
# The API of deprecated-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
old.create(needed: impl Into<String>) -> types::Old = POST "/old" [deprecated]
old.create.body(types::Old) = body "application/json" [required]
old.create.gone(impl Into<String>) = property [deprecated]
old.create.now(impl Into<String>) = property
old.create.page(i64) = query [deprecated]
old.create.state(impl Into<types::State>) = property [deprecated]
```

## Types

```text
struct types::Old(needed: impl Into<String>) [deprecated]
types::Old.gone: Option<String> [deprecated]
types::Old.needed: String [deprecated]
types::Old.now: Option<String>
types::Old.state: Option<types::State> [deprecated]
enum types::State [deprecated]
types::State::A = "a"
types::State::B = "b"
```

// file: src/resources/old.rs

//! Operations: old.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `old`.
#[derive(Clone, Debug)]
pub struct Old {
    pub(crate) client: Client,
}

impl Old {
    /// `POST /old`
    ///
    /// # Returns
    /// ok.
    #[deprecated]
    #[inline]
    pub fn create(&self, needed: impl Into<String>) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::Old::new(needed) }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "old", ..runtime::Operation::post("/old") };
runtime::request!(CREATE, create: CreateRequest, json types::Old, returns json types::Old);
runtime::parameters! {
    CreateRequest {
        /// The `page` parameter.
        #[deprecated]
        pub fn page(value: i64) = set_query("page", runtime::Style::Form, true, &value);
    }
}

#[cfg(feature = "cli")]
impl Old {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("old", &[
            command("create", &CREATE, "old", &[
                arg("page", query("page"), Integer, "page"),
            ]).properties(CreateRequest::PROPERTIES).json().deprecated(),
        ], &[])
    };
}

// file: src/types/old.rs
use crate::runtime;
use super::State;

runtime::object! {
    /// `Old`, which the document does not describe.
    #[deprecated]
    pub struct Old {
        /// Use `now`.
        #[deprecated]
        pub gone: Option<String> = into,
        /// The `needed` property.
        #[deprecated]
        pub needed: String = into,
        /// The `now` property.
        pub now: Option<String> = into,
        /// `state`: see [`State`](crate::types::State).
        #[deprecated]
        pub state: Option<State> = into,
    }
    pub fn new(needed: impl Into<String>);
    setters for crate::resources::old::CreateRequest;
}

runtime::properties! {
    crate::resources::old::CreateRequest {
        arg("gone", field("gone"), Text, "Use now."),
        arg("needed", field("needed"), Text, "needed").required(),
        arg("now", field("now"), Text, "now"),
        arg("state", field("state"), Text, "state").values(crate::types::State::KNOWN),
    }
}

// file: src/types/state.rs
use crate::runtime;

runtime::string_enum! {
    /// `State`, which the document does not describe.
    #[deprecated]
    pub enum State {
        A = "a",
        B = "b",
    }
}
