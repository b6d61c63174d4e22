//! OAuth 2: tokens for a program of its own, by client credentials.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode};
use serde_json::Value;
use url::{Url, form_urlencoded};

use crate::runtime::base::{self, check_scheme};
use crate::runtime::clock::Time;
use crate::runtime::credential::check_token;
use crate::runtime::http_client::{fetch, single};
use crate::runtime::text::one_line;
use crate::runtime::token::{Fresh, Kept};
use crate::runtime::{BoxError, Clock, Secret, TokenFuture, TokenProvider};

/// How long the token server may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How often it is asked before that is an error, and the pause before the second time.
const ATTEMPTS: u32 = 3;
const PAUSE: Duration = Duration::from_millis(200);

/// Gets tokens by the client credentials grant of OAuth 2 (RFC 6749, section 4.4).
///
/// A token is kept until shortly before it expires, or until the API refuses it. However many calls want one at a time,
/// the token server is asked once. Clones share the token.
#[derive(Clone)]
#[must_use]
pub struct ClientCredentials {
    grant: Grant,
    shared: Arc<Shared>,
    time: Time,
}

#[derive(Clone)]
struct Grant {
    url: String,
    id: String,
    secret: Secret,
    form: Vec<(String, String)>,
    in_body: bool,
    allow_http: bool,
}

#[derive(Default)]
struct Shared {
    http: OnceLock<reqwest::Client>,
    kept: Kept,
}

impl ClientCredentials {
    /// Asks this token server with the name and the secret of a client.
    pub fn new(
        token_url: impl Into<String>,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Self {
        Self {
            grant: Grant {
                url: token_url.into(),
                id: id.into(),
                secret: secret.into(),
                form: Vec::new(),
                in_body: false,
                allow_http: false,
            },
            shared: Arc::default(),
            time: Time::System,
        }
    }

    /// What the token is to allow. Without any the server decides.
    pub fn scopes<S: AsRef<str>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
        let scopes: Vec<_> = scopes
            .into_iter()
            .map(|scope| scope.as_ref().to_owned())
            .collect();
        self.parameter("scope", scopes.join(" "))
    }

    /// Another parameter of the request for a token, such as `audience`, in the place of an earlier one of this name.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        self.grant.form.retain(|pair| pair.0 != name);
        self.grant.form.push((name, value.into()));
        self.anew()
    }

    /// Sends name and secret in the body, for servers that do not take them in the `Authorization` header.
    pub fn credentials_in_body(mut self) -> Self {
        self.grant.in_body = true;
        self.anew()
    }

    /// Allows plain http to another machine, where anyone on the way can read the secret.
    pub fn allow_insecure_http(mut self, allow: bool) -> Self {
        self.grant.allow_http = allow;
        self.anew()
    }

    /// The HTTP client for the token server, for proxies, certificates and the like.
    pub fn http_client(self, client: reqwest::Client) -> Self {
        let new = self.anew();
        _ = new.shared.http.set(client);
        new
    }

    /// The clock that the life of a token is measured with. Default: the system's.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.time = Time::own(clock);
        self
    }

    /// The same with a token of its own, since another grant is another token.
    fn anew(mut self) -> Self {
        let shared = Shared::default();
        if let Some(http) = self.shared.http.get() {
            _ = shared.http.set(http.clone());
        }
        self.shared = Arc::new(shared);
        self
    }

    async fn get(&self, rejected: Option<&Secret>) -> Result<Secret, BoxError> {
        let fetch = || self.fetch();
        self.shared.kept.get(&self.time, rejected, fetch).await
    }

    async fn fetch(&self) -> Result<Fresh, BoxError> {
        let mut attempt = 1;
        loop {
            match self.ask().await {
                Err(Refusal { again: true, .. }) if attempt < ATTEMPTS => {
                    self.time.sleep(PAUSE * attempt).await;
                    attempt += 1;
                }
                done => return done.map_err(|refusal| refusal.text.into()),
            }
        }
    }

    async fn ask(&self) -> Result<Fresh, Refusal> {
        let url = Url::parse(&self.grant.url)
            .map_err(|error| Refusal::last(format!("the token URL is not one: {error}")))?;
        check_scheme(&url, self.grant.allow_http)
            .map_err(|problem| Refusal::last(format!("the token URL: {problem}")))?;
        let request = self.grant.request(url)?;
        let answer = fetch(&self.http()?, request).await;
        let answer = answer.map_err(|error| {
            let cause = crate::runtime::fault::causes(&error.without_url());
            Refusal::again(format!("the token server cannot be reached: {cause}"))
        })?;
        let status = answer.status();
        let body = answer.bytes().await.map_err(|error| {
            let cause = crate::runtime::fault::causes(&error.without_url());
            Refusal::again(format!("the token server's answer broke off: {cause}"))
        })?;
        read(status, &body)
    }

    fn http(&self) -> Result<reqwest::Client, Refusal> {
        if let Some(client) = self.shared.http.get() {
            return Ok(client.clone());
        }
        let direct = base::is_plain_loopback(&self.grant.url);
        let client = single(direct).map_err(|error| Refusal::last(error.to_string()))?;
        Ok(self.shared.http.get_or_init(|| client).clone())
    }
}

