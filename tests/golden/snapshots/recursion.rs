// recursive-alias: this schema contains itself with no object in between; it becomes a plain JSON value
// recursive-alias: one of the alternatives is, by way of others, this schema itself; it is left out

// file: src/types/base.rs

use crate::runtime;
use super::Derived;

/// `Base`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// `child`: see [`Derived`](crate::types::Derived).
    pub child: Option<Derived>,
}

impl Base {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `child`.
    pub fn child(mut self, value: Derived) -> Self {
        self.child = Some(value);
        self
    }
}

runtime::object! {
    Base {
        "child" => child: optional,
    }
}

// file: src/types/chain.rs

use crate::runtime;
use std::collections::BTreeMap;

/// `Chain`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Chain {
    /// `all`: see [`Chain`](crate::types::Chain).
    pub all: Option<Vec<Chain>>,
    /// `by_name`: see [`Chain`](crate::types::Chain).
    pub by_name: Option<BTreeMap<String, Chain>>,
    /// `next`: see [`Chain`](crate::types::Chain).
    pub next: Option<Box<Chain>>,
}

impl Chain {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `all`.
    pub fn all(mut self, value: impl IntoIterator<Item = Chain>) -> Self {
        self.all = Some(value.into_iter().collect());
        self
    }

    /// Sets `by_name`.
    pub fn by_name(mut self, value: impl Into<BTreeMap<String, Chain>>) -> Self {
        self.by_name = Some(value.into());
        self
    }

    /// Sets `next`.
    pub fn next(mut self, value: Chain) -> Self {
        self.next = Some(Box::new(value));
        self
    }
}

runtime::object! {
    Chain {
        "all" => all: optional List,
        "by_name" => by_name: optional Map,
        "next" => next: optional,
    }
}

// file: src/types/derived.rs

use crate::runtime;

/// `Derived`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Derived {
    /// `child`: see [`Derived`](crate::types::Derived).
    pub child: Option<Box<Derived>>,
    /// The `name` property.
    pub name: Option<String>,
}

impl Derived {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `child`.
    pub fn child(mut self, value: Derived) -> Self {
        self.child = Some(Box::new(value));
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    Derived {
        "child" => child: optional,
        "name" => name: optional,
    }
}

// file: src/types/egg.rs

use crate::runtime;
use super::{Hen, Shell};

/// `Egg`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Egg {
    /// `hen`: see [`Hen`](crate::types::Hen).
    pub hen: Option<Box<Hen>>,
    /// `shell`: see [`Shell`](crate::types::Shell).
    pub shell: Option<Shell>,
}

impl Egg {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `hen`.
    pub fn hen(mut self, value: Hen) -> Self {
        self.hen = Some(Box::new(value));
        self
    }

    /// Sets `shell`.
    pub fn shell(mut self, value: Shell) -> Self {
        self.shell = Some(value);
        self
    }
}

runtime::object! {
    Egg {
        "hen" => hen: optional,
        "shell" => shell: optional,
    }
}

// file: src/types/endless.rs

use crate::runtime;

/// No value can be made of it; the crate compiles all the same.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Endless {
    /// `next`: see [`Endless`](crate::types::Endless).
    pub next: Box<Endless>,
}

impl Endless {
    /// A value with what must be there.
    pub fn new(next: Endless) -> Self {
        Self { next: Box::new(next) }
    }

    /// Sets `next`.
    pub fn next(mut self, value: Endless) -> Self {
        self.next = Box::new(value);
        self
    }
}

runtime::object! {
    Endless {
        "next" => next: required,
    }
}

// file: src/types/entry.rs

use crate::runtime;
use std::collections::BTreeMap;

/// `Entry`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// `maybe`: see [`Entry`](crate::types::Entry).
    pub maybe: Option<Box<Entry>>,
    /// `more`: see [`Entry`](crate::types::Entry).
    pub more: Option<BTreeMap<String, Entry>>,
}

impl Entry {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `maybe`.
    pub fn maybe(mut self, value: Entry) -> Self {
        self.maybe = Some(Box::new(value));
        self
    }

    /// Sets `more`.
    pub fn more(mut self, value: impl Into<BTreeMap<String, Entry>>) -> Self {
        self.more = Some(value.into());
        self
    }
}

runtime::object! {
    Entry {
        "maybe" => maybe: optional,
        "more" => more: optional Map,
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
        Term: Plain,
        Text: Plain,
    }
}

// file: src/types/has_lists.rs

use crate::runtime;

/// `HasLists`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct HasLists {
    /// The `lists` property.
    pub lists: Option<Vec<runtime::Value>>,
}

impl HasLists {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `lists`.
    pub fn lists(
        mut self,
        value: impl IntoIterator<Item = impl Into<runtime::Value>>,
    ) -> Self {
        self.lists = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

runtime::object! {
    HasLists {
        "lists" => lists: optional List,
    }
}

// file: src/types/hen.rs

use crate::runtime;
use super::Egg;

/// `Hen`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Hen {
    /// `egg`: see [`Egg`](crate::types::Egg).
    pub egg: Option<Box<Egg>>,
}

impl Hen {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `egg`.
    pub fn egg(mut self, value: Egg) -> Self {
        self.egg = Some(Box::new(value));
        self
    }
}

runtime::object! {
    Hen {
        "egg" => egg: optional,
    }
}

// file: src/types/shell.rs

use crate::runtime;

/// `Shell`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shell {
    /// The `color` property.
    pub color: Option<String>,
}

impl Shell {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `color`.
    pub fn color(mut self, value: impl Into<String>) -> Self {
        self.color = Some(value.into());
        self
    }
}

runtime::object! {
    Shell {
        "color" => color: optional,
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
        Integer: Int,
        ExpressionList: List,
    }
}
