// file: examples/work_tasks.rs

//! Calls `work.tasks.begin`.

use task_sdk::Client;

#[tokio::main]
async fn main() -> Result<(), task_sdk::Error> {
    let client = Client::from_env()?;
    let answer = client.work().tasks().begin().send().await?;
    println!("{answer:#?}");
    Ok(())
}

// file: src/client.rs

//! The client of the Config API.

use crate::resources::*;
use crate::runtime;

const API: runtime::Api = runtime::Api {
    name: "task-sdk",
    version: env!("CARGO_PKG_VERSION"),
    base_url: None,
    server: None,
    token_url: None,
    token_env: Some("TASK_TOKEN"),
    base_url_env: Some("TASK_URL"),
    schemes: &[],
    always_secured: false,
    runtime: runtime::COMPATIBLE_WITH_0_5,
};

/// A client of the Config API. Clones share connections and options.
#[derive(Clone, Debug)]
pub struct Client {
    core: runtime::Core,
}

/// Sets up a [`Client`].
pub type ClientBuilder = runtime::ClientBuilder<Client>;

impl runtime::ApiClient for Client {
    const API: &'static runtime::Api = &API;
    fn from_core(core: runtime::Core) -> Self {
        Self { core }
    }

    fn core(&self) -> &runtime::Core {
        &self.core
    }
}

impl Client {
    /// A client with the token of the environment variable `TASK_TOKEN` and, where it is set, the base URL of `TASK_URL`.
    ///
    /// # Errors
    ///
    /// If there is no token where every operation needs one, or if a value cannot be used.
    #[inline]
    pub fn from_env() -> Result<Self, runtime::Error> {
        Self::builder().build_from_env()
    }

    /// Sets up a client: token, base URL, timeouts, retries.
    #[inline]
    pub fn builder() -> ClientBuilder {
        runtime::ClientBuilder::new()
    }

    /// A client with other options that shares this one's connections.
    #[must_use]
    pub fn with_options(
        &self,
        change: impl FnOnce(runtime::Options) -> runtime::Options,
    ) -> Self {
        Self {
            core: self.core.with_options(change),
        }
    }
}

impl Client {
    /// The operations of `work`.
    #[inline]
    pub fn work(&self) -> work::Work {
        work::Work { client: self.clone() }
    }
}

impl Client {
    /// A GET request to a path below the base URL, for what has no method of its own.
    pub fn get(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.get(path)
    }

    /// A POST request to a path below the base URL, for what has no method of its own.
    pub fn post(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.post(path)
    }

    /// A PUT request to a path below the base URL, for what has no method of its own.
    pub fn put(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.put(path)
    }

    /// A PATCH request to a path below the base URL, for what has no method of its own.
    pub fn patch(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.patch(path)
    }

    /// A DELETE request to a path below the base URL, for what has no method of its own.
    pub fn delete(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.delete(path)
    }
}

runtime::requests! {
    /// A request of the operation `O`, unsent: `.await` or [`send`](Self::send) sends it. What the methods of resources
    /// return are such requests, under a name for each operation, with setters of their own.
    pub struct Request;
}

// file: src/resources/work.rs

//! Operations: work.

pub mod tasks;
use crate::Client;

/// The operations of `work`.
#[derive(Clone, Debug)]
pub struct Work {
    pub(crate) client: Client,
}

impl Work {
    /// The operations of `work.tasks`.
    #[inline]
    pub fn tasks(&self) -> tasks::Tasks {
        tasks::Tasks { client: self.client.clone() }
    }
}

#[cfg(feature = "cli")]
impl Work {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("work", &[
        ], &[tasks::Tasks::COMMANDS])
    };
}

// file: src/resources/work/tasks.rs

//! Operations: work, tasks.

use crate::runtime;
use crate::types;
use crate::{Client, Request};

/// The operations of `work.tasks`.
#[derive(Clone, Debug)]
pub struct Tasks {
    pub(crate) client: Client,
}

