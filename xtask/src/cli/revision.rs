//! A document as it was at a git revision, with all files around it, in a folder of its own for as long as it is needed.

use crate::config;
use crate::document::place::Source;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

/// Files that a document can consist of, or be configured by.
const KINDS: &[&str] = &["yaml", "yml", "json", "toml"];

/// The folder of a document at a revision.
pub(super) struct Revision {
    name: String,
    /// Removed at the end.
    folder: tempfile::TempDir,
    /// The document and the configuration, from the root of the repository.
    spec: PathBuf,
    config: Option<PathBuf>,
}

impl Revision {
    /// Writes what lay around `spec` and `config` at a revision into a temporary folder.
    pub(super) fn check_out(
        revision: &str,
        spec: &Path,
        config: Option<&Path>,
    ) -> Result<Self, String> {
        let around = spec
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let around = around.unwrap_or(Path::new("."));
        let root = git(around, ["rev-parse", "--show-toplevel"])?;
        let root = PathBuf::from(text(root)?.trim_end_matches(['\n', '\r']));
        // A name that starts with a dash would be an option.
        let commit = git(
            &root,
            [
                "rev-parse",
                "--verify",
                "--quiet",
                "--end-of-options",
                &format!("{revision}^{{commit}}"),
            ],
        );
        let commit =
            commit.map_err(|_| format!("--base {revision}: git knows no such revision"))?;
        let commit = text(commit)?.trim().to_owned();
        let folder = tempfile::Builder::new().prefix("openapi-sdkgen-").tempdir();
        let folder = folder.map_err(|error| format!("no temporary folder: {error}"))?;
        let spec = inside(&root, spec)?;
        let mut taken = Self {
            name: revision.to_owned(),
            folder,
            spec,
            config: None,
        };
        taken.write_folder(&root, &commit, &taken.spec.clone())?;
        if !taken.spec().is_file() {
            let spec = taken.spec.display();
            return Err(format!(
                "--base {revision}: there is no {spec} at that revision"
            ));
        }
        if let Some(config) = config {
            let config = inside(&root, config)?;
            taken.write_folder(&root, &commit, &config)?;
            taken.config = Some(config).filter(|path| taken.folder.path().join(path).is_file());
            taken.write_overlays(&root, &commit)?;
        }
        Ok(taken)
    }

    /// Writes the overlays of the configuration that lie elsewhere.
    fn write_overlays(&self, root: &Path, commit: &str) -> Result<(), String> {
        let Some(path) = self.config() else {
            return Ok(());
        };
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        // What is wrong with it is told when it is read again.
        let config = config::read(&Source::new(path.display().to_string(), text));
        let around = self.config.as_deref().and_then(Path::parent);
        for overlay in config.iter().flat_map(|config| &config.overlays) {
            let file = plain(&around.unwrap_or(Path::new("")).join(overlay));
            if !self.folder.path().join(&file).exists() {
                self.write_folder(root, commit, &file)?;
            }
        }
        Ok(())
    }

    /// The document.
    pub(super) fn spec(&self) -> PathBuf {
        self.folder.path().join(&self.spec)
    }

    /// The configuration, if there was one.
    pub(super) fn config(&self) -> Option<PathBuf> {
        Some(self.folder.path().join(self.config.as_ref()?))
    }

    /// What file names start with, and what is shown in its place.
    pub(super) fn prefix(&self) -> (String, String) {
        let folder = self.folder.path().display().to_string();
        (folder, format!("{}:", self.name))
    }

    /// Writes the files of the folder that `file` lies in.
    fn write_folder(&self, root: &Path, commit: &str, file: &Path) -> Result<(), String> {
        let around = file.parent().unwrap_or(Path::new(""));
        let listed = git(
            root,
            [
                OsStr::new("ls-tree"),
                OsStr::new("-rz"),
                OsStr::new("--name-only"),
                OsStr::new(commit),
                OsStr::new("--"),
                if around.as_os_str().is_empty() {
                    OsStr::new(".")
                } else {
                    around.as_os_str()
                },
            ],
        )?;
        for name in text(listed)?.split('\0').filter(|name| !name.is_empty()) {
            let path = Path::new(name);
            let kind = path.extension().and_then(OsStr::to_str).unwrap_or_default();
            let target = self.folder.path().join(path);
            if !KINDS.contains(&kind) || target.exists() {
                continue;
            }
            let bytes = git(root, ["cat-file", "blob", &format!("{commit}:{name}")])?;
            let written = target
                .parent()
                .map_or(Ok(()), std::fs::create_dir_all)
                .and_then(|()| std::fs::write(&target, bytes));
            written.map_err(|error| format!("{}: {error}", target.display()))?;
        }
        Ok(())
    }
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

/// The way to a file from the root of its repository.
fn inside(root: &Path, file: &Path) -> Result<PathBuf, String> {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // The file may be gone; its folder is there, since git was asked in it.
    let name = file.file_name().unwrap_or_default();
    let folder = absolute(file)
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default();
    let folder = folder.canonicalize().unwrap_or(folder);
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let relative = folder.strip_prefix(&root).map_err(|_| {
        format!(
            "{} does not lie in the git repository {}",
            file.display(),
            root.display()
        )
    })?;
    Ok(relative.join(name))
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "git answers with a name that is no UTF-8".to_owned())
}

/// What git says.
fn git(
    folder: &Path,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<Vec<u8>, String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .output();
    let output = output.map_err(|error| format!("git cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("git: {}", said.trim()))
}
