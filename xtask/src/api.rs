//! The API as plain, ordered data: what a document means, with no trace of how it is written or of Rust.
//!
//! `lower` makes it from a document; everything downstream (plan, diff, mock, docs) reads it and nothing else.

pub use crate::document::view::{
    Location, SchemeKind, SecurityScheme, Server, ServerVariable, Style,
};
use serde_json::Value;

/// A whole API.
#[derive(Clone, Debug, Default)]
pub struct Api {
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// The servers, the default one first.
    pub servers: Vec<Server>,
    /// The security schemes, by name.
    pub schemes: Vec<SecurityScheme>,
    /// Every type with a shape of its own that an operation reaches. A [`TypeId`] is an index into it.
    pub types: Vec<TypeDef>,
    /// The schemas with a name that make no type: text, numbers, lists and the like.
    pub aliases: Vec<String>,
    /// The headers of answers, each once, by name.
    pub headers: Vec<AnswerHeader>,
    /// The operations, by path and method.
    pub operations: Vec<Operation>,
}

impl Api {
    /// The definition behind an id.
    pub fn def(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }
}

/// Names a [`TypeDef`] of one [`Api`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// Where a type's name comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// A named schema.
    Schema(String),
    /// A schema written where it is used, inside another type: the words that lead to it (`items`, a property).
    Inline(TypeId, Vec<String>),
    /// A schema written inside a named one that is a list or a map, not a type of its own.
    Part(String, Vec<String>),
    /// A schema written in a webhook or callback: its name, and the words that lead to it.
    Payload(String, Vec<String>),
    /// A schema written in an operation: the operation's index, the role it has there, and the words that lead to it.
    Operation(usize, Role, Vec<String>),
}

/// What a schema written in an operation is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The request body.
    Body,
    /// The answer.
    Answer,
    /// One of the values of a stream.
    Item,
    /// The successful answer with this status, where others differ from it.
    Success(String),
    /// The error with this status.
    Error(String),
    /// The parameter with this name.
    Parameter(String),
}

/// A type with a shape of its own.
#[derive(Clone, Debug)]
pub struct TypeDef {
    /// Where its name comes from.
    pub origin: Origin,
    /// JSON pointer of the schema.
    pub pointer: String,
    /// What the document says of it.
    pub docs: Docs,
    /// What it looks like.
    pub shape: Shape,
    /// Whether a request can hold it.
    pub in_request: bool,
    /// Whether an answer can hold it.
    pub in_answer: bool,
}

/// What the document says of an element, for its documentation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Docs {
    /// `title` or `summary`.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `format`, where the Rust type does not show it.
    pub format: Option<String>,
    /// `default`.
    pub default: Option<Value>,
    /// `example`, or the first of `examples`.
    pub example: Option<Value>,
    /// Constraints: (`minimum`, `1`).
    pub constraints: Vec<(&'static str, String)>,
    /// `deprecated`.
    pub deprecated: bool,
}

/// What a type looks like.
#[derive(Clone, Debug)]
pub enum Shape {
    /// An object with known properties, by wire name.
    Object(Object),
    /// A string of which some values are known, in the document's order.
    TextEnum(Vec<String>),
    /// An integer of which some values are known.
    IntEnum(Vec<Known>),
    /// One of several types.
    Union(Union),
    /// The successful answers of an operation, told apart by their status.
    Answers(Vec<StatusAnswer>),
}

/// One of several successful answers.
#[derive(Clone, Debug)]
pub struct StatusAnswer {
    /// `200` or `2XX`.
    pub status: String,
    /// `description`.
    pub description: String,
    /// How its body is written, and the body's type.
    pub body: Option<(Encoding, Type)>,
}

