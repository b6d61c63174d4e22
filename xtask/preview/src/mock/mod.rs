//! A server that behaves as a document says.

mod args;
mod server;

pub use args::{Args, run};
pub use server::Server;

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode, header};
use std::path::Path;
use xtask::diagnostics::Diagnostics;
use xtask::document::Document;
use xtask::document::view::Operation;

/// A document that was made ready to answer requests.
#[derive(Debug)]
pub struct Mock {
    document: Document,
}

impl Mock {
    /// Reads a document; `None` when it cannot be used.
    pub fn load(spec: &Path, diagnostics: &mut Diagnostics) -> Option<Mock> {
        let document = Document::load(spec, diagnostics)?;
        (!diagnostics.has_errors()).then_some(Mock { document })
    }

    /// The title of the API.
    pub fn title(&self) -> &str {
        &self.document.info().title
    }

    /// How many operations it has.
    pub fn operations(&self) -> usize {
        self.document.operations().len()
    }

    /// The answer to a request.
    pub fn answer(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let operations = self.document.operations().iter();
        let mut found = operations
            .filter(|one| one.method == request.method().as_str())
            .filter(|one| is_path(&one.path, request.uri().path()));
        match found.next() {
            Some(operation) => self.example(operation),
            None => plain(StatusCode::NOT_FOUND, "{}".into()),
        }
    }

    fn example(&self, operation: &Operation) -> Response<Bytes> {
        let good = operation
            .responses
            .iter()
            .find(|one| one.status.starts_with('2'));
        let Some(good) = good else {
            return plain(StatusCode::NO_CONTENT, Bytes::new());
        };
        let status = good.status.parse().unwrap_or(StatusCode::OK);
        let example = good.content.iter().find_map(|media| media.example);
        match example {
            Some(node) => plain(status, self.document.value(node).to_string().into()),
            None => plain(status, Bytes::new()),
        }
    }
}

/// Whether a path is one of a template.
fn is_path(template: &str, path: &str) -> bool {
    let (mut left, mut right) = (template.split('/'), path.split('/'));
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(template), Some(part)) if template == part || template.starts_with('{') => {}
            _ => return false,
        }
    }
}

fn plain(status: StatusCode, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}
