//! Documents of the world: the programs on their reference pages compile.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::pipeline::{self, Request};

use crate::command::{Folder, codegen, compile};
use crate::vector::{list, text};

/// A trial for each document. Each compiles a crate, and that takes minutes: only with `SAMPLES=1`.
pub(crate) fn trials(folder: &Path) -> Vec<Trial> {
    let skipped = std::env::var_os("SAMPLES").is_none();
    let manifest: Value = serde_json::from_str(&tests::golden::text(folder.join("manifest.json")))
        .expect("a JSON manifest");
    let trial = |entry: &Value| {
        let (entry, folder) = (entry.clone(), folder.to_owned());
        let title = format!("samples/{}", text(&entry, "file"));
        Trial::test(title, move || check(&entry, &folder)).with_ignored_flag(skipped)
    };
    list(&manifest, "specs").iter().map(trial).collect()
}

fn check(entry: &Value, folder: &Path) -> Result<(), Failed> {
    let document = folder.join(text(entry, "file"));
    let Some(programs) = programs(&document) else {
        return match text(entry, "expect") {
            "ok-or-clear-error" => Ok(()),
            _ => Err("it is refused".into()),
        };
    };
    let out = Folder::new(&format!("samples-{}", text(entry, "file")));
    let run = codegen(&document, &out.0, "vendored")?;
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
    let request = Request {
        spec: document,
        config: None,
        only: &[],
        name: Some("made"),
        options: Options {
            runtime: Runtime::Vendored,
            member: false,
        },
    };
    let outline = pipeline::outline(&request, &mut Diagnostics::new())?;
    Some(preview::pages::programs(&outline))
}
