//! JSON with line breaks and indents, its members in their order and its numbers as they came.

/// The JSON text, indented by two blanks; `None` if it is none.
pub(super) fn pretty(text: &[u8]) -> Option<String> {
    let _: serde::de::IgnoredAny = serde_json::from_slice(text).ok()?;
    let text = std::str::from_utf8(text).ok()?;
    let mut out = String::with_capacity(text.len() * 2);
    let mut depth = 0;
    let mut chars = text.chars().peekable();
    let mut in_text = false;
    while let Some(c) = chars.next() {
        if in_text {
            out.push(c);
            match c {
                '"' => in_text = false,
                '\\' => out.extend(chars.next()),
                _ => {}
            }
            continue;
        }
        match c {
            '"' => {
                in_text = true;
                out.push(c);
            }
            '{' | '[' => {
                while chars.next_if(char::is_ascii_whitespace).is_some() {}
                out.push(c);
                if let Some(end) = chars.next_if(|c| matches!(c, '}' | ']')) {
                    out.push(end);
                } else {
                    depth += 1;
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth -= 1;
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            c if c.is_ascii_whitespace() => {}
            c => out.push(c),
        }
    }
    Some(out)
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::pretty;

    #[test]
    fn everything_but_blanks_is_kept() {
        for (text, expect) in [
            ("18446744073709551616", Some("18446744073709551616")),
            (
                r#" { "b" : 1.10 , "a":[ ],"c":{} } "#,
                Some("{\n  \"b\": 1.10,\n  \"a\": [],\n  \"c\": {}\n}"),
            ),
            (
                r#"["a \" , [b]\\",{"x":null}]"#,
                Some("[\n  \"a \\\" , [b]\\\\\",\n  {\n    \"x\": null\n  }\n]"),
            ),
            ("{", None),
            ("{} x", None),
            ("", None),
        ] {
            assert_eq!(pretty(text.as_bytes()).as_deref(), expect, "{text}");
        }
        let text = r#"[{"a":[1,{"b":"c"}]}]"#;
        let once = pretty(text.as_bytes()).unwrap();
        assert_eq!(pretty(once.as_bytes()).as_ref(), Some(&once));
    }
}
