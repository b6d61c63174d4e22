//! The path of a request: a template, and a value for each of its parameters.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::runtime::{Style, Value, query};

/// All but `pchar` of RFC 3986: unreserved, sub-delims, `:` and `@`. A literal `%` is encoded too.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// The same for text of the document's own, where `/` and `%` are meant.
const TEMPLATE: &AsciiSet = &SEGMENT.remove(b'/').remove(b'%');

/// The same for a parameter with `allowReserved`.
const RESERVED: &AsciiSet = &SEGMENT.remove(b'/').remove(b'[').remove(b']');

/// A value for a parameter.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    /// As the caller gave it, for errors.
    pub(crate) text: String,
    /// As it goes into the path, where that is something else.
    encoded: Option<String>,
}

impl Parameter {
    /// A text in one segment.
    pub(crate) fn text(name: &'static str, text: String) -> Result<Self, String> {
        if text.is_empty() {
            return Err(format!("the path parameter {name} is empty"));
        }
        if text == "." || text == ".." {
            return Err(format!(
                "the path parameter {name} is {text:?}, which would name another path"
            ));
        }
        let plain = plain(&text) == text.len() && !text.contains('/');
        let encoded = (!plain).then(|| utf8_percent_encode(&text, SEGMENT).to_string());
        Ok(Self {
            name,
            text,
            encoded,
        })
    }

    /// A text whose reserved characters, `/` among them, go out as they are.
    pub(crate) fn reserved(name: &'static str, text: String) -> Result<Self, String> {
        if text.is_empty() {
            return Err(format!("the path parameter {name} is empty"));
        }
        let encoded = query::encode_around_triples(&text, RESERVED);
        Ok(Self {
            name,
            text,
            encoded: Some(encoded),
        })
    }

    /// Any value in one of the styles that paths have: simple, label or matrix.
    pub(crate) fn styled(
        name: &'static str,
        style: Style,
        explode: bool,
        value: &Value,
    ) -> Result<Self, String> {
        let encode = |text: &str| utf8_percent_encode(text, SEGMENT).to_string();
        let pairs = match value {
            Value::Array(items) => items
                .iter()
                .filter_map(query::scalar)
                .map(|item| encode(&item))
                .collect::<Vec<_>>(),
            Value::Object(fields) => {
                let fields = fields
                    .iter()
                    .filter_map(|(key, value)| Some((encode(key), encode(&query::scalar(value)?))));
                fields
                    .flat_map(|(key, value)| {
                        if explode {
                            vec![format!("{key}={value}")]
                        } else {
                            vec![key, value]
                        }
                    })
                    .collect()
            }
            other => {
                let text = query::scalar(other).unwrap_or_default();
                if style == Style::Simple {
                    return Self::text(name, text);
                }
                vec![encode(&text)]
            }
        };
        if pairs.is_empty() || pairs.iter().all(String::is_empty) {
            return Err(format!("the path parameter {name} is empty"));
        }
        let named = explode && !value.is_object();
        let encoded = match style {
            Style::Label => format!(".{}", pairs.join(if explode { "." } else { "," })),
            Style::Matrix if named => format!(";{name}={}", pairs.join(&format!(";{name}="))),
            Style::Matrix if explode => format!(";{}", pairs.join(";")),
            Style::Matrix => format!(";{name}={}", pairs.join(",")),
            _ => pairs.join(","),
        };
        Ok(Self {
            name,
            text: value.to_string(),
            encoded: Some(encoded),
        })
    }
}

/// The unreserved characters, which are never encoded, and `/`: a table, since every call looks at its whole path.
const PLAIN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        let plain =
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/');
        table[byte as usize] = plain;
        byte += 1;
    }
    table
};

/// How many bytes at the beginning are of these.
fn plain(text: &str) -> usize {
    let end = text.bytes().position(|byte| !PLAIN[usize::from(byte)]);
    end.unwrap_or(text.len())
}

