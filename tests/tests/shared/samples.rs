//! Documents of the world: the programs on their reference pages compile.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use xtask::diagnostics::Diagnostics;
use xtask::emit::Runtime;
use xtask::pipeline;

use crate::command::{Folder, codegen, compile, request};
use crate::manifest;
use crate::vector::text;

/// A trial for each document. Each compiles a crate, and that takes minutes: only with `SAMPLES=1`.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let skipped = std::env::var_os("SAMPLES").is_none();
    manifest::documents(folder, "samples", skipped, |_| true, check)
}

fn check(entry: &Value, document: &Path) -> Result<(), Failed> {
    let Some(programs) = programs(document) else {
        if manifest::may_be_refused(entry) {
            return Ok(());
        }
        return Err("it is refused".into());
    };
    let out = Folder::new(&format!("samples-{}", text(entry, "file")));
    let run = codegen(document, &out.0, "vendored")?;
    if run.code != Some(0) {
        return Err(run.stderr.into());
    }
    // Each program is a module of one example; what it calls `main` is a function there.
    // What holds for a whole program stands once.
    let mut example = "#![allow(dead_code, deprecated)]\n".to_owned();
    let is_whole = |line: &&str| line.starts_with("#![");
    let limits = programs
        .first()
        .into_iter()
        .flat_map(|(_, one)| one.lines());
    for line in limits.filter(is_whole) {
        writeln!(example, "{line}")?;
    }
    writeln!(example, "fn main() {{}}")?;
    for (index, (method, program)) in programs.iter().enumerate() {
        let lines = program.lines().filter(|line| !is_whole(line));
        let lines: Vec<&str> = lines.collect();
        writeln!(
            example,
            "\n/// `{method}`\nmod m_{index} {{\n{}\n}}",
            lines.join("\n")
        )?;
    }
    std::fs::create_dir_all(out.0.join("examples"))?;
    std::fs::write(out.0.join("examples/of_the_pages.rs"), example)?;
    compile(&out.0)
}

fn programs(document: &Path) -> Option<Vec<(String, String)>> {
    let request = request(document, Runtime::Vendored);
    let outline = pipeline::outline(&request, &mut Diagnostics::new())?;
    Some(preview::pages::programs(&outline))
}
