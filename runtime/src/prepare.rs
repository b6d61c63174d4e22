//! From a call to the request that goes out.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use smallvec::SmallVec;
use url::Url;

use crate::runtime::api::{SchemeKind, SecurityScheme};
use crate::runtime::base::{Base, check_scheme, same_origin};
use crate::runtime::call::{State, Target};
use crate::runtime::clock::Time;
use crate::runtime::credential::{apply, is_said};
use crate::runtime::query::Query;
use crate::runtime::redirect::Hop;
use crate::runtime::upload::{Content, Upload};
use crate::runtime::{Error, RawRequest, Secret, header, path};

/// Mostly one.
type Schemes = SmallVec<[&'static SecurityScheme; 1]>;

/// A request without credentials, and the schemes that want one.
pub(crate) struct Prepared {
    pub(crate) hop: Hop,
    pub(crate) schemes: Schemes,
    /// Whether it may be sent again after a failure that may have taken effect.
    pub(crate) repeatable: bool,
    /// The body, where its bytes are not at hand: a redirect may have taken it from the request.
    upload: Option<Arc<dyn Upload>>,
}

impl Prepared {
    /// Whether the body is a stream that somebody began to read, so that it cannot be sent again.
    pub(crate) fn is_read(&self) -> bool {
        self.upload
            .as_ref()
            .is_some_and(|upload| !upload.is_whole())
    }
}

/// The request as it goes out, with all credentials that need no provider.
pub(crate) fn build(call: &mut State) -> Result<RawRequest, Error> {
    give_key(call)?;
    let Prepared {
        mut hop, schemes, ..
    } = prepare(call)?;
    authorize(call, &schemes, &mut hop, None)?;
    let Hop {
        method,
        url,
        headers,
        body,
        ..
    } = hop;
    Ok(RawRequest::new(
        method,
        url,
        headers,
        body.and_then(|body| body.bytes().cloned()),
        call.core.0.api,
    ))
}

/// Checks the call and puts the request together.
pub(crate) fn prepare(call: &State) -> Result<Prepared, Error> {
    let core = &*call.core.0;
    if let Some(problem) = &core.options.problem {
        return Err(Error::builder(problem.clone()));
    }
    if let Some(problem) = &call.problem {
        return Err(Error::invalid(problem.clone()));
    }
    let (url, home) = locate(call)?;
    let method = Method::from_bytes(call.operation.method.as_bytes());
    let method = method
        .map_err(|_| Error::invalid(format!("{:?} is not a method", call.operation.method)))?;
    let body = call
        .body
        .encode(&core.options.time)
        .map_err(Error::invalid)?;
    let (body, kind) = body.map_or((None, None), |(body, kind)| (Some(body), Some(kind)));
    let upload = match &body {
        Some(Content::Upload(upload)) => Some(Arc::clone(upload)),
        _ => None,
    };
    let headers = headers(call, home, kind)?;
    let repeatable = is_repeatable(call, &headers);
    check_required(call, &headers)?;
    let schemes = if home {
        schemes(call, &headers)?
    } else {
        Schemes::new()
    };
    Ok(Prepared {
        hop: Hop {
            method,
            url,
            headers,
            body,
            visited: Vec::new(),
        },
        schemes,
        repeatable,
        upload,
    })
}

/// The URL, and whether it is the client's own server.
fn locate(call: &State) -> Result<(Url, bool), Error> {
    let core = &*call.core.0;
    let allow_http = core.options.allow_insecure_http;
    let base = core
        .base
        .as_ref()
        .map_err(|problem| Error::builder(problem.clone()))?;
    let query = call.query.join(&core.options.query);
    let path = match &call.target {
        Target::Operation => path::fill(call.operation.path, &call.path).map_err(Error::invalid)?,
        Target::Path(path) => Cow::Borrowed(path.as_str()),
        Target::Url(url) => {
            check_scheme(url, allow_http).map_err(Error::invalid)?;
            let home = same_origin(url, base.url());
            let query = if home {
                query
            } else {
                call.query.join(&Query::default())
            };
            return Ok((with_query(Url::clone(url), &query), home));
        }
    };
    // A base URL that the caller chose (a test server, say) holds for every operation.
    let server = call
        .operation
        .server
        .filter(|_| core.options.base_url.is_none());
    let own = server
        .map(|server| base.at(server, allow_http))
        .transpose()
        .map_err(Error::builder)?;
    let url = Base::join(own.as_ref().unwrap_or(base), &path, &query).map_err(Error::invalid)?;
    Ok((url, true))
}

fn with_query(mut url: Url, query: &str) -> Url {
    if !query.is_empty() {
        let joined = url
            .query()
            .map_or_else(|| query.to_owned(), |own| format!("{own}&{query}"));
        url.set_query(Some(&joined));
    }
    url
}

/// Ours, then the client's, then the call's: each name once, the last wins.
fn headers(call: &State, home: bool, kind: Option<Cow<'static, str>>) -> Result<HeaderMap, Error> {
    let core = &*call.core.0;
    // Ours, the credential, and the number of the attempt: so that the map does not grow later.
    let mut headers = HeaderMap::with_capacity(6);
    if let Some(agent) = core
        .agent
        .as_ref()
        .filter(|_| !cfg!(target_arch = "wasm32"))
    {
        header::put(&mut headers, USER_AGENT, agent.clone());
    }
    let accept = call.stream.map(|stream| stream.accept);
    let accept = accept.filter(|accept| !accept.is_empty());
    let accept = accept.unwrap_or(call.operation.accept);
    if !accept.is_empty() {
        header::put(&mut headers, ACCEPT, constant(accept)?);
    }
    if let Some(kind) = kind {
        let own = call.operation.content_type.filter(|_| !call.body.is_raw());
        // Parts of another kind than a form's are told apart in the same way.
        let kind = match own.map(|own| (own, kind.split_once("; boundary="))) {
            Some((own, Some((_, boundary)))) => Cow::Owned(format!("{own}; boundary={boundary}")),
            Some((own, None)) => Cow::Borrowed(own),
            None => kind,
        };
        let kind = match kind {
            Cow::Borrowed(kind) => constant(kind)?,
            Cow::Owned(kind) => value(&kind)?,
        };
        header::put(&mut headers, CONTENT_TYPE, kind);
    }
    if !call.cookies.is_empty() {
        let pairs: Vec<_> = call
            .cookies
            .iter()
            .map(|cookie| cookie.1.as_str())
            .collect();
        header::put(&mut headers, COOKIE, value(&pairs.join("; "))?);
    }
    for name in &core.options.dropped {
        headers.remove(name);
    }
    let strangers = (!home).then(|| header::for_strangers(&core.options.headers));
    let defaults = strangers.as_ref().unwrap_or(&core.options.headers);
    for (name, value) in defaults.iter().chain(&call.headers) {
        header::put(&mut headers, name.clone(), value.clone());
    }
    for name in secret_names(call) {
        if let Some(value) = headers.get_mut(name) {
            value.set_sensitive(true);
        }
    }
    Ok(headers)
}

/// The headers in which the API wants credentials.
fn secret_names(call: &State) -> impl Iterator<Item = &'static str> {
    let schemes = call.core.0.api.schemes.iter();
    schemes.filter_map(|scheme| match scheme.kind {
        SchemeKind::Header(name) => Some(name),
        _ => None,
    })
}

