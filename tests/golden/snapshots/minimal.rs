// file: examples/root.rs

//! Calls `root.list`.

use minimal_client::Client;

#[tokio::main]
async fn main() -> Result<(), minimal_client::Error> {
    let client = Client::from_env()?;
    let answer = client.root().list().send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: src/client.rs

//! The client of the Minimal API.

use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "minimal-client",
    version: env!("CARGO_PKG_VERSION"),
    base_url: None,
    server: None,
    token_url: None,
    token_env: None,
    base_url_env: Some("MINIMAL_CLIENT_BASE_URL"),
    schemes: &[],
    always_secured: false,
    runtime: runtime::COMPATIBLE_WITH_0_5,
};

/// A client of the Minimal API. Clones share connections and options.
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
    /// A client with, where that environment variable is set, the base URL of `MINIMAL_CLIENT_BASE_URL`.
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
    /// The operations of `root`.
    #[inline]
    pub fn root(&self) -> root::Root {
        root::Root { client: self.clone() }
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

// file: src/lib.rs

//! Client of the Minimal API.

#![warn(missing_docs)]
// The words are the document's, and so are the names that setters have.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::doc_overindented_list_items,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::wrong_self_convention
)]

use sdk_runtime as runtime;

#[cfg(feature = "cli")]
#[rustfmt::skip]
pub mod cli;
#[rustfmt::skip]
mod client;
// What is deprecated is still sent and received.
#[allow(deprecated)]
#[rustfmt::skip]
pub mod resources;
#[allow(deprecated)]
#[rustfmt::skip]
pub mod types;

pub use client::{Client, ClientBuilder, Request};
#[cfg(feature = "blocking")]
pub use runtime::Blocking;
#[cfg(feature = "testing")]
pub use runtime::testing;
pub use runtime::{
    Attempt, BoxError, ByteStream, Bytes, ClientCredentials, Clock, Completed, Credential, Ending,
    Error, ErrorKind, Event, Events, ExpiringToken, Extra, Header, HeaderMap, HeaderName,
    HeaderValue, IntoText, Items, Multipart, Nullable, Observed, Options, Outcome, Pages, Part,
    Position, RateLimit, RawCall, RawRequest, Records, Response, ResponseParts, Secret, Sending,
    SleepFuture, States, StatusCode, Timestamp, TimestampError, TokenFuture, TokenProvider,
    UnknownValue, Url, Value, Waiter, retry,
};

// file: src/resources/root.rs

//! Operations: root.

use crate::runtime;
use crate::{Client, Request};

/// The operations of `root`.
#[derive(Clone, Debug)]
pub struct Root {
    pub(crate) client: Client,
}

impl Root {
    /// `GET /`
    #[inline]
    pub fn list(&self) -> ListRequest {
        ListRequest { call: runtime::Call::new(&self.client, &LIST), body: () }
    }
}

const LIST: runtime::Operation = runtime::Operation { id: "get /", accept: "*/*", ..runtime::Operation::get("/") };
runtime::request!(LIST, list: ListRequest, returns nothing);

#[cfg(feature = "cli")]
impl Root {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("root", &[
            command("list", &LIST, "get /", &[]),
        ], &[])
    };
}

// file: src/types/mod.rs

//! The types of the Minimal API.
