//! An operation as its method, its request and its answer.

use super::{Command, Kind, Pages, Rust, Waiter};
use crate::api::{Encoding, Framing, Location, Style};

/// An operation as a method.
#[derive(Debug)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// The name of its request.
    pub request: String,
    /// The name of its table.
    pub table: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The operation id.
    pub id: String,
    /// The HTTP method.
    pub http: String,
    /// The path template, as the document has it.
    pub path: String,
    /// What of it is sent.
    pub template: String,
    /// `Some` where the config says whether it may be sent again.
    pub repeatable: Option<bool>,
    /// The header that makes a repetition harmless.
    pub idempotency_header: Option<String>,
    /// The query parameters and headers that must be set.
    pub required: Vec<String>,
    /// The schemes it needs.
    pub security: Vec<Vec<String>>,
    /// A server of its own.
    pub server: Option<String>,
    /// Its arguments: path parameters, then required properties of the body.
    pub arguments: Vec<Argument>,
    /// Its other parameters.
    pub parameters: Vec<Parameter>,
    /// Its body.
    pub body: Option<Body>,
    /// What it returns.
    pub answer: Answer,
    /// Whether the bytes of the answer can also be read piece by piece.
    pub streams_bytes: bool,
    /// The values it can answer with one by one.
    pub stream: Option<Stream>,
    /// The `Accept` header, where it is not JSON.
    pub accept: Option<String>,
    /// How its pages follow each other.
    pub pages: Option<Pages>,
    /// The helper that polls it.
    pub waiter: Option<Waiter>,
    /// It as a command.
    pub command: Command,
}

/// An argument of a method.
#[derive(Debug)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// Its type.
    pub value: Rust,
    /// What it is for.
    pub role: ArgumentRole,
}

/// What an argument is for.
#[derive(Debug, PartialEq)]
pub enum ArgumentRole {
    /// A path parameter: its wire name, its style, and how lists and objects are spread.
    Path(String, Style, bool),
    /// A path parameter whose reserved characters go out as they are.
    ReservedPath(String),
    /// A required property of the body.
    Property,
    /// The body.
    Body,
    /// A part of a multipart body.
    Part(Part),
}

/// A part of a multipart body.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name on the wire.
    pub wire: String,
    /// Its content type, where the document gives one.
    pub content_type: Option<String>,
    /// What it holds.
    pub kind: PartKind,
}

/// What a part of a multipart body holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A value, as text or JSON.
    Value,
    /// A file.
    File,
    /// Files, a part for each.
    Files,
}

/// A parameter with a setter.
#[derive(Debug)]
pub struct Parameter {
    /// The setter.
    pub name: String,
    /// Its name on the wire.
    pub wire: String,
    /// Where it travels.
    pub location: Location,
    /// How it is written.
    pub style: Style,
    /// How lists and objects are spread.
    pub explode: bool,
    /// Whether reserved characters go out as they are.
    pub reserved: bool,
    /// Its type.
    pub value: Rust,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
}

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    /// How it is written.
    pub encoding: Encoding,
    /// The media type.
    pub media_type: String,
    /// Its type.
    pub value: Rust,
    /// Whether a request can be made without it.
    pub optional: bool,
    /// Setters of its optional properties: the setter and the field it sets.
    pub setters: Vec<BodySetter>,
    /// The parts that must be set.
    pub required_parts: Vec<String>,
    /// How properties of a form are written where that is not told by their values: style, and whether they are spread.
    pub form: Vec<(String, Style, bool)>,
}

/// A setter of a property of the body.
#[derive(Debug)]
pub struct BodySetter {
    /// Its name on the request.
    pub name: String,
    /// The field of the model.
    pub field: String,
    /// The name of the property on the wire.
    pub wire: String,
    /// The part it sets, where the body is multipart.
    pub part: Option<Part>,
    /// The type of a value.
    pub value: Rust,
    /// How absence and null are held.
    pub kind: Kind,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
}

/// What a method returns.
#[derive(Debug)]
pub enum Answer {
    /// Nothing.
    Nothing,
    /// JSON.
    Json {
        /// Its type.
        value: Rust,
        /// Whether an empty answer is as good.
        optional: bool,
    },
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// One of several, told apart by the status: an enum of the crate.
    Several(Rust),
}

impl Answer {
    /// The names of the crate's types in it.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Json { value, .. } | Self::Several(value) => value.names(),
            Self::Nothing | Self::Text | Self::Bytes => Vec::new(),
        }
    }
}

/// One of the answers of an operation.
#[derive(Debug)]
pub struct AnswerVariant {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// The status; `None` for whatever else is a success.
    pub status: Option<u16>,
    /// How its body is read; `None` where it has none.
    pub body: Option<Answer>,
}

/// An answer of values one by one.
#[derive(Debug)]
pub struct Stream {
    /// How they are told apart.
    pub framing: Framing,
    /// The media type to ask for.
    pub accept: String,
    /// The type of a value.
    pub item: Rust,
    /// The property of the body that asks for a stream.
    pub flag: Option<String>,
}
