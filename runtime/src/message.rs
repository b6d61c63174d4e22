//! What the body of an error answer says.

use crate::runtime::Value;

/// The message for people, wherever the usual conventions put it.
pub(crate) fn of(body: &[u8]) -> Option<String> {
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return plain(body);
    };
    let places = [
        "/message",
        "/error/message",
        "/error_description",
        "/error",
        "/detail",
        "/title",
        "/errors/0/message",
        "/errors/0/detail",
        "/errors/0",
    ];
    let found = places.iter().find_map(|place| text(value.pointer(place)?));
    found.or_else(|| text(&value))
}

/// A text that is not JSON is itself the message, unless it is a page for a browser.
fn plain(body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?.trim();
    (!text.is_empty() && !text.starts_with(['<', '{', '['])).then(|| text.to_owned())
}

fn text(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The text of a top-level field.
pub(crate) fn text_of(body: &[u8], field: &str) -> Option<String> {
    let value: Value = serde_json::from_slice(body).ok()?;
    text(value.get(field)?)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn finds_the_message() {
        for (body, expect) in [
            (r#"{"message":"m","error":"e"}"#, Some("m")),
            (r#"{"message":{"a":1},"detail":"d"}"#, Some("d")),
            (r#"{"error":{"message":"inner","code":"x"}}"#, Some("inner")),
            (r#"{"error":"e"}"#, Some("e")),
            (
                r#"{"error":"invalid_grant","error_description":"expired"}"#,
                Some("expired"),
            ),
            (r#"{"title":"t"}"#, Some("t")),
            (r#"{"errors":[{"message":"first"}]}"#, Some("first")),
            (r#"{"id":"only_id"}"#, None),
            ("\"just text\"", Some("just text")),
            ("plain text body", Some("plain text body")),
            ("<html>oops</html>", None),
            ("  \n ", None),
            ("", None),
        ] {
            assert_eq!(of(body.as_bytes()).as_deref(), expect, "{body}");
        }
        assert_eq!(of(b"caf\xe9"), None);
    }
}
