// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// The body of an answer that reports a failure.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ErrorBody {
    /// Short name of the failure, fit for comparison, such as `not_found` for status 404.
    pub id: String,
    /// What went wrong, for people to read. May change at any time.
    pub message: String,
    /// Names this one request; quote it to DigitalOcean's support. Not every endpoint sends it.
    pub request_id: Option<String>,
    /// Properties that this version does not know.
    pub extra: runtime::Extra,
}

impl ErrorBody {
    /// A value with what must be there.
    pub fn new(id: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            message: message.into(),
            request_id: None,
            extra: runtime::Extra::new(),
        }
    }

    /// Sets `id`.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }

    /// Sets `message`.
    pub fn message(mut self, value: impl Into<String>) -> Self {
        self.message = value.into();
        self
    }

    /// Sets `request_id`.
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request_id = Some(value.into());
        self
    }
}

runtime::object! {
    ErrorBody {
        "id" => id: required,
        "message" => message: required,
        "request_id" => request_id: optional,
        ..extra
    }
}
