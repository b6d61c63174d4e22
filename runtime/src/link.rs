//! The header `Link` (RFC 8288): where the next page is.

use http::HeaderMap;
use http::header::LINK;

/// What the headers say about the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Links {
    /// Nothing.
    Silent,
    /// There are others, and no next one.
    Last,
    /// Its address.
    Next(String),
}

/// Looks for `rel="next"`.
pub(crate) fn links(headers: &HeaderMap) -> Links {
    let mut others = false;
    for value in headers.get_all(LINK) {
        for (address, relations) in parse(&String::from_utf8_lossy(value.as_bytes())) {
            for relation in relations.split_ascii_whitespace() {
                match relation.to_ascii_lowercase().as_str() {
                    "next" => return Links::Next(address),
                    "prev" | "previous" | "first" | "last" => others = true,
                    _ => {}
                }
            }
        }
    }
    if others { Links::Last } else { Links::Silent }
}

/// The links of one header, each with its relations. What cannot be read ends the list.
fn parse(mut text: &str) -> Vec<(String, String)> {
    let mut links = Vec::new();
    while let Some((_, rest)) = text.split_once('<') {
        let Some((address, rest)) = rest.split_once('>') else {
            break;
        };
        let mut relations = String::new();
        text = rest;
        loop {
            text = text.trim_start();
            let Some(rest) = text.strip_prefix(';') else {
                break;
            };
            let (name, value, rest) = parameter(rest);
            text = rest;
            // RFC 8288, section 3.3: only the first one counts.
            if name.eq_ignore_ascii_case("rel") && relations.is_empty() {
                relations = value;
            }
        }
        links.push((address.trim().to_owned(), relations));
    }
    links
}

/// A parameter: its name, its value without quotes, and what follows.
fn parameter(text: &str) -> (&str, String, &str) {
    let end = text.find(['=', ';', ',']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let name = name.trim();
    let Some(value) = rest.strip_prefix('=') else {
        return (name, String::new(), rest);
    };
    let Some(quoted) = value.trim_start().strip_prefix('"') else {
        let end = value.find([';', ',']).unwrap_or(value.len());
        let (value, rest) = value.split_at(end);
        return (name, value.trim().to_owned(), rest);
    };
    let (mut value, mut escaped) = (String::new(), false);
    for (place, c) in quoted.char_indices() {
        match c {
            _ if escaped => {
                value.push(c);
                escaped = false;
            }
            '\\' => escaped = true,
            '"' => return (name, value, &quoted[place + 1..]),
            c => value.push(c),
        }
    }
    (name, value, "")
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, header};

    use super::{Links, links};

    #[test]
    fn the_next_page_in_headers() {
        let next = |text: &str| Links::Next(text.to_owned());
        for (values, expect) in [
            (&[][..], Links::Silent),
            (&[""], Links::Silent),
            (&["</style.css>; rel=preload; as=style"], Links::Silent),
            (&["</2>; rel=\"next\""], next("/2")),
            (&["</2>;rel=next"], next("/2")),
            (
                &["<https://a.b/2?x=1,2;3>; rel=\"next\""],
                next("https://a.b/2?x=1,2;3"),
            ),
            (&["</1>; rel=\"prev\", </3>; rel=\"next last\""], next("/3")),
            (&["</1>; rel=prev", "</3>; REL=NEXT"], next("/3")),
            (
                &["</1>; title=\"a, b; rel=next\"; rel=\"first\""],
                Links::Last,
            ),
            (&["</1>; title=\"a \\\" b\"; rel=\"next\""], next("/1")),
            (&["</1>; rel=\"prev\"; rel=\"next\""], Links::Last),
            (&["</1>; rel=\"first\""], Links::Last),
            (&["</1>; rel=\"self\""], Links::Silent),
            (&["</1; rel=\"next\""], Links::Silent),
            (&["</1>; rel=\"next"], next("/1")),
            (&["</1>; rel"], Links::Silent),
        ] {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(header::LINK, HeaderValue::from_str(value).unwrap());
            }
            assert_eq!(links(&headers), expect, "{values:?}");
        }
    }
}
