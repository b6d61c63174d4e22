// file: src/types/numbers.rs

use crate::runtime;
use std::collections::BTreeMap;

/// `Numbers`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Numbers {
    /// The `below_zero` property.
    ///
    /// At least -1.
    pub below_zero: Option<i64>,
    /// The `deep` property.
    pub deep: Option<Vec<Vec<i64>>>,
    /// The `double` property.
    pub double: Option<f64>,
    /// The `float` property.
    pub float: Option<f64>,
    /// The `i32` property.
    pub i32: Option<i32>,
    /// The `i64` property.
    pub i64: Option<i64>,
    /// The `list` property.
    pub list: Option<Vec<i64>>,
    /// The `listed` property.
    pub listed: Option<u64>,
    /// The `map` property.
    pub map: Option<BTreeMap<String, i64>>,
    /// The `needed` property.
    pub needed: i64,
    /// The `needed_text` property.
    pub needed_text: u64,
    /// The `nullable_list` property.
    pub nullable_list: Option<Vec<Option<i64>>>,
    /// The `number_i64` property.
    pub number_i64: Option<i64>,
    /// The `plain` property.
    ///
    /// From 0 to 10.
    pub plain: Option<i64>,
    /// The `text_i64` property.
    pub text_i64: Option<i64>,
    /// The `text_list` property.
    pub text_list: Option<Vec<u64>>,
    /// The `text_u64` property.
    pub text_u64: Option<u64>,
    /// The `u32` property.
    pub u32: Option<u32>,
    /// The `u64` property.
    pub u64: Option<u64>,
}

impl Numbers {
    /// A value with what must be there.
    pub fn new(needed: i64, needed_text: u64) -> Self {
        Self {
            below_zero: None,
            deep: None,
            double: None,
            float: None,
            i32: None,
            i64: None,
            list: None,
            listed: None,
            map: None,
            needed,
            needed_text,
            nullable_list: None,
            number_i64: None,
            plain: None,
            text_i64: None,
            text_list: None,
            text_u64: None,
            u32: None,
            u64: None,
        }
    }

    /// Sets `below_zero`.
    pub fn below_zero(mut self, value: i64) -> Self {
        self.below_zero = Some(value);
        self
    }

    /// Sets `deep`.
    pub fn deep(mut self, value: impl IntoIterator<Item = Vec<i64>>) -> Self {
        self.deep = Some(value.into_iter().collect());
        self
    }

    /// Sets `double`.
    pub fn double(mut self, value: f64) -> Self {
        self.double = Some(value);
        self
    }

    /// Sets `float`.
    pub fn float(mut self, value: f64) -> Self {
        self.float = Some(value);
        self
    }

    /// Sets `i32`.
    pub fn i32(mut self, value: i32) -> Self {
        self.i32 = Some(value);
        self
    }

    /// Sets `i64`.
    pub fn i64(mut self, value: i64) -> Self {
        self.i64 = Some(value);
        self
    }

    /// Sets `list`.
    pub fn list(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.list = Some(value.into_iter().collect());
        self
    }

    /// Sets `listed`.
    pub fn listed(mut self, value: u64) -> Self {
        self.listed = Some(value);
        self
    }

    /// Sets `map`.
    pub fn map(mut self, value: impl Into<BTreeMap<String, i64>>) -> Self {
        self.map = Some(value.into());
        self
    }

    /// Sets `needed`.
    pub fn needed(mut self, value: i64) -> Self {
        self.needed = value;
        self
    }

    /// Sets `needed_text`.
    pub fn needed_text(mut self, value: u64) -> Self {
        self.needed_text = value;
        self
    }

    /// Sets `nullable_list`.
    pub fn nullable_list(
        mut self,
        value: impl IntoIterator<Item = impl Into<Option<i64>>>,
    ) -> Self {
        self.nullable_list = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `number_i64`.
    pub fn number_i64(mut self, value: i64) -> Self {
        self.number_i64 = Some(value);
        self
    }

    /// Sets `plain`.
    pub fn plain(mut self, value: i64) -> Self {
        self.plain = Some(value);
        self
    }

    /// Sets `text_i64`.
    pub fn text_i64(mut self, value: i64) -> Self {
        self.text_i64 = Some(value);
        self
    }

    /// Sets `text_list`.
    pub fn text_list(mut self, value: impl IntoIterator<Item = u64>) -> Self {
        self.text_list = Some(value.into_iter().collect());
        self
    }

    /// Sets `text_u64`.
    pub fn text_u64(mut self, value: u64) -> Self {
        self.text_u64 = Some(value);
        self
    }

    /// Sets `u32`.
    pub fn u32(mut self, value: u32) -> Self {
        self.u32 = Some(value);
        self
    }

    /// Sets `u64`.
    pub fn u64(mut self, value: u64) -> Self {
        self.u64 = Some(value);
        self
    }
}

runtime::object! {
    Numbers {
        "below_zero" => below_zero: optional Int,
        "deep" => deep: optional List<List<IntText>>,
        "double" => double: optional,
        "float" => float: optional,
        "i32" => i32: optional Int,
        "i64" => i64: optional Int,
        "list" => list: optional List<Int>,
        "listed" => listed: optional Int,
        "map" => map: optional Map<IntText>,
        "needed" => needed: required Int,
        "needed_text" => needed_text: required IntText,
        "nullable_list" => nullable_list: optional List<Maybe<Int>>,
        "number_i64" => number_i64: optional Int,
        "plain" => plain: optional Int,
        "text_i64" => text_i64: optional IntText,
        "text_list" => text_list: optional List<IntText>,
        "text_u64" => text_u64: optional IntText,
        "u32" => u32: optional Int,
        "u64" => u64: optional Int,
    }
}
