//! Redirects, followed here because those of the HTTP client leak API-key headers.

use http::header::{CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, Method, StatusCode};
use url::Url;

use crate::runtime::base::{check_scheme, same_origin};
use crate::runtime::header;
use crate::runtime::upload::Content;

/// One request of a chain.
#[derive(Clone)]
pub(crate) struct Hop {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Content>,
    /// What was asked for before it, in the same attempt.
    pub(crate) visited: Vec<(Method, Url)>,
}

/// How many redirects one call follows.
const MOST: usize = 10;

/// Where an answer leads, if it is a redirect.
pub(crate) fn location(status: StatusCode, headers: &HeaderMap) -> Option<String> {
    let location = matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
        .then(|| headers.get("location"))
        .flatten()?;
    Some(String::from_utf8_lossy(location.as_bytes()).into_owned())
}

/// Makes the next request of this one, or says why there is none. Credentials, other headers of the caller's and bodies
/// stay with the origin that they were meant for.
pub(crate) fn follow(
    hop: &mut Hop,
    status: StatusCode,
    location: &str,
    allow_http: bool,
) -> Result<(), String> {
    let next = hop
        .url
        .join(location)
        .map_err(|error| format!("its location is not a URL: {error}"))?;
    if !next.username().is_empty() || next.password().is_some() {
        return Err("its location has user info in it".to_owned());
    }
    check_scheme(&next, allow_http)?;
    if hop.url.scheme() == "https" && next.scheme() == "http" && !allow_http {
        return Err("it leads from https to http".to_owned());
    }
    change_method(hop, status);
    if hop.body.as_ref().is_some_and(|body| !body.is_whole()) {
        return Err("its body was a stream, which cannot be sent again".to_owned());
    }
    if !same_origin(&hop.url, &next) {
        if hop.body.is_some() {
            return Err("it would send the body to another origin".to_owned());
        }
        hop.headers = header::for_strangers(&hop.headers);
    }
    let asked = std::mem::replace(&mut hop.url, next);
    hop.visited.push((hop.method.clone(), asked));
    if hop.visited.contains(&(hop.method.clone(), hop.url.clone())) {
        return Err("it leads back to where it came from".to_owned());
    }
    if hop.visited.len() > MOST {
        return Err(format!("there were more than {MOST}"));
    }
    Ok(())
}

/// The headers that go with the body.
static OF_BODY: [HeaderName; 3] = [CONTENT_TYPE, CONTENT_ENCODING, CONTENT_LANGUAGE];

/// RFC 9110, section 15.4: a POST becomes a GET after 301 and 302, everything does after 303, nothing after 307 and 308.
fn change_method(hop: &mut Hop, status: StatusCode) {
    let changes = match status.as_u16() {
        301 | 302 => hop.method == Method::POST,
        303 => hop.method != Method::HEAD && hop.method != Method::GET,
        _ => false,
    };
    if changes {
        hop.method = Method::GET;
        hop.body = None;
        for name in &OF_BODY {
            hop.headers.remove(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, Method, StatusCode};

    use super::{Hop, follow};
    use crate::runtime::upload::Content;

    fn hop(method: &Method, url: &str, body: Option<&'static str>) -> Hop {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", HeaderValue::from_static("Bearer t"));
        headers.insert("content-type", HeaderValue::from_static("application/json"));
        headers.insert("accept", HeaderValue::from_static("*/*"));
        Hop {
            method: method.clone(),
            url: url.parse().unwrap(),
            headers,
            body: body.map(|text| Content::Bytes(text.into())),
            visited: Vec::new(),
        }
    }

    fn go(
        method: &Method,
        body: Option<&'static str>,
        status: u16,
        location: &str,
    ) -> Result<Hop, String> {
        let mut hop = hop(method, "https://a.example/x", body);
        let status = StatusCode::from_u16(status).unwrap();
        follow(&mut hop, status, location, false)?;
        Ok(hop)
    }

    #[test]
    fn methods_and_bodies() {
        let put = &Method::PUT;
        let post = &Method::POST;
        for (method, status, expect, keeps) in [
            (post, 301, "GET", false),
            (post, 302, "GET", false),
            (post, 303, "GET", false),
            (post, 307, "POST", true),
            (post, 308, "POST", true),
            (put, 301, "PUT", true),
            (put, 303, "GET", false),
            (&Method::HEAD, 303, "HEAD", true),
        ] {
            let next = go(method, Some("{}"), status, "/y").unwrap();
            assert_eq!(next.method, expect, "{status}");
            assert_eq!(next.body.is_some(), keeps, "{method} {status}");
            assert_eq!(
                next.headers.contains_key("content-type"),
                keeps,
                "{method} {status}"
            );
            assert!(next.headers.contains_key("authorization"));
        }
    }

    #[test]
    fn another_origin_gets_no_credential_and_no_body() {
        for location in [
            "https://b.example/x",
            "https://a.example:444/x",
            "//b.example/x",
        ] {
            let next = go(&Method::GET, None, 302, location).unwrap();
            assert!(
                !next.headers.contains_key("authorization") && next.headers.contains_key("accept"),
                "{location}"
            );
            assert!(
                go(&Method::POST, Some("{}"), 307, location)
                    .unwrap_err_text()
                    .contains("another origin")
            );
            assert!(go(&Method::POST, Some("{}"), 303, location).is_ok());
        }
        assert!(
            go(&Method::GET, None, 302, "https://a.example:443/y")
                .unwrap()
                .headers
                .contains_key("authorization")
        );
    }

    trait ErrText {
        fn unwrap_err_text(self) -> String;
    }

    impl ErrText for Result<Hop, String> {
        fn unwrap_err_text(self) -> String {
            self.err().unwrap_or_default()
        }
    }

    #[test]
    fn what_is_not_followed() {
        for (location, reason) in [
            ("http://b.example/", "plain http"),
            ("http://localhost/", "https to http"),
            ("https://u:p@a.example/", "user info"),
            ("https://", "not a URL"),
            ("ftp://a.example/", "scheme"),
            ("/x", "back"),
        ] {
            let error = go(&Method::GET, None, 302, location).unwrap_err_text();
            assert!(error.contains(reason), "{location}: {error}");
        }
    }

    #[test]
    fn ten_and_no_more() {
        let mut next = hop(&Method::GET, "https://a.example/0", None);
        for count in 1..=10 {
            let location = format!("/{count}");
            follow(&mut next, StatusCode::FOUND, &location, false).unwrap();
        }
        let error = follow(&mut next, StatusCode::FOUND, "/11", false).unwrap_err();
        assert!(error.contains("more than 10"), "{error}");
    }
}
