// file: Cargo.toml
# Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again.

example = [
    { name = "big_jobs", required-features = ["big-jobs"] },
    { name = "big_jobs_parts", required-features = ["big-jobs"] },
    { name = "cars", required-features = ["cars"] },
    { name = "drafts", required-features = ["drafts"] },
    { name = "forms", required-features = ["forms"] },
    { name = "testing", required-features = ["testing-resource"] },
]

[package]
name = "groups-client"
version = "0.1.0"
edition = "2024"
rust-version = "1.88"
description = "Client of the Groups API."
publish = false

# The command line.
[[bin]]
name = "groups"
path = "src/main.rs"
required-features = ["cli"]
doc = false

[dependencies]
sdk-runtime = { path = "../runtime", default-features = false }

[dev-dependencies]
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }

[features]
default = ["rustls", "all-resources"]
# TLS by rustls, with the platform's certificates.
rustls = ["sdk-runtime/rustls"]
# TLS by the platform's own library.
native-tls = ["sdk-runtime/native-tls"]
# `send_blocking()`, for callers without async.
blocking = ["sdk-runtime/blocking"]
# A command line for every operation.
cli = ["sdk-runtime/cli"]
# Spans and events for the crate `tracing`.
tracing = ["sdk-runtime/tracing"]
# A server inside the process, for tests of your code.
testing = ["sdk-runtime/testing"]
# HTTP/2 where the server offers it.
http2 = ["sdk-runtime/http2"]
# Answers compressed with gzip.
gzip = ["sdk-runtime/gzip"]
# Answers compressed with Brotli.
brotli = ["sdk-runtime/brotli"]
# Answers compressed with zlib.
deflate = ["sdk-runtime/deflate"]
# Answers compressed with Zstandard.
zstd = ["sdk-runtime/zstd"]
# SOCKS proxies.
socks = ["sdk-runtime/socks"]
# Proxy settings of macOS and Windows.
system-proxy = ["sdk-runtime/system-proxy"]
# All resources.
all-resources = [
    "big-jobs",
    "cars",
    "drafts",
    "forms",
    "testing-resource",
]
big-jobs = [] # `client.big_jobs()` and its types.
cars = [] # `client.cars()` and its types.
drafts = [] # `client.drafts()` and its types.
forms = [] # `client.forms()` and its types.
testing-resource = [] # `client.testing()` and its types.

// file: README.md
# groups-client

Client of the Groups API.

_Written by `cargo xtask codegen`; do not edit. Change the OpenAPI document or codegen.toml, then run it again._

[API.md](API.md) lists its operations, their setters, and its types.

Another base URL is read from `GROUPS_CLIENT_BASE_URL`.

Each resource is a feature, and `all-resources`, which is on, is all of them. Who calls one compiles it alone with
`default-features = false, features = ["rustls", "big-jobs"]`.

// file: src/cli.rs

//! The command line `groups` (feature `cli`): every operation of the Groups API.

#[allow(unused_imports)] use crate::resources;
use crate::runtime;

const PROGRAM: runtime::cli::table::Program = runtime::cli::table::Program {
    name: "groups",
    version: env!("CARGO_PKG_VERSION"),
    about: "Client of the Groups API",
    nodes: &[
        #[cfg(feature = "big-jobs")] resources::big_jobs::BigJobs::COMMANDS,
        #[cfg(feature = "cars")] resources::cars::Cars::COMMANDS,
        #[cfg(feature = "drafts")] resources::drafts::Drafts::COMMANDS,
        #[cfg(feature = "forms")] resources::forms::Forms::COMMANDS,
        #[cfg(feature = "testing-resource")] resources::testing::Testing::COMMANDS,
    ],
};

/// Reads the arguments of the process, does what they say, and returns the exit status.
pub fn main() -> std::process::ExitCode {
    runtime::cli::main::<crate::Client>(&PROGRAM)
}

// file: src/client.rs

//! The client of the Groups API.

#[allow(unused_imports)] use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "groups-client",
    version: env!("CARGO_PKG_VERSION"),
    base_url: Some("https://api.example.com"),
    server: None,
    token_url: None,
    token_env: None,
    base_url_env: Some("GROUPS_CLIENT_BASE_URL"),
    schemes: &[],
    always_secured: false,
    runtime: runtime::COMPATIBLE_WITH_0_5,
};

