// recursive-alias: this schema contains itself with no object in between; it becomes a plain JSON value
// recursive-alias: one of the alternatives is, by way of others, this schema itself; it is left out

// file: src/types/base.rs
use crate::runtime;
use super::Derived;

runtime::object! {
    /// `Base`, which the document does not describe.
    pub struct Base {
        /// `child`: see [`Derived`](crate::types::Derived).
        pub child: Option<Derived>,
    }
}

// file: src/types/chain.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `Chain`, which the document does not describe.
    pub struct Chain {
        /// `all`: see [`Chain`](crate::types::Chain).
        pub all: Option<Vec<Chain>> = items (Chain),
        /// `by_name`: see [`Chain`](crate::types::Chain).
        pub by_name: Option<BTreeMap<String, Chain>> = into,
        /// `next`: see [`Chain`](crate::types::Chain).
        pub next: Option<Box<Chain>> = boxed (Chain),
    }
}

// file: src/types/derived.rs
use crate::runtime;

runtime::object! {
    /// `Derived`, which the document does not describe.
    pub struct Derived {
        /// `child`: see [`Derived`](crate::types::Derived).
        pub child: Option<Box<Derived>> = boxed (Derived),
        /// The `name` property.
        pub name: Option<String> = into,
    }
}

// file: src/types/egg.rs
use crate::runtime;
use super::{Hen, Shell};

runtime::object! {
    /// `Egg`, which the document does not describe.
    pub struct Egg {
        /// `hen`: see [`Hen`](crate::types::Hen).
        pub hen: Option<Box<Hen>> = boxed (Hen),
        /// `shell`: see [`Shell`](crate::types::Shell).
        pub shell: Option<Shell>,
    }
}

// file: src/types/endless.rs
use crate::runtime;

runtime::object! {
    /// No value can be made of it; the crate compiles all the same.
    pub struct Endless {
        /// `next`: see [`Endless`](crate::types::Endless).
        pub next: Box<Endless> = boxed (Endless),
    }
    pub fn new(next: Endless);
}

// file: src/types/entry.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `Entry`, which the document does not describe.
    pub struct Entry {
        /// `maybe`: see [`Entry`](crate::types::Entry).
        pub maybe: Option<Box<Entry>> = boxed (Entry),
        /// `more`: see [`Entry`](crate::types::Entry).
        pub more: Option<BTreeMap<String, Entry>> = into,
    }
}

// file: src/types/expression.rs
use crate::runtime;
use super::Term;

/// One of its alternatives is the whole again.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Expression {
    /// See [`Term`].
    Term(Term),
    /// Text.
    Text(String),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Term> for Expression {
    fn from(value: Term) -> Self {
        Self::Term(value)
    }
}

impl From<String> for Expression {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for Expression {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

runtime::union! {
    Expression {
        Term: runtime::Plain,
        Text: runtime::Plain,
    }
}

// file: src/types/has_lists.rs
use crate::runtime;

runtime::object! {
    /// `HasLists`, which the document does not describe.
    pub struct HasLists {
        /// The `lists` property.
        pub lists: Option<Vec<runtime::Value>> = each (runtime::Value),
    }
}

// file: src/types/hen.rs
use crate::runtime;
use super::Egg;

runtime::object! {
    /// `Hen`, which the document does not describe.
    pub struct Hen {
        /// `egg`: see [`Egg`](crate::types::Egg).
        pub egg: Option<Box<Egg>> = boxed (Egg),
    }
}

// file: src/types/shell.rs
use crate::runtime;

runtime::object! {
    /// `Shell`, which the document does not describe.
    pub struct Shell {
        /// The `color` property.
        pub color: Option<String> = into,
    }
}

// file: src/types/term.rs
use crate::runtime;
use super::Expression;

/// `Term`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Term {
    /// Integer.
    Integer(i64),
    /// See [`Expression`].
    ExpressionList(Vec<Expression>),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<i64> for Term {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<Vec<Expression>> for Term {
    fn from(value: Vec<Expression>) -> Self {
        Self::ExpressionList(value)
    }
}

runtime::union! {
    Term {
        Integer: runtime::Int,
        ExpressionList: runtime::List,
    }
}
