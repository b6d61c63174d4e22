// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `ChatItem`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatItem {
    /// The `delta` property.
    pub delta: String,
}

impl ChatItem {
    /// A value with what must be there.
    pub fn new(delta: impl Into<String>) -> Self {
        Self { delta: delta.into() }
    }

    /// Sets `delta`.
    pub fn delta(mut self, value: impl Into<String>) -> Self {
        self.delta = value.into();
        self
    }
}

runtime::object! {
    ChatItem {
        "delta" => delta: required,
    }
}
