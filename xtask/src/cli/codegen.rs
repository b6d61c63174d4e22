//! `codegen`.

use super::{CodegenArgs, Status, fail, print, say, show};
use crate::diagnostics::Diagnostics;
use crate::emit::{Options, Runtime};
use crate::files::{Difference, Files};
use crate::pipeline::{self, Request};
use crate::plan::names;
use crate::workspace;
use similar::TextDiff;
use std::path::{Path, PathBuf};

/// What to read and where to write.
struct Job {
    spec: PathBuf,
    config: Option<PathBuf>,
    out: PathBuf,
    options: Options,
}

/// Writes or compares the crate.
pub(super) fn run(args: &CodegenArgs) -> Status {
    if let Some(name) = args
        .name
        .as_deref()
        .filter(|name| !names::is_package_name(name))
    {
        return fail(&format!(
            "--name {name:?} is not a package name: {}",
            names::PACKAGE_NAME
        ));
    }
    let job = match job(args) {
        Ok(job) => job,
        Err(message) => return fail(&message),
    };
    let mut diagnostics = Diagnostics::new();
    let request = Request {
        spec: &job.spec,
        config: job.config.as_deref(),
        only: &args.only,
        name: args.name.as_deref(),
        options: job.options,
    };
    let made = pipeline::generate_all(&request, &mut diagnostics);
    show(&diagnostics);
    let status = match &made {
        None => Status::Bad,
        Some((_, files)) if args.check => check(files, &job.out, args),
        Some((_, files)) => write(files, &job.out),
    };
    // The process ends here, and its memory with it: to take a large document apart first takes as long as to write it.
    std::mem::forget(made);
    status
}

/// The workspace's own document and crate, or the ones that the arguments name.
fn job(args: &CodegenArgs) -> Result<Job, String> {
    let root = workspace::root();
    let no_root = || {
        "no workspace with spec/ and runtime/ around here; name a document with --spec and a folder with --out".to_owned()
    };
    match (&args.spec, &args.out) {
        (Some(spec), Some(out)) => {
            let runtime = runtime(args.runtime.as_deref(), root.as_deref(), out)?;
            let options = Options {
                runtime,
                member: false,
            };
            Ok(Job {
                spec: workspace::near(spec),
                config: args.config.as_deref().map(workspace::near),
                out: workspace::near(out),
                options,
            })
        }
        _ => {
            let root = root.ok_or_else(no_root)?;
            let out = root.join("generated");
            let options = Options {
                runtime: runtime(args.runtime.as_deref(), Some(&root), &out)?,
                member: true,
            };
            let config = args
                .config
                .clone()
                .or_else(|| Some(root.join("spec/codegen.toml")).filter(|path| path.exists()));
            Ok(Job {
                spec: workspace::near(&root.join("spec/openapi.yaml")),
                config: config.as_deref().map(workspace::near),
                out: workspace::near(&out),
                options,
            })
        }
    }
}

/// How a crate in `out` finds the runtime.
fn runtime(wanted: Option<&str>, root: Option<&Path>, out: &Path) -> Result<Runtime, String> {
    let folder = match (wanted, root) {
        (Some("vendored"), _) | (None, None) => return Ok(Runtime::Vendored),
        (Some(path), _) => PathBuf::from(path),
        (None, Some(root)) => root.join("runtime"),
    };
    if !folder.join("Cargo.toml").is_file() {
        return Err(format!(
            "--runtime {}: no crate there; name the folder of sdk-runtime, or `vendored`",
            folder.display()
        ));
    }
    let path = workspace::relative(out, &folder).ok_or_else(|| {
        format!(
            "--runtime {}: no way there from {}",
            folder.display(),
            out.display()
        )
    })?;
    Ok(Runtime::Path(path))
}

fn write(files: &Files, out: &Path) -> Status {
    match files.write(out) {
        Ok(written) => {
            print(&format!(
                "{}: {} files changed, {} unchanged\n",
                out.display(),
                written.changed,
                written.unchanged
            ));
            Status::Done
        }
        Err(refusal) => fail(&refusal.message),
    }
}

fn check(files: &Files, out: &Path, args: &CodegenArgs) -> Status {
    let differences = match files.compare(out) {
        Ok(differences) => differences,
        Err(error) => return fail(&format!("{}: {error}", out.display())),
    };
    if differences.is_empty() {
        return Status::Done;
    }
    print(&unified(&differences));
    say(&format!(
        "error: in {}, {} not what the document says; run `{}` and commit the result\n",
        out.display(),
        files_are(differences.len()),
        command(args)
    ));
    Status::Differs
}

/// How many files there are, with the verb.
fn files_are(count: usize) -> String {
    match count {
        1 => "1 file is".to_owned(),
        count => format!("{count} files are"),
    }
}

/// The command that generates with these arguments, but writes.
pub(super) fn command(args: &CodegenArgs) -> String {
    let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
    let options = [
        ("--spec", path(&args.spec)),
        ("--out", path(&args.out)),
        ("--name", args.name.clone()),
        ("--config", path(&args.config)),
        ("--runtime", args.runtime.clone()),
    ];
    let only = args
        .only
        .iter()
        .map(|pattern| ("--only", Some(pattern.clone())));
    let given = options
        .into_iter()
        .chain(only)
        .filter_map(|(name, value)| Some((name, value?)));
    let words: String = given
        .map(|(name, value)| format!(" {name} {}", quoted(&value)))
        .collect();
    format!("{} codegen{words}", super::name())
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:=+".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// The differences as a unified diff, from what is there to what should be.
fn unified(differences: &[Difference<'_>]) -> String {
    let one = |difference: &Difference<'_>| {
        let name = |side: &str, there: bool| {
            if there {
                format!("{side}/{}", difference.path)
            } else {
                "/dev/null".to_owned()
            }
        };
        let diff = TextDiff::from_lines(
            difference.old.as_deref().unwrap_or_default(),
            difference.new.unwrap_or_default(),
        );
        diff.unified_diff()
            .header(
                &name("a", difference.old.is_some()),
                &name("b", difference.new.is_some()),
            )
            .to_string()
    };
    differences.iter().map(one).collect()
}
