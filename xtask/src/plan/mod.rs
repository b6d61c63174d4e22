//! [`Api`](crate::api::Api) → [`Crate`]: every decision about Rust, taken once.

mod answers;
mod bodies;
mod build;
mod clashes;
mod command;
mod commands;
pub mod docs;
mod examples;
mod features;
mod fields;
mod graph;
mod groups;
mod headers;
mod helpers;
mod limits;
mod list;
mod markdown;
pub mod methods;
mod models;
pub mod names;
mod paging;
mod parts;
mod prose;
mod request;
mod rust;
mod signs;
mod stream;
mod tree;
mod type_names;
mod unions;

pub use build::plan;
pub use clashes::clashes;
pub use command::{Awaited, Command, CommandArgument, CommandPlace};
pub use commands::word;
pub use features::FEATURES;
pub use groups::ALL as ALL_RESOURCES;
pub use request::{
    Answer, AnswerVariant, Argument, ArgumentRole, Body, BodySetter, Method, Parameter, Part,
    PartKind, Stream,
};
pub use rust::{Rust, Setter, codec};

use crate::api::SchemeKind;

/// A crate to be written.
#[derive(Debug)]
pub struct Crate {
    /// The package name.
    pub name: String,
    /// The package version.
    pub version: String,
    /// The features that are on unless a caller turns them off.
    pub features: Vec<String>,
    /// The package description.
    pub description: String,
    /// What the API calls itself.
    pub title: String,
    /// What the API says of itself, as documentation lines.
    pub docs: Vec<String>,
    /// What the client knows of its API.
    pub client: Client,
    /// The models, one module each, by name.
    pub models: Vec<ModelFile>,
    /// The headers that answers have.
    pub headers: Vec<Header>,
    /// The names of the API's types: that of a [`TypeId`](crate::api::TypeId) is at its index.
    pub type_names: Vec<String>,
    /// The resource tree.
    pub nodes: Vec<Node>,
    /// The resources that are shown by an example.
    pub examples: Vec<Example>,
    /// The compiler's limit for types in types, where its own is too low.
    pub recursion_limit: Option<usize>,
}

impl Crate {
    /// The API by name, with the word once.
    pub fn api(&self) -> String {
        api_name(&self.title)
    }

    /// The line with the limit for types in types, if there is one.
    pub fn limit_line(&self) -> String {
        let line = |limit| format!("#![recursion_limit = \"{limit}\"]\n");
        self.recursion_limit.map(line).unwrap_or_default()
    }

    /// The name of the program with the command line: the package's, without what says that it is a library.
    pub fn program(&self) -> &str {
        let name = self.name.as_str();
        ["-sdk", "-client", "-rs"]
            .iter()
            .find_map(|end| name.strip_suffix(end))
            .filter(|name| !name.is_empty())
            .unwrap_or(name)
    }

    /// Whether the nodes at the top of the tree have features of their own.
    pub fn has_groups(&self) -> bool {
        self.groups().next().is_some()
    }

    /// The nodes that have a feature of their own, and that.
    pub fn groups(&self) -> impl Iterator<Item = (&Node, &str)> {
        let nodes = self.nodes.iter();
        nodes.filter_map(|node| Some((node, node.feature.as_deref()?)))
    }

    /// The name of the library.
    pub fn library(&self) -> String {
        self.name.replace('-', "_")
    }
}

/// Whether a scheme is a matter of the connection, so that a request says nothing for it.
pub fn is_connection(kind: &SchemeKind) -> bool {
    matches!(kind, SchemeKind::Other(name) if name.eq_ignore_ascii_case("mutualtls"))
}

/// A title and the word API, unless it ends in it.
fn api_name(title: &str) -> String {
    if title.to_ascii_lowercase().ends_with("api") {
        title.to_owned()
    } else {
        format!("{title} API")
    }
}

