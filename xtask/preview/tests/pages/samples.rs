//! The programs on the pages compile, as they stand there.

use super::{outline, root};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use xtask::plan::ALL_RESOURCES;

/// Generated crates, and the documents that they come from.
const CRATES: &[(&str, &str, &str, &str)] = &[
    (
        "gradient-sdk",
        "generated",
        "spec/openapi.yaml",
        "spec/codegen.toml",
    ),
    (
        "operations-sdk",
        "samples/operations",
        "tests/fixtures/operations.yaml",
        "tests/fixtures/operations.toml",
    ),
];

#[test]
fn every_sample_compiles_without_a_warning() {
    let root = root();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples");
    let mut manifest = "[workspace]\n\n[package]\nname = \"samples\"\nedition = \"2024\"\n\n[dependencies]\ntokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n".to_owned();
    // Each program is a module; what it calls `main` is a function there.
    let mut library = "#![allow(dead_code, deprecated)]\n".to_owned();
    for (name, place, spec, config) in CRATES {
        let way = root.join(place);
        let outline = outline(&root.join(spec), Some(&root.join(config)));
        let groups = outline.plan.has_groups().then_some(ALL_RESOURCES);
        let features: Vec<&str> = groups.into_iter().collect();
        writeln!(
            manifest,
            "{name} = {{ path = {way:?}, default-features = false, features = {features:?} }}"
        )
        .expect("text");
        let programs = preview::pages::programs(&outline);
        assert!(programs.len() >= outline.api.operations.len());
        for (index, (method, program)) in programs.iter().enumerate() {
            let module = format!("{}_{index}", name.replace('-', "_"));
            writeln!(library, "\n/// `{method}`\nmod m_{module} {{\n{program}}}").expect("text");
        }
    }
    fs::create_dir_all(folder.join("src")).expect("a folder");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(folder.join("src/lib.rs"), library).expect("a library");
    // The same versions as everywhere.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .args(["check", "--quiet", "--color", "never"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", target(&root))
        .env("RUSTFLAGS", "-Dwarnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    let output = cargo.output().expect("cargo");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Where other tests compile generated crates, so that what these depend on is checked once.
fn target(root: &Path) -> std::path::PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    target.join("compile/target")
}
