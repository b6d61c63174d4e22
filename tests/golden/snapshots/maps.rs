// file: API.md
# The API of maps-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
```

## Types

```text
struct types::Closed()
types::Closed.name: Option<String>
struct types::Maps(labels: impl Into<BTreeMap<String, String>>)
types::Maps.counts: Option<BTreeMap<String, i64>>
types::Maps.inline: Option<BTreeMap<String, types::MapsInlineValue>>
types::Maps.labels: BTreeMap<String, String>
types::Maps.lists: Option<BTreeMap<String, Vec<String>>>
types::Maps.models: Option<BTreeMap<String, types::Open>>
types::Maps.nested: Option<BTreeMap<String, BTreeMap<String, bool>>>
types::Maps.nullable: Option<BTreeMap<String, Option<String>>>
struct types::MapsInlineValue()
types::MapsInlineValue.a: Option<String>
struct types::Open()
types::Open.extra: Option<String>
types::Open.name: Option<String>
types::Open.extra_properties: Extra = ..
struct types::Typed(name: impl Into<String>)
types::Typed.name: String
types::Typed.additional_properties: BTreeMap<String, i64> = ..
```

// file: src/types/closed.rs

use crate::runtime;

/// `Closed`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Closed {
    /// The `name` property.
    pub name: Option<String>,
}

impl Closed {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    Closed {
        "name" => name: optional,
    }
}

// file: src/types/maps.rs

use crate::runtime;
use std::collections::BTreeMap;
use super::Open;

/// `Maps`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Maps {
    /// The `counts` property.
    pub counts: Option<BTreeMap<String, i64>>,
    /// `inline`: see [`MapsInlineValue`](crate::types::MapsInlineValue).
    pub inline: Option<BTreeMap<String, MapsInlineValue>>,
    /// The `labels` property.
    pub labels: BTreeMap<String, String>,
    /// The `lists` property.
    pub lists: Option<BTreeMap<String, Vec<String>>>,
    /// `models`: see [`Open`](crate::types::Open).
    pub models: Option<BTreeMap<String, Open>>,
    /// The `nested` property.
    pub nested: Option<BTreeMap<String, BTreeMap<String, bool>>>,
    /// The `nullable` property.
    pub nullable: Option<BTreeMap<String, Option<String>>>,
}

impl Maps {
    /// A value with what must be there.
    pub fn new(labels: impl Into<BTreeMap<String, String>>) -> Self {
        Self {
            counts: None,
            inline: None,
            labels: labels.into(),
            lists: None,
            models: None,
            nested: None,
            nullable: None,
        }
    }

    /// Sets `counts`.
    pub fn counts(mut self, value: impl Into<BTreeMap<String, i64>>) -> Self {
        self.counts = Some(value.into());
        self
    }

    /// Sets `inline`.
    pub fn inline(
        mut self,
        value: impl Into<BTreeMap<String, MapsInlineValue>>,
    ) -> Self {
        self.inline = Some(value.into());
        self
    }

    /// Sets `labels`.
    pub fn labels(mut self, value: impl Into<BTreeMap<String, String>>) -> Self {
        self.labels = value.into();
        self
    }

    /// Sets `lists`.
    pub fn lists(mut self, value: impl Into<BTreeMap<String, Vec<String>>>) -> Self {
        self.lists = Some(value.into());
        self
    }

    /// Sets `models`.
    pub fn models(mut self, value: impl Into<BTreeMap<String, Open>>) -> Self {
        self.models = Some(value.into());
        self
    }

    /// Sets `nested`.
    pub fn nested(
        mut self,
        value: impl Into<BTreeMap<String, BTreeMap<String, bool>>>,
    ) -> Self {
        self.nested = Some(value.into());
        self
    }

    /// Sets `nullable`.
    pub fn nullable(
        mut self,
        value: impl Into<BTreeMap<String, Option<String>>>,
    ) -> Self {
        self.nullable = Some(value.into());
        self
    }
}

runtime::object! {
    Maps {
        "counts" => counts: optional Map<Int>,
        "inline" => inline: optional Map,
        "labels" => labels: required Map,
        "lists" => lists: optional Map<List>,
        "models" => models: optional Map,
        "nested" => nested: optional Map<Map>,
        "nullable" => nullable: optional Map<Maybe>,
    }
}

/// `MapsInlineValue`, which the document does not describe.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MapsInlineValue {
    /// The `a` property.
    pub a: Option<String>,
}

impl MapsInlineValue {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

runtime::object! {
    MapsInlineValue {
        "a" => a: optional,
    }
}

// file: src/types/open.rs

use crate::runtime;

/// Known properties, and any others.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Open {
    /// The `extra` property.
    pub extra: Option<String>,
    /// The `name` property.
    pub name: Option<String>,
    /// Properties that this version does not know.
    pub extra_properties: runtime::Extra,
}

impl Open {
    /// A value that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `extra`.
    pub fn extra(mut self, value: impl Into<String>) -> Self {
        self.extra = Some(value.into());
        self
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

runtime::object! {
    Open {
        "extra" => extra: optional,
        "name" => name: optional,
        ..extra_properties
    }
}

// file: src/types/typed.rs

use crate::runtime;
use std::collections::BTreeMap;

/// Known properties, and others of one type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Typed {
    /// The `name` property.
    pub name: String,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, i64>,
}

impl Typed {
    /// A value with what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets `name`.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
}

runtime::object! {
    Typed {
        "name" => name: required,
        ..additional_properties as Map<Int>
    }
}