/// A client of the Groups API. Clones share connections and options.
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
    /// A client with, where that environment variable is set, the base URL of `GROUPS_CLIENT_BASE_URL`.
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
    /// The operations of `big_jobs` (feature `big-jobs`).
    #[cfg(feature = "big-jobs")]
    #[inline]
    pub fn big_jobs(&self) -> big_jobs::BigJobs {
        big_jobs::BigJobs { client: self.clone() }
    }

    /// The operations of `cars` (feature `cars`).
    #[cfg(feature = "cars")]
    #[inline]
    pub fn cars(&self) -> cars::Cars {
        cars::Cars { client: self.clone() }
    }

    /// The operations of `drafts` (feature `drafts`).
    #[cfg(feature = "drafts")]
    #[inline]
    pub fn drafts(&self) -> drafts::Drafts {
        drafts::Drafts { client: self.clone() }
    }

    /// The operations of `forms` (feature `forms`).
    #[cfg(feature = "forms")]
    #[inline]
    pub fn forms(&self) -> forms::Forms {
        forms::Forms { client: self.clone() }
    }

    /// The operations of `testing` (feature `testing-resource`).
    #[cfg(feature = "testing-resource")]
    #[inline]
    pub fn testing(&self) -> testing::Testing {
        testing::Testing { client: self.clone() }
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

// file: src/resources/mod.rs

//! The operations of the Groups API, by resource.

#[cfg(feature = "big-jobs")] pub mod big_jobs;
#[cfg(feature = "cars")] pub mod cars;
#[cfg(feature = "drafts")] pub mod drafts;
#[cfg(feature = "forms")] pub mod forms;
#[cfg(feature = "testing-resource")] pub mod testing;

#[cfg(feature = "big-jobs")] pub use big_jobs::BigJobs;
#[cfg(feature = "cars")] pub use cars::Cars;
#[cfg(feature = "drafts")] pub use drafts::Drafts;
#[cfg(feature = "forms")] pub use forms::Forms;
#[cfg(feature = "testing-resource")] pub use testing::Testing;

// file: src/types/draft.rs
use crate::runtime;

runtime::object! {
    /// `Draft`, which the document does not describe.
    pub struct Draft {
        /// `colour`: see [`DraftColour`](crate::types::DraftColour).
        pub colour: Option<DraftColour> = into,
        /// The `name` property.
        pub name: String = into,
        /// The `note` property.
        pub note: Option<String> = into,
    }
    pub fn new(name: impl Into<String>);
    #[cfg(feature = "big-jobs")] setters for crate::resources::big_jobs::CreateRequest;
    #[cfg(feature = "big-jobs")] setters for crate::resources::big_jobs::parts::ReplaceRequest;
    #[cfg(feature = "cars")] setters for crate::resources::cars::CreateRequest;
}

#[cfg(feature = "drafts")]
runtime::setters! {
    crate::resources::drafts::CreateRequest {
        /// `colour`: see [`DraftColour`](crate::types::DraftColour).
        pub colour: Option<DraftColour> = into,
        /// The `note` property.
        pub note: Option<String> = into .body_note,
    }
}

#[cfg(feature = "big-jobs")]
runtime::properties! {
    crate::resources::big_jobs::CreateRequest {
        arg("colour", field("colour"), Text, "colour").values(crate::types::DraftColour::KNOWN),
        arg("name", field("name"), Text, "name").required(),
        arg("note", field("note"), Text, "note"),
    }
}

#[cfg(feature = "big-jobs")]
runtime::properties! {
    crate::resources::big_jobs::parts::ReplaceRequest {
        arg("colour", field("colour"), Text, "colour").values(crate::types::DraftColour::KNOWN),
        arg("name", field("name"), Text, "name").required(),
        arg("note", field("note"), Text, "note"),
    }
}

#[cfg(feature = "cars")]
runtime::properties! {
    crate::resources::cars::CreateRequest {
        arg("colour", field("colour"), Text, "colour").values(crate::types::DraftColour::KNOWN),
        arg("name", field("name"), Text, "name").required(),
        arg("note", field("note"), Text, "note"),
    }
}

#[cfg(feature = "drafts")]
runtime::properties! {
    crate::resources::drafts::CreateRequest {
        arg("body-note", field("note"), Text, "note"),
        arg("colour", field("colour"), Text, "colour").values(crate::types::DraftColour::KNOWN),
        arg("name", field("name"), Text, "name").required(),
    }
}

runtime::string_enum! {
    /// `DraftColour`, which the document does not describe.
    pub enum DraftColour {
        Red = "red",
        Blue = "blue",
    }
}

// file: src/types/form.rs
use crate::runtime;

runtime::object! {
    /// `Form`, which the document does not describe.
    pub struct Form {
        /// The `title` property.
        pub title: Option<String> = into,
    }
    setters for crate::resources::forms::CreateRequest;
}

runtime::properties! {
    crate::resources::forms::CreateRequest {
        arg("title", field("title"), Text, "title"),
    }
}

// file: src/types/mod.rs

//! The types of the Groups API.

#[cfg(feature = "cars")] mod car; #[cfg(feature = "cars")] pub use car::{Car, CarWheelsItem};
#[cfg(feature = "all-resources")] mod car_sold_payload; #[cfg(feature = "all-resources")] pub use car_sold_payload::CarSoldPayload;
#[cfg(any(feature = "big-jobs", feature = "cars", feature = "drafts"))] mod draft; #[cfg(any(feature = "big-jobs", feature = "cars", feature = "drafts"))] pub use draft::{Draft, DraftColour};
mod everywhere; pub use everywhere::Everywhere;
#[cfg(feature = "forms")] mod form; #[cfg(feature = "forms")] pub use form::Form;
mod held; pub use held::Held;
#[cfg(feature = "cars")] mod list_cars_response; #[cfg(feature = "cars")] pub use list_cars_response::ListCarsResponse;
#[cfg(feature = "cars")] mod order; #[cfg(feature = "cars")] pub use order::Order;
#[cfg(any(feature = "big-jobs", feature = "cars"))] mod problem; #[cfg(any(feature = "big-jobs", feature = "cars"))] pub use problem::Problem;
#[cfg(feature = "all-resources")] mod unused; #[cfg(feature = "all-resources")] pub use unused::Unused;
#[cfg(feature = "all-resources")] mod unused_too; #[cfg(feature = "all-resources")] pub use unused_too::UnusedToo;
