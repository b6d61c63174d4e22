//! Who is calling.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::sync::Mutex;
use url::Url;

use crate::runtime::api::{Api, SchemeKind, SecurityScheme};
use crate::runtime::clock::{Instant, Time};
use crate::runtime::{Error, Secret, header, query};

/// Any error, as a token provider returns it.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// What a [`TokenProvider`] returns.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<Secret, BoxError>> + Send + 'a>>;

/// Where access tokens come from, if they change while the program runs.
///
/// A closure that returns a future of a `String` is one. It is asked before each attempt, and its time counts as the
/// attempt's, so it should keep the token: [`ExpiringToken`](crate::runtime::ExpiringToken) does that for tokens whose
/// life is known.
pub trait TokenProvider: Send + Sync + 'static {
    /// The token to send now.
    fn token(&self) -> TokenFuture<'_>;

    /// Called when the server answered 401 to this token. If another one comes back the request is sent once more. However
    /// many calls had that answer, this is called once.
    fn refresh<'a>(&'a self, rejected: &'a Secret) -> TokenFuture<'a> {
        let _ = rejected;
        self.token()
    }
}

impl<F, R> TokenProvider for F
where
    F: Fn() -> R + Send + Sync + 'static,
    R: Future<Output = Result<String, BoxError>> + Send + 'static,
{
    fn token(&self) -> TokenFuture<'_> {
        let token = self();
        Box::pin(async move { token.await.map(Secret::new) })
    }
}

/// A provider as a call sees it: behind a trait, so that only programs that have one carry what it needs.
pub(crate) trait Tokens: Send + Sync {
    /// The token to send now.
    fn token<'a>(
        &'a self,
        time: &'a Time,
        until: Option<Instant>,
    ) -> Asked<'a, Result<Secret, Error>>;
    /// Another token than the one that was refused, if there is one in time.
    fn refresh<'a>(
        &'a self,
        rejected: &'a Secret,
        time: &'a Time,
        until: Option<Instant>,
    ) -> Asked<'a, Option<Secret>>;
}

type Asked<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

impl Tokens for Provider {
    fn token<'a>(
        &'a self,
        time: &'a Time,
        until: Option<Instant>,
    ) -> Asked<'a, Result<Secret, Error>> {
        Box::pin(async move {
            let token = time.within(until, self.source.token()).await;
            let token =
                token.ok_or_else(|| Error::timeout("before the token provider had a token"))?;
            token.map_err(|error| Error::credential("the token provider failed").cause(error))
        })
    }

    fn refresh<'a>(
        &'a self,
        rejected: &'a Secret,
        time: &'a Time,
        until: Option<Instant>,
    ) -> Asked<'a, Option<Secret>> {
        Box::pin(async move {
            let fresh = pin!(self.another(rejected));
            time.within(until, fresh).await.flatten()
        })
    }
}

/// A provider, of which one refresh at a time is asked for.
pub(crate) struct Provider {
    source: Box<dyn TokenProvider>,
    /// How many refreshes there were.
    refreshes: AtomicU64,
    last: Mutex<Option<Refresh>>,
}

/// A token that was refused, and the one in its place, if there was another.
struct Refresh {
    rejected: Secret,
    fresh: Option<Secret>,
}

impl Provider {
    pub(crate) fn new(source: impl TokenProvider) -> Self {
        Self {
            source: Box::new(source),
            refreshes: AtomicU64::new(0),
            last: Mutex::new(None),
        }
    }

    /// Another token than the one that was refused, if there is one. However many calls ask at a time, the provider is
    /// asked once.
    async fn another(&self, rejected: &Secret) -> Option<Secret> {
        let before = self.refreshes.load(Ordering::Acquire);
        let mut last = self.last.lock().await;
        let met = last.as_ref().filter(|last| last.rejected == *rejected);
        if let Some(Refresh { fresh, .. }) = met {
            // A failure holds only for those who waited while it happened.
            if fresh.is_some() || self.refreshes.load(Ordering::Acquire) != before {
                return fresh.clone();
            }
        }
        let fresh = self.source.refresh(rejected).await.ok();
        let fresh = fresh.filter(|token| token != rejected);
        self.refreshes.fetch_add(1, Ordering::AcqRel);
        *last = Some(Refresh {
            rejected: rejected.clone(),
            fresh: fresh.clone(),
        });
        fresh
    }
}

