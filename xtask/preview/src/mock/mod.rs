//! A server that behaves as a document says.
//!
//! ```text
//! request ─fault─▶ ─route─▶ ─auth─▶ ─parameter, body─▶ ─state─▶ ─answer─▶ answer
//!                     └────────┴──────────┴─────────────┴─▶ problem, in the shape of the API's errors
//! ```

mod answer;
mod args;
mod auth;
mod body;
mod content;
mod fault;
mod handle;
mod input;
mod parameter;
mod problem;
mod route;
mod server;
mod state;

pub use args::{Args, run};
pub use fault::{End, Faults};
pub use handle::Reply;
pub use server::Server;

use crate::schemas::Schemas;
use route::Route;
use state::State;
use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use xtask::config::Config;
use xtask::diagnostics::Diagnostics;
use xtask::document::Document;
use xtask::document::tree::NodeId;
use xtask::document::view::Media;

/// How a mock behaves.
#[derive(Clone, Debug)]
pub struct Options {
    /// The same seed makes the same values.
    pub seed: u64,
    /// The one token that is accepted; any, where there is none.
    pub token: Option<String>,
    /// How long a job takes from its start to its end.
    pub job_time: Duration,
    /// Whether what was created is forgotten: every answer is an example then.
    pub stateless: bool,
    /// What goes wrong.
    pub faults: Faults,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            seed: 0,
            token: None,
            job_time: Duration::from_secs(10),
            stateless: false,
            faults: Faults::default(),
        }
    }
}

/// A document that was made ready to answer requests.
#[derive(Debug)]
pub struct Mock {
    document: Document,
    routes: Vec<Route>,
    /// What the paths of the servers put before those of the operations.
    bases: Vec<String>,
    requests: Schemas,
    answers: Schemas,
    /// The answer to errors that most operations have: the operation's index, and the answer's.
    error: Option<(usize, usize)>,
    state: Option<State>,
    options: Options,
    faults: fault::Memory,
    count: AtomicU64,
}

impl Mock {
    /// Reads a document and its configuration, if it has one; `None` when they cannot be used.
    pub fn load(
        spec: &Path,
        config: Option<&Path>,
        options: Options,
        diagnostics: &mut Diagnostics,
    ) -> Option<Mock> {
        let config = xtask::pipeline::read_config(config, diagnostics);
        let document = Document::load(spec, diagnostics)?;
        if diagnostics.has_errors() {
            return None;
        }
        let made = handle::with_stack(|| Some(Mock::new(document, &config?, options)))?;
        match made {
            Ok(mock) => Some(mock),
            Err(error) => {
                let message = format!("no validator can be made of the schemas: {error}");
                diagnostics.error("mock-schemas", None, message);
                None
            }
        }
    }

    fn new(document: Document, config: &Config, options: Options) -> Result<Mock, String> {
        let operations = document.operations();
        let urls = document
            .servers()
            .iter()
            .chain(operations.iter().flat_map(|one| &one.servers));
        let bases = route::bases(urls.map(|server| server.url.as_str()));
        let routes = operations.iter().map(Route::new).collect();
        let requests = Schemas::of_requests(&document)?;
        let answers = Schemas::of_answers(&document)?;
        let mut mock = Mock {
            routes,
            bases,
            requests,
            answers,
            error: usual_error(&document),
            state: None,
            options,
            faults: fault::Memory::default(),
            count: AtomicU64::new(0),
            document,
        };
        if !mock.options.stateless {
            mock.state = State::new(&mock, config);
        }
        Ok(mock)
    }

    /// The title of the API.
    pub fn title(&self) -> &str {
        &self.document.info().title
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The schemas of what requests hold: parameters and bodies.
    pub fn requests(&self) -> &Schemas {
        &self.requests
    }

    /// The schemas of what answers hold: bodies and headers.
    pub fn answers(&self) -> &Schemas {
        &self.answers
    }

    /// The errors of the API.
    fn usual_error(&self) -> Option<(&Media, NodeId)> {
        let (operation, response) = self.error?;
        problem::of(
            self.document
                .operations()
                .get(operation)?
                .responses
                .get(response)?,
        )
    }

    /// A number that was not there before.
    fn next(&self) -> u64 {
        self.options
            .seed
            .wrapping_add(self.count.fetch_add(1, Ordering::Relaxed))
            + 1
    }
}

/// The answer to errors with the schema that most have.
fn usual_error(document: &Document) -> Option<(usize, usize)> {
    let mut seen: HashMap<NodeId, (usize, (usize, usize))> = HashMap::new();
    for (index, operation) in document.operations().iter().enumerate() {
        for (number, response) in operation.responses.iter().enumerate() {
            let is_error = response.status.starts_with(['4', '5']) || response.status == "default";
            let Some((_, node)) = problem::of(response).filter(|_| is_error) else {
                continue;
            };
            let node = document.target(node).node;
            seen.entry(node).or_insert((0, (index, number))).0 += 1;
        }
    }
    // Of equally many the first.
    let most = seen
        .into_values()
        .max_by_key(|(count, place)| (*count, std::cmp::Reverse(*place)));
    most.map(|(_, place)| place)
}
