//! Whether a file is the root of a document, told without reading it whole.

use serde::de::{Deserializer as _, IgnoredAny, MapAccess, Visitor};
use std::fmt;
use std::path::Path;

/// Whether a file says `openapi` at its top.
pub fn is_root(path: &Path) -> bool {
    let Ok(bytes) = super::file::bytes(path) else {
        return false;
    };
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        json(text)
    } else {
        text.lines().any(is_key)
    }
}

/// `openapi:` at the start of a line, quoted or not.
fn is_key(line: &str) -> bool {
    let name = line.trim_start_matches(['"', '\'']);
    let quotes = line.len() - name.len();
    let rest = name.strip_prefix("openapi");
    rest.is_some_and(|rest| {
        let rest = rest.trim_start_matches(['"', '\'']);
        quotes <= 1 && rest.trim_start().starts_with(':')
    })
}

fn json(text: &str) -> bool {
    let mut found = Found(false);
    // A file that breaks off further down is a document all the same.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(&mut found);
    found.0
}

struct Found(bool);

impl<'de> Visitor<'de> for &mut Found {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "openapi" {
                self.0 = true;
                return Ok(());
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{is_key, json};

    #[test]
    fn roots_are_told_from_other_files() {
        for line in ["openapi: 3.1.0", "\"openapi\" : 3", "'openapi':"] {
            assert!(is_key(line), "{line}");
        }
        for line in ["  openapi: 3", "openapis: 3", "swagger: 2", "# openapi:"] {
            assert!(!is_key(line), "{line}");
        }
        assert!(json("{\"a\": {\"openapi\": 1}, \"openapi\": \"3.0.0\", "));
        assert!(!json("{\"a\": {\"openapi\": 1}}"));
    }
}
