//! What only rustc knows: `FUZZ_COMPILE=50 cargo test --package tests --test fuzz compile`.

use std::path::Path;

use tests::golden::{cargo, root, target};
use tests::lean;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::pipeline::{self, Request};

use crate::choices::Choices;
use crate::document::document;
use crate::rounds::{numbers, setting};

#[test]
fn compile() {
    let Some(count) = setting("FUZZ_COMPILE") else {
        return;
    };
    let first = setting("FUZZ_SEED").unwrap_or(0);
    let folder = target().join("fuzz/compile");
    let _ = std::fs::remove_dir_all(folder.join("crates"));
    std::fs::create_dir_all(&folder).expect("a folder");
    let made = (first..first + count).filter(|seed| generate(*seed, &folder));
    let members: Vec<String> = made.map(|seed| format!("crates/made-{seed}")).collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    std::fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
    let output = cargo()
        .args([
            "check",
            "--workspace",
            "--lib",
            "--examples",
            "--keep-going",
            "--quiet",
        ])
        .args(lean::arguments(
            members.iter().map(|name| folder.join(name)),
        ))
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "-Dwarnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo");
    eprintln!("{} crates of {count} documents", members.len());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Writes the crate of a seed; `false` where its document is refused.
fn generate(seed: u64, folder: &Path) -> bool {
    let name = format!("made-{seed}");
    let out = folder.join("crates").join(&name);
    let spec = folder.join(format!("{name}.json"));
    let document = document(&mut Choices::new(&numbers(seed)));
    std::fs::write(&spec, document.to_string()).expect("a document");
    let way =
        xtask::workspace::relative(&out, &root().join("runtime")).expect("a way to the runtime");
    let request = Request {
        spec: &spec,
        config: None,
        only: &[],
        name: Some(&name),
        options: Options {
            runtime: Runtime::Path(way),
            member: true,
        },
    };
    let files = pipeline::generate(&request, &mut Diagnostics::new());
    files.is_some_and(|files| files.write(&out).is_ok())
}
