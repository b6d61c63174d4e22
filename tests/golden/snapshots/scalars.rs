// file: src/types/scalars.rs
use crate::runtime;
use std::collections::BTreeMap;

runtime::object! {
    /// `Scalars`, which the document does not describe.
    pub struct Scalars {
        /// The `birthday` property.
        ///
        /// Format `date`.
        pub birthday: Option<String> = into,
        /// The `created_at` property.
        pub created_at: runtime::Timestamp = into,
        /// The `custom` property.
        ///
        /// Format `made-up`. Matches `^[a-z']+$`.
        pub custom: Option<String> = into,
        /// The `deleted_at` property.
        pub deleted_at: Option<runtime::Timestamp> = into,
        /// The `flag` property.
        ///
        /// Default `true`.
        pub flag: Option<bool>,
        /// The `id` property.
        ///
        /// Format `uuid`.
        pub id: Option<String> = into,
        /// The `key` property.
        pub key: Vec<u8> = into <runtime::Base64>,
        /// The `key_map` property.
        pub key_map: Option<BTreeMap<String, Vec<u8>>> = into <runtime::Map<runtime::Base64>>,
        /// The `keys` property.
        pub keys: Option<Vec<Vec<u8>>> = each (Vec<u8>) <runtime::List<runtime::Base64>>,
        /// The `site` property.
        ///
        /// Format `uri`.
        pub site: Option<String> = into,
        /// The `token` property.
        pub token: runtime::Secret = into,
        /// The `tokens` property.
        pub tokens: Option<Vec<runtime::Secret>> = each (runtime::Secret),
        /// The `visits` property.
        pub visits: Option<Vec<runtime::Timestamp>> = each (runtime::Timestamp),
    }
    pub fn new(created_at: impl Into<runtime::Timestamp>, key: impl Into<Vec<u8>>, token: impl Into<runtime::Secret>);
}
