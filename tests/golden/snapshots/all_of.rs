// conflicting-property: the members of this allOf give `a` types that no value has; it becomes a plain JSON value
// conflicting-all-of: the members of this allOf are of different types; it becomes a plain JSON value

// file: src/types/aged.rs
use crate::runtime;

runtime::object! {
    /// `Aged`, which the document does not describe.
    pub struct Aged {
        /// The `age` property.
        pub age: Option<i64>,
        /// The `name` property.
        pub name: Option<String> = into,
    }
}

// file: src/types/base.rs
use crate::runtime;
use std::collections::BTreeMap;
use super::Named;

runtime::object! {
    /// `Base`, which the document does not describe.
    pub struct Base {
        /// `data`: see [`BaseData`](crate::types::BaseData).
        pub data: Option<BaseData>,
        /// The `free` property.
        pub free: Option<BTreeMap<String, runtime::Value>> = into,
        /// The `items` property.
        pub items: Option<Vec<runtime::Value>> = each (runtime::Value),
        /// The `kind` property.
        pub kind: Option<String> = into,
        /// `list`: see [`Named`](crate::types::Named).
        pub list: Option<Vec<Named>> = items (Named),
        /// The `size` property.
        pub size: Option<f64>,
    }
}

runtime::object! {
    /// `BaseData`, which the document does not describe.
    pub struct BaseData {
        /// The `id` property.
        pub id: Option<String> = into,
    }
}

// file: src/types/chain.rs
use crate::runtime;

runtime::object! {
    /// `Chain`, which the document does not describe.
    pub struct Chain {
        /// The `a` property.
        pub a: Option<String> = into,
        /// `next`: see [`Chain`](crate::types::Chain).
        pub next: Option<Box<Chain>> = boxed (Chain),
    }
}

// file: src/types/deep.rs
use crate::runtime;

runtime::object! {
    /// Objects in objects, each said twice.
    pub struct Deep {
        /// `links`: see [`DeepLinks`](crate::types::DeepLinks).
        pub links: Option<DeepLinks>,
    }
}

runtime::object! {
    /// `DeepLinks`, which the document does not describe.
    pub struct DeepLinks {
        /// `data`: see [`DeepLinksData`](crate::types::DeepLinksData).
        pub data: Option<DeepLinksData>,
    }
}

runtime::object! {
    /// `DeepLinksData`, which the document does not describe.
    pub struct DeepLinksData {
        /// The `id` property.
        pub id: Option<String> = into,
        /// `next`: see [`DeepLinksDataNext`](crate::types::DeepLinksDataNext).
        pub next: Option<DeepLinksDataNext>,
        /// `self`: see [`DeepLinksDataSelf`](crate::types::DeepLinksDataSelf).
        pub self_: Option<DeepLinksDataSelf> = "self",
    }
}

runtime::object! {
    /// `DeepLinksDataNext`, which the document does not describe.
    pub struct DeepLinksDataNext {
        /// The `b` property.
        pub b: Option<String> = into,
    }
}

runtime::object! {
    /// `DeepLinksDataSelf`, which the document does not describe.
    pub struct DeepLinksDataSelf {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/disagreeing.rs
use crate::runtime;

runtime::object! {
    /// `Disagreeing`, which the document does not describe.
    pub struct Disagreeing {
        /// The `a` property.
        pub a: Option<runtime::Value> = into,
        /// The `b` property.
        pub b: Option<String> = into,
    }
}

// file: src/types/kind.rs
use crate::runtime;

runtime::string_enum! {
    /// `Kind`, which the document does not describe.
    pub enum Kind {
        X = "x",
        Y = "y",
    }
}

// file: src/types/link.rs
use crate::runtime;

runtime::object! {
    /// `Link`, which the document does not describe.
    pub struct Link {
        /// The `b` property.
        pub b: Option<String> = into,
        /// `next`: see [`Link`](crate::types::Link).
        pub next: Option<Box<Link>> = boxed (Link),
    }
}

// file: src/types/named.rs
use crate::runtime;

runtime::object! {
    /// Has a name.
    pub struct Named {
        /// Its name.
        pub name: String = into,
    }
    pub fn new(name: impl Into<String>);
}

// file: src/types/nested.rs
use crate::runtime;

runtime::object! {
    /// The same type twice below itself.
    pub struct Nested {
        /// `next`: see [`NestedNext`](crate::types::NestedNext).
        pub next: Option<NestedNext>,
    }
}

runtime::object! {
    /// `NestedNext`, which the document does not describe.
    pub struct NestedNext {
        /// The `a` property.
        pub a: Option<String> = into,
        /// The `b` property.
        pub b: Option<String> = into,
        /// `next`: see [`NestedNext`](crate::types::NestedNext).
        pub next: Option<Box<NestedNext>> = boxed (NestedNext),
    }
}

// file: src/types/person.rs
use crate::runtime;

runtime::object! {
    /// Both of them and more.
    pub struct Person {
        /// The `age` property.
        pub age: i64,
        /// The `email` property.
        pub email: Option<String> = into,
        /// Its name.
        pub name: String = into,
    }
    pub fn new(age: i64, name: impl Into<String>);
}

// file: src/types/refined.rs
use crate::runtime;
use super::{Aged, Person};

runtime::object! {
    /// Each property says more than that of the base.
    pub struct Refined {
        /// `data`: see [`RefinedData`](crate::types::RefinedData).
        pub data: Option<RefinedData>,
        /// `free`: see [`Aged`](crate::types::Aged).
        pub free: Option<Aged>,
        /// The `items` property.
        pub items: Option<Vec<String>> = texts,
        /// `kind`: see [`RefinedKind`](crate::types::RefinedKind).
        pub kind: Option<RefinedKind> = into,
        /// `list`: see [`Person`](crate::types::Person).
        pub list: Option<Vec<Person>> = items (Person),
        /// The `size` property.
        pub size: Option<i64>,
    }
}

runtime::object! {
    /// `RefinedData`, which the document does not describe.
    pub struct RefinedData {
        /// The `id` property.
        pub id: Option<String> = into,
        /// The `more` property.
        pub more: i64,
    }
    pub fn new(more: i64);
}

runtime::string_enum! {
    /// `RefinedKind`, which the document does not describe.
    pub enum RefinedKind {
        Refined = "refined",
    }
}

// file: src/types/with_kind.rs
use crate::runtime;
use super::Kind;

runtime::object! {
    /// `WithKind`, which the document does not describe.
    pub struct WithKind {
        /// `kind`: see [`Kind`](crate::types::Kind).
        ///
        /// Default `"x"`.
        pub kind: Option<Kind> = into,
        /// `said_twice`: see [`Kind`](crate::types::Kind).
        pub said_twice: Option<Kind> = into,
    }
}

// file: src/types/wrapper.rs
use crate::runtime;
use super::Named;

runtime::object! {
    /// `Wrapper`, which the document does not describe.
    pub struct Wrapper {
        /// The `impossible` property.
        pub impossible: Option<runtime::Value> = into,
        /// The `narrowed` property.
        pub narrowed: Option<String> = into,
        /// One reference with words of its own.
        pub one: Option<Named>,
    }
}