/// What the caller put into headers that hold credentials.
pub(crate) fn secret_headers(call: &State) -> impl Iterator<Item = &HeaderValue> {
    let headers = call.core.0.options.headers.iter().chain(&call.headers);
    let secret = |(name, value): &(&HeaderName, &HeaderValue)| {
        value.is_sensitive()
            || secret_names(call).any(|secret| secret.eq_ignore_ascii_case(name.as_str()))
    };
    headers.filter(secret).map(|(_, value)| value)
}

/// The header's value without a copy of the text.
fn constant(text: &'static str) -> Result<HeaderValue, Error> {
    HeaderValue::from_maybe_shared(Bytes::from_static(text.as_bytes()))
        .map_err(|_| Error::invalid(format!("{text:?} cannot be a header's value")))
}

fn value(text: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(text)
        .map_err(|_| Error::invalid(format!("{text:?} cannot be a header's value")))
}

/// Makes sure that there is an idempotency key, where the operation has one: the same one for every attempt.
pub(crate) fn give_key(call: &mut State) -> Result<(), Error> {
    let Some(name) = call.operation.idempotency_header else {
        return Ok(());
    };
    let name = HeaderName::from_bytes(name.as_bytes());
    let name = name.map_err(|_| Error::invalid("the idempotency header has no legal name"))?;
    let options = &call.core.0.options;
    if !call.headers.contains_key(&name) && !options.headers.contains_key(&name) {
        let key = value(&random_uuid(&options.time))?;
        header::put(&mut call.headers, name, key);
    }
    Ok(())
}

