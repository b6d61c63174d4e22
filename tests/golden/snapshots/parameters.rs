// file: API.md
# The API of parameters-client

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

What a caller can name, one line each: `a.b.method(…)` is `client.a().b().method(…)`, its setters follow it, and `= …` is
what goes over the wire.

## Operations

```text
search.retrieve(text: impl Into<String>, number: i64, kind: impl Into<types::Kind>) -> () = GET "/search/{text}/{number}/{kind}"
search.retrieve.any(impl Into<Value>) = query
search.retrieve.comma(impl IntoIterator<Item = impl IntoText>) = query
search.retrieve.deep(types::Filter) = query
search.retrieve.filter_x(impl Into<String>) = query "filter[x]"
search.retrieve.flag(bool) = query
search.retrieve.ids(impl IntoIterator<Item = impl IntoText>) = query
search.retrieve.json(types::Filter) = query
search.retrieve.kind_too(impl Into<types::Kind>) = query
search.retrieve.map(impl Into<BTreeMap<String, String>>) = query
search.retrieve.needed(impl Into<String>) = query [required]
search.retrieve.needed_cookie(impl Into<String>) = cookie [required]
search.retrieve.object(types::Filter) = query
search.retrieve.piped(impl IntoIterator<Item = impl Into<types::Kind>>) = query
search.retrieve.plain(impl Into<String>) = query
search.retrieve.session(impl Into<String>) = cookie
search.retrieve.since(impl Into<Timestamp>) = query
search.retrieve.spaced(impl IntoIterator<Item = i64>) = query
search.retrieve.x_list(impl IntoIterator<Item = impl IntoText>) = header "X-List"
search.retrieve.x_needed(i64) = header "X-Needed" [required]
search.retrieve.x_trace(impl Into<String>) = header "X-Trace"
styled.retrieve(list: impl IntoIterator<Item = i64>, label: impl Into<String>, matrix: impl IntoIterator<Item = impl IntoText>) -> () = GET "/styled/{list}/{label}/{matrix}"
```

## Types

```text
struct types::Filter()
types::Filter.from: Option<String>
types::Filter.to: Option<String>
enum types::Kind
types::Kind::A = "a"
types::Kind::B = "b"
```

// file: src/resources/search.rs

//! Operations: search.

use crate::runtime;
use crate::types;
use crate::{Client, Request};
use std::collections::BTreeMap;

/// The operations of `search`.
#[derive(Clone, Debug)]
pub struct Search {
    pub(crate) client: Client,
}