/// A credential for one security scheme of the API.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Credential {
    /// A bearer token, the value of an API key, or, for schemes that are neither, of the `Authorization` header.
    Token(Secret),
    /// A name and a password.
    Basic {
        /// The name.
        user: String,
        /// The password.
        password: Secret,
    },
}

/// The same, of somebody who keeps it.
#[derive(Clone, Copy)]
pub(crate) enum Known<'a> {
    Token(&'a Secret),
    Basic(&'a str, &'a Secret),
}

impl<'a> From<&'a Credential> for Known<'a> {
    fn from(credential: &'a Credential) -> Self {
        match credential {
            Credential::Token(token) => Self::Token(token),
            Credential::Basic { user, password } => Self::Basic(user, password),
        }
    }
}

/// All that the caller gave.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    pub(crate) token: Option<Secret>,
    pub(crate) provider: Option<Arc<dyn Tokens>>,
    pub(crate) basic: Option<Credential>,
    /// Each scheme once.
    pub(crate) named: Vec<(String, Credential)>,
}

impl Credentials {
    pub(crate) fn is_empty(&self) -> bool {
        self.token.is_none()
            && self.provider.is_none()
            && self.basic.is_none()
            && self.named.is_empty()
    }

    /// Sets the credential of a scheme, in the place of an earlier one.
    pub(crate) fn name(&mut self, scheme: String, credential: Credential) {
        self.named.retain(|(name, _)| *name != scheme);
        self.named.push((scheme, credential));
    }

    /// The credential of a scheme alone.
    fn of(&self, scheme: &SecurityScheme) -> Option<&Credential> {
        let mut named = self.named.iter();
        let (_, credential) = named.find(|(name, _)| name == scheme.name)?;
        Some(credential)
    }

    /// Whether the token of a provider goes into this scheme.
    pub(crate) fn is_provided(&self, api: &Api, scheme: &SecurityScheme) -> bool {
        self.provider.is_some() && takes_token(api, scheme) && self.of(scheme).is_none()
    }

    /// Whether there is something to send for the scheme.
    pub(crate) fn has(&self, api: &Api, scheme: &SecurityScheme) -> bool {
        self.is_provided(api, scheme) || self.find(api, scheme, None).is_some()
    }

    /// What to send for the scheme; `provided` is what the provider said.
    pub(crate) fn find<'a>(
        &'a self,
        api: &Api,
        scheme: &SecurityScheme,
        provided: Option<&'a Secret>,
    ) -> Option<Known<'a>> {
        if let Some(credential) = self.of(scheme) {
            return Some(credential.into());
        }
        if scheme.kind == SchemeKind::Basic {
            return self.basic.as_ref().map(Into::into);
        }
        let token = provided.or(self.token.as_ref())?;
        takes_token(api, scheme).then_some(Known::Token(token))
    }

    /// Every text that must not be shown.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let mut secrets = Vec::new();
        let named = self.named.iter().map(|(_, credential)| credential);
        for credential in named.chain(&self.basic) {
            match credential {
                Credential::Token(secret) => secrets.push(secret.expose().to_owned()),
                Credential::Basic { user, password } => {
                    secrets.push(pair(user, password));
                    secrets.push(password.expose().to_owned());
                }
            }
        }
        secrets.extend(self.token.as_ref().map(|token| token.expose().to_owned()));
        secrets
    }
}

