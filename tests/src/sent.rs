//! What matters of a request, to be compared at once.

use crate::{Action, Call, Request, Server, TOKEN, client};

/// A request without what is the HTTP client's affair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The method.
    pub method: String,
    /// Path and query, exactly as sent.
    pub target: String,
    /// The `Content-Type`.
    pub content_type: Option<String>,
    /// The `Accept`.
    pub accept: Option<String>,
    /// The `Authorization`.
    pub authorization: Option<String>,
    /// The body, empty if there is none.
    pub body: String,
}

impl Sent {
    /// A request without a body, as an operation of the API sends it.
    pub fn new(method: &str, target: &str) -> Self {
        Self {
            method: method.to_owned(),
            target: target.to_owned(),
            content_type: None,
            accept: Some("application/json".to_owned()),
            authorization: Some(format!("Bearer {TOKEN}")),
            body: String::new(),
        }
    }

    /// A GET of an operation of the API.
    pub fn get(target: &str) -> Self {
        Self::new("GET", target)
    }

    /// The same with a JSON body.
    #[must_use]
    pub fn json(self, body: &str) -> Self {
        Self {
            content_type: Some("application/json".to_owned()),
            body: body.to_owned(),
            ..self
        }
    }

    /// The same with another `Accept`.
    #[must_use]
    pub fn accept(self, accept: &str) -> Self {
        Self {
            accept: Some(accept.to_owned()),
            ..self
        }
    }

    /// The same with another `Authorization`, or none.
    #[must_use]
    pub fn authorization(self, authorization: Option<&str>) -> Self {
        Self {
            authorization: authorization.map(str::to_owned),
            ..self
        }
    }
}

impl From<&Request> for Sent {
    fn from(request: &Request) -> Self {
        let header = |name| request.header(name).map(str::to_owned);
        Self {
            method: request.method().to_owned(),
            target: request.target().to_owned(),
            content_type: header("content-type"),
            accept: header("accept"),
            authorization: header("authorization"),
            body: request.text(),
        }
    }
}

/// A call, and what it sends.
pub type Sends = (&'static str, Call, Sent);

/// Makes each call, and compares.
///
/// # Panics
///
/// If a call fails, or sends anything else.
pub async fn each_sends<const N: usize>(cases: [Sends; N]) {
    let server = Server::always(Action::json(200, "{}")).await;
    let client = client(&server);
    for (count, (name, call, expect)) in cases.into_iter().enumerate() {
        let outcome = call(&client).await;
        assert!(outcome.is_ok(), "{name}: {outcome:?}");
        let requests = server.requests();
        assert_eq!(requests.len(), count + 1, "{name}");
        assert_eq!(Sent::from(&requests[count]), expect, "{name}");
    }
}
