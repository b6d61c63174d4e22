// conflicting-property: the members of this allOf give `a` types that no value has; it becomes a plain JSON value
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

// file: src/types/base.rs

use crate::runtime;
use std::collections::BTreeMap;
use super::Named;

/// `Base`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// `data`: see [`BaseData`](crate::types::BaseData).
    pub data: Option<BaseData>,
    /// The `free` property.
    pub free: Option<BTreeMap<String, runtime::Value>>,
    /// The `items` property.
    pub items: Option<Vec<runtime::Value>>,
    /// The `kind` property.
    pub kind: Option<String>,
    /// `list`: see [`Named`](crate::types::Named).
    pub list: Option<Vec<Named>>,
    /// The `size` property.
    pub size: Option<f64>,
}

impl Base {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    pub fn data(mut self, value: BaseData) -> Self {
        self.data = Some(value);
        self
    }

    /// Sets `free`.
    pub fn free(mut self, value: impl Into<BTreeMap<String, runtime::Value>>) -> Self {
        self.free = Some(value.into());
        self
    }

    /// Sets `items`.
    pub fn items(
        mut self,
        value: impl IntoIterator<Item = impl Into<runtime::Value>>,
    ) -> Self {
        self.items = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets `list`.
    pub fn list(mut self, value: impl IntoIterator<Item = Named>) -> Self {
        self.list = Some(value.into_iter().collect());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, value: f64) -> Self {
        self.size = Some(value);
        self
    }
}

runtime::object! {
    Base {
        "data" => data: optional,
        "free" => free: optional Map,
        "items" => items: optional List,
        "kind" => kind: optional,
        "list" => list: optional List,
        "size" => size: optional,
    }
}

/// `BaseData`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BaseData {
    /// The `id` property.
    pub id: Option<String>,
}

impl BaseData {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

runtime::object! {
    BaseData {
        "id" => id: optional,
    }
}

// file: src/types/chain.rs

use crate::runtime;

/// `Chain`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Chain {
    /// The `a` property.
    pub a: Option<String>,
    /// `next`: see [`Chain`](crate::types::Chain).
    pub next: Option<Box<Chain>>,
}

impl Chain {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
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
        "a" => a: optional,
        "next" => next: optional,
    }
}

// file: src/types/deep.rs

use crate::runtime;

/// Objects in objects, each said twice.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deep {
    /// `links`: see [`DeepLinks`](crate::types::DeepLinks).
    pub links: Option<DeepLinks>,
}

impl Deep {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `links`.
    pub fn links(mut self, value: DeepLinks) -> Self {
        self.links = Some(value);
        self
    }
}

runtime::object! {
    Deep {
        "links" => links: optional,
    }
}

/// `DeepLinks`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeepLinks {
    /// `data`: see [`DeepLinksData`](crate::types::DeepLinksData).
    pub data: Option<DeepLinksData>,
}

impl DeepLinks {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    pub fn data(mut self, value: DeepLinksData) -> Self {
        self.data = Some(value);
        self
    }
}

runtime::object! {
    DeepLinks {
        "data" => data: optional,
    }
}

/// `DeepLinksData`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeepLinksData {
    /// The `id` property.
    pub id: Option<String>,
    /// `next`: see [`DeepLinksDataNext`](crate::types::DeepLinksDataNext).
    pub next: Option<DeepLinksDataNext>,
    /// `self`: see [`DeepLinksDataSelf`](crate::types::DeepLinksDataSelf).
    pub self_: Option<DeepLinksDataSelf>,
}

impl DeepLinksData {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets `next`.
    pub fn next(mut self, value: DeepLinksDataNext) -> Self {
        self.next = Some(value);
        self
    }

    /// Sets `self_`.
    pub fn self_(mut self, value: DeepLinksDataSelf) -> Self {
        self.self_ = Some(value);
        self
    }
}

runtime::object! {
    DeepLinksData {
        "id" => id: optional,
        "next" => next: optional,
        "self" => self_: optional,
    }
}

/// `DeepLinksDataNext`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeepLinksDataNext {
    /// The `b` property.
    pub b: Option<String>,
}

impl DeepLinksDataNext {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `b`.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

runtime::object! {
    DeepLinksDataNext {
        "b" => b: optional,
    }
}

/// `DeepLinksDataSelf`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeepLinksDataSelf {
    /// The `a` property.
    pub a: Option<String>,
}

