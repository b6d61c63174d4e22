//! The reference pages of other languages: each field and each value that they name is on ours.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::pipeline::{self, Request};

/// Our page of what all of them are about.
const PAGE: &str = "api/knowledge_bases/indexing_jobs/create.html";

pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let entries = std::fs::read_dir(folder).expect("a folder of pages");
    let pages = entries.map(|entry| entry.expect("an entry").path());
    let trial = |page: std::path::PathBuf| {
        let name = page.file_name().unwrap_or_default().to_string_lossy();
        Trial::test(format!("seeds/{name}"), move || check(&page))
    };
    pages.map(trial).collect()
}

fn check(seed: &Path) -> Result<(), Failed> {
    let (seed, ours) = (tests::golden::text(seed), ours()?);
    let names = names(&seed);
    if names.len() < 20 {
        return Err(format!("only {names:?} were found in it").into());
    }
    let words: Vec<&str> = ours
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    let missing: Vec<&str> = names
        .into_iter()
        .filter(|name| !words.contains(name))
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("{missing:?} are missing").into())
    }
}

/// The names of fields, which begin lines and end at a colon, and the values in capitals.
fn names(seed: &str) -> Vec<&str> {
    let is_name = |text: &&str| {
        let mut chars = text.chars();
        chars.all(|c| c.is_ascii_lowercase() || c == '_') && !text.is_empty()
    };
    let fields = seed
        .lines()
        .filter_map(|line| Some(line.split_once(": ")?.0.trim_end_matches('?')));
    let quoted = seed.split('"').skip(1).step_by(2);
    let values = quoted.filter(|text| text.len() > 5 && !text.contains(|c: char| !is_capital(c)));
    let mut all: Vec<&str> = fields.filter(is_name).chain(values).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn is_capital(c: char) -> bool {
    c.is_ascii_uppercase() || c == '_'
}

/// The text of our page.
fn ours() -> Result<String, Failed> {
    let spec = tests::golden::root().join("spec/openapi.yaml");
    let config = tests::golden::root().join("spec/codegen.toml");
    let request = Request {
        spec: &spec,
        config: Some(&config),
        only: &[],
        name: None,
        options: Options {
            runtime: Runtime::Vendored,
            member: false,
        },
    };
    let outline = pipeline::outline(&request, &mut Diagnostics::new()).ok_or("it is refused")?;
    let pages = preview::pages::pages(&outline);
    let page = pages.iter().find(|(path, _)| *path == PAGE);
    let (_, html) = page.ok_or("the page is missing")?;
    let texts = html
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    Ok(texts.collect::<Vec<_>>().join(" "))
}
