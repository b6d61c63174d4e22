// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `ResultModel`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResultModel {
    /// The `value` property.
    pub value: i64,
}

impl ResultModel {
    /// A value with what must be there.
    pub fn new(value: i64) -> Self {
        Self { value }
    }

    /// Sets `value`.
    pub fn value(mut self, value: i64) -> Self {
        self.value = value;
        self
    }
}

runtime::object! {
    ResultModel {
        "value" => value: required Int,
    }
}
