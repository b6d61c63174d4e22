//! How a client is made.

use std::ffi::OsString;
use std::fmt;
use std::marker::PhantomData;

use crate::runtime::api::{Api, ApiClient, Server};
use crate::runtime::http_client::Http;
use crate::runtime::options::setters;
use crate::runtime::{ClientCredentials, Core, Error, Options, Secret, base};

/// Makes a client. Every setting has a default but the credential, where the API needs one.
#[must_use = "a builder does nothing until it is built"]
pub struct ClientBuilder<C> {
    plan: Plan,
    client: PhantomData<fn() -> C>,
}

/// Makes the URL of the API's server with these variables.
type Fill = fn(&Server, &[(String, String)]) -> Result<String, String>;

/// What the caller wishes, whatever the client.
#[derive(Default)]
struct Plan {
    options: Options,
    /// The caller's own HTTP client. A function makes it, so that only programs that have one carry what it needs.
    http: Option<Box<dyn FnOnce() -> Result<Http, Error> + Send + Sync>>,
    #[cfg(feature = "testing")]
    fake: Option<crate::runtime::testing::FakeServer>,
    variables: Vec<(String, String)>,
    /// Fills them in. A pointer, so that only programs that have some carry what it needs.
    fill: Option<Fill>,
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("options", &self.plan.options)
            .finish_non_exhaustive()
    }
}

impl<C: ApiClient> Default for ClientBuilder<C> {
    fn default() -> Self {
        Self::new()
    }
}

/// Reads an environment variable.
type Environment<'a> = &'a dyn Fn(&str) -> Option<OsString>;

impl<C: ApiClient> ClientBuilder<C> {
    /// A builder with the defaults.
    pub fn new() -> Self {
        Self {
            plan: Plan::default(),
            client: PhantomData,
        }
    }

    setters!();

    fn change(mut self, change: impl FnOnce(&mut Options)) -> Self {
        change(&mut self.plan.options);
        self
    }

    /// The value of a variable in the URL of the API's server, in the place of its default. A
    /// [`base_url`](Self::base_url) takes the place of the whole.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.plan.variables.push((name.into(), value.into()));
        self.plan.fill = Some(Server::url);
        self
    }

    /// Tokens by OAuth 2's client credentials, from the token URL of the API's document. For scopes and the like make
    /// [`ClientCredentials`] and give them to [`token_provider`](Self::token_provider).
    pub fn client_credentials(self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        match C::API.token_url {
            Some(url) => self.token_provider(ClientCredentials::new(url, id, secret)),
            None => self.change(|options| {
                options.refuse(
                    "the API's document names no token URL: use token_provider()".to_owned(),
                );
            }),
        }
    }

    /// The HTTP client to use below, for proxies, certificates and the like. Its redirects, retries and `Referer` are
    /// turned off, since ours take their place; [`connect_timeout`](Self::connect_timeout) has no default then.
    ///
    /// It also serves `send_blocking()`: do not mix both with one such client from inside a single-threaded runtime,
    /// whose connections stand still while it blocks.
    pub fn http_client(mut self, builder: reqwest::ClientBuilder) -> Self {
        self.plan.http = Some(Box::new(|| Http::own(builder)));
        self
    }

    /// A script in the place of the network, and its clock, on which nothing takes time. For tests.
    #[cfg(feature = "testing")]
    pub fn fake_server(mut self, server: &crate::runtime::testing::FakeServer) -> Self {
        self.plan.fake = Some(server.clone());
        self.clock(server.clock().clone())
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`is_builder`](Error::is_builder): a setting cannot be, or the API needs a credential and there is none.
    pub fn build(self) -> Result<C, Error> {
        self.plan.build(C::API).map(C::from_core)
    }

    /// The client, with what is not set read from the environment. A blank variable counts as unset.
    ///
    /// # Errors
    ///
    /// As [`build`](Self::build) has them; a missing token is named by its variable.
    pub fn build_from_env(self) -> Result<C, Error> {
        self.build_from(&|name| std::env::var_os(name))
    }

    fn build_from(mut self, environment: Environment<'_>) -> Result<C, Error> {
        let plan = &mut self.plan;
        if plan.options.base_url.is_none() {
            plan.options.base_url = read(environment, C::API.base_url_env)?;
        }
        if !plan.has_credential() {
            match (read(environment, C::API.token_env)?, C::API.token_env) {
                (Some(token), _) => self = self.access_token(token),
                (None, Some(name)) if C::API.always_secured => {
                    return Err(Error::builder(format!(
                        "the environment variable {name} is not set, or is blank"
                    )));
                }
                (None, _) => {}
            }
        }
        self.build()
    }
}

