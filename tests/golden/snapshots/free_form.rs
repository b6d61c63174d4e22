// boolean-schema: the schema `false` accepts no value

// file: src/types/free.rs

use crate::runtime;
use std::collections::BTreeMap;

/// `Free`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Free {
    /// The `anything` property.
    pub anything: Option<runtime::Value>,
    /// Anything at all.
    pub described: Option<runtime::Value>,
    /// The `list` property.
    pub list: Option<Vec<runtime::Value>>,
    /// The `lists` property.
    pub lists: Option<Vec<Vec<runtime::Value>>>,
    /// The `no` property.
    pub no: Option<runtime::Value>,
    /// The `null` property.
    pub null: Option<runtime::Value>,
    /// The `object` property.
    pub object: BTreeMap<String, runtime::Value>,
    /// The `open` property.
    pub open: Option<BTreeMap<String, runtime::Value>>,
    /// The `yes` property.
    pub yes: Option<runtime::Value>,
}

impl Free {
    /// A value with what must be there.
    pub fn new(object: impl Into<BTreeMap<String, runtime::Value>>) -> Self {
        Self {
            anything: None,
            described: None,
            list: None,
            lists: None,
            no: None,
            null: None,
            object: object.into(),
            open: None,
            yes: None,
        }
    }

    /// Sets `anything`.
    pub fn anything(mut self, value: impl Into<runtime::Value>) -> Self {
        self.anything = Some(value.into());
        self
    }

    /// Sets `described`.
    pub fn described(mut self, value: impl Into<runtime::Value>) -> Self {
        self.described = Some(value.into());
        self
    }

    /// Sets `list`.
    pub fn list(
        mut self,
        value: impl IntoIterator<Item = impl Into<runtime::Value>>,
    ) -> Self {
        self.list = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `lists`.
    pub fn lists(
        mut self,
        value: impl IntoIterator<Item = Vec<runtime::Value>>,
    ) -> Self {
        self.lists = Some(value.into_iter().collect());
        self
    }

    /// Sets `no`.
    pub fn no(mut self, value: impl Into<runtime::Value>) -> Self {
        self.no = Some(value.into());
        self
    }

    /// Sets `null`.
    pub fn null(mut self, value: impl Into<runtime::Value>) -> Self {
        self.null = Some(value.into());
        self
    }

    /// Sets `object`.
    pub fn object(mut self, value: impl Into<BTreeMap<String, runtime::Value>>) -> Self {
        self.object = value.into();
        self
    }

    /// Sets `open`.
    pub fn open(mut self, value: impl Into<BTreeMap<String, runtime::Value>>) -> Self {
        self.open = Some(value.into());
        self
    }

    /// Sets `yes`.
    pub fn yes(mut self, value: impl Into<runtime::Value>) -> Self {
        self.yes = Some(value.into());
        self
    }
}

runtime::object! {
    Free {
        "anything" => anything: required_nullable,
        "described" => described: optional,
        "list" => list: optional List,
        "lists" => lists: optional List<List>,
        "no" => no: optional,
        "null" => null: optional,
        "object" => object: required Map,
        "open" => open: optional Map,
        "yes" => yes: optional,
    }
}

// file: src/types/uses_any.rs

use crate::runtime;
use std::collections::BTreeMap;

/// `UsesAny`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UsesAny {
    /// The `any` property.
    pub any: Option<runtime::Value>,
    /// The `empty` property.
    pub empty: Option<BTreeMap<String, runtime::Value>>,
}

impl UsesAny {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `any`.
    pub fn any(mut self, value: impl Into<runtime::Value>) -> Self {
        self.any = Some(value.into());
        self
    }

    /// Sets `empty`.
    pub fn empty(mut self, value: impl Into<BTreeMap<String, runtime::Value>>) -> Self {
        self.empty = Some(value.into());
        self
    }
}

runtime::object! {
    UsesAny {
        "any" => any: optional,
        "empty" => empty: optional Map,
    }
}
