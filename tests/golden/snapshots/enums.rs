// file: src/types/holder.rs

use crate::runtime;
use super::{OrderState, Sort};

/// `Holder`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// The `level` property.
    pub level: Option<i64>,
    /// The `mixed` property.
    pub mixed: Option<runtime::Value>,
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
            size: None,
            sort: None,
            state: state.into(),
            states: None,
        }
    }

    /// Sets `level`.
    pub fn level(mut self, value: i64) -> Self {
        self.level = Some(value);
        self
    }

    /// Sets `mixed`.
    pub fn mixed(mut self, value: impl Into<runtime::Value>) -> Self {
        self.mixed = Some(value.into());
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
        "level" => level: optional Int,
        "mixed" => mixed: optional,
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
