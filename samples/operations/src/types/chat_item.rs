// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `ChatItem`, which the document does not describe.
    pub struct ChatItem {
        /// The `delta` property.
        pub delta: String = into,
    }
    pub fn new(delta: impl Into<String>);
}
