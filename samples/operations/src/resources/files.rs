// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: files.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `files`.
#[derive(Clone, Debug)]
pub struct Files {
    pub(crate) client: Client,
}

impl Files {
    /// Stores a file.
    ///
    /// `POST /files`
    #[inline]
    pub fn upload(&self, file: impl Into<runtime::Part>, purpose: impl Into<types::UploadParamsPurpose>) -> UploadRequest {
        UploadRequest { call: runtime::Call::new(&self.client, &UPLOAD).file("file", None, file).part("purpose", None, &Into::<types::UploadParamsPurpose>::into(purpose)), body: () }
    }

    /// `POST /files/free`
    #[inline]
    pub fn upload_anything(&self, body: runtime::Multipart) -> UploadAnythingRequest {
        UploadAnythingRequest { call: runtime::Call::new(&self.client, &UPLOAD_ANYTHING).with_parts(body), body: () }
    }

    /// `POST /files/many`
    #[inline]
    pub fn upload_many(&self) -> UploadManyRequest {
        UploadManyRequest { call: runtime::Call::new(&self.client, &UPLOAD_MANY).multipart(), body: () }
    }

    /// `PUT /files/free`
    #[inline]
    pub fn upload_maybe(&self) -> UploadMaybeRequest {
        UploadMaybeRequest { call: runtime::Call::new(&self.client, &UPLOAD_MAYBE), body: () }
    }

    /// `PUT /files/related`
    #[inline]
    pub fn upload_mixed(&self, body: runtime::Multipart) -> UploadMixedRequest {
        UploadMixedRequest { call: runtime::Call::new(&self.client, &UPLOAD_MIXED).with_parts(body), body: () }
    }

    /// `POST /files/related`
    #[inline]
    pub fn upload_related(&self, about: types::ResultModel, media: impl Into<runtime::Part>) -> UploadRelatedRequest {
        UploadRelatedRequest { call: runtime::Call::new(&self.client, &UPLOAD_RELATED).part("about", None, &about).file("media", None, media), body: () }
    }
}