/// The template with its parameters filled in.
pub(crate) fn fill<'a>(
    template: &'a str,
    parameters: &[Parameter],
) -> Result<Cow<'a, str>, String> {
    let mut end = plain(template);
    if end == template.len() {
        check(template)?;
        return Ok(template.into());
    }
    let values = parameters.iter().map(|parameter| parameter.text.len());
    let mut path = String::with_capacity(template.len() + values.sum::<usize>());
    // Where the template's own query begins. Of `{?name}` the sign is part of the name, and no other begins one then.
    let (mut query, mut has_query) = (None, true);
    let mut rest = template;
    loop {
        path.push_str(&rest[..end]);
        rest = &rest[end..];
        let Some(first) = rest.chars().next() else {
            break;
        };
        let (one, mut after) = rest.split_at(first.len_utf8());
        if first == '{' {
            let (name, behind) = after
                .split_once('}')
                .ok_or_else(|| format!("the path template {template:?} has an open brace"))?;
            path += value(parameters, name)?;
            has_query &= !name.starts_with('?');
            after = behind;
        } else if first == '?' && has_query && query.is_none() {
            query = Some(path.len());
            path.push('?');
        } else {
            path.extend(utf8_percent_encode(one, TEMPLATE));
        }
        rest = after;
        end = plain(rest);
    }
    check(&path[..query.unwrap_or(path.len())])?;
    Ok(path.into())
}

/// What the parameter of this name, the last of it, has as its value.
fn value<'a>(parameters: &'a [Parameter], name: &str) -> Result<&'a str, String> {
    let mut parameters = parameters.iter().rev();
    match parameters.find(|parameter| parameter.name == name) {
        Some(found) => Ok(found.encoded.as_deref().unwrap_or(&found.text)),
        None => Err(format!("the path parameter {name} is missing")),
    }
}

/// Whether it is `.` or `..`, also with its dots encoded.
fn is_dots(segment: &[u8]) -> bool {
    let (mut rest, mut dots) = (segment, 0);
    let forms: [&[u8]; 3] = [b".", b"%2e", b"%2E"];
    while let Some(after) = forms.iter().find_map(|dot| rest.strip_prefix(*dot)) {
        (rest, dots) = (after, dots + 1);
    }
    rest.is_empty() && (1..=2).contains(&dots)
}

