// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `InQueryDeep`, which the document does not describe.
    pub struct InQueryDeep {
        /// `a`: see [`InQueryDeepA`](crate::types::InQueryDeepA).
        pub a: Option<InQueryDeepA>,
        /// The `c` property.
        pub c: Option<Vec<i64>> = items (i64),
    }
}

runtime::object! {
    /// `InQueryDeepA`, which the document does not describe.
    pub struct InQueryDeepA {
        /// The `b` property.
        pub b: Option<String> = into,
    }
}
