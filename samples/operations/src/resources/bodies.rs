// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: bodies.

pub mod parameters;
use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `bodies`.
#[derive(Clone, Debug)]
pub struct Bodies {
    pub(crate) client: Client,
}

impl Bodies {
    /// The operations of `bodies.parameters`.
    #[inline]
    pub fn parameters(&self) -> parameters::Parameters {
        parameters::Parameters { client: self.client.clone() }
    }

    /// `POST /bodies/anything`
    ///
    /// # Returns
    /// Text.
    #[inline]
    pub fn anything(&self, body: impl Into<runtime::Part>) -> AnythingRequest {
        AnythingRequest { call: runtime::Call::new(&self.client, &ANYTHING), body: Some(body.into()) }
    }

    /// `DELETE /bodies/get`
    #[inline]
    pub fn body_of_delete(&self) -> BodyOfDeleteRequest {
        BodyOfDeleteRequest { call: runtime::Call::new(&self.client, &BODY_OF_DELETE), body: types::Problem::new() }
    }

    /// `GET /bodies/get`
    #[inline]
    pub fn body_of_get(&self, value: i64) -> BodyOfGetRequest {
        BodyOfGetRequest { call: runtime::Call::new(&self.client, &BODY_OF_GET), body: types::ResultModel::new(value) }
    }

    /// `POST /bodies/choice`
    ///
    /// By `raw_body` the body can also be `multipart/form-data`, `text/csv`.
    #[inline]
    pub fn choice(&self) -> ChoiceRequest {
        ChoiceRequest { call: runtime::Call::new(&self.client, &CHOICE), body: types::Problem::new() }
    }

    /// `POST /bodies/form`
    ///
    /// # Returns
    /// A form.
    #[inline]
    pub fn form_styles(&self) -> FormStylesRequest {
        FormStylesRequest { call: runtime::Call::new(&self.client, &FORM_STYLES), body: types::FormStylesParams::new() }
    }

    /// `POST /bodies/odd`
    #[inline]
    pub fn odd(&self, body: impl Into<runtime::Part>) -> OddRequest {
        OddRequest { call: runtime::Call::new(&self.client, &ODD), body: Some(body.into()) }
    }

    /// `POST /bodies/xml`
    ///
    /// # Returns
    /// XML.
    #[inline]
    pub fn xml(&self, body: impl Into<runtime::Part>) -> XmlRequest {
        XmlRequest { call: runtime::Call::new(&self.client, &XML), body: Some(body.into()) }
    }
}

const ANYTHING: runtime::Operation = runtime::Operation { id: "anything", accept: "*/*", ..runtime::Operation::post("/bodies/anything") };
runtime::request!(ANYTHING, anything: AnythingRequest, bytes, returns text);

const BODY_OF_DELETE: runtime::Operation = runtime::Operation { id: "bodyOfDelete", accept: "*/*", ..runtime::Operation::delete("/bodies/get") };
runtime::request!(BODY_OF_DELETE, body_of_delete: BodyOfDeleteRequest, json types::Problem, returns nothing);

const BODY_OF_GET: runtime::Operation = runtime::Operation { id: "bodyOfGet", accept: "*/*", ..runtime::Operation::get("/bodies/get") };
runtime::request!(BODY_OF_GET, body_of_get: BodyOfGetRequest, json types::ResultModel, returns nothing);

const CHOICE: runtime::Operation = runtime::Operation { id: "choice", accept: "*/*", ..runtime::Operation::post("/bodies/choice") };
runtime::request!(CHOICE, choice: ChoiceRequest, form types::Problem, returns nothing);

const FORM_STYLES: runtime::Operation = runtime::Operation { id: "formStyles", accept: "*/*", form: &[("deep", runtime::Style::DeepObject, true), ("flat", runtime::Style::Form, false), ("joined", runtime::Style::Form, false), ("json", runtime::Style::Json, false), ("names", runtime::Style::DeepObject, true), ("piped", runtime::Style::PipeDelimited, false)], ..runtime::Operation::post("/bodies/form") };
runtime::request!(FORM_STYLES, form_styles: FormStylesRequest, form types::FormStylesParams, returns text);

const ODD: runtime::Operation = runtime::Operation { id: "odd", accept: "*/*", ..runtime::Operation::post("/bodies/odd") };
runtime::request!(ODD, odd: OddRequest, bytes, returns nothing);

const XML: runtime::Operation = runtime::Operation { id: "xml", accept: "*/*", content_type: Some("application/xml"), ..runtime::Operation::post("/bodies/xml") };
runtime::request!(XML, xml: XmlRequest, bytes, returns bytes);
runtime::stream!(XmlRequest, bytes);

#[cfg(feature = "cli")]
impl Bodies {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("bodies", &[
            command("anything", &ANYTHING, "anything", &[]).bytes(),
            command("body-of-delete", &BODY_OF_DELETE, "bodyOfDelete", &[]).properties(BodyOfDeleteRequest::PROPERTIES).json(),
            command("body-of-get", &BODY_OF_GET, "bodyOfGet", &[]).properties(BodyOfGetRequest::PROPERTIES).json(),
            command("choice", &CHOICE, "choice", &[]).properties(ChoiceRequest::PROPERTIES).form(),
            command("form-styles", &FORM_STYLES, "formStyles", &[]).properties(FormStylesRequest::PROPERTIES).form(),
            command("odd", &ODD, "odd", &[]).bytes(),
            command("xml", &XML, "xml", &[]).bytes().download(),
        ], &[parameters::Parameters::COMMANDS])
    };
}
