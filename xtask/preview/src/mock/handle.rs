//! One request: from its bytes to those of the answer.

use super::answer::{Preference, choose};
use super::fault::{End, Fault};
use super::input::Finding;
use super::parameter::Given;
use super::route::Values;
use super::{Mock, auth, body, content, parameter, problem, state};
use bytes::Bytes;
use fastrand::Rng;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use serde_json::Value;
use std::fmt::Write as _;
use std::time::Duration;
use xtask::document::view::{Location, Operation};

/// An answer, and how it is to be sent.
#[derive(Debug)]
pub struct Reply {
    /// The answer.
    pub response: Response<Bytes>,
    /// How long to wait before it is sent.
    pub delay: Duration,
    /// Whether the connection breaks.
    pub end: End,
    /// The operation that the request was for.
    pub operation: Option<String>,
    /// What there is to say about it: why a request is refused.
    pub note: Option<String>,
}

/// A checked request.
#[derive(Debug)]
pub(super) struct Input {
    /// The values of the parameters that are there.
    pub(super) parameters: Vec<(Location, String, Value)>,
    pub(super) body: Option<Value>,
    /// The address that the client knows us by.
    pub(super) origin: String,
    /// The state that `X-Mock-Outcome` wants at the end.
    pub(super) outcome: Option<String>,
}

/// An answer, or a status and what to say.
type Outcome = Result<Response<Bytes>, Refusal>;

struct Refusal {
    status: StatusCode,
    text: String,
    header: Option<(header::HeaderName, HeaderValue)>,
    /// Whether the request is at fault, for this operation.
    input: bool,
}

impl Refusal {
    fn new(status: StatusCode, text: impl Into<String>) -> Refusal {
        Refusal {
            status,
            text: text.into(),
            header: None,
            input: false,
        }
    }
}

/// How much stack a request has: schemas lead into each other. Only what is used is taken from memory.
const STACK: usize = 256 << 20;

/// Runs something with stack enough; `None` if it panics.
pub(super) fn with_stack<T: Send>(work: impl FnOnce() -> Option<T> + Send) -> Option<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        thread.spawn_scoped(scope, work).ok()?.join().ok()?
    })
}