/// Whoever sends an idempotency key may repeat the request.
fn is_repeatable(call: &State, headers: &HeaderMap) -> bool {
    call.operation.repeatable
        || call.operation.idempotency_header.is_some()
        || call.core.0.options.retry_non_idempotent
        || headers.contains_key(&IDEMPOTENCY_KEY)
}

static IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A random UUID (version 4).
fn random_uuid(time: &Time) -> String {
    let bits = time.random_wide() & !(0xf << 76) | (0x4 << 76);
    let bits = bits & !(0x3 << 62) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

fn check_required(call: &State, headers: &HeaderMap) -> Result<(), Error> {
    let operation = call.operation;
    let defaults = &call.core.0.options.query;
    let query = |name: &&&str| !call.query.contains(name) && !defaults.contains(name);
    let cookie = |name: &&&str| {
        call.cookies.iter().all(|cookie| cookie.0 != **name) && !headers.contains_key(COOKIE)
    };
    let missing = operation
        .required_query
        .iter()
        .find(query)
        .map(|name| ("query parameter", *name));
    let missing = missing.or_else(|| {
        let mut names = operation.required_headers.iter();
        names
            .find(|name| !headers.contains_key(**name))
            .map(|name| ("header", *name))
    });
    let missing = missing.or_else(|| {
        operation
            .required_cookies
            .iter()
            .find(cookie)
            .map(|name| ("cookie", *name))
    });
    let missing = missing.or_else(|| {
        let part = call.body.lacks(operation.required_parts);
        part.map(|name| ("part", name))
    });
    match missing {
        Some((kind, name)) => Err(Error::invalid(format!(
            "the required {kind} {name} is not set"
        ))),
        None => Ok(()),
    }
}

/// The schemes to apply: of the first alternative that has all its credentials.
fn schemes(call: &State, headers: &HeaderMap) -> Result<Schemes, Error> {
    let core = &*call.core.0;
    let credentials = &core.options.credentials;
    let alternatives = call.operation.security;
    if core.options.no_auth {
        return Ok(Schemes::new());
    }
    let said = |scheme: &SecurityScheme| is_said(scheme, headers, |name| call.query.contains(name));
    if call.operation.is_raw() {
        // Nothing says what it needs: the first credential there is.
        let found = core
            .api
            .schemes
            .iter()
            .find(|scheme| credentials.has(core.api, scheme));
        return Ok(found.filter(|scheme| !said(scheme)).into_iter().collect());
    }
    if alternatives.is_empty() {
        return Ok(Schemes::new());
    }
    let find = |name: &&str| core.api.schemes.iter().find(|scheme| scheme.name == *name);
    for names in alternatives.iter().filter(|names| !names.is_empty()) {
        let schemes: Option<Schemes> = names.iter().map(&find).collect();
        let Some(mut schemes) = schemes else { continue };
        if schemes
            .iter()
            .all(|scheme| said(scheme) || credentials.has(core.api, scheme))
        {
            schemes.retain(|scheme| !said(scheme));
            return Ok(schemes);
        }
    }
    // What may be left out is still sent where it can be.
    if alternatives.iter().any(|names| names.is_empty()) {
        return Ok(Schemes::new());
    }
    let names: Vec<_> = alternatives
        .iter()
        .map(|names| names.join(" and "))
        .collect();
    Err(Error::credential(format!(
        "there is no credential for {}",
        names.join(", or ")
    )))
}

/// Puts the credentials in. `provided` is the token of the provider.
pub(crate) fn authorize(
    call: &State,
    schemes: &[&'static SecurityScheme],
    hop: &mut Hop,
    provided: Option<&Secret>,
) -> Result<(), Error> {
    let core = &*call.core.0;
    for scheme in schemes {
        let found = core.options.credentials.find(core.api, scheme, provided);
        if let Some(known) = found {
            apply(scheme, known, &mut hop.headers, &mut hop.url).map_err(Error::credential)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::random_uuid;
    use crate::runtime::clock::Time;

    #[test]
    fn a_random_uuid_is_one() {
        let id = random_uuid(&Time::System);
        let parts: Vec<_> = id.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert_eq!(id.as_bytes()[14], b'4');
        assert!(b"89ab".contains(&id.as_bytes()[19]), "{id}");
        assert_ne!(id, random_uuid(&Time::System));
    }
}