impl Tasks {
    /// `POST /tasks`
    ///
    /// # Returns
    /// The task.
    #[inline]
    pub fn begin(&self) -> BeginRequest {
        BeginRequest { call: runtime::Call::new(&self.client, &BEGIN), body: types::Task::new() }
    }

    /// `GET /tasks/{id}`
    ///
    /// # Returns
    /// The task.
    #[inline]
    pub fn look_up(&self, id: std::net::IpAddr) -> LookUpRequest {
        LookUpRequest { call: runtime::Call::new(&self.client, &LOOK_UP).path("id", id.to_string()), body: () }
    }
}

const BEGIN: runtime::Operation = runtime::Operation { id: "createTask", repeatable: true, idempotency_header: Some("Idempotency-Key"), ..runtime::Operation::post("/tasks") };
runtime::request!(BEGIN, begin: BeginRequest, json types::Task, returns json types::Task);

const LOOK_UP: runtime::Operation = runtime::Operation { id: "getTask", ..runtime::Operation::get("/tasks/{id}") };
runtime::request!(LOOK_UP, look_up: LookUpRequest, returns json types::TaskAnswer);

#[cfg(feature = "cli")]
impl Tasks {
    pub(crate) const COMMANDS: crate::runtime::cli::table::Node = {
        #[allow(unused_imports)]
        use crate::runtime::cli::table::{Kind::*, *};
        node("tasks", &[
            command("begin", &BEGIN, "createTask", &[]).properties(BeginRequest::PROPERTIES).json(),
            command("look-up", &LOOK_UP, "getTask", &[
                arg("id", path("id"), Text, "id. Format uuid."),
            ]),
        ], &[])
    };
}

// file: src/types/state.rs
use crate::runtime;

runtime::string_enum! {
    /// `State`, which the document does not describe.
    pub enum State {
        Open = "STATE_OPEN",
        Done = "STATE_DONE",
        Other = "OTHER",
    }
}

// file: src/types/task.rs
use crate::runtime;
use super::State;

runtime::object! {
    /// `Task`, which the document does not describe.
    pub struct Task {
        /// The `due` property.
        pub due: Option<runtime::Timestamp> = into,
        /// The `id` property.
        ///
        /// Format `uuid`.
        pub id: Option<std::net::IpAddr> = <runtime::Serde>,
        /// The `odd` property.
        pub even: Option<std::num::NonZeroU8> = "odd" <runtime::Serde>,
        /// `parts`: see [`TaskPartsItem`](crate::types::TaskPartsItem).
        pub parts: Option<Vec<TaskPartsItem>> = items (TaskPartsItem),
        /// `state`: see [`State`](crate::types::State).
        pub state: Option<State> = into,
        /// The `type` property.
        pub kind: Option<String> = into "type",
        ..extra: runtime::Extra,
    }
    setters for crate::resources::work::tasks::BeginRequest;
}

runtime::properties! {
    crate::resources::work::tasks::BeginRequest {
        arg("due", field("due"), Text, "due"),
        arg("even", field("odd"), Text, "odd"),
        arg("id", field("id"), Text, "id. Format uuid."),
        arg("kind", field("type"), Text, "type"),
        arg("parts", field("parts"), Values, "parts").object::<crate::types::TaskPartsItem>(),
        arg("state", field("state"), Text, "state").values(crate::types::State::KNOWN),
    }
}

runtime::object! {
    /// `TaskPartsItem`, which the document does not describe.
    pub struct TaskPartsItem {
        /// The `a` property.
        pub a: Option<String> = into,
        ..extra: runtime::Extra,
    }
}

// file: src/types/task_answer.rs
use crate::runtime;
use super::Task;

runtime::object! {
    /// `TaskAnswer`, which the document does not describe.
    pub struct TaskAnswer {
        /// `task`: see [`Task`](crate::types::Task).
        pub task: Task,
    }
    pub fn new(task: Task);
}
