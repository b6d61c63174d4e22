// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The client of the Operations API.

#[allow(unused_imports)] use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "operations-sdk",
    version: env!("CARGO_PKG_VERSION"),
    base_url: Some("https://eu.example.com/v1"),
    server: Some(runtime::Server {
        template: "https://{region}.example.com/{version}",
        variables: &[
            runtime::ServerVariable {
                name: "region",
                default: "eu",
                values: &["eu", "us"],
            },
            runtime::ServerVariable {
                name: "version",
                default: "v1",
                values: &[],
            },
        ],
    }),
    token_url: Some("https://login.example.com/token"),
    token_env: Some("OPERATIONS_SDK_TOKEN"),
    base_url_env: Some("OPERATIONS_SDK_BASE_URL"),
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
            name: "digest",
            kind: runtime::SchemeKind::Own,
        },
        runtime::SecurityScheme {
            name: "header",
            kind: runtime::SchemeKind::Header("X-Key"),
        },
        runtime::SecurityScheme {
            name: "login",
            kind: runtime::SchemeKind::Bearer,
        },
        runtime::SecurityScheme {
            name: "query",
            kind: runtime::SchemeKind::Query("key"),
        },
        runtime::SecurityScheme {
            name: "tls",
            kind: runtime::SchemeKind::Connection,
        },
    ],
    always_secured: false,
    runtime: runtime::COMPATIBLE_WITH_0_5,
};

/// A client of the Operations API. Clones share connections and options.
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
    /// A client with the token of the environment variable `OPERATIONS_SDK_TOKEN` and, where it is set, the base URL of `OPERATIONS_SDK_BASE_URL`.
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
    /// - `https://{region}.example.com/{version}`: Where everybody is.
    ///   - `region`: `eu`, one of `eu`, `us`
    ///   - `version`: `v1`
    /// - `https://sandbox.example.com`: For trying things out.
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
    /// The operations of `bodies` (feature `bodies`).
    #[cfg(feature = "bodies")]
    #[inline]
    pub fn bodies(&self) -> bodies::Bodies {
        bodies::Bodies { client: self.clone() }
    }

    /// The operations of `files` (feature `files`).
    #[cfg(feature = "files")]
    #[inline]
    pub fn files(&self) -> files::Files {
        files::Files { client: self.clone() }
    }

    /// The operations of `fixed` (feature `fixed`).
    #[cfg(feature = "fixed")]
    #[inline]
    pub fn fixed(&self) -> fixed::Fixed {
        fixed::Fixed { client: self.clone() }
    }

    /// The operations of `jobs` (feature `jobs`).
    #[cfg(feature = "jobs")]
    #[inline]
    pub fn jobs(&self) -> jobs::Jobs {
        jobs::Jobs { client: self.clone() }
    }

    /// The operations of `lists` (feature `lists`).
    #[cfg(feature = "lists")]
    #[inline]
    pub fn lists(&self) -> lists::Lists {
        lists::Lists { client: self.clone() }
    }

    /// The operations of `numbers` (feature `numbers`).
    #[cfg(feature = "numbers")]
    #[inline]
    pub fn numbers(&self) -> numbers::Numbers {
        numbers::Numbers { client: self.clone() }
    }

    /// The operations of `presence` (feature `presence`).
    #[cfg(feature = "presence")]
    #[inline]
    pub fn presence(&self) -> presence::Presence {
        presence::Presence { client: self.clone() }
    }

    /// The operations of `reports` (feature `reports`).
    #[cfg(feature = "reports")]
    #[inline]
    pub fn reports(&self) -> reports::Reports {
        reports::Reports { client: self.clone() }
    }

    /// The operations of `root` (feature `root`).
    #[cfg(feature = "root")]
    #[inline]
    pub fn root(&self) -> root::Root {
        root::Root { client: self.clone() }
    }

    /// The operations of `secured` (feature `secured`).
    #[cfg(feature = "secured")]
    #[inline]
    pub fn secured(&self) -> secured::Secured {
        secured::Secured { client: self.clone() }
    }

    /// The operations of `streams` (feature `streams`).
    #[cfg(feature = "streams")]
    #[inline]
    pub fn streams(&self) -> streams::Streams {
        streams::Streams { client: self.clone() }
    }

    /// The operations of `styles` (feature `styles`).
    #[cfg(feature = "styles")]
    #[inline]
    pub fn styles(&self) -> styles::Styles {
        styles::Styles { client: self.clone() }
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
