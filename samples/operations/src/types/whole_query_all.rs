// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `WholeQueryAll`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WholeQueryAll {
    /// The `a` property.
    pub a: Option<String>,
    /// The `b` property.
    pub b: Option<Vec<String>>,
}

impl WholeQueryAll {
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
    pub fn b(mut self, value: impl IntoIterator<Item = impl runtime::IntoText>) -> Self {
        self.b = Some(runtime::texts(value));
        self
    }
}

runtime::object! {
    WholeQueryAll {
        "a" => a: optional,
        "b" => b: optional List,
    }
}
