//! Headers: which are legal, which are secret, and which may go to another origin.

use http::{HeaderMap, HeaderName, HeaderValue};

/// A header of the caller's, or why it cannot be one.
pub(crate) fn parse(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let shown = crate::runtime::text::one_line(name, 60);
    let header = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| format!("{shown:?} is not a header name"))?;
    if header == http::header::CONTENT_LENGTH || header == http::header::TRANSFER_ENCODING {
        return Err(format!(
            "the header {header} follows from the body and cannot be set"
        ));
    }
    // The value may be a secret: it is not quoted.
    let illegal =
        || format!("the value of the header {header} has a character that headers cannot have");
    let mut value = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| illegal())?;
    value.set_sensitive(is_secret(header.as_str()));
    Ok((header, value))
}

/// Sets a header, in the place of an earlier one. Once for all who do so: inserting is much code, which would be compiled into
/// each of them.
#[inline(never)]
pub(crate) fn put(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.insert(name, value);
}

/// Whether a header or parameter of this name holds a credential.
pub(crate) fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let words = [
        "auth",
        "token",
        "secret",
        "api-key",
        "apikey",
        "api_key",
        "access-key",
        "cookie",
        "password",
        "signature",
    ];
    words
        .iter()
        .any(|word| crate::runtime::text::has(&name, word))
}

/// The headers that may go to another origin. Any other, a caller's own too, can be a credential.
pub(crate) fn for_strangers(headers: &HeaderMap) -> HeaderMap {
    use http::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, RANGE, USER_AGENT};
    static ALLOWED: [HeaderName; 5] = [ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, RANGE, USER_AGENT];
    let mut kept = HeaderMap::new();
    for name in &ALLOWED {
        if let Some(value) = headers.get(name) {
            put(&mut kept, name.clone(), value.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{for_strangers, is_secret, parse};

    #[test]
    fn illegal_headers_are_refused_without_their_value() {
        assert_eq!(
            parse("a b", "x").unwrap_err(),
            "\"a b\" is not a header name"
        );
        assert!(parse("", "x").is_err());
        let error = parse("x-key", "hunter2\r\nx-evil: 1").unwrap_err();
        assert!(
            error.contains("x-key") && !error.contains("hunter2"),
            "{error}"
        );
        assert!(parse("Content-Length", "5").is_err());
        assert!(parse("transfer-encoding", "chunked").is_err());
        assert!(parse("X-Name", "käse").is_ok());
    }

    #[test]
    fn secrets_are_marked() {
        for name in [
            "Authorization",
            "X-API-Key",
            "cookie",
            "X-Auth-Token",
            "proxy-authorization",
        ] {
            assert!(is_secret(name), "{name}");
            assert!(parse(name, "s").unwrap().1.is_sensitive(), "{name}");
        }
        assert!(!is_secret("x-request-id"));
    }

    #[test]
    fn strangers_see_no_header_of_the_callers() {
        let headers = [
            "accept",
            "authorization",
            "x-api-key",
            "cookie",
            "x-team",
            "user-agent",
        ];
        let headers = headers
            .into_iter()
            .map(|name| parse(name, "v").unwrap())
            .collect();
        let kept = for_strangers(&headers);
        let names: Vec<_> = kept.keys().map(http::HeaderName::as_str).collect();
        assert_eq!(names, ["accept", "user-agent"]);
    }
}
