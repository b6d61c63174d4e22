// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// `Problem`, which the document does not describe.
    pub struct Problem {
        /// The `reason` property.
        pub reason: Option<String> = into,
    }
    #[cfg(feature = "bodies")] setters for crate::resources::bodies::BodyOfDeleteRequest;
    #[cfg(feature = "bodies")] setters for crate::resources::bodies::ChoiceRequest;
    #[cfg(feature = "bodies")] setters for crate::resources::bodies::parameters::CreateRequest;
}

#[cfg(feature = "bodies")]
runtime::properties! {
    crate::resources::bodies::BodyOfDeleteRequest {
        arg("reason", field("reason"), Text, "reason"),
    }
}

#[cfg(feature = "bodies")]
runtime::properties! {
    crate::resources::bodies::ChoiceRequest {
        arg("reason", field("reason"), Text, "reason"),
    }
}

#[cfg(feature = "bodies")]
runtime::properties! {
    crate::resources::bodies::parameters::CreateRequest {
        arg("reason", field("reason"), Text, "reason"),
    }
}
