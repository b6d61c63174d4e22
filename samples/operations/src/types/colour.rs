// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::string_enum! {
    /// `Colour`, which the document does not describe.
    pub enum Colour {
        Blue = "blue",
        Black = "black",
        Brown = "brown",
    }
}
