//! What the later stages see of a document: flat, typed views of its nodes.
//!
//! Each view is filled from one piece of the document, read through `openapiv3`, with every nested schema, parameter,
//! body and answer left as a [`NodeId`]. So no piece is read twice, and each finding has a place.

use crate::document::tree::NodeId;
use serde_json::Value;

/// `info` and what else stands at the top of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Info {
    /// `info.title`.
    pub title: String,
    /// `info.version`, as written.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
}

/// A server: a URL template and the values of its variables.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    /// The URL, variables replaced by their defaults. May be relative.
    pub url: String,
    /// The URL as written, with `{name}` for variables.
    pub template: String,
    /// Its variables, by name.
    pub variables: Vec<ServerVariable>,
    /// `description`.
    pub description: Option<String>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// Its default.
    pub default: String,
    /// The values it can have; empty for any.
    pub values: Vec<String>,
}

/// An operation with what its path contributes.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Where it stands.
    pub node: NodeId,
    /// The method in capitals: `GET`, `QUERY`, or any token of `additionalOperations`.
    pub method: String,
    /// The path template, from the first `/`.
    pub path: String,
    /// What of it is sent.
    pub template: String,
    /// `operationId`.
    pub operation_id: Option<String>,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `tags`.
    pub tags: Vec<String>,
    /// `deprecated`.
    pub deprecated: bool,
    /// The parameters of the path and of the operation, in that order, overridden ones left out.
    pub parameters: Vec<Parameter>,
    /// `requestBody`.
    pub body: Option<Body>,
    /// `responses`, in the order of their keys: codes ascending, ranges, `default`.
    pub responses: Vec<Response>,
    /// `security`: alternatives of schemes that are needed together. `None` where neither the operation nor the document says.
    pub security: Option<Vec<Vec<String>>>,
    /// `servers` of the operation or its path; empty where the document's are meant.
    pub servers: Vec<Server>,
}

/// The body of a webhook or a callback.
#[derive(Clone, Debug)]
pub struct Payload {
    /// What the webhook is called, a callback after its operation.
    pub name: String,
    /// The schema of its body.
    pub schema: NodeId,
    /// The operation whose callback it is; a webhook has none.
    pub caller: Option<NodeId>,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// `/{a*}`, the default in paths and headers.
    Simple,
    /// `.a.b`.
    Label,
    /// `;a=b`.
    Matrix,
    /// `a=b&c=d`, the default in queries and cookies.
    Form,
    /// `a%20b`.
    SpaceDelimited,
    /// `a|b`.
    PipeDelimited,
    /// `a[b]=c`.
    DeepObject,
    /// The value in a media type (`content`), JSON in practice.
    Content,
}

/// A parameter, references resolved.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)]
pub struct Parameter {
    /// Where it stands (the target of a reference).
    pub node: NodeId,
    /// The name on the wire.
    pub name: String,
    /// Where it travels.
    pub location: Location,
    /// `description`.
    pub description: Option<String>,
    /// `required` (true for every path parameter).
    pub required: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// `style`, or its default.
    pub style: Style,
    /// `explode`, or its default.
    pub explode: bool,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// `schema`, or that of `content`.
    pub schema: Option<NodeId>,
}

/// A request body, references resolved.
#[derive(Clone, Debug)]
pub struct Body {
    /// Where it stands.
    pub node: NodeId,
    /// `description`.
    pub description: Option<String>,
    /// `required`.
    pub required: bool,
    /// `content`, as the document has it.
    pub content: Vec<Media>,
}

/// One entry of a `content` map.
#[derive(Clone, Debug)]
pub struct Media {
    /// The media type or range, as written.
    pub media_type: String,
    /// `schema`.
    pub schema: Option<NodeId>,
    /// `itemSchema` of `OpenAPI` 3.2.
    pub item_schema: Option<NodeId>,
    /// `encoding`: how the properties are written.
    pub encoding: Vec<PropertyEncoding>,
    /// `example`, or the first of `examples` by name.
    pub example: Option<NodeId>,
}

/// One entry of `encoding`: how a property of a form or of a multipart body is written.
#[derive(Clone, Debug, PartialEq)]
pub struct PropertyEncoding {
    /// The property.
    pub name: String,
    /// `contentType`.
    pub content_type: Option<String>,
    /// `style`, where it says one that a query can have.
    pub style: Option<Style>,
    /// `explode`.
    pub explode: Option<bool>,
    /// The names of `headers`, those of the content aside.
    pub headers: Vec<String>,
}

