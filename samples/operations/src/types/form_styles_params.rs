// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.
use crate::runtime;
use super::ResultModel;

runtime::object! {
    /// `FormStylesParams`, which the document does not describe.
    pub struct FormStylesParams {
        /// `deep`: see [`ResultModel`](crate::types::ResultModel).
        pub deep: Option<Vec<ResultModel>> = items (ResultModel),
        /// `flat`: see [`ResultModel`](crate::types::ResultModel).
        pub flat: Option<ResultModel>,
        /// The `joined` property.
        pub joined: Option<Vec<String>> = texts,
        /// `json`: see [`ResultModel`](crate::types::ResultModel).
        pub json: Option<ResultModel>,
        /// The `names` property.
        pub names: Option<Vec<String>> = texts,
        /// The `piped` property.
        pub piped: Option<Vec<String>> = texts,
        /// The `plain` property.
        pub plain: Option<String> = into,
        /// `usual`: see [`ResultModel`](crate::types::ResultModel).
        pub usual: Option<ResultModel>,
    }
    setters for crate::resources::bodies::FormStylesRequest;
}

runtime::properties! {
    crate::resources::bodies::FormStylesRequest {
        arg("deep", field("deep"), Values, "deep").object::<crate::types::ResultModel>(),
        arg("flat", field("flat"), Json, "flat").object::<crate::types::ResultModel>(),
        arg("joined", field("joined"), Texts, "joined"),
        arg("json", field("json"), Json, "json").object::<crate::types::ResultModel>(),
        arg("names", field("names"), Texts, "names"),
        arg("piped", field("piped"), Texts, "piped"),
        arg("plain", field("plain"), Text, "plain"),
        arg("usual", field("usual"), Json, "usual").object::<crate::types::ResultModel>(),
    }
}