impl Plan {
    fn build(mut self, api: &'static Api) -> Result<Core, Error> {
        if api.always_secured && !self.has_credential() {
            let place = api
                .token_env
                .map(|name| format!(" (from_env() reads it from {name})"))
                .unwrap_or_default();
            return Err(Error::builder(format!(
                "there is no credential: set access_token(){place}, a token provider, or no_auth()"
            )));
        }
        if let Some(fill) = self.fill {
            let none = || Err("the API's server has no variables".to_owned());
            let url = api
                .server
                .as_ref()
                .map_or_else(none, |server| fill(server, &self.variables));
            self.options.server = Some(url.map_err(Error::builder)?);
        }
        let http = self.connections(api)?;
        Core::new(api, self.options, http)
    }

    fn connections(&mut self, api: &'static Api) -> Result<Http, Error> {
        #[cfg(feature = "testing")]
        if let Some(server) = self.fake.take() {
            return Ok(Http::fake(server, api));
        }
        if let Some(own) = self.http.take() {
            return own();
        }
        let options = &self.options;
        let base = options.base_url.as_deref().or(options.server.as_deref());
        let direct = base.or(api.base_url).is_some_and(base::is_plain_loopback);
        Http::new(direct, options.connect_timeout)
    }

    fn has_credential(&self) -> bool {
        let options = &self.options;
        options.no_auth
            || !options.credentials.is_empty()
            || options.headers.contains_key(http::header::AUTHORIZATION)
    }
}

