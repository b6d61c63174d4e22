//! A request as text: as HTTP has it, and as a command for curl.

use std::fmt::Write as _;

use crate::runtime::RawRequest;
use crate::runtime::cli::json;
use crate::runtime::cli::setup::{PASSWORD, USER};

/// A part of a multipart body, as it is shown.
pub(super) struct Shown {
    pub(super) name: &'static str,
    pub(super) kind: Option<&'static str>,
    pub(super) text: String,
    pub(super) is_file: bool,
}

impl Shown {
    fn line(&self) -> String {
        let sign = if self.is_file { "@" } else { "" };
        let kind = self.kind.map(|kind| format!(" ({kind})"));
        format!(
            "{}: {sign}{}{}",
            self.name,
            self.text,
            kind.unwrap_or_default()
        )
    }

    fn curl(&self) -> String {
        let kind = self
            .kind
            .map(|kind| format!(";type={kind}"))
            .unwrap_or_default();
        if self.is_file {
            // Quotes keep a `,` or a `;` in the name.
            let path = self.text.replace('\\', "\\\\").replace('"', "\\\"");
            format!(
                "--form {}",
                quoted(&format!("{}=@\"{path}\"{kind}", self.name), "")
            )
        } else if kind.is_empty() {
            format!(
                "--form-string {}",
                quoted(&format!("{}={}", self.name, self.text), "")
            )
        } else {
            let text = self.text.replace('\\', "\\\\").replace('"', "\\\"");
            format!(
                "--form {}",
                quoted(&format!("{}=\"{text}\"{kind}", self.name), "")
            )
        }
    }
}

/// The request as it would go out; `token` stands for the credential.
pub(super) fn http(request: &RawRequest, parts: &[Shown]) -> String {
    let mut text = format!("{} {}\n", request.method(), request.url());
    for (name, value) in request.headers() {
        let value = String::from_utf8_lossy(value.as_bytes());
        // The boundary is another one each time.
        let value = value.split("; boundary=").next().unwrap_or_default();
        let _ = writeln!(text, "{name}: {value}");
    }
    for piece in parts {
        let _ = write!(text, "\n{}", piece.line());
    }
    if let Some(body) = request.body().filter(|_| parts.is_empty()) {
        text.push('\n');
        match (json::pretty(body), std::str::from_utf8(body)) {
            (Some(json), _) => text += &json,
            (None, Ok(plain)) => text += plain,
            (None, Err(_)) => {
                let _ = write!(text, "({} bytes)", body.len());
            }
        }
    }
    text
}

/// The request for curl; `token` becomes a variable that the shell fills in.
pub(super) fn curl(request: &RawRequest, parts: &[Shown], token: &str) -> Result<String, String> {
    let mut words = vec!["curl".to_owned()];
    if request.method() != "GET" {
        words.push(format!("--request {}", request.method()));
    }
    let url = request.url().as_str();
    let encoded = token.replace('$', "%24");
    words.push(quoted(&url.replace(&encoded, token), token));
    for (name, value) in request.headers() {
        // In a cookie it is encoded as in the URL.
        let value = String::from_utf8_lossy(value.as_bytes()).replace(&encoded, token);
        let is_form = !parts.is_empty() && name == "content-type";
        if is_form || name == "content-length" {
            continue;
        }
        if name == "authorization" && value.starts_with("Basic ") {
            words.push(format!("--user '{USER}:{PASSWORD}'"));
            continue;
        }
        words.push(format!(
            "--header {}",
            quoted(&format!("{name}: {value}"), token)
        ));
    }
    words.extend(parts.iter().map(Shown::curl));
    if let Some(body) = request.body().filter(|_| parts.is_empty()) {
        let text = std::str::from_utf8(body).map_err(
            |_| "the body is not text: curl takes it from a file, with --data-binary @FILE",
        )?;
        words.push(format!("--data-raw {}", quoted(text, "")));
    }
    Ok(words.join(" \\\n  "))
}

/// A word for the shell; `token` in it stays a variable.
fn quoted(text: &str, token: &str) -> String {
    let single = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    if token.is_empty() || !text.contains(token) {
        return single(text);
    }
    let pieces: Vec<String> = text
        .split(token)
        .map(|piece| {
            if piece.is_empty() {
                String::new()
            } else {
                single(piece)
            }
        })
        .collect();
    pieces.join(&format!("\"{token}\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn the_shell_sees_one_word() {
        assert_eq!(quoted("it's", "$T"), r"'it'\''s'");
        assert_eq!(quoted("a: Bearer $T", "$T"), "'a: Bearer '\"$T\"");
        assert_eq!(quoted("$(rm) `x` $OTHER", "$T"), "'$(rm) `x` $OTHER'");
        assert_eq!(quoted("", ""), "''");
    }
}
