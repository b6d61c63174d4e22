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

runtime::object! {
    /// `Circle`, which the document does not describe.
    pub struct Circle {
        /// The `kind` property.
        pub kind: String = into,
        /// The `radius` property.
        pub radius: Option<f64>,
    }
    pub fn new(kind: impl Into<String>);
}

// file: src/types/contact.rs
use crate::runtime;

runtime::object! {
    /// Alternatives without a name are properties that need not be there.
    pub struct Contact {
        /// The `mail` property.
        pub mail: Option<String> = into,
        /// The `name` property.
        pub name: Option<String> = into,
        /// The `phone` property.
        pub phone: Option<String> = into,
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
        Text: runtime::Plain,
        Image: runtime::Plain,
    }
}

// file: src/types/forwarded.rs
use crate::runtime;
use super::{Image, Text};

runtime::object! {
    /// The same by `allOf`, with more, and open to properties that nobody names.
    pub struct Forwarded {
        /// The `by` property.
        pub by: Option<String> = into,
        /// The `id` property.
        pub id: String = into,
        /// The `sent` property.
        pub sent: Option<runtime::Timestamp> = into,
        ..extra: runtime::Extra,
        with {
            /// What the same object is besides: see [`ForwardedVariant`](crate::types::ForwardedVariant).
            pub variant: ForwardedVariant = into,
        }
    }
    pub fn new(id: impl Into<String>, variant: impl Into<ForwardedVariant>);
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
        Text: runtime::Plain,
        Image: runtime::Plain,
    }
}

// file: src/types/image.rs
use crate::runtime;

runtime::object! {
    /// `Image`, which the document does not describe.
    pub struct Image {
        /// The `url` property.
        pub url: String = into,
        /// The `width` property.
        pub width: Option<i64>,
    }
    pub fn new(url: impl Into<String>);
}

// file: src/types/message.rs
use crate::runtime;
use super::{Image, Text};

runtime::object! {
    /// A message, which has a content of one of two kinds beside its own properties.
    pub struct Message {
        /// The `id` property.
        pub id: String = into,
        /// The `sent` property.
        pub sent: Option<runtime::Timestamp> = into,
        with {
            /// What the same object is besides: see [`MessageVariant`](crate::types::MessageVariant).
            pub variant: MessageVariant = into,
        }
    }
    pub fn new(id: impl Into<String>, variant: impl Into<MessageVariant>);
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
        Text: runtime::Plain,
        Image: runtime::Plain,
    }
}

// file: src/types/odd.rs
use crate::runtime;

runtime::object! {
    /// Alternatives that are no objects.
    pub struct Odd {
        /// The `a` property.
        pub a: Option<String> = into,
        ..extra: runtime::Extra,
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
        Circle: runtime::Plain = "Circle",
        Square: runtime::Plain = "Square",
    }
}

// file: src/types/square.rs
use crate::runtime;

runtime::object! {
    /// `Square`, which the document does not describe.
    pub struct Square {
        /// The `kind` property.
        pub kind: String = into,
        /// The `side` property.
        pub side: Option<f64>,
    }
    pub fn new(kind: impl Into<String>);
}

// file: src/types/stored.rs
use crate::runtime;
use super::Content;

runtime::object! {
    /// `Stored`, which the document does not describe.
    pub struct Stored {
        /// The `stored` property.
        pub stored: Option<bool>,
        with {
            /// What the same object is besides: see [`Content`](crate::types::Content).
            pub content: Content = into,
        }
    }
    pub fn new(content: impl Into<Content>);
}

// file: src/types/strict.rs
use crate::runtime;

runtime::object! {
    /// One alternative is no alternative.
    pub struct Strict {
        /// The `a` property.
        pub a: Option<String> = into,
        /// The `b` property.
        pub b: i64,
    }
    pub fn new(b: i64);
}

// file: src/types/text.rs
use crate::runtime;

runtime::object! {
    /// `Text`, which the document does not describe.
    pub struct Text {
        /// The `body` property.
        pub body: String = into,
    }
    pub fn new(body: impl Into<String>);
}
