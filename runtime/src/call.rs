//! One call while it is put together.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use http::HeaderMap;
use serde::Serialize;
use smallvec::SmallVec;
use url::Url;

use crate::runtime::api::ApiClient;
use crate::runtime::body::Body;
use crate::runtime::clock::Instant;
use crate::runtime::http_client::Reply;
use crate::runtime::operation::Operation;
use crate::runtime::path::Parameter;
use crate::runtime::query::Query;
use crate::runtime::response::Rest;
use crate::runtime::{
    Core, Error, Options, RawRequest, RawResponse, ResponseParts, Style, Value, header, prepare,
    query, send,
};

/// An operation and the values for it. Nothing is checked while it is filled: the first mistake is kept, and reported
/// when the call is sent or built.
#[doc(hidden)]
#[derive(Clone)]
#[must_use]
pub struct Call(pub(crate) Box<State>);

#[derive(Clone)]
pub(crate) struct State {
    pub(crate) core: Core,
    pub(crate) operation: &'static Operation,
    pub(crate) target: Target,
    pub(crate) path: SmallVec<[Parameter; 1]>,
    pub(crate) query: Query,
    /// Headers of the operation's parameters and of the caller's own.
    pub(crate) headers: HeaderMap,
    pub(crate) cookies: Vec<(&'static str, String)>,
    pub(crate) body: Body,
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) max_retries: Option<u32>,
    /// When the wait that this call belongs to is over.
    pub(crate) until: Option<Instant>,
    pub(crate) blocking: bool,
    /// How the answer is read piece by piece; without it, it is read whole.
    pub(crate) stream: Option<Streamed>,
    /// The first mistake.
    pub(crate) problem: Option<String>,
}

/// The future of a call.
pub(crate) type Executing = Pin<Box<dyn Future<Output = Result<RawResponse, Error>> + Send>>;

/// How an answer is read piece by piece.
#[derive(Clone, Copy)]
pub(crate) struct Streamed {
    /// The media type that is accepted; the operation's own if it is empty.
    pub(crate) accept: &'static str,
    /// A pointer, so that only programs that stream carry what it needs.
    pub(crate) open: fn(Reply, &State, Option<Instant>, &ResponseParts) -> Box<dyn Any + Send>,
}

/// Where the call goes.
#[derive(Clone)]
pub(crate) enum Target {
    /// To the operation's path.
    Operation,
    /// To a path that is encoded already, below the base URL.
    Path(String),
    /// To any URL.
    Url(Box<Url>),
}

impl Call {
    /// A call of this operation with no values yet.
    pub fn new<C: ApiClient>(client: &C, operation: &'static Operation) -> Self {
        Self::on(client.core().clone(), operation)
    }

    pub(crate) fn on(core: Core, operation: &'static Operation) -> Self {
        Self(Box::new(State {
            core,
            operation,
            target: Target::Operation,
            path: SmallVec::new(),
            query: Query::default(),
            headers: HeaderMap::new(),
            cookies: Vec::new(),
            body: Body::default(),
            timeout: None,
            deadline: None,
            max_retries: None,
            until: None,
            blocking: false,
            stream: None,
            problem: None,
        }))
    }

    /// Sets a path parameter.
    pub fn path(mut self, name: &'static str, value: String) -> Self {
        self.add_path(Parameter::text(name, value));
        self
    }

    /// Sets a path parameter that is not a text.
    pub fn path_value(
        mut self,
        name: &'static str,
        style: Style,
        explode: bool,
        value: &impl Serialize,
    ) -> Self {
        if let Some(value) = self.value(name, value) {
            self.add_path(Parameter::styled(name, style, explode, &value));
        }
        self
    }

    /// Sets a path parameter whose reserved characters go out as they are.
    pub fn path_reserved(mut self, name: &'static str, value: String) -> Self {
        self.add_path(Parameter::reserved(name, value));
        self
    }

    fn add_path(&mut self, parameter: Result<Parameter, String>) {
        match parameter {
            Ok(parameter) => self.0.path.push(parameter),
            Err(problem) => self.refuse(problem),
        }
    }

    /// Sets a query parameter in its style, in the place of an earlier value.
    pub fn set_query(
        &mut self,
        name: &'static str,
        style: Style,
        explode: bool,
        value: &impl Serialize,
    ) {
        if let Some(value) = self.value(name, value) {
            self.0.query.set(name, style, explode, &value);
        }
    }

    /// The same with reserved characters as they are.
    pub fn set_query_reserved(
        &mut self,
        name: &'static str,
        style: Style,
        explode: bool,
        value: &impl Serialize,
    ) {
        if let Some(value) = self.value(name, value) {
            self.0.query.set_reserved(name, style, explode, &value);
        }
    }

    /// Sets a header parameter with JSON, in the place of an earlier value.
    pub fn set_header_json(&mut self, name: &'static str, value: &impl Serialize) {
        if let Some(value) = self.value(name, value) {
            self.header(name, &value.to_string());
        }
    }

