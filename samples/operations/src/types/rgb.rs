// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `Rgb`, which the document does not describe.
    pub struct Rgb {
        /// The `B` property.
        pub b: i64 = "B",
        /// The `G` property.
        pub g: i64 = "G",
        /// The `R` property.
        pub r: i64 = "R",
    }
    pub fn new(b: i64, g: i64, r: i64);
}
