//! Generated files: made in memory, then written or compared, whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The file that lists what the generator wrote in a folder. Only files on it are ever replaced or deleted.
pub const MARKER: &str = ".codegen-files";

/// What a list starts with, up to the command that wrote it, and what follows that command.
const MARKER_HEAD: (&str, &str) = (
    "# Written by `cargo xtask ",
    "`: the files in this folder that it owns.\n",
);

/// Path with `/` → text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, String>);

/// Why a folder cannot be written.
#[derive(Debug)]
pub struct Refusal {
    /// What is wrong, and what to do.
    pub message: String,
}

impl Refusal {
    fn new(path: &Path, what: impl std::fmt::Display) -> Self {
        Self {
            message: format!("{}: {what}", path.display()),
        }
    }
}

impl Files {
    /// Adds a file.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), text.into());
    }

    /// The files by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The text of one file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Adds the list of all files, as written by a command: `codegen`, `docs`. What one wrote the other does not touch.
    pub fn mark(&mut self, command: &str) {
        let list: String = self.0.keys().map(|path| format!("{path}\n")).collect();
        let (head, tail) = MARKER_HEAD;
        self.add(MARKER, format!("{head}{command}{tail}{list}"));
    }

    /// The differences between these files and those in `folder`: path, old text, new text; `None` where there is no file.
    pub fn compare(&self, folder: &Path) -> io::Result<Vec<Difference<'_>>> {
        let mut differences = Vec::new();
        let is_free = is_free(folder);
        for (path, new) in self.iter() {
            let old = if is_free { None } else { read(folder, path)? };
            if old.as_deref() != Some(new.as_bytes()) {
                let old = old.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                differences.push(Difference {
                    path: path.to_owned(),
                    old,
                    new: Some(new),
                });
            }
        }
        for path in listed(folder)
            .unwrap_or_default()
            .into_iter()
            .filter(|path| !self.0.contains_key(path))
        {
            if let Some(old) = read(folder, &path)? {
                differences.push(Difference {
                    path,
                    old: Some(String::from_utf8_lossy(&old).into_owned()),
                    new: None,
                });
            }
        }
        Ok(differences)
    }

    /// Writes the files into `folder`, which is ours, empty, or not there; files of ours that are not among them are
    /// deleted, equal ones left alone. Where there is a folder everything is written beside its place first, so that a
    /// failure leaves the old state.
    pub fn write(&self, folder: &Path) -> Result<Written, Refusal> {
        check_ours(folder)?;
        self.check_command(folder)?;
        let differences = self
            .compare(folder)
            .map_err(|error| Refusal::new(folder, format!("cannot be read: {error}")))?;
        check_way(&differences, folder)?;
        let made: Vec<&Path> = folder
            .ancestors()
            .take_while(|path| !path.exists())
            .collect();
        let result = if is_free(folder) {
            create(&differences, folder)
        } else {
            let staging = folder.join(".codegen-staging");
            let result =
                stage(&differences, &staging).and_then(|()| commit(&differences, &staging, folder));
            let _ = fs::remove_dir_all(&staging);
            result
        };
        result.map_err(|error| {
            for path in &made {
                let _ = fs::remove_dir(path);
            }
            let what = format!("cannot be written: {error}; nothing was changed; make room there, or name another folder with --out");
            Refusal::new(folder, what)
        })?;
        Ok(Written {
            changed: differences.len(),
            unchanged: self.0.len() - differences.iter().filter(|d| d.new.is_some()).count(),
        })
    }

    /// Refuses a folder that another command wrote, whose files this one would delete.
    fn check_command(&self, folder: &Path) -> Result<(), Refusal> {
        let list = fs::read_to_string(folder.join(MARKER)).unwrap_or_default();
        let own = self.get(MARKER).and_then(writer);
        match writer(&list).filter(|other| own.is_some_and(|own| own != *other)) {
            None => Ok(()),
            Some(other) => Err(Refusal::new(
                folder,
                format!(
                    "holds what `cargo xtask {other}` wrote; name an empty or a new folder with --out"
                ),
            )),
        }
    }
}

/// The command that wrote a list.
fn writer(list: &str) -> Option<&str> {
    let line = list.split_inclusive('\n').next()?;
    line.strip_prefix(MARKER_HEAD.0)?
        .strip_suffix(MARKER_HEAD.1)
}

/// Puts a text in the place of a file, or leaves the file as it is. Its folder is made where there is none.
///
/// # Errors
///
/// Where the file cannot be written.
pub fn put(path: &Path, text: &str) -> Result<(), Refusal> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let staged = folder.join(format!(".{name}.new"));
    let written = fs::create_dir_all(if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    })
    .and_then(|()| fs::write(&staged, text))
    .and_then(|()| fs::rename(&staged, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&staged);
        Refusal::new(
            path,
            format!("cannot be written: {error}; nothing was changed"),
        )
    })
}

/// What a run changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Files written anew or deleted.
    pub changed: usize,
    /// Files that were as they should be.
    pub unchanged: usize,
}

/// One file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    /// Its path.
    pub path: String,
    /// What is there.
    pub old: Option<String>,
    /// What should be there.
    pub new: Option<&'a str>,
}

