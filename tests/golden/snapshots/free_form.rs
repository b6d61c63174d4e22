// boolean-schema: the schema `false` accepts no value

// file: src/types/free.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `Free`, which the document does not describe.
    pub struct Free {
        /// The `anything` property.
        pub anything: Option<runtime::Value> = null into,
        /// Anything at all.
        pub described: Option<runtime::Value> = into,
        /// The `list` property.
        pub list: Option<Vec<runtime::Value>> = each (runtime::Value),
        /// The `lists` property.
        pub lists: Option<Vec<Vec<runtime::Value>>> = items (Vec<runtime::Value>),
        /// The `no` property.
        pub no: Option<runtime::Value> = into,
        /// The `null` property.
        pub null: Option<runtime::Value> = into,
        /// The `object` property.
        pub object: BTreeMap<String, runtime::Value> = into,
        /// The `open` property.
        pub open: Option<BTreeMap<String, runtime::Value>> = into,
        /// The `yes` property.
        pub yes: Option<runtime::Value> = into,
    }
    pub fn new(object: impl Into<BTreeMap<String, runtime::Value>>);
}

// file: src/types/uses_any.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `UsesAny`, which the document does not describe.
    pub struct UsesAny {
        /// The `any` property.
        pub any: Option<runtime::Value> = into,
        /// The `empty` property.
        pub empty: Option<BTreeMap<String, runtime::Value>> = into,
    }
}
