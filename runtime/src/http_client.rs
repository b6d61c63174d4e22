//! The HTTP client below: connections, TLS, proxies.

#[cfg(feature = "blocking")]
use std::sync::OnceLock;
use std::time::Duration;

use crate::runtime::connect::{Limit, limited};
use crate::runtime::fault::causes;
use crate::runtime::{Error, Options};

/// How long an idle connection is kept. Servers drop theirs after a minute or so, and a request on a connection that is
/// just being dropped cannot always be sent again.
const IDLE: Duration = Duration::from_secs(30);

/// How long connecting may take unless the caller says otherwise.
const CONNECT: Duration = Duration::from_secs(5);

/// What carries requests.
#[derive(Clone)]
pub(crate) enum Transport {
    /// Real connections, and how long making one may take.
    Network(reqwest::Client, Option<Duration>),
    /// A script in the place of a server.
    #[cfg(feature = "testing")]
    Fake(
        crate::runtime::testing::FakeServer,
        &'static crate::runtime::Api,
    ),
}

impl Transport {
    /// Sends one request and waits for the head of its answer.
    #[cfg_attr(not(feature = "testing"), allow(unused_variables))]
    pub(crate) async fn execute(
        &self,
        request: reqwest::Request,
        options: &Options,
    ) -> Result<reqwest::Response, Error> {
        match self {
            Self::Network(client, limit) => {
                let limit = options.connect_timeout.or(*limit);
                let answer = limited(limit, client.execute(request)).await;
                answer.map_err(Error::from_http)
            }
            #[cfg(feature = "testing")]
            Self::Fake(server, api) => server.execute(api, request, &options.time).await,
        }
    }
}

/// The connections of a client, shared by all its clones.
pub(crate) struct Http {
    main: Transport,
    /// Connections belong to the runtime that drives them, so blocking calls have their own.
    #[cfg(feature = "blocking")]
    blocking: OnceLock<Transport>,
    #[cfg(feature = "blocking")]
    direct: bool,
    /// Whether `main` is made to the caller's wishes, which cannot be repeated for a second client.
    #[cfg(feature = "blocking")]
    custom: bool,
}

impl Http {
    /// `direct`: whether proxies are passed by. They are for this machine, where http is plain: a proxy would read the
    /// credential.
    pub(crate) fn new(custom: Option<reqwest::ClientBuilder>, direct: bool) -> Result<Self, Error> {
        #[cfg(feature = "blocking")]
        let is_custom = custom.is_some();
        let main = match custom {
            Some(builder) => Transport::Network(finish(builder.connector_layer(Limit))?, None),
            None => network(direct)?,
        };
        Ok(Self {
            main,
            #[cfg(feature = "blocking")]
            blocking: OnceLock::new(),
            #[cfg(feature = "blocking")]
            direct,
            #[cfg(feature = "blocking")]
            custom: is_custom,
        })
    }

    /// A script in the place of connections.
    #[cfg(feature = "testing")]
    pub(crate) fn fake(
        server: crate::runtime::testing::FakeServer,
        api: &'static crate::runtime::Api,
    ) -> Self {
        Self {
            main: Transport::Fake(server, api),
            #[cfg(feature = "blocking")]
            blocking: OnceLock::new(),
            #[cfg(feature = "blocking")]
            direct: true,
            #[cfg(feature = "blocking")]
            custom: true,
        }
    }

    /// The client to send with.
    #[cfg(not(feature = "blocking"))]
    #[allow(clippy::unnecessary_wraps)] // as its twin does, which can fail
    pub(crate) fn client(&self, _: bool) -> Result<Transport, Error> {
        Ok(self.main.clone())
    }

    /// The client to send with: blocking calls run on a thread of their own, with connections of their own.
    #[cfg(feature = "blocking")]
    pub(crate) fn client(&self, blocking: bool) -> Result<Transport, Error> {
        if !blocking || self.custom {
            return Ok(self.main.clone());
        }
        if let Some(client) = self.blocking.get() {
            return Ok(client.clone());
        }
        let client = network(self.direct)?;
        Ok(self.blocking.get_or_init(|| client).clone())
    }
}

/// Connections of ours.
fn network(direct: bool) -> Result<Transport, Error> {
    let client = finish(standard(direct).connector_layer(Limit))?;
    Ok(Transport::Network(client, Some(CONNECT)))
}

fn standard(direct: bool) -> reqwest::ClientBuilder {
    let builder = reqwest::Client::builder().pool_idle_timeout(IDLE);
    if direct { builder.no_proxy() } else { builder }
}

/// A client for single requests, which keeps no connection.
pub(crate) fn single(direct: bool) -> Result<reqwest::Client, Error> {
    let builder = standard(direct).connect_timeout(CONNECT);
    finish(builder.pool_max_idle_per_host(0))
}

/// Redirects and retries are ours: those below leak API-key headers and are not counted.
fn finish(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, Error> {
    let builder = builder
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false);
    builder.build().map_err(|error| {
        Error::builder(format!(
            "the HTTP client cannot be made: {}",
            causes(&error)
        ))
        .cause(error)
    })
}
