// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: reports, report types.

use crate::Client;
use crate::runtime;

/// The operations of `reports.report_types`.
#[derive(Clone, Debug)]
pub struct ReportTypes {
    client: Client,
}

impl ReportTypes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /reports/report_types`
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST) }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "reportTypes", accept: "*/*", ..runtime::Operation::get("/reports/report_types") };
runtime::request!(list: ListRequest, returns nothing);

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
