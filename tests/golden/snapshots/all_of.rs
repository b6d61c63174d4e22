// conflicting-property: the members of this allOf give `a` different types; it becomes a plain JSON value
// conflicting-all-of: the members of this allOf are of different types; it becomes a plain JSON value

// file: src/types/aged.rs

use crate::runtime;

/// `Aged`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Aged {
    /// The `age` property.
    pub age: Option<i64>,
    /// The `name` property.
    pub name: Option<String>,
}

impl Aged {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `age`.
    pub fn age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    Aged {
        "age" => age: optional Int,
        "name" => name: optional,
    }
}

// file: src/types/disagreeing.rs

use crate::runtime;

/// `Disagreeing`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Disagreeing {
    /// The `a` property.
    pub a: Option<runtime::Value>,
    /// The `b` property.
    pub b: Option<String>,
}

impl Disagreeing {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<runtime::Value>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// Sets `b`.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

runtime::object! {
    Disagreeing {
        "a" => a: optional,
        "b" => b: optional,
    }
}

// file: src/types/kind.rs

use crate::runtime;

/// `Kind`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `x`.
    X,
    /// `y`.
    Y,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    Kind {
        "x" => X,
        "y" => Y,
    }
}

// file: src/types/named.rs

use crate::runtime;

/// Has a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Named {
    /// Its name.
    pub name: String,
}

impl Named {
    /// A value with what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
}

runtime::object! {
    Named {
        "name" => name: required,
    }
}

// file: src/types/person.rs

use crate::runtime;

/// Both of them and more.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// The `age` property.
    pub age: i64,
    /// The `email` property.
    pub email: Option<String>,
    /// Its name.
    pub name: String,
}

impl Person {
    /// A value with what must be there.
    pub fn new(age: i64, name: impl Into<String>) -> Self {
        Self {
            age,
            email: None,
            name: name.into(),
        }
    }

    /// Sets `age`.
    pub fn age(mut self, value: i64) -> Self {
        self.age = value;
        self
    }

    /// Sets `email`.
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
}

runtime::object! {
    Person {
        "age" => age: required Int,
        "email" => email: optional,
        "name" => name: required,
    }
}

// file: src/types/with_kind.rs

use crate::runtime;
use super::Kind;

/// `WithKind`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WithKind {
    /// `kind`: see [`Kind`](crate::types::Kind).
    ///
    /// Default `"x"`.
    pub kind: Option<Kind>,
}

impl WithKind {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<Kind>) -> Self {
        self.kind = Some(value.into());
        self
    }
}

runtime::object! {
    WithKind {
        "kind" => kind: optional,
    }
}

// file: src/types/wrapper.rs

use crate::runtime;
use super::Named;

/// `Wrapper`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Wrapper {
    /// The `impossible` property.
    pub impossible: Option<runtime::Value>,
    /// The `narrowed` property.
    pub narrowed: Option<String>,
    /// One reference with words of its own.
    pub one: Option<Named>,
}

impl Wrapper {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `impossible`.
    pub fn impossible(mut self, value: impl Into<runtime::Value>) -> Self {
        self.impossible = Some(value.into());
        self
    }

    /// Sets `narrowed`.
    pub fn narrowed(mut self, value: impl Into<String>) -> Self {
        self.narrowed = Some(value.into());
        self
    }

    /// Sets `one`.
    pub fn one(mut self, value: Named) -> Self {
        self.one = Some(value);
        self
    }
}

runtime::object! {
    Wrapper {
        "impossible" => impossible: optional,
        "narrowed" => narrowed: optional,
        "one" => one: optional,
    }
}
