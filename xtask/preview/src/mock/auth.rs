//! Credentials: there must be some, of the kind that the operation asks for. Which, does not matter.

use super::parameter::Given;
use super::route::{Values, decoded};
use http::{HeaderMap, Uri, header};
use xtask::document::view::{Location, Operation, SchemeKind, SecurityScheme};

/// What is missing: what to tell, and the challenge for `WWW-Authenticate`.
pub(super) struct Missing {
    pub(super) message: String,
    pub(super) challenge: &'static str,
}

/// Whether a request has the credentials that an operation asks for. With a `token` only that one will do.
pub(super) fn check(
    operation: &Operation,
    schemes: &[SecurityScheme],
    uri: &Uri,
    headers: &HeaderMap,
    token: Option<&str>,
) -> Result<(), Missing> {
    let alternatives = operation.security.as_deref().unwrap_or_default();
    if alternatives.is_empty() {
        return Ok(());
    }
    let none = Values::new();
    let given = Given::new(uri, headers, &none);
    let of = |name: &String| schemes.iter().find(|scheme| scheme.name == *name);
    let has = |name: &String| of(name).is_none_or(|scheme| has(&scheme.kind, &given, token));
    if alternatives.iter().any(|together| together.iter().all(has)) {
        return Ok(());
    }
    let wanted = alternatives.iter().map(|together| {
        let names: Vec<String> = together.iter().filter_map(of).map(told).collect();
        names.join(" and ")
    });
    let wanted: Vec<String> = wanted.collect();
    let first = alternatives.iter().flatten().find_map(of);
    let challenge = match first.map(|scheme| &scheme.kind) {
        Some(SchemeKind::Basic) => "Basic realm=\"mock\"",
        _ => "Bearer realm=\"mock\"",
    };
    let wrong = token.is_some() && headers.contains_key(header::AUTHORIZATION);
    let message = if wrong {
        "the token is not the one that this server was started with".to_owned()
    } else {
        format!("this needs {}; any will do here", wanted.join(", or "))
    };
    Err(Missing { message, challenge })
}

fn told(scheme: &SecurityScheme) -> String {
    match &scheme.kind {
        SchemeKind::Bearer => "a header `Authorization: Bearer TOKEN`".to_owned(),
        SchemeKind::Basic => "a header `Authorization: Basic …`".to_owned(),
        SchemeKind::ApiKey(Location::Query, name) => format!("a key in the query, `{name}`"),
        SchemeKind::ApiKey(Location::Cookie, name) => format!("a key in the cookie `{name}`"),
        SchemeKind::ApiKey(_, name) => format!("a key in the header `{name}`"),
        SchemeKind::Other(kind) => format!("credentials ({kind})"),
    }
}

fn has(kind: &SchemeKind, given: &Given<'_>, token: Option<&str>) -> bool {
    let good = |text: &str| !text.is_empty() && token.is_none_or(|token| token == text);
    let authorization = given
        .headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let after = |scheme: &str| {
        let (own, rest) = authorization?.split_once(' ')?;
        own.eq_ignore_ascii_case(scheme)
            .then(|| rest.trim().to_owned())
    };
    match kind {
        SchemeKind::Bearer => after("bearer").is_some_and(|text| good(&text)),
        SchemeKind::Basic => after("basic").is_some_and(|text| !text.is_empty()),
        SchemeKind::ApiKey(Location::Query, name) => {
            let mut pairs = given.query.iter().filter(|(own, _)| own == name);
            pairs.any(|(_, value)| good(&decoded(value)))
        }
        SchemeKind::ApiKey(Location::Cookie, name) => {
            let mut pairs = given.cookies.iter().filter(|(own, _)| own == name);
            pairs.any(|(_, value)| good(&decoded(value)))
        }
        SchemeKind::ApiKey(_, name) => {
            let value = given
                .headers
                .get(name.as_str())
                .and_then(|value| value.to_str().ok());
            value.is_some_and(good)
        }
        // Certificates and the like are not seen here.
        SchemeKind::Other(kind) => {
            kind.eq_ignore_ascii_case("mutualTLS") || authorization.is_some()
        }
    }
}
