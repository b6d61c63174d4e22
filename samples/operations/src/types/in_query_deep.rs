// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `InQueryDeep`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InQueryDeep {
    /// `a`: see [`InQueryDeepA`](crate::types::InQueryDeepA).
    pub a: Option<InQueryDeepA>,
    /// The `c` property.
    pub c: Option<Vec<i64>>,
}

impl InQueryDeep {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: InQueryDeepA) -> Self {
        self.a = Some(value);
        self
    }

    /// Sets `c`.
    pub fn c(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.c = Some(value.into_iter().collect());
        self
    }
}

runtime::object! {
    InQueryDeep {
        "a" => a: optional,
        "c" => c: optional List<Int>,
    }
}

/// `InQueryDeepA`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InQueryDeepA {
    /// The `b` property.
    pub b: Option<String>,
}

impl InQueryDeepA {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `b`.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

runtime::object! {
    InQueryDeepA {
        "b" => b: optional,
    }
}
