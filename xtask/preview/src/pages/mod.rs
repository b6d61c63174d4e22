//! Reference pages: static HTML that shows what a document says and how it is called in Rust.
//!
//! ```text
//! Outline ──Site──▶ every page's place ──▶ operation, resource, kinds, home ──layout──▶ Files
//! ```
//!
//! All text goes through `maud`, which escapes it, or through `prose`, which reads Markdown. There is no other way in.

mod answers;
mod args;
mod code;
mod example;
mod expression;
mod home;
mod kinds;
mod layout;
mod operation;
mod parameters;
mod prose;
mod resource;
mod row;
mod rust;
mod sample;
mod search;
mod site;
mod tree;

pub use args::{Args, run};
pub use sample::programs;

use serde_json::Value;
use site::Site;
use xtask::files::Files;
use xtask::pipeline::{self, Outline};

/// What the pages are made with besides the document: each has a place of its own.
const ASSETS: &[(&str, &str)] = &[
    ("assets/style.css", STYLE),
    ("assets/theme.js", include_str!("assets/theme.js")),
    ("assets/app.js", include_str!("assets/app.js")),
    ("assets/icon.svg", include_str!("assets/icon.svg")),
];

/// The dark colours hold where the reader wants them, or else the system does.
const STYLE: &str = concat!(
    include_str!("assets/light.css"),
    "\n@media (prefers-color-scheme: dark) {\n:root:not([data-theme=\"light\"]) {\n",
    include_str!("assets/dark.css"),
    "}\n}\n\n:root[data-theme=\"dark\"] {\n",
    include_str!("assets/dark.css"),
    "}\n\n",
    include_str!("assets/style.css"),
);

/// All pages of a document.
pub fn pages(outline: &Outline) -> Files {
    pipeline::with_stack(|| all(outline))
}

/// The JSON answers on all pages, for those who compare them: the pointer of the operation, the status, and the value.
pub fn answers(outline: &Outline) -> Vec<(String, String, Value)> {
    pipeline::with_stack(|| {
        let site = Site::new(outline);
        let answers = site.methods().filter_map(|(_, _, operation)| {
            let (status, value) = site.examples.answer(operation)?;
            Some((operation.pointer.clone(), status, value))
        });
        answers.collect()
    })
}

fn all(outline: &Outline) -> Files {
    let site = Site::new(outline);
    let mut files = Files::default();
    for (path, text) in ASSETS {
        files.add(*path, *text);
    }
    files.add("assets/search.js", search::index(&site));
    home::write(&site, &mut files);
    resource::write(&site, &mut files);
    operation::write(&site, &mut files);
    kinds::write(&site, &mut files);
    files.mark("docs");
    files
}
