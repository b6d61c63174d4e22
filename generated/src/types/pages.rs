// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;

runtime::object! {
    /// Where the other pages of a list are. A link that would lead nowhere is left out.
    pub struct Pages {
        /// URL of the first page.
        pub first: Option<String> = into,
        /// URL of the last page.
        pub last: Option<String> = into,
        /// URL of the page after this one; absent on the last.
        pub next: Option<String> = into,
        /// URL of the page before this one; absent on the first.
        pub previous: Option<String> = into,
        ..extra: runtime::Extra,
    }
}
