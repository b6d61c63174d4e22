// keyword-value: the values are of another type than `type` says; any value is accepted
// keyword-value: the values are of another type than `type` says; any value is accepted

// file: API.md
# The API of enums-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
```

## Types

```text
struct types::Contradiction()
types::Contradiction.flags: Option<Value>
types::Contradiction.words: Option<Value>
enum types::Digits
types::Digits::N1 = 1
types::Digits::N2 = 2
struct types::Holder(state: impl Into<types::OrderState>)
types::Holder.level: Option<types::Level>
types::Holder.mixed: Option<types::Mixed>
types::Holder.priority: Option<types::Priority>
types::Holder.size: Option<types::HolderSize>
types::Holder.sort: Option<types::Sort>
types::Holder.state: types::OrderState
types::Holder.states: Option<Vec<types::OrderState>>
enum types::HolderSize
types::HolderSize::S = "S"
types::HolderSize::M = "M"
types::HolderSize::L = "L"
enum types::Level
types::Level::N1 = 1
types::Level::N2 = 2
types::Level::N3 = 3
union types::Mixed
types::Mixed::Text(types::MixedText)
types::Mixed::Number(types::MixedNumber)
types::Mixed: From<types::MixedText>
types::Mixed: From<types::MixedNumber>
enum types::MixedNumber
types::MixedNumber::N1 = 1
enum types::MixedText
types::MixedText::Low = "low"
enum types::NamedAndNull
types::NamedAndNull::Single = 1
types::NamedAndNull::Double = 2
enum types::Odd
types::Odd::Empty = ""
types::Odd::Plus1 = "+1"
types::Odd::Minus1 = "-1"
types::Odd::N1 = "1"
types::Odd::N2xl = "2xl"
types::Odd::ABSpaced = "a b"
types::Odd::ABDashed = "a-b"
types::Odd::ABValue = "a_b"
types::Odd::ABUpper = "A_B"
types::Odd::SelfValue = "self"
types::Odd::SelfPascal = "Self"
types::Odd::UnrecognizedPascal = "Unrecognized"
types::Odd::U = "ü"
types::Odd::Grinning = "😀"
types::Odd::Quote = "\""
types::Odd::Backslash = "\\"
types::Odd::LineBreak = "line\nbreak"
types::Odd::OpenBraceCloseBrace = "{}"
types::Odd::Star = "*"
enum types::Only
types::Only::It = "it"
enum types::OrderState
types::OrderState::Unknown = "ORDER_STATE_UNKNOWN"
types::OrderState::Open = "ORDER_STATE_OPEN"
types::OrderState::OrderState = "ORDER_STATE_"
types::OrderState::N2nd = "ORDER_STATE_2ND"
types::OrderState::Closed = "CLOSED"
enum types::Priority
types::Priority::Low = -1
types::Priority::Normal = 0
types::Priority::High = 1
types::Priority::VeryHigh = 100
enum types::Sort
types::Sort::Asc = "asc"
types::Sort::Desc = "desc"
union types::Weird
types::Weird::Text(types::WeirdText)
types::Weird::Number(types::WeirdNumber)
types::Weird::Bool(bool)
types::Weird: From<types::WeirdText>
types::Weird: From<types::WeirdNumber>
types::Weird: From<bool>
enum types::WeirdNumber
types::WeirdNumber::N1 = 1
types::WeirdNumber::N2 = 2
enum types::WeirdText
types::WeirdText::Auto = "auto"
types::WeirdText::Low = "low"
```

// file: src/types/contradiction.rs

use crate::runtime;

/// `Contradiction`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Contradiction {
    /// The `flags` property.
    pub flags: Option<runtime::Value>,
    /// The `words` property.
    pub words: Option<runtime::Value>,
}

impl Contradiction {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `flags`.
    pub fn flags(mut self, value: impl Into<runtime::Value>) -> Self {
        self.flags = Some(value.into());
        self
    }

    /// Sets `words`.
    pub fn words(mut self, value: impl Into<runtime::Value>) -> Self {
        self.words = Some(value.into());
        self
    }
}

runtime::object! {
    Contradiction {
        "flags" => flags: optional,
        "words" => words: optional,
    }
}

// file: src/types/digits.rs

use crate::runtime;

/// Integers, written as text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Digits {
    /// `1`.
    N1,
    /// `2`.
    N2,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownInteger),
}

runtime::int_enum! {
    Digits {
        1 => N1,
        2 => N2,
    }
}

// file: src/types/holder.rs

use crate::runtime;
use super::{Level, Mixed, OrderState, Priority, Sort};

/// `Holder`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// `level`: see [`Level`](crate::types::Level).
    pub level: Option<Level>,
    /// `mixed`: see [`Mixed`](crate::types::Mixed).
    pub mixed: Option<Mixed>,
    /// `priority`: see [`Priority`](crate::types::Priority).
    pub priority: Option<Priority>,
    /// Written where it is used.
    pub size: Option<HolderSize>,
    /// `sort`: see [`Sort`](crate::types::Sort).
    pub sort: Option<Sort>,
    /// `state`: see [`OrderState`](crate::types::OrderState).
    pub state: OrderState,
    /// `states`: see [`OrderState`](crate::types::OrderState).
    pub states: Option<Vec<OrderState>>,
}

impl Holder {
    /// A value with what must be there.
    pub fn new(state: impl Into<OrderState>) -> Self {
        Self {
            level: None,
            mixed: None,
            priority: None,
            size: None,
            sort: None,
            state: state.into(),
            states: None,
        }
    }

    /// Sets `level`.
    pub fn level(mut self, value: impl Into<Level>) -> Self {
        self.level = Some(value.into());
        self
    }

    /// Sets `mixed`.
    pub fn mixed(mut self, value: impl Into<Mixed>) -> Self {
        self.mixed = Some(value.into());
        self
    }

    /// Sets `priority`.
    pub fn priority(mut self, value: impl Into<Priority>) -> Self {
        self.priority = Some(value.into());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, value: impl Into<HolderSize>) -> Self {
        self.size = Some(value.into());
        self
    }

    /// Sets `sort`.
    pub fn sort(mut self, value: impl Into<Sort>) -> Self {
        self.sort = Some(value.into());
        self
    }

    /// Sets `state`.
    pub fn state(mut self, value: impl Into<OrderState>) -> Self {
        self.state = value.into();
        self
    }

    /// Sets `states`.
    pub fn states(
        mut self,
        value: impl IntoIterator<Item = impl Into<OrderState>>,
    ) -> Self {
        self.states = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

runtime::object! {
    Holder {
        "level" => level: optional,
        "mixed" => mixed: optional,
        "priority" => priority: optional,
        "size" => size: optional,
        "sort" => sort: optional,
        "state" => state: required,
        "states" => states: optional List,
    }
}

/// Written where it is used.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HolderSize {
    /// `S`.
    S,
    /// `M`.
    M,
    /// `L`.
    L,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    HolderSize {
        "S" => S,
        "M" => M,
        "L" => L,
    }
}

// file: src/types/level.rs

use crate::runtime;

/// `Level`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `1`.
    N1,
    /// `2`.
    N2,
    /// `3`.
    N3,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownInteger),
}

runtime::int_enum! {
    Level {
        1 => N1,
        2 => N2,
        3 => N3,
    }
}

// file: src/types/mixed.rs

use crate::runtime;

/// Text and numbers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Mixed {
    /// See [`MixedText`].
    Text(MixedText),
    /// See [`MixedNumber`].
    Number(MixedNumber),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<MixedText> for Mixed {
    fn from(value: MixedText) -> Self {
        Self::Text(value)
    }
}

impl From<MixedNumber> for Mixed {
    fn from(value: MixedNumber) -> Self {
        Self::Number(value)
    }
}

runtime::union! {
    Mixed {
        Text: Plain,
        Number: Plain,
    }
}

/// `MixedNumber`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MixedNumber {
    /// `1`.
    N1,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownInteger),
}

runtime::int_enum! {
    MixedNumber {
        1 => N1,
    }
}

/// `MixedText`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MixedText {
    /// `low`.
    Low,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    MixedText {
        "low" => Low,
    }
}

// file: src/types/named_and_null.rs

use crate::runtime;

/// `NamedAndNull`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NamedAndNull {
    /// `1`.
    Single,
    /// `2`.
    Double,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownInteger),
}

runtime::int_enum! {
    NamedAndNull {
        1 => Single,
        2 => Double,
    }
}

// file: src/types/odd.rs

use crate::runtime;

/// Values that are no names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Odd {
    /// The empty text.
    Empty,
    /// `+1`.
    Plus1,
    /// `-1`.
    Minus1,
    /// `1`.
    N1,
    /// `2xl`.
    N2xl,
    /// `a b`.
    ABSpaced,
    /// `a-b`.
    ABDashed,
    /// `a_b`.
    ABValue,
    /// `A_B`.
    ABUpper,
    /// `self`.
    SelfValue,
    /// `Self`.
    SelfPascal,
    /// `Unrecognized`.
    UnrecognizedPascal,
    /// `ü`.
    U,
    /// `😀`.
    Grinning,
    /// `"`.
    Quote,
    /// `\`.
    Backslash,
    /// `line break`.
    LineBreak,
    /// `{}`.
    OpenBraceCloseBrace,
    /// `*`.
    Star,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    Odd {
        "" => Empty,
        "+1" => Plus1,
        "-1" => Minus1,
        "1" => N1,
        "2xl" => N2xl,
        "a b" => ABSpaced,
        "a-b" => ABDashed,
        "a_b" => ABValue,
        "A_B" => ABUpper,
        "self" => SelfValue,
        "Self" => SelfPascal,
        "Unrecognized" => UnrecognizedPascal,
        "ü" => U,
        "😀" => Grinning,
        "\"" => Quote,
        "\\" => Backslash,
        "line\nbreak" => LineBreak,
        "{}" => OpenBraceCloseBrace,
        "*" => Star,
    }
}

