// file: src/types/amount.rs

use crate::runtime;

/// A number, or the empty text to remove it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Amount {
    /// Integer.
    Integer(i64),
    /// See [`AmountEmpty`].
    Empty(AmountEmpty),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<i64> for Amount {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<AmountEmpty> for Amount {
    fn from(value: AmountEmpty) -> Self {
        Self::Empty(value)
    }
}

runtime::union! {
    Amount {
        Integer: Int,
        Empty: Plain,
    }
}

/// `AmountEmpty`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AmountEmpty {
    /// The empty text.
    Empty,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    AmountEmpty {
        "" => Empty,
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
}

impl Cat {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            lives: None,
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
}

runtime::object! {
    Cat {
        "kind" => kind: required,
        "lives" => lives: optional Int,
    }
}

// file: src/types/datum.rs

use crate::runtime;

/// Alternatives without a name, told apart by a value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Datum {
    /// `kind` is `bool`.
    Bool(DatumBool),
    /// `kind` is `integer`.
    Integer(DatumInteger),
    /// `kind` is `other`.
    Other(DatumOther),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<DatumBool> for Datum {
    fn from(value: DatumBool) -> Self {
        Self::Bool(value)
    }
}

impl From<DatumInteger> for Datum {
    fn from(value: DatumInteger) -> Self {
        Self::Integer(value)
    }
}

impl From<DatumOther> for Datum {
    fn from(value: DatumOther) -> Self {
        Self::Other(value)
    }
}

runtime::union! {
    Datum by "kind" {
        Bool: Plain = "bool",
        Integer: Plain = "integer",
        Other: Plain = "other",
    }
}

/// `DatumBool`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DatumBool {
    /// `kind`: see [`DatumBoolKind`](crate::types::DatumBoolKind).
    pub kind: DatumBoolKind,
    /// The `value` property.
    pub value: bool,
}

impl DatumBool {
    /// A value with what must be there.
    pub fn new(kind: impl Into<DatumBoolKind>, value: bool) -> Self {
        Self { kind: kind.into(), value }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<DatumBoolKind>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `value`.
    pub fn value(mut self, value: bool) -> Self {
        self.value = value;
        self
    }
}

runtime::object! {
    DatumBool {
        "kind" => kind: required,
        "value" => value: required,
    }
}

/// `DatumBoolKind`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatumBoolKind {
    /// `bool`.
    Bool,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    DatumBoolKind {
        "bool" => Bool,
    }
}

/// `DatumInteger`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DatumInteger {
    /// `kind`: see [`DatumIntegerKind`](crate::types::DatumIntegerKind).
    pub kind: DatumIntegerKind,
    /// The `value` property.
    pub value: i64,
}

impl DatumInteger {
    /// A value with what must be there.
    pub fn new(kind: impl Into<DatumIntegerKind>, value: i64) -> Self {
        Self { kind: kind.into(), value }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<DatumIntegerKind>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `value`.
    pub fn value(mut self, value: i64) -> Self {
        self.value = value;
        self
    }
}

runtime::object! {
    DatumInteger {
        "kind" => kind: required,
        "value" => value: required Int,
    }
}

/// `DatumIntegerKind`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatumIntegerKind {
    /// `integer`.
    Integer,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    DatumIntegerKind {
        "integer" => Integer,
    }
}

/// `DatumOther`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DatumOther {
    /// `kind`: see [`DatumOtherKind`](crate::types::DatumOtherKind).
    pub kind: DatumOtherKind,
    /// The `value` property.
    pub value: Option<runtime::Value>,
}

impl DatumOther {
    /// A value with what must be there.
    pub fn new(kind: impl Into<DatumOtherKind>) -> Self {
        Self {
            kind: kind.into(),
            value: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<DatumOtherKind>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `value`.
    pub fn value(mut self, value: impl Into<runtime::Value>) -> Self {
        self.value = Some(value.into());
        self
    }
}

runtime::object! {
    DatumOther {
        "kind" => kind: required,
        "value" => value: optional,
    }
}

/// `DatumOtherKind`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatumOtherKind {
    /// `other`.
    Other,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    DatumOtherKind {
        "other" => Other,
    }
}

// file: src/types/dog.rs

use crate::runtime;

/// `Dog`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// The `kind` property.
    pub kind: String,
    /// The `tricks` property.
    pub tricks: Option<Vec<String>>,
}

impl Dog {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            tricks: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
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
    Dog {
        "kind" => kind: required,
        "tricks" => tricks: optional List,
    }
}

// file: src/types/owner.rs

use crate::runtime;
use super::{Cat, Dog, Pet};

