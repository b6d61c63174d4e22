//! What a wait shows: a bar on a terminal, a line for each change elsewhere.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::runtime::cli::output::say;
use crate::runtime::{Observed, Value};

/// A wait as it is shown.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    shown: Option<String>,
}

impl Progress {
    pub(super) fn new() -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new_spinner();
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        Self { bar, shown: None }
    }

    /// Shows what a poll saw.
    pub(super) fn saw(&mut self, seen: &Observed<Value>) {
        let state = seen.state().unwrap_or("no state yet");
        let counts = seen.item().map(counts).unwrap_or_default();
        let text = [state, &counts].join(" ").trim_end().to_owned();
        if let Some(bar) = &self.bar {
            match seen.item().and_then(share) {
                Some((done, of)) => {
                    bar.set_style(style("{bar:30} {pos}/{len} {msg} {elapsed}"));
                    bar.set_length(of);
                    bar.set_position(done);
                }
                None => bar.set_style(style("{spinner} {msg} {elapsed}")),
            }
            bar.set_message(text);
        } else if self.shown.as_ref() != Some(&text) {
            say(&text);
            self.shown = Some(text);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

/// How much is done of how much: the first `completed_X` that has a `total_X` beside it.
fn share(item: &Value) -> Option<(u64, u64)> {
    let fields = item.as_object()?;
    fields.iter().find_map(|(name, done)| {
        let of = fields.get(&format!("total_{}", name.strip_prefix("completed_")?))?;
        Some((number(done)?, number(of)?)).filter(|(_, of)| *of > 0)
    })
}

/// The other counts of a thing: numbers whose names say what they count.
fn counts(item: &Value) -> String {
    let fields = item.as_object().into_iter().flatten();
    let counts = fields.filter_map(|(name, value)| {
        let what = name
            .strip_prefix("total_")
            .or(name.strip_prefix("completed_").map(|_| name.as_str()))?;
        number(value)
            .filter(|count| *count > 0)
            .map(|count| format!("{}: {count}", what.replace('_', " ")))
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        String::new()
    } else {
        format!("({})", counts.join(", "))
    }
}

/// A number, or a number as text.
fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn progress_is_read_from_what_is_there() {
        let item = json!({
            "completed_parts": 1, "total_parts": 4, "total_items_failed": "0", "total_items_indexed": "12", "uuid": "x"
        });
        assert_eq!(share(&item), Some((1, 4)));
        assert_eq!(
            counts(&item),
            "(completed parts: 1, items indexed: 12, parts: 4)"
        );
        assert_eq!(share(&json!({"completed_parts": 1})), None);
        assert_eq!(
            share(&json!({"completed_parts": 0, "total_parts": 0})),
            None
        );
        assert_eq!(counts(&json!([])), "");
    }
}
