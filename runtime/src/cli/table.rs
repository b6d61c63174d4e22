//! What the generator says about a command line. Everything in it is a constant.

use crate::runtime::model::Model;
use crate::runtime::{Operation, PageSpec, Style, Value, WaiterSpec};

/// A command line.
#[derive(Debug)]
pub struct Program {
    /// The name of the program.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// What it is for, in a line.
    pub about: &'static str,
    /// The resources at its top.
    pub nodes: &'static [Node],
}

/// A resource: the word that leads to its commands.
#[derive(Debug)]
pub struct Node {
    pub(crate) name: &'static str,
    pub(crate) commands: &'static [Command],
    pub(crate) nodes: &'static [Node],
}

/// A resource with these commands and the resources below it.
pub const fn node(
    name: &'static str,
    commands: &'static [Command],
    nodes: &'static [Node],
) -> Node {
    Node {
        name,
        commands,
        nodes,
    }
}

/// An operation as a command.
#[derive(Debug)]
#[must_use]
pub struct Command {
    pub(crate) name: &'static str,
    pub(crate) operation: &'static Operation,
    pub(crate) about: &'static str,
    pub(crate) arguments: &'static [Argument],
    /// Those that are properties of the body.
    pub(crate) properties: &'static [Argument],
    pub(crate) payload: Payload,
    pub(crate) stream: Stream,
    pub(crate) pages: Option<&'static PageSpec<Value, Value>>,
    pub(crate) wait: Option<Wait>,
    pub(crate) deprecated: bool,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Payload {
    None,
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}

/// How an answer is read, where that is not at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    None,
    Bytes,
    /// Server-sent events: the media type, and the property of the body that asks for them.
    Events(&'static str, Option<&'static str>),
    /// JSON values, likewise; `true` if they are a JSON text sequence.
    Records(&'static str, Option<&'static str>, bool),
}

/// What to poll, and until when.
#[derive(Debug)]
pub(crate) struct Wait {
    pub(crate) spec: &'static WaiterSpec<Value, Value>,
    /// What to poll with which parameters out of the answer to the command; `None` to poll the command itself.
    pub(crate) then: Option<(&'static Operation, &'static [Taken])>,
}

/// A path parameter, and where its value stands in an answer.
pub type Taken = (&'static str, &'static [&'static str]);

/// A command that calls an operation.
pub const fn command(
    name: &'static str,
    operation: &'static Operation,
    about: &'static str,
    arguments: &'static [Argument],
) -> Command {
    Command {
        name,
        operation,
        about,
        arguments,
        properties: &[],
        payload: Payload::None,
        stream: Stream::None,
        pages: None,
        wait: None,
        deprecated: false,
    }
}

impl Command {
    /// Its arguments, those for the body last.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static Argument> + use<> {
        self.arguments.iter().chain(self.properties)
    }

    /// These arguments, which stand with the type of the body, are properties of it.
    pub const fn properties(mut self, properties: &'static [Argument]) -> Self {
        self.properties = properties;
        self
    }

    /// It has a JSON body.
    pub const fn json(mut self) -> Self {
        self.payload = Payload::Json;
        self
    }

    /// It has a form body.
    pub const fn form(mut self) -> Self {
        self.payload = Payload::Form;
        self
    }

    /// It has a multipart body.
    pub const fn multipart(mut self) -> Self {
        self.payload = Payload::Multipart;
        self
    }

    /// Its body is text.
    pub const fn text(mut self) -> Self {
        self.payload = Payload::Text;
        self
    }

    /// Its body is bytes.
    pub const fn bytes(mut self) -> Self {
        self.payload = Payload::Bytes;
        self
    }

    /// Its answer is bytes, which can be many.
    pub const fn download(mut self) -> Self {
        self.stream = Stream::Bytes;
        self
    }

    /// Its answer is a stream of server-sent events.
    pub const fn events(mut self, accept: &'static str, flag: Option<&'static str>) -> Self {
        self.stream = Stream::Events(accept, flag);
        self
    }

    /// Its answer is lines of JSON.
    pub const fn lines(mut self, accept: &'static str, flag: Option<&'static str>) -> Self {
        self.stream = Stream::Records(accept, flag, false);
        self
    }

    /// Its answer is a JSON text sequence.
    pub const fn sequence(mut self, accept: &'static str, flag: Option<&'static str>) -> Self {
        self.stream = Stream::Records(accept, flag, true);
        self
    }

    /// Its answer has pages.
    pub const fn pages(mut self, spec: &'static PageSpec<Value, Value>) -> Self {
        self.pages = Some(spec);
        self
    }

    /// It is asked again and again until what it shows is done.
    pub const fn polled(mut self, spec: &'static WaiterSpec<Value, Value>) -> Self {
        self.wait = Some(Wait { spec, then: None });
        self
    }

    /// What it starts can be waited for, by this operation with parameters out of the answer.
    pub const fn awaited(
        mut self,
        operation: &'static Operation,
        taken: &'static [Taken],
        spec: &'static WaiterSpec<Value, Value>,
    ) -> Self {
        let then = Some((operation, taken));
        self.wait = Some(Wait { spec, then });
        self
    }

    /// It is deprecated.
    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }
}

