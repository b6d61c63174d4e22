//! The document's Markdown → HTML that can do no harm: no HTML of its own, no image, no link but to the web and to mail.

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

/// Markdown as blocks.
pub(super) fn prose(text: &str) -> Markup {
    let mut links = Links::default();
    let events = parser(text).filter_map(|event| safe(event, &mut links));
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, merged(events));
    PreEscaped(out)
}

/// Markdown as one line of text, without links, since it stands in one.
pub(super) fn line(text: &str) -> String {
    let mut out = String::new();
    for event in parser(text) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::Html(text) | Event::InlineHtml(text) => out.push_str(&untagged(&text)),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => out.push(' '),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first sentence or so of a description, as one line.
pub(super) fn summary(text: &str, longest: usize) -> String {
    let first = text.trim().split("\n\n").next().unwrap_or_default();
    let line = line(first);
    if line.chars().count() <= longest {
        return line;
    }
    let cut: String = line.chars().take(longest).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches(['.', ',', ';', ':']))
}

/// Title and description, once where they are the same.
pub(super) fn described(title: Option<&str>, description: Option<&str>) -> Markup {
    let plain = |text: &str| text.trim().trim_end_matches('.').to_owned();
    let text = description.filter(|text| !text.trim().is_empty());
    // A single word is a name, which stands there already.
    let says =
        |title: &&str| !title.trim().is_empty() && (text.is_none() || title.trim().contains(' '));
    let title = title.filter(says);
    let twice = title.zip(text);
    let twice = twice.is_some_and(|(title, text)| plain(title) == plain(text));
    html! {
        @if let Some(title) = title.filter(|_| !twice) { (prose(title)) }
        @if let Some(text) = text { (prose(text)) }
    }
}

fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
}

/// Which of the links that are open are shown.
#[derive(Default)]
struct Links(Vec<bool>);

/// An event without what could do harm.
fn safe<'e>(event: Event<'e>, links: &mut Links) -> Option<Event<'e>> {
    Some(match event {
        Event::Html(text) | Event::InlineHtml(text) if is_break(&text) => Event::HardBreak,
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(untagged(&text).into()),
        // An image says who reads the page; its text is kept.
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock)
        | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => {
            return None;
        }
        Event::Start(Tag::Link {
            dest_url,
            link_type,
            ..
        }) => {
            let target = target(&dest_url, link_type);
            links.0.push(target.is_some());
            return target.map(|target| Event::InlineHtml(open(&target).into()));
        }
        Event::End(TagEnd::Link) => {
            let shown = links.0.pop().unwrap_or_default();
            return shown.then_some(Event::InlineHtml(CowStr::Borrowed("</a>")));
        }
        // Below the headings of the page.
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: lower(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        Event::Start(Tag::CodeBlock(_)) => {
            Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented))
        }
        other => other,
    })
}

/// A link's address, if a page may lead there.
fn target(url: &str, kind: LinkType) -> Option<String> {
    if kind == LinkType::Email {
        return Some(format!("mailto:{url}"));
    }
    let scheme = url
        .split(':')
        .next()
        .filter(|scheme| scheme.len() < url.len())?;
    let allowed = ["http", "https", "mailto"];
    let known = allowed.iter().any(|one| scheme.eq_ignore_ascii_case(one));
    let plain = !url.chars().any(|c| c.is_control() || c.is_whitespace());
    (known && plain).then(|| url.to_owned())
}

fn open(target: &str) -> String {
    html! { a href=(target) rel="noopener noreferrer" {} }
        .into_string()
        .trim_end_matches("</a>")
        .to_owned()
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

fn is_break(html: &str) -> bool {
    let tag = html.trim().to_ascii_lowercase();
    ["<br>", "<br/>", "<br />"].contains(&tag.as_str())
}

/// Tags that only format: they are left out, since what they mean is not shown. Any other stays as the text that it is.
const FORMAT: &[&str] = &[
    "b", "br", "br/", "code", "div", "em", "i", "li", "ol", "p", "pre", "span", "strong", "u", "ul",
];

/// HTML as text.
fn untagged(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from.find('>').map(|end| end + 1);
        let tag = end.map(|end| from[1..end - 1].trim_start_matches('/').trim());
        let formats = tag.is_some_and(|tag| FORMAT.iter().any(|one| tag.eq_ignore_ascii_case(one)));
        let taken = if formats { end.unwrap_or(1) } else { 1 };
        if !formats {
            out.push('<');
        }
        rest = &from[taken..];
    }
    out + rest
}

/// Texts that follow each other as one, so that a line break between them is one.
fn merged<'e>(events: impl Iterator<Item = Event<'e>>) -> impl Iterator<Item = Event<'e>> {
    pulldown_cmark::TextMergeStream::new(events)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_harmful_is_left() {
        let check =
            |text: &str, expected: &str| assert_eq!(prose(text).0.trim(), expected, "{text:?}");
        check("a **b** `c`", "<p>a <strong>b</strong> <code>c</code></p>");
        check(
            "<script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
        );
        check(
            "a <img src=x onerror=alert(1)> b",
            "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>",
        );
        check("<p>a<br>b</p>", "ab");
        check("a<br>b", "<p>a<br />\nb</p>");
        check("[x](javascript:alert(1))", "<p>x</p>");
        check("[x](JaVaScRiPt:alert(1))", "<p>x</p>");
        check("[x](java&#10;script:alert(1))", "<p>x</p>");
        check("[x](data:text/html,y)", "<p>x</p>");
        check("[x](/relative) [y](#here)", "<p>x y</p>");
        check("<javascript:alert(1)>", "<p>javascript:alert(1)</p>");
        check(
            "[x](https://a.b/\"onclick=\"c)",
            "<p><a href=\"https://a.b/&quot;onclick=&quot;c\" rel=\"noopener noreferrer\">x</a></p>",
        );
        check(
            "<me@a.b>",
            "<p><a href=\"mailto:me@a.b\" rel=\"noopener noreferrer\">me@a.b</a></p>",
        );
        check("![alt](https://a.b/c.png)", "<p>alt</p>");
        check("# A {#id onclick=x}", "<h4>A {#id onclick=x}</h4>");
        check("```\"><script>\nx\n```", "<pre><code>x\n</code></pre>");
        check(
            "[a](https://x.y [b](javascript:c)",
            "<p>[a](https://x.y b</p>",
        );
    }

    #[test]
    fn a_line_is_text() {
        assert_eq!(line("a *b* [c](d) `e`\nf <b>g</b>"), "a b c e f g");
        assert_eq!(summary("One two three. Four\n\nFive", 12), "One two…");
    }
}
