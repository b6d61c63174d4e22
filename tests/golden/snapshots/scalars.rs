// file: src/types/scalars.rs

use crate::runtime;
use std::collections::BTreeMap;

/// `Scalars`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scalars {
    /// The `birthday` property.
    ///
    /// Format `date`.
    pub birthday: Option<String>,
    /// The `created_at` property.
    pub created_at: runtime::Timestamp,
    /// The `custom` property.
    ///
    /// Format `made-up`. Matches `^[a-z']+$`.
    pub custom: Option<String>,
    /// The `deleted_at` property.
    pub deleted_at: Option<runtime::Timestamp>,
    /// The `flag` property.
    ///
    /// Default `true`.
    pub flag: Option<bool>,
    /// The `id` property.
    ///
    /// Format `uuid`.
    pub id: Option<String>,
    /// The `key` property.
    pub key: Vec<u8>,
    /// The `key_map` property.
    pub key_map: Option<BTreeMap<String, Vec<u8>>>,
    /// The `keys` property.
    pub keys: Option<Vec<Vec<u8>>>,
    /// The `site` property.
    ///
    /// Format `uri`.
    pub site: Option<String>,
    /// The `token` property.
    pub token: runtime::Secret,
    /// The `tokens` property.
    pub tokens: Option<Vec<runtime::Secret>>,
    /// The `visits` property.
    pub visits: Option<Vec<runtime::Timestamp>>,
}

impl Scalars {
    /// A value with what must be there.
    pub fn new(
        created_at: impl Into<runtime::Timestamp>,
        key: impl Into<Vec<u8>>,
        token: impl Into<runtime::Secret>,
    ) -> Self {
        Self {
            birthday: None,
            created_at: created_at.into(),
            custom: None,
            deleted_at: None,
            flag: None,
            id: None,
            key: key.into(),
            key_map: None,
            keys: None,
            site: None,
            token: token.into(),
            tokens: None,
            visits: None,
        }
    }

    /// Sets `birthday`.
    pub fn birthday(mut self, value: impl Into<String>) -> Self {
        self.birthday = Some(value.into());
        self
    }

    /// Sets `created_at`.
    pub fn created_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.created_at = value.into();
        self
    }

    /// Sets `custom`.
    pub fn custom(mut self, value: impl Into<String>) -> Self {
        self.custom = Some(value.into());
        self
    }

    /// Sets `deleted_at`.
    pub fn deleted_at(mut self, value: impl Into<runtime::Timestamp>) -> Self {
        self.deleted_at = Some(value.into());
        self
    }

    /// Sets `flag`.
    pub fn flag(mut self, value: bool) -> Self {
        self.flag = Some(value);
        self
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets `key`.
    pub fn key(mut self, value: impl Into<Vec<u8>>) -> Self {
        self.key = value.into();
        self
    }

    /// Sets `key_map`.
    pub fn key_map(mut self, value: impl Into<BTreeMap<String, Vec<u8>>>) -> Self {
        self.key_map = Some(value.into());
        self
    }

    /// Sets `keys`.
    pub fn keys(mut self, value: impl IntoIterator<Item = impl Into<Vec<u8>>>) -> Self {
        self.keys = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `site`.
    pub fn site(mut self, value: impl Into<String>) -> Self {
        self.site = Some(value.into());
        self
    }

    /// Sets `token`.
    pub fn token(mut self, value: impl Into<runtime::Secret>) -> Self {
        self.token = value.into();
        self
    }

    /// Sets `tokens`.
    pub fn tokens(
        mut self,
        value: impl IntoIterator<Item = impl Into<runtime::Secret>>,
    ) -> Self {
        self.tokens = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `visits`.
    pub fn visits(
        mut self,
        value: impl IntoIterator<Item = impl Into<runtime::Timestamp>>,
    ) -> Self {
        self.visits = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

runtime::object! {
    Scalars {
        "birthday" => birthday: optional,
        "created_at" => created_at: required,
        "custom" => custom: optional,
        "deleted_at" => deleted_at: optional,
        "flag" => flag: optional,
        "id" => id: optional,
        "key" => key: required Base64,
        "key_map" => key_map: optional Map<Base64>,
        "keys" => keys: optional List<Base64>,
        "site" => site: optional,
        "token" => token: required,
        "tokens" => tokens: optional List,
        "visits" => visits: optional List,
    }
}
