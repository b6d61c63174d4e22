// file: API.md
# The API of structs-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
notes.create(pinned: bool, subject: impl Into<String>) -> types::Note = POST "/notes"
notes.create.body(types::Note) = body "application/json" [required]
notes.create.color(impl Into<Nullable<String>>) = property
notes.create.folder(impl Into<String>) = property
notes.create.secret(impl Into<String>) = property
notes.create.tags(impl IntoIterator<Item = impl IntoText>) = property
notes.create.text(impl Into<String>) = property
notes.create.weight(impl Into<Nullable<f64>>) = property
notes.list() -> types::Stamp = GET "/notes"
```

## Types

```text
struct types::Note(pinned: bool, subject: impl Into<String>)
types::Note.color: Nullable<String>
types::Note.folder: Option<String> [required]
types::Note.id: Option<String> [read-only]
types::Note.pinned: bool
types::Note.secret: Option<String>
types::Note.subject: String
types::Note.tags: Option<Vec<String>>
types::Note.text: Option<String>
types::Note.weight: Nullable<f64>
struct types::Stamp(at: impl Into<String>)
types::Stamp.at: String
types::Stamp.by: Option<String> [required]
types::Stamp.note: Option<String>
struct types::Unused()
types::Unused.any: Option<String>
```

// file: src/resources/notes.rs

//! Operations: notes.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `notes`.
#[derive(Clone, Debug)]
pub struct Notes {
    pub(crate) client: Client,
}

impl Notes {
    /// `POST /notes`
    ///
    /// # Returns
    /// The note.
    #[inline]
    pub fn create(&self, pinned: bool, subject: impl Into<String>) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: types::Note::new(pinned, subject) }
    }

    /// `GET /notes`
    ///
    /// # Returns
    /// The stamp.
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "createNote", ..runtime::Operation::post("/notes") };
runtime::request!(CREATE, create: CreateRequest, json types::Note, returns json types::Note);

const LIST: runtime::Operation = runtime::Operation { id: "readStamp", ..runtime::Operation::get("/notes") };
runtime::request!(LIST, list: ListRequest, returns json types::Stamp);

#[cfg(feature = "cli")]
impl Notes {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("notes", &[
            command("create", &CREATE, "createNote", &[]).properties(CreateRequest::PROPERTIES).json(),
            command("list", &LIST, "readStamp", &[]),
        ], &[])
    };
}

// file: src/types/note.rs
use crate::runtime;

runtime::object! {
    /// Both sent and received.
    pub struct Note {
        /// The `color` property.
        ///
        /// Default `"blue"`.
        pub color: runtime::Nullable<String> = into,
        /// There, but perhaps null.
        pub folder: Option<String> = null into,
        /// Only in answers.
        pub id: Option<String> = read_only into,
        /// The `pinned` property.
        pub pinned: bool,
        /// Only in requests.
        pub secret: Option<String> = into,
        /// Always there.
        ///
        /// At least 1 character.
        pub subject: String = into,
        /// The `tags` property.
        ///
        /// At most 5 items.
        pub tags: Option<Vec<String>> = texts,
        /// The `text` property.
        pub text: Option<String> = into,
        /// The `weight` property.
        ///
        /// At least 0.
        pub weight: runtime::Nullable<f64>,
    }
    pub fn new(pinned: bool, subject: impl Into<String>);
    setters for crate::resources::notes::CreateRequest;
}

runtime::properties! {
    crate::resources::notes::CreateRequest {
        arg("color", field("color"), Text, "color. Default \"blue\"."),
        arg("folder", field("folder"), Text, "There, but perhaps null.").required(),
        arg("pinned", field("pinned"), Flag, "pinned").required(),
        arg("secret", field("secret"), Text, "Only in requests.").required(),
        arg("subject", field("subject"), Text, "Always there. At least 1 character.").required(),
        arg("tags", field("tags"), Texts, "tags. At most 5 items."),
        arg("text", field("text"), Text, "text"),
        arg("weight", field("weight"), Number, "weight. At least 0."),
    }
}

// file: src/types/stamp.rs
use crate::runtime;

runtime::object! {
    /// Only received.
    pub struct Stamp {
        /// The `at` property.
        pub at: String = into,
        /// The `by` property.
        pub by: Option<String> = null into,
        /// The `note` property.
        pub note: Option<String> = into,
    }
    pub fn new(at: impl Into<String>);
}

// file: src/types/unused.rs
use crate::runtime;

runtime::object! {
    /// In no operation.
    pub struct Unused {
        /// The `any` property.
        pub any: Option<String> = into,
    }
}
