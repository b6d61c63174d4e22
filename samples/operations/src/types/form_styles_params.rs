// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;
use super::ResultModel;

/// `FormStylesParams`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FormStylesParams {
    /// `deep`: see [`ResultModel`](crate::types::ResultModel).
    pub deep: Option<Vec<ResultModel>>,
    /// `flat`: see [`ResultModel`](crate::types::ResultModel).
    pub flat: Option<ResultModel>,
    /// The `joined` property.
    pub joined: Option<Vec<String>>,
    /// `json`: see [`ResultModel`](crate::types::ResultModel).
    pub json: Option<ResultModel>,
    /// The `names` property.
    pub names: Option<Vec<String>>,
    /// The `piped` property.
    pub piped: Option<Vec<String>>,
    /// The `plain` property.
    pub plain: Option<String>,
    /// `usual`: see [`ResultModel`](crate::types::ResultModel).
    pub usual: Option<ResultModel>,
}

impl FormStylesParams {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `deep`.
    pub fn deep(mut self, value: impl IntoIterator<Item = ResultModel>) -> Self {
        self.deep = Some(value.into_iter().collect());
        self
    }

    /// Sets `flat`.
    pub fn flat(mut self, value: ResultModel) -> Self {
        self.flat = Some(value);
        self
    }

    /// Sets `joined`.
    pub fn joined(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.joined = Some(runtime::texts(value));
        self
    }

    /// Sets `json`.
    pub fn json(mut self, value: ResultModel) -> Self {
        self.json = Some(value);
        self
    }

    /// Sets `names`.
    pub fn names(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.names = Some(runtime::texts(value));
        self
    }

    /// Sets `piped`.
    pub fn piped(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        self.piped = Some(runtime::texts(value));
        self
    }

    /// Sets `plain`.
    pub fn plain(mut self, value: impl Into<String>) -> Self {
        self.plain = Some(value.into());
        self
    }

    /// Sets `usual`.
    pub fn usual(mut self, value: ResultModel) -> Self {
        self.usual = Some(value);
        self
    }
}

runtime::object! {
    FormStylesParams {
        "deep" => deep: optional List,
        "flat" => flat: optional,
        "joined" => joined: optional List,
        "json" => json: optional,
        "names" => names: optional List,
        "piped" => piped: optional List,
        "plain" => plain: optional,
        "usual" => usual: optional,
    }
}
