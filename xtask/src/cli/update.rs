//! `update`: what upstream changed, brought in and explained.

use super::{CodegenArgs, Status, UpdateArgs, codegen, fail, print, say, select, show};
use crate::diagnostics::Diagnostics;
use crate::diff::{self, Changes, Side};
use crate::pipeline::{self, Subset, Version};
use crate::workspace;
use std::path::PathBuf;

/// The files of an update.
struct Job {
    spec: PathBuf,
    config: PathBuf,
    /// The arguments of `codegen` that lead to them; none in the workspace.
    codegen: CodegenArgs,
}

/// Selects from upstream, generates, compares, and says what is left to do.
pub(super) fn run(args: &UpdateArgs) -> Status {
    match job(args) {
        Ok(job) => update(args, &job),
        Err(message) => fail(&message),
    }
}

fn job(args: &UpdateArgs) -> Result<Job, String> {
    let root = workspace::root();
    let near = |path: Option<&PathBuf>, own: &str| {
        let own = || root.as_ref().map(|root| root.join(own));
        let path = path.cloned().or_else(own);
        path.map(|path| workspace::near(&path)).ok_or(
            "no workspace with spec/ and runtime/ around here; name --spec, --config and --out",
        )
    };
    let spec = near(args.spec.as_ref(), "spec/openapi.yaml")?;
    let beside = spec.with_file_name("codegen.toml");
    let config = args.config.clone().unwrap_or(beside);
    let codegen = CodegenArgs {
        check: false,
        spec: args.spec.clone(),
        out: args.out.clone(),
        name: args.name.clone(),
        config: Some(config.clone()),
        only: Vec::new(),
        runtime: args.runtime.clone(),
    };
    Ok(Job {
        spec,
        config: workspace::near(&config),
        codegen,
    })
}

fn update(args: &UpdateArgs, job: &Job) -> Status {
    let mut diagnostics = Diagnostics::new();
    let only = pipeline::read_update(&job.config, &mut diagnostics);
    let Some(only) = only else {
        show(&diagnostics);
        return Status::Bad;
    };
    if only.is_empty() {
        return fail(&format!(
            "{}: there is no `[update]` with the operations to take from upstream, so {} is edited by hand; write for example `[update]` and `only = [\"GET /pets*\"]`",
            job.config.display(),
            job.spec.display()
        ));
    }
    let old_text = match select::old(&job.spec) {
        Ok(text) => text,
        Err(message) => return fail(&message),
    };
    let old = old_text.as_ref().and_then(|_| side(args, job));
    if old_text.is_some() && old.is_none() {
        say("note: what was there cannot be read, so there is nothing to compare with\n");
    }
    let subset = Subset {
        spec: &workspace::near(&args.upstream),
        // The overlays are applied to the part, each time that it is read.
        config: None,
        only: &only,
        old: old_text.as_deref().map(|text| (job.spec.as_path(), text)),
    };
    let selected = pipeline::subset(&subset, &mut diagnostics);
    show(&diagnostics);
    let Some(selected) = selected else {
        return Status::Bad;
    };
    let status = select::put(&selected, old_text.as_deref(), &job.spec);
    if status != Status::Done {
        return status;
    }
    if codegen::run(&job.codegen) != Status::Done {
        say(&format!(
            "next: correct {} or an overlay as the errors say, then `{}`; the old document is in git\n",
            job.config.display(),
            command(args, job)
        ));
        return Status::Bad;
    }
    let Some((old, new)) = old.zip(side(args, job)) else {
        print(&format!(
            "\nnext: commit {} and the crate\n",
            job.spec.display()
        ));
        return Status::Done;
    };
    let changes = pipeline::compare(&old, &new);
    print(&format!("\n{}", diff::text::render(&changes)));
    print(&next(&changes, job, &command(args, job)));
    Status::Done
}

/// The document as it is now.
fn side(args: &UpdateArgs, job: &Job) -> Option<Side> {
    let version = Version {
        spec: &job.spec,
        config: Some(&job.config),
        name: args.name.as_deref(),
        prefix: None,
    };
    pipeline::read_version(&version, &mut Diagnostics::new(), &mut Diagnostics::new())
}

/// The command that generates as this one does. In the workspace it finds the configuration for itself.
fn command(args: &UpdateArgs, job: &Job) -> String {
    let found = args.spec.is_none() && args.config.is_none();
    let config = job.codegen.config.clone().filter(|_| !found);
    codegen::command(&CodegenArgs {
        config,
        ..job.codegen.clone()
    })
}

/// What is left to do.
fn next(changes: &Changes, job: &Job, command: &str) -> String {
    let package = &changes.package;
    if changes.list.is_empty() {
        return "\nnext: nothing; callers see no difference\n".to_owned();
    }
    let mut steps = vec!["review the diff of API.md in the crate, then the rest".to_owned()];
    if package.old != package.next && !package.is_raised() {
        steps.push(format!(
            "write `version = \"{}\"` into `[package]` of {}, and run `{command}` again",
            package.next,
            job.config.display(),
        ));
    }
    steps.push(format!(
        "run the tests, and commit {} with the crate",
        job.spec.display()
    ));
    let steps = steps.iter().enumerate();
    let steps: String = steps
        .map(|(index, step)| format!("  {}. {step}\n", index + 1))
        .collect();
    format!("\nnext:\n{steps}")
}
