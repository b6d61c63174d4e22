// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: styles.

pub mod label;
pub mod matrix;
pub mod raw;
pub mod simple;
use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `styles`.
#[derive(Clone, Debug)]
pub struct Styles {
    pub(crate) client: Client,
}

impl Styles {
    /// The operations of `styles.label`.
    #[inline]
    pub fn label(&self) -> label::Label {
        label::Label { client: self.client.clone() }
    }

    /// The operations of `styles.matrix`.
    #[inline]
    pub fn matrix(&self) -> matrix::Matrix {
        matrix::Matrix { client: self.client.clone() }
    }

    /// The operations of `styles.raw`.
    #[inline]
    pub fn raw(&self) -> raw::Raw {
        raw::Raw { client: self.client.clone() }
    }

    /// The operations of `styles.simple`.
    #[inline]
    pub fn simple(&self) -> simple::Simple {
        simple::Simple { client: self.client.clone() }
    }

    /// `POST /styles/{id}:cancel`
    #[inline]
    pub fn cancel(&self, id: impl Into<String>) -> CancelRequest {
        CancelRequest { call: runtime::Call::new(&self.client, &CANCEL).path("id", id.into()), body: () }
    }

    /// `GET /styles/cookie`
    #[inline]
    pub fn cookie(&self) -> CookieRequest {
        CookieRequest { call: runtime::Call::new(&self.client, &COOKIE), body: () }
    }

    /// `GET /styles/header`
    #[inline]
    pub fn header(&self) -> HeaderRequest {
        HeaderRequest { call: runtime::Call::new(&self.client, &HEADER), body: () }
    }

    /// `GET /styles/query`
    #[inline]
    pub fn query(&self) -> QueryRequest {
        QueryRequest { call: runtime::Call::new(&self.client, &QUERY), body: () }
    }

    /// `GET /styles/{a}.{b}`
    #[inline]
    pub fn retrieve(&self, a: impl Into<String>, b: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("a", a.into()).path("b", b.into()), body: () }
    }

    /// `GET /styles/whole`
    #[inline]
    pub fn whole(&self) -> WholeRequest {
        WholeRequest { call: runtime::Call::new(&self.client, &WHOLE), body: () }
    }
}

const CANCEL: runtime::Operation = runtime::Operation { id: "cancel", accept: "*/*", ..runtime::Operation::post("/styles/{id}:cancel") };
runtime::request!(CANCEL, cancel: CancelRequest, returns nothing);