/// One entry of `responses`, references resolved.
#[derive(Clone, Debug)]
pub struct Response {
    /// Where it stands.
    pub node: NodeId,
    /// `200`, `2XX` or `default`.
    pub status: String,
    /// `description`.
    pub description: String,
    /// `headers`, save for `Content-Type`.
    pub headers: Vec<AnswerHeader>,
    /// `content`, as the document has it.
    pub content: Vec<Media>,
}

/// A header of an answer, references resolved.
#[derive(Clone, Debug)]
pub struct AnswerHeader {
    /// Its name.
    pub name: String,
    /// `description`.
    pub description: Option<String>,
    /// `schema`; none where it has `content`.
    pub schema: Option<NodeId>,
}

/// What a security scheme asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKind {
    /// `http` with scheme `bearer`, `oauth2` and `openIdConnect`.
    Bearer,
    /// `http` with scheme `basic`.
    Basic,
    /// `apiKey`: where, and under which name.
    ApiKey(Location, String),
    /// Any other; the caller brings a header of its own.
    Other(String),
}

/// A security scheme.
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// The key under `securitySchemes`.
    pub name: String,
    /// What it asks for.
    pub kind: SchemeKind,
    /// Where `OAuth` 2 gives tokens for client credentials.
    pub token_url: Option<String>,
    /// `description`.
    pub description: Option<String>,
}

/// The JSON types a schema allows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)]
pub struct Types {
    /// `null`, or `nullable: true`.
    pub null: bool,
    /// `boolean`.
    pub boolean: bool,
    /// `integer`.
    pub integer: bool,
    /// `number`.
    pub number: bool,
    /// `string`.
    pub string: bool,
    /// `array`.
    pub array: bool,
    /// `object`.
    pub object: bool,
}

impl Types {
    /// Whether it names a type at all.
    pub fn any(self) -> bool {
        self != Self::default()
    }

    /// Whether it names a type besides null.
    pub fn any_value(self) -> bool {
        Self {
            null: false,
            ..self
        }
        .any()
    }
}

/// `additionalProperties`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// Not said.
    #[default]
    Unspecified,
    /// `true` or `{}`.
    Any,
    /// `false`.
    Forbidden,
    /// A schema.
    Schema(NodeId),
}

/// `discriminator`.
#[derive(Clone, Debug, PartialEq)]
pub struct Discriminator {
    /// `propertyName`.
    pub property: String,
    /// `mapping`: value → the schema it names, resolved; by value.
    pub mapping: Vec<(String, NodeId)>,
}

/// One schema, not a reference, its nested schemas as ids.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools)]
pub struct Schema {
    /// Where it stands.
    pub node: NodeId,
    /// `type`; all false where it says none.
    pub types: Types,
    /// `format`.
    pub format: Option<String>,
    /// `title`.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `enum` (and `const`), as the document has it.
    pub enumeration: Option<Vec<Value>>,
    /// What the values of `enum` are called, by vendors' extensions (`x-enum-varnames`, `x-enumNames`).
    pub value_names: Vec<String>,
    /// `default`.
    pub default: Option<Value>,
    /// `example`, or the first of `examples`.
    pub example: Option<Value>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// `properties`, in the document's order.
    pub properties: Vec<(String, NodeId)>,
    /// `required`.
    pub required: Vec<String>,
    /// `additionalProperties`.
    pub additional: Additional,
    /// `items`.
    pub items: Option<NodeId>,
    /// `prefixItems`.
    pub prefix_items: Vec<NodeId>,
    /// Whether `items` is `false`: there are no items but those of `prefixItems`.
    pub closed: bool,
    /// `allOf`.
    pub all_of: Vec<NodeId>,
    /// `oneOf`.
    pub one_of: Vec<NodeId>,
    /// `anyOf`.
    pub any_of: Vec<NodeId>,
    /// Whether `not`, `patternProperties`, `if`, `dependent…` or the like narrow it further.
    pub narrowed: bool,
    /// `discriminator`.
    pub discriminator: Option<Discriminator>,
    /// Constraints for the docs, in a fixed order: (`minimum`, `1`), (`pattern`, `^a$`) ….
    pub constraints: Vec<(&'static str, String)>,
    /// A boolean schema `false`: nothing is valid.
    pub never: bool,
}
