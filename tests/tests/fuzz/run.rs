//! One document through the generator.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use serde_json::Value;
use tests::golden::target;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::files::Files;
use xtask::pipeline::{self, Request};

use crate::checks;
use crate::effort::Effort;
use crate::fault::Fault;
use crate::shuffle::shuffled;

/// The most CPU time that a document of this size may take, without optimisation.
const LIMIT: Duration = Duration::from_secs(10);

/// Whether a crate is made of a document, after all checks of it.
pub(crate) fn run(document: &Value) -> Result<bool, Fault> {
    let place = written(document, "document");
    let start = Effort::start();
    let first = generated(&place)?;
    let took = start.spent();
    if took > LIMIT {
        return Err(Fault::new("slow", format!("{took:?} of CPU time")));
    }
    let Some(files) = first else {
        return Ok(false);
    };
    if let Some(fault) = checks::check(&files).into_iter().next() {
        return Err(fault);
    }
    let other = generated(&written(&shuffled(document), "shuffled"))?;
    match other.map(|other| difference(&files, &other)) {
        Some(None) => Ok(true),
        Some(Some(path)) => Err(Fault::new("the order of keys shows", path)),
        None => Err(Fault::new(
            "the order of keys decides whether there is an error",
            "",
        )),
    }
}

/// The document as a file, where it is found again if it ends this process.
fn written(document: &Value, name: &str) -> PathBuf {
    let folder = target().join("fuzz").join(format!(
        "{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    let folder = folder.to_string_lossy().replace(['(', ')'], "");
    std::fs::create_dir_all(&folder).expect("a folder");
    let place = Path::new(&folder).join(format!("{name}.json"));
    std::fs::write(&place, document.to_string()).expect("a document");
    place
}

/// The files of its crate; `None` where there are errors.
pub(crate) fn generated(spec: &Path) -> Result<Option<Files>, Fault> {
    let request = Request {
        spec,
        config: None,
        only: &[],
        name: Some("made"),
        options: Options {
            runtime: Runtime::Path("../runtime".to_owned()),
            member: false,
        },
    };
    quiet_panics();
    let mut diagnostics = Diagnostics::new();
    let made = catch_unwind(AssertUnwindSafe(|| {
        let files = pipeline::generate(&request, &mut diagnostics);
        (files, diagnostics.render(false))
    }));
    let (files, shown) = made.map_err(|_| panicked())?;
    if files.is_some() == diagnostics.has_errors() {
        return Err(Fault::new("errors and files at once, or neither", shown));
    }
    Ok(files)
}

thread_local! {
    /// Where the generator last panicked in this thread, and what it said.
    static PANIC: RefCell<(String, String)> = const { RefCell::new((String::new(), String::new())) };
}

/// Panics of the generator are kept instead of shown: while a document is made small there are hundreds.
fn quiet_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let shown = take_hook();
        set_hook(Box::new(move |info| {
            let place = info
                .location()
                .map(|place| format!("{}:{}", place.file(), place.line()));
            let place = place.unwrap_or_default();
            if place.starts_with("tests") {
                shown(info);
            }
            let text = said(info.payload());
            PANIC.set((place, text));
        }));
    });
}

/// The text of a panic.
fn said(payload: &dyn std::any::Any) -> String {
    let owned = payload.downcast_ref::<String>().cloned();
    let text = owned.or_else(|| payload.downcast_ref::<&str>().map(ToString::to_string));
    text.unwrap_or_default()
}

fn panicked() -> Fault {
    let (place, text) = PANIC.take();
    Fault::new(format!("a panic at {place}"), text)
}

/// The first file that differs.
fn difference(one: &Files, other: &Files) -> Option<String> {
    for (path, text) in one.iter() {
        let there = other.get(path).unwrap_or_default();
        if there != text {
            return Some(format!(
                "{path}\n{}",
                tests::golden::unified(text, there, path)
            ));
        }
    }
    let (more, less) = (other.iter().count(), one.iter().count());
    (more != less).then(|| "the list of files".to_owned())
}
