// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `StartJobAccepted`, which the document does not describe.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StartJobAccepted {
    /// The `ticket` property.
    pub ticket: String,
}

impl StartJobAccepted {
    /// A value with what must be there.
    pub fn new(ticket: impl Into<String>) -> Self {
        Self { ticket: ticket.into() }
    }

    /// Sets `ticket`.
    pub fn ticket(mut self, value: impl Into<String>) -> Self {
        self.ticket = value.into();
        self
    }
}

runtime::object! {
    StartJobAccepted {
        "ticket" => ticket: required,
    }
}
