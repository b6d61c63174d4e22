//! What a generated crate says about its API, once.

use crate::runtime::Core;

/// The facts of an API that hold for all its operations.
#[doc(hidden)]
#[derive(Debug)]
pub struct Api {
    /// The product in the `User-Agent`.
    pub name: &'static str,
    /// Its version there.
    pub version: &'static str,
    /// The server; without one `base_url()` is required.
    pub base_url: Option<&'static str>,
    /// The environment variable with the access token.
    pub token_env: Option<&'static str>,
    /// The environment variable with the base URL.
    pub base_url_env: Option<&'static str>,
    /// Every security scheme of the document.
    pub schemes: &'static [SecurityScheme],
    /// Whether every operation needs a credential, so that `build()` fails without one.
    pub always_secured: bool,
    /// A constant that exists only in a runtime this code can work with.
    pub runtime: Compatible,
}

/// The proof that runtime and generated code fit: no other crate can make one.
#[doc(hidden)]
#[derive(Debug)]
pub struct Compatible(());

/// Generated code of generator 0.1 works with this runtime.
#[doc(hidden)]
pub const COMPATIBLE_WITH_0_1: Compatible = Compatible(());

/// A way to say who is calling.
#[doc(hidden)]
#[derive(Debug)]
pub struct SecurityScheme {
    /// Its name in the document.
    pub name: &'static str,
    /// Where the credential goes.
    pub kind: SchemeKind,
}

/// Where a credential goes.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Bearer …`; `oauth2` and `openIdConnect` too.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// A header of this name.
    Header(&'static str),
    /// A query parameter of this name.
    Query(&'static str),
    /// A cookie of this name.
    Cookie(&'static str),
}

/// The client type of a generated crate.
#[doc(hidden)]
pub trait ApiClient: Sized {
    /// Its API.
    const API: &'static Api;
    /// Wraps the core.
    fn from_core(core: Core) -> Self;
    /// The core it wraps.
    fn core(&self) -> &Core;
}