impl Search {
    /// `GET /search/{text}/{number}/{kind}`
    #[inline]
    pub fn retrieve(&self, text: impl Into<String>, number: i64, kind: impl Into<types::Kind>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path("text", text.into()).path("number", number.to_string()).path("kind", kind.into().as_str().to_owned()), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "search", required_query: &["needed"], required_headers: &["X-Needed"], required_cookies: &["needed_cookie"], accept: "*/*", ..runtime::Operation::get("/search/{text}/{number}/{kind}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);
runtime::parameters! {
    RetrieveRequest {
        /// Which ones.
        ///
        /// At most 9 characters.
        pub fn plain(value: impl Into<String>) = set_query("plain", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `needed` parameter.
        ///
        /// Required.
        pub fn needed(value: impl Into<String>) = set_query("needed", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `flag` parameter.
        pub fn flag(value: bool) = set_query("flag", runtime::Style::Form, true, &value);
        /// The `kind_too` parameter.
        pub fn kind_too(value: impl Into<types::Kind>) = set_query("kind_too", runtime::Style::Form, true, &Into::<types::Kind>::into(value));
        /// The `since` parameter.
        pub fn since(value: impl Into<runtime::Timestamp>) = set_query("since", runtime::Style::Form, true, &Into::<runtime::Timestamp>::into(value));
        /// The `ids` parameter.
        pub fn ids(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_query("ids", runtime::Style::Form, true, &runtime::texts(value));
        /// The `comma` parameter.
        pub fn comma(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_query("comma", runtime::Style::Form, false, &runtime::texts(value));
        /// The `spaced` parameter.
        pub fn spaced(value: impl IntoIterator<Item = i64>) = set_query("spaced", runtime::Style::SpaceDelimited, false, &value.into_iter().collect::<Vec<i64>>());
        /// The `piped` parameter.
        pub fn piped(value: impl IntoIterator<Item = impl Into<types::Kind>>) = set_query("piped", runtime::Style::PipeDelimited, false, &value.into_iter().map(Into::into).collect::<Vec<types::Kind>>());
        /// The `filter[x]` parameter.
        pub fn filter_x(value: impl Into<String>) = set_query("filter[x]", runtime::Style::Form, true, &Into::<String>::into(value));
        /// The `deep` parameter.
        pub fn deep(value: types::Filter) = set_query("deep", runtime::Style::DeepObject, true, &value);
        /// The `object` parameter.
        pub fn object(value: types::Filter) = set_query("object", runtime::Style::Form, true, &value);
        /// The `map` parameter.
        pub fn map(value: impl Into<BTreeMap<String, String>>) = set_query("map", runtime::Style::Form, true, &Into::<BTreeMap<String, String>>::into(value));
        /// The `json` parameter.
        pub fn json(value: types::Filter) = set_query("json", runtime::Style::Json, false, &value);
        /// The `any` parameter.
        pub fn any(value: impl Into<runtime::Value>) = set_query("any", runtime::Style::Form, true, &Into::<runtime::Value>::into(value));
        /// The `X-Trace` header.
        pub fn x_trace(value: impl Into<String>) = set_header("X-Trace", &Into::<String>::into(value), false);
        /// The `X-Needed` header.
        ///
        /// Required.
        pub fn x_needed(value: i64) = set_header("X-Needed", &value, false);
        /// The `X-List` header.
        pub fn x_list(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_header("X-List", &runtime::texts(value), false);
        /// The `session` cookie.
        pub fn session(value: impl Into<String>) = set_cookie("session", &Into::<String>::into(value), true);
        /// The `needed_cookie` cookie.
        ///
        /// Required.
        pub fn needed_cookie(value: impl Into<String>) = set_cookie("needed_cookie", &Into::<String>::into(value), true);
    }
}

#[cfg(feature = "cli")]
impl Search {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("search", &[
            command("retrieve", &RETRIEVE, "search", &[
                arg("text", path("text"), Text, "text"),
                arg("number", path("number"), Integer, "number"),
                arg("kind", path("kind"), Text, "kind").values(crate::types::Kind::KNOWN),
                arg("any", query("any"), Any, "any"),
                arg("comma", Place::Query("comma", crate::runtime::Style::Form, false, false), Texts, "comma"),
                arg("deep", Place::Query("deep", crate::runtime::Style::DeepObject, true, false), Json, "deep").object::<crate::types::Filter>(),
                arg("filter-x", query("filter[x]"), Text, "filter[x]"),
                arg("flag", query("flag"), Flag, "flag"),
                arg("ids", query("ids"), Texts, "ids"),
                arg("json", Place::Query("json", crate::runtime::Style::Json, false, false), Json, "json").object::<crate::types::Filter>(),
                arg("kind-too", query("kind_too"), Text, "kind_too").values(crate::types::Kind::KNOWN),
                arg("map", query("map"), Json, "map"),
                arg("needed", query("needed"), Text, "needed").required(),
                arg("needed-cookie", cookie("needed_cookie"), Text, "needed_cookie").required(),
                arg("object", query("object"), Json, "object").object::<crate::types::Filter>(),
                arg("piped", Place::Query("piped", crate::runtime::Style::PipeDelimited, false, false), Texts, "piped").values(crate::types::Kind::KNOWN),
                arg("plain", query("plain"), Text, "Which ones. At most 9 characters."),
                arg("session", cookie("session"), Text, "session"),
                arg("since", query("since"), Text, "since"),
                arg("spaced", Place::Query("spaced", crate::runtime::Style::SpaceDelimited, false, false), Integers, "spaced"),
                arg("x-list", header("X-List"), Texts, "X-List"),
                arg("x-needed", header("X-Needed"), Integer, "X-Needed").required(),
                arg("x-trace", header("X-Trace"), Text, "X-Trace"),
            ]),
        ], &[])
    };
}

// file: src/resources/styled.rs

//! Operations: styled.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `styled`.
#[derive(Clone, Debug)]
pub struct Styled {
    pub(crate) client: Client,
}

impl Styled {
    /// `GET /styled/{list}/{label}/{matrix}`
    #[inline]
    pub fn retrieve(&self, list: impl IntoIterator<Item = i64>, label: impl Into<String>, matrix: impl IntoIterator<Item = impl runtime::IntoText>) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE).path_value("list", runtime::Style::Simple, false, &list.into_iter().collect::<Vec<i64>>()).path_value("label", runtime::Style::Label, false, &Into::<String>::into(label)).path_value("matrix", runtime::Style::Matrix, true, &runtime::texts(matrix)), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "styled", accept: "*/*", ..runtime::Operation::get("/styled/{list}/{label}/{matrix}") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Styled {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("styled", &[
            command("retrieve", &RETRIEVE, "styled", &[
                arg("list", path("list"), Integers, "list"),
                arg("label", Place::Path("label", crate::runtime::Style::Label, false, false), Text, "label"),
                arg("matrix", Place::Path("matrix", crate::runtime::Style::Matrix, true, false), Texts, "matrix"),
            ]),
        ], &[])
    };
}
