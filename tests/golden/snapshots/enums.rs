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

runtime::object! {
    /// `Contradiction`, which the document does not describe.
    pub struct Contradiction {
        /// The `flags` property.
        pub flags: Option<runtime::Value> = into,
        /// The `words` property.
        pub words: Option<runtime::Value> = into,
    }
}

// file: src/types/digits.rs
use crate::runtime;

runtime::int_enum! {
    /// Integers, written as text.
    pub enum Digits {
        N1 = 1,
        N2 = 2,
    }
}

// file: src/types/holder.rs
use crate::runtime;
use super::{Level, Mixed, OrderState, Priority, Sort};

runtime::object! {
    /// `Holder`, which the document does not describe.
    pub struct Holder {
        /// `level`: see [`Level`](crate::types::Level).
        pub level: Option<Level> = into,
        /// `mixed`: see [`Mixed`](crate::types::Mixed).
        pub mixed: Option<Mixed> = into,
        /// `priority`: see [`Priority`](crate::types::Priority).
        pub priority: Option<Priority> = into,
        /// Written where it is used.
        pub size: Option<HolderSize> = into,
        /// `sort`: see [`Sort`](crate::types::Sort).
        pub sort: Option<Sort> = into,
        /// `state`: see [`OrderState`](crate::types::OrderState).
        pub state: OrderState = into,
        /// `states`: see [`OrderState`](crate::types::OrderState).
        pub states: Option<Vec<OrderState>> = each (OrderState),
    }
    pub fn new(state: impl Into<OrderState>);
}

runtime::string_enum! {
    /// Written where it is used.
    pub enum HolderSize {
        S = "S",
        M = "M",
        L = "L",
    }
}

// file: src/types/level.rs
use crate::runtime;

runtime::int_enum! {
    /// `Level`, which the document does not describe.
    pub enum Level {
        N1 = 1,
        N2 = 2,
        N3 = 3,
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
        Text: runtime::Plain,
        Number: runtime::Plain,
    }
}

runtime::int_enum! {
    /// `MixedNumber`, which the document does not describe.
    pub enum MixedNumber {
        N1 = 1,
    }
}

runtime::string_enum! {
    /// `MixedText`, which the document does not describe.
    pub enum MixedText {
        Low = "low",
    }
}

// file: src/types/named_and_null.rs
use crate::runtime;

runtime::int_enum! {
    /// `NamedAndNull`, which the document does not describe.
    pub enum NamedAndNull {
        Single = 1,
        Double = 2,
    }
}

// file: src/types/odd.rs
use crate::runtime;

runtime::string_enum! {
    /// Values that are no names.
    pub enum Odd {
        /// The empty text.
        Empty = "",
        /// `+1`.
        Plus1 = "+1",
        /// `-1`.
        Minus1 = "-1",
        /// `1`.
        N1 = "1",
        /// `2xl`.
        N2xl = "2xl",
        /// `a b`.
        ABSpaced = "a b",
        /// `a-b`.
        ABDashed = "a-b",
        /// `a_b`.
        ABValue = "a_b",
        /// `A_B`.
        ABUpper = "A_B",
        /// `self`.
        SelfValue = "self",
        /// `Self`.
        SelfPascal = "Self",
        /// `Unrecognized`.
        UnrecognizedPascal = "Unrecognized",
        /// `ü`.
        U = "ü",
        /// `😀`.
        Grinning = "😀",
        /// `"`.
        Quote = "\"",
        /// `\`.
        Backslash = "\\",
        /// `line break`.
        LineBreak = "line\nbreak",
        /// `{}`.
        OpenBraceCloseBrace = "{}",
        /// `*`.
        Star = "*",
    }
}

// file: src/types/only.rs
use crate::runtime;

runtime::string_enum! {
    /// `Only`, which the document does not describe.
    pub enum Only {
        It = "it",
    }
}

// file: src/types/order_state.rs
use crate::runtime;

runtime::string_enum! {
    /// All values start with the name of the schema.
    pub enum OrderState {
        Unknown = "ORDER_STATE_UNKNOWN",
        Open = "ORDER_STATE_OPEN",
        OrderState = "ORDER_STATE_",
        N2nd = "ORDER_STATE_2ND",
        Closed = "CLOSED",
    }
}

// file: src/types/priority.rs
use crate::runtime;

runtime::int_enum! {
    /// Integers with names.
    pub enum Priority {
        Low = -1,
        Normal = 0,
        High = 1,
        VeryHigh = 100,
    }
}

// file: src/types/sort.rs
use crate::runtime;

runtime::string_enum! {
    /// `Sort`, which the document does not describe.
    ///
    /// Default `"asc"`.
    pub enum Sort {
        Asc = "asc",
        Desc = "desc",
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
        Text: runtime::Plain,
        Number: runtime::Plain,
        Bool: runtime::Plain,
    }
}

runtime::int_enum! {
    /// `WeirdNumber`, which the document does not describe.
    pub enum WeirdNumber {
        N1 = 1,
        N2 = 2,
    }
}

runtime::string_enum! {
    /// `WeirdText`, which the document does not describe.
    pub enum WeirdText {
        Auto = "auto",
        Low = "low",
    }
}
