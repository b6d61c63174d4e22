// Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

//! The client of the Operations API.

use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "operations-sdk",
    version: env!("CARGO_PKG_VERSION"),
    base_url: Some("https://api.example.com"),
    token_env: Some("OPERATIONS_SDK_TOKEN"),
    base_url_env: Some("OPERATIONS_SDK_BASE_URL"),
    schemes: &[],
    always_secured: false,
    runtime: runtime::COMPATIBLE_WITH_0_1,
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
    pub fn from_env() -> Result<Self, runtime::Error> {
        Self::builder().build_from_env()
    }

    /// Sets up a client: token, base URL, timeouts, retries.
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

    /// The operations of `files`.
    pub fn files(&self) -> files::Files {
        files::Files::new(self.clone())
    }

    /// The operations of `jobs`.
    pub fn jobs(&self) -> jobs::Jobs {
        jobs::Jobs::new(self.clone())
    }

    /// The operations of `streams`.
    pub fn streams(&self) -> streams::Streams {
        streams::Streams::new(self.clone())
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
