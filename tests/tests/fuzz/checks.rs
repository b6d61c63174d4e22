//! What holds for every crate, whatever the document says; most of what rustc would say, without rustc.

mod declared;
mod features;
mod items;
mod paths;
mod size;
mod tables;

use std::collections::BTreeMap;

use xtask::files::Files;

use crate::fault::Fault;

/// The Rust files of a crate, by path.
pub(crate) type Parsed = BTreeMap<String, syn::File>;

/// Everything that is wrong with the files of a crate.
pub(crate) fn check(files: &Files) -> Vec<Fault> {
    let mut faults = paths::check(files);
    let mut parsed = Parsed::new();
    for (path, text) in files.iter() {
        faults.extend(controls(path, text));
        match path.rsplit_once('.') {
            Some((_, "toml")) => faults.extend(manifest(path, text)),
            Some((_, "rs")) => match syn::parse_file(text) {
                Ok(file) => drop(parsed.insert(path.to_owned(), file)),
                Err(error) => faults.push(unreadable(path, text, &error)),
            },
            _ => {}
        }
    }
    if faults.is_empty() {
        faults.extend(items::check(&parsed));
        faults.extend(tables::check(&parsed));
        faults.extend(size::check(&parsed));
        faults.extend(features::check(files));
    }
    faults
}

fn manifest(path: &str, text: &str) -> Option<Fault> {
    let error = text.parse::<toml::Table>().err()?;
    Some(Fault::new(
        "a manifest that is not TOML",
        format!("{path}: {error}"),
    ))
}

fn unreadable(path: &str, text: &str, error: &syn::Error) -> Fault {
    let line = error.span().start().line.saturating_sub(1);
    let line = text.lines().nth(line).unwrap_or_default();
    Fault::new("not Rust", format!("{path}: {error}: {line}"))
}

/// Characters that change how a text looks, or end a line where nobody sees it.
fn controls(path: &str, text: &str) -> Option<Fault> {
    let odd = |c: &char| match c {
        '\n' | '\t' => false,
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'
        | '\u{2029}' => true,
        c => c.is_control(),
    };
    let found = text.chars().find(odd)?;
    let line = text
        .lines()
        .find(|line| line.contains(found))
        .unwrap_or_default();
    Some(Fault::new(
        "a control character",
        format!("{path}: {found:?} in {line:?}"),
    ))
}
