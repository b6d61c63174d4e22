// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `ChatParams`, which the document does not describe.
    pub struct ChatParams {
        /// The `prompt` property.
        pub prompt: String = into,
        /// The `stream` property.
        pub stream: Option<bool>,
    }
    pub fn new(prompt: impl Into<String>);
    setters for crate::resources::streams::ChatRequest;
}

runtime::properties! {
    crate::resources::streams::ChatRequest {
        arg("prompt", field("prompt"), Text, "prompt").required(),
        arg("stream", field("stream"), Flag, "stream"),
    }
}
