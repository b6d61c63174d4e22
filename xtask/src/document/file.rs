//! Bytes to text: size, encoding, and what the operating system says.

use crate::diagnostics::codes;
use crate::document::place::{Place, Source};
use crate::document::read::Finding;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

/// The most bytes a file may have.
const MAX_BYTES: u64 = 64 << 20;

/// Reads a file; `name` is what it is called in messages.
pub(crate) fn load(path: &Path, name: &str) -> Result<Arc<Source>, Finding> {
    let bytes = bytes(path)
        .map_err(|error| finding(name, codes::FILE_UNREADABLE, &error, remedy(path, &error)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(finding(
            name,
            codes::TOO_LARGE,
            "the file is too large (more than 64 MB)",
            None,
        ));
    }
    let text = decode(bytes).map_err(|message| {
        let help = Some("save the file as UTF-8".to_owned());
        finding(name, codes::FILE_ENCODING, &message, help)
    })?;
    Ok(Source::new(name, text))
}

/// The bytes of a file, at most one more than a document may have.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| format!("cannot read the file: {error}");
    // Before it is opened: a pipe that nobody writes to would never open.
    if !std::fs::metadata(path).map_err(failed)?.is_file() {
        return Err("cannot read this: it is not a file".to_owned());
    }
    let file = File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}

fn remedy(path: &Path, error: &str) -> Option<String> {
    if path.is_dir() {
        return Some("name the document itself, e.g. `openapi.yaml` in this folder".to_owned());
    }
    error
        .contains("No such file")
        .then(|| "check the path; it is relative to the current folder".to_owned())
}

/// UTF-8 with or without a byte order mark.
pub(crate) fn decode(mut bytes: Vec<u8>) -> Result<String, String> {
    match bytes.as_slice() {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, 0, _, ..] | [_, 0, _, 0, ..] => {
            return Err("the file is UTF-16 or UTF-32, not UTF-8".to_owned());
        }
        [0xef, 0xbb, 0xbf, ..] => drop(bytes.drain(..3)),
        _ => {}
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..valid).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        format!("the file is not UTF-8: invalid byte at offset {valid}, line {line}")
    })
}

fn finding(name: &str, code: &'static str, message: &str, help: Option<String>) -> Finding {
    let place = Place::file(&Source::new(name, ""));
    Finding {
        code,
        place,
        message: message.to_owned(),
        help,
    }
}
