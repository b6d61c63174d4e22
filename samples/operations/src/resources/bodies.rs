// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: bodies.

pub mod parameters;
use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `bodies`.
#[derive(Clone, Debug)]
pub struct Bodies {
    client: Client,
}

impl Bodies {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations of `bodies.parameters`.
    pub fn parameters(&self) -> parameters::Parameters {
        parameters::Parameters::new(self.client.clone())
    }

    /// `POST /bodies/anything`
    ///
    /// # Returns
    ///
    /// Text.
    pub fn anything(&self, body: impl Into<runtime::Part>) -> AnythingRequest {
        AnythingRequest {
            call: runtime::Call::new(&self.client, &ANYTHING),
            body: Some(body.into()),
        }
    }

    /// `DELETE /bodies/get`
    pub fn body_of_delete(&self) -> BodyOfDeleteRequest {
        BodyOfDeleteRequest {
            call: runtime::Call::new(&self.client, &BODY_OF_DELETE),
            body: types::Problem::new(),
        }
    }

    /// `GET /bodies/get`
    pub fn body_of_get(&self, value: i64) -> BodyOfGetRequest {
        BodyOfGetRequest {
            call: runtime::Call::new(&self.client, &BODY_OF_GET),
            body: types::ResultModel::new(value),
        }
    }

    /// `POST /bodies/choice`
    ///
    /// By `raw_body` the body can also be `multipart/form-data`, `text/csv`.
    pub fn choice(&self) -> ChoiceRequest {
        ChoiceRequest {
            call: runtime::Call::new(&self.client, &CHOICE),
            body: types::Problem::new(),
        }
    }

    /// `POST /bodies/form`
    ///
    /// # Returns
    ///
    /// A form.
    pub fn form_styles(&self) -> FormStylesRequest {
        FormStylesRequest {
            call: runtime::Call::new(&self.client, &FORM_STYLES),
            body: types::FormStylesParams::new(),
        }
    }

    /// `POST /bodies/odd`
    pub fn odd(&self, body: impl Into<runtime::Part>) -> OddRequest {
        OddRequest {
            call: runtime::Call::new(&self.client, &ODD),
            body: Some(body.into()),
        }
    }

    /// `POST /bodies/xml`
    ///
    /// # Returns
    ///
    /// XML.
    pub fn xml(&self, body: impl Into<runtime::Part>) -> XmlRequest {
        XmlRequest {
            call: runtime::Call::new(&self.client, &XML),
            body: Some(body.into()),
        }
    }
}

const ANYTHING: runtime::Operation = runtime::Operation {
    id: "anything",
    accept: "*/*",
    ..runtime::Operation::post("/bodies/anything")
};

/// The request that `anything` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AnythingRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: Option<runtime::Part>,
}

runtime::request!(AnythingRequest, bytes, returns text);

const BODY_OF_DELETE: runtime::Operation = runtime::Operation {
    id: "bodyOfDelete",
    accept: "*/*",
    ..runtime::Operation::delete("/bodies/get")
};

/// The request that `body_of_delete` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BodyOfDeleteRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: types::Problem,
}

runtime::request!(BodyOfDeleteRequest, json types::Problem, returns nothing);

const BODY_OF_GET: runtime::Operation = runtime::Operation {
    id: "bodyOfGet",
    accept: "*/*",
    ..runtime::Operation::get("/bodies/get")
};

/// The request that `body_of_get` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BodyOfGetRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: types::ResultModel,
}

runtime::request!(BodyOfGetRequest, json types::ResultModel, returns nothing);

const CHOICE: runtime::Operation = runtime::Operation {
    id: "choice",
    accept: "*/*",
    ..runtime::Operation::post("/bodies/choice")
};

/// The request that `choice` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ChoiceRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: types::Problem,
}

runtime::request!(ChoiceRequest, form types::Problem, returns nothing);

const FORM_STYLES: runtime::Operation = runtime::Operation {
    id: "formStyles",
    accept: "*/*",
    form: &[
        ("deep", runtime::Style::DeepObject, true),
        ("flat", runtime::Style::Form, false),
        ("joined", runtime::Style::Form, false),
        ("json", runtime::Style::Json, false),
        ("names", runtime::Style::DeepObject, true),
        ("piped", runtime::Style::PipeDelimited, false),
    ],
    ..runtime::Operation::post("/bodies/form")
};

/// The request that `form_styles` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct FormStylesRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: types::FormStylesParams,
}

runtime::request!(FormStylesRequest, form types::FormStylesParams, returns text);

const ODD: runtime::Operation = runtime::Operation {
    id: "odd",
    accept: "*/*",
    ..runtime::Operation::post("/bodies/odd")
};

/// The request that `odd` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OddRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: Option<runtime::Part>,
}

runtime::request!(OddRequest, bytes, returns nothing);

const XML: runtime::Operation = runtime::Operation {
    id: "xml",
    accept: "*/*",
    content_type: Some("application/xml"),
    ..runtime::Operation::post("/bodies/xml")
};

/// The request that `xml` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct XmlRequest {
    pub(crate) call: runtime::Call,
    pub(crate) body: Option<runtime::Part>,
}

runtime::request!(XmlRequest, bytes, returns bytes);
runtime::stream!(XmlRequest, bytes);

#[cfg(feature = "cli")]
impl Bodies {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("bodies", &[
            command("anything", &ANYTHING, "anything", &[]).bytes(),
            command("body-of-delete", &BODY_OF_DELETE, "bodyOfDelete", &[
                arg("reason", field("reason"), Text, "reason"),
            ]).json(),
            command("body-of-get", &BODY_OF_GET, "bodyOfGet", &[
                arg("value", field("value"), Integer, "value").required(),
            ]).json(),
            command("choice", &CHOICE, "choice", &[
                arg("reason", field("reason"), Text, "reason"),
            ]).form(),
            command("form-styles", &FORM_STYLES, "formStyles", &[
                arg("deep", field("deep"), Values, "deep. Properties: value (required)."),
                arg("flat", field("flat"), Json, "flat. Properties: value (required)."),
                arg("joined", field("joined"), Texts, "joined"),
                arg("json", field("json"), Json, "json. Properties: value (required)."),
                arg("names", field("names"), Texts, "names"),
                arg("piped", field("piped"), Texts, "piped"),
                arg("plain", field("plain"), Text, "plain"),
                arg("usual", field("usual"), Json, "usual. Properties: value (required)."),
            ]).form(),
            command("odd", &ODD, "odd", &[]).bytes(),
            command("xml", &XML, "xml", &[]).bytes().download(),
        ], &[parameters::Parameters::COMMANDS])
    };
}
