//! Where in a document decoding failed.
//!
//! While an error travels up, each level adds its step to a list of this thread. It costs nothing on the good path and no
//! second copy of the generic code, as a wrapping deserializer would.

use std::cell::RefCell;
use std::fmt::Write;

thread_local! {
    static STEPS: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
}

enum Step {
    Field(&'static str),
    Key(String),
    Index(usize),
}

/// Forgets what an earlier decoding left.
pub(crate) fn clear() {
    STEPS.with_borrow_mut(Vec::clear);
}

/// The error passed a field.
pub(crate) fn field(name: &'static str) {
    push(Step::Field(name));
}

/// The error passed an entry of a map.
pub(crate) fn key(name: String) {
    push(Step::Key(name));
}

/// The error passed an item of a list.
pub(crate) fn index(index: usize) {
    push(Step::Index(index));
}

fn push(step: Step) {
    STEPS.with_borrow_mut(|steps| steps.push(step));
}

/// How many steps there are now, for [`rewind`].
pub(crate) fn mark() -> usize {
    STEPS.with_borrow(Vec::len)
}

/// Forgets the steps since the mark: the error was not one, another reading of the same value is tried.
pub(crate) fn rewind(mark: usize) {
    STEPS.with_borrow_mut(|steps| steps.truncate(mark));
}

/// The path, outermost step first: `job.data_source_jobs[2].status`; `.` is the document itself.
pub(crate) fn take() -> String {
    let steps = STEPS.with_borrow_mut(std::mem::take);
    let mut path = String::new();
    for step in steps.iter().rev() {
        match step {
            Step::Field(name) => name_step(&mut path, name),
            Step::Key(name) => name_step(&mut path, name),
            Step::Index(index) => _ = write!(path, "[{index}]"),
        }
    }
    if path.is_empty() {
        ".".to_owned()
    } else {
        path
    }
}

fn name_step(path: &mut String, name: &str) {
    let plain = !name.is_empty()
        && name
            .chars()
            .all(|part| part.is_alphanumeric() || "_-$@".contains(part));
    if !plain {
        _ = write!(path, "[{name:?}]");
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
