//! Rust types as the generated code names them, their codecs, and what their setters take.

/// A Rust type.
#[derive(Clone, Debug, PartialEq)]
pub enum Rust {
    /// `bool`.
    Bool,
    /// An integer primitive; `true` if it is decimal text on the wire.
    Integer(&'static str, bool),
    /// `f64`.
    Float,
    /// `String`.
    Text,
    /// `runtime::Timestamp`.
    Timestamp,
    /// `runtime::Secret`.
    Secret,
    /// `Vec<u8>`, base64 on the wire.
    Bytes,
    /// `runtime::Part`, a part of a multipart body, or a body as it is.
    Part,
    /// `runtime::Multipart`, such a body.
    Multipart,
    /// `runtime::Value`.
    Value,
    /// `Vec<T>`.
    List(Box<Rust>),
    /// `(A, B, …)`.
    Tuple(Vec<Rust>),
    /// `BTreeMap<String, T>`.
    Map(Box<Rust>),
    /// `Option<T>`.
    Option(Box<Rust>),
    /// `runtime::Nullable<T>`.
    Nullable(Box<Rust>),
    /// `Box<T>`.
    Boxed(Box<Rust>),
    /// A struct of the crate.
    Model(String),
    /// An open enum of texts of the crate.
    Enum(String),
    /// An open enum of integers of the crate.
    IntEnum(String),
    /// An enum of the crate with a value in each variant.
    Union(String),
    /// An enum of the crate with the answers of an operation.
    Answers(String),
    /// A type the config names.
    Path(String),
}

/// What a setter takes, and how it becomes the field's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setter {
    /// The type itself.
    Plain,
    /// `impl Into<T>`.
    Into,
    /// Anything that is read item by item as text.
    Texts,
    /// Anything that is read item by item, each `impl Into<T>`.
    Items,
}

impl Rust {
    /// The codec of a value of this type; `None` for the one that is understood.
    pub fn codec(&self) -> Option<String> {
        match self {
            Self::Integer(_, false) => Some(codec("Int")),
            Self::Integer(_, true) => Some(codec("IntText")),
            Self::Bytes => Some(codec("Base64")),
            Self::List(inner) => Some(wrapped("List", inner)),
            Self::Map(inner) => Some(wrapped("Map", inner)),
            Self::Option(inner) => Some(wrapped("Maybe", inner)),
            Self::Tuple(places) => Some(tuple_codec(places)),
            Self::Boxed(inner) => inner
                .codec()
                .map(|inner| format!("{}<{inner}>", codec("Boxed"))),
            Self::Path(_) => Some(codec("Serde")),
            _ => None,
        }
    }

    /// What a setter of this type takes.
    pub fn setter(&self) -> Setter {
        match self {
            Self::Bool
            | Self::Integer(..)
            | Self::Float
            | Self::Model(_)
            | Self::Tuple(_)
            | Self::Path(_)
            | Self::Multipart => Setter::Plain,
            Self::List(inner) => match **inner {
                Self::Text => Setter::Texts,
                _ => Setter::Items,
            },
            _ => Setter::Into,
        }
    }

    /// The type in the box.
    pub fn unboxed(&self) -> &Rust {
        if let Self::Boxed(inner) = self {
            inner
        } else {
            self
        }
    }

    /// The names of the crate's types in it.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Model(name)
            | Self::Enum(name)
            | Self::IntEnum(name)
            | Self::Union(name)
            | Self::Answers(name) => vec![name],
            Self::Tuple(places) => places.iter().flat_map(Self::names).collect(),
            Self::List(inner)
            | Self::Map(inner)
            | Self::Option(inner)
            | Self::Nullable(inner)
            | Self::Boxed(inner) => inner.names(),
            _ => Vec::new(),
        }
    }

    /// The type alone, whatever its values are on the wire.
    #[must_use]
    pub fn plain(&self) -> Rust {
        let inner = |inner: &Rust| Box::new(inner.plain());
        match self {
            Self::Integer(name, _) => Self::Integer(name, false),
            Self::Boxed(of) => of.plain(),
            Self::List(of) => Self::List(inner(of)),
            Self::Map(of) => Self::Map(inner(of)),
            Self::Option(of) => Self::Option(inner(of)),
            Self::Nullable(of) => Self::Nullable(inner(of)),
            Self::Tuple(places) => Self::Tuple(places.iter().map(Self::plain).collect()),
            other => other.clone(),
        }
    }

    /// The first of them.
    pub fn name(&self) -> Option<&str> {
        self.names().first().copied()
    }

    /// Whether a `BTreeMap` is in it.
    pub fn has_map(&self) -> bool {
        match self {
            Self::Map(_) => true,
            Self::Tuple(places) => places.iter().any(Self::has_map),
            Self::List(inner)
            | Self::Option(inner)
            | Self::Nullable(inner)
            | Self::Boxed(inner) => inner.has_map(),
            _ => false,
        }
    }
}

fn wrapped(name: &str, inner: &Rust) -> String {
    let name = codec(name);
    inner
        .codec()
        .map_or_else(|| name.clone(), |inner| format!("{name}<{inner}>"))
}

/// A codec as generated code names it.
pub fn codec(name: &str) -> String {
    format!("runtime::{name}")
}

/// The codec of a tuple.
fn tuple_codec(places: &[Rust]) -> String {
    let codecs = places.iter().map(Rust::codec);
    let codecs: Vec<String> = codecs
        .map(|inner| inner.unwrap_or_else(|| codec("Plain")))
        .collect();
    format!("{}<({})>", codec("Tuple"), codecs.join(", "))
}
