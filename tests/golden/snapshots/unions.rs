// file: API.md
# The API of unions-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
```

## Types

```text
union types::Amount
types::Amount::Integer(i64)
types::Amount::Empty(types::AmountEmpty)
types::Amount: From<i64>
types::Amount: From<types::AmountEmpty>
enum types::AmountEmpty
types::AmountEmpty::Empty = ""
union types::Any by "kind"
types::Any::Winged(types::Winged) = "bird" | "parrot" | "cat"
types::Any::Fish(types::Fish) = "fish"
types::Any: From<types::Winged>
types::Any: From<types::Fish>
struct types::Bird(kind: impl Into<types::BirdKind>)
types::Bird.kind: types::BirdKind
enum types::BirdKind
types::BirdKind::Bird = "bird"
types::BirdKind::Parrot = "parrot"
struct types::Cat(kind: impl Into<String>)
types::Cat.kind: String
types::Cat.lives: Option<i64>
union types::Datum by "kind"
types::Datum::Bool(types::DatumBool) = "bool"
types::Datum::Integer(types::DatumInteger) = "integer"
types::Datum::Other(types::DatumOther) = "other"
types::Datum: From<types::DatumBool>
types::Datum: From<types::DatumInteger>
types::Datum: From<types::DatumOther>
struct types::DatumBool(kind: impl Into<types::DatumBoolKind>, value: bool)
types::DatumBool.kind: types::DatumBoolKind
types::DatumBool.value: bool
enum types::DatumBoolKind
types::DatumBoolKind::Bool = "bool"
struct types::DatumInteger(kind: impl Into<types::DatumIntegerKind>, value: i64)
types::DatumInteger.kind: types::DatumIntegerKind
types::DatumInteger.value: i64
enum types::DatumIntegerKind
types::DatumIntegerKind::Integer = "integer"
struct types::DatumOther(kind: impl Into<types::DatumOtherKind>)
types::DatumOther.kind: types::DatumOtherKind
types::DatumOther.value: Option<Value>
enum types::DatumOtherKind
types::DatumOtherKind::Other = "other"
struct types::Dog(kind: impl Into<String>)
types::Dog.kind: String
types::Dog.tricks: Option<Vec<String>>
struct types::Fish(kind: impl Into<types::FishKind>)
types::Fish.kind: types::FishKind
enum types::FishKind
types::FishKind::Fish = "fish"
union types::Linked
types::Linked::Text(String)
types::Linked::Object(types::LinkedObject)
types::Linked: From<String>
types::Linked: From<types::LinkedObject>
struct types::LinkedObject(name: impl Into<String>)
types::LinkedObject.name: String
types::LinkedObject.parts: Option<Vec<Option<types::Linked>>>
union types::Outcome by "ok"
types::Outcome::True(types::OutcomeTrue) = "true"
types::Outcome::False(types::OutcomeFalse) = "false"
types::Outcome: From<types::OutcomeTrue>
types::Outcome: From<types::OutcomeFalse>
struct types::OutcomeFalse(ok: bool)
types::OutcomeFalse.error: Option<String>
types::OutcomeFalse.ok: bool
struct types::OutcomeTrue(ok: bool)
types::OutcomeTrue.data: Option<String>
types::OutcomeTrue.ok: bool
struct types::Owner(pet: impl Into<types::Pet>)
types::Owner.color: Option<types::OwnerColor>
types::Owner.r#const: Option<types::OwnerConst>
types::Owner.maybe: Option<types::Cat>
types::Owner.mixed: Option<types::OwnerMixed>
types::Owner.one: Option<types::Dog>
types::Owner.pet: types::Pet
types::Owner.pets: Option<Vec<types::Pet>>
types::Owner.text_or_number: Option<types::OwnerTextOrNumber>
enum types::OwnerColor
types::OwnerColor::Red = "red"
types::OwnerColor::Green = "green"
enum types::OwnerConst
types::OwnerConst::Fixed = "fixed"
union types::OwnerMixed
types::OwnerMixed::Integer(i64)
types::OwnerMixed::Text(String)
types::OwnerMixed: From<i64>
types::OwnerMixed: From<String>
union types::OwnerTextOrNumber
types::OwnerTextOrNumber::Text(String)
types::OwnerTextOrNumber::Integer(i64)
types::OwnerTextOrNumber: From<String>
types::OwnerTextOrNumber: From<i64>
struct types::Partly()
types::Partly.a: Option<String>
types::Partly.b: Option<String>
union types::Pet by "kind"
types::Pet::Cat(types::Cat) = "cat"
types::Pet::Dog(types::Dog) = "dog"
types::Pet: From<types::Cat>
types::Pet: From<types::Dog>
struct types::Ranges()
types::Ranges.long: Option<i64>
types::Ranges.wide: Option<u64>
union types::Several
types::Several::Text(String)
types::Several::TextList(Vec<String>)
types::Several::ValueMap(BTreeMap<String, Value>)
types::Several: From<String>
types::Several: From<Vec<String>>
types::Several: From<BTreeMap<String, Value>>
union types::Sized
types::Sized::Integer(i64)
types::Sized: From<i64>
struct types::Slip(there: impl Into<String>)
types::Slip.missing: Option<Value>
types::Slip.there: String
struct types::Twice(variant: impl Into<types::TwiceVariant>, bird_or_valued: impl Into<types::TwiceBirdOrValued>)
types::Twice.variant: types::TwiceVariant = self
types::Twice.bird_or_valued: types::TwiceBirdOrValued = self
union types::TwiceBirdOrValued
types::TwiceBirdOrValued::Bird(types::Bird)
types::TwiceBirdOrValued::Valued(types::Valued)
types::TwiceBirdOrValued: From<types::Bird>
types::TwiceBirdOrValued: From<types::Valued>
union types::TwiceVariant
types::TwiceVariant::Cat(types::Cat)
types::TwiceVariant::Dog(types::Dog)
types::TwiceVariant: From<types::Cat>
types::TwiceVariant: From<types::Dog>
struct types::Valued(kind: impl Into<String>)
types::Valued.kind: String
types::Valued.value: Option<Value>
union types::Winged by "kind"
types::Winged::Bird(types::Bird) = "bird" | "parrot"
types::Winged::Cat(types::Cat) = "cat"
types::Winged: From<types::Bird>
types::Winged: From<types::Cat>
```

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

// file: src/types/any.rs

use crate::runtime;
use super::{Fish, Winged};

/// One of its alternatives is a choice by the same property.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Any {
    /// `kind` is `bird` or `parrot` or `cat`.
    Winged(Winged),
    /// `kind` is `fish`.
    Fish(Fish),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Winged> for Any {
    fn from(value: Winged) -> Self {
        Self::Winged(value)
    }
}

impl From<Fish> for Any {
    fn from(value: Fish) -> Self {
        Self::Fish(value)
    }
}

runtime::union! {
    Any by "kind" {
        Winged: Plain = "bird" | "parrot" | "cat",
        Fish: Plain = "fish",
    }
}

// file: src/types/bird.rs

use crate::runtime;

/// `Bird`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bird {
    /// `kind`: see [`BirdKind`](crate::types::BirdKind).
    pub kind: BirdKind,
}

impl Bird {
    /// A value with what must be there.
    pub fn new(kind: impl Into<BirdKind>) -> Self {
        Self { kind: kind.into() }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<BirdKind>) -> Self {
        self.kind = value.into();
        self
    }
}

runtime::object! {
    Bird {
        "kind" => kind: required,
    }
}

/// `BirdKind`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BirdKind {
    /// `bird`.
    Bird,
    /// `parrot`.
    Parrot,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    BirdKind {
        "bird" => Bird,
        "parrot" => Parrot,
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

// file: src/types/fish.rs

use crate::runtime;

/// `Fish`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fish {
    /// `kind`: see [`FishKind`](crate::types::FishKind).
    pub kind: FishKind,
}

impl Fish {
    /// A value with what must be there.
    pub fn new(kind: impl Into<FishKind>) -> Self {
        Self { kind: kind.into() }
    }

    /// Sets `kind`.
    pub fn kind(mut self, value: impl Into<FishKind>) -> Self {
        self.kind = value.into();
        self
    }
}

runtime::object! {
    Fish {
        "kind" => kind: required,
    }
}

/// `FishKind`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FishKind {
    /// `fish`.
    Fish,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    FishKind {
        "fish" => Fish,
    }
}

// file: src/types/linked.rs

use crate::runtime;

/// An object, or text that says where it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Linked {
    /// Text.
    Text(String),
    /// See [`LinkedObject`].
    Object(LinkedObject),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<String> for Linked {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for Linked {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<LinkedObject> for Linked {
    fn from(value: LinkedObject) -> Self {
        Self::Object(value)
    }
}

runtime::union! {
    Linked {
        Text: Plain,
        Object: Plain,
    }
}

/// `LinkedObject`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkedObject {
    /// The `name` property.
    pub name: String,
    /// `parts`: see [`Linked`](crate::types::Linked).
    pub parts: Option<Vec<Option<Linked>>>,
}

impl LinkedObject {
    /// A value with what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parts: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }

    /// Sets `parts`.
    pub fn parts(
        mut self,
        value: impl IntoIterator<Item = impl Into<Option<Linked>>>,
    ) -> Self {
        self.parts = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

runtime::object! {
    LinkedObject {
        "name" => name: required,
        "parts" => parts: optional List<Maybe>,
    }
}

// file: src/types/outcome.rs

use crate::runtime;

/// Told by a flag.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    /// `ok` is `true`.
    True(OutcomeTrue),
    /// `ok` is `false`.
    False(OutcomeFalse),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<OutcomeTrue> for Outcome {
    fn from(value: OutcomeTrue) -> Self {
        Self::True(value)
    }
}

impl From<OutcomeFalse> for Outcome {
    fn from(value: OutcomeFalse) -> Self {
        Self::False(value)
    }
}

runtime::union! {
    Outcome by "ok" {
        True: Plain = "true",
        False: Plain = "false",
    }
}

/// `OutcomeFalse`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OutcomeFalse {
    /// The `error` property.
    pub error: Option<String>,
    /// The `ok` property.
    pub ok: bool,
}

impl OutcomeFalse {
    /// A value with what must be there.
    pub fn new(ok: bool) -> Self {
        Self { error: None, ok }
    }

    /// Sets `error`.
    pub fn error(mut self, value: impl Into<String>) -> Self {
        self.error = Some(value.into());
        self
    }

    /// Sets `ok`.
    pub fn ok(mut self, value: bool) -> Self {
        self.ok = value;
        self
    }
}

runtime::object! {
    OutcomeFalse {
        "error" => error: optional,
        "ok" => ok: required,
    }
}

/// `OutcomeTrue`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OutcomeTrue {
    /// The `data` property.
    pub data: Option<String>,
    /// The `ok` property.
    pub ok: bool,
}

impl OutcomeTrue {
    /// A value with what must be there.
    pub fn new(ok: bool) -> Self {
        Self { data: None, ok }
    }

    /// Sets `data`.
    pub fn data(mut self, value: impl Into<String>) -> Self {
        self.data = Some(value.into());
        self
    }

    /// Sets `ok`.
    pub fn ok(mut self, value: bool) -> Self {
        self.ok = value;
        self
    }
}

runtime::object! {
    OutcomeTrue {
        "data" => data: optional,
        "ok" => ok: required,
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

// file: src/types/ranges.rs

use crate::runtime;

/// `Ranges`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Ranges {
    /// The `long` property.
    ///
    /// At most 4294967295.
    pub long: Option<i64>,
    /// The `wide` property.
    ///
    /// From 0 to 18446744073709552000.
    pub wide: Option<u64>,
}

impl Ranges {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `long`.
    pub fn long(mut self, value: i64) -> Self {
        self.long = Some(value);
        self
    }

    /// Sets `wide`.
    pub fn wide(mut self, value: u64) -> Self {
        self.wide = Some(value);
        self
    }
}

runtime::object! {
    Ranges {
        "long" => long: optional Int,
        "wide" => wide: optional Int,
    }
}

// file: src/types/several.rs

use crate::runtime;
use std::collections::BTreeMap;

/// Text, a list of texts, or a map.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Several {
    /// Text.
    Text(String),
    /// TextList.
    TextList(Vec<String>),
    /// ValueMap.
    ValueMap(BTreeMap<String, runtime::Value>),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<String> for Several {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for Several {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<Vec<String>> for Several {
    fn from(value: Vec<String>) -> Self {
        Self::TextList(value)
    }
}

impl From<BTreeMap<String, runtime::Value>> for Several {
    fn from(value: BTreeMap<String, runtime::Value>) -> Self {
        Self::ValueMap(value)
    }
}

runtime::union! {
    Several {
        Text: Plain,
        TextList: List,
        ValueMap: Map,
    }
}

// file: src/types/sized.rs

use crate::runtime;

/// A number, as such or as text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Sized {
    /// Integer.
    Integer(i64),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<i64> for Sized {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

runtime::union! {
    Sized {
        Integer: Int,
    }
}

// file: src/types/slip.rs

use crate::runtime;

/// `Slip`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Slip {
    /// Named as required, and not described.
    pub missing: Option<runtime::Value>,
    /// The `there` property.
    pub there: String,
}

impl Slip {
    /// A value with what must be there.
    pub fn new(there: impl Into<String>) -> Self {
        Self {
            missing: None,
            there: there.into(),
        }
    }

    /// Sets `missing`.
    pub fn missing(mut self, value: impl Into<runtime::Value>) -> Self {
        self.missing = Some(value.into());
        self
    }

    /// Sets `there`.
    pub fn there(mut self, value: impl Into<String>) -> Self {
        self.there = value.into();
        self
    }
}

runtime::object! {
    Slip {
        "missing" => missing: optional,
        "there" => there: required,
    }
}

// file: src/types/twice.rs

use crate::runtime;
use super::{Bird, Cat, Dog, Valued};

/// One of two, and one of two others.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Twice {
    /// What the same object is besides: see [`TwiceVariant`](crate::types::TwiceVariant).
    pub variant: TwiceVariant,
    /// What the same object is besides: see [`TwiceBirdOrValued`](crate::types::TwiceBirdOrValued).
    pub bird_or_valued: TwiceBirdOrValued,
}

impl Twice {
    /// A value with what must be there.
    pub fn new(
        variant: impl Into<TwiceVariant>,
        bird_or_valued: impl Into<TwiceBirdOrValued>,
    ) -> Self {
        Self {
            variant: variant.into(),
            bird_or_valued: bird_or_valued.into(),
        }
    }

    /// Sets `variant`.
    pub fn variant(mut self, value: impl Into<TwiceVariant>) -> Self {
        self.variant = value.into();
        self
    }

    /// Sets `bird_or_valued`.
    pub fn bird_or_valued(mut self, value: impl Into<TwiceBirdOrValued>) -> Self {
        self.bird_or_valued = value.into();
        self
    }
}

runtime::object! {
    Twice {
    } with variant: Plain, bird_or_valued: Plain
}

/// `TwiceBirdOrValued`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TwiceBirdOrValued {
    /// See [`Bird`].
    Bird(Bird),
    /// See [`Valued`].
    Valued(Valued),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Bird> for TwiceBirdOrValued {
    fn from(value: Bird) -> Self {
        Self::Bird(value)
    }
}

impl From<Valued> for TwiceBirdOrValued {
    fn from(value: Valued) -> Self {
        Self::Valued(value)
    }
}

runtime::union! {
    TwiceBirdOrValued {
        Bird: Plain,
        Valued: Plain,
    }
}

/// `TwiceVariant`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TwiceVariant {
    /// See [`Cat`].
    Cat(Cat),
    /// See [`Dog`].
    Dog(Dog),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Cat> for TwiceVariant {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for TwiceVariant {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

runtime::union! {
    TwiceVariant {
        Cat: Plain,
        Dog: Plain,
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

// file: src/types/winged.rs

use crate::runtime;
use super::{Bird, Cat};

/// `Winged`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Winged {
    /// `kind` is `bird` or `parrot`.
    Bird(Bird),
    /// `kind` is `cat`.
    Cat(Cat),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<Bird> for Winged {
    fn from(value: Bird) -> Self {
        Self::Bird(value)
    }
}

impl From<Cat> for Winged {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

runtime::union! {
    Winged by "kind" {
        Bird: Plain = "bird" | "parrot",
        Cat: Plain = "cat",
    }
}
