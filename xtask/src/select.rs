//! Patterns that choose operations.

use crate::document::view::Operation;

/// One `--only` pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// `tag:NAME`.
    Tag(String),
    /// `METHOD /path`, either with `*` for anything.
    Path(String, String),
    /// An operation id.
    Id(String),
}

impl Pattern {
    /// Reads a pattern; every text is one.
    pub fn new(text: &str) -> Self {
        if let Some(tag) = text.strip_prefix("tag:") {
            return Self::Tag(tag.to_owned());
        }
        match text
            .split_once(' ')
            .map(|(method, path)| (method, path.trim_start()))
        {
            Some((method, path)) if path.starts_with(['/', '*']) => {
                Self::Path(method.to_ascii_uppercase(), path.to_owned())
            }
            _ => Self::Id(text.to_owned()),
        }
    }

    /// Whether it chooses the operation.
    pub fn matches(&self, operation: &Operation) -> bool {
        match self {
            Self::Tag(tag) => operation.tags.contains(tag),
            Self::Id(id) => operation.operation_id.as_ref() == Some(id),
            Self::Path(method, path) => {
                glob(method, &operation.method.to_ascii_uppercase()) && glob(path, &operation.path)
            }
        }
    }
}

/// Whether `text` is `pattern`, in which `*` stands for anything.
fn glob(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else {
        return false;
    };
    let Some(last) = parts.next_back() else {
        return rest.is_empty();
    };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.len() >= last.len() && rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::glob;

    #[test]
    fn globs() {
        let check = |pattern: &str, text: &str, expected: bool| {
            assert_eq!(glob(pattern, text), expected, "{pattern} {text}");
        };
        check("/a/*", "/a/b/c", true);
        check("/a/*", "/ab", false);
        check("*", "", true);
        check("/a", "/a", true);
        check("/a", "/a/b", false);
        check("*/x/*/y", "/q/x/z/y", true);
        check("a*a", "a", false);
    }
}
