//! A program around generated crates that reads values as their types and writes them again.

use std::fmt::Write as _;
use std::path::Path;

use crate::lean;
use xtask::config::Config;
use xtask::diagnostics::Diagnostics;
use xtask::document::Document;
use xtask::emit::{self, Options};
use xtask::files::Files;
use xtask::plan::ModelKind;
use xtask::{lower, plan};

/// A generated crate, and what its types are of.
#[derive(Debug)]
pub struct Made {
    /// The library.
    pub library: String,
    /// Its files.
    pub files: Files,
    /// The JSON pointer of each schema with a type of its own, and the name of that type.
    pub types: Vec<(String, String)>,
}

/// The crate of a document.
///
/// # Errors
///
/// What the generator has to say about the document.
pub fn make(spec: &Path, name: &str, options: &Options) -> Result<Made, String> {
    let mut diagnostics = Diagnostics::new();
    let document = Document::load(spec, &mut diagnostics);
    let document = document.ok_or_else(|| diagnostics.render(false))?;
    let operations: Vec<_> = document.operations().iter().collect();
    let api = lower::lower(&document, &operations, true, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics.render(false));
    }
    let plan = plan::plan(&api, &Config::default(), Some(name));
    let models = plan.models.iter().flat_map(|file| &file.models);
    // What a call gives for several answers is no JSON.
    let models = models.filter(|model| !matches!(model.kind, ModelKind::Answers(_)));
    Ok(Made {
        library: plan.library(),
        files: emit::emit(&plan, options),
        types: models
            .map(|model| (model.pointer.clone(), model.name.clone()))
            .collect(),
    })
}

const HEAD: &str = "\
//! Each line is a type, a tab and a JSON text; the answer is `=` and the JSON text that comes out, or `!` and why not.

#![allow(deprecated)]

use std::io::{BufRead as _, Write as _};

fn trip<T: serde::de::DeserializeOwned + serde::Serialize>(text: &str) -> Result<String, String> {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| format!(\"written: {error}\"))
}

fn main() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect(\"a line\");
        let (name, text) = line.split_once('\\t').expect(\"a tab\");
        let answer = match one(name, text) {
            Ok(text) => format!(\"={text}\"),
            Err(error) => format!(\"!{}\", error.replace('\\n', \" \")),
        };
        writeln!(out, \"{answer}\").expect(\"a reader\");
    }
}

fn one(name: &str, text: &str) -> Result<String, String> {
    match name {
";

/// The text of the program, for these types of these libraries. A type is asked for as `library::Type`.
pub fn program<'a>(types: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = HEAD.to_owned();
    for (library, name) in types {
        _ = writeln!(
            text,
            "        \"{library}::{name}\" => trip::<{library}::types::{name}>(text),"
        );
    }
    text.push_str("        _ => Err(\"no such type\".to_owned()),\n    }\n}\n");
    text
}

/// Writes the program as a package beside the crates that it is of.
///
/// # Errors
///
/// What the file system says.
pub fn write(folder: &Path, crates: &[&str], program: &str) -> std::io::Result<()> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let mut manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nserde = \"1\"\nserde_json = \"1\"\n"
    );
    for name in crates {
        let features = lean::dependency(&folder.with_file_name(name));
        _ = writeln!(manifest, "{name} = {{ path = \"../{name}\", {features} }}");
    }
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("Cargo.toml"), manifest)?;
    std::fs::write(folder.join("src/main.rs"), program)
}