/// A parameter, a property of the body, or a part of it.
#[derive(Debug)]
#[must_use]
pub struct Argument {
    /// The flag without its dashes, or what stands in the place of a positional argument.
    pub(crate) name: &'static str,
    pub(crate) place: Place,
    pub(crate) kind: Kind,
    pub(crate) about: &'static str,
    pub(crate) values: &'static [&'static str],
    /// The properties of the object that it is in JSON.
    pub(crate) properties: &'static [&'static str],
    pub(crate) required: bool,
}

/// A word on the command line, and where its value goes.
pub const fn arg(name: &'static str, place: Place, kind: Kind, about: &'static str) -> Argument {
    Argument {
        name,
        place,
        kind,
        about,
        values: &[],
        properties: &[],
        required: false,
    }
}

impl Argument {
    /// The values that are known; others are sent too.
    pub const fn values(mut self, values: &'static [&'static str]) -> Self {
        self.values = values;
        self
    }

    /// It is such an object in JSON, or more than one.
    pub const fn object<T: Model>(mut self) -> Self {
        self.properties = T::PROPERTIES;
        self
    }

    /// It must be there.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Whether it has a place on the command line instead of a flag.
    pub(crate) const fn is_positional(&self) -> bool {
        matches!(self.place, Place::Path(..))
    }

    /// Whether it is a part of the body.
    pub(crate) const fn is_in_body(&self) -> bool {
        matches!(self.place, Place::Field(_) | Place::Part(..))
    }
}

/// What text a value is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The text itself.
    Text,
    /// `true` or `false`; the flag alone is `true`.
    Flag,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// JSON, or the text itself where it is none.
    Any,
    /// JSON, from a file if it begins with `@`.
    Json,
    /// Texts; the flag is repeated.
    Texts,
    /// Integers; the flag is repeated.
    Integers,
    /// Numbers; the flag is repeated.
    Numbers,
    /// JSON values; the flag is repeated.
    Values,
    /// The path of a file.
    File,
    /// The paths of files; the flag is repeated.
    Files,
}

impl Kind {
    /// Whether the flag can be repeated.
    pub(crate) const fn is_list(self) -> bool {
        matches!(
            self,
            Self::Texts | Self::Integers | Self::Numbers | Self::Values | Self::Files
        )
    }
}

/// Where a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Into the path; `true` where reserved characters go out as they are.
    Path(&'static str, Style, bool, bool),
    /// Into the query, likewise.
    Query(&'static str, Style, bool, bool),
    /// Into a header; `None` for JSON, else how it is spread.
    Header(&'static str, Option<bool>),
    /// Into a cookie, likewise.
    Cookie(&'static str, Option<bool>),
    /// A property of the body.
    Field(&'static str),
    /// A part of the body, with its content type.
    Part(&'static str, Option<&'static str>),
}

/// A path parameter.
pub const fn path(wire: &'static str) -> Place {
    Place::Path(wire, Style::Simple, false, false)
}

/// A query parameter.
pub const fn query(wire: &'static str) -> Place {
    Place::Query(wire, Style::Form, true, false)
}

/// A header.
pub const fn header(wire: &'static str) -> Place {
    Place::Header(wire, Some(false))
}

/// A cookie.
pub const fn cookie(wire: &'static str) -> Place {
    Place::Cookie(wire, Some(true))
}

/// A property of the body.
pub const fn field(wire: &'static str) -> Place {
    Place::Field(wire)
}

/// A part of the body.
pub const fn part(wire: &'static str) -> Place {
    Place::Part(wire, None)
}

/// A value inside another, taken out.
pub fn take(mut value: Value, path: &[&str]) -> Option<Value> {
    for name in path {
        value = value.as_object_mut()?.remove(*name)?;
    }
    (!value.is_null()).then_some(value)
}

/// A value inside another.
pub fn look<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

/// A text inside a value.
pub fn text<'a>(value: &'a Value, path: &[&str]) -> Option<&'a str> {
    look(value, path)?.as_str()
}

/// What names something inside a value: a text or a number.
pub fn name(value: &Value, path: &[&str]) -> Option<String> {
    match look(value, path)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A flag inside a value.
pub fn flag(value: &Value, path: &[&str]) -> Option<bool> {
    look(value, path)?.as_bool()
}

/// A number of things inside a value; decimal text is as good.
pub fn count(value: &Value, path: &[&str]) -> Option<u64> {
    match look(value, path)? {
        Value::String(text) => text.parse().ok(),
        value => value.as_u64(),
    }
}

/// A list inside a value, taken out.
pub fn list(value: Value, path: &[&str]) -> Option<Vec<Value>> {
    match take(value, path)? {
        Value::Array(items) => Some(items),
        _ => None,
    }
}

/// The flags that the program has for itself. An argument of the API with such a name gets another: the generator has
/// the same list, out of the same file.
pub const OWN: &[&str] = include!("flags.rs");