/// The access token goes into bearer schemes; where the API has none, into its API keys.
fn takes_token(api: &Api, scheme: &SecurityScheme) -> bool {
    match scheme.kind {
        SchemeKind::Bearer => true,
        SchemeKind::Basic | SchemeKind::Own | SchemeKind::Connection => false,
        _ => api
            .schemes
            .iter()
            .all(|other| other.kind != SchemeKind::Bearer),
    }
}

/// Whether the caller's own headers and query already say what the scheme would.
pub(crate) fn is_said(
    scheme: &SecurityScheme,
    headers: &HeaderMap,
    has_query: impl Fn(&str) -> bool,
) -> bool {
    match scheme.kind {
        SchemeKind::Connection => true,
        SchemeKind::Bearer | SchemeKind::Basic | SchemeKind::Own => {
            headers.contains_key(AUTHORIZATION)
        }
        SchemeKind::Header(name) => headers.contains_key(name),
        SchemeKind::Query(name) => has_query(name),
        SchemeKind::Cookie(name) => headers
            .get(COOKIE)
            .is_some_and(|cookies| has_cookie(cookies.as_bytes(), name)),
    }
}

fn has_cookie(cookies: &[u8], name: &str) -> bool {
    let names = cookies
        .split(|byte| *byte == b';')
        .filter_map(|pair| pair.split(|byte| *byte == b'=').next());
    names
        .map(<[u8]>::trim_ascii)
        .any(|other| other == name.as_bytes())
}

/// Puts a credential where its scheme wants it.
pub(crate) fn apply(
    scheme: &SecurityScheme,
    known: Known<'_>,
    headers: &mut HeaderMap,
    url: &mut Url,
) -> Result<(), String> {
    let token = match known {
        Known::Token(token) => token.expose(),
        Known::Basic(user, password) => {
            let value = format!("Basic {}", pair(user, password));
            return insert(headers, AUTHORIZATION, value, scheme);
        }
    };
    match scheme.kind {
        SchemeKind::Bearer => insert(headers, AUTHORIZATION, ["Bearer ", token].concat(), scheme),
        SchemeKind::Basic => insert(headers, AUTHORIZATION, format!("Basic {token}"), scheme),
        SchemeKind::Own => insert(headers, AUTHORIZATION, token.to_owned(), scheme),
        SchemeKind::Connection => Ok(()),
        SchemeKind::Header(name) => {
            let name = HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| format!("{name:?} is not a header name"))?;
            insert(headers, name, token.to_owned(), scheme)
        }
        SchemeKind::Query(name) => {
            let pair = format!("{}={}", query::encode(name), query::encode(token));
            let query = url
                .query()
                .map_or_else(|| pair.clone(), |query| format!("{query}&{pair}"));
            url.set_query(Some(&query));
            Ok(())
        }
        SchemeKind::Cookie(name) => {
            let pair = format!("{name}={}", query::encode(token));
            let earlier = headers.get(COOKIE).and_then(|value| value.to_str().ok());
            let value =
                earlier.map_or_else(|| pair.clone(), |earlier| format!("{earlier}; {pair}"));
            insert(headers, COOKIE, value, scheme)
        }
    }
}

/// Name and password as HTTP Basic sends them.
fn pair(user: &str, password: &Secret) -> String {
    STANDARD.encode(format!("{user}:{}", password.expose()))
}

fn insert(
    headers: &mut HeaderMap,
    name: HeaderName,
    value: String,
    scheme: &SecurityScheme,
) -> Result<(), String> {
    let value = HeaderValue::try_from(value);
    let mut value = value.map_err(|_| {
        format!(
            "the credential for {} has a character that headers cannot have",
            scheme.name
        )
    })?;
    value.set_sensitive(true);
    header::put(headers, name, value);
    Ok(())
}

/// Whether a token can be sent at all: visible ASCII, no blanks.
pub(crate) fn check_token(token: &str) -> Result<(), String> {
    if token.is_empty() {
        return Err("the access token is empty".to_owned());
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("the access token has a character that tokens cannot have".to_owned());
    }
    Ok(())
}
