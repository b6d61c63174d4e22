//! Where in a list the reading is, as a text that can be kept.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::runtime::{Error, Extra};

/// Where in a list the reading is: [`Items::position`](crate::runtime::Items::position) and
/// [`Pages::position`](crate::runtime::Pages::position) give it, and `resume` goes on there, in another process too.
///
/// Written as text (`to_string()`, or by serde) it is JSON, and read back by `parse()`. It holds the number, cursor or
/// link of a page, and no credential; the request itself, with its filters, has to be made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub(crate) at: At,
    /// How many items of that page were read.
    pub(crate) skip: usize,
}

/// Which page it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum At {
    /// The one that the request itself asks for.
    Start,
    Page(u64),
    Offset(u64),
    Cursor(String),
    /// A path and query on the client's own server.
    Link(String),
}

impl Position {
    pub(crate) fn page(at: At) -> Self {
        Self { at, skip: 0 }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = Extra::new();
        let at = match &self.at {
            At::Start => None,
            At::Page(number) => Some(("page", json!(number))),
            At::Offset(number) => Some(("offset", json!(number))),
            At::Cursor(text) => Some(("cursor", json!(text))),
            At::Link(text) => Some(("link", json!(text))),
        };
        fields.extend(at.map(|(name, value)| (name.to_owned(), value)));
        if self.skip > 0 {
            fields.insert("skip".to_owned(), json!(self.skip));
        }
        Value::Object(fields).fmt(f)
    }
}

impl FromStr for Position {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        read(text).ok_or_else(|| Error::invalid("the text is not a position in a list"))
    }
}

fn read(text: &str) -> Option<Position> {
    let Value::Object(fields) = serde_json::from_str(text).ok()? else {
        return None;
    };
    let (mut at, mut skip) = (At::Start, 0);
    for (name, value) in &fields {
        let text = || value.as_str().map(str::to_owned);
        let place = match name.as_str() {
            "skip" => {
                skip = usize::try_from(value.as_u64()?).ok()?;
                continue;
            }
            "page" => At::Page(value.as_u64()?),
            "offset" => At::Offset(value.as_u64()?),
            "cursor" => At::Cursor(text()?),
            "link" => At::Link(text()?),
            _ => return None,
        };
        if std::mem::replace(&mut at, place) != At::Start {
            return None;
        }
    }
    Some(Position { at, skip })
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{At, Position};

    #[test]
    fn texts_of_positions() {
        for (at, skip, text) in [
            (At::Start, 0, "{}"),
            (At::Start, 3, r#"{"skip":3}"#),
            (At::Page(u64::MAX), 0, r#"{"page":18446744073709551615}"#),
            (At::Offset(20), 1, r#"{"offset":20,"skip":1}"#),
            (At::Cursor("a\"b".to_owned()), 0, r#"{"cursor":"a\"b"}"#),
            (At::Link("/x?y=1".to_owned()), 0, r#"{"link":"/x?y=1"}"#),
        ] {
            let position = Position { at, skip };
            assert_eq!(position.to_string(), text);
            assert_eq!(text.parse::<Position>().unwrap(), position);
        }
        for text in [
            "",
            "[]",
            "3",
            r#"{"page":-1}"#,
            r#"{"page":"3"}"#,
            r#"{"cursor":3}"#,
            r#"{"page":1,"offset":2}"#,
            r#"{"other":1}"#,
        ] {
            assert!(text.parse::<Position>().is_err(), "{text}");
        }
    }
}