impl DeepLinksDataSelf {
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
    DeepLinksDataSelf {
        "a" => a: optional,
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

// file: src/types/link.rs

use crate::runtime;

/// `Link`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// The `b` property.
    pub b: Option<String>,
    /// `next`: see [`Link`](crate::types::Link).
    pub next: Option<Box<Link>>,
}

impl Link {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `b`.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }

    /// Sets `next`.
    pub fn next(mut self, value: Link) -> Self {
        self.next = Some(Box::new(value));
        self
    }
}

runtime::object! {
    Link {
        "b" => b: optional,
        "next" => next: optional,
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

// file: src/types/nested.rs

use crate::runtime;

/// The same type twice below itself.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Nested {
    /// `next`: see [`NestedNext`](crate::types::NestedNext).
    pub next: Option<NestedNext>,
}

impl Nested {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `next`.
    pub fn next(mut self, value: NestedNext) -> Self {
        self.next = Some(value);
        self
    }
}

runtime::object! {
    Nested {
        "next" => next: optional,
    }
}

/// `NestedNext`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NestedNext {
    /// The `a` property.
    pub a: Option<String>,
    /// The `b` property.
    pub b: Option<String>,
    /// `next`: see [`NestedNext`](crate::types::NestedNext).
    pub next: Option<Box<NestedNext>>,
}

impl NestedNext {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// Sets `b`.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }

    /// Sets `next`.
    pub fn next(mut self, value: NestedNext) -> Self {
        self.next = Some(Box::new(value));
        self
    }
}

runtime::object! {
    NestedNext {
        "a" => a: optional,
        "b" => b: optional,
        "next" => next: optional,
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

// file: src/types/refined.rs

use crate::runtime;
use super::{Aged, Person};

/// Each property says more than that of the base.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Refined {
    /// `data`: see [`RefinedData`](crate::types::RefinedData).
    pub data: Option<RefinedData>,
    /// `free`: see [`Aged`](crate::types::Aged).
    pub free: Option<Aged>,
    /// The `items` property.
    pub items: Option<Vec<String>>,
    /// `kind`: see [`RefinedKind`](crate::types::RefinedKind).
    pub kind: Option<RefinedKind>,
    /// `list`: see [`Person`](crate::types::Person).
    pub list: Option<Vec<Person>>,
    /// The `size` property.
    pub size: Option<i64>,
}

impl Refined {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    pub fn data(mut self, value: RefinedData) -> Self {
        self.data = Some(value);
        self
    }

    /// Sets `free`.
    pub fn free(mut self, value: Aged) -> Self {
        self.free = Some(value);
        self
    }

    /// Sets `items`.
    pub fn items(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.items = Some(runtime::texts(value));
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<RefinedKind>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets `list`.
    pub fn list(mut self, value: impl IntoIterator<Item = Person>) -> Self {
        self.list = Some(value.into_iter().collect());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

runtime::object! {
    Refined {
        "data" => data: optional,
        "free" => free: optional,
        "items" => items: optional List,
        "kind" => kind: optional,
        "list" => list: optional List,
        "size" => size: optional Int,
    }
}

/// `RefinedData`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RefinedData {
    /// The `id` property.
    pub id: Option<String>,
    /// The `more` property.
    pub more: i64,
}

impl RefinedData {
    /// A value with what must be there.
    pub fn new(more: i64) -> Self {
        Self { id: None, more }
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets `more`.
    pub fn more(mut self, value: i64) -> Self {
        self.more = value;
        self
    }
}

runtime::object! {
    RefinedData {
        "id" => id: optional,
        "more" => more: required Int,
    }
}

/// `RefinedKind`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RefinedKind {
    /// `refined`.
    Refined,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    RefinedKind {
        "refined" => Refined,
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
    /// `said_twice`: see [`Kind`](crate::types::Kind).
    pub said_twice: Option<Kind>,
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

    /// Sets `said_twice`.
    pub fn said_twice(mut self, value: impl Into<Kind>) -> Self {
        self.said_twice = Some(value.into());
        self
    }
}

runtime::object! {
    WithKind {
        "kind" => kind: optional,
        "said_twice" => said_twice: optional,
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
