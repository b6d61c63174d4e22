// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: reports.

pub mod report_types;
use crate::Client;

/// The operations of `reports`.
#[derive(Clone, Debug)]
pub struct Reports {
    pub(crate) client: Client,
}

impl Reports {
    /// The operations of `reports.report_types`.
    #[inline]
    pub fn report_types(&self) -> report_types::ReportTypes {
        report_types::ReportTypes { client: self.client.clone() }
    }
}

#[cfg(feature = "cli")]
impl Reports {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("reports", &[
        ], &[report_types::ReportTypes::COMMANDS])
    };
}
