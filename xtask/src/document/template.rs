//! The template of a path: what of it goes over the wire, and which parameters it has.

/// What of a path is sent: not what follows `#`, by which documents tell apart what one path does. `None` where a request
/// cannot be made of it.
pub(crate) fn written(path: &str) -> Option<&str> {
    let written = path.split('#').next().unwrap_or(path);
    let (segments, _) = parts(written);
    let is_dots = |segment: &str| matches!(segment, "." | "..");
    let mut rest = written;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        if name.is_empty() || name.contains('{') {
            return None;
        }
        rest = after;
    }
    (!segments.split('/').any(is_dots)).then_some(written)
}

/// The path, and the query behind it.
fn parts(written: &str) -> (&str, Option<&str>) {
    // A `?` inside braces is part of a name.
    let mut depth = 0_u32;
    for (at, sign) in written.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '?' if depth == 0 => return (&written[..at], Some(&written[at + 1..])),
            _ => {}
        }
    }
    (written, None)
}

/// The names of the path's parameters, each once; those in its query that are declared there are not among them.
pub(crate) fn names(path: &str, is_query: impl Fn(&str) -> bool) -> Vec<String> {
    let (segments, query) = parts(written(path).unwrap_or(path));
    let mut out: Vec<String> = Vec::new();
    let mut add = |text: &str, skips: bool| {
        for name in text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
        {
            let name = name.0;
            let skipped = skips && is_query(name);
            if !skipped && !out.iter().any(|other| other == name) {
                out.push(name.to_owned());
            }
        }
    };
    add(segments, false);
    add(query.unwrap_or_default(), true);
    out
}

/// The template as requests have it. Of the query in it a pair is left out where a parameter says the same: the name
/// of one that must be there, or a value that is filled in as a query parameter.
pub(crate) fn sent(path: &str, in_query: impl Fn(&str) -> Option<bool>) -> String {
    let (segments, query) = parts(written(path).unwrap_or(path));
    let stays = |pair: &&str| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let filled = value
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'));
        let said =
            in_query(key) == Some(true) || filled.is_some_and(|name| in_query(name).is_some());
        !pair.is_empty() && !said
    };
    let pairs: Vec<&str> = query
        .into_iter()
        .flat_map(|query| query.split('&'))
        .filter(stays)
        .collect();
    if pairs.is_empty() {
        return segments.to_owned();
    }
    format!("{segments}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::{names, sent, written};

    #[test]
    fn what_is_sent() {
        let declared = |name: &str| match name {
            "must" => Some(true),
            "may" => Some(false),
            _ => None,
        };
        for (path, expected) in [
            ("/a/{b}", "/a/{b}"),
            ("/a#b", "/a"),
            ("/a/#X-Target=b?c", "/a/"),
            ("/a?export=true", "/a?export=true"),
            ("/a?must", "/a"),
            ("/a?must=1&may=2&z=3", "/a?may=2&z=3"),
            ("/a?x={may}", "/a"),
            ("/a?x={b}", "/a?x={b}"),
            ("/a/{?b}", "/a/{?b}"),
            ("/a?", "/a"),
        ] {
            assert_eq!(sent(path, declared), expected, "{path}");
        }
    }

    #[test]
    fn what_cannot_be() {
        for path in ["/{", "/{}", "/{{a}}", "/a/../b", "/.", "/a/{b", "/{a{b}}"] {
            assert_eq!(written(path), None, "{path}");
        }
        for path in ["/a}", "/...", "/.a", "/a..b", "//", "/a?../"] {
            assert_eq!(written(path), Some(path), "{path}");
        }
    }

    #[test]
    fn which_parameters() {
        let is_query = |name: &str| name == "q";
        for (path, expected) in [
            ("/{a}/{b}/{a}", &["a", "b"][..]),
            ("/{a}?q={q}&p={p}", &["a", "p"]),
            ("/{q}", &["q"]),
            ("/{a}#{b}", &["a"]),
        ] {
            assert_eq!(names(path, is_query), expected, "{path}");
        }
    }
}
