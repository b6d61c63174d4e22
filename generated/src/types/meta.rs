// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// Facts about a list as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Meta {
    /// Number of this page.
    pub page: Option<i64>,
    /// How many pages there are.
    pub pages: Option<i64>,
    /// How many items all pages have together.
    pub total: Option<i64>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl Meta {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `page`.
    pub fn page(mut self, value: i64) -> Self {
        self.page = Some(value);
        self
    }

    /// Sets `pages`.
    pub fn pages(mut self, value: i64) -> Self {
        self.pages = Some(value);
        self
    }

    /// Sets `total`.
    pub fn total(mut self, value: i64) -> Self {
        self.total = Some(value);
        self
    }
}

runtime::object! {
    Meta {
        "page" => page: optional Int,
        "pages" => pages: optional Int,
        "total" => total: optional Int,
        ..extra
    }
}
