// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::Pages;

/// The links of a list.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Links {
    /// `pages`: see [`Pages`](crate::types::Pages).
    pub pages: Option<Pages>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl Links {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pages`.
    pub fn pages(mut self, value: Pages) -> Self {
        self.pages = Some(value);
        self
    }
}

runtime::object! {
    Links {
        "pages" => pages: optional,
        ..extra
    }
}
