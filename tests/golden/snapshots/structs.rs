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

use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `notes`.
#[derive(Clone, Debug)]
pub struct Notes {
    client: Client,
}

impl Notes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /notes`
    ///
    /// # Returns
    ///
    /// The note.
    pub fn create(&self, pinned: bool, subject: impl Into<String>) -> CreateRequest {
        CreateRequest {
            call: runtime::Call::new(&self.client, &CREATE),
            body: types::Note::new(pinned, subject),
        }
    }

    /// `GET /notes`
    ///
    /// # Returns
    ///
    /// The stamp.
    pub fn list(&self) -> ListRequest {
        ListRequest {
            call: runtime::Call::new(&self.client, &LIST),
        }
    }
}

const CREATE: runtime::Operation = runtime::Operation {
    id: "createNote",
    ..runtime::Operation::post("/notes")
};

/// The request that `create` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateRequest {
    call: runtime::Call,
    body: types::Note,
}

impl CreateRequest {
    /// The `color` property.
    ///
    /// Default `"blue"`.
    pub fn color(mut self, value: impl Into<runtime::Nullable<String>>) -> Self {
        self.call.forget_field("color");
        self.body.color = value.into();
        self
    }

    /// There, but perhaps null.
    pub fn folder(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("folder");
        self.body.folder = Some(value.into());
        self
    }

    /// Only in requests.
    pub fn secret(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("secret");
        self.body.secret = Some(value.into());
        self
    }

    /// The `tags` property.
    ///
    /// At most 5 items.
    pub fn tags(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.call.forget_field("tags");
        self.body.tags = Some(runtime::texts(value));
        self
    }

    /// The `text` property.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.call.forget_field("text");
        self.body.text = Some(value.into());
        self
    }

    /// The `weight` property.
    ///
    /// At least 0.
    pub fn weight(mut self, value: impl Into<runtime::Nullable<f64>>) -> Self {
        self.call.forget_field("weight");
        self.body.weight = value.into();
        self
    }
}

runtime::request!(CreateRequest, json types::Note, returns json types::Note);

const LIST: runtime::Operation = runtime::Operation {
    id: "readStamp",
    ..runtime::Operation::get("/notes")
};

/// The request that `list` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListRequest {
    call: runtime::Call,
}

runtime::request!(ListRequest, returns json types::Stamp);

#[cfg(feature = "cli")]
impl Notes {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("notes", &[
            command("create", &CREATE, "createNote", &[
                arg("color", field("color"), Text, "color. Default \"blue\"."),
                arg("folder", field("folder"), Text, "There, but perhaps null.").required(),
                arg("pinned", field("pinned"), Flag, "pinned").required(),
                arg("secret", field("secret"), Text, "Only in requests.").required(),
                arg("subject", field("subject"), Text, "Always there. At least 1 character.").required(),
                arg("tags", field("tags"), Texts, "tags. At most 5 items."),
                arg("text", field("text"), Text, "text"),
                arg("weight", field("weight"), Number, "weight. At least 0."),
            ]).json(),
            command("list", &LIST, "readStamp", &[]),
        ], &[])
    };
}

// file: src/types/note.rs

use crate::runtime;

/// Both sent and received.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// The `color` property.
    ///
    /// Default `"blue"`.
    pub color: runtime::Nullable<String>,
    /// There, but perhaps null.
    pub folder: Option<String>,
    /// Only in answers.
    pub id: Option<String>,
    /// The `pinned` property.
    pub pinned: bool,
    /// Only in requests.
    pub secret: Option<String>,
    /// Always there.
    ///
    /// At least 1 character.
    pub subject: String,
    /// The `tags` property.
    ///
    /// At most 5 items.
    pub tags: Option<Vec<String>>,
    /// The `text` property.
    pub text: Option<String>,
    /// The `weight` property.
    ///
    /// At least 0.
    pub weight: runtime::Nullable<f64>,
}

impl Note {
    /// A value with what must be there.
    pub fn new(pinned: bool, subject: impl Into<String>) -> Self {
        Self {
            color: runtime::Nullable::Absent,
            folder: None,
            id: None,
            pinned,
            secret: None,
            subject: subject.into(),
            tags: None,
            text: None,
            weight: runtime::Nullable::Absent,
        }
    }

    /// Sets `color`.
    pub fn color(mut self, value: impl Into<runtime::Nullable<String>>) -> Self {
        self.color = value.into();
        self
    }

    /// Sets `folder`.
    pub fn folder(mut self, value: impl Into<String>) -> Self {
        self.folder = Some(value.into());
        self
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets `pinned`.
    pub fn pinned(mut self, value: bool) -> Self {
        self.pinned = value;
        self
    }

    /// Sets `secret`.
    pub fn secret(mut self, value: impl Into<String>) -> Self {
        self.secret = Some(value.into());
        self
    }

    /// Sets `subject`.
    pub fn subject(mut self, value: impl Into<String>) -> Self {
        self.subject = value.into();
        self
    }

    /// Sets `tags`.
    pub fn tags(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.tags = Some(runtime::texts(value));
        self
    }

    /// Sets `text`.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }

    /// Sets `weight`.
    pub fn weight(mut self, value: impl Into<runtime::Nullable<f64>>) -> Self {
        self.weight = value.into();
        self
    }
}

runtime::object! {
    Note {
        "color" => color: nullable,
        "folder" => folder: required_nullable,
        "id" => id: optional,
        "pinned" => pinned: required,
        "secret" => secret: optional,
        "subject" => subject: required,
        "tags" => tags: optional List,
        "text" => text: optional,
        "weight" => weight: nullable,
    }
}

// file: src/types/stamp.rs

use crate::runtime;

/// Only received.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Stamp {
    /// The `at` property.
    pub at: String,
    /// The `by` property.
    pub by: Option<String>,
    /// The `note` property.
    pub note: Option<String>,
}

impl Stamp {
    /// A value with what must be there.
    pub fn new(at: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            by: None,
            note: None,
        }
    }

    /// Sets `at`.
    pub fn at(mut self, value: impl Into<String>) -> Self {
        self.at = value.into();
        self
    }

    /// Sets `by`.
    pub fn by(mut self, value: impl Into<String>) -> Self {
        self.by = Some(value.into());
        self
    }

    /// Sets `note`.
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

runtime::object! {
    Stamp {
        "at" => at: required,
        "by" => by: required_nullable,
        "note" => note: optional,
    }
}

// file: src/types/unused.rs

use crate::runtime;

/// In no operation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unused {
    /// The `any` property.
    pub any: Option<String>,
}

impl Unused {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `any`.
    pub fn any(mut self, value: impl Into<String>) -> Self {
        self.any = Some(value.into());
        self
    }
}

runtime::object! {
    Unused {
        "any" => any: optional,
    }
}
