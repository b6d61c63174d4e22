use crate::runtime::{self, Api, Core, SchemeKind, SecurityScheme};

const API: Api = Api {
    name: "sample-sdk",
    version: "0.1.0",
    base_url: Some("https://api.example.com"),
    server: None,
    token_url: None,
    token_env: Some("SAMPLE_TOKEN"),
    base_url_env: Some("SAMPLE_URL"),
    schemes: &[
        SecurityScheme {
            name: "bearer_auth",
            kind: SchemeKind::Bearer,
        },
        SecurityScheme {
            name: "basic_auth",
            kind: SchemeKind::Basic,
        },
        SecurityScheme {
            name: "key",
            kind: SchemeKind::Header("X-Key"),
        },
        SecurityScheme {
            name: "query_key",
            kind: SchemeKind::Query("key"),
        },
        SecurityScheme {
            name: "session",
            kind: SchemeKind::Cookie("sid"),
        },
    ],
    always_secured: true,
    runtime: runtime::COMPATIBLE_WITH_0_5,
};

#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

pub type ClientBuilder = runtime::ClientBuilder<Client>;

impl runtime::ApiClient for Client {
    const API: &'static Api = &API;

    fn from_core(core: Core) -> Self {
        Self { core }
    }

    fn core(&self) -> &Core {
        &self.core
    }
}

impl Client {
    pub fn from_env() -> Result<Self, runtime::Error> {
        Self::builder().build_from_env()
    }

    pub fn builder() -> ClientBuilder {
        runtime::ClientBuilder::new()
    }

    #[must_use]
    pub fn with_options(&self, change: impl FnOnce(runtime::Options) -> runtime::Options) -> Self {
        Self {
            core: self.core.with_options(change),
        }
    }

    pub fn jobs(&self) -> crate::sdk::resources::Jobs {
        crate::sdk::resources::Jobs::new(self.clone())
    }

    pub fn get(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.get(path)
    }

    pub fn post(&self, path: impl Into<String>) -> runtime::RawCall {
        self.core.post(path)
    }
}

runtime::requests! {
    /// A request of one operation.
    pub struct Request;
}
