//! Where things are: the workspace around the command, and the way from one folder to another.

use std::path::{Component, Path, PathBuf};

/// The workspace that has a `spec/` and a `runtime/`: around the manifest that cargo runs, or else around the working folder.
pub fn root() -> Option<PathBuf> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = std::env::current_dir().ok();
    let starts = manifest.into_iter().chain(here);
    starts
        .flat_map(|start| start.ancestors().map(Path::to_owned).collect::<Vec<_>>())
        .find(|folder| is_root(folder))
}

fn is_root(folder: &Path) -> bool {
    folder.join("runtime/src/lib.rs").is_file()
        && folder.join("spec").is_dir()
        && folder.join("Cargo.toml").is_file()
}

/// The way from the folder `from`, which need not exist yet, to `to`, with `/` between its parts.
pub fn relative(from: &Path, to: &Path) -> Option<String> {
    let (from, to) = (absolute(from)?, absolute(to)?);
    let shared = from
        .components()
        .zip(to.components())
        .take_while(|(a, b)| a == b)
        .count();
    // Different drives have nothing in common.
    if shared == 0 {
        return to.to_str().map(str::to_owned);
    }
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to
        .components()
        .skip(shared)
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    let parts: Vec<String> = up.chain(down).collect();
    Some(if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    })
}

/// A path as it is shown: from the working folder on, where it lies below it or in the same workspace.
pub fn near(path: &Path) -> PathBuf {
    let Some(here) = std::env::current_dir().ok().filter(|_| path.is_absolute()) else {
        return path.to_owned();
    };
    match path.strip_prefix(&here) {
        Ok(inside) if inside.as_os_str().is_empty() => PathBuf::from("."),
        Ok(inside) => inside.to_owned(),
        Err(_) if root().is_some_and(|root| path.starts_with(&root) && here.starts_with(&root)) => {
            relative(&here, path).map_or_else(|| path.to_owned(), PathBuf::from)
        }
        Err(_) => path.to_owned(),
    }
}

/// The path without `.`, `..` and symbolic links, as far as it exists.
fn absolute(path: &Path) -> Option<PathBuf> {
    let mut plain = PathBuf::new();
    for part in std::path::absolute(path).ok()?.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            part => {
                plain.push(part);
                plain = plain.canonicalize().unwrap_or(plain);
            }
        }
    }
    Some(plain)
}
