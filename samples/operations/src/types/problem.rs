// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `Problem`, which the document does not describe.
    pub struct Problem {
        /// The `reason` property.
        pub reason: Option<String> = into,
    }
    setters for crate::resources::bodies::BodyOfDeleteRequest, crate::resources::bodies::ChoiceRequest, crate::resources::bodies::parameters::CreateRequest;
}

runtime::properties! {
    crate::resources::bodies::BodyOfDeleteRequest {
        arg("reason", field("reason"), Text, "reason"),
    }
}

runtime::properties! {
    crate::resources::bodies::ChoiceRequest {
        arg("reason", field("reason"), Text, "reason"),
    }
}

runtime::properties! {
    crate::resources::bodies::parameters::CreateRequest {
        arg("reason", field("reason"), Text, "reason"),
    }
}
