//! Which operation a request is for.

use http::Uri;
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;
use xtask::document::view::{Location, Operation};

/// A path template, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Route {
    parts: Vec<Part>,
    /// What stands in the query of the template, as some documents have it.
    query: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
enum Part {
    Literal(String),
    /// A parameter, and whether its value may have slashes.
    Parameter(String, bool),
}

/// The values of path parameters, as they were sent.
pub(super) type Values = BTreeMap<String, String>;

impl Route {
    pub(super) fn new(operation: &Operation) -> Route {
        let template = operation.path.split('#').next().unwrap_or_default();
        let (path, query) = template.split_once('?').unwrap_or((template, ""));
        let mut parts = Vec::new();
        let mut rest = path;
        while let Some((literal, name, after)) = next_parameter(rest) {
            if !literal.is_empty() {
                parts.push(Part::Literal(literal.to_owned()));
            }
            let declared = operation
                .parameters
                .iter()
                .find(|one| one.location == Location::Path && one.name == name);
            let slashes = declared.is_some_and(|one| one.allow_reserved);
            parts.push(Part::Parameter(name.to_owned(), slashes));
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(Part::Literal(rest.to_owned()));
        }
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        let query = pairs.filter(|(_, value)| !value.starts_with('{'));
        Route {
            parts,
            query: query
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        }
    }

    /// The values of the path parameters, if this is a path of the template.
    pub(super) fn matches(&self, path: &str) -> Option<Values> {
        let mut values = Values::new();
        take(&self.parts, path, &mut values).then_some(values)
    }

    /// Whether the query has what the template says of it.
    pub(super) fn has_query(&self, uri: &Uri) -> bool {
        let query = uri.query().unwrap_or_default();
        self.query.iter().all(|(name, value)| {
            let mut pairs = query
                .split('&')
                .map(|pair| pair.split_once('=').unwrap_or((pair, "")));
            pairs.any(|(own, given)| {
                decoded(own) == *name && (value.is_empty() || decoded(given) == *value)
            })
        })
    }

    /// How exact it is: a literal says more than a parameter.
    pub(super) fn rank(&self) -> (usize, usize, usize) {
        let literals = self.parts.iter().map(|part| match part {
            Part::Literal(text) => text.len(),
            Part::Parameter(..) => 0,
        });
        let parameters = self
            .parts
            .iter()
            .filter(|part| matches!(part, Part::Parameter(..)));
        (
            self.query.len(),
            literals.sum(),
            usize::MAX - parameters.count(),
        )
    }
}

fn next_parameter(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find('{')?;
    let end = start + text[start..].find('}')?;
    let name = text[start + 1..end].trim_end_matches(['*', '+']);
    Some((&text[..start], name, &text[end + 1..]))
}

fn take(parts: &[Part], path: &str, values: &mut Values) -> bool {
    match parts.split_first() {
        None => path.is_empty(),
        Some((Part::Literal(text), rest)) => {
            eat(path, text).is_some_and(|path| take(rest, path, values))
        }
        Some((Part::Parameter(name, slashes), rest)) => {
            let end = if *slashes {
                path.len()
            } else {
                path.find('/').unwrap_or(path.len())
            };
            // The last parameter takes all that there is, others as little as possible.
            let mut ends: Vec<usize> = path
                .char_indices()
                .map(|(at, _)| at)
                .filter(|at| (1..end).contains(at))
                .collect();
            if end > 0 {
                ends.push(end);
            }
            if rest.is_empty() {
                ends.retain(|at| *at == path.len());
            }
            ends.into_iter().any(|end| {
                let fits = take(rest, &path[end..], values);
                if fits {
                    values.insert(name.clone(), path[..end].to_owned());
                }
                fits
            })
        }
    }
}

/// What is left after a literal, of which any character may be encoded.
fn eat<'p>(path: &'p str, literal: &str) -> Option<&'p str> {
    let mut rest = path;
    let mut wanted = literal;
    while let Some(first) = wanted.chars().next() {
        let (same, after) = match rest.strip_prefix(first) {
            Some(after) => (true, after),
            None => (false, rest),
        };
        if same {
            rest = after;
            wanted = &wanted[first.len_utf8()..];
            continue;
        }
        // A character is as many escapes as it has bytes; the template may be encoded as well.
        let length = first.len_utf8() * 3;
        let escaped = rest.get(..length).filter(|text| text.starts_with('%'))?;
        let is = percent_decode_str(escaped).decode_utf8().ok()?;
        if is != first.to_string() {
            return None;
        }
        rest = &rest[length..];
        wanted = &wanted[first.len_utf8()..];
    }
    Some(rest)
}

/// Text without percent escapes.
pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The paths of the URLs of servers, without the slash at their end; each may stand before an operation's path.
pub(super) fn bases<'a>(urls: impl Iterator<Item = &'a str>) -> Vec<String> {
    let paths = urls.map(|url| {
        let after = url.split_once("://").map_or(url, |(_, rest)| rest);
        let path = if after.len() < url.len() {
            after.find('/').map_or("", |at| &after[at..])
        } else {
            after
        };
        let path = path.split(['?', '#']).next().unwrap_or_default();
        path.trim_end_matches('/').to_owned()
    });
    let mut all: Vec<String> = paths.chain([String::new()]).collect();
    all.sort_by_key(|base| std::cmp::Reverse(base.len()));
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(template: &str, path: &str, expected: Option<&[(&str, &str)]>) {
        let operation = Operation {
            path: template.to_owned(),
            ..empty()
        };
        let values = Route::new(&operation).matches(path);
        let expected = expected.map(|pairs| {
            let pairs = pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            pairs.collect::<Values>()
        });
        assert_eq!(values, expected, "{template} {path}");
    }

    fn empty() -> Operation {
        Operation {
            node: xtask::document::tree::NodeId::default(),
            method: "GET".to_owned(),
            path: String::new(),
            template: String::new(),
            operation_id: None,
            summary: None,
            description: None,
            tags: Vec::new(),
            deprecated: false,
            parameters: Vec::new(),
            body: None,
            responses: Vec::new(),
            security: None,
            servers: Vec::new(),
        }
    }

    #[test]
    fn templates() {
        check("/a/{id}", "/a/b%2Fc", Some(&[("id", "b%2Fc")]));
        check("/a/{id}", "/a/", None);
        check("/a/{id}", "/a/b/c", None);
        check("/a/{id}.json", "/a/b.c.json", Some(&[("id", "b.c")]));
        check("/a/{x},{y}", "/a/1,2,3", Some(&[("x", "1"), ("y", "2,3")]));
        check("/a b/ü", "/a%20b/%C3%BC", Some(&[]));
        check("/a/{id}:stop", "/a/7:stop", Some(&[("id", "7")]));
        check("/a/{id}:stop", "/a/7%3Astop", Some(&[("id", "7")]));
        check("/a/{id}#part", "/a/7", Some(&[("id", "7")]));
    }

    #[test]
    fn servers() {
        let urls = [
            "https://api.example.com/v2/",
            "/v1",
            "https://api.example.com",
        ];
        assert_eq!(bases(urls.into_iter()), ["/v2", "/v1", ""]);
    }
}
