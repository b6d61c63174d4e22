//! Whatever a document says, it stays text: no element, attribute or address on a page is its own.

use super::html::{parsed, select};
use super::{documents, pages};
use std::collections::BTreeSet;

/// The elements that pages are made of.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "button",
    "code",
    "dd",
    "del",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "input",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "span",
    "strong",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "wbr",
];

/// Their attributes.
const ATTRIBUTES: &[&str] = &[
    "aria-autocomplete",
    "aria-controls",
    "aria-current",
    "aria-expanded",
    "aria-haspopup",
    "aria-keyshortcuts",
    "aria-label",
    "aria-live",
    "autocomplete",
    "charset",
    "checked",
    "class",
    "content",
    "data-up",
    "defer",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "lang",
    "maxlength",
    "method",
    "name",
    "open",
    "placeholder",
    "rel",
    "role",
    "scope",
    "spellcheck",
    "src",
    "start",
    "tabindex",
    "type",
    "value",
];

#[test]
fn nothing_of_a_document_becomes_markup() {
    let (elements, attributes): (BTreeSet<&str>, BTreeSet<&str>) = (
        ELEMENTS.iter().copied().collect(),
        ATTRIBUTES.iter().copied().collect(),
    );
    for document in documents() {
        for (path, html) in parsed(&document.pages) {
            let place = format!("{document}: {path}");
            for element in select(&html, "*") {
                let name = element.value().name();
                assert!(elements.contains(name), "{place} has an element {name}");
                for (attribute, value) in element.value().attrs() {
                    assert!(
                        attributes.contains(attribute),
                        "{place} has an attribute {attribute}={value:?}"
                    );
                    assert!(
                        attribute != "id" || !value.contains(char::is_whitespace),
                        "{place} has the id {value:?}"
                    );
                }
            }
            for script in select(&html, "script") {
                assert!(
                    script.attr("src").is_some() && script.inner_html().is_empty(),
                    "{place} has a script of its own"
                );
            }
            let policy = select(&html, "meta[http-equiv='Content-Security-Policy']");
            assert!(
                policy[0]
                    .attr("content")
                    .is_some_and(|text| text.contains("script-src 'self'")),
                "{place}"
            );
        }
    }
}

#[test]
fn links_lead_to_pages_the_web_or_mail() {
    for document in documents() {
        for (path, html) in parsed(&document.pages) {
            for element in select(&html, "[href]") {
                let link = element.attr("href").unwrap_or_default();
                let outside = ["https://", "http://", "mailto:"]
                    .iter()
                    .any(|scheme| link.to_ascii_lowercase().starts_with(scheme));
                let inside = link
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "_-./#~".contains(c));
                assert!(outside || inside, "{document}: {path} leads to {link:?}");
                if outside {
                    assert_eq!(
                        element.attr("rel"),
                        Some("noopener noreferrer"),
                        "{path}: {link}"
                    );
                }
            }
        }
    }
}

/// What the document says is still there to read.
#[test]
fn hostile_text_is_shown() {
    let spec = super::root().join("xtask/preview/tests/fixtures/hostile.yaml");
    let files = pages(&spec, None);
    let pages = parsed(&files);
    let text = |path: &str| pages[path].root_element().text().collect::<String>();
    let all: String = pages.keys().map(|path| text(path)).collect();
    for said in [
        "</title><script>alert('title')</script>",
        "<img src=x onerror=alert(1)>",
        "</article></main><script>alert(3)</script>",
        "<script>alert(404)</script>",
        "\"\\\" onload=\\\"x\"",
        "<svg/onload=alert(1)>",
    ] {
        assert!(all.contains(said), "{said} is not shown");
    }
    assert!(
        !all.contains("vbscript"),
        "an address is shown in the place of its text"
    );
}

/// Every file is inside the folder, and its name is one that every system takes.
#[test]
fn files_have_plain_names() {
    for document in documents() {
        let files = &document.pages;
        let mut lower = BTreeSet::new();
        for (path, _) in files.iter() {
            let plain = path.split('/').all(|part| {
                !part.is_empty()
                    && part != ".."
                    && part.len() <= 120
                    && part
                        .chars()
                        .all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
            });
            assert!(plain, "{document}: {path}");
            assert!(
                lower.insert(path.to_ascii_lowercase()),
                "{document}: {path} twice"
            );
        }
    }
}