const UPLOAD: runtime::Operation = runtime::Operation { id: "upload", accept: "*/*", ..runtime::Operation::post("/files") };
runtime::request!(UPLOAD, upload: UploadRequest, multipart, returns nothing);
runtime::parameters! {
    UploadRequest {
        /// `about`: see [`ResultModel`](crate::types::ResultModel).
        pub fn about(value: types::ResultModel) = set_part("about", Some("application/vnd.result+json"), &value);
        /// `history`: see [`ResultModel`](crate::types::ResultModel).
        pub fn history(value: impl IntoIterator<Item = types::ResultModel>) = set_part("history", None, &value.into_iter().collect::<Vec<types::ResultModel>>());
        /// The `labels` property.
        pub fn labels(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_part("labels", Some("application/json"), &runtime::texts(value));
        /// The `note` property.
        pub fn note(value: impl Into<String>) = set_part("note", None, &Into::<String>::into(value));
        /// The `pages` property.
        pub fn body_pages(value: impl IntoIterator<Item = impl Into<runtime::Part>>) = set_files("pages", None, value);
        /// The `picture` property.
        ///
        /// Format `binary`.
        pub fn picture(value: impl Into<runtime::Part>) = set_file("picture", Some("image/png"), value);
        /// The `size` property.
        pub fn size(value: i64) = set_part("size", None, &value);
        /// The `tags` property.
        pub fn tags(value: impl IntoIterator<Item = impl runtime::IntoText>) = set_part("tags", None, &runtime::texts(value));
        /// The `timeout` property.
        pub fn body_timeout(value: f64) = set_part("timeout", None, &value);
    }
}

const UPLOAD_ANYTHING: runtime::Operation = runtime::Operation { id: "uploadAnything", accept: "*/*", ..runtime::Operation::post("/files/free") };
runtime::request!(UPLOAD_ANYTHING, upload_anything: UploadAnythingRequest, multipart, returns nothing);

const UPLOAD_MANY: runtime::Operation = runtime::Operation { id: "uploadMany", required_parts: &["a", "b", "c", "d", "e"], accept: "*/*", ..runtime::Operation::post("/files/many") };
runtime::request!(UPLOAD_MANY, upload_many: UploadManyRequest, multipart, returns nothing);
runtime::parameters! {
    UploadManyRequest {
        /// The `a` property.
        ///
        /// Required.
        pub fn a(value: impl Into<String>) = set_part("a", None, &Into::<String>::into(value));
        /// The `b` property.
        ///
        /// Required.
        pub fn b(value: impl Into<String>) = set_part("b", None, &Into::<String>::into(value));
        /// The `c` property.
        ///
        /// Required.
        pub fn c(value: impl Into<String>) = set_part("c", None, &Into::<String>::into(value));
        /// The `d` property.
        ///
        /// Required.
        pub fn d(value: impl Into<String>) = set_part("d", None, &Into::<String>::into(value));
        /// The `e` property.
        ///
        /// Required.
        pub fn e(value: impl Into<String>) = set_part("e", None, &Into::<String>::into(value));
        /// The `f` property.
        pub fn f(value: impl Into<String>) = set_part("f", None, &Into::<String>::into(value));
    }
}

const UPLOAD_MAYBE: runtime::Operation = runtime::Operation { id: "uploadMaybe", required_parts: &["file"], accept: "*/*", ..runtime::Operation::put("/files/free") };
runtime::request!(UPLOAD_MAYBE, upload_maybe: UploadMaybeRequest, multipart, returns nothing);
runtime::parameters! {
    UploadMaybeRequest {
        /// The `file` property.
        ///
        /// Format `binary`.
        ///
        /// Required.
        pub fn file(value: impl Into<runtime::Part>) = set_file("file", None, value);
        /// The `note` property.
        pub fn note(value: impl Into<String>) = set_part("note", None, &Into::<String>::into(value));
    }
}

const UPLOAD_MIXED: runtime::Operation = runtime::Operation { id: "uploadMixed", accept: "*/*", content_type: Some("multipart/mixed"), ..runtime::Operation::put("/files/related") };
runtime::request!(UPLOAD_MIXED, upload_mixed: UploadMixedRequest, multipart, returns nothing);

const UPLOAD_RELATED: runtime::Operation = runtime::Operation { id: "uploadRelated", accept: "*/*", content_type: Some("multipart/related"), ..runtime::Operation::post("/files/related") };
runtime::request!(UPLOAD_RELATED, upload_related: UploadRelatedRequest, multipart, returns nothing);

#[cfg(feature = "cli")]
impl Files {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("files", &[
            command("upload", &UPLOAD, "Stores a file.", &[
                arg("about", Place::Part("about", Some("application/vnd.result+json")), Json, "about").object::<crate::types::ResultModel>(),
                arg("body-pages", part("pages"), Files, "pages"),
                arg("body-timeout", part("timeout"), Number, "timeout"),
                arg("file", part("file"), File, "What is stored.").required(),
                arg("history", part("history"), Values, "history").object::<crate::types::ResultModel>(),
                arg("labels", Place::Part("labels", Some("application/json")), Texts, "labels"),
                arg("note", part("note"), Text, "note"),
                arg("picture", Place::Part("picture", Some("image/png")), File, "picture"),
                arg("purpose", part("purpose"), Text, "purpose").values(crate::types::UploadParamsPurpose::KNOWN).required(),
                arg("size", part("size"), Integer, "size"),
                arg("tags", part("tags"), Texts, "tags"),
            ]).multipart(),
            command("upload-anything", &UPLOAD_ANYTHING, "uploadAnything", &[]).multipart(),
            command("upload-many", &UPLOAD_MANY, "uploadMany", &[
                arg("a", part("a"), Text, "a").required(),
                arg("b", part("b"), Text, "b").required(),
                arg("c", part("c"), Text, "c").required(),
                arg("d", part("d"), Text, "d").required(),
                arg("e", part("e"), Text, "e").required(),
                arg("f", part("f"), Text, "f"),
            ]).multipart(),
            command("upload-maybe", &UPLOAD_MAYBE, "uploadMaybe", &[
                arg("file", part("file"), File, "file"),
                arg("note", part("note"), Text, "note"),
            ]).multipart(),
            command("upload-mixed", &UPLOAD_MIXED, "uploadMixed", &[]).multipart(),
            command("upload-related", &UPLOAD_RELATED, "uploadRelated", &[
                arg("about", part("about"), Json, "about").object::<crate::types::ResultModel>().required(),
                arg("media", part("media"), File, "media").required(),
            ]).multipart(),
        ], &[])
    };
}
