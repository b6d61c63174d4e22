// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! Operations: secured.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `secured`.
#[derive(Clone, Debug)]
pub struct Secured {
    pub(crate) client: Client,
}

impl Secured {
    /// `GET /secured/elsewhere`
    #[inline]
    pub fn elsewhere(&self) -> ElsewhereRequest {
        ElsewhereRequest { call: runtime::Call::new(&self.client, &ELSEWHERE), body: () }
    }

    /// `PUT /secured/elsewhere`
    #[inline]
    pub fn elsewhere_still(&self) -> ElsewhereStillRequest {
        ElsewhereStillRequest { call: runtime::Call::new(&self.client, &ELSEWHERE_STILL), body: () }
    }

    /// `GET /secured/all`
    ///
    /// Needs the credential `basic` and `cookie` and `header` and `query`.
    #[inline]
    pub fn needs_all(&self) -> NeedsAllRequest {
        NeedsAllRequest { call: runtime::Call::new(&self.client, &NEEDS_ALL), body: () }
    }

    /// `GET /secured/bearer`
    ///
    /// Needs the credential `login`.
    #[inline]
    pub fn needs_bearer(&self) -> NeedsBearerRequest {
        NeedsBearerRequest { call: runtime::Call::new(&self.client, &NEEDS_BEARER), body: () }
    }

    /// `GET /secured/connection`
    ///
    /// Needs the credential `tls`.
    #[inline]
    pub fn needs_connection(&self) -> NeedsConnectionRequest {
        NeedsConnectionRequest { call: runtime::Call::new(&self.client, &NEEDS_CONNECTION), body: () }
    }

    /// `GET /secured/either`
    ///
    /// Needs the credential `basic`, or `header`.
    #[inline]
    pub fn needs_either(&self) -> NeedsEitherRequest {
        NeedsEitherRequest { call: runtime::Call::new(&self.client, &NEEDS_EITHER), body: () }
    }

    /// `GET /secured/maybe`
    ///
    /// Takes a credential, or none: `header`.
    #[inline]
    pub fn needs_maybe(&self) -> NeedsMaybeRequest {
        NeedsMaybeRequest { call: runtime::Call::new(&self.client, &NEEDS_MAYBE), body: () }
    }

    /// `GET /secured/own`
    ///
    /// Needs the credential `digest`.
    #[inline]
    pub fn needs_own(&self) -> NeedsOwnRequest {
        NeedsOwnRequest { call: runtime::Call::new(&self.client, &NEEDS_OWN), body: () }
    }
}

const ELSEWHERE: runtime::Operation = runtime::Operation { id: "elsewhere", server: Some("https://other.example.com/all"), accept: "*/*", ..runtime::Operation::get("/secured/elsewhere") };
runtime::request!(ELSEWHERE, elsewhere: ElsewhereRequest, returns nothing);

const ELSEWHERE_STILL: runtime::Operation = runtime::Operation { id: "elsewhereStill", server: Some("/below"), accept: "*/*", ..runtime::Operation::put("/secured/elsewhere") };
runtime::request!(ELSEWHERE_STILL, elsewhere_still: ElsewhereStillRequest, returns nothing);

const NEEDS_ALL: runtime::Operation = runtime::Operation { id: "needsAll", security: &[&["basic", "cookie", "header", "query"]], accept: "*/*", ..runtime::Operation::get("/secured/all") };
runtime::request!(NEEDS_ALL, needs_all: NeedsAllRequest, returns nothing);
runtime::parameters! {
    NeedsAllRequest {
        /// The `lang` cookie.
        pub fn lang(value: impl Into<String>) = set_cookie("lang", &Into::<String>::into(value), true);
    }
}

const NEEDS_BEARER: runtime::Operation = runtime::Operation { id: "needsBearer", security: &[&["login"]], accept: "*/*", ..runtime::Operation::get("/secured/bearer") };
runtime::request!(NEEDS_BEARER, needs_bearer: NeedsBearerRequest, returns nothing);

const NEEDS_CONNECTION: runtime::Operation = runtime::Operation { id: "needsConnection", security: &[&["tls"]], accept: "*/*", ..runtime::Operation::get("/secured/connection") };
runtime::request!(NEEDS_CONNECTION, needs_connection: NeedsConnectionRequest, returns nothing);

const NEEDS_EITHER: runtime::Operation = runtime::Operation { id: "needsEither", security: &[&["basic"], &["header"]], accept: "*/*", ..runtime::Operation::get("/secured/either") };
runtime::request!(NEEDS_EITHER, needs_either: NeedsEitherRequest, returns nothing);

const NEEDS_MAYBE: runtime::Operation = runtime::Operation { id: "needsMaybe", security: &[&[], &["header"]], accept: "*/*", ..runtime::Operation::get("/secured/maybe") };
runtime::request!(NEEDS_MAYBE, needs_maybe: NeedsMaybeRequest, returns nothing);

const NEEDS_OWN: runtime::Operation = runtime::Operation { id: "needsOwn", security: &[&["digest"]], accept: "*/*", ..runtime::Operation::get("/secured/own") };
runtime::request!(NEEDS_OWN, needs_own: NeedsOwnRequest, returns nothing);

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