impl Mock {
    /// The answer to a request.
    pub fn answer(&self, request: &Request<Bytes>) -> Reply {
        with_stack(|| Some(self.reply(request))).unwrap_or_else(|| {
            let refusal = Refusal::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "the mock server failed; this is a fault of its own",
            );
            self.refuse(None, &refusal)
        })
    }

    fn reply(&self, request: &Request<Bytes>) -> Reply {
        let mut dice = Rng::with_seed(self.next());
        let key = format!("{} {}", request.method(), request.uri());
        let fault = self
            .faults
            .fault(&self.options.faults, request.headers(), &key, &mut dice);
        let fault = match fault {
            Ok(fault) => fault,
            Err(text) => return self.refuse(None, &Refusal::new(StatusCode::BAD_REQUEST, text)),
        };
        let mut reply = self.routed(request, &fault);
        if request.method() == Method::HEAD {
            let length = reply.response.body().len();
            reply
                .response
                .headers_mut()
                .insert(header::CONTENT_LENGTH, length.into());
            reply.response.body_mut().clear();
        }
        reply.delay = fault.delay;
        reply.end = fault.end;
        reply
    }

    fn routed(&self, request: &Request<Bytes>, fault: &Fault) -> Reply {
        let found = match self.find(request) {
            Ok(found) => found,
            Err(refusal) => return self.refuse(None, &refusal),
        };
        // Of several with the same path the first that the request is right for, or else the first.
        let mut first = None;
        for (index, values) in found {
            let Some(operation) = self.document.operations().get(index) else {
                continue;
            };
            let outcome = match fault.status {
                Some(status) => self.fail(operation, status, fault, request),
                None => self.operate(index, operation, &values, request),
            };
            match outcome {
                Ok(response) => return named(Reply::plain(response), operation, fault),
                Err(refusal) if refusal.input => drop(first.get_or_insert((operation, refusal))),
                Err(refusal) => {
                    return named(self.refuse(Some(operation), &refusal), operation, fault);
                }
            }
        }
        match first {
            Some((operation, refusal)) => {
                named(self.refuse(Some(operation), &refusal), operation, fault)
            }
            None => Reply::plain(allowed(&self.methods(request))),
        }
    }

    /// The operations of a request, the most exact first; none for `OPTIONS` that only asks what there is.
    fn find(&self, request: &Request<Bytes>) -> Result<Vec<(usize, Values)>, Refusal> {
        let method = request.method().as_str();
        let operations = self.document.operations();
        let of = |wanted: &str| {
            let fits = |index: usize| {
                operations
                    .get(index)
                    .is_some_and(|one| one.method == wanted)
            };
            let mut found: Vec<_> = self
                .matching(request)
                .filter(|(index, _)| fits(*index))
                .collect();
            found.sort_by_key(|(index, _)| (std::cmp::Reverse(self.routes[*index].rank()), *index));
            found
        };
        let mut found = of(method);
        if found.is_empty() && method == "HEAD" {
            found = of("GET");
        }
        if !found.is_empty() {
            return Ok(found);
        }
        let methods = self.methods(request);
        if methods.is_empty() {
            let text = format!("there is no path {} in the document", request.uri().path());
            return Err(Refusal::new(StatusCode::NOT_FOUND, text));
        }
        if method == "OPTIONS" {
            return Ok(Vec::new());
        }
        let text = format!(
            "{} has no {method}; there is {}",
            request.uri().path(),
            methods.join(", ")
        );
        let mut refusal = Refusal::new(StatusCode::METHOD_NOT_ALLOWED, text);
        refusal.header = HeaderValue::from_str(&methods.join(", "))
            .ok()
            .map(|value| (header::ALLOW, value));
        Err(refusal)
    }

    /// The operations with this path, whatever their method: the first base that leads to any decides.
    fn matching(&self, request: &Request<Bytes>) -> impl Iterator<Item = (usize, Values)> {
        let path = request.uri().path();
        let found = self.bases.iter().find_map(|base| {
            let path = path
                .strip_prefix(base.as_str())
                .filter(|path| path.starts_with('/'))?;
            let routes = self.routes.iter().enumerate();
            let fit = routes.filter(|(_, route)| route.has_query(request.uri()));
            let all: Vec<_> = fit
                .filter_map(|(index, route)| Some((index, route.matches(path)?)))
                .collect();
            (!all.is_empty()).then_some(all)
        });
        found.unwrap_or_default().into_iter()
    }

    fn methods(&self, request: &Request<Bytes>) -> Vec<String> {
        let operations = self.document.operations();
        let all = self
            .matching(request)
            .filter_map(|(index, _)| operations.get(index));
        let mut all: Vec<String> = all.map(|one| one.method.clone()).collect();
        if all.iter().any(|method| method == "GET") {
            all.push("HEAD".to_owned());
        }
        if !all.is_empty() {
            all.push("OPTIONS".to_owned());
        }
        all.sort();
        all.dedup();
        all
    }

    /// A status that is asked for as a fault: a documented answer, or an error of ours.
    fn fail(
        &self,
        operation: &Operation,
        status: StatusCode,
        fault: &Fault,
        request: &Request<Bytes>,
    ) -> Outcome {
        let chosen = choose(operation, request.headers(), Some(status));
        let mut response = match chosen.response {
            Some(_) => self
                .write(operation, &chosen, None, None)
                .map_err(|text| Refusal::new(status, text))?,
            None => {
                self.refuse(
                    Some(operation),
                    &Refusal::new(status, "a fault that was asked for"),
                )
                .response
            }
        };
        let later = [
            StatusCode::TOO_MANY_REQUESTS,
            StatusCode::SERVICE_UNAVAILABLE,
        ]
        .contains(&status);
        // Documents have examples of half a minute and more.
        let wait = fault
            .retry_after
            .clone()
            .or_else(|| later.then(|| "1".to_owned()));
        if let Some(value) = wait.and_then(|text| HeaderValue::from_str(&text).ok()) {
            response.headers_mut().insert(header::RETRY_AFTER, value);
        }
        Ok(response)
    }

    fn operate(
        &self,
        index: usize,
        operation: &Operation,
        values: &Values,
        request: &Request<Bytes>,
    ) -> Outcome {
        let (uri, headers) = (request.uri(), request.headers());
        let schemes = self.document.security_schemes();
        auth::check(
            operation,
            schemes,
            uri,
            headers,
            self.options.token.as_deref(),
        )
        .map_err(|missing| {
            let mut refusal = Refusal::new(StatusCode::UNAUTHORIZED, missing.message);
            refusal.header = Some((
                header::WWW_AUTHENTICATE,
                HeaderValue::from_static(missing.challenge),
            ));
            refusal
        })?;
        let input = self.input(operation, values, request)?;
        let wanted = Preference::read(headers)
            .map_err(|text| Refusal::new(StatusCode::BAD_REQUEST, format!("Prefer: {text}")))?;
        let chosen = choose(operation, headers, wanted.status);
        if chosen.response.is_none() && wanted.status.is_some() {
            let refusal = Refusal::new(
                chosen.status,
                "this status was preferred; the document does not describe it",
            );
            return Ok(self.refuse(Some(operation), &refusal).response);
        }
        let mut value = None;
        if let Some(state) = self
            .state
            .as_ref()
            .filter(|_| wanted == Preference::default())
        {
            match state.apply(self, index, operation, &input) {
                state::Found::Nothing => {}
                state::Found::Value(found) => value = Some(found),
                state::Found::Missing(text) => {
                    return Err(Refusal::new(StatusCode::NOT_FOUND, text));
                }
            }
        }
        let written = self.write(operation, &chosen, value, wanted.example.as_deref());
        written.map_err(|text| Refusal::new(StatusCode::BAD_REQUEST, format!("Prefer: {text}")))
    }

    /// The parameters and the body, checked.
    fn input(
        &self,
        operation: &Operation,
        values: &Values,
        request: &Request<Bytes>,
    ) -> Result<Input, Refusal> {
        let given = Given::new(request.uri(), request.headers(), values);
        let (mut parameters, mut findings, mut status) = (Vec::new(), Vec::new(), None);
        for one in &operation.parameters {
            match parameter::read(one, &given, &self.requests) {
                Ok(Some(value)) => parameters.push((one.location, one.name.clone(), value)),
                Ok(None) => {}
                Err(more) => findings.extend(more),
            }
        }
        let body = operation
            .body
            .as_ref()
            .map(|body| body::read(body, request.headers(), request.body(), &self.requests));
        let body = match body.transpose() {
            Ok(body) => body.flatten(),
            Err((other, more)) => {
                status = Some(other).filter(|status| *status != StatusCode::BAD_REQUEST);
                findings.extend(more);
                None
            }
        };
        if findings.is_empty() {
            let host = request
                .headers()
                .get(header::HOST)
                .and_then(|value| value.to_str().ok());
            return Ok(Input {
                parameters,
                body,
                origin: format!("http://{}", host.unwrap_or("localhost")),
                outcome: super::fault::header(request.headers(), "x-mock-outcome")
                    .map(str::to_owned),
            });
        }
        let has = |status: &str| operation.responses.iter().any(|one| one.status == status);
        let usual = if has("422") && !has("400") {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::BAD_REQUEST
        };
        let mut refusal = Refusal::new(status.unwrap_or(usual), told(&findings));
        refusal.input = true;
        Err(refusal)
    }

    /// What is wrong, in the shape of the API's errors.
    fn refuse(&self, operation: Option<&Operation>, refusal: &Refusal) -> Reply {
        let (media_type, value) = problem::body(self, operation, refusal.status, &refusal.text);
        let mut response = Response::new(content::bytes(&media_type, &value, "error"));
        *response.status_mut() = refusal.status;
        let headers = response.headers_mut();
        headers.extend(
            HeaderValue::from_str(&media_type)
                .ok()
                .map(|value| (header::CONTENT_TYPE, value)),
        );
        headers.extend(refusal.header.clone());
        let mut reply = Reply::plain(response);
        reply.note = Some(refusal.text.clone());
        reply
    }

    /// The refusal of a request that is too long to be read.
    pub(super) fn too_large(&self, most: usize) -> Reply {
        self.refuse(
            None,
            &Refusal::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                format!("the body is longer than {most} bytes"),
            ),
        )
    }
}

impl Reply {
    fn plain(response: Response<Bytes>) -> Reply {
        Reply {
            response,
            delay: Duration::ZERO,
            end: End::Whole,
            operation: None,
            note: None,
        }
    }
}

/// The answer of an operation.
fn named(mut reply: Reply, operation: &Operation, fault: &Fault) -> Reply {
    let id = operation.operation_id.clone();
    reply.operation = id.or_else(|| Some(format!("{} {}", operation.method, operation.path)));
    reply.note = reply.note.or_else(|| fault.note.map(str::to_owned));
    reply
}

/// The answer to `OPTIONS`.
fn allowed(methods: &[String]) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::NO_CONTENT;
    if let Ok(value) = HeaderValue::from_str(&methods.join(", ")) {
        response.headers_mut().insert(header::ALLOW, value);
    }
    response
}

/// All findings in one text.
fn told(findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let separator = if out.is_empty() { "" } else { "; " };
        let _ = write!(out, "{separator}{}: {}", finding.place, finding.message);
    }
    out
}
