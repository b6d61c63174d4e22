//! What the generator makes of every document of these tests compiles without a warning and is formatted.
//!
//! All crates are members of one workspace below `target/`, so that what they depend on is checked once. Equal files are
//! not written again, which makes a second run quick.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use tests::golden::{cargo, file, names, root, target};
use tests::lean;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::pipeline::{self, Request};

/// The folders with documents, and what the names of their crates start with.
const FOLDERS: &[(&str, &str)] = &[
    ("fixtures", "whole"),
    ("fixtures/snapshots", "plain"),
    ("fixtures/snapshots/nasty", "nasty"),
    ("fixtures/snapshots/causes", "cause"),
];

/// The document that is also generated with the runtime as a module.
const VENDORED: (&str, &str) = ("fixtures/snapshots", "helpers");

/// A crate to generate.
struct Member {
    name: String,
    spec: PathBuf,
    config: Option<PathBuf>,
    runtime: Runtime,
}

fn member(folder: &str, kind: &str, document: &str, runtime: Runtime) -> Member {
    Member {
        name: format!("{kind}-{}", document.replace(['_', '.'], "-")),
        spec: file(&format!("{folder}/{document}.yaml")),
        config: Some(file(&format!("{folder}/{document}.toml"))).filter(|path| path.exists()),
        runtime,
    }
}

fn members(workspace: &Path) -> Vec<Member> {
    let mut members = vec![member(
        VENDORED.0,
        "vendored",
        VENDORED.1,
        Runtime::Vendored,
    )];
    let runtime = |name: &str| {
        let way = xtask::workspace::relative(&workspace.join(name), &root().join("runtime"));
        Runtime::Path(way.expect("a way to the runtime"))
    };
    for (folder, kind) in FOLDERS {
        members.extend(
            names(folder, ".yaml")
                .iter()
                .map(|document| member(folder, kind, document, runtime("member"))),
        );
    }
    members
}

fn generate(member: &Member, workspace: &Path) {
    let options = Options {
        runtime: member.runtime.clone(),
        member: true,
    };
    let request = Request {
        spec: &member.spec,
        config: member.config.as_deref(),
        only: &[],
        name: Some(&member.name),
        options,
    };
    let mut diagnostics = Diagnostics::new();
    let files = pipeline::generate(&request, &mut diagnostics);
    let files = files.unwrap_or_else(|| panic!("{}: {}", member.name, diagnostics.render(false)));
    files
        .write(&workspace.join(&member.name))
        .unwrap_or_else(|refusal| panic!("{}", refusal.message));
}

/// The workspace with all crates, made once.
fn workspace() -> &'static Path {
    static WORKSPACE: OnceLock<PathBuf> = OnceLock::new();
    WORKSPACE.get_or_init(|| {
        let folder = target().join("compile");
        fs::create_dir_all(&folder).expect("a folder");
        let members = members(&folder);
        for member in &members {
            generate(member, &folder);
        }
        let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
        write(
            &folder.join("Cargo.toml"),
            &format!("[workspace]\nresolver = \"3\"\nmembers = {names:?}\n"),
        );
        // The same versions as everywhere, so that nothing is downloaded for this.
        if !folder.join("Cargo.lock").exists() {
            fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
        }
        folder
    })
}

fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).expect("a file");
    }
}

fn succeed(command: &mut Command) {
    let output = command.output().expect("cargo");
    assert!(
        output.status.success(),
        "{command:?} failed:\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Cargo in that workspace, where every warning is an error, for these packages, or for all where none is named.
fn strict(arguments: &[&str], packages: &[&str]) -> Command {
    let folder = workspace();
    let mut cargo = quiet(arguments);
    if packages.is_empty() {
        let all = fs::read_dir(folder).expect("the workspace");
        let all = all.map(|entry| entry.expect("a folder").path());
        cargo.arg("--workspace").args(lean::arguments(all));
    } else {
        let named = packages.iter().flat_map(|name| ["--package", name]);
        let folders = packages.iter().map(|name| folder.join(name));
        cargo.args(named).args(lean::arguments(folders));
    }
    cargo
}

/// The same for a package without any feature that is not named.
fn bare(arguments: &[&str], package: &str) -> Command {
    let mut cargo = quiet(arguments);
    cargo.args(["--package", package, "--no-default-features"]);
    cargo
}

fn quiet(arguments: &[&str]) -> Command {
    let folder = workspace();
    let mut cargo = cargo();
    cargo
        .args(arguments)
        .args(["--quiet", "--color", "never"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTFLAGS", "-Dwarnings")
        .env("RUSTDOCFLAGS", "-Dwarnings");
    // Set by the cargo that runs the tests, for them.
    cargo
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTDOCFLAGS");
    cargo
}

#[test]
fn every_crate_compiles_without_a_warning() {
    succeed(&mut strict(
        &["check", "--lib", "--examples", "--keep-going"],
        &[],
    ));
}

/// The command lines, which only a feature compiles.
#[test]
fn every_command_line_compiles_without_a_warning() {
    succeed(&mut strict(
        &["check", "--bins", "--features", "cli", "--keep-going"],
        &[],
    ));
}

/// What only features turn on, in both forms of the runtime: as a crate and as a module.
#[test]
fn the_runtime_compiles_with_every_feature() {
    for package in ["vendored-helpers", "plain-helpers"] {
        for features in ["blocking,testing,tracing,http2,gzip", "testing"] {
            let arguments = ["check", "--features", features];
            succeed(&mut strict(&arguments, &[package]));
        }
    }
}

/// A crate whose resources have features, with none of them, and with each alone.
#[test]
fn every_resource_compiles_alone() {
    let manifest = fs::read_to_string(workspace().join("plain-groups/Cargo.toml"));
    let manifest: toml::Table = manifest.expect("a manifest").parse().expect("TOML");
    let all = manifest["features"]["all-resources"].as_array();
    let all = all.expect("a list").iter().map(|name| name.as_str());
    let names = all.map(|name| name.expect("a name"));
    let names: Vec<&str> = names.collect();
    assert_eq!(names.len(), 5);
    for name in std::iter::once("").chain(names) {
        let library = ["check", "--lib", "--examples", "--features", name];
        succeed(&mut bare(&library, "plain-groups"));
        let program = format!("cli,{name}");
        let program = ["check", "--bins", "--features", &program];
        succeed(&mut bare(&program, "plain-groups"));
    }
}

#[test]
fn every_description_is_documentation() {
    let crates = [
        "plain-descriptions",
        "plain-deprecated",
        "plain-fields",
        "whole-operations",
        "nasty-text",
        "nasty-methods",
    ];
    let arguments = ["doc", "--no-deps", "--lib", "--keep-going"];
    succeed(&mut strict(&arguments, &crates));
}

#[test]
fn every_crate_is_formatted() {
    let mut cargo = cargo();
    succeed(
        cargo
            .args(["fmt", "--check"])
            .current_dir(workspace())
            .env("NO_COLOR", "1"),
    );
}
