// file: API.md
# The API of bodies-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
any.replace() -> () = PUT "/any"
any.replace.body(Value) = body "application/json"
four.create(a: impl IntoIterator<Item = impl IntoText>, b: i64, c: types::Relaxed, d: impl Into<Timestamp>) -> () = POST "/four"
four.create.body(types::Four) = body "application/json" [required]
four.create.e(impl Into<String>) = property
list.replace(body: impl IntoIterator<Item = impl IntoText>) -> () = PUT "/list"
list.replace.body(Vec<String>) = body "application/json" [required]
many.update(id: impl Into<String>, params: types::Many) -> () = POST "/many/{id}"
many.update.body(types::Many) = body "application/json" [required]
many.update.e(impl Into<String>) = property
optional.create() -> () = POST "/optional"
optional.create.body(types::Four) = body "application/json"
relaxed.update() -> () = PATCH "/relaxed"
relaxed.update.any(impl Into<Value>) = property
relaxed.update.body(types::Relaxed) = body "application/json" [required]
relaxed.update.child(types::Relaxed) = property
relaxed.update.count(impl Into<Nullable<i64>>) = property
relaxed.update.map(impl Into<BTreeMap<String, String>>) = property
relaxed.update.text(impl Into<Nullable<String>>) = property
```

## Types

```text
struct types::Four(a: impl IntoIterator<Item = impl IntoText>, b: i64, c: types::Relaxed, d: impl Into<Timestamp>)
types::Four.a: Vec<String>
types::Four.b: i64
types::Four.c: types::Relaxed
types::Four.d: Timestamp
types::Four.e: Option<String>
struct types::Many(a: impl Into<String>, b: impl Into<String>, c: impl Into<String>, d: impl Into<String>)
types::Many.a: String
types::Many.b: String
types::Many.c: String
types::Many.d: String
types::Many.e: Option<String>
struct types::Relaxed()
types::Relaxed.any: Option<Value>
types::Relaxed.child: Option<Box<types::Relaxed>>
types::Relaxed.count: Nullable<i64>
types::Relaxed.map: Option<BTreeMap<String, String>>
types::Relaxed.text: Nullable<String>
```

// file: src/resources/any.rs

//! Operations: any.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `any`.
#[derive(Clone, Debug)]
pub struct Any {
    pub(crate) client: Client,
}

impl Any {
    /// `PUT /any`
    #[inline]
    pub fn replace(&self) -> ReplaceRequest {
        ReplaceRequest { call: runtime::Call::new(&self.client, &REPLACE), body: None }
    }
}

const REPLACE: runtime::Operation = runtime::Operation { id: "any", accept: "*/*", ..runtime::Operation::put("/any") };
runtime::request!(REPLACE, replace: ReplaceRequest, json_opt runtime::Value, returns nothing);

#[cfg(feature = "cli")]
impl Any {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("any", &[
            command("replace", &REPLACE, "any", &[]).json(),
        ], &[])
    };
}

// file: src/resources/four.rs

//! Operations: four.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `four`.
#[derive(Clone, Debug)]
pub struct Four {
    pub(crate) client: Client,
}

impl Four {
    /// `POST /four`
    #[inline]
    pub fn create(&self, a: impl IntoIterator<Item = impl runtime::IntoText>, b: i64, c: types::Relaxed, d: impl Into<runtime::Timestamp>) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::Four::new(a, b, c, d) }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "four", accept: "*/*", ..runtime::Operation::post("/four") };
runtime::request!(CREATE, create: CreateRequest, json types::Four, returns nothing);

#[cfg(feature = "cli")]
impl Four {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("four", &[
            command("create", &CREATE, "four", &[]).properties(CreateRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/resources/list.rs

//! Operations: list.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `list`.
#[derive(Clone, Debug)]
pub struct List {
    pub(crate) client: Client,
}

impl List {
    /// `PUT /list`
    #[inline]
    pub fn replace(&self, body: impl IntoIterator<Item = impl runtime::IntoText>) -> ReplaceRequest {
        ReplaceRequest { call: runtime::Call::new(&self.client, &REPLACE), body: runtime::texts(body) }
    }
}

const REPLACE: runtime::Operation = runtime::Operation { id: "list", accept: "*/*", ..runtime::Operation::put("/list") };
runtime::request!(REPLACE, replace: ReplaceRequest, json Vec<String> as runtime::List, returns nothing);

#[cfg(feature = "cli")]
impl List {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("list", &[
            command("replace", &REPLACE, "list", &[]).json(),
        ], &[])
    };
}

// file: src/resources/many.rs

//! Operations: many.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `many`.
#[derive(Clone, Debug)]
pub struct Many {
    pub(crate) client: Client,
}

impl Many {
    /// More arguments than fit.
    ///
    /// `POST /many/{id}`
    #[inline]
    pub fn update(&self, id: impl Into<String>, params: types::Many) -> UpdateRequest {
        UpdateRequest { call: runtime::Call::new(&self.client, &UPDATE).path("id", id.into()), body: params }
    }
}

const UPDATE: runtime::Operation = runtime::Operation { id: "many", accept: "*/*", ..runtime::Operation::post("/many/{id}") };
runtime::request!(UPDATE, update: UpdateRequest, json types::Many, returns nothing);

#[cfg(feature = "cli")]
impl Many {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("many", &[
            command("update", &UPDATE, "More arguments than fit.", &[
                arg("id", path("id"), Text, "id"),
            ]).properties(UpdateRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/resources/optional.rs

//! Operations: optional.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `optional`.
#[derive(Clone, Debug)]
pub struct Optional {
    pub(crate) client: Client,
}

impl Optional {
    /// A body that may be left out, but not its properties.
    ///
    /// `POST /optional`
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: None }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "optional", accept: "*/*", ..runtime::Operation::post("/optional") };
runtime::request!(CREATE, create: CreateRequest, json_opt types::Four, returns nothing);

#[cfg(feature = "cli")]
impl Optional {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("optional", &[
            command("create", &CREATE, "A body that may be left out, but not its properties.", &[]).properties(CreateRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/resources/relaxed.rs

//! Operations: relaxed.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `relaxed`.
#[derive(Clone, Debug)]
pub struct Relaxed {
    pub(crate) client: Client,
}

impl Relaxed {
    /// A body that may be left out, and so may its properties.
    ///
    /// `PATCH /relaxed`
    #[inline]
    pub fn update(&self) -> UpdateRequest {
        UpdateRequest { call: runtime::Call::new(&self.client, &UPDATE), body: types::Relaxed::new() }
    }
}

const UPDATE: runtime::Operation = runtime::Operation { id: "relaxed", accept: "*/*", ..runtime::Operation::patch("/relaxed") };
runtime::request!(UPDATE, update: UpdateRequest, json types::Relaxed, returns nothing);

#[cfg(feature = "cli")]
impl Relaxed {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("relaxed", &[
            command("update", &UPDATE, "A body that may be left out, and so may its properties.", &[]).properties(UpdateRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/types/four.rs
use crate::runtime;
use super::Relaxed;

runtime::object! {
    /// `Four`, which the document does not describe.
    pub struct Four {
        /// The `a` property.
        pub a: Vec<String> = texts,
        /// The `b` property.
        pub b: i64,
        /// `c`: see [`Relaxed`](crate::types::Relaxed).
        pub c: Relaxed,
        /// The `d` property.
        pub d: runtime::Timestamp = into,
        /// The `e` property.
        pub e: Option<String> = into,
    }
    pub fn new(a: impl IntoIterator<Item = impl runtime::IntoText>, b: i64, c: Relaxed, d: impl Into<runtime::Timestamp>);
    #[cfg(feature = "four")] setters for crate::resources::four::CreateRequest;
}

#[cfg(feature = "four")]
runtime::properties! {
    crate::resources::four::CreateRequest {
        arg("a", field("a"), Texts, "a").required(),
        arg("b", field("b"), Integer, "b").required(),
        arg("c", field("c"), Json, "c").object::<crate::types::Relaxed>().required(),
        arg("d", field("d"), Text, "d").required(),
        arg("e", field("e"), Text, "e"),
    }
}

#[cfg(feature = "optional")]
runtime::properties! {
    crate::resources::optional::CreateRequest {
        arg("a", field("a"), Texts, "a"),
        arg("b", field("b"), Integer, "b"),
        arg("c", field("c"), Json, "c").object::<crate::types::Relaxed>(),
        arg("d", field("d"), Text, "d"),
        arg("e", field("e"), Text, "e"),
    }
}

// file: src/types/many.rs
use crate::runtime;

runtime::object! {
    /// `Many`, which the document does not describe.
    pub struct Many {
        /// The `a` property.
        pub a: String = into,
        /// The `b` property.
        pub b: String = into,
        /// The `c` property.
        pub c: String = into,
        /// The `d` property.
        pub d: String = into,
        /// The `e` property.
        pub e: Option<String> = into,
    }
    pub fn new(a: impl Into<String>, b: impl Into<String>, c: impl Into<String>, d: impl Into<String>);
    setters for crate::resources::many::UpdateRequest;
}

runtime::properties! {
    crate::resources::many::UpdateRequest {
        arg("a", field("a"), Text, "a").required(),
        arg("b", field("b"), Text, "b").required(),
        arg("c", field("c"), Text, "c").required(),
        arg("d", field("d"), Text, "d").required(),
        arg("e", field("e"), Text, "e"),
    }
}

// file: src/types/relaxed.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `Relaxed`, which the document does not describe.
    pub struct Relaxed {
        /// The `any` property.
        pub any: Option<runtime::Value> = into,
        /// `child`: see [`Relaxed`](crate::types::Relaxed).
        pub child: Option<Box<Relaxed>> = boxed (Relaxed),
        /// The `count` property.
        pub count: runtime::Nullable<i64>,
        /// The `map` property.
        pub map: Option<BTreeMap<String, String>> = into,
        /// The `text` property.
        pub text: runtime::Nullable<String> = into,
    }
    #[cfg(feature = "relaxed")] setters for crate::resources::relaxed::UpdateRequest;
}

#[cfg(feature = "relaxed")]
runtime::properties! {
    crate::resources::relaxed::UpdateRequest {
        arg("any", field("any"), Any, "any"),
        arg("child", field("child"), Json, "child").object::<crate::types::Relaxed>(),
        arg("count", field("count"), Integer, "count"),
        arg("map", field("map"), Json, "map"),
        arg("text", field("text"), Text, "text"),
    }
}
