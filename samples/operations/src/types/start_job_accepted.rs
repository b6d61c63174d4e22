// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `StartJobAccepted`, which the document does not describe.
    pub struct StartJobAccepted {
        /// The `ticket` property.
        pub ticket: String = into,
    }
    pub fn new(ticket: impl Into<String>);
}
