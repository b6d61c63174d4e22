// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `ResultModel`, which the document does not describe.
    pub struct ResultModel {
        /// The `value` property.
        pub value: i64,
    }
    pub fn new(value: i64);
}

#[cfg(feature = "bodies")]
runtime::properties! {
    crate::resources::bodies::BodyOfGetRequest {
        arg("value", field("value"), Integer, "value").required(),
    }
}
