//! One operation of an API, as a constant of the generated code.

use crate::runtime::Style;

/// What is fixed about an operation.
#[doc(hidden)]
#[derive(Debug)]
pub struct Operation {
    /// Its name in the document and in errors.
    pub id: &'static str,
    /// The HTTP method, in capitals.
    pub method: &'static str,
    /// The path below the base URL, with `{name}` for parameters.
    pub path: &'static str,
    /// Whether it may be sent again after a failure that may have taken effect.
    pub repeatable: bool,
    /// The header that makes it repeatable: a random key is sent in it, the same in each attempt.
    pub idempotency_header: Option<&'static str>,
    /// Query parameters that must be set.
    pub required_query: &'static [&'static str],
    /// Headers that must be set.
    pub required_headers: &'static [&'static str],
    /// Cookies that must be set.
    pub required_cookies: &'static [&'static str],
    /// Parts that a multipart body must have.
    pub required_parts: &'static [&'static str],
    /// The schemes it accepts: any one of these lists, and of that list all. Empty: none is needed.
    pub security: &'static [&'static [&'static str]],
    /// A server of its own: a URL, or a path on the API's server. A base URL of the caller's overrides it.
    pub server: Option<&'static str>,
    /// The `Accept` header; empty for none.
    pub accept: &'static str,
    /// The `Content-Type` of the body, where the form of the body does not say enough.
    pub content_type: Option<&'static str>,
    /// How properties of a form are written where their values do not tell it: style, and whether they are spread.
    pub form: &'static [(&'static str, Style, bool)],
}

impl Operation {
    /// An operation with this method and path, and defaults for the rest.
    pub const fn new(method: &'static str, path: &'static str) -> Self {
        Self {
            id: "",
            method,
            path,
            repeatable: is_idempotent(method),
            idempotency_header: None,
            required_query: &[],
            required_headers: &[],
            required_cookies: &[],
            required_parts: &[],
            security: &[],
            server: None,
            accept: "application/json",
            content_type: None,
            form: &[],
        }
    }

    /// Whether it stands for what the document does not have.
    pub(crate) const fn is_raw(&self) -> bool {
        self.path.is_empty()
    }

    /// A GET.
    pub const fn get(path: &'static str) -> Self {
        Self::new("GET", path)
    }

    /// A HEAD.
    pub const fn head(path: &'static str) -> Self {
        Self::new("HEAD", path)
    }

    /// A POST.
    pub const fn post(path: &'static str) -> Self {
        Self::new("POST", path)
    }

    /// A PUT.
    pub const fn put(path: &'static str) -> Self {
        Self::new("PUT", path)
    }

    /// A PATCH.
    pub const fn patch(path: &'static str) -> Self {
        Self::new("PATCH", path)
    }

    /// A DELETE.
    pub const fn delete(path: &'static str) -> Self {
        Self::new("DELETE", path)
    }

    /// An OPTIONS.
    pub const fn options(path: &'static str) -> Self {
        Self::new("OPTIONS", path)
    }

    /// A TRACE.
    pub const fn trace(path: &'static str) -> Self {
        Self::new("TRACE", path)
    }
}

/// RFC 9110, section 9.2.2. A method we do not know counts as not idempotent.
const fn is_idempotent(method: &str) -> bool {
    matches!(
        method.as_bytes(),
        b"GET" | b"HEAD" | b"PUT" | b"DELETE" | b"OPTIONS" | b"TRACE" | b"QUERY"
    )
}

#[cfg(test)]
mod tests {
    use super::Operation;

    #[test]
    fn only_idempotent_methods_are_repeatable() {
        for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"] {
            assert!(Operation::new(method, "/").repeatable, "{method}");
        }
        for method in ["POST", "PATCH", "LOCK", "get"] {
            assert!(!Operation::new(method, "/").repeatable, "{method}");
        }
    }
}
