// file: src/types/alone.rs

use crate::runtime;

/// A discriminator that nothing extends.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Alone {
    /// The `kind` property.
    pub kind: Option<String>,
}

impl Alone {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }
}

runtime::object! {
    Alone {
        "kind" => kind: optional,
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
        Base: Plain = "Animal" | "",
        Cat: Plain = "cat" | "kitten",
        Dog: Plain = "Dog" | "Puppy",
        Stray: Plain = "Stray",
    }
}

/// A base, of which others are kinds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnimalBase {
    /// The `kind` property.
    pub kind: String,
    /// The `name` property.
    pub name: Option<String>,
}

impl AnimalBase {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    AnimalBase {
        "kind" => kind: required,
        "name" => name: optional,
    }
}

// file: src/types/cat.rs

use crate::runtime;

/// `Cat`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// The `kind` property.
    pub kind: String,
    /// The `lives` property.
    pub lives: Option<i64>,
    /// The `name` property.
    pub name: Option<String>,
}

impl Cat {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            lives: None,
            name: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `lives`.
    pub fn lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    Cat {
        "kind" => kind: required,
        "lives" => lives: optional Int,
        "name" => name: optional,
    }
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
        Base: Plain = "Dog" | "",
        Puppy: Plain = "Puppy",
    }
}

/// A kind that has kinds itself.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DogBase {
    /// The `kind` property.
    pub kind: String,
    /// The `name` property.
    pub name: Option<String>,
    /// The `tricks` property.
    pub tricks: Option<Vec<String>>,
}

impl DogBase {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: None,
            tricks: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `tricks`.
    pub fn tricks(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.tricks = Some(runtime::texts(value));
        self
    }
}

runtime::object! {
    DogBase {
        "kind" => kind: required,
        "name" => name: optional,
        "tricks" => tricks: optional List,
    }
}

// file: src/types/owner.rs

use crate::runtime;
use super::{Animal, Cat, Dog};

/// `Owner`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// `cat`: see [`Cat`](crate::types::Cat).
    pub cat: Option<Cat>,
    /// `dog`: see [`Dog`](crate::types::Dog).
    pub dog: Option<Dog>,
    /// The reference with a word of its own.
    pub pet: Option<Animal>,
}

impl Owner {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `cat`.
    pub fn cat(mut self, value: Cat) -> Self {
        self.cat = Some(value);
        self
    }

    /// Sets `dog`.
    pub fn dog(mut self, value: impl Into<Dog>) -> Self {
        self.dog = Some(value.into());
        self
    }

    /// Sets `pet`.
    pub fn pet(mut self, value: impl Into<Animal>) -> Self {
        self.pet = Some(value.into());
        self
    }
}

runtime::object! {
    Owner {
        "cat" => cat: optional,
        "dog" => dog: optional,
        "pet" => pet: optional,
    }
}

// file: src/types/puppy.rs

use crate::runtime;
use super::Dog;

/// `Puppy`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Puppy {
    /// The `kind` property.
    pub kind: String,
    /// `mother`: see [`Dog`](crate::types::Dog).
    pub mother: Option<Dog>,
    /// The `name` property.
    pub name: Option<String>,
    /// The `tricks` property.
    pub tricks: Option<Vec<String>>,
    /// The `weeks` property.
    pub weeks: Option<i64>,
}

impl Puppy {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            mother: None,
            name: None,
            tricks: None,
            weeks: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `mother`.
    pub fn mother(mut self, value: impl Into<Dog>) -> Self {
        self.mother = Some(value.into());
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `tricks`.
    pub fn tricks(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.tricks = Some(runtime::texts(value));
        self
    }

    /// Sets `weeks`.
    pub fn weeks(mut self, value: i64) -> Self {
        self.weeks = Some(value);
        self
    }
}

runtime::object! {
    Puppy {
        "kind" => kind: required,
        "mother" => mother: optional,
        "name" => name: optional,
        "tricks" => tricks: optional List,
        "weeks" => weeks: optional Int,
    }
}

// file: src/types/stray.rs

use crate::runtime;

/// `Stray`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Stray {
    /// The `kind` property.
    pub kind: String,
    /// The `name` property.
    pub name: Option<String>,
}

impl Stray {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    Stray {
        "kind" => kind: required,
        "name" => name: optional,
    }
}
