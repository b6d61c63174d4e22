// file: src/types/numbers.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `Numbers`, which the document does not describe.
    pub struct Numbers {
        /// The `below_zero` property.
        ///
        /// At least -1.
        pub below_zero: Option<i64>,
        /// The `deep` property.
        pub deep: Option<Vec<Vec<i64>>> = items (Vec<i64>) <runtime::List<runtime::List<runtime::IntText>>>,
        /// The `double` property.
        pub double: Option<f64>,
        /// The `float` property.
        pub float: Option<f64>,
        /// The `i32` property.
        pub i32: Option<i32>,
        /// The `i64` property.
        pub i64: Option<i64>,
        /// The `list` property.
        pub list: Option<Vec<i64>> = items (i64),
        /// The `listed` property.
        pub listed: Option<u64>,
        /// The `map` property.
        pub map: Option<BTreeMap<String, i64>> = into <runtime::Map<runtime::IntText>>,
        /// The `needed` property.
        pub needed: i64,
        /// The `needed_text` property.
        pub needed_text: u64 = <runtime::IntText>,
        /// The `nullable_list` property.
        pub nullable_list: Option<Vec<Option<i64>>> = each (Option<i64>),
        /// The `number_i64` property.
        pub number_i64: Option<i64>,
        /// The `plain` property.
        ///
        /// From 0 to 10.
        pub plain: Option<i64>,
        /// The `text_i64` property.
        pub text_i64: Option<i64> = <runtime::IntText>,
        /// The `text_list` property.
        pub text_list: Option<Vec<u64>> = items (u64) <runtime::List<runtime::IntText>>,
        /// The `text_u64` property.
        pub text_u64: Option<u64> = <runtime::IntText>,
        /// The `u32` property.
        pub u32: Option<u32>,
        /// The `u64` property.
        pub u64: Option<u64>,
    }
    pub fn new(needed: i64, needed_text: u64);
}