/// What the client knows of its API.
#[derive(Debug)]
pub struct Client {
    /// The first server's URL, if it is absolute.
    pub base_url: Option<String>,
    /// That server with its variables, if it has any.
    pub server: Option<crate::api::Server>,
    /// The servers that the document names besides, as documentation lines.
    pub servers: Vec<String>,
    /// Where `OAuth` 2 gives tokens for client credentials.
    pub token_url: Option<String>,
    /// The environment variable with the token.
    pub token_env: Option<String>,
    /// The environment variable with the base URL.
    pub base_url_env: Option<String>,
    /// The security schemes.
    pub schemes: Vec<(String, SchemeKind)>,
    /// Whether every operation needs a credential.
    pub always_secured: bool,
}

/// A file of models: a schema and what is written inside it.
#[derive(Debug)]
pub struct ModelFile {
    /// The module.
    pub module: String,
    /// The features any of which it takes; none where it is always there.
    pub features: Vec<String>,
    /// The models; the first gives the file its name.
    pub models: Vec<Model>,
}

/// A type of the generated crate.
#[derive(Debug)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// JSON pointer of its schema.
    pub pointer: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// What it is.
    pub kind: ModelKind,
}

/// What a model is.
#[derive(Debug)]
pub enum ModelKind {
    /// A struct.
    Struct(Struct),
    /// An open enum of texts.
    TextEnum(Vec<EnumVariant>),
    /// An open enum of integers.
    IntEnum(Vec<IntVariant>),
    /// An enum with a value in each variant.
    Union(Union),
    /// An enum with the answers of an operation.
    Answers(Vec<AnswerVariant>),
}

/// An enum with a value in each variant.
#[derive(Debug)]
pub struct Union {
    /// The property that tells the variant, if there is one.
    pub tag: Option<String>,
    /// Its variants, in the document's order.
    pub variants: Vec<UnionVariant>,
}

/// A variant with a value.
#[derive(Debug)]
pub struct UnionVariant {
    /// Its name.
    pub name: String,
    /// The type of its value.
    pub value: Rust,
    /// The values of the tag that tell it.
    pub tags: Vec<String>,
    /// Whether no other variant has a value of this type.
    pub convertible: bool,
}

/// A struct.
#[derive(Debug)]
pub struct Struct {
    /// Its fields, by wire name; then those that are no fields on the wire.
    pub fields: Vec<Field>,
    /// The field with all other properties.
    pub rest: Option<Rest>,
}

impl Struct {
    /// The fields that `new` takes.
    pub fn required(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.kind.is_required())
    }

    /// Whether it has a value of its own that says nothing.
    pub fn has_default(&self) -> bool {
        self.required().next().is_none()
    }

    /// Whether the macro is told of `new`: where it takes arguments, or there are fields that are always written.
    pub fn is_written_out(&self) -> bool {
        !self.has_default()
            || self
                .fields
                .iter()
                .any(|field| field.kind == Kind::RequiredNullable)
    }
}

/// The field with all properties that have none of their own.
#[derive(Debug)]
pub struct Rest {
    /// Its name.
    pub name: String,
    /// The type of a value; `None` for the untyped rest that the config asks for.
    pub value: Option<Rust>,
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its Rust name.
    pub name: String,
    /// Its name on the wire.
    pub wire: String,
    /// The name of its setter on the model.
    pub setter: String,
    /// The type of a value, without what `kind` adds.
    pub value: Rust,
    /// How absence and null are held.
    pub kind: Kind,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Whether only answers hold it.
    pub read_only: bool,
}

impl Field {
    /// The type of the field.
    pub fn ty(&self) -> Rust {
        let value = Box::new(self.value.clone());
        match self.kind {
            Kind::Required | Kind::Beside => *value,
            Kind::Optional | Kind::RequiredNullable => Rust::Option(value),
            Kind::Nullable => Rust::Nullable(value),
        }
    }
}

