//! Headers of answers by their documented types.

use std::fmt;
use std::str::FromStr;

use http::HeaderMap;

use crate::runtime::{Error, ErrorKind, Response, Timestamp, header};

/// A header of an answer: its name, and the type that its value has by the API's document.
pub struct Header<T> {
    name: &'static str,
    read: fn(&str) -> Option<T>,
    list: bool,
}

impl<T> Header<T> {
    /// The name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value among these headers; none where it is missing.
    ///
    /// # Errors
    ///
    /// If the value is not of the documented type. The headers have it as it came.
    pub fn of(&self, headers: &HeaderMap) -> Result<Option<T>, Error> {
        let mut values = headers.get_all(self.name).iter();
        let Some(first) = values.next() else {
            return Ok(None);
        };
        let mut text = String::from_utf8_lossy(first.as_bytes()).into_owned();
        // Several lines of a list are one list.
        for more in values.filter(|_| self.list) {
            text = format!("{text},{}", String::from_utf8_lossy(more.as_bytes()));
        }
        match (self.read)(&text) {
            Some(value) => Ok(Some(value)),
            None => Err(self.misread(&text)),
        }
    }

    fn misread(&self, text: &str) -> Error {
        let name = self.name;
        let kind = std::any::type_name::<T>()
            .rsplit("::")
            .next()
            .unwrap_or_default();
        let shown = if header::is_secret(name) {
            "its value".to_owned()
        } else {
            format!("{:?}", crate::runtime::text::one_line(text, 60))
        };
        let text = format!("the header {name} should be {kind}, which {shown} is not");
        Error::new(ErrorKind::Decode, text)
    }
}

impl<T: FromStr> Header<T> {
    /// A header with one value.
    #[doc(hidden)]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            read: one::<T>,
            list: false,
        }
    }
}

impl<T: FromStr> Header<Vec<T>> {
    /// A header with a list of values, told apart by commas.
    #[doc(hidden)]
    pub const fn list(name: &'static str) -> Self {
        Self {
            name,
            read: many::<T>,
            list: true,
        }
    }
}

fn one<T: FromStr>(text: &str) -> Option<T> {
    text.trim().parse().ok()
}

fn many<T: FromStr>(text: &str) -> Option<Vec<T>> {
    let items = text.split(',').map(str::trim);
    items.filter(|item| !item.is_empty()).map(one).collect()
}

impl<T> Clone for Header<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Header<T> {}

impl<T> fmt::Debug for Header<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Header").field(&self.name).finish()
    }
}

impl<T> Response<T> {
    /// A documented header of the answer, such as those in the module `headers`; none where it is missing.
    ///
    /// # Errors
    ///
    /// If the value is not of the documented type.
    pub fn header<H>(&self, header: Header<H>) -> Result<Option<H>, Error> {
        header.of(self.headers())
    }
}

impl Error {
    /// A documented header of the answer; none where it is missing, or where no answer came.
    ///
    /// # Errors
    ///
    /// If the value is not of the documented type.
    pub fn header<H>(&self, header: Header<H>) -> Result<Option<H>, Error> {
        self.headers()
            .map_or(Ok(None), |headers| header.of(headers))
    }
}

impl FromStr for Timestamp {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(text.into())
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn values_are_of_their_types() {
        let all = headers(&[
            ("x-left", " 7 "),
            ("x-tags", "a, b"),
            ("x-tags", "c,"),
            ("x-odd", "seven"),
        ]);
        assert_eq!(Header::<i64>::new("X-Left").of(&all).unwrap(), Some(7));
        assert_eq!(Header::<i64>::new("X-Right").of(&all).unwrap(), None);
        let tags = Header::<Vec<String>>::list("X-Tags")
            .of(&all)
            .unwrap()
            .unwrap();
        assert_eq!(tags, ["a", "b", "c"]);
        let error = Header::<i64>::new("X-Odd").of(&all).unwrap_err();
        assert!(error.is_decode());
        assert!(
            error
                .to_string()
                .contains("the header X-Odd should be i64, which \"seven\" is not"),
            "{error}"
        );
    }

    #[test]
    fn a_secret_is_not_shown() {
        let all = headers(&[("x-token", "hunter2")]);
        let error = Header::<i64>::new("X-Token").of(&all).unwrap_err();
        assert!(!error.to_string().contains("hunter2"), "{error}");
    }
}