impl Grant {
    fn request(&self, url: Url) -> Result<reqwest::Request, Refusal> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials");
        form.extend_pairs(&self.form);
        if self.in_body {
            form.append_pair("client_id", &self.id);
            form.append_pair("client_secret", self.secret.expose());
        }
        let mut request = reqwest::Request::new(Method::POST, url);
        *request.timeout_mut() = Some(TIMEOUT);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
        headers.insert(CONTENT_TYPE, kind);
        if !self.in_body {
            let word =
                |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
            let pair = format!("{}:{}", word(&self.id), word(self.secret.expose()));
            let value = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(pair)));
            let mut value = value.map_err(|_| Refusal::last("the client's name is illegal"))?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        *request.body_mut() = Some(form.finish().into());
        Ok(request)
    }
}

/// Why there is no token, and whether that can be otherwise the next time.
struct Refusal {
    text: String,
    again: bool,
}

impl Refusal {
    fn last(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { text, again: false }
    }

    fn again(text: String) -> Self {
        Self { text, again: true }
    }
}

fn read(status: StatusCode, body: &[u8]) -> Result<Fresh, Refusal> {
    let said: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |key: &str| said.get(key).and_then(Value::as_str);
    if !status.is_success() {
        let words = [text("error"), text("error_description")];
        let words: Vec<_> = words.into_iter().flatten().collect();
        let words = one_line(&words.join(": "), 300);
        return Err(Refusal {
            text: format!("the token server answered {} {words}", status.as_u16()),
            again: status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS,
        });
    }
    let token = text("access_token");
    let token =
        token.ok_or_else(|| Refusal::last("the token server's answer has no access_token"))?;
    check_token(token).map_err(Refusal::last)?;
    Ok(Fresh {
        secret: Secret::new(token.to_owned()),
        life: life(&said),
    })
}

/// How long the token can be used, from `expires_in`, which some servers write as text.
fn life(said: &Value) -> Option<Duration> {
    let seconds = said.get("expires_in")?;
    let seconds = seconds
        .as_u64()
        .or_else(|| seconds.as_str()?.trim().parse().ok())?;
    Some(Duration::from_secs(seconds))
}

impl TokenProvider for ClientCredentials {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(self.get(None))
    }

    fn refresh<'a>(&'a self, rejected: &'a Secret) -> TokenFuture<'a> {
        Box::pin(self.get(Some(rejected)))
    }
}

/// Neither the secret nor the token is shown.
impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials")
            .field("id", &self.grant.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn how_long_a_token_lives() {
        for (said, seconds) in [
            (json!({"expires_in": 3600}), Some(3600)),
            (json!({"expires_in": "100"}), Some(100)),
            (json!({"expires_in": 0}), Some(0)),
            (json!({"expires_in": null}), None),
            (json!({}), None),
        ] {
            assert_eq!(life(&said), seconds.map(Duration::from_secs), "{said}");
        }
    }

    #[test]
    fn answers_that_are_no_token() {
        for (status, body, text, again) in [
            (
                400,
                r#"{"error":"invalid_client","error_description":"no\nsuch"}"#,
                "invalid_client: no such",
                false,
            ),
            (503, "busy", "503", true),
            (429, "", "429", true),
            (200, "{}", "access_token", false),
            (200, r#"{"access_token":"a b"}"#, "character", false),
        ] {
            let refusal = read(StatusCode::from_u16(status).unwrap(), body.as_bytes())
                .err()
                .unwrap();
            assert!(refusal.text.contains(text), "{}", refusal.text);
            assert_eq!(refusal.again, again, "{}", refusal.text);
        }
    }

    #[test]
    fn nothing_secret_is_shown() {
        let shown = format!(
            "{:?}",
            ClientCredentials::new("https://a.example", "id", "hunter2")
        );
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
