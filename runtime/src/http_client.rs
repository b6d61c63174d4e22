//! The HTTP client below: connections, TLS, proxies.

#[cfg(feature = "blocking")]
use std::sync::OnceLock;
use std::time::Duration;

use crate::runtime::Error;
use crate::runtime::fault::causes;

/// How long an idle connection is kept. Servers drop theirs after a minute or so, and a request on a connection that is
/// just being dropped cannot always be sent again.
const IDLE: Duration = Duration::from_secs(30);

/// How long connecting may take unless the caller says otherwise.
const CONNECT: Duration = Duration::from_secs(5);

/// The connections of a client, shared by all its clones.
pub(crate) struct Http {
    main: reqwest::Client,
    /// Connections belong to the runtime that drives them, so blocking calls have their own.
    #[cfg(feature = "blocking")]
    blocking: OnceLock<reqwest::Client>,
    #[cfg(feature = "blocking")]
    settings: Settings,
    /// Whether `main` is made to the caller's wishes, which cannot be repeated for a second client.
    #[cfg(feature = "blocking")]
    custom: bool,
}

/// What a client of ours is made with.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    /// How long connecting may take.
    pub(crate) connect_timeout: Option<Duration>,
    /// Whether proxies are passed by. They are for this machine, where http is plain: a proxy would read the credential.
    pub(crate) direct: bool,
}

impl Http {
    pub(crate) fn new(
        custom: Option<reqwest::ClientBuilder>,
        settings: Settings,
    ) -> Result<Self, Error> {
        #[cfg(feature = "blocking")]
        let is_custom = custom.is_some();
        let main = match custom {
            Some(builder) => finish(match settings.connect_timeout {
                Some(timeout) => builder.connect_timeout(timeout),
                None => builder,
            }),
            None => standard(settings),
        };
        Ok(Self {
            main: main?,
            #[cfg(feature = "blocking")]
            blocking: OnceLock::new(),
            #[cfg(feature = "blocking")]
            settings,
            #[cfg(feature = "blocking")]
            custom: is_custom,
        })
    }

    /// The client to send with.
    #[cfg(not(feature = "blocking"))]
    #[allow(clippy::unnecessary_wraps)] // as its twin does, which can fail
    pub(crate) fn client(&self, _: bool) -> Result<reqwest::Client, Error> {
        Ok(self.main.clone())
    }

    /// The client to send with: blocking calls run on a thread of their own, with connections of their own.
    #[cfg(feature = "blocking")]
    pub(crate) fn client(&self, blocking: bool) -> Result<reqwest::Client, Error> {
        if !blocking || self.custom {
            return Ok(self.main.clone());
        }
        if let Some(client) = self.blocking.get() {
            return Ok(client.clone());
        }
        let client = standard(self.settings)?;
        Ok(self.blocking.get_or_init(|| client).clone())
    }
}

pub(crate) fn standard(settings: Settings) -> Result<reqwest::Client, Error> {
    let builder = reqwest::Client::builder()
        .connect_timeout(settings.connect_timeout.unwrap_or(CONNECT))
        .pool_idle_timeout(IDLE);
    finish(if settings.direct {
        builder.no_proxy()
    } else {
        builder
    })
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
