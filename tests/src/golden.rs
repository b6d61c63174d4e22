//! Expected texts kept as files, the generator's command, and folders to try it in.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::time::SystemTime;

/// The workspace.
///
/// # Panics
///
/// If this package is not in one.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(1)
            .expect("tests/ is in the workspace")
            .to_owned()
    })
}

/// A file of this package: `fixtures/…` or `golden/…`.
pub fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file.
///
/// # Panics
///
/// If it cannot be read.
pub fn text(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The difference between two texts as a unified diff; empty where they are equal.
pub fn unified(old: &str, new: &str, name: &str) -> String {
    let diff = similar::TextDiff::from_lines(old, new);
    diff.unified_diff()
        .header(&format!("a/{name}"), &format!("b/{name}"))
        .to_string()
}

/// What differs between `actual` and the file `golden/{path}`, with what to do about it. With `UPDATE_GOLDEN=1` the file
/// is written instead.
///
/// # Errors
///
/// The difference.
///
/// # Panics
///
/// If the file cannot be written.
pub fn compare(path: &str, actual: &str) -> Result<(), String> {
    let place = file(&format!("golden/{path}"));
    let expected = fs::read_to_string(&place).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder for golden files");
        fs::write(&place, actual).expect("a golden file");
        return Ok(());
    }
    let diff = unified(&expected, actual, &format!("tests/golden/{path}"));
    Err(format!(
        "{diff}\nIf this is what it should be: UPDATE_GOLDEN=1 cargo test --package tests, and review the diff.\n"
    ))
}

/// Panics with all that [`compare`] found.
///
/// # Panics
///
/// If something differs.
pub fn all_equal(results: impl IntoIterator<Item = Result<(), String>>) {
    let faults: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The names, without `ending`, of the files in a folder of this package.
///
/// # Panics
///
/// If there is no such folder.
pub fn names(folder: &str, ending: &str) -> Vec<String> {
    let entries = fs::read_dir(file(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| {
        entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned()
    });
    let mut names: Vec<String> = names
        .filter_map(|name| name.strip_suffix(ending).map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// Cargo's target folder, in which this test was built.
///
/// # Panics
///
/// If the test runs somewhere else.
pub fn target() -> PathBuf {
    // …/target/<profile>/deps/<test>
    let test = std::env::current_exe().expect("a path of the test");
    test.ancestors().nth(3).expect("a target folder").to_owned()
}

/// A new, empty folder for one test.
///
/// # Panics
///
/// If it cannot be made.
pub fn scratch(name: &str) -> PathBuf {
    let folder = target().join("scratch").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a scratch folder");
    folder.canonicalize().expect("a scratch folder")
}

/// A file in a folder: what is in it, and when it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its bytes; none for a folder.
    pub bytes: Option<Vec<u8>>,
    /// When it was written; none for a folder.
    pub written: Option<SystemTime>,
}

/// Everything in a folder, by path.
///
/// # Panics
///
/// If it cannot be read.
pub fn tree(folder: &Path) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path
                .strip_prefix(folder)
                .expect("a path inside")
                .to_string_lossy()
                .replace('\\', "/");
            let written = path
                .is_file()
                .then(|| path.metadata().expect("a file").modified().expect("a time"));
            entries.insert(
                name,
                Entry {
                    bytes: fs::read(&path).ok(),
                    written,
                },
            );
            if path.is_dir() {
                open.push(path);
            }
        }
    }
    entries
}

/// Copies a folder and all in it.
///
/// # Panics
///
/// If it cannot be copied.
pub fn copy(from: &Path, to: &Path) {
    for (name, entry) in tree(from) {
        let place = to.join(&name);
        match entry.bytes {
            Some(bytes) => {
                fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
                fs::write(place, bytes).expect("a copy");
            }
            None => fs::create_dir_all(place).expect("a folder"),
        }
    }
}

/// The generator's command, built once from the sources as they are.
///
/// # Panics
///
/// If it does not build.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let mut cargo = cargo();
        cargo
            .args(["build", "--quiet", "--package", "xtask", "--target-dir"])
            .arg(target());
        let output = cargo.current_dir(root()).output().expect("cargo");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        target()
            .join("debug")
            .join(format!("openapi-sdkgen{}", std::env::consts::EXE_SUFFIX))
    })
}

/// `cargo`, the one that runs the tests.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The generator's command, in a folder.
pub fn generator(folder: &Path) -> Command {
    let mut command = Command::new(binary());
    command
        .current_dir(folder)
        .env("CARGO_MANIFEST_DIR", folder)
        // As cargo's alias runs it.
        .env("CARGO_PKG_NAME", "xtask")
        .env("NO_COLOR", "1");
    command
}

/// What a command said, with its exit status, as one text.
pub fn said(output: &Output) -> String {
    let status = output
        .status
        .code()
        .map_or("none".to_owned(), |code| code.to_string());
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    let part = |name: &str, text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!("--- {name}\n{text}")
        }
    };
    format!(
        "exit status: {status}\n{}{}",
        part("stdout", &out),
        part("stderr", &err)
    )
}
