// file: src/types/place.rs

use crate::runtime;

/// `Place`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// The `at` property.
    ///
    /// Exactly 2 items.
    pub at: (f64, f64),
    /// The `free` property.
    pub free: Option<Vec<runtime::Value>>,
    /// The `old` property.
    ///
    /// At least 2 items.
    pub old: Option<(i64, String)>,
    /// `open`: see [`PlaceOpenItem`](crate::types::PlaceOpenItem).
    pub open: Option<Vec<PlaceOpenItem>>,
    /// The `same` property.
    pub same: Option<Vec<String>>,
    /// `span`: see [`Place`](crate::types::Place).
    ///
    /// At least 3 items.
    pub span: Option<Box<(i64, String, Place)>>,
    /// The `tuples` property.
    pub tuples: Option<Vec<(runtime::Timestamp, i64)>>,
}

impl Place {
    /// A value with what must be there.
    pub fn new(at: (f64, f64)) -> Self {
        Self {
            at,
            free: None,
            old: None,
            open: None,
            same: None,
            span: None,
            tuples: None,
        }
    }

    /// Sets `at`.
    pub fn at(mut self, value: (f64, f64)) -> Self {
        self.at = value;
        self
    }

    /// Sets `free`.
    pub fn free(
        mut self,
        value: impl IntoIterator<Item = impl Into<runtime::Value>>,
    ) -> Self {
        self.free = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `old`.
    pub fn old(mut self, value: (i64, String)) -> Self {
        self.old = Some(value);
        self
    }

    /// Sets `open`.
    pub fn open(
        mut self,
        value: impl IntoIterator<Item = impl Into<PlaceOpenItem>>,
    ) -> Self {
        self.open = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `same`.
    pub fn same(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.same = Some(runtime::texts(value));
        self
    }

    /// Sets `span`.
    pub fn span(mut self, value: (i64, String, Place)) -> Self {
        self.span = Some(Box::new(value));
        self
    }

    /// Sets `tuples`.
    pub fn tuples(
        mut self,
        value: impl IntoIterator<Item = (runtime::Timestamp, i64)>,
    ) -> Self {
        self.tuples = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    Place {
        "at" => at: required Tuple<(Plain, Plain)>,
        "free" => free: optional List,
        "old" => old: optional Tuple<(Int, Plain)>,
        "open" => open: optional List,
        "same" => same: optional List,
        "span" => span: optional Boxed<Tuple<(Int, Plain, Plain)>>,
        "tuples" => tuples: optional List<Tuple<(Plain, Int)>>,
    }
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
        Integer: Int,
        Text: Plain,
    }
}