    /// Sets a cookie parameter with JSON, in the place of an earlier value.
    pub fn set_cookie_json(&mut self, name: &'static str, value: &impl Serialize) {
        if let Some(value) = self.value(name, value) {
            self.set_cookie(name, &value.to_string(), true);
        }
    }

    /// Sets a header parameter in the simple style, in the place of an earlier value.
    pub fn set_header(&mut self, name: &'static str, value: &impl Serialize, explode: bool) {
        if let Some(value) = self.value(name, value) {
            self.header(name, &simple(&value, explode));
        }
    }

    /// Sets a cookie parameter, in the place of an earlier value.
    pub fn set_cookie(&mut self, name: &'static str, value: &impl Serialize, explode: bool) {
        if let Some(value) = self.value(name, value) {
            self.0.cookies.retain(|cookie| cookie.0 != name);
            let pairs = query::pairs(name, Style::Form, explode, &value);
            self.0
                .cookies
                .extend(pairs.into_iter().map(|pair| (name, pair)));
        }
    }

    /// Sets a header of the caller's own.
    pub fn header(&mut self, name: &str, value: &str) {
        match header::parse(name, value) {
            Ok((name, value)) => header::put(&mut self.0.headers, name, value),
            Err(problem) => self.refuse(problem),
        }
    }

    /// Sets a query parameter of the caller's own: a list is repeated, an object is `a[b]=c`, null removes it.
    pub fn query(&mut self, name: &str, value: &impl Serialize) {
        if let Some(value) = self.value(name, value) {
            self.0.query.set_plain(name, &value);
        }
    }

    /// How long one attempt may take.
    pub fn timeout(&mut self, timeout: Duration) {
        self.0.timeout = Some(timeout);
    }

    /// How long all attempts together may take.
    pub fn deadline(&mut self, deadline: Duration) {
        self.0.deadline = Some(deadline);
    }

    /// How often it is sent again.
    pub fn max_retries(&mut self, retries: u32) {
        self.0.max_retries = Some(retries);
    }

    /// Other options for this call alone.
    pub fn with_options(&mut self, change: impl FnOnce(Options) -> Options) {
        self.0.core = self.0.core.with_options(change);
    }

    /// Asks for a stream of this media type; of the operation's own if it is empty.
    pub fn streamed(mut self, accept: &'static str) -> Self {
        self.0.stream = Some(Streamed {
            accept,
            open: Rest::open,
        });
        self
    }

    /// The request, unsent.
    pub fn build(mut self) -> Result<RawRequest, Error> {
        prepare::build(&mut self.0).map_err(|error| error.of_call(&self.name(), 0, false))
    }

    /// Sends it: the one path that every call takes.
    ///
    /// The future is boxed here, since one that is not is compiled where it is awaited: in every program, and once more for
    /// each type of waiter or page.
    #[inline(never)]
    pub fn execute(self) -> Executing {
        Box::pin(self.run())
    }

    async fn run(mut self) -> Result<RawResponse, Error> {
        let key = prepare::give_key(&mut self.0);
        key.map_err(|error| error.of_call(&self.name(), 0, false))?;
        send::execute(&self.0).await
    }

    /// The operation and its path parameters, for errors.
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    pub(crate) fn value(&mut self, name: &str, value: &impl Serialize) -> Option<Value> {
        let value = serde_json::to_value(value);
        value
            .map_err(|error| self.refuse(format!("the value of {name} cannot be written: {error}")))
            .ok()
    }

    pub(crate) fn refuse(&mut self, problem: String) {
        self.0.problem.get_or_insert(problem);
    }
}

impl State {
    pub(crate) fn name(&self) -> String {
        let mut name = self.operation.id.to_owned();
        if name.is_empty() {
            let path = match &self.target {
                Target::Operation => self.operation.path,
                Target::Path(path) => path.split('?').next().unwrap_or_default(),
                Target::Url(url) => url.path(),
            };
            name = format!("{} {path}", self.operation.method);
        }
        let parameters: Vec<_> = self
            .path
            .iter()
            .map(|value| format!("{}={}", value.name, value.text))
            .collect();
        if parameters.is_empty() {
            name
        } else {
            format!("{name}({})", parameters.join(", "))
        }
    }
}

/// The simple style of headers, without percent-encoding.
fn simple(value: &Value, explode: bool) -> String {
    match value {
        Value::Array(items) => items
            .iter()
            .filter_map(query::scalar)
            .collect::<Vec<_>>()
            .join(","),
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .filter_map(|(key, value)| Some((key, query::scalar(value)?)));
            let sign = if explode { '=' } else { ',' };
            fields
                .map(|(key, value)| format!("{key}{sign}{value}"))
                .collect::<Vec<_>>()
                .join(",")
        }
        other => query::scalar(other).unwrap_or_default(),
    }
}

/// Values may be secret, so only names are shown.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.0.headers.keys().collect();
        f.debug_struct("Call")
            .field("operation", &self.name())
            .field("headers", &headers)
            .finish_non_exhaustive()
    }
}
