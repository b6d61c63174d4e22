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
    connect_timeout: Option<Duration>,
    /// Whether `main` is made to the caller's wishes, which cannot be repeated for a second client.
    #[cfg(feature = "blocking")]
    custom: bool,
}

impl Http {
    pub(crate) fn new(
        custom: Option<reqwest::ClientBuilder>,
        connect_timeout: Option<Duration>,
    ) -> Result<Self, Error> {
        #[cfg(feature = "blocking")]
        let is_custom = custom.is_some();
        let main = match custom {
            Some(builder) => finish(match connect_timeout {
                Some(timeout) => builder.connect_timeout(timeout),
                None => builder,
            }),
            None => standard(connect_timeout),
        };
        Ok(Self {
            main: main?,
            #[cfg(feature = "blocking")]
            blocking: OnceLock::new(),
            #[cfg(feature = "blocking")]
            connect_timeout,
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
        let client = standard(self.connect_timeout)?;
        Ok(self.blocking.get_or_init(|| client).clone())
    }
}

fn standard(connect_timeout: Option<Duration>) -> Result<reqwest::Client, Error> {
    let builder = reqwest::Client::builder();
    finish(
        builder
            .connect_timeout(connect_timeout.unwrap_or(CONNECT))
            .pool_idle_timeout(IDLE),
    )
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
