// union-as-value: beside properties stand alternatives that are no objects; what they add is kept as plain JSON values

// file: API.md
# The API of beside-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
```

## Types

```text
struct types::Circle(kind: impl Into<String>)
types::Circle.kind: String
types::Circle.radius: Option<f64>
struct types::Contact()
types::Contact.mail: Option<String>
types::Contact.name: Option<String>
types::Contact.phone: Option<String>
union types::Content
types::Content::Text(types::Text)
types::Content::Image(types::Image)
types::Content: From<types::Text>
types::Content: From<types::Image>
struct types::Forwarded(id: impl Into<String>, variant: impl Into<types::ForwardedVariant>)
types::Forwarded.by: Option<String>
types::Forwarded.id: String
types::Forwarded.sent: Option<Timestamp>
types::Forwarded.variant: types::ForwardedVariant = self
types::Forwarded.extra: Extra = ..
union types::ForwardedVariant
types::ForwardedVariant::Text(types::Text)
types::ForwardedVariant::Image(types::Image)
types::ForwardedVariant: From<types::Text>
types::ForwardedVariant: From<types::Image>
struct types::Image(url: impl Into<String>)
types::Image.url: String
types::Image.width: Option<i64>
struct types::Message(id: impl Into<String>, variant: impl Into<types::MessageVariant>)
types::Message.id: String
types::Message.sent: Option<Timestamp>
types::Message.variant: types::MessageVariant = self
union types::MessageVariant
types::MessageVariant::Text(types::Text)
types::MessageVariant::Image(types::Image)
types::MessageVariant: From<types::Text>
types::MessageVariant: From<types::Image>
struct types::Odd()
types::Odd.a: Option<String>
types::Odd.extra: Extra = ..
union types::Shape by "kind"
types::Shape::Circle(types::Circle) = "Circle"
types::Shape::Square(types::Square) = "Square"
types::Shape: From<types::Circle>
types::Shape: From<types::Square>
struct types::Square(kind: impl Into<String>)
types::Square.kind: String
types::Square.side: Option<f64>
struct types::Stored(content: impl Into<types::Content>)
types::Stored.stored: Option<bool>
types::Stored.content: types::Content = self
struct types::Strict(b: i64)
types::Strict.a: Option<String>
types::Strict.b: i64
struct types::Text(body: impl Into<String>)
types::Text.body: String
```

// file: src/types/circle.rs

use crate::runtime;

/// `Circle`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// The `kind` property.
    pub kind: String,
    /// The `radius` property.
    pub radius: Option<f64>,
}

impl Circle {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            radius: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `radius`.
    pub fn radius(mut self, value: f64) -> Self {
        self.radius = Some(value);
        self
    }
}

runtime::object! {
    Circle {
        "kind" => kind: required,
        "radius" => radius: optional,
    }
}

// file: src/types/contact.rs

use crate::runtime;

/// Alternatives without a name are properties that need not be there.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    /// The `mail` property.
    pub mail: Option<String>,
    /// The `name` property.
    pub name: Option<String>,
    /// The `phone` property.
    pub phone: Option<String>,
}

impl Contact {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `mail`.
    pub fn mail(mut self, value: impl Into<String>) -> Self {
        self.mail = Some(value.into());
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `phone`.
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }
}

runtime::object! {
    Contact {
        "mail" => mail: optional,
        "name" => name: optional,
        "phone" => phone: optional,
    }
}

// file: src/types/content.rs

use crate::runtime;
use super::{Image, Text};

/// `Content`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Content {
    /// See [`Text`].
    Text(Text),
    /// See [`Image`].
    Image(Image),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Text> for Content {
    fn from(value: Text) -> Self {
        Self::Text(value)
    }
}

impl From<Image> for Content {
    fn from(value: Image) -> Self {
        Self::Image(value)
    }
}

runtime::union! {
    Content {
        Text: Plain,
        Image: Plain,
    }
}

// file: src/types/forwarded.rs

use crate::runtime;
use super::{Image, Text};

/// The same by `allOf`, with more, and open to properties that nobody names.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Forwarded {
    /// The `by` property.
    pub by: Option<String>,
    /// The `id` property.
    pub id: String,
    /// The `sent` property.
    pub sent: Option<runtime::Timestamp>,
    /// What the same object is besides: see [`ForwardedVariant`](crate::types::ForwardedVariant).
    pub variant: ForwardedVariant,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl Forwarded {
    /// A value with what must be there.
    pub fn new(id: impl Into<String>, variant: impl Into<ForwardedVariant>) -> Self {
        Self {
            by: None,
            id: id.into(),
            sent: None,
            variant: variant.into(),
            extra: runtime::Extra::new(),
        }
    }

    /// Sets `by`.
    pub fn by(mut self, value: impl Into<String>) -> Self {
        self.by = Some(value.into());
        self
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }

    /// Sets `sent`.
    pub fn sent(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.sent = Some(value.into());
        self
    }

    /// Sets `variant`.
    pub fn variant(mut self, value: impl Into<ForwardedVariant>) -> Self {
        self.variant = value.into();
        self
    }
}

runtime::object! {
    Forwarded {
        "by" => by: optional,
        "id" => id: required,
        "sent" => sent: optional,
        ..extra
    } with variant: Plain
}

/// `ForwardedVariant`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ForwardedVariant {
    /// See [`Text`].
    Text(Text),
    /// See [`Image`].
    Image(Image),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Text> for ForwardedVariant {
    fn from(value: Text) -> Self {
        Self::Text(value)
    }
}

impl From<Image> for ForwardedVariant {
    fn from(value: Image) -> Self {
        Self::Image(value)
    }
}

runtime::union! {
    ForwardedVariant {
        Text: Plain,
        Image: Plain,
    }
}

// file: src/types/image.rs

use crate::runtime;

/// `Image`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Image {
    /// The `url` property.
    pub url: String,
    /// The `width` property.
    pub width: Option<i64>,
}

impl Image {
    /// A value with what must be there.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            width: None,
        }
    }

    /// Sets `url`.
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = value.into();
        self
    }

    /// Sets `width`.
    pub fn width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }
}

runtime::object! {
    Image {
        "url" => url: required,
        "width" => width: optional Int,
    }
}

// file: src/types/message.rs

use crate::runtime;
use super::{Image, Text};

/// A message, which has a content of one of two kinds beside its own properties.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// The `id` property.
    pub id: String,
    /// The `sent` property.
    pub sent: Option<runtime::Timestamp>,
    /// What the same object is besides: see [`MessageVariant`](crate::types::MessageVariant).
    pub variant: MessageVariant,
}

impl Message {
    /// A value with what must be there.
    pub fn new(id: impl Into<String>, variant: impl Into<MessageVariant>) -> Self {
        Self {
            id: id.into(),
            sent: None,
            variant: variant.into(),
        }
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }

    /// Sets `sent`.
    pub fn sent(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.sent = Some(value.into());
        self
    }

    /// Sets `variant`.
    pub fn variant(mut self, value: impl Into<MessageVariant>) -> Self {
        self.variant = value.into();
        self
    }
}

runtime::object! {
    Message {
        "id" => id: required,
        "sent" => sent: optional,
    } with variant: Plain
}

/// `MessageVariant`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageVariant {
    /// See [`Text`].
    Text(Text),
    /// See [`Image`].
    Image(Image),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Text> for MessageVariant {
    fn from(value: Text) -> Self {
        Self::Text(value)
    }
}

impl From<Image> for MessageVariant {
    fn from(value: Image) -> Self {
        Self::Image(value)
    }
}

runtime::union! {
    MessageVariant {
        Text: Plain,
        Image: Plain,
    }
}

// file: src/types/odd.rs

use crate::runtime;

/// Alternatives that are no objects.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Odd {
    /// The `a` property.
    pub a: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl Odd {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    Odd {
        "a" => a: optional,
        ..extra
    }
}

// file: src/types/shape.rs

use crate::runtime;
use super::{Circle, Square};

/// Every alternative has the property beside them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `kind` is `Circle`.
    Circle(Circle),
    /// `kind` is `Square`.
    Square(Square),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Circle> for Shape {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl From<Square> for Shape {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

runtime::union! {
    Shape by "kind" {
        Circle: Plain = "Circle",
        Square: Plain = "Square",
    }
}

// file: src/types/square.rs

use crate::runtime;

/// `Square`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// The `kind` property.
    pub kind: String,
    /// The `side` property.
    pub side: Option<f64>,
}

impl Square {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            side: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `side`.
    pub fn side(mut self, value: f64) -> Self {
        self.side = Some(value);
        self
    }
}

runtime::object! {
    Square {
        "kind" => kind: required,
        "side" => side: optional,
    }
}

// file: src/types/stored.rs

use crate::runtime;
use super::Content;

/// `Stored`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Stored {
    /// The `stored` property.
    pub stored: Option<bool>,
    /// What the same object is besides: see [`Content`](crate::types::Content).
    pub content: Content,
}

impl Stored {
    /// A value with what must be there.
    pub fn new(content: impl Into<Content>) -> Self {
        Self {
            stored: None,
            content: content.into(),
        }
    }

    /// Sets `stored`.
    pub fn stored(mut self, value: bool) -> Self {
        self.stored = Some(value);
        self
    }

    /// Sets `content`.
    pub fn content(mut self, value: impl Into<Content>) -> Self {
        self.content = value.into();
        self
    }
}

runtime::object! {
    Stored {
        "stored" => stored: optional,
    } with content: Plain
}

// file: src/types/strict.rs

use crate::runtime;

/// One alternative is no alternative.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Strict {
    /// The `a` property.
    pub a: Option<String>,
    /// The `b` property.
    pub b: i64,
}

impl Strict {
    /// A value with what must be there.
    pub fn new(b: i64) -> Self {
        Self { a: None, b }
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// Sets `b`.
    pub fn b(mut self, value: i64) -> Self {
        self.b = value;
        self
    }
}

runtime::object! {
    Strict {
        "a" => a: optional,
        "b" => b: required Int,
    }
}

// file: src/types/text.rs

use crate::runtime;

/// `Text`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Text {
    /// The `body` property.
    pub body: String,
}

impl Text {
    /// A value with what must be there.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into() }
    }

    /// Sets `body`.
    pub fn body(mut self, value: impl Into<String>) -> Self {
        self.body = value.into();
        self
    }
}

runtime::object! {
    Text {
        "body" => body: required,
    }
}
