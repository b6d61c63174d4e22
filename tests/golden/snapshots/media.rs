// responses-missing: this operation has no answers; whatever comes is accepted

// file: API.md
# The API of media-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
bytes.create(body: impl Into<Part>) -> Bytes = POST "/bytes"
bytes.create.body(impl Into<Part>) = body "image/png" [required]
bytes.create.send_stream() -> ByteStream
choice.create() -> Option<types::A> = POST "/choice"
choice.create.a(impl Into<String>) = property
choice.create.body(types::A) = body "application/json; charset=utf-8" [required]
default.retrieve() -> types::A = GET "/default"
form.create(grant: impl Into<String>) -> () = POST "/form"
form.create.body(types::FormParams) = body "application/x-www-form-urlencoded" [required]
form.create.scope(impl IntoIterator<Item = impl IntoText>) = property
multipart.create() -> Bytes = POST "/multipart"
multipart.create.body(Multipart) = body "multipart/form-data"
multipart.create.file(impl Into<Part>) = part
multipart.create.send_events() -> Events<String>
multipart.create.send_stream() -> ByteStream
none.head() -> () = HEAD "/none"
patch_resource.update() -> types::A = PATCH "/patch"
patch_resource.update.a(impl Into<String>) = property
patch_resource.update.body(types::A) = body "application/merge-patch+json" [required]
plain.retrieve() -> Vec<i64> = GET "/plain"
same.retrieve() -> types::A = GET "/same"
several.retrieve() -> types::SeveralResponse = GET "/several"
several_kinds.list() -> types::SeveralKindsResponse = GET "/several_kinds"
text.create(body: impl Into<String>) -> String = POST "/text"
text.create.body(impl Into<String>) = body "text/markdown" [required]
```

## Types

```text
struct types::A()
types::A.a: Option<String>
struct types::B()
types::B.b: Option<String>
struct types::FormParams(grant: impl Into<String>)
types::FormParams.grant: String
types::FormParams.scope: Option<Vec<String>>
answers types::SeveralKindsResponse
types::SeveralKindsResponse::Ok(types::A) = 200
types::SeveralKindsResponse::NonAuthoritativeInformation(String) = 203
types::SeveralKindsResponse::Other(Bytes)
answers types::SeveralResponse
types::SeveralResponse::Ok(types::A) = 200
types::SeveralResponse::Created(types::B) = 201
types::SeveralResponse::Other(Bytes)
```

// file: src/resources/bytes.rs

//! Operations: bytes.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `bytes`.
#[derive(Clone, Debug)]
pub struct Bytes {
    pub(crate) client: Client,
}

impl Bytes {
    /// `POST /bytes`
    ///
    /// # Returns
    /// Bytes.
    #[inline]
    pub fn create(&self, body: impl Into<runtime::Part>) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: Some(body.into()) }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "bytes", accept: "*/*", content_type: Some("image/png"), ..runtime::Operation::post("/bytes") };
runtime::request!(CREATE, create: CreateRequest, bytes, returns bytes);
runtime::stream!(CreateRequest, bytes);

#[cfg(feature = "cli")]
impl Bytes {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("bytes", &[
            command("create", &CREATE, "bytes", &[]).bytes().download(),
        ], &[])
    };
}

// file: src/resources/choice.rs

//! Operations: choice.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `choice`.
#[derive(Clone, Debug)]
pub struct Choice {
    pub(crate) client: Client,
}

impl Choice {
    /// `POST /choice`
    ///
    /// By `raw_body` the body can also be `application/xml`.
    ///
    /// # Returns
    /// One.
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::A::new() }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "choice", content_type: Some("application/json; charset=utf-8"), ..runtime::Operation::post("/choice") };
runtime::request!(CREATE, create: CreateRequest, json types::A, returns json_opt types::A);

#[cfg(feature = "cli")]
impl Choice {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("choice", &[
            command("create", &CREATE, "choice", &[]).properties(CreateRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/resources/default.rs

//! Operations: default.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `default`.
#[derive(Clone, Debug)]
pub struct DefaultResource {
    pub(crate) client: Client,
}

impl DefaultResource {
    /// `GET /default`
    ///
    /// # Returns
    /// Whatever.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "onlyDefault", ..runtime::Operation::get("/default") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::A);

#[cfg(feature = "cli")]
impl DefaultResource {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("default", &[
            command("retrieve", &RETRIEVE, "onlyDefault", &[]),
        ], &[])
    };
}

// file: src/resources/form.rs

//! Operations: form.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `form`.
#[derive(Clone, Debug)]
pub struct Form {
    pub(crate) client: Client,
}

impl Form {
    /// `POST /form`
    #[inline]
    pub fn create(&self, grant: impl Into<String>) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::FormParams::new(grant) }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "form", accept: "*/*", ..runtime::Operation::post("/form") };
runtime::request!(CREATE, create: CreateRequest, form types::FormParams, returns nothing);

#[cfg(feature = "cli")]
impl Form {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("form", &[
            command("create", &CREATE, "form", &[]).properties(CreateRequest::PROPERTIES).form(),
        ], &[])
    };
}

// file: src/resources/multipart.rs

//! Operations: multipart.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `multipart`.
#[derive(Clone, Debug)]
pub struct Multipart {
    pub(crate) client: Client,
}

impl Multipart {
    /// `POST /multipart`
    ///
    /// # Returns
    /// A stream.
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: () }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "multipart", accept: "*/*", ..runtime::Operation::post("/multipart") };
runtime::request!(CREATE, create: CreateRequest, multipart, returns bytes);
runtime::stream!(CreateRequest, bytes);
runtime::stream!(CreateRequest, events text String, "text/event-stream");
runtime::parameters! {
    CreateRequest {
        /// The `file` property.
        ///
        /// Format `binary`.
        pub fn file(value: impl Into<runtime::Part>) = set_file("file", None, value);
    }
}

#[cfg(feature = "cli")]
impl Multipart {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("multipart", &[
            command("create", &CREATE, "multipart", &[
                arg("file", part("file"), File, "file"),
            ]).multipart().events("text/event-stream", None),
        ], &[])
    };
}

// file: src/resources/none.rs

//! Operations: none.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `none`.
#[derive(Clone, Debug)]
pub struct NoneResource {
    pub(crate) client: Client,
}

impl NoneResource {
    /// `HEAD /none`
    #[inline]
    pub fn head(&self) -> HeadRequest {
        HeadRequest { call: runtime::Call::new(&self.client, &HEAD), body: () }
    }
}

const HEAD: runtime::Operation = runtime::Operation { id: "none", accept: "*/*", ..runtime::Operation::head("/none") };
runtime::request!(HEAD, head: HeadRequest, returns nothing);

#[cfg(feature = "cli")]
impl NoneResource {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("none", &[
            command("head", &HEAD, "none", &[]),
        ], &[])
    };
}

// file: src/resources/patch.rs

//! Operations: patch.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `patch`.
#[derive(Clone, Debug)]
pub struct Patch {
    pub(crate) client: Client,
}

impl Patch {
    /// `PATCH /patch`
    ///
    /// # Returns
    /// Like JSON.
    #[inline]
    pub fn update(&self) -> UpdateRequest {
        UpdateRequest { call: runtime::Call::new(&self.client, &UPDATE), body: types::A::new() }
    }
}

const UPDATE: runtime::Operation = runtime::Operation { id: "mergePatch", accept: "application/vnd.a+json, application/json;q=0.9", content_type: Some("application/merge-patch+json"), ..runtime::Operation::patch("/patch") };
runtime::request!(UPDATE, update: UpdateRequest, json types::A, returns json types::A);

#[cfg(feature = "cli")]
impl Patch {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("patch", &[
            command("update", &UPDATE, "mergePatch", &[]).properties(UpdateRequest::PROPERTIES).json(),
        ], &[])
    };
}

// file: src/resources/plain.rs

//! Operations: plain.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `plain`.
#[derive(Clone, Debug)]
pub struct Plain {
    pub(crate) client: Client,
}

impl Plain {
    /// `GET /plain`
    ///
    /// # Returns
    /// A list.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "plain", ..runtime::Operation::get("/plain") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json Vec<i64> as runtime::List<runtime::IntText>);

#[cfg(feature = "cli")]
impl Plain {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("plain", &[
            command("retrieve", &RETRIEVE, "plain", &[]),
        ], &[])
    };
}

// file: src/resources/same.rs

//! Operations: same.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `same`.
#[derive(Clone, Debug)]
pub struct Same {
    pub(crate) client: Client,
}

impl Same {
    /// `GET /same`
    ///
    /// # Returns
    /// One.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "same", ..runtime::Operation::get("/same") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::A);

#[cfg(feature = "cli")]
impl Same {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("same", &[
            command("retrieve", &RETRIEVE, "same", &[]),
        ], &[])
    };
}

// file: src/resources/several.rs

//! Operations: several.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `several`.
#[derive(Clone, Debug)]
pub struct Several {
    pub(crate) client: Client,
}

impl Several {
    /// `GET /several`
    ///
    /// # Returns
    /// The body depends on the status: see [`SeveralResponse`](crate::types::SeveralResponse).
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "several", ..runtime::Operation::get("/several") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns several types::SeveralResponse);

#[cfg(feature = "cli")]
impl Several {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("several", &[
            command("retrieve", &RETRIEVE, "several", &[]),
        ], &[])
    };
}

// file: src/resources/several_kinds.rs

//! Operations: several kinds.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `several_kinds`.
#[derive(Clone, Debug)]
pub struct SeveralKinds {
    pub(crate) client: Client,
}

impl SeveralKinds {
    /// `GET /several_kinds`
    ///
    /// # Returns
    /// The body depends on the status: see [`SeveralKindsResponse`](crate::types::SeveralKindsResponse).
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "severalKinds", accept: "application/json, text/csv", ..runtime::Operation::get("/several_kinds") };
runtime::request!(LIST, list: ListRequest, returns several types::SeveralKindsResponse);

#[cfg(feature = "cli")]
impl SeveralKinds {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("several-kinds", &[
            command("list", &LIST, "severalKinds", &[]),
        ], &[])
    };
}

// file: src/resources/text.rs

//! Operations: text.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `text`.
#[derive(Clone, Debug)]
pub struct Text {
    pub(crate) client: Client,
}

impl Text {
    /// `POST /text`
    ///
    /// # Returns
    /// Text.
    #[inline]
    pub fn create(&self, body: impl Into<String>) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: Some(body.into()) }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "text", accept: "text/*", content_type: Some("text/markdown"), ..runtime::Operation::post("/text") };
runtime::request!(CREATE, create: CreateRequest, text, returns text);

#[cfg(feature = "cli")]
impl Text {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("text", &[
            command("create", &CREATE, "text", &[]).text(),
        ], &[])
    };
}