const COOKIE: runtime::Operation = runtime::Operation { id: "inCookie", accept: "*/*", ..runtime::Operation::get("/styles/cookie") };
runtime::request!(COOKIE, cookie: CookieRequest, returns nothing);
runtime::parameters! {
    CookieRequest {
        /// The `text` cookie.
        pub fn text(value: impl Into<String>) = set_cookie("text", &Into::<String>::into(value), true);
        /// The `list` cookie.
        pub fn list(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_cookie("list", &runtime::texts(value), false);
        /// The `lists` cookie.
        pub fn lists(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_cookie("lists", &runtime::texts(value), true);
        /// The `object` cookie.
        pub fn object(value: types::Rgb) = set_cookie("object", &value, false);
        /// The `objects` cookie.
        pub fn objects(value: types::Rgb) = set_cookie("objects", &value, true);
        /// The `json` cookie.
        pub fn json(value: types::Rgb) = set_cookie_json("json", &value);
        /// The `plain` cookie.
        pub fn plain(value: impl Into<String>) = set_cookie("plain", &Into::<String>::into(value), true);
    }
}

const HEADER: runtime::Operation = runtime::Operation { id: "inHeader", accept: "*/*", ..runtime::Operation::get("/styles/header") };
runtime::request!(HEADER, header: HeaderRequest, returns nothing);
runtime::parameters! {
    HeaderRequest {
        /// The `text` header.
        pub fn text(value: impl Into<String>) = set_header("text", &Into::<String>::into(value), false);
        /// The `list` header.
        pub fn list(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_header("list", &runtime::texts(value), false);
        /// The `lists` header.
        pub fn lists(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_header("lists", &runtime::texts(value), true);
        /// The `object` header.
        pub fn object(value: types::Rgb) = set_header("object", &value, false);
        /// The `objects` header.
        pub fn objects(value: types::Rgb) = set_header("objects", &value, true);
        /// The `json` header.
        pub fn json(value: types::Rgb) = set_header_json("json", &value);
        /// The `plain` header.
        pub fn plain(value: impl Into<String>) = set_header("plain", &Into::<String>::into(value), false);
    }
}

const QUERY: runtime::Operation = runtime::Operation { id: "inQuery", accept: "*/*", ..runtime::Operation::get("/styles/query") };
runtime::request!(QUERY, query: QueryRequest, returns nothing);
runtime::parameters! {
    QueryRequest {
        /// The `text` parameter.
        pub fn text(value: impl Into<String>) = set_query("text", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `list` parameter.
        pub fn list(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_query("list", runtime::Style::Form, false, &runtime::texts(value));
        /// The `lists` parameter.
        pub fn lists(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_query("lists", runtime::Style::Form, true, &runtime::texts(value));
        /// The `object` parameter.
        pub fn object(value: types::Rgb) = set_query("object", runtime::Style::Form, false, &value);
        /// The `objects` parameter.
        pub fn objects(value: types::Rgb) = set_query("objects", runtime::Style::Form, true, &value);
        /// The `json` parameter.
        pub fn json(value: types::Rgb) = set_query("json", runtime::Style::Json, false, &value);
        /// The `plain` parameter.
        pub fn plain(value: impl Into<String>) = set_query("plain", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `xml` parameter.
        pub fn xml(value: impl Into<String>) = set_query("xml", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `spaced` parameter.
        pub fn spaced(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_query("spaced", runtime::Style::SpaceDelimited, false, &runtime::texts(value));
        /// The `piped` parameter.
        pub fn piped(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_query("piped", runtime::Style::PipeDelimited, false, &runtime::texts(value));
        /// The `deep` parameter.
        pub fn deep(value: types::InQueryDeep) = set_query("deep", runtime::Style::DeepObject, true, &value);
        /// The `reserved` parameter.
        pub fn reserved(value: impl Into<String>) = set_query_reserved("reserved", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `empty` parameter.
        pub fn empty(value: impl Into<String>) = set_query("empty", runtime::Style::Form, true, &Into::<String>::into(value));
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "twoInOne", accept: "*/*", ..runtime::Operation::get("/styles/{a}.{b}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

const WHOLE: runtime::Operation = runtime::Operation { id: "wholeQuery", accept: "*/*", ..runtime::Operation::get("/styles/whole") };
runtime::request!(WHOLE, whole: WholeRequest, returns nothing);
runtime::parameters! {
    WholeRequest {
        /// The `all` parameter.
        pub fn all(value: types::WholeQueryAll) = set_query("all", runtime::Style::Form, true, &value);
    }
}

#[cfg(feature = "cli")]
impl Styles {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("styles", &[
            command("cancel", &CANCEL, "cancel", &[
                arg("id", path("id"), Text, "id"),
            ]),
            command("cookie", &COOKIE, "inCookie", &[
                arg("json", Place::Cookie("json", None), Json, "json").object::<crate::types::Rgb>(),
                arg("list", Place::Cookie("list", Some(false)), Texts, "list"),
                arg("lists", cookie("lists"), Texts, "lists"),
                arg("object", Place::Cookie("object", Some(false)), Json, "object").object::<crate::types::Rgb>(),
                arg("objects", cookie("objects"), Json, "objects").object::<crate::types::Rgb>(),
                arg("plain", cookie("plain"), Text, "plain"),
                arg("text", cookie("text"), Text, "text"),
            ]),
            command("header", &HEADER, "inHeader", &[
                arg("json", Place::Header("json", None), Json, "json").object::<crate::types::Rgb>(),
                arg("list", header("list"), Texts, "list"),
                arg("lists", Place::Header("lists", Some(true)), Texts, "lists"),
                arg("object", header("object"), Json, "object").object::<crate::types::Rgb>(),
                arg("objects", Place::Header("objects", Some(true)), Json, "objects").object::<crate::types::Rgb>(),
                arg("plain", header("plain"), Text, "plain"),
                arg("text", header("text"), Text, "text"),
            ]),
            command("query", &QUERY, "inQuery", &[
                arg("deep", Place::Query("deep", crate::runtime::Style::DeepObject, true, false), Json, "deep").object::<crate::types::InQueryDeep>(),
                arg("empty", query("empty"), Text, "empty"),
                arg("json", Place::Query("json", crate::runtime::Style::Json, false, false), Json, "json").object::<crate::types::Rgb>(),
                arg("list", Place::Query("list", crate::runtime::Style::Form, false, false), Texts, "list"),
                arg("lists", query("lists"), Texts, "lists"),
                arg("object", Place::Query("object", crate::runtime::Style::Form, false, false), Json, "object").object::<crate::types::Rgb>(),
                arg("objects", query("objects"), Json, "objects").object::<crate::types::Rgb>(),
                arg("piped", Place::Query("piped", crate::runtime::Style::PipeDelimited, false, false), Texts, "piped"),
                arg("plain", query("plain"), Text, "plain"),
                arg("reserved", Place::Query("reserved", crate::runtime::Style::Form, true, true), Text, "reserved"),
                arg("spaced", Place::Query("spaced", crate::runtime::Style::SpaceDelimited, false, false), Texts, "spaced"),
                arg("text", query("text"), Text, "text"),
                arg("xml", query("xml"), Text, "xml"),
            ]),
            command("retrieve", &RETRIEVE, "twoInOne", &[
                arg("a", path("a"), Text, "a"),
                arg("b", path("b"), Text, "b"),
            ]),
            command("whole", &WHOLE, "wholeQuery", &[
                arg("all-param", query("all"), Json, "all").object::<crate::types::WholeQueryAll>(),
            ]),
        ], &[label::Label::COMMANDS, matrix::Matrix::COMMANDS, raw::Raw::COMMANDS, simple::Simple::COMMANDS])
    };
}
