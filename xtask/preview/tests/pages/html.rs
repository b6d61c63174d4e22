//! What holds for each page of each document: links lead somewhere, anchors are unique, and the page is reached.

use super::{documents, pages};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use xtask::files::Files;

/// The elements that match, of a page.
pub(crate) fn select<'h>(html: &'h Html, selector: &str) -> Vec<scraper::ElementRef<'h>> {
    html.select(&Selector::parse(selector).expect("a selector"))
        .collect()
}

/// The pages, parsed.
pub(crate) fn parsed(files: &Files) -> BTreeMap<String, Html> {
    let is_page = |path: &str| Path::new(path).extension().is_some_and(|one| one == "html");
    let html = files.iter().filter(|(path, _)| is_page(path));
    html.map(|(path, text)| (path.to_owned(), Html::parse_document(text)))
        .collect()
}

/// Where a relative link on a page leads: the file and the anchor.
pub(crate) fn target(page: &str, link: &str) -> (String, String) {
    let base = url::Url::parse("http://pages/").and_then(|base| base.join(page));
    let url = base.and_then(|base| base.join(link)).expect("a link");
    let decoded = |text: &str| {
        percent_encoding::percent_decode_str(text)
            .decode_utf8_lossy()
            .into_owned()
    };
    (
        decoded(url.path().trim_start_matches('/')),
        decoded(url.fragment().unwrap_or_default()),
    )
}

#[test]
fn no_link_is_dead_and_no_page_is_lost() {
    for document in documents() {
        let (files, name) = (&document.pages, document);
        let pages = parsed(files);
        let ids: BTreeMap<&str, BTreeSet<String>> = pages
            .iter()
            .map(|(path, html)| {
                let all = select(html, "[id]")
                    .into_iter()
                    .filter_map(|one| one.attr("id"));
                let all: Vec<String> = all.map(str::to_owned).collect();
                let unique: BTreeSet<String> = all.iter().cloned().collect();
                assert_eq!(all.len(), unique.len(), "{name}: {path} has an id twice");
                (path.as_str(), unique)
            })
            .collect();
        let mut reached = BTreeSet::from(["index.html".to_owned()]);
        for (path, html) in &pages {
            for element in select(html, "[href], [src]") {
                let link = element
                    .attr("href")
                    .or(element.attr("src"))
                    .unwrap_or_default();
                if link.contains(':') {
                    continue;
                }
                let (file, anchor) = target(path, link);
                assert!(
                    files.get(&file).is_some(),
                    "{name}: {path} leads to {link}, which is not there"
                );
                if !anchor.is_empty() {
                    assert!(
                        ids[file.as_str()].contains(&anchor),
                        "{name}: {path} leads to {link}, but there is no such id"
                    );
                }
                reached.insert(file);
            }
            for element in select(html, "[aria-controls]") {
                let id = element.attr("aria-controls").unwrap_or_default();
                assert!(
                    ids[path.as_str()].contains(id),
                    "{name}: {path} controls {id}, which is not there"
                );
            }
        }
        let lost: Vec<&String> = pages
            .keys()
            .filter(|path| !reached.contains(*path))
            .collect();
        assert!(lost.is_empty(), "{name}: nothing leads to {lost:?}");
        searched(files, &ids);
    }
}

/// Everything in the index of the search leads somewhere.
fn searched(files: &Files, ids: &BTreeMap<&str, BTreeSet<String>>) {
    for row in search_index(files) {
        let place = row[3].as_str().expect("an address");
        let (file, anchor) = target("", place);
        assert!(ids.contains_key(file.as_str()), "search leads to {place}");
        assert!(
            anchor.is_empty() || ids[file.as_str()].contains(&anchor),
            "search leads to {place}"
        );
    }
}

/// The rows of the index.
pub(crate) fn search_index(files: &Files) -> Vec<serde_json::Value> {
    let text = files.get("assets/search.js").expect("an index");
    let json = text
        .strip_prefix("globalThis.searchIndex = ")
        .and_then(|text| text.strip_suffix(";\n"));
    serde_json::from_str(json.expect("an assignment")).expect("rows")
}

#[test]
fn every_page_has_what_pages_have() {
    for document in documents() {
        for (path, html) in parsed(&document.pages) {
            let count = |selector: &str| select(&html, selector).len();
            assert_eq!(count("h1"), 1, "{document}: {path}");
            assert_eq!(count("main#content"), 1, "{path}");
            assert_eq!(count("a.skip[href='#content']"), 1, "{path}");
            assert_eq!(count("html[lang]"), 1, "{path}");
            assert!(count("nav#nav a") >= 2, "{path}");
            assert_eq!(count("[role]:empty:not(dialog *):not(.told)"), 0, "{path}");
            let title = select(&html, "title")[0].text().collect::<String>();
            assert!(!title.trim().is_empty(), "{path}");
        }
    }
}

/// The order of keys in a document does not show.
#[test]
fn shuffled_documents_have_the_same_pages() {
    let folder = std::env::temp_dir().join(format!("pages-shuffled-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for document in documents() {
        let text = std::fs::read_to_string(&document.spec).expect("a document");
        let Ok(value) = serde_yaml::from_str::<serde_json::Value>(&text) else {
            // What YAML has and JSON has not.
            continue;
        };
        let write = |name: &str, value: &serde_json::Value| {
            let path = folder.join(name);
            std::fs::write(&path, value.to_string()).expect("a document");
            path
        };
        let (one, other) = (
            write("one.json", &value),
            write("other.json", &shuffled(&value)),
        );
        let (one, other) = (
            pages(&one, document.config.as_deref()),
            pages(&other, document.config.as_deref()),
        );
        for ((path, one), (_, other)) in one.iter().zip(other.iter()) {
            assert!(
                one == other,
                "{document}: {path} depends on the order of keys"
            );
        }
        assert_eq!(one, other);
    }
    let _ = std::fs::remove_dir_all(folder);
}

fn shuffled(value: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(map) => {
            let members = map.iter().rev();
            Value::Object(
                members
                    .map(|(key, value)| (key.clone(), shuffled(value)))
                    .collect(),
            )
        }
        Value::Array(list) => Value::Array(list.iter().map(shuffled).collect()),
        other => other.clone(),
    }
}
