// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `Rgb`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Rgb {
    /// The `B` property.
    pub b: i64,
    /// The `G` property.
    pub g: i64,
    /// The `R` property.
    pub r: i64,
}

impl Rgb {
    /// A value with what must be there.
    pub fn new(b: i64, g: i64, r: i64) -> Self {
        Self { b, g, r }
    }

    /// Sets `b`.
    pub fn b(mut self, value: i64) -> Self {
        self.b = value;
        self
    }

    /// Sets `g`.
    pub fn g(mut self, value: i64) -> Self {
        self.g = value;
        self
    }

    /// Sets `r`.
    pub fn r(mut self, value: i64) -> Self {
        self.r = value;
        self
    }
}

runtime::object! {
    Rgb {
        "B" => b: required Int,
        "G" => g: required Int,
        "R" => r: required Int,
    }
}
