//! Parts of documents, and whether they mean what the documents do.

use std::fs;
use std::path::Path;
use xtask::diagnostics::Diagnostics;
use xtask::pipeline::{self, Subset};

/// What a document means, without where it says so.
///
/// # Errors
///
/// What is wrong with it.
pub fn meaning(spec: &Path, only: &[String]) -> Result<String, String> {
    let mut diagnostics = Diagnostics::new();
    let api = pipeline::read_api(spec, only, &mut diagnostics)
        .ok_or_else(|| format!("{}: {}", spec.display(), diagnostics.render(false)))?;
    let shown = format!("{api:#?}");
    let lines = shown
        .lines()
        .filter(|line| !line.trim_start().starts_with("pointer:"));
    Ok(lines.fold(String::new(), |text, line| text + line + "\n"))
}

/// The text of a part of a document.
///
/// # Errors
///
/// What is wrong with it.
pub fn select(spec: &Path, only: &[String]) -> Result<String, String> {
    let mut diagnostics = Diagnostics::new();
    let subset = Subset {
        spec,
        config: None,
        only,
        old: None,
    };
    let selected = pipeline::subset(&subset, &mut diagnostics);
    selected
        .map(|selected| selected.text)
        .ok_or_else(|| format!("{}: {}", spec.display(), diagnostics.render(false)))
}

/// Whether a part means what the document means as far as it goes, and is its own part.
///
/// # Errors
///
/// The difference.
///
/// # Panics
///
/// If the folder cannot be written.
pub fn same(name: &str, spec: &Path, only: &[String], folder: &Path) -> Result<(), String> {
    let text = select(spec, only)?;
    let part = folder.join(format!("{name}.yaml"));
    fs::write(&part, &text).expect("a document");
    let (whole, own) = (meaning(spec, only)?, meaning(&part, &[])?);
    if whole != own {
        return Err(crate::golden::unified(&whole, &own, name));
    }
    let again = select(&part, only)?;
    if text == again {
        Ok(())
    } else {
        Err(crate::golden::unified(&text, &again, name))
    }
}

/// The operations of a document, as patterns.
///
/// # Panics
///
/// If it cannot be used.
pub fn operations(spec: &Path) -> Vec<String> {
    let api = pipeline::read_api(spec, &[], &mut Diagnostics::new()).expect("a good document");
    let operations = api.operations.iter();
    operations
        .map(|one| format!("{} {}", one.method, one.path))
        .collect()
}
