//! The reference pages of several documents, judged by an HTML parser, without a browser.

mod folder;
mod html;
mod safety;
mod samples;
mod seeds;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::files::Files;
use xtask::pipeline::{self, Outline, Request};

/// The workspace.
fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package
        .ancestors()
        .nth(2)
        .expect("xtask/preview is in the workspace")
        .to_owned()
}

/// A document and its pages.
struct Document {
    spec: PathBuf,
    config: Option<PathBuf>,
    pages: Files,
}

impl std::fmt::Display for Document {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.spec.display().fmt(out)
    }
}

/// The documents whose pages are looked at.
fn documents() -> &'static [Document] {
    static DOCUMENTS: OnceLock<Vec<Document>> = OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        let all = sources().into_iter();
        all.map(|(spec, config)| Document {
            pages: pages(&spec, config.as_deref()),
            spec,
            config,
        })
        .collect()
    })
}

/// The documents with their configurations.
fn sources() -> Vec<(PathBuf, Option<PathBuf>)> {
    let root = root();
    let mut documents = vec![
        (
            root.join("spec/openapi.yaml"),
            Some(root.join("spec/codegen.toml")),
        ),
        (root.join("xtask/preview/tests/fixtures/hostile.yaml"), None),
    ];
    for folder in [
        "tests/fixtures",
        "tests/fixtures/snapshots",
        "tests/fixtures/snapshots/nasty",
    ] {
        let entries = std::fs::read_dir(root.join(folder)).expect("a folder of documents");
        let files = entries.map(|entry| entry.expect("an entry").path());
        let mut files: Vec<PathBuf> = files
            .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
            .collect();
        files.sort();
        documents.extend(files.into_iter().map(|path| {
            let config = Some(path.with_extension("toml")).filter(|path| path.is_file());
            (path, config)
        }));
    }
    documents
}

fn outline(spec: &Path, config: Option<&Path>) -> Outline {
    let request = Request {
        spec,
        config,
        only: &[],
        name: None,
        options: Options {
            runtime: Runtime::Vendored,
            member: false,
        },
    };
    let mut diagnostics = Diagnostics::new();
    let outline = pipeline::outline(&request, &mut diagnostics);
    outline.unwrap_or_else(|| panic!("{}: {}", spec.display(), diagnostics.render(false)))
}

fn pages(spec: &Path, config: Option<&Path>) -> Files {
    preview::pages::pages(&outline(spec, config))
}

/// The pages of `spec/`.
fn own_pages() -> Files {
    let root = root();
    pages(
        &root.join("spec/openapi.yaml"),
        Some(&root.join("spec/codegen.toml")),
    )
}
