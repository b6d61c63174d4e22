// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `ChatParams`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatParams {
    /// The `prompt` property.
    pub prompt: String,
    /// The `stream` property.
    pub stream: Option<bool>,
}

impl ChatParams {
    /// A value with what must be there.
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            prompt: prompt.into(),
            stream: None,
        }
    }

    /// Sets `prompt`.
    pub fn prompt(mut self, value: impl Into<String>) -> Self {
        self.prompt = value.into();
        self
    }

    /// Sets `stream`.
    pub fn stream(mut self, value: bool) -> Self {
        self.stream = Some(value);
        self
    }
}

runtime::object! {
    ChatParams {
        "prompt" => prompt: required,
        "stream" => stream: optional,
    }
}
