// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: jobs.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `jobs`.
#[derive(Clone, Debug)]
pub struct Jobs {
    pub(crate) client: Client,
}

impl Jobs {
    /// Starts a job, or says that it is done already.
    ///
    /// `POST /jobs`
    ///
    /// # Returns
    /// The body depends on the status: see [`StartJobResponse`](crate::types::StartJobResponse).
    /// Its [`headers`](crate::Response::headers) are [`Location`](crate::headers::LOCATION), [`X-Left`](crate::headers::X_LEFT), [`X-Tags`](crate::headers::X_TAGS).
    ///
    /// # Errors
    /// The body decodes as [`Problem`](crate::types::Problem) for status 404.
    /// The body decodes as a list of [`Problem`](crate::types::Problem) for status 409.
    #[inline]
    pub fn create(&self) -> CreateRequest {
        CreateRequest { call: runtime::Call::new(&self.client, &CREATE), body: () }
    }

    /// `DELETE /jobs/{id}`
    ///
    /// # Returns
    /// What it was.
    #[inline]
    pub fn delete(&self, id: impl Into<String>) -> DeleteRequest {
        DeleteRequest { call: runtime::Call::new(&self.client, &DELETE).path("id", id.into()), body: () }
    }

    /// `GET /jobs/{id}/report`
    ///
    /// # Returns
    /// What was done.
    ///
    /// With the header `accept`, and by `send_bytes`, it can also be had as `application/pdf`, `text/csv`.
    #[inline]
    pub fn report(&self, id: impl Into<String>) -> ReportRequest {
        ReportRequest { call: runtime::Call::new(&self.client, &REPORT).path("id", id.into()), body: () }
    }

    /// `GET /jobs/{id}`
    ///
    /// # Returns
    /// The body depends on the status: see [`JobResponse`](crate::types::JobResponse).
    ///
    /// # Errors
    /// The body decodes as [`Problem`](crate::types::Problem) for any other status.
    #[inline]
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("id", id.into()), body: () }
    }
}

const CREATE: runtime::Operation = runtime::Operation { id: "startJob", accept: "application/json, text/plain, image/png", ..runtime::Operation::post("/jobs") };
runtime::request!(CREATE, create: CreateRequest, returns several types::StartJobResponse);

const DELETE: runtime::Operation = runtime::Operation { id: "deleteJob", ..runtime::Operation::delete("/jobs/{id}") };
runtime::request!(DELETE, delete: DeleteRequest, returns json_opt types::ResultModel);

const REPORT: runtime::Operation = runtime::Operation { id: "jobReport", ..runtime::Operation::get("/jobs/{id}/report") };
runtime::request!(REPORT, report: ReportRequest, returns json types::ResultModel);

const RETRIEVE: runtime::Operation = runtime::Operation { id: "job", ..runtime::Operation::get("/jobs/{id}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns several types::JobResponse);

#[cfg(feature = "cli")]
impl Jobs {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("jobs", &[
            command("create", &CREATE, "Starts a job, or says that it is done already.", &[]),
            command("delete", &DELETE, "deleteJob", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("report", &REPORT, "jobReport", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("retrieve", &RETRIEVE, "job", &[
                arg("id", path("id"), Text, "id"),
            ]),
        ], &[])
    };
}
