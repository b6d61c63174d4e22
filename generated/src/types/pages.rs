// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// Where the other pages of a list are. A link that would lead nowhere is left out.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pages {
    /// URL of the first page.
    pub first: Option<String>,
    /// URL of the last page.
    pub last: Option<String>,
    /// URL of the page after this one; absent on the last.
    pub next: Option<String>,
    /// URL of the page before this one; absent on the first.
    pub previous: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl Pages {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `first`.
    pub fn first(mut self, value: impl Into<String>) -> Self {
        self.first = Some(value.into());
        self
    }

    /// Sets `last`.
    pub fn last(mut self, value: impl Into<String>) -> Self {
        self.last = Some(value.into());
        self
    }

    /// Sets `next`.
    pub fn next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `previous`.
    pub fn previous(mut self, value: impl Into<String>) -> Self {
        self.previous = Some(value.into());
        self
    }
}

runtime::object! {
    Pages {
        "first" => first: optional,
        "last" => last: optional,
        "next" => next: optional,
        "previous" => previous: optional,
        ..extra
    }
}