/// Two parameters in one segment can make `..` where none of them is.
pub(crate) fn check(path: &str) -> Result<(), String> {
    let bytes = path.as_bytes();
    // Few paths have one of these at all.
    if !path.contains('.') && !path.contains('%') {
        return Ok(());
    }
    // Few segments begin with a dot, and fewer are made of dots.
    let begins = |at: &usize| {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        matches!(bytes[*at], b'.' | b'%') && matches!(before, None | Some(b'/'))
    };
    let segment = |at: usize| bytes[at..].split(|byte| *byte == b'/').next();
    let mut segments = (0..bytes.len()).filter(begins).filter_map(segment);
    match segments.find(|segment| is_dots(segment)) {
        Some(segment) => Err(format!(
            "the path has a segment {:?}, which would name another path",
            String::from_utf8_lossy(segment)
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use serde_json::json;

    use super::{Parameter, fill};
    use crate::runtime::Style;

    #[test]
    fn a_query_in_the_template() {
        let parts = [Parameter::text("a", "x/?y".to_owned()).unwrap()];
        for (template, expect) in [
            ("/f?kind=red", "/f?kind=red"),
            ("/{a}?b={a}&c[]=1", "/x%2F%3Fy?b=x%2F%3Fy&c%5B%5D=1"),
            ("/f?up=..", "/f?up=.."),
            ("/f?a=b?c", "/f?a=b%3Fc"),
            ("/f g/é", "/f%20g/%C3%A9"),
        ] {
            assert_eq!(fill(template, &parts), Ok(expect.into()), "{template}");
        }
    }

    fn one(text: &str) -> Result<String, String> {
        fill(
            "/jobs/{uuid}/data",
            &[Parameter::text("uuid", text.to_owned())?],
        )
        .map(Cow::into_owned)
    }

    #[test]
    fn a_parameter_stays_in_its_segment() {
        for (text, expect) in [
            ("123e4567-e89b", "123e4567-e89b"),
            ("a/b", "a%2Fb"),
            ("a%b", "a%25b"),
            ("%2e%2e", "%252e%252e"),
            ("a?b=c", "a%3Fb=c"),
            ("a#b", "a%23b"),
            ("a b", "a%20b"),
            ("käse", "k%C3%A4se"),
            ("😀", "%F0%9F%98%80"),
            ("a+b", "a+b"),
            ("a:b@c", "a:b@c"),
            ("!$&'()*,;=", "!$&'()*,;="),
            ("a\nb\0\u{7f}", "a%0Ab%00%7F"),
            ("[a]{b}|^`\\\"<>", "%5Ba%5D%7Bb%7D%7C%5E%60%5C%22%3C%3E"),
            ("...", "..."),
            ("/", "%2F"),
        ] {
            assert_eq!(one(text), Ok(format!("/jobs/{expect}/data")), "{text:?}");
        }
    }

    #[test]
    fn reserved_characters_may_make_segments_but_no_other_path() {
        let fill = |text: &str| {
            let path = fill("/f/{p}", &[Parameter::reserved("p", text.to_owned())?]);
            path.map(Cow::into_owned)
        };
        assert_eq!(
            fill("a/b c?d#e%2Ff"),
            Ok("/f/a/b%20c%3Fd%23e%2Ff".to_owned())
        );
        for text in ["", "..", "a/../b", "a/%2e%2E/b"] {
            assert!(fill(text).is_err(), "{text}");
        }
    }

    #[test]
    fn dots_and_nothing_are_refused() {
        for text in ["", ".", ".."] {
            let error = one(text).unwrap_err();
            assert!(error.contains("uuid"), "{error}");
        }
        let parts = [
            Parameter::text("a", "%2e".into()).unwrap(),
            Parameter::styled("b", Style::Label, false, &json!(".")).unwrap(),
        ];
        assert!(fill("/x/{b}", &parts).unwrap_err().contains("\"..\""));
        assert!(fill("/x/{c}", &parts).unwrap_err().contains("c is missing"));
        assert!(fill("/x/{a", &parts).unwrap_err().contains("open brace"));
        assert!(fill("/x/../y", &[]).unwrap_err().contains("\"..\""));
    }

    #[test]
    fn styles_of_lists_and_objects() {
        let list = json!(["a/b", 2]);
        let object = json!({"r": 1, "g": null, "s": "x y"});
        for (style, explode, value, expect) in [
            (Style::Simple, false, &list, "a%2Fb,2"),
            (Style::Simple, false, &object, "r,1,s,x%20y"),
            (Style::Simple, true, &object, "r=1,s=x%20y"),
            (Style::Label, false, &list, ".a%2Fb,2"),
            (Style::Label, true, &list, ".a%2Fb.2"),
            (Style::Matrix, false, &list, ";p=a%2Fb,2"),
            (Style::Matrix, true, &list, ";p=a%2Fb;p=2"),
            (Style::Matrix, true, &object, ";r=1;s=x%20y"),
            (Style::Matrix, false, &json!(5), ";p=5"),
        ] {
            let parameter = Parameter::styled("p", style, explode, value).unwrap();
            assert_eq!(fill("/{p}", &[parameter]), Ok(format!("/{expect}").into()));
        }
        assert!(Parameter::styled("p", Style::Simple, false, &json!([])).is_err());
        assert!(Parameter::styled("p", Style::Simple, false, &json!(null)).is_err());
    }
}
