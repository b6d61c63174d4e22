//! References as texts: schemes, relative ones, percent encoding.

use std::path::{Component, Path, PathBuf};

/// `https:`, `file:` and the like; `C:` is none of them, but no way into the folder either.
pub(crate) fn has_scheme(uri: &str) -> bool {
    let Some((scheme, _)) = uri.split_once(':') else {
        return false;
    };
    let mut chars = scheme.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// A reference relative to a base, without `.` and `..` as far as that goes.
pub(crate) fn join(base: &str, uri: &str) -> String {
    if has_scheme(uri) || uri.starts_with("//") {
        return uri.to_owned();
    }
    let base = base.split(['?', '#']).next().unwrap_or(base);
    // `https://host`, which no `..` climbs out of.
    let root = base.find("://").map_or(0, |at| {
        let rest = at + 3;
        base[rest..]
            .find('/')
            .map_or(base.len(), |slash| rest + slash)
    });
    let (root, path) = base.split_at(root);
    let folder = match path.rfind('/') {
        _ if uri.starts_with('/') => "",
        Some(slash) => &path[..=slash],
        None if root.is_empty() => "",
        None => "/",
    };
    let mut out: Vec<&str> = Vec::new();
    let whole = format!("{folder}{uri}");
    for part in whole.split('/') {
        match part {
            "." => {}
            ".." if out
                .last()
                .is_some_and(|last| !last.is_empty() && *last != "..") =>
            {
                out.pop();
            }
            other => out.push(other),
        }
    }
    let slash = if whole.ends_with("/.") || whole.ends_with("/..") {
        "/"
    } else {
        ""
    };
    format!("{root}{}{slash}", out.join("/"))
}

/// A path without `.` and `..`; `None` where it climbs above the root.
pub(crate) fn lexical(path: &Path) -> Option<PathBuf> {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                if !out.pop() {
                    return None;
                }
            }
            other => out.push(other),
        }
    }
    Some(out)
}

/// Undoes percent encoding; what is not valid stays as it is.
pub(crate) fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex
            .filter(|hex| !hex.starts_with('+'))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(byte.unwrap_or(*first));
        rest = if byte.is_some() {
            tail.get(2..).unwrap_or_default()
        } else {
            tail
        };
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn relative_references() {
        let check = |base: &str, uri: &str, expected: &str| {
            assert_eq!(join(base, uri), expected, "{base} {uri}");
        };
        check("", "ex.json", "ex.json");
        check("./nested/", "./ex.json", "nested/ex.json");
        check("a/b", "../c", "c");
        check("", "../c", "../c");
        check("https://a.b/c/d", "e", "https://a.b/c/e");
        check("https://a.b/c/d", "/e", "https://a.b/e");
        check("https://a.b", "e", "https://a.b/e");
        check("https://a.b/c", "https://d.e/f", "https://d.e/f");
        check("https://a.b/c?d#e", "f", "https://a.b/f");
        check("urn:x", "f", "f");
    }
}
