// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

use crate::runtime;

/// `UploadParamsPurpose`, which the document does not describe.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadParamsPurpose {
    /// `keep`.
    Keep,
    /// `show`.
    Show,
    /// A value that this version does not know; it is written back as it came.
    Unrecognized(runtime::UnknownValue),
}

runtime::string_enum! {
    UploadParamsPurpose {
        "keep" => Keep,
        "show" => Show,
    }
}
