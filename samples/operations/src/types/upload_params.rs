// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::string_enum! {
    /// `UploadParamsPurpose`, which the document does not describe.
    pub enum UploadParamsPurpose {
        Keep = "keep",
        Show = "show",
    }
}
