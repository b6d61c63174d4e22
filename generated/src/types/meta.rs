// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// Facts about a list as a whole.
    pub struct Meta {
        /// Number of this page.
        pub page: Option<i64>,
        /// How many pages there are.
        pub pages: Option<i64>,
        /// How many items all pages have together.
        pub total: Option<i64>,
        ..extra: runtime::Extra,
    }
}