// file: src/types/only.rs

use crate::runtime;

/// `Only`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Only {
    /// `it`.
    It,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    Only {
        "it" => It,
    }
}

// file: src/types/order_state.rs

use crate::runtime;

/// All values start with the name of the schema.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderState {
    /// `ORDER_STATE_UNKNOWN`.
    Unknown,
    /// `ORDER_STATE_OPEN`.
    Open,
    /// `ORDER_STATE_`.
    OrderState,
    /// `ORDER_STATE_2ND`.
    N2nd,
    /// `CLOSED`.
    Closed,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    OrderState {
        "ORDER_STATE_UNKNOWN" => Unknown,
        "ORDER_STATE_OPEN" => Open,
        "ORDER_STATE_" => OrderState,
        "ORDER_STATE_2ND" => N2nd,
        "CLOSED" => Closed,
    }
}

// file: src/types/priority.rs

use crate::runtime;

/// Integers with names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Priority {
    /// `-1`.
    Low,
    /// `0`.
    Normal,
    /// `1`.
    High,
    /// `100`.
    VeryHigh,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownInteger),
}

runtime::int_enum! {
    Priority {
        -1 => Low,
        0 => Normal,
        1 => High,
        100 => VeryHigh,
    }
}

// file: src/types/sort.rs

