//! Compiling generated crates without the library for TLS, which is most of a cold build and no part of what is tested:
//! all of their resources, but none of their other features.

use std::path::Path;
use xtask::emit::has_groups;
use xtask::plan::ALL_RESOURCES;

/// Cargo's arguments for the crates in these folders.
pub fn arguments(crates: impl IntoIterator<Item = impl AsRef<Path>>) -> Vec<&'static str> {
    let mut arguments = vec!["--no-default-features"];
    // Cargo refuses a feature that no crate has.
    if crates.into_iter().any(|folder| has_groups(folder.as_ref())) {
        arguments.extend(["--features", ALL_RESOURCES]);
    }
    arguments
}

/// What a line in `[dependencies]` says of the features of the crate in this folder.
pub fn dependency(folder: &Path) -> String {
    let features = if has_groups(folder) {
        format!(", features = [{ALL_RESOURCES:?}]")
    } else {
        String::new()
    };
    format!("default-features = false{features}")
}
