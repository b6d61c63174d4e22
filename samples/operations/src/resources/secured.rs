// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: secured.

use crate::Client;
use crate::runtime;

/// The operations of `secured`.
#[derive(Clone, Debug)]
pub struct Secured {
    client: Client,
}

impl Secured {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /secured/elsewhere`
    pub fn elsewhere(&self) -> ElsewhereRequest {
        ElsewhereRequest {
            call: runtime::Call::new(&self.client, &ELSEWHERE),
        }
    }

    /// `PUT /secured/elsewhere`
    pub fn elsewhere_still(&self) -> ElsewhereStillRequest {
        ElsewhereStillRequest {
            call: runtime::Call::new(&self.client, &ELSEWHERE_STILL),
        }
    }

    /// `GET /secured/all`
    ///
    /// Needs the credential `basic` and `cookie` and `header` and `query`.
    pub fn needs_all(&self) -> NeedsAllRequest {
        NeedsAllRequest {
            call: runtime::Call::new(&self.client, &NEEDS_ALL),
        }
    }

    /// `GET /secured/bearer`
    ///
    /// Needs the credential `login`.
    pub fn needs_bearer(&self) -> NeedsBearerRequest {
        NeedsBearerRequest {
            call: runtime::Call::new(&self.client, &NEEDS_BEARER),
        }
    }

    /// `GET /secured/connection`
    ///
    /// Needs the credential `tls`.
    pub fn needs_connection(&self) -> NeedsConnectionRequest {
        NeedsConnectionRequest {
            call: runtime::Call::new(&self.client, &NEEDS_CONNECTION),
        }
    }

    /// `GET /secured/either`
    ///
    /// Needs the credential `basic`, or `header`.
    pub fn needs_either(&self) -> NeedsEitherRequest {
        NeedsEitherRequest {
            call: runtime::Call::new(&self.client, &NEEDS_EITHER),
        }
    }

    /// `GET /secured/maybe`
    ///
    /// Takes a credential, or none: `header`.
    pub fn needs_maybe(&self) -> NeedsMaybeRequest {
        NeedsMaybeRequest {
            call: runtime::Call::new(&self.client, &NEEDS_MAYBE),
        }
    }

    /// `GET /secured/own`
    ///
    /// Needs the credential `digest`.
    pub fn needs_own(&self) -> NeedsOwnRequest {
        NeedsOwnRequest {
            call: runtime::Call::new(&self.client, &NEEDS_OWN),
        }
    }
}

const ELSEWHERE: runtime::Operation = runtime::Operation {
    id: "elsewhere",
    server: Some("https://other.example.com/all"),
    accept: "*/*",
    ..runtime::Operation::get("/secured/elsewhere")
};

/// The request that `elsewhere` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ElsewhereRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(ElsewhereRequest, returns nothing);

const ELSEWHERE_STILL: runtime::Operation = runtime::Operation {
    id: "elsewhereStill",
    server: Some("/below"),
    accept: "*/*",
    ..runtime::Operation::put("/secured/elsewhere")
};

/// The request that `elsewhere_still` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ElsewhereStillRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(ElsewhereStillRequest, returns nothing);

const NEEDS_ALL: runtime::Operation = runtime::Operation {
    id: "needsAll",
    security: &[&["basic", "cookie", "header", "query"]],
    accept: "*/*",
    ..runtime::Operation::get("/secured/all")
};

/// The request that `needs_all` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NeedsAllRequest {
    pub(crate) call: runtime::Call,
}

impl NeedsAllRequest {
    /// The `lang` cookie.
    pub fn lang(mut self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.call.set_cookie("lang", &value, true);
        self
    }
}

runtime::request!(NeedsAllRequest, returns nothing);

const NEEDS_BEARER: runtime::Operation = runtime::Operation {
    id: "needsBearer",
    security: &[&["login"]],
    accept: "*/*",
    ..runtime::Operation::get("/secured/bearer")
};

/// The request that `needs_bearer` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NeedsBearerRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(NeedsBearerRequest, returns nothing);

const NEEDS_CONNECTION: runtime::Operation = runtime::Operation {
    id: "needsConnection",
    security: &[&["tls"]],
    accept: "*/*",
    ..runtime::Operation::get("/secured/connection")
};

/// The request that `needs_connection` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NeedsConnectionRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(NeedsConnectionRequest, returns nothing);

const NEEDS_EITHER: runtime::Operation = runtime::Operation {
    id: "needsEither",
    security: &[&["basic"], &["header"]],
    accept: "*/*",
    ..runtime::Operation::get("/secured/either")
};

/// The request that `needs_either` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NeedsEitherRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(NeedsEitherRequest, returns nothing);

const NEEDS_MAYBE: runtime::Operation = runtime::Operation {
    id: "needsMaybe",
    security: &[&[], &["header"]],
    accept: "*/*",
    ..runtime::Operation::get("/secured/maybe")
};

/// The request that `needs_maybe` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NeedsMaybeRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(NeedsMaybeRequest, returns nothing);

const NEEDS_OWN: runtime::Operation = runtime::Operation {
    id: "needsOwn",
    security: &[&["digest"]],
    accept: "*/*",
    ..runtime::Operation::get("/secured/own")
};

/// The request that `needs_own` makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NeedsOwnRequest {
    pub(crate) call: runtime::Call,
}

runtime::request!(NeedsOwnRequest, returns nothing);

#[cfg(feature = "cli")]
impl Secured {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("secured", &[
            command("elsewhere", &ELSEWHERE, "elsewhere", &[]),
            command("elsewhere-still", &ELSEWHERE_STILL, "elsewhereStill", &[]),
            command("needs-all", &NEEDS_ALL, "needsAll", &[
                arg("lang", cookie("lang"), Text, "lang"),
            ]),
            command("needs-bearer", &NEEDS_BEARER, "needsBearer", &[]),
            command("needs-connection", &NEEDS_CONNECTION, "needsConnection", &[]),
            command("needs-either", &NEEDS_EITHER, "needsEither", &[]),
            command("needs-maybe", &NEEDS_MAYBE, "needsMaybe", &[]),
            command("needs-own", &NEEDS_OWN, "needsOwn", &[]),
        ], &[])
    };
}