impl Shape {
    /// Every type that it names.
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Self::Object(object) => {
                let fields = object.fields.iter().map(|field| &field.ty);
                let besides = object.besides.iter().map(|beside| &beside.ty);
                fields.chain(besides).chain(&object.rest).collect()
            }
            Self::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
            Self::Answers(answers) => {
                let bodies = answers.iter().filter_map(|answer| answer.body.as_ref());
                bodies.map(|(_, ty)| ty).collect()
            }
            Self::TextEnum(_) | Self::IntEnum(_) => Vec::new(),
        }
    }
}

/// A known value of an integer.
#[derive(Clone, Debug)]
pub struct Known {
    /// The value.
    pub value: i64,
    /// What the document calls it, if it does (`x-enum-varnames`).
    pub name: Option<String>,
}

/// One of several types.
#[derive(Clone, Debug)]
pub struct Union {
    /// The property whose value tells the type, if the document names one.
    pub tag: Option<String>,
    /// The types, in the document's order.
    pub variants: Vec<Variant>,
}

/// One type of a [`Union`].
#[derive(Clone, Debug)]
pub struct Variant {
    /// The words its name is made of; `None` where the type says enough.
    pub words: Option<String>,
    /// Its type.
    pub ty: Type,
    /// The values of the tag that tell it.
    pub tags: Vec<String>,
}

/// An object with known properties.
#[derive(Clone, Debug, Default)]
pub struct Object {
    /// Its properties, by wire name.
    pub fields: Vec<Field>,
    /// The alternatives that it is one of besides, in the order of the document.
    pub besides: Vec<Beside>,
    /// The type of properties it does not name, where the document allows them explicitly.
    pub rest: Option<Type>,
}

/// Alternatives beside the properties of an object: the same JSON object is also a value of this union.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The words that its name is made of.
    pub words: String,
    /// The union.
    pub ty: Type,
}

/// A property.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name on the wire.
    pub wire: String,
    /// Its type, null aside.
    pub ty: Type,
    /// Whether it must be there.
    pub required: bool,
    /// Whether null is a value of its own.
    pub nullable: bool,
    /// Whether only answers hold it.
    pub read_only: bool,
    /// Whether only requests hold it.
    pub write_only: bool,
    /// What the document says of it.
    pub docs: Docs,
}

/// A type as it is used.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// Any JSON value.
    Any,
    /// `true` or `false`.
    Bool,
    /// An integer.
    Integer(Integer),
    /// A number.
    Number,
    /// Text; the format if it has one.
    Text(Option<String>),
    /// A point in time (`date-time`).
    Timestamp,
    /// Bytes as base64 text (`byte`).
    Bytes,
    /// Text that must not be shown (`password`).
    Secret,
    /// A list.
    List(Box<Type>),
    /// A list with a type for each place, and no more places.
    Tuple(Vec<Type>),
    /// Text keys to values.
    Map(Box<Type>),
    /// A value that may be null, inside a list or a map.
    Nullable(Box<Type>),
    /// A type with a shape of its own.
    Named(TypeId),
}

/// The range of an integer and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Integer {
    /// 32 or 64.
    pub bits: u8,
    /// Whether it may be negative.
    pub signed: bool,
    /// Whether it is written as decimal text.
    pub text: bool,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `operationId`, or one made from method and path.
    pub id: String,
    /// Whether the document gave the id.
    pub id_given: bool,
    /// The method in capitals.
    pub method: String,
    /// The path template.
    pub path: String,
    /// What of it is sent, with a fixed query where the document has one in the path.
    pub template: String,
    /// JSON pointer of the operation.
    pub pointer: String,
    /// What the document says of it.
    pub docs: Docs,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its parameters: path in template order, the others by location and name.
    pub parameters: Vec<Parameter>,
    /// What it sends.
    pub body: Option<Body>,
    /// What it answers when all is well.
    pub answer: Answer,
    /// The stream it can answer with, besides or instead.
    pub stream: Option<Stream>,
    /// The media types of the answer, as they are asked for, each once.
    pub accepts: Vec<String>,
    /// The media types that the answer can have besides, where it is asked for them.
    pub other_accepts: Vec<String>,
    /// The statuses of the successful answers, as the document has them.
    pub statuses: Vec<String>,
    /// All media types that these can have, by name.
    pub offered: Vec<String>,
    /// The headers of the answer, by name.
    pub answer_headers: Vec<String>,
    /// Its error answers: status (`404`, `4XX`, `default`), description, body.
    pub errors: Vec<ErrorAnswer>,
    /// The schemes it needs: alternatives of schemes needed together. Empty where it needs none.
    pub security: Vec<Vec<String>>,
    /// Whether that differs from what the document says of all, or the others of themselves.
    pub special_security: bool,
    /// A server of its own.
    pub server: Option<String>,
}

