//! The whole way from a document to files, in process, nothing written.

use std::path::{Path, PathBuf};

use divan::Bencher;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::files::Files;
use xtask::pipeline::{Request, generate};

#[divan::bench]
fn spec(bencher: Bencher<'_, '_>) {
    let folder = tests::golden::root().join("spec");
    let (document, config) = (folder.join("openapi.yaml"), folder.join("codegen.toml"));
    bencher.bench(|| files(&document, Some(&config)));
}

#[divan::bench(sample_count = 5, sample_size = 1, ignore = !digitalocean().is_file())]
fn digitalocean_full(bencher: Bencher<'_, '_>) {
    let document = digitalocean();
    bencher.bench(|| files(&document, None));
}

/// DigitalOcean's whole document, which lies beside the workspace or not at all.
pub(crate) fn digitalocean() -> PathBuf {
    let shared = std::env::var_os("SHARED_DIR").unwrap_or_else(|| "../shared".into());
    tests::golden::root()
        .join(shared)
        .join("corpus/digitalocean-full.yaml")
}

pub(crate) fn files(document: &Path, config: Option<&Path>) -> Files {
    let options = Options {
        runtime: Runtime::Path("../runtime".to_owned()),
        member: false,
    };
    let request = Request {
        spec: document,
        config,
        only: &[],
        name: Some("measured"),
        options,
    };
    generate(&request, &mut Diagnostics::new()).expect("a document without errors")
}
