//! Code with colours: the few kinds of words that tell Rust and JSON apart at a glance.

use maud::{Markup, html};

/// The language of a block of code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// Rust.
    Rust,
    /// JSON.
    Json,
    /// Shell, TOML: shown as it is.
    Plain,
}

/// A block of code with a caption; the script adds a button that copies it.
pub(super) fn block(caption: &str, text: &str, language: Language) -> Markup {
    html! {
        figure class="code" {
            figcaption { span { (caption) } }
            // The block scrolls by itself, so the keyboard must reach it.
            pre tabindex="0" role="region" aria-label=(caption) { code { (colored(text, language)) } }
        }
    }
}

fn colored(text: &str, language: Language) -> Markup {
    let pieces = pieces(text, language);
    html! {
        @for (class, piece) in pieces {
            @match class {
                Some(class) => span class=(class) { (piece) },
                None => (piece),
            }
        }
    }
}

/// The text in pieces, each with its class. Neighbours of one class are one piece.
fn pieces(text: &str, language: Language) -> Vec<(Option<&'static str>, &str)> {
    if language == Language::Plain {
        return vec![(None, text)];
    }
    let mut out: Vec<(Option<&'static str>, &str)> = Vec::new();
    let (mut at, mut plain) = (0, 0);
    while at < text.len() {
        let (length, class) = piece(&text[at..], language);
        if class.is_some() {
            if plain < at {
                out.push((None, &text[plain..at]));
            }
            out.push((class, &text[at..at + length]));
            plain = at + length;
        }
        at += length;
    }
    if plain < text.len() {
        out.push((None, &text[plain..]));
    }
    out
}

/// How long the piece is that a text starts with, and what it is.
fn piece(text: &str, language: Language) -> (usize, Option<&'static str>) {
    let first = text.chars().next().unwrap_or(' ');
    if first == '"' {
        let length = string(text);
        let is_key = language == Language::Json && text[length..].trim_start().starts_with(':');
        return (length, Some(if is_key { "k" } else { "s" }));
    }
    if text.starts_with("//") && language == Language::Rust {
        return (text.find('\n').unwrap_or(text.len()), Some("c"));
    }
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !is_word(first) && first != '-' {
        return (first.len_utf8(), None);
    }
    let rest = &text[first.len_utf8()..];
    let number =
        first.is_ascii_digit() || (first == '-' && rest.starts_with(|c: char| c.is_ascii_digit()));
    let more = |c: char| is_word(c) || (number && ".+-".contains(c));
    let length = first.len_utf8() + rest.find(|c| !more(c)).unwrap_or(rest.len());
    let word = &text[..length];
    let class = match word {
        _ if number => Some("n"),
        "true" | "false" | "null" => Some("n"),
        _ if language == Language::Json => None,
        _ if KEYWORDS.contains(&word) => Some("w"),
        _ if first.is_ascii_uppercase() => Some("t"),
        _ if text[length..].starts_with('(') => Some("f"),
        _ => None,
    };
    (length, class)
}

const KEYWORDS: &[&str] = &[
    "as", "async", "await", "else", "fn", "for", "if", "impl", "in", "let", "match", "mut", "pub",
    "return", "some", "struct", "use", "while",
];

/// The length of a text in quotes.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => return at + 1,
            _ => escaped = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_classes() {
        let check = |text: &str, language: Language, expected: &str| {
            let shown: Vec<String> = pieces(text, language)
                .into_iter()
                .map(|(class, text)| {
                    format!(
                        "{}{text}",
                        class.map(|class| format!("{class}:")).unwrap_or_default()
                    )
                })
                .collect();
            assert_eq!(shown.join("|"), expected);
        };
        check(
            "{\"a\": -1.5e+3, \"b\": \"\\\"\"}",
            Language::Json,
            "{|k:\"a\"|: |n:-1.5e+3|, |k:\"b\"|: |s:\"\\\"\"|}",
        );
        check(
            "let x = f(1)?; // é",
            Language::Rust,
            "w:let| x = |f:f|(|n:1|)?; |c:// é",
        );
        check("\"open é", Language::Json, "s:\"open é");
    }
}
