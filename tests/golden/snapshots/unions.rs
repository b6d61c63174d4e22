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
        Integer: runtime::Int,
        Empty: runtime::Plain,
    }
}

runtime::string_enum! {
    /// `AmountEmpty`, which the document does not describe.
    pub enum AmountEmpty {
        /// The empty text.
        Empty = "",
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
        Winged: runtime::Plain = "bird" | "parrot" | "cat",
        Fish: runtime::Plain = "fish",
    }
}

// file: src/types/bird.rs
use crate::runtime;

runtime::object! {
    /// `Bird`, which the document does not describe.
    pub struct Bird {
        /// `kind`: see [`BirdKind`](crate::types::BirdKind).
        pub kind: BirdKind = into,
    }
    pub fn new(kind: impl Into<BirdKind>);
}

runtime::string_enum! {
    /// `BirdKind`, which the document does not describe.
    pub enum BirdKind {
        Bird = "bird",
        Parrot = "parrot",
    }
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
    }
    pub fn new(kind: impl Into<String>);
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
        Bool: runtime::Plain = "bool",
        Integer: runtime::Plain = "integer",
        Other: runtime::Plain = "other",
    }
}

runtime::object! {
    /// `DatumBool`, which the document does not describe.
    pub struct DatumBool {
        /// `kind`: see [`DatumBoolKind`](crate::types::DatumBoolKind).
        pub kind: DatumBoolKind = into,
        /// The `value` property.
        pub value: bool,
    }
    pub fn new(kind: impl Into<DatumBoolKind>, value: bool);
}

runtime::string_enum! {
    /// `DatumBoolKind`, which the document does not describe.
    pub enum DatumBoolKind {
        Bool = "bool",
    }
}

runtime::object! {
    /// `DatumInteger`, which the document does not describe.
    pub struct DatumInteger {
        /// `kind`: see [`DatumIntegerKind`](crate::types::DatumIntegerKind).
        pub kind: DatumIntegerKind = into,
        /// The `value` property.
        pub value: i64,
    }
    pub fn new(kind: impl Into<DatumIntegerKind>, value: i64);
}

runtime::string_enum! {
    /// `DatumIntegerKind`, which the document does not describe.
    pub enum DatumIntegerKind {
        Integer = "integer",
    }
}

runtime::object! {
    /// `DatumOther`, which the document does not describe.
    pub struct DatumOther {
        /// `kind`: see [`DatumOtherKind`](crate::types::DatumOtherKind).
        pub kind: DatumOtherKind = into,
        /// The `value` property.
        pub value: Option<runtime::Value> = into,
    }
    pub fn new(kind: impl Into<DatumOtherKind>);
}

runtime::string_enum! {
    /// `DatumOtherKind`, which the document does not describe.
    pub enum DatumOtherKind {
        Other = "other",
    }
}

// file: src/types/dog.rs
use crate::runtime;

runtime::object! {
    /// `Dog`, which the document does not describe.
    pub struct Dog {
        /// The `kind` property.
        pub kind: String = into,
        /// The `tricks` property.
        pub tricks: Option<Vec<String>> = texts,
    }
    pub fn new(kind: impl Into<String>);
}

// file: src/types/fish.rs
use crate::runtime;

runtime::object! {
    /// `Fish`, which the document does not describe.
    pub struct Fish {
        /// `kind`: see [`FishKind`](crate::types::FishKind).
        pub kind: FishKind = into,
    }
    pub fn new(kind: impl Into<FishKind>);
}

runtime::string_enum! {
    /// `FishKind`, which the document does not describe.
    pub enum FishKind {
        Fish = "fish",
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
        Text: runtime::Plain,
        Object: runtime::Plain,
    }
}

runtime::object! {
    /// `LinkedObject`, which the document does not describe.
    pub struct LinkedObject {
        /// The `name` property.
        pub name: String = into,
        /// `parts`: see [`Linked`](crate::types::Linked).
        pub parts: Option<Vec<Option<Linked>>> = each (Option<Linked>),
    }
    pub fn new(name: impl Into<String>);
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
        True: runtime::Plain = "true",
        False: runtime::Plain = "false",
    }
}

runtime::object! {
    /// `OutcomeFalse`, which the document does not describe.
    pub struct OutcomeFalse {
        /// The `error` property.
        pub error: Option<String> = into,
        /// The `ok` property.
        pub ok: bool,
    }
    pub fn new(ok: bool);
}

