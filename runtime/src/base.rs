//! The server that a client talks to.

use std::borrow::Cow;

use url::{Host, Url};

/// A base URL that was found good.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    /// The path of the URL, without a slash at the end.
    prefix: String,
    url: Url,
    /// The same with a long path, so that its copies have room for the path and the query of a request.
    long: Url,
}

/// How much room there is: longer ones make the text grow.
const ROOM: usize = 200;

impl Base {
    /// Reads a base URL, or says why it cannot be one.
    pub(crate) fn parse(text: &str, allow_http: bool) -> Result<Self, String> {
        let text = text.trim();
        // The parser would silently drop tabs and line ends.
        if text
            .chars()
            .any(|part| part.is_control() || part.is_whitespace())
        {
            return Err("the base URL has a blank or control character in it".to_owned());
        }
        let url = Url::parse(text)
            .map_err(|error| format!("the base URL is not an absolute URL: {error}"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(
                "the base URL has user info in it; set the credential on the client instead"
                    .to_owned(),
            );
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(
                "the base URL has a query or a fragment; use default_query() for a query"
                    .to_owned(),
            );
        }
        check_scheme(&url, allow_http)?;
        let prefix = url.path().trim_end_matches('/').to_owned();
        let mut long = url.clone();
        long.set_path(&"x".repeat(ROOM));
        Ok(Self { prefix, url, long })
    }

    /// The base URL of an operation with a server of its own.
    pub(crate) fn at(&self, server: &str, allow_http: bool) -> Result<Self, String> {
        let url = self
            .url
            .join(server)
            .map_err(|error| format!("the operation's server is not a URL: {error}"))?;
        Self::parse(url.as_str(), allow_http)
    }

    /// The URL of a path, which is encoded, and a query, which is too.
    pub(crate) fn join(&self, path: &str, query: &str) -> Result<Url, String> {
        let (place, own_query) = match path.split_once('?') {
            Some((place, own)) => (place, Some(own)),
            None => (path, None),
        };
        let mut asked = Cow::Borrowed(place);
        if !self.prefix.is_empty() || !place.starts_with('/') {
            let slash = if place.starts_with('/') { "" } else { "/" };
            asked = Cow::Owned([&self.prefix, slash, place].concat());
        }
        // The rest of the URL is read already.
        let mut url = self.long.clone();
        url.set_path(&asked);
        // Whatever is normalised here would ask for another path than the caller named.
        if url.path() != asked || own_query.is_some_and(|own| own.contains('#')) {
            return Err(format!(
                "the path {path:?} does not name one place below the base URL"
            ));
        }
        match own_query {
            Some(own) if !query.is_empty() => url.set_query(Some(&format!("{own}&{query}"))),
            Some(own) => url.set_query(Some(own)),
            None if !query.is_empty() => url.set_query(Some(query)),
            None => {}
        }
        Ok(url)
    }

    pub(crate) fn url(&self) -> &Url {
        &self.url
    }
}

/// Plain http only where nobody listens, or where it is allowed.
pub(crate) fn check_scheme(url: &Url, allow_http: bool) -> Result<(), String> {
    match url.scheme() {
        "https" => Ok(()),
        "http" if allow_http || is_loopback(url) => Ok(()),
        "http" => Err("plain http would show the credential to the network; use https or allow_insecure_http()".to_owned()),
        other => Err(format!("the scheme {other:?} is neither https nor http")),
    }
}

/// Whether a base URL is plain http on this machine.
pub(crate) fn is_plain_loopback(text: &str) -> bool {
    Url::parse(text.trim()).is_ok_and(|url| url.scheme() == "http" && is_loopback(&url))
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
}

/// Scheme, host and port.
pub(crate) fn same_origin(one: &Url, other: &Url) -> bool {
    // Without the copies that `Url::origin` makes. Other schemes have no origin to share.
    matches!(one.scheme(), "http" | "https")
        && one.scheme() == other.scheme()
        && one.host_str() == other.host_str()
        && one.port_or_known_default() == other.port_or_known_default()
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[test]
    fn joins_with_one_slash() {
        for (base, path, query, expect) in [
            (
                "https://api.example",
                "/v2/jobs",
                "",
                "https://api.example/v2/jobs",
            ),
            (
                "https://api.example/",
                "/v2/jobs",
                "a=1",
                "https://api.example/v2/jobs?a=1",
            ),
            (
                "https://api.example/base/",
                "/v2/jobs",
                "",
                "https://api.example/base/v2/jobs",
            ),
            (
                " https://api.example/base// ",
                "v2/jobs?x=1",
                "a=1",
                "https://api.example/base/v2/jobs?x=1&a=1",
            ),
            (
                "http://127.0.0.1:8080",
                "/a%2Fb",
                "",
                "http://127.0.0.1:8080/a%2Fb",
            ),
            (
                "HTTPS://API.example:443/B",
                "/x",
                "",
                "https://api.example/B/x",
            ),
            (
                "http://[::1]:9",
                "//evil.example/x",
                "",
                "http://[::1]:9//evil.example/x",
            ),
        ] {
            let url = Base::parse(base, false).unwrap().join(path, query).unwrap();
            assert_eq!(url.as_str(), expect);
        }
    }

    #[test]
    fn a_path_cannot_leave_the_base() {
        let base = Base::parse("https://api.example/base", false).unwrap();
        for path in [
            "/../x",
            "/a/%2e%2e/b",
            "/a b",
            "\\evil",
            "/./x",
            "/tab\tx",
            "/a#b",
            "/a?b#c",
        ] {
            assert!(base.join(path, "").is_err(), "{path}");
        }
    }

    #[test]
    fn bad_bases_are_refused() {
        for (base, reason) in [
            ("", "not an absolute URL"),
            ("api.example", "not an absolute URL"),
            ("https://us:pw@api.example", "user info"),
            ("https://us@api.example", "user info"),
            ("https://api.example?x=1", "query"),
            ("https://api.example#f", "fragment"),
            ("https://api.ex\tample", "control"),
            ("http://api.example", "plain http"),
            ("http://10.0.0.1", "plain http"),
            ("http://localhost.example", "plain http"),
            ("ftp://api.example", "scheme"),
        ] {
            let error = Base::parse(base, false).unwrap_err();
            assert!(
                error.contains(reason) && !error.contains("pw"),
                "{base}: {error}"
            );
        }
        assert!(Base::parse("http://10.0.0.1", true).is_ok());
        for loopback in [
            "http://localhost:1",
            "http://127.9.9.9",
            "http://[::1]",
            "http://a.localhost",
        ] {
            assert!(Base::parse(loopback, false).is_ok(), "{loopback}");
        }
    }
}
