//! Callers' programs, compiled against crates that they were not written for.

use crate::golden::{cargo, root};
use crate::lean;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use xtask::diff::{Level, Side};
use xtask::emit::{self, Options, Runtime};

/// All crates are called the same by those who use them.
const LIBRARY: &str = "\n[lib]\nname = \"sdk\"\n";

/// A workspace with generated crates, and with programs that call them.
pub struct Proof {
    folder: PathBuf,
    members: BTreeSet<String>,
}

impl Proof {
    /// In a folder below `target/`, which keeps what was compiled before.
    ///
    /// # Panics
    ///
    /// If it cannot be made.
    pub fn new(name: &str) -> Self {
        let folder = crate::golden::target().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        let folder = folder.canonicalize().expect("a folder");
        if !folder.join("Cargo.lock").exists() {
            fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
        }
        Self {
            folder,
            members: BTreeSet::new(),
        }
    }

    /// The folders of the packages.
    fn crates(&self) -> impl Iterator<Item = PathBuf> {
        let members = self.members.iter();
        members.map(|name| self.folder.join(name))
    }

    /// The workspace's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds the crate of a version, and gives its `API.md`. Its package has the name `name`.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn add_crate(&mut self, name: &str, side: &Side) -> String {
        let target = self.folder.join(name);
        let way = xtask::workspace::relative(&target, &root().join("runtime"));
        let options = Options {
            runtime: Runtime::Path(way.expect("a way to the runtime")),
            member: true,
        };
        let files = emit::emit(&side.plan, &options);
        files
            .write(&target)
            .unwrap_or_else(|refusal| panic!("{}", refusal.message));
        // All versions have one name, so that it is no difference; in one workspace they need different ones.
        let manifest = target.join("Cargo.toml");
        let text = fs::read_to_string(&manifest).expect("a manifest");
        let old = format!("name = {:?}", side.plan.name);
        write(
            &manifest,
            &(text.replacen(&old, &format!("name = {name:?}"), 1) + LIBRARY),
        );
        self.members.insert(name.to_owned());
        files.get("API.md").expect("API.md").to_owned()
    }

    /// Adds a program that calls the crate `callee`.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn add_program(&mut self, name: &str, callee: &str, program: &str) {
        let target = self.folder.join(name);
        fs::create_dir_all(target.join("src")).expect("a folder");
        write(
            &target.join("Cargo.toml"),
            &format!(
                "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nsdk = {{ package = {callee:?}, path = \"../{callee}\", {} }}\n",
                lean::dependency(&self.folder.join(callee))
            ),
        );
        write(&target.join("src/main.rs"), program);
        self.members.insert(name.to_owned());
    }

    /// Checks everything, and gives for each package that does not compile what is said of it first.
    ///
    /// # Panics
    ///
    /// If cargo cannot be run.
    pub fn failures(&self) -> BTreeMap<String, String> {
        let mut manifest = String::from("[workspace]\nresolver = \"3\"\nmembers = [\n");
        for member in &self.members {
            let _ = writeln!(manifest, "    {member:?},");
        }
        write(
            &self.folder.join("Cargo.toml"),
            &(manifest + "]\n\n[profile.dev]\ndebug = false\nincremental = false\n"),
        );
        let mut command = cargo();
        command
            .args([
                "check",
                "--workspace",
                "--keep-going",
                "--message-format=json",
            ])
            .args(lean::arguments(self.crates()))
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env_remove("RUSTFLAGS")
            .current_dir(&self.folder)
            .stderr(Stdio::piped());
        let output = command.output().expect("cargo");
        let (mut failures, mut checked) = (BTreeMap::new(), BTreeSet::new());
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else {
                continue;
            };
            let target = message["manifest_path"].as_str().unwrap_or_default();
            let name = Path::new(target).parent().and_then(Path::file_name);
            let name = name.map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            if message["reason"] == "compiler-artifact" {
                checked.insert(name);
            } else if message["message"]["level"] == "error" {
                let said = message["message"]["message"].as_str().unwrap_or_default();
                failures.entry(name).or_insert_with(|| said.to_owned());
            }
        }
        // Nothing is taken for good that was not looked at.
        let forgotten: Vec<&String> = self
            .members
            .iter()
            .filter(|name| !checked.contains(*name) && !failures.contains_key(*name))
            .collect();
        assert!(
            forgotten.is_empty(),
            "not checked: {forgotten:?}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        failures
    }

    /// What rustdoc knows of a crate, as JSON. `None` where it cannot say.
    ///
    /// # Panics
    ///
    /// If cargo cannot be run.
    pub fn rustdoc(&self, name: &str) -> Option<PathBuf> {
        let mut command = cargo();
        command
            .args(["rustdoc", "--quiet", "--lib", "--package", name])
            .args(lean::arguments([self.folder.join(name)]))
            .arg("--")
            .args([
                "-Zunstable-options",
                "--output-format=json",
                "--cap-lints=allow",
            ])
            .args(["--document-private-items", "--document-hidden-items"])
            // The format is not stable, and whoever reads it here knows that.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env_remove("RUSTFLAGS")
            .current_dir(&self.folder);
        let output = command.output().expect("cargo");
        let made = self.folder.join("target/doc/sdk.json");
        let kept = self.folder.join(format!("target/doc/{name}.json"));
        let moved = output.status.success() && fs::copy(made, &kept).is_ok();
        moved.then_some(kept)
    }
}

/// What cargo-semver-checks asks for between two crates that rustdoc has described; `None` where it is not installed or
/// cannot say. `CARGO_SEMVER_CHECKS` is its path.
pub fn semver_checks(old: &Path, new: &Path) -> Option<Level> {
    let program = std::env::var_os("CARGO_SEMVER_CHECKS");
    let program = program.unwrap_or_else(|| "cargo-semver-checks".into());
    let output = Command::new(program)
        .args([
            "semver-checks",
            "--release-type",
            "patch",
            "--color",
            "never",
        ])
        .arg("--baseline-rustdoc")
        .arg(old)
        .arg("--current-rustdoc")
        .arg(new)
        .output();
    let said = String::from_utf8_lossy(&output.ok()?.stderr).into_owned();
    let verdicts = [
        ("requires new major version", Level::Major),
        ("requires new minor version", Level::Minor),
        ("no semver update required", Level::None),
    ];
    let mut verdicts = verdicts.into_iter();
    verdicts.find_map(|(words, level)| said.contains(words).then_some(level))
}

fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).expect("a file");
    }
}
