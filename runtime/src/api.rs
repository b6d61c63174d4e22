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
    /// The same with its variables, if it has any.
    pub server: Option<Server>,
    /// Where OAuth 2 gives tokens for client credentials.
    pub token_url: Option<&'static str>,
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

/// A server whose URL has variables.
#[doc(hidden)]
#[derive(Debug)]
pub struct Server {
    /// The URL, with `{name}` for variables.
    pub template: &'static str,
    /// Its variables.
    pub variables: &'static [ServerVariable],
}

/// A variable of a server's URL.
#[doc(hidden)]
#[derive(Debug)]
pub struct ServerVariable {
    /// Its name.
    pub name: &'static str,
    /// Its value, unless the caller gives one.
    pub default: &'static str,
    /// The values it can have; empty for any.
    pub values: &'static [&'static str],
}

impl Server {
    /// The URL with these values, the last of a name.
    pub(crate) fn url(&self, values: &[(String, String)]) -> Result<String, String> {
        for (name, value) in values {
            let known = self.variables.iter().find(|variable| variable.name == name);
            let known = known.ok_or_else(|| {
                let names: Vec<_> = self
                    .variables
                    .iter()
                    .map(|variable| variable.name)
                    .collect();
                format!(
                    "the server has no variable {name:?}, but {}",
                    names.join(", ")
                )
            })?;
            if !known.values.is_empty() && !known.values.contains(&value.as_str()) {
                let values = known.values.join(", ");
                return Err(format!(
                    "the server variable {name} is one of {values}, not {value:?}"
                ));
            }
        }
        let mut url = self.template.to_owned();
        for variable in self.variables {
            let given = values.iter().rev().find(|pair| pair.0 == variable.name);
            let value = given.map_or(variable.default, |pair| &pair.1);
            url = url.replace(&format!("{{{}}}", variable.name), value);
        }
        Ok(url)
    }
}

/// The proof that runtime and generated code fit: no other crate can make one.
#[doc(hidden)]
#[derive(Debug)]
pub struct Compatible(());

/// Generated code whose macros make the structs of models and requests works with this runtime.
#[doc(hidden)]
pub const COMPATIBLE_WITH_0_5: Compatible = Compatible(());

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
    /// An `Authorization` header of the caller's own making.
    Own,
    /// Nothing of the request: the connection says it (`mutualTLS`).
    Connection,
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