impl Operation {
    /// Every type that it names.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        let parameters = self.parameters.iter().map(|parameter| &parameter.ty);
        let body = self.body.iter().map(|body| &body.ty);
        let answer = match &self.answer {
            Answer::Body { ty, .. } | Answer::Several(ty) => Some(ty),
            Answer::Nothing => None,
        };
        let item = self.stream.iter().map(|stream| &stream.item);
        let errors = self.errors.iter().filter_map(|error| error.ty.as_ref());
        parameters
            .chain(body)
            .chain(answer)
            .chain(item)
            .chain(errors)
    }
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name on the wire.
    pub wire: String,
    /// Where it travels.
    pub location: Location,
    /// Whether it must be there.
    pub required: bool,
    /// Its type.
    pub ty: Type,
    /// How it is written.
    pub style: Style,
    /// How lists and objects are spread.
    pub explode: bool,
    /// Whether reserved characters go out as they are.
    pub reserved: bool,
    /// What the document says of it.
    pub docs: Docs,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Body {
    /// How it is written.
    pub encoding: Encoding,
    /// The media type, as written.
    pub media_type: String,
    /// The other media types that are accepted, as written.
    pub others: Vec<String>,
    /// Its type.
    pub ty: Type,
    /// Whether it must be there.
    pub required: bool,
    /// The content types of its properties, where the document gives them (`encoding`).
    pub part_types: Vec<(String, String)>,
    /// How properties of a form are written, where the document says it: style, and whether lists and objects are spread.
    pub form: Vec<(String, Style, bool)>,
    /// `description`.
    pub description: Option<String>,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As JSON.
    Json,
    /// As `application/x-www-form-urlencoded`.
    Form,
    /// As `multipart/form-data`.
    Multipart,
    /// As text.
    Text,
    /// As it is.
    Bytes,
}

/// What an operation answers when all is well.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Nothing that is of use.
    Nothing,
    /// One body.
    Body {
        /// How it is written.
        encoding: Encoding,
        /// Its type.
        ty: Type,
        /// Whether an empty answer is as good.
        optional: bool,
        /// `description`.
        description: String,
    },
    /// One of several bodies: a type whose shape is [`Shape::Answers`].
    Several(Type),
}

/// Values that come one after the other.
#[derive(Clone, Debug)]
pub struct Stream {
    /// How they are told apart.
    pub framing: Framing,
    /// The media type, without parameters.
    pub media_type: String,
    /// The type of one; text stands for itself, all else is JSON.
    pub item: Type,
}

/// How the values of a stream are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events.
    Events,
    /// Lines of JSON.
    Lines,
    /// A JSON text sequence.
    Sequence,
}

/// A header of answers.
#[derive(Clone, Debug)]
pub struct AnswerHeader {
    /// Its name.
    pub wire: String,
    /// Its type: text, a number, a flag, a point in time, or a list of these.
    pub ty: Type,
    /// `description`.
    pub description: Option<String>,
}

/// An error answer.
#[derive(Clone, Debug)]
pub struct ErrorAnswer {
    /// `404`, `4XX` or `default`.
    pub status: String,
    /// `description`.
    pub description: String,
    /// The type of its JSON body.
    pub ty: Option<Type>,
}
