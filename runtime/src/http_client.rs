//! The HTTP client below: connections, TLS, proxies.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::Body;

use crate::runtime::connect::{Limit, limited};
use crate::runtime::{Error, Options};

/// How long an idle connection is kept. Servers drop theirs after a minute or so, and a request on a connection that is
/// just being dropped cannot always be sent again.
const IDLE: Duration = Duration::from_secs(30);

/// How long connecting may take unless the caller says otherwise.
const CONNECT: Duration = Duration::from_secs(5);

/// An answer whose body is still to come.
pub(crate) type Reply = reqwest::Response;

/// The body of an answer, piece by piece.
pub(crate) struct Flow(Pin<Box<reqwest::Body>>);

impl From<Reply> for Flow {
    fn from(reply: Reply) -> Self {
        Self(Box::pin(reply.into()))
    }
}

impl Flow {
    pub(crate) fn poll(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<reqwest::Result<Bytes>>> {
        loop {
            match ready!(self.0.as_mut().poll_frame(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(frame)) => {
                    // Trailers are no bytes.
                    if let Ok(piece) = frame.into_data() {
                        return Poll::Ready(Some(Ok(piece)));
                    }
                }
            }
        }
    }
}

/// What carries requests.
pub(crate) enum Transport {
    /// Real connections.
    Network(reqwest::Client),
    /// Real connections, of which each request says how long making one may take.
    Limited(reqwest::Client),
    /// A script in the place of a server.
    #[cfg(feature = "testing")]
    Fake(
        crate::runtime::testing::FakeServer,
        &'static crate::runtime::Api,
    ),
}

impl Transport {
    /// Sends one request and waits for the head of its answer.
    pub(crate) fn execute<'a>(
        &'a self,
        request: reqwest::Request,
        options: &'a Options,
    ) -> impl Future<Output = Result<Reply, Error>> + use<'a> {
        match self {
            Self::Network(client) => Exchange::Usual(client.execute(request)),
            Self::Limited(client) => Exchange::Other(Box::pin(async move {
                let answer = limited(options.connect_timeout, client.execute(request)).await;
                answer.map_err(Error::from_http)
            })),
            #[cfg(feature = "testing")]
            Self::Fake(server, api) => {
                Exchange::Other(Box::pin(server.execute(api, request, &options.time)))
            }
        }
    }
}

/// A request on its way. The usual one is small: what it needs is on the heap already.
enum Exchange<'a, F> {
    Usual(F),
    Other(Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send + 'a>>),
}

impl<F> Future for Exchange<'_, F>
where
    F: Future<Output = reqwest::Result<Reply>> + Unpin,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Self::Usual(future) => Pin::new(future).poll(context).map_err(Error::from_http),
            Self::Other(future) => future.as_mut().poll(context),
        }
    }
}

/// The connections of a client, shared by all its clones.
pub(crate) struct Http {
    main: Connections,
    /// Connections belong to the runtime that drives them, so blocking calls have their own. None where a second client
    /// cannot be made: to the caller's wishes, or in the place of a script.
    #[cfg(feature = "blocking")]
    blocking: Option<Connections>,
}

/// Connections that are driven by one runtime.
enum Connections {
    /// The caller's, or a script.
    Custom(Transport),
    Ours(Ours),
}

/// Connections of ours, made when they are needed.
struct Ours {
    /// Whether proxies are passed by. They are for this machine, where http is plain: a proxy would read the credential.
    direct: bool,
    /// How long connecting may take, unless a request says otherwise.
    connect: Duration,
    usual: OnceLock<Transport>,
    /// Of requests with a time of their own. A limit that is not the same for all is put around the connector, and the HTTP
    /// client copies what is around its connector several times for each request: only those who want it pay for it.
    other: OnceLock<Transport>,
}

impl Http {
    /// The caller's.
    pub(crate) fn own(builder: reqwest::ClientBuilder) -> Result<Self, Error> {
        let client = finish(builder.connector_layer(Limit))?;
        Ok(Self::custom(Transport::Limited(client)))
    }

    /// Ours.
    pub(crate) fn new(direct: bool, connect: Option<Duration>) -> Result<Self, Error> {
        let main = Ours::new(direct, connect);
        // What cannot work is said when the client is made.
        main.get(None)?;
        Ok(Self {
            main: Connections::Ours(main),
            #[cfg(feature = "blocking")]
            blocking: Some(Connections::Ours(Ours::new(direct, connect))),
        })
    }

    /// A script in the place of connections.
    #[cfg(feature = "testing")]
    pub(crate) fn fake(
        server: crate::runtime::testing::FakeServer,
        api: &'static crate::runtime::Api,
    ) -> Self {
        Self::custom(Transport::Fake(server, api))
    }

    fn custom(transport: Transport) -> Self {
        Self {
            main: Connections::Custom(transport),
            #[cfg(feature = "blocking")]
            blocking: None,
        }
    }

    /// The client to send with: blocking calls run on a thread of their own, with connections of their own.
    pub(crate) fn client(
        &self,
        blocking: bool,
        connect: Option<Duration>,
    ) -> Result<&Transport, Error> {
        match self.connections(blocking) {
            Connections::Custom(transport) => Ok(transport),
            Connections::Ours(ours) => ours.get(connect),
        }
    }
}

impl Http {
    #[cfg(feature = "blocking")]
    fn connections(&self, blocking: bool) -> &Connections {
        let other = self.blocking.as_ref().filter(|_| blocking);
        other.unwrap_or(&self.main)
    }

    #[cfg(not(feature = "blocking"))]
    fn connections(&self, _: bool) -> &Connections {
        &self.main
    }
}

impl Ours {
    fn new(direct: bool, connect: Option<Duration>) -> Self {
        Self {
            direct,
            connect: connect.unwrap_or(CONNECT),
            usual: OnceLock::new(),
            other: OnceLock::new(),
        }
    }

    fn get(&self, connect: Option<Duration>) -> Result<&Transport, Error> {
        let usual = connect.is_none_or(|time| time == self.connect);
        let place = if usual { &self.usual } else { &self.other };
        if let Some(transport) = place.get() {
            return Ok(transport);
        }
        let builder = standard(self.direct);
        let transport = if usual {
            Transport::Network(finish(builder.connect_timeout(self.connect))?)
        } else {
            Transport::Limited(finish(builder.connector_layer(Limit))?)
        };
        Ok(place.get_or_init(|| transport))
    }
}

fn standard(direct: bool) -> reqwest::ClientBuilder {
    let builder = reqwest::Client::builder().pool_idle_timeout(IDLE);
    if direct { builder.no_proxy() } else { builder }
}

/// Sends a request and waits for the head of its answer.
pub(crate) async fn fetch(
    client: &reqwest::Client,
    request: reqwest::Request,
) -> reqwest::Result<Reply> {
    client.execute(request).await
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
    builder.build().map_err(Error::no_client)
}
