// file: src/client.rs

//! The client of the Security API.

#[allow(unused_imports)] use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "security-client",
    version: env!("CARGO_PKG_VERSION"),
    base_url: Some("https://eu.example.com/v1"),
    server: Some(runtime::Server {
        template: "https://{region}.example.com/v1/",
        variables: &[
            runtime::ServerVariable {
                name: "region",
                default: "eu",
                values: &[],
            },
        ],
    }),
    token_url: Some("https://example.com/token"),
    token_env: Some("SECURITY_CLIENT_TOKEN"),
    base_url_env: Some("SECURITY_CLIENT_BASE_URL"),
    schemes: &[
        runtime::SecurityScheme {
            name: "basic",
            kind: runtime::SchemeKind::Basic,
        },
        runtime::SecurityScheme {
            name: "cookie",
            kind: runtime::SchemeKind::Cookie("sid"),
        },
        runtime::SecurityScheme {
            name: "key",
            kind: runtime::SchemeKind::Header("X-Key"),
        },
        runtime::SecurityScheme {
            name: "login",
            kind: runtime::SchemeKind::Bearer,
        },
        runtime::SecurityScheme {
            name: "query_key",
            kind: runtime::SchemeKind::Query("key"),
        },
        runtime::SecurityScheme {
            name: "token",
            kind: runtime::SchemeKind::Bearer,
        },
    ],
    always_secured: false,
    runtime: runtime::COMPATIBLE_WITH_0_5,
};

/// A client of the Security API. Clones share connections and options.
#[derive(Clone, Debug)]
pub struct Client {
    core: runtime::Core,
}

/// Sets up a [`Client`].
pub type ClientBuilder = runtime::ClientBuilder<Client>;

impl runtime::ApiClient for Client {
    const API: &'static runtime::Api = &API;
    fn from_core(core: runtime::Core) -> Self {
        Self { core }
    }

    fn core(&self) -> &runtime::Core {
        &self.core
    }
}

impl Client {
    /// A client with the token of the environment variable `SECURITY_CLIENT_TOKEN` and, where it is set, the base URL of `SECURITY_CLIENT_BASE_URL`.
    ///
    /// # Errors
    ///
    /// If there is no token where every operation needs one, or if a value cannot be used.
    #[inline]
    pub fn from_env() -> Result<Self, runtime::Error> {
        Self::builder().build_from_env()
    }

    /// Sets up a client: token, base URL, timeouts, retries.
    ///
    /// The document's servers, the first of which is the default:
    ///
    /// - `https://{region}.example.com/v1/`
    ///   - `region`: `eu`
    #[inline]
    pub fn builder() -> ClientBuilder {
        runtime::ClientBuilder::new()
    }

    /// A client with other options that shares this one's connections.
    #[must_use]
    pub fn with_options(
        &self,
        change: impl FnOnce(runtime::Options) -> runtime::Options,
    ) -> Self {
        Self {
            core: self.core.with_options(change),
        }
    }
}

impl Client {
    /// The operations of `default` (feature `default-resource`).
    #[cfg(feature = "default-resource")]
    #[inline]
    pub fn default(&self) -> default::DefaultResource {
        default::DefaultResource { client: self.clone() }
    }

    /// The operations of `either` (feature `either`).
    #[cfg(feature = "either")]
    #[inline]
    pub fn either(&self) -> either::Either {
        either::Either { client: self.clone() }
    }

    /// The operations of `elsewhere` (feature `elsewhere`).
    #[cfg(feature = "elsewhere")]
    #[inline]
    pub fn elsewhere(&self) -> elsewhere::Elsewhere {
        elsewhere::Elsewhere { client: self.clone() }
    }

    /// The operations of `maybe` (feature `maybe`).
    #[cfg(feature = "maybe")]
    #[inline]
    pub fn maybe(&self) -> maybe::Maybe {
        maybe::Maybe { client: self.clone() }
    }

    /// The operations of `open` (feature `open`).
    #[cfg(feature = "open")]
    #[inline]
    pub fn open(&self) -> open::Open {
        open::Open { client: self.clone() }
    }
}

impl Client {
    /// A GET request to a path below the base URL, for what has no method of its own.
    pub fn get(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.get(path)
    }

    /// A POST request to a path below the base URL, for what has no method of its own.
    pub fn post(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.post(path)
    }

    /// A PUT request to a path below the base URL, for what has no method of its own.
    pub fn put(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.put(path)
    }

    /// A PATCH request to a path below the base URL, for what has no method of its own.
    pub fn patch(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.patch(path)
    }

    /// A DELETE request to a path below the base URL, for what has no method of its own.
    pub fn delete(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.delete(path)
    }
}

runtime::requests! {
    /// A request of the operation `O`, unsent: `.await` or [`send`](Self::send) sends it. What the methods of resources
    /// return are such requests, under a name for each operation, with setters of their own.
    pub struct Request;
}

// file: src/resources/default.rs

//! Operations: default.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `default`.
#[derive(Clone, Debug)]
pub struct DefaultResource {
    pub(crate) client: Client,
}

impl DefaultResource {
    /// `GET /default`
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "default", security: &[&["token"]], accept: "*/*", ..runtime::Operation::get("/default") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl DefaultResource {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("default", &[
            command("retrieve", &RETRIEVE, "default", &[]),
        ], &[])
    };
}

// file: src/resources/either.rs

//! Operations: either.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `either`.
#[derive(Clone, Debug)]
pub struct Either {
    pub(crate) client: Client,
}

impl Either {
    /// `GET /either`
    ///
    /// Needs the credential `basic`, or `key` and `query_key`, or `cookie`, or `login`.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "either", security: &[&["basic"], &["key", "query_key"], &["cookie"], &["login"]], accept: "*/*", ..runtime::Operation::get("/either") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Either {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("either", &[
            command("retrieve", &RETRIEVE, "either", &[]),
        ], &[])
    };
}

// file: src/resources/elsewhere.rs

//! Operations: elsewhere.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `elsewhere`.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    pub(crate) client: Client,
}

impl Elsewhere {
    /// `GET /elsewhere`
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "elsewhere", security: &[&["token"]], server: Some("https://other.example.com"), accept: "*/*", ..runtime::Operation::get("/elsewhere") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Elsewhere {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("elsewhere", &[
            command("retrieve", &RETRIEVE, "elsewhere", &[]),
        ], &[])
    };
}

// file: src/resources/maybe.rs

//! Operations: maybe.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `maybe`.
#[derive(Clone, Debug)]
pub struct Maybe {
    pub(crate) client: Client,
}

impl Maybe {
    /// `GET /maybe`
    ///
    /// Takes a credential, or none: `token`.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "maybe", security: &[&[], &["token"]], accept: "*/*", ..runtime::Operation::get("/maybe") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Maybe {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("maybe", &[
            command("retrieve", &RETRIEVE, "maybe", &[]),
        ], &[])
    };
}

// file: src/resources/open.rs

//! Operations: open.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `open`.
#[derive(Clone, Debug)]
pub struct Open {
    pub(crate) client: Client,
}

impl Open {
    /// `GET /open`
    ///
    /// Needs no credential.
    #[inline]
    pub fn retrieve(&self) -> RetrieveRequest {
        RetrieveRequest { call: runtime::Call::new(&self.client, &RETRIEVE), body: () }
    }
}

const RETRIEVE: runtime::Operation = runtime::Operation { id: "open", accept: "*/*", ..runtime::Operation::get("/open") };
runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns nothing);

#[cfg(feature = "cli")]
impl Open {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("open", &[
            command("retrieve", &RETRIEVE, "open", &[]),
        ], &[])
    };
}