/// How absence and null are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Always there.
    Required,
    /// `Option`, absent and null alike.
    Optional,
    /// `Option`, always written.
    RequiredNullable,
    /// `Nullable`: absent, null or a value.
    Nullable,
    /// No field on the wire: the union that the object is a value of besides.
    Beside,
}

impl Kind {
    /// The word in a table of fields.
    pub fn word(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::RequiredNullable => "required_nullable",
            Self::Nullable => "nullable",
            Self::Beside => "beside",
        }
    }

    /// Whether `new` takes it.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::Beside)
    }
}

/// A variant of an open enum of texts.
#[derive(Debug)]
pub struct EnumVariant {
    /// Its name.
    pub name: String,
    /// Its text.
    pub wire: String,
}

/// A variant of an open enum of integers.
#[derive(Debug)]
pub struct IntVariant {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: i64,
}

/// A header of answers: a constant with its name and type.
#[derive(Clone, Debug)]
pub struct Header {
    /// The name of the constant.
    pub name: String,
    /// The name on the wire.
    pub wire: String,
    /// The type of the value, or of each of a list.
    pub value: Rust,
    /// Whether it is a list.
    pub list: bool,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// An example: a small program that uses a resource.
#[derive(Debug)]
pub struct Example {
    /// The file, without its ending.
    pub file: String,
    /// The path of the resource.
    pub path: Vec<String>,
}

/// A node of the resource tree.
#[derive(Debug)]
pub struct Node {
    /// The names from the client to it.
    pub path: Vec<String>,
    /// The name of its type.
    pub name: String,
    /// The feature without which neither it nor what is below exists; only at the top, and only where there are several.
    pub feature: Option<String>,
    /// Its methods, by name.
    pub methods: Vec<Method>,
    /// The nodes below it.
    pub children: Vec<Node>,
}

/// How the pages of a list follow each other.
#[derive(Debug)]
pub struct Pages {
    /// The name of the table.
    pub table: String,
    /// How a page is asked for.
    pub style: PageStyle,
    /// The type of an item.
    pub item: Rust,
    /// The way to the list of items.
    pub items: Vec<Step>,
    /// The way to what names the next page.
    pub next: Option<Vec<Step>>,
    /// The way to what tells whether there is another page.
    pub more: Option<Vec<Step>>,
    /// The way to the number of pages.
    pub pages: Option<Vec<Step>>,
    /// The way to the number of items of all pages.
    pub total: Option<Vec<Step>>,
}

/// How a page is asked for, with the names of the parameters.
#[derive(Debug, Clone)]
pub enum PageStyle {
    /// By number, where the last is that of the first page.
    Page(String, Option<String>, u64),
    /// By the number of items before it.
    Offset(String, Option<String>),
    /// By what the last page says.
    Cursor(String),
    /// By what names the last item of the last page: the parameter, and the way to the name in the item.
    LastItem(String, Vec<Step>),
    /// By a URL in the last page.
    Link,
    /// By a URL in the headers of the last page.
    LinkHeader,
}

/// A helper that polls an operation until it is done.
#[derive(Debug)]
pub struct Waiter {
    /// The name of the method.
    pub name: String,
    /// The name of the table.
    pub table: String,
    /// The type of what is waited for.
    pub item: Rust,
    /// The way to it.
    pub item_path: Vec<Step>,
    /// The way to its state.
    pub state: Vec<Step>,
    /// The states that end the wait well.
    pub success: Vec<String>,
    /// The states that end it badly.
    pub failure: Vec<String>,
    /// The way to what tells a result that is not whole, and its values.
    pub partial: Option<(Vec<Step>, Vec<String>)>,
}

/// A field on the way to a value.
#[derive(Clone, Debug)]
pub struct Step {
    /// The field.
    pub field: String,
    /// Its name on the wire.
    pub wire: String,
    /// How absence and null are held.
    pub kind: Kind,
    /// The type of its value.
    pub value: Rust,
}
