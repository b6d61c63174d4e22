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

runtime::object! {
    /// `Closed`, which the document does not describe.
    pub struct Closed {
        /// The `name` property.
        pub name: Option<String> = into,
    }
}

// file: src/types/maps.rs
use crate::runtime;
use std::collections::BTreeMap;
use super::Open;

runtime::object! {
    /// `Maps`, which the document does not describe.
    pub struct Maps {
        /// The `counts` property.
        pub counts: Option<BTreeMap<String, i64>> = into,
        /// `inline`: see [`MapsInlineValue`](crate::types::MapsInlineValue).
        pub inline: Option<BTreeMap<String, MapsInlineValue>> = into,
        /// The `labels` property.
        pub labels: BTreeMap<String, String> = into,
        /// The `lists` property.
        pub lists: Option<BTreeMap<String, Vec<String>>> = into,
        /// `models`: see [`Open`](crate::types::Open).
        pub models: Option<BTreeMap<String, Open>> = into,
        /// The `nested` property.
        pub nested: Option<BTreeMap<String, BTreeMap<String, bool>>> = into,
        /// The `nullable` property.
        pub nullable: Option<BTreeMap<String, Option<String>>> = into,
    }
    pub fn new(labels: impl Into<BTreeMap<String, String>>);
}

runtime::object! {
    /// `MapsInlineValue`, which the document does not describe.
    pub struct MapsInlineValue {
        /// The `a` property.
        pub a: Option<String> = into,
    }
}

// file: src/types/open.rs
use crate::runtime;

runtime::object! {
    /// Known properties, and any others.
    pub struct Open {
        /// The `extra` property.
        pub extra: Option<String> = into,
        /// The `name` property.
        pub name: Option<String> = into,
        ..extra_properties: runtime::Extra,
    }
}

// file: src/types/typed.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// Known properties, and others of one type.
    pub struct Typed {
        /// The `name` property.
        pub name: String = into,
        ..additional_properties: BTreeMap<String, i64>,
    }
    pub fn new(name: impl Into<String>);
}
