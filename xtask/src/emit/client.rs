//! `src/lib.rs` and `src/client.rs`.

use super::nodes::accessor;
use super::source::{HEADER, Source};
use super::{Options, Runtime};
use crate::api::{Location, SchemeKind};
use crate::files::Files;
use crate::plan::{self, Crate, docs, is_connection};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn emit(plan: &Crate, options: &Options, files: &mut Files) {
    files.add("src/lib.rs", library(plan, options));
    files.add("src/client.rs", client(plan));
    if options.runtime == Runtime::Vendored {
        crate::vendored::add(files);
    }
}

/// `lib.rs`, in rustfmt's form: it is the one module that `cargo fmt` looks into.
fn library(plan: &Crate, options: &Options) -> String {
    let about = docs::paragraphs([docs::markdown(&plan.description), plan.docs.clone()]);
    let about: String = about
        .iter()
        .map(|line| {
            if line.is_empty() {
                "//!\n".to_owned()
            } else {
                format!("//! {line}\n")
            }
        })
        .collect();
    let example = example(plan);
    let runtime = match options.runtime {
        Runtime::Path(_) => "use sdk_runtime as runtime;\n",
        Runtime::Vendored => "",
    };
    let module = match options.runtime {
        Runtime::Path(_) => "",
        Runtime::Vendored => "#[allow(unused)]\nmod runtime;\n",
    };
    let limit = plan.limit_line();
    let headers = if plan.headers.is_empty() {
        ""
    } else {
        "#[rustfmt::skip]\npub mod headers;\n"
    };
    format!(
        "// {HEADER}\n\n{about}{example}\n{limit}{ALLOW}\n{runtime}\n{CLIENT}{headers}{MODULES}{module}\n{USES}"
    )
}

/// Lints that prose and names out of a document can offend.
const ALLOW: &str = "#![warn(missing_docs)]
// The words are the document's, and so are the names that setters have.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::doc_overindented_list_items,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::wrong_self_convention
)]
";

const CLIENT: &str = "#[cfg(feature = \"cli\")]
#[rustfmt::skip]
pub mod cli;
#[rustfmt::skip]
mod client;
";

const MODULES: &str = "// What is deprecated is still sent and received.
#[allow(deprecated)]
#[rustfmt::skip]
pub mod resources;
#[allow(deprecated)]
#[rustfmt::skip]
pub mod types;
";

const USES: &str = "pub use client::{Client, ClientBuilder, Request};
#[cfg(feature = \"blocking\")]
pub use runtime::Blocking;
#[cfg(feature = \"testing\")]
pub use runtime::testing;
pub use runtime::{
    Attempt, BoxError, ByteStream, Bytes, ClientCredentials, Clock, Completed, Credential, Ending,
    Error, ErrorKind, Event, Events, ExpiringToken, Extra, Header, HeaderMap, HeaderName,
    HeaderValue, IntoText, Items, Multipart, Nullable, Observed, Options, Outcome, Pages, Part,
    Position, RateLimit, RawCall, RawRequest, Records, Response, ResponseParts, Secret, Sending,
    SleepFuture, States, StatusCode, Timestamp, TimestampError, TokenFuture, TokenProvider,
    UnknownValue, Url, Value, Waiter, retry,
};
";

const REQUEST: &str = "runtime::requests! {
    /// A request of the operation `O`, unsent: `.await` or [`send`](Self::send) sends it. What the methods of resources
    /// return are such requests, under a name for each operation, with setters of their own.
    pub struct Request;
}
";

fn example(plan: &Crate) -> String {
    let library = plan.library();
    let Some(token) = &plan.client.token_env else {
        return String::new();
    };
    if plan.client.base_url.is_none() {
        return String::new();
    }
    format!(
        "//!\n//! ```no_run\n//! # fn main() -> Result<(), {library}::Error> {{\n//! // Takes the token from `{token}`.\n//! let client = {library}::Client::from_env()?;\n//! # let _ = client;\n//! # Ok(())\n//! # }}\n//! ```\n"
    )
}

