// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// The body of an answer that reports a failure.
    pub struct ErrorBody {
        /// Short name of the failure, fit for comparison, such as `not_found` for status 404.
        pub id: String = into,
        /// What went wrong, for people to read. May change at any time.
        pub message: String = into,
        /// Names this one request; quote it to DigitalOcean's support. Not every endpoint sends it.
        pub request_id: Option<String> = into,
        ..extra: runtime::Extra,
    }
    pub fn new(id: impl Into<String>, message: impl Into<String>);
}
