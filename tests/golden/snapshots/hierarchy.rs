// file: src/types/alone.rs
use crate::runtime;

runtime::object! {
    /// A discriminator that nothing extends.
    pub struct Alone {
        /// The `kind` property.
        pub kind: Option<String> = into,
    }
}

// file: src/types/animal.rs
use crate::runtime;
use super::{Cat, Dog, Stray};

/// A base, of which others are kinds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    /// `kind` is `Animal` or missing.
    Base(AnimalBase),
    /// `kind` is `cat` or `kitten`.
    Cat(Cat),
    /// `kind` is `Dog` or `Puppy`.
    Dog(Dog),
    /// `kind` is `Stray`.
    Stray(Stray),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<AnimalBase> for Animal {
    fn from(value: AnimalBase) -> Self {
        Self::Base(value)
    }
}

impl From<Cat> for Animal {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Animal {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl From<Stray> for Animal {
    fn from(value: Stray) -> Self {
        Self::Stray(value)
    }
}

runtime::union! {
    Animal by "kind" {
        Base: runtime::Plain = "Animal" | "",
        Cat: runtime::Plain = "cat" | "kitten",
        Dog: runtime::Plain = "Dog" | "Puppy",
        Stray: runtime::Plain = "Stray",
    }
}

runtime::object! {
    /// A base, of which others are kinds.
    pub struct AnimalBase {
        /// The `kind` property.
        pub kind: String = into,
        /// The `name` property.
        pub name: Option<String> = into,
    }
    pub fn new(kind: impl Into<String>);
}

// file: src/types/cat.rs
use crate::runtime;

runtime::object! {
    /// `Cat`, which the document does not describe.
    pub struct Cat {
        /// The `kind` property.
        pub kind: String = into,
        /// The `lives` property.
        pub lives: Option<i64>,
        /// The `name` property.
        pub name: Option<String> = into,
    }
    pub fn new(kind: impl Into<String>);
}

// file: src/types/dog.rs
use crate::runtime;
use super::Puppy;

/// A kind that has kinds itself.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Dog {
    /// `kind` is `Dog` or missing.
    Base(DogBase),
    /// `kind` is `Puppy`.
    Puppy(Box<Puppy>),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<DogBase> for Dog {
    fn from(value: DogBase) -> Self {
        Self::Base(value)
    }
}

impl From<Puppy> for Dog {
    fn from(value: Puppy) -> Self {
        Self::Puppy(Box::new(value))
    }
}

runtime::union! {
    Dog by "kind" {
        Base: runtime::Plain = "Dog" | "",
        Puppy: runtime::Plain = "Puppy",
    }
}

runtime::object! {
    /// A kind that has kinds itself.
    pub struct DogBase {
        /// The `kind` property.
        pub kind: String = into,
        /// The `name` property.
        pub name: Option<String> = into,
        /// The `tricks` property.
        pub tricks: Option<Vec<String>> = texts,
    }
    pub fn new(kind: impl Into<String>);
}

// file: src/types/owner.rs
use crate::runtime;
use super::{Animal, Cat, Dog};

runtime::object! {
    /// `Owner`, which the document does not describe.
    pub struct Owner {
        /// `cat`: see [`Cat`](crate::types::Cat).
        pub cat: Option<Cat>,
        /// `dog`: see [`Dog`](crate::types::Dog).
        pub dog: Option<Dog> = into,
        /// The reference with a word of its own.
        pub pet: Option<Animal> = into,
    }
}

// file: src/types/puppy.rs
use crate::runtime;
use super::Dog;

runtime::object! {
    /// `Puppy`, which the document does not describe.
    pub struct Puppy {
        /// The `kind` property.
        pub kind: String = into,
        /// `mother`: see [`Dog`](crate::types::Dog).
        pub mother: Option<Dog> = into,
        /// The `name` property.
        pub name: Option<String> = into,
        /// The `tricks` property.
        pub tricks: Option<Vec<String>> = texts,
        /// The `weeks` property.
        pub weeks: Option<i64>,
    }
    pub fn new(kind: impl Into<String>);
}

// file: src/types/stray.rs
use crate::runtime;

runtime::object! {
    /// `Stray`, which the document does not describe.
    pub struct Stray {
        /// The `kind` property.
        pub kind: String = into,
        /// The `name` property.
        pub name: Option<String> = into,
    }
    pub fn new(kind: impl Into<String>);
}