/// `Owner`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// A known color or any other.
    pub color: Option<OwnerColor>,
    /// `const`: see [`OwnerConst`](crate::types::OwnerConst).
    pub r#const: Option<OwnerConst>,
    /// A cat or null.
    pub maybe: Option<Cat>,
    /// `mixed`: see [`OwnerMixed`](crate::types::OwnerMixed).
    pub mixed: Option<OwnerMixed>,
    /// `one`: see [`Dog`](crate::types::Dog).
    pub one: Option<Dog>,
    /// `pet`: see [`Pet`](crate::types::Pet).
    pub pet: Pet,
    /// `pets`: see [`Pet`](crate::types::Pet).
    pub pets: Option<Vec<Pet>>,
    /// `text_or_number`: see [`OwnerTextOrNumber`](crate::types::OwnerTextOrNumber).
    pub text_or_number: Option<OwnerTextOrNumber>,
}

impl Owner {
    /// A value with what must be there.
    pub fn new(pet: impl Into<Pet>) -> Self {
        Self {
            color: None,
            r#const: None,
            maybe: None,
            mixed: None,
            one: None,
            pet: pet.into(),
            pets: None,
            text_or_number: None,
        }
    }

    /// Sets `color`.
    pub fn color(mut self, value: impl Into<OwnerColor>) -> Self {
        self.color = Some(value.into());
        self
    }

    /// Sets `const`.
    pub fn r#const(mut self, value: impl Into<OwnerConst>) -> Self {
        self.r#const = Some(value.into());
        self
    }

    /// Sets `maybe`.
    pub fn maybe(mut self, value: Cat) -> Self {
        self.maybe = Some(value);
        self
    }

    /// Sets `mixed`.
    pub fn mixed(mut self, value: impl Into<OwnerMixed>) -> Self {
        self.mixed = Some(value.into());
        self
    }

    /// Sets `one`.
    pub fn one(mut self, value: Dog) -> Self {
        self.one = Some(value);
        self
    }

    /// Sets `pet`.
    pub fn pet(mut self, value: impl Into<Pet>) -> Self {
        self.pet = value.into();
        self
    }

    /// Sets `pets`.
    pub fn pets(mut self, value: impl IntoIterator<Item = impl Into<Pet>>) -> Self {
        self.pets = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `text_or_number`.
    pub fn text_or_number(mut self, value: impl Into<OwnerTextOrNumber>) -> Self {
        self.text_or_number = Some(value.into());
        self
    }
}

runtime::object! {
    Owner {
        "color" => color: optional,
        "const" => r#const: optional,
        "maybe" => maybe: optional,
        "mixed" => mixed: optional,
        "one" => one: optional,
        "pet" => pet: required,
        "pets" => pets: optional List,
        "text_or_number" => text_or_number: optional,
    }
}

/// `OwnerColor`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OwnerColor {
    /// `red`.
    Red,
    /// `green`.
    Green,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    OwnerColor {
        "red" => Red,
        "green" => Green,
    }
}

/// `OwnerConst`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OwnerConst {
    /// `fixed`.
    Fixed,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    OwnerConst {
        "fixed" => Fixed,
    }
}

/// `OwnerMixed`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OwnerMixed {
    /// Integer.
    Integer(i64),
    /// Text.
    Text(String),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<i64> for OwnerMixed {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for OwnerMixed {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for OwnerMixed {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

runtime::union! {
    OwnerMixed {
        Integer: Int,
        Text: Plain,
    }
}

/// `OwnerTextOrNumber`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OwnerTextOrNumber {
    /// Text.
    Text(String),
    /// Integer.
    Integer(i64),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<String> for OwnerTextOrNumber {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for OwnerTextOrNumber {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<i64> for OwnerTextOrNumber {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

runtime::union! {
    OwnerTextOrNumber {
        Text: Plain,
        Integer: Int,
    }
}

// file: src/types/partly.rs

use crate::runtime;

/// `Partly`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Partly {
    /// The `a` property.
    pub a: Option<String>,
    /// The `b` property.
    pub b: Option<String>,
}

impl Partly {
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
}

runtime::object! {
    Partly {
        "a" => a: optional,
        "b" => b: optional,
    }
}

// file: src/types/pet.rs

use crate::runtime;
use super::{Cat, Dog};

/// One of two, told apart by a property.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// `kind` is `cat`.
    Cat(Cat),
    /// `kind` is `dog`.
    Dog(Dog),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

runtime::union! {
    Pet by "kind" {
        Cat: Plain = "cat",
        Dog: Plain = "dog",
    }
}

// file: src/types/valued.rs

use crate::runtime;

/// `Valued`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Valued {
    /// The `kind` property.
    pub kind: String,
    /// The `value` property.
    pub value: Option<runtime::Value>,
}

impl Valued {
    /// A value with what must be there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            value: None,
        }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = value.into();
        self
    }

    /// Sets `value`.
    pub fn value(mut self, value: impl Into<runtime::Value>) -> Self {
        self.value = Some(value.into());
        self
    }
}

runtime::object! {
    Valued {
        "kind" => kind: required,
        "value" => value: optional,
    }
}