/// The value of a variable without the blanks around it.
fn read(environment: Environment<'_>, name: Option<&str>) -> Result<Option<String>, Error> {
    let Some((name, value)) = name.and_then(|name| Some((name, environment(name)?))) else {
        return Ok(None);
    };
    let text = value.into_string();
    let text =
        text.map_err(|_| Error::builder(format!("the environment variable {name} is not UTF-8")))?;
    let text = text.trim();
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::ClientBuilder;
    use crate::runtime::{
        Api, ApiClient, COMPATIBLE_WITH_0_5, Core, Error, SchemeKind, SecurityScheme, Server,
        ServerVariable,
    };

    static API: Api = Api {
        name: "test",
        version: "1",
        base_url: Some("https://api.example/base/"),
        server: Some(Server {
            template: "https://{region}.example/{version}",
            variables: &[
                ServerVariable {
                    name: "region",
                    default: "api",
                    values: &["api", "eu"],
                },
                ServerVariable {
                    name: "version",
                    default: "base/",
                    values: &[],
                },
            ],
        }),
        token_url: None,
        token_env: Some("TEST_TOKEN"),
        base_url_env: Some("TEST_URL"),
        schemes: &[SecurityScheme {
            name: "bearer",
            kind: SchemeKind::Bearer,
        }],
        always_secured: true,
        runtime: COMPATIBLE_WITH_0_5,
    };

    #[derive(Debug)]
    struct Client(Core);

    impl ApiClient for Client {
        const API: &'static Api = &API;

        fn from_core(core: Core) -> Self {
            Self(core)
        }

        fn core(&self) -> &Core {
            &self.0
        }
    }

    fn from(variables: &[(&str, &str)]) -> Result<Client, Error> {
        let find = |name: &str| {
            let found = variables.iter().find(|variable| variable.0 == name);
            found.map(|variable| OsString::from(variable.1))
        };
        ClientBuilder::new().build_from(&find)
    }

    #[test]
    fn the_environment_fills_in() {
        let client = from(&[
            ("TEST_TOKEN", "  envtok \n"),
            ("TEST_URL", "http://127.0.0.1:9/env/"),
        ])
        .unwrap();
        let request = client.0.get("/x").build().unwrap();
        assert_eq!(request.url().as_str(), "http://127.0.0.1:9/env/x");
        assert_eq!(request.headers()["authorization"], "Bearer envtok");
        let client = from(&[("TEST_TOKEN", "t"), ("TEST_URL", " \t")]).unwrap();
        assert_eq!(
            client.0.get("/x").build().unwrap().url().as_str(),
            "https://api.example/base/x"
        );
    }

    #[test]
    fn a_missing_token_is_named() {
        for variables in [&[][..], &[("TEST_TOKEN", " ")]] {
            let error = from(variables).unwrap_err();
            assert!(
                error.is_builder() && error.to_string().contains("TEST_TOKEN"),
                "{error}"
            );
        }
        let error = ClientBuilder::<Client>::new().build().unwrap_err();
        assert!(
            error.is_builder() && error.to_string().contains("TEST_TOKEN"),
            "{error}"
        );
    }

    #[test]
    fn what_takes_the_place_of_a_token() {
        let builder = ClientBuilder::<Client>::new;
        assert!(builder().no_auth().build_from(&|_| None).is_ok());
        assert!(
            builder()
                .default_header("AUTHORIZATION", "Own x")
                .build_from(&|_| None)
                .is_ok()
        );
        let provider = || async { Ok("t".to_owned()) };
        assert!(
            builder()
                .token_provider(provider)
                .build_from(&|_| None)
                .is_ok()
        );
        let env = |name: &str| (name == "TEST_TOKEN").then(|| OsString::from("env"));
        let client = builder().access_token("arg").build_from(&env).unwrap();
        assert_eq!(
            client.0.get("/x").build().unwrap().headers()["authorization"],
            "Bearer arg"
        );
    }

    #[test]
    fn variables_of_the_server() {
        let with = |variables: &[(&str, &str)]| {
            let builder = ClientBuilder::<Client>::new().access_token("t");
            let builder = variables.iter().fold(builder, |builder, (name, value)| {
                builder.server_variable(*name, *value)
            });
            let client = builder.build().map_err(|error| error.to_string())?;
            Ok::<_, String>(client.0.get("/x").build().unwrap().url().to_string())
        };
        let expect = "https://eu.example/base/x".to_owned();
        assert_eq!(with(&[("region", "eu")]), Ok(expect.clone()));
        assert_eq!(with(&[("region", "api"), ("region", "eu")]), Ok(expect));
        let expect = "https://api.example/v9/x".to_owned();
        assert_eq!(with(&[("version", "v9")]), Ok(expect));
        assert!(with(&[("region", "us")]).unwrap_err().contains("api, eu"));
        assert!(
            with(&[("zone", "eu")])
                .unwrap_err()
                .contains("region, version")
        );
        assert!(with(&[("version", "a?b")]).is_err());
    }

    #[test]
    fn bad_settings_are_refused_without_showing_them() {
        let builder = ClientBuilder::<Client>::new;
        for token in ["", "  ", "two words", "日本", "a\r\nb"] {
            let error = builder().access_token(token).build().unwrap_err();
            assert!(
                error.is_builder() && !error.to_string().contains("日本"),
                "{error}"
            );
        }
        let token = || builder().access_token("t");
        assert!(
            token()
                .default_header("a b", "x")
                .build()
                .unwrap_err()
                .is_builder()
        );
        assert!(
            token()
                .base_url("http://api.example")
                .build()
                .unwrap_err()
                .is_builder()
        );
        assert!(
            token()
                .base_url("http://api.example")
                .allow_insecure_http(true)
                .build()
                .is_ok()
        );
        let unknown = crate::runtime::Credential::Token("x".into());
        assert!(
            token()
                .credential("nope", unknown)
                .build()
                .unwrap_err()
                .to_string()
                .contains("nope")
        );
        let client = token().build().unwrap();
        assert!(!format!("{client:?}{:?}", token()).contains("\"t\""));
    }
}
