//! What a sweep found: a table for people, JSON for programs.

use super::generate::{Made, Outcome, Stage};
use super::usage::rounded;
use serde::Serialize;
use std::fmt::Write as _;

/// How much of a reason the table shows.
const WHY: usize = 160;

/// What came of each document, and the sums.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    totals: Totals,
    documents: Vec<Outcome>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Totals {
    documents: usize,
    /// Those that came out as they should.
    good: usize,
    failed: usize,
    /// Those among the good that were refused.
    refused: usize,
    generated: usize,
    /// None where nothing was to be compiled.
    compiled: Option<usize>,
    /// Of the generator.
    warnings: usize,
    files: usize,
    lines: usize,
    generate_cpu_seconds: f64,
    generate_peak_mb: f64,
    check_cpu_seconds: f64,
    check_peak_mb: f64,
}

impl Report {
    pub(super) fn new(check: bool, documents: Vec<Outcome>) -> Self {
        let mut totals = Totals {
            documents: documents.len(),
            compiled: check.then_some(0),
            ..Totals::default()
        };
        for one in &documents {
            totals.add(one);
        }
        totals.failed = totals.documents - totals.good;
        totals.generate_cpu_seconds = rounded(totals.generate_cpu_seconds);
        totals.check_cpu_seconds = rounded(totals.check_cpu_seconds);
        Self { totals, documents }
    }

    /// Whether every document came out as it should.
    pub fn is_good(&self) -> bool {
        self.totals.failed == 0
    }

    /// The report for programs.
    pub fn json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The report for people: what failed and why, then the sums.
    pub fn table(&self) -> String {
        let failed: Vec<&Outcome> = self.documents.iter().filter(|one| !one.good).collect();
        let width =
            |text: fn(&Outcome) -> usize| failed.iter().map(|one| text(one)).max().unwrap_or(0);
        let (id, stage) = (
            width(|one| one.id.chars().count()),
            width(|one| one.stage.word().len()),
        );
        let mut text = String::new();
        for one in &failed {
            let why = one.why.as_deref().unwrap_or("-");
            let why: String = why.chars().take(WHY).collect();
            let name = crate::diagnostics::clean(&one.id);
            let _ = writeln!(text, "{name:id$}  {:stage$}  {why}", one.stage.word());
        }
        if !failed.is_empty() {
            text.push('\n');
        }
        text + &self.totals.lines()
    }
}

impl Stage {
    fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Refused => "refused",
            Self::Crashed => "crashed",
            Self::TimedOut => "timed out",
            Self::Warned => "warns",
            Self::NotCompiled => "does not compile",
        }
    }
}

impl Totals {
    fn add(&mut self, one: &Outcome) {
        self.good += usize::from(one.good);
        self.refused += usize::from(one.good && one.stage == Stage::Refused);
        if let Some(made) = &one.generate {
            self.add_made(made);
        }
        if let Some(checked) = &one.check {
            let ok = usize::from(one.stage == Stage::Ok);
            self.compiled = self.compiled.map(|count| count + ok);
            self.check_cpu_seconds += checked.usage.cpu_seconds.unwrap_or_default();
            self.check_peak_mb = self
                .check_peak_mb
                .max(checked.usage.peak_mb.unwrap_or_default());
        }
    }

    fn add_made(&mut self, made: &Made) {
        self.generated += usize::from(made.why.is_none());
        self.warnings += made.warnings.values().sum::<usize>();
        self.files += made.files;
        self.lines += made.lines;
        self.generate_cpu_seconds += made.usage.cpu_seconds.unwrap_or_default();
        self.generate_peak_mb = self
            .generate_peak_mb
            .max(made.usage.peak_mb.unwrap_or_default());
    }

    fn lines(&self) -> String {
        let compiled = match self.compiled {
            Some(count) => format!(", {count} compiled without a warning"),
            None => String::new(),
        };
        let mut text = format!(
            "{} documents: {} generated{compiled}, {} refused as they may be, {} failed; {} warnings\n",
            self.documents, self.generated, self.refused, self.failed, self.warnings
        );
        let _ = writeln!(
            text,
            "generating: {:.1} CPU seconds, at most {:.0} MB; {} files, {} lines",
            self.generate_cpu_seconds, self.generate_peak_mb, self.files, self.lines
        );
        if self.compiled.is_some() {
            let _ = writeln!(
                text,
                "compiling: {:.1} CPU seconds, at most {:.0} MB",
                self.check_cpu_seconds, self.check_peak_mb
            );
        }
        text
    }
}
