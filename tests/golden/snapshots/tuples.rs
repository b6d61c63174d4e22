// file: src/types/place.rs
use crate::runtime;

runtime::object! {
    /// `Place`, which the document does not describe.
    pub struct Place {
        /// The `at` property.
        ///
        /// Exactly 2 items.
        pub at: (f64, f64) = <runtime::Tuple<(runtime::Plain, runtime::Plain)>>,
        /// The `free` property.
        pub free: Option<Vec<runtime::Value>> = each (runtime::Value),
        /// The `old` property.
        ///
        /// At least 2 items.
        pub old: Option<(i64, String)> = <runtime::Tuple<(runtime::Int, runtime::Plain)>>,
        /// `open`: see [`PlaceOpenItem`](crate::types::PlaceOpenItem).
        pub open: Option<Vec<PlaceOpenItem>> = each (PlaceOpenItem),
        /// The `same` property.
        pub same: Option<Vec<String>> = texts,
        /// `span`: see [`Place`](crate::types::Place).
        ///
        /// At least 3 items.
        pub span: Option<Box<(i64, String, Place)>> = boxed ((i64, String, Place)) <runtime::Boxed<runtime::Tuple<(runtime::Int, runtime::Plain, runtime::Plain)>>>,
        /// The `tuples` property.
        pub tuples: Option<Vec<(runtime::Timestamp, i64)>> = items ((runtime::Timestamp, i64)) <runtime::List<runtime::Tuple<(runtime::Plain, runtime::Int)>>>,
    }
    pub fn new(at: (f64, f64));
}

/// `PlaceOpenItem`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceOpenItem {
    /// Integer.
    Integer(i64),
    /// Text.
    Text(String),
    /// A value that fits none of them; it is written back as it came.
    Unrecognized(runtime::Value),
}

impl From<i64> for PlaceOpenItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PlaceOpenItem {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for PlaceOpenItem {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

runtime::union! {
    PlaceOpenItem {
        Integer: runtime::Int,
        Text: runtime::Plain,
    }
}