runtime::object! {
    /// `OutcomeTrue`, which the document does not describe.
    pub struct OutcomeTrue {
        /// The `data` property.
        pub data: Option<String> = into,
        /// The `ok` property.
        pub ok: bool,
    }
    pub fn new(ok: bool);
}

// file: src/types/owner.rs
use crate::runtime;
use super::{Cat, Dog, Pet};

runtime::object! {
    /// `Owner`, which the document does not describe.
    pub struct Owner {
        /// A known color or any other.
        pub color: Option<OwnerColor> = into,
        /// `const`: see [`OwnerConst`](crate::types::OwnerConst).
        pub r#const: Option<OwnerConst> = into "const",
        /// A cat or null.
        pub maybe: Option<Cat>,
        /// `mixed`: see [`OwnerMixed`](crate::types::OwnerMixed).
        pub mixed: Option<OwnerMixed> = into,
        /// `one`: see [`Dog`](crate::types::Dog).
        pub one: Option<Dog>,
        /// `pet`: see [`Pet`](crate::types::Pet).
        pub pet: Pet = into,
        /// `pets`: see [`Pet`](crate::types::Pet).
        pub pets: Option<Vec<Pet>> = each (Pet),
        /// `text_or_number`: see [`OwnerTextOrNumber`](crate::types::OwnerTextOrNumber).
        pub text_or_number: Option<OwnerTextOrNumber> = into,
    }
    pub fn new(pet: impl Into<Pet>);
}

runtime::string_enum! {
    /// `OwnerColor`, which the document does not describe.
    pub enum OwnerColor {
        Red = "red",
        Green = "green",
    }
}

runtime::string_enum! {
    /// `OwnerConst`, which the document does not describe.
    pub enum OwnerConst {
        Fixed = "fixed",
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
        Integer: runtime::Int,
        Text: runtime::Plain,
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
        Text: runtime::Plain,
        Integer: runtime::Int,
    }
}

// file: src/types/partly.rs
use crate::runtime;

runtime::object! {
    /// `Partly`, which the document does not describe.
    pub struct Partly {
        /// The `a` property.
        pub a: Option<String> = into,
        /// The `b` property.
        pub b: Option<String> = into,
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
        Cat: runtime::Plain = "cat",
        Dog: runtime::Plain = "dog",
    }
}

// file: src/types/ranges.rs
use crate::runtime;

runtime::object! {
    /// `Ranges`, which the document does not describe.
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
        Text: runtime::Plain,
        TextList: runtime::List,
        ValueMap: runtime::Map,
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
        Integer: runtime::Int,
    }
}

// file: src/types/slip.rs
use crate::runtime;

runtime::object! {
    /// `Slip`, which the document does not describe.
    pub struct Slip {
        /// Named as required, and not described.
        pub missing: Option<runtime::Value> = into,
        /// The `there` property.
        pub there: String = into,
    }
    pub fn new(there: impl Into<String>);
}

// file: src/types/twice.rs
use crate::runtime;
use super::{Bird, Cat, Dog, Valued};

runtime::object! {
    /// One of two, and one of two others.
    pub struct Twice {
        with {
            /// What the same object is besides: see [`TwiceVariant`](crate::types::TwiceVariant).
            pub variant: TwiceVariant = into,
            /// What the same object is besides: see [`TwiceBirdOrValued`](crate::types::TwiceBirdOrValued).
            pub bird_or_valued: TwiceBirdOrValued = into,
        }
    }
    pub fn new(variant: impl Into<TwiceVariant>, bird_or_valued: impl Into<TwiceBirdOrValued>);
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
        Bird: runtime::Plain,
        Valued: runtime::Plain,
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
        Cat: runtime::Plain,
        Dog: runtime::Plain,
    }
}

// file: src/types/valued.rs
use crate::runtime;

runtime::object! {
    /// `Valued`, which the document does not describe.
    pub struct Valued {
        /// The `kind` property.
        pub kind: String = into,
        /// The `value` property.
        pub value: Option<runtime::Value> = into,
    }
    pub fn new(kind: impl Into<String>);
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
        Bird: runtime::Plain = "bird" | "parrot",
        Cat: runtime::Plain = "cat",
    }
}
