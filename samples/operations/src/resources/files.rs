// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: files.

use crate::Client;
use crate::runtime;
use crate::types;

/// The operations of `files`.
#[derive(Clone, Debug)]
pub struct Files {
    client: Client,
}

impl Files {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Stores a file.
    ///
    /// `POST /files`
    pub fn upload(
        &self,
        file: impl Into<runtime::Part>,
        purpose: impl Into<types::UploadParamsPurpose>,
    ) -> UploadRequest {
        UploadRequest {
            call: runtime::Call::new(&self.client, &UPLOAD)
                .file("file", None, file)
                .part(
                    "purpose",
                    None,
                    &Into::<types::UploadParamsPurpose>::into(purpose),
                ),
        }
    }

    /// `POST /files/free`
    pub fn upload_anything(&self, body: runtime::Multipart) -> UploadAnythingRequest {
        UploadAnythingRequest {
            call: runtime::Call::new(&self.client, &UPLOAD_ANYTHING).with_parts(body),
        }
    }

    /// `POST /files/many`
    pub fn upload_many(&self) -> UploadManyRequest {
        UploadManyRequest {
            call: runtime::Call::new(&self.client, &UPLOAD_MANY).multipart(),
        }
    }

    /// `PUT /files/free`
    pub fn upload_maybe(&self) -> UploadMaybeRequest {
        UploadMaybeRequest {
            call: runtime::Call::new(&self.client, &UPLOAD_MAYBE),
        }
    }

    /// `PUT /files/related`
    pub fn upload_mixed(&self, body: runtime::Multipart) -> UploadMixedRequest {
        UploadMixedRequest {
            call: runtime::Call::new(&self.client, &UPLOAD_MIXED).with_parts(body),
        }
    }

    /// `POST /files/related`
    pub fn upload_related(
        &self,
        about: types::ResultModel,
        media: impl Into<runtime::Part>,
    ) -> UploadRelatedRequest {
        UploadRelatedRequest {
            call: runtime::Call::new(&self.client, &UPLOAD_RELATED)
                .part("about", None, &about)
                .file("media", None, media),
        }
    }
}

const UPLOAD: runtime::Operation = runtime::Operation {
    id: "upload",
    accept: "*/*",
    ..runtime::Operation::post("/files")
};

/// The request that `upload` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadRequest {
    pub(crate) call: runtime::Call,
}

impl UploadRequest {
    /// `about`: see [`ResultModel`](crate::types::ResultModel).
    pub fn about(mut self, value: types::ResultModel) -> Self {
        self.call.set_part("about", Some("application/vnd.result+json"), &value);
        self
    }

    /// `history`: see [`ResultModel`](crate::types::ResultModel).
    pub fn history(
        mut self,
        value: impl IntoIterator<Item = types::ResultModel>,
    ) -> Self {
        let value: Vec<types::ResultModel> = value.into_iter().collect();
        self.call.set_part("history", None, &value);
        self
    }

    /// The `labels` property.
    pub fn labels(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        let value: Vec<String> = runtime::texts(value);
        self.call.set_part("labels", Some("application/json"), &value);
        self
    }

    /// The `note` property.
    pub fn note(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("note", None, &value);
        self
    }

    /// The `pages` property.
    pub fn body_pages(
        mut self,
        value: impl IntoIterator<Item = impl Into<runtime::Part>>,
    ) -> Self {
        self.call.set_files("pages", None, value);
        self
    }

    /// The `picture` property.
    ///
    /// Format `binary`.
    pub fn picture(mut self, value: impl Into<runtime::Part>) -> Self {
        self.call.set_file("picture", Some("image/png"), value);
        self
    }

    /// The `size` property.
    pub fn size(mut self, value: i64) -> Self {
        self.call.set_part("size", None, &value);
        self
    }

    /// The `tags` property.
    pub fn tags(
        mut self,
        value: impl IntoIterator<Item = impl runtime::IntoText>,
    ) -> Self {
        let value: Vec<String> = runtime::texts(value);
        self.call.set_part("tags", None, &value);
        self
    }

    /// The `timeout` property.
    pub fn body_timeout(mut self, value: f64) -> Self {
        self.call.set_part("timeout", None, &value);
        self
    }
}

runtime::request!(UploadRequest, multipart, returns nothing);

const UPLOAD_ANYTHING: runtime::Operation = runtime::Operation {
    id: "uploadAnything",
    accept: "*/*",
    ..runtime::Operation::post("/files/free")
};

/// The request that `upload_anything` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadAnythingRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(UploadAnythingRequest, multipart, returns nothing);

const UPLOAD_MANY: runtime::Operation = runtime::Operation {
    id: "uploadMany",
    required_parts: &["a", "b", "c", "d", "e"],
    accept: "*/*",
    ..runtime::Operation::post("/files/many")
};

/// The request that `upload_many` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadManyRequest {
    pub(crate) call: runtime::Call,
}

impl UploadManyRequest {
    /// The `a` property.
    ///
    /// Required.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("a", None, &value);
        self
    }

    /// The `b` property.
    ///
    /// Required.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("b", None, &value);
        self
    }

    /// The `c` property.
    ///
    /// Required.
    pub fn c(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("c", None, &value);
        self
    }

    /// The `d` property.
    ///
    /// Required.
    pub fn d(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("d", None, &value);
        self
    }

    /// The `e` property.
    ///
    /// Required.
    pub fn e(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("e", None, &value);
        self
    }

    /// The `f` property.
    pub fn f(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("f", None, &value);
        self
    }
}

runtime::request!(UploadManyRequest, multipart, returns nothing);

const UPLOAD_MAYBE: runtime::Operation = runtime::Operation {
    id: "uploadMaybe",
    required_parts: &["file"],
    accept: "*/*",
    ..runtime::Operation::put("/files/free")
};

/// The request that `upload_maybe` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadMaybeRequest {
    pub(crate) call: runtime::Call,
}

impl UploadMaybeRequest {
    /// The `file` property.
    ///
    /// Format `binary`.
    ///
    /// Required.
    pub fn file(mut self, value: impl Into<runtime::Part>) -> Self {
        self.call.set_file("file", None, value);
        self
    }

    /// The `note` property.
    pub fn note(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_part("note", None, &value);
        self
    }
}

runtime::request!(UploadMaybeRequest, multipart, returns nothing);

const UPLOAD_MIXED: runtime::Operation = runtime::Operation {
    id: "uploadMixed",
    accept: "*/*",
    content_type: Some("multipart/mixed"),
    ..runtime::Operation::put("/files/related")
};

/// The request that `upload_mixed` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadMixedRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(UploadMixedRequest, multipart, returns nothing);

const UPLOAD_RELATED: runtime::Operation = runtime::Operation {
    id: "uploadRelated",
    accept: "*/*",
    content_type: Some("multipart/related"),
    ..runtime::Operation::post("/files/related")
};

/// The request that `upload_related` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadRelatedRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(UploadRelatedRequest, multipart, returns nothing);

#[cfg(feature = "cli")]
impl Files {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("files", &[
            command("upload", &UPLOAD, "Stores a file.", &[
                arg("about", Place::Part("about", Some("application/vnd.result+json")), Json, "about. Properties: value (required)."),
                arg("body-pages", part("pages"), Files, "pages"),
                arg("body-timeout", part("timeout"), Number, "timeout"),
                arg("file", part("file"), File, "What is stored.").required(),
                arg("history", part("history"), Values, "history. Properties: value (required)."),
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
                arg("about", part("about"), Json, "about. Properties: value (required).").required(),
                arg("media", part("media"), File, "media").required(),
            ]).multipart(),
        ], &[])
    };
}
