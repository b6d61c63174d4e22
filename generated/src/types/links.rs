// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::Pages;

runtime::object! {
    /// The links of a list.
    pub struct Links {
        /// `pages`: see [`Pages`](crate::types::Pages).
        pub pages: Option<Pages>,
        ..extra: runtime::Extra,
    }
}
