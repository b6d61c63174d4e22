//! What is inside every generated client.

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;

use crate::runtime::api::Api;
use crate::runtime::base::Base;
use crate::runtime::http_client::Http;
use crate::runtime::{Error, Options, RawCall};

/// The core of a client: settings, credentials and connections. Cloning it is cheap, and clones share all of that.
#[derive(Clone)]
#[must_use]
pub struct Core(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) api: &'static Api,
    pub(crate) options: Options,
    /// The server, or why there is none.
    pub(crate) base: Result<Base, String>,
    pub(crate) http: Arc<Http>,
    /// The `User-Agent` header, made once.
    pub(crate) agent: Option<HeaderValue>,
}

impl Core {
    pub(crate) fn new(api: &'static Api, options: Options, http: Http) -> Result<Self, Error> {
        let core = Self::assemble(api, options, Arc::new(http));
        match (&core.0.options.problem, &core.0.base) {
            (Some(problem), _) | (None, Err(problem)) => Err(Error::builder(problem.clone())),
            (None, Ok(_)) => Ok(core),
        }
    }

    fn assemble(api: &'static Api, mut options: Options, http: Arc<Http>) -> Self {
        let names = options.credentials.named.iter();
        let mut unknown = names.map(|(name, _)| name).filter(|name| {
            api.schemes
                .iter()
                .all(|scheme| scheme.name != name.as_str())
        });
        if let Some(name) = unknown.next() {
            let problem = format!("the API has no security scheme {name:?}");
            options.refuse(problem);
        }
        let own = options.base_url.as_deref().or(options.server.as_deref());
        let base = match own.or(api.base_url) {
            Some(url) => Base::parse(url, options.allow_insecure_http),
            None => Err("the API's document names no server: set base_url()".to_owned()),
        };
        let agent = HeaderValue::try_from(format!("{}/{}", api.name, api.version));
        Self(Arc::new(Inner {
            api,
            options,
            base,
            http,
            agent: agent.ok(),
        }))
    }

    /// A core with other settings that shares the connections.
    pub fn with_options(&self, change: impl FnOnce(Options) -> Options) -> Self {
        let inner = &*self.0;
        let options = change(inner.options.clone());
        Self::assemble(inner.api, options, Arc::clone(&inner.http))
    }

    /// A GET of a path below the base URL, for what the API's document does not have.
    pub fn get(&self, path: impl Into<String>) -> RawCall {
        RawCall::new(self, &crate::runtime::raw::GET, path.into())
    }

    /// A POST to a path below the base URL, for what the API's document does not have.
    pub fn post(&self, path: impl Into<String>) -> RawCall {
        RawCall::new(self, &crate::runtime::raw::POST, path.into())
    }

    /// A PUT to a path below the base URL, for what the API's document does not have.
    pub fn put(&self, path: impl Into<String>) -> RawCall {
        RawCall::new(self, &crate::runtime::raw::PUT, path.into())
    }

    /// A PATCH of a path below the base URL, for what the API's document does not have.
    pub fn patch(&self, path: impl Into<String>) -> RawCall {
        RawCall::new(self, &crate::runtime::raw::PATCH, path.into())
    }

    /// A DELETE of a path below the base URL, for what the API's document does not have.
    pub fn delete(&self, path: impl Into<String>) -> RawCall {
        RawCall::new(self, &crate::runtime::raw::DELETE, path.into())
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base = self.0.base.as_ref().map(|base| base.url().as_str());
        f.debug_struct("Core")
            .field("api", &self.0.api.name)
            .field("base_url", &base.unwrap_or_default())
            .field("options", &self.0.options)
            .finish()
    }
}