fn client(plan: &Crate) -> String {
    let mut source = Source::new(vec![format!("The client of the {}.", plan.api())]);
    if plan.has_groups() {
        // Of use only with a feature of theirs.
        source.line("#[allow(unused_imports)] use crate::resources::*;");
    } else if !plan.nodes.is_empty() {
        source.line("use crate::resources::*;");
    }
    source.line("use crate::runtime;");
    source.item(&table(plan));
    let about = format!(
        " A client of the {}. Clones share connections and options.",
        plan.api()
    );
    source.item(&quote! {
        #[doc = #about]
        #[derive(Clone, Debug)]
        pub struct Client { core: runtime::Core }
    });
    source.item(&quote! {
        /// Sets up a [`Client`].
        pub type ClientBuilder = runtime::ClientBuilder<Client>;
    });
    source.item(&quote! {
        impl runtime::ApiClient for Client {
            const API: &'static runtime::Api = &API;
            fn from_core(core: runtime::Core) -> Self { Self { core } }
            fn core(&self) -> &runtime::Core { &self.core }
        }
    });
    source.item(&implementation(plan));
    if !plan.nodes.is_empty() {
        let accessors: Vec<String> = plan
            .nodes
            .iter()
            .map(|node| accessor(node, "self", node.feature.as_ref()))
            .collect();
        source.text(format!("impl Client {{\n{}}}\n", accessors.join("\n")));
    }
    source.item(&raw_verbs());
    source.text(REQUEST);
    source.finish()
}

fn table(plan: &Crate) -> TokenStream {
    let client = &plan.client;
    let option = |text: &Option<String>| {
        if let Some(text) = text {
            quote!(Some(#text))
        } else {
            quote!(None)
        }
    };
    let (name, base_url) = (&plan.name, option(&client.base_url));
    let (server, token_url) = (server(client), option(&client.token_url));
    let (token_env, base_url_env) = (option(&client.token_env), option(&client.base_url_env));
    let schemes = client.schemes.iter().map(|(name, kind)| {
        let kind = match kind {
            SchemeKind::Bearer => quote!(Bearer),
            SchemeKind::Basic => quote!(Basic),
            SchemeKind::ApiKey(Location::Query, key) => quote!(Query(#key)),
            SchemeKind::ApiKey(Location::Cookie, key) => quote!(Cookie(#key)),
            SchemeKind::ApiKey(_, key) => quote!(Header(#key)),
            other if is_connection(other) => quote!(Connection),
            SchemeKind::Other(_) => quote!(Own),
        };
        quote!(runtime::SecurityScheme { name: #name, kind: runtime::SchemeKind::#kind })
    });
    let always_secured = client.always_secured;
    quote! {
        const API: runtime::Api = runtime::Api {
            name: #name,
            version: env!("CARGO_PKG_VERSION"),
            base_url: #base_url,
            server: #server,
            token_url: #token_url,
            token_env: #token_env,
            base_url_env: #base_url_env,
            schemes: &[#(#schemes),*],
            always_secured: #always_secured,
            runtime: runtime::COMPATIBLE_WITH_0_5,
        };
    }
}

/// The default server, where its URL has variables.
fn server(client: &plan::Client) -> TokenStream {
    let Some(server) = &client.server else {
        return quote!(None);
    };
    let variables = server.variables.iter().map(|variable| {
        let (name, default, values) = (&variable.name, &variable.default, &variable.values);
        quote!(runtime::ServerVariable { name: #name, default: #default, values: &[#(#values),*] })
    });
    let template = &server.template;
    quote!(Some(runtime::Server { template: #template, variables: &[#(#variables),*] }))
}

fn implementation(plan: &Crate) -> TokenStream {
    let url = plan.client.base_url_env.as_ref();
    let url = url
        .map(|url| format!("the base URL of `{url}`"))
        .unwrap_or_default();
    let from = match &plan.client.token_env {
        Some(token) => format!(
            " A client with the token of the environment variable `{token}` and, where it is set, {url}."
        ),
        None => format!(" A client with, where that environment variable is set, {url}."),
    };
    let builder = docs::paragraphs([
        vec!["Sets up a client: token, base URL, timeouts, retries.".to_owned()],
        plan.client.servers.clone(),
    ]);
    let builder = super::source::docs(&builder);
    quote! {
        impl Client {
            #[doc = #from]
            ///
            /// # Errors
            ///
            /// If there is no token where every operation needs one, or if a value cannot be used.
            #[inline]
            pub fn from_env() -> Result<Self, runtime::Error> {
                Self::builder().build_from_env()
            }
            #builder
            #[inline]
            pub fn builder() -> ClientBuilder {
                runtime::ClientBuilder::new()
            }
            /// A client with other options that shares this one's connections.
            #[must_use]
            pub fn with_options(&self, change: impl FnOnce(runtime::Options) -> runtime::Options) -> Self {
                Self { core: self.core.with_options(change) }
            }
        }
    }
}

/// Requests that the document does not describe.
fn raw_verbs() -> TokenStream {
    let verbs = ["get", "post", "put", "patch", "delete"].map(|verb| {
        let about = format!(
            " A {} request to a path below the base URL, for what has no method of its own.",
            verb.to_uppercase()
        );
        let name = super::rust::ident(verb);
        quote! {
            #[doc = #about]
            pub fn #name(&self, path: impl Into<String>) -> runtime::RawCall {
                self.core.#name(path)
            }
        }
    });
    quote! { impl Client { #(#verbs)* } }
}
