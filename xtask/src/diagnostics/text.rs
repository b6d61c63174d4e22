//! Text from documents, made safe to show.

use std::borrow::Cow;

/// A text without control characters, bidirectional controls and other invisible ones: each is shown as `\u{…}`.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let show = |c: char| {
        if hidden(c) {
            c.escape_default().to_string()
        } else {
            c.to_string()
        }
    };
    Cow::Owned(text.chars().map(show).collect())
}

/// Whether a character would change how the text around it looks, or cannot be seen at all.
pub(crate) fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(clean("plain äö 日本"), "plain äö 日本");
        assert_eq!(
            clean("a\u{202e}b\r\n\u{1b}[1m"),
            "a\\u{202e}b\\r\\n\\u{1b}[1m"
        );
    }
}
