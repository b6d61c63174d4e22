//! A line on a terminal that says how far something is.

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How wide the bar is.
const WIDTH: usize = 24;
/// How much of a name is shown.
const NAME: usize = 40;

/// A bar on standard error, gone when it is dropped.
pub(super) struct Progress {
    what: &'static str,
    total: usize,
    done: AtomicUsize,
    visible: bool,
}

impl Progress {
    pub(super) fn new(what: &'static str, total: usize, visible: bool) -> Self {
        let progress = Self {
            what,
            total,
            done: AtomicUsize::new(0),
            visible,
        };
        progress.show(0, "");
        progress
    }

    /// One more is done.
    pub(super) fn step(&self, name: &str) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        self.show(done, name);
    }

    fn show(&self, done: usize, name: &str) {
        if !self.visible {
            return;
        }
        let full = (WIDTH * done).checked_div(self.total).unwrap_or(0);
        let bar = format!(
            "{}{}",
            "=".repeat(full),
            " ".repeat(WIDTH.saturating_sub(full))
        );
        let name = crate::diagnostics::clean(name);
        let name: String = name.chars().take(NAME).collect();
        let line = format!(
            "\r\x1b[2K{} [{bar}] {done}/{} {name}",
            self.what, self.total
        );
        let _ = std::io::stderr().lock().write_all(line.as_bytes());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.visible {
            let _ = std::io::stderr().lock().write_all(b"\r\x1b[2K");
        }
    }
}