use crate::runtime;

/// `Sort`, which the document does not describe.
///
/// Default `"asc"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sort {
    /// `asc`.
    Asc,
    /// `desc`.
    Desc,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    Sort {
        "asc" => Asc,
        "desc" => Desc,
    }
}

// file: src/types/weird.rs

use crate::runtime;

/// Text, integers and a flag.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Weird {
    /// See [`WeirdText`].
    Text(WeirdText),
    /// See [`WeirdNumber`].
    Number(WeirdNumber),
    /// Bool.
    Bool(bool),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<WeirdText> for Weird {
    fn from(value: WeirdText) -> Self {
        Self::Text(value)
    }
}

impl From<WeirdNumber> for Weird {
    fn from(value: WeirdNumber) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for Weird {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

runtime::union! {
    Weird {
        Text: Plain,
        Number: Plain,
        Bool: Plain,
    }
}

/// `WeirdNumber`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WeirdNumber {
    /// `1`.
    N1,
    /// `2`.
    N2,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownInteger),
}

runtime::int_enum! {
    WeirdNumber {
        1 => N1,
        2 => N2,
    }
}

/// `WeirdText`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WeirdText {
    /// `auto`.
    Auto,
    /// `low`.
    Low,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    WeirdText {
        "auto" => Auto,
        "low" => Low,
    }
}
