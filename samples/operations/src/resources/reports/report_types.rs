// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: reports, report types.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `reports.report_types`.
#[derive(Clone, Debug)]
pub struct ReportTypes {
    pub(crate) client: Client,
}

impl ReportTypes {
    /// `GET /reports/report_types`
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "reportTypes", accept: "*/*", ..runtime::Operation::get("/reports/report_types") };
runtime::request!(LIST, list: ListRequest, returns nothing);

#[cfg(feature = "cli")]
impl ReportTypes {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("report-types", &[
            command("list", &LIST, "reportTypes", &[]),
        ], &[])
    };
}
