//! Texts in every form that a caller has them.

use std::borrow::Cow;

/// What a list setter takes: `String`, `&str`, and references to them.
pub trait IntoText {
    /// The text, owned.
    fn into_text(self) -> String;
}

impl IntoText for String {
    fn into_text(self) -> String {
        self
    }
}

impl IntoText for Cow<'_, str> {
    fn into_text(self) -> String {
        self.into_owned()
    }
}

impl IntoText for Box<str> {
    fn into_text(self) -> String {
        self.into()
    }
}

impl<T: AsRef<str> + ?Sized> IntoText for &T {
    fn into_text(self) -> String {
        self.as_ref().to_owned()
    }
}

/// Collects the texts of a list setter.
#[doc(hidden)]
pub fn texts(values: impl IntoIterator<Item = impl IntoText>) -> Vec<String> {
    values.into_iter().map(IntoText::into_text).collect()
}

/// Whether the part is somewhere in the text. Once for all who ask: the search would be compiled into each of them.
#[inline(never)]
pub(crate) fn has(text: &str, part: &str) -> bool {
    text.contains(part)
}

/// The text on one line, at most `limit` characters: for logs.
pub(crate) fn one_line(text: &str, limit: usize) -> String {
    let mut line = String::new();
    for (count, part) in text.chars().enumerate() {
        if count == limit {
            line.push('…');
            break;
        }
        line.push(
            if part.is_control() || matches!(part, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                part
            },
        );
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{one_line, texts};

    #[test]
    fn every_form_of_text() {
        let owned = vec!["a".to_owned()];
        assert_eq!(texts(["a"]), owned);
        assert_eq!(texts(["a"].as_slice()), owned);
        assert_eq!(texts(&owned), owned);
        assert_eq!(texts(owned.iter().map(String::as_str)), owned);
        assert_eq!(texts(owned.clone()), owned);
        assert!(texts([""; 0]).is_empty());
    }

    #[test]
    fn a_log_line_has_no_breaks() {
        assert_eq!(one_line("a\r\nb\u{2028}c\u{1b}[0m", 20), "a  b c [0m");
        assert_eq!(one_line("abcdef", 3), "abc…");
        assert_eq!(one_line("abc", 3), "abc");
    }
}
