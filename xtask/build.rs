//! Carries the runtime's sources into the generator, for crates that stand alone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("..");
    let sources = root.join("runtime/src");
    println!("cargo::rerun-if-changed={}", sources.display());
    let mut files = Vec::new();
    collect(&sources, &sources, &mut files);
    files.sort();
    let mut text = String::from("const SOURCES: &[(&str, &str)] = &[\n");
    for (name, path) in files {
        let _ = writeln!(text, "    ({name:?}, include_str!({path:?})),");
    }
    text.push_str("];\n");
    for (name, file) in [
        ("RUNTIME_MANIFEST", "runtime/Cargo.toml"),
        ("WORKSPACE_MANIFEST", "Cargo.toml"),
    ] {
        let path = root.join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        let _ = writeln!(
            text,
            "const {name}: &str = include_str!({:?});",
            path.display().to_string()
        );
    }
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("runtime_sources.rs");
    fs::write(out, text).expect("the build folder can be written");
}

fn collect(top: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder)
        .expect("the runtime's sources are beside the generator")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            collect(top, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path
                .strip_prefix(top)
                .expect("below it")
                .to_string_lossy()
                .replace('\\', "/");
            files.push((name, path.display().to_string()));
        }
    }
}
