// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The client of the DigitalOcean Gradient AI knowledge-base indexing API.

use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "gradient-sdk",
    version: env!("CARGO_PKG_VERSION"),
    base_url: Some("https://api.digitalocean.com"),
    server: None,
    token_url: None,
    token_env: Some("DIGITALOCEAN_ACCESS_TOKEN"),
    base_url_env: Some("GRADIENT_BASE_URL"),
    schemes: &[
        runtime::SecurityScheme {
            name: "bearer_auth",
            kind: runtime::SchemeKind::Bearer,
        },
    ],
    always_secured: true,
    runtime: runtime::COMPATIBLE_WITH_0_5,
};

/// A client of the DigitalOcean Gradient AI knowledge-base indexing API. Clones share connections and options.
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
    /// A client with the token of the environment variable `DIGITALOCEAN_ACCESS_TOKEN` and, where it is set, the base URL of `GRADIENT_BASE_URL`.
    ///
    /// # Errors
    ///
    /// If there is no token where every operation needs one, or if a value cannot be used.
    #[inline]
    pub fn from_env() -> Result<Self, runtime::Error> {
        Self::builder().build_from_env()
    }

    /// Sets up a client: token, base URL, timeouts, retries.
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
    /// The operations of `knowledge_bases`.
    #[inline]
    pub fn knowledge_bases(&self) -> knowledge_bases::KnowledgeBases {
        knowledge_bases::KnowledgeBases { client: self.clone() }
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