fn read(folder: &Path, path: &str) -> io::Result<Option<Vec<u8>>> {
    match fs::read(folder.join(path)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(named(path, &error)),
    }
}

/// The error with the file it is about.
fn named(path: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{path}: {error}"))
}

/// The files on the list in `folder`, if there is a list. Lines that lead out of the folder are passed over.
fn listed(folder: &Path) -> Option<Vec<String>> {
    let text = fs::read_to_string(folder.join(MARKER)).ok()?;
    let inside = |line: &&str| {
        !line.starts_with(['#', '/'])
            && !line.is_empty()
            && !line.contains('\\')
            && line
                .split('/')
                .all(|part| part != ".." && !part.contains(':'))
    };
    writer(&text)
        .is_some()
        .then(|| text.lines().filter(inside).map(str::to_owned).collect())
}

fn check_ours(folder: &Path) -> Result<(), Refusal> {
    if folder.exists() && !folder.is_dir() {
        return Err(Refusal::new(folder, "is a file; name a folder with --out"));
    }
    if !folder.exists() || listed(folder).is_some() {
        return Ok(());
    }
    let entries: BTreeSet<PathBuf> = fs::read_dir(folder)
        .map_err(|error| Refusal::new(folder, error))?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    match entries.first() {
        None => Ok(()),
        Some(first) => Err(Refusal::new(
            folder,
            format!(
                "is not empty (it has {}) and was not written by this generator; name an empty or a new folder with --out",
                first.file_name().unwrap_or_default().to_string_lossy(),
            ),
        )),
    }
}

/// Refuses to replace a file that is not on the list.
fn check_way(differences: &[Difference<'_>], folder: &Path) -> Result<(), Refusal> {
    let listed = listed(folder).unwrap_or_default();
    let foreign = |difference: &&Difference<'_>| {
        difference.old.is_some() && difference.path != MARKER && !listed.contains(&difference.path)
    };
    match differences.iter().find(foreign) {
        None => Ok(()),
        Some(difference) => Err(Refusal::new(
            folder,
            format!(
                "{} stands in the way: this generator did not write it; move it away",
                difference.path
            ),
        )),
    }
}

/// Whether nothing is there, not even a link.
fn is_free(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_err()
}

/// Writes the files of a folder that is not there. After an error it is not there either.
fn create(differences: &[Difference<'_>], folder: &Path) -> io::Result<()> {
    let mut made = PathBuf::new();
    let written = differences.iter().try_for_each(|difference| {
        let target = folder.join(&difference.path);
        if let Some(parent) = target.parent().filter(|parent| *parent != made) {
            fs::create_dir_all(parent)?;
            parent.clone_into(&mut made);
        }
        let text = difference.new.unwrap_or_default();
        fs::write(&target, text).map_err(|error| named(&difference.path, &error))
    });
    if written.is_err() {
        let _ = fs::remove_dir_all(folder);
    }
    written
}

fn stage(differences: &[Difference<'_>], staging: &Path) -> io::Result<()> {
    let _ = fs::remove_dir_all(staging);
    fs::create_dir_all(staging)?;
    for (index, difference) in differences.iter().enumerate() {
        if let Some(text) = difference.new {
            fs::write(staging.join(index.to_string()), text)?;
        }
    }
    Ok(())
}

/// Puts every file in its place; where one cannot be, the old ones come back.
fn commit(differences: &[Difference<'_>], staging: &Path, folder: &Path) -> io::Result<()> {
    for (index, difference) in differences.iter().enumerate() {
        if let Err(error) = replace(index, difference, staging, folder) {
            let done = differences[..=index].iter().enumerate().rev();
            done.for_each(|(index, difference)| restore(index, difference, staging, folder));
            return Err(named(&difference.path, &error));
        }
    }
    let gone = differences
        .iter()
        .filter(|difference| difference.new.is_none());
    gone.for_each(|difference| remove_empty(folder.join(&difference.path).parent(), folder));
    Ok(())
}

fn replace(
    index: usize,
    difference: &Difference<'_>,
    staging: &Path,
    folder: &Path,
) -> io::Result<()> {
    let target = folder.join(&difference.path);
    let kept = staging.join(format!("old-{index}"));
    if difference.new.is_none() {
        return fs::rename(&target, kept);
    }
    if difference.old.is_some() {
        fs::hard_link(&target, &kept).or_else(|_| fs::copy(&target, &kept).map(drop))?;
    }
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::rename(staging.join(index.to_string()), &target)
}

/// Undoes [`replace`], however far it came.
fn restore(index: usize, difference: &Difference<'_>, staging: &Path, folder: &Path) {
    let target = folder.join(&difference.path);
    let written = difference.new.is_some() && !staging.join(index.to_string()).exists();
    if difference.old.is_some() {
        let _ = fs::rename(staging.join(format!("old-{index}")), &target);
    } else if written {
        let _ = fs::remove_file(&target);
    }
    if difference.old.is_none() {
        remove_empty(target.parent(), folder);
    }
}

/// Removes folders that a deletion left empty, up to `top`.
fn remove_empty(mut folder: Option<&Path>, top: &Path) {
    while let Some(path) = folder.filter(|path| *path != top && fs::remove_dir(path).is_ok()) {
        folder = path.parent();
    }
}
