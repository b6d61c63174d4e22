// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `WholeQueryAll`, which the document does not describe.
    pub struct WholeQueryAll {
        /// The `a` property.
        pub a: Option<String> = into,
        /// The `b` property.
        pub b: Option<Vec<String>> = texts,
    }
}
