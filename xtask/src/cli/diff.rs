//! `diff`.

use super::args::{DiffFormat, Gate};
use super::revision::Revision;
use super::{DiffArgs, Status, fail, print, say, show};
use crate::diagnostics::Diagnostics;
use crate::diff::{self, Changes, Level, Side};
use crate::pipeline::{self, Version};
use crate::workspace;
use std::path::{Path, PathBuf};

/// Where the two versions are.
struct Job {
    old: PathBuf,
    new: PathBuf,
    old_config: Option<PathBuf>,
    config: Option<PathBuf>,
    /// The revision that the old one was taken from.
    revision: Option<Revision>,
}

/// Compares two versions and shows what has changed.
pub(super) fn run(args: &DiffArgs) -> Status {
    let job = match job(args) {
        Ok(job) => job,
        Err(message) => return fail(&message),
    };
    let Some((old, new)) = sides(&job, args.name.as_deref()) else {
        return Status::Bad;
    };
    let changes = pipeline::compare(&old, &new);
    print(&match args.format {
        DiffFormat::Text => diff::text::render(&changes),
        DiffFormat::Markdown => diff::markdown::render(&changes),
        DiffFormat::Json => diff::json::render(&changes),
    });
    gate(&changes, args.fail_on)
}

fn gate(changes: &Changes, gate: Option<Gate>) -> Status {
    let Some(gate) = gate else {
        return Status::Done;
    };
    let least = match gate {
        Gate::Major => Level::Major,
        Gate::Minor => Level::Minor,
    };
    if changes.rust() < least {
        return Status::Done;
    }
    say(&format!(
        "error: the changes are {}, and --fail-on {} was given\n",
        changes.rust().word(),
        least.word()
    ));
    Status::Differs
}

fn job(args: &DiffArgs) -> Result<Job, String> {
    let config = args.config.as_deref().map(workspace::near);
    if let (Some(old), Some(new)) = (&args.old, &args.new) {
        let old_config = args.old_config.as_deref().map(workspace::near);
        return Ok(Job {
            old: workspace::near(old),
            new: workspace::near(new),
            old_config: old_config.or_else(|| config.clone()),
            config,
            revision: None,
        });
    }
    let Some(base) = &args.base else {
        return Err("name two documents, or a revision with --base".to_owned());
    };
    let (new, config) = match &args.old {
        Some(new) => (workspace::near(new), config),
        None => own(config)?,
    };
    let revision = Revision::check_out(base, &new, config.as_deref())?;
    Ok(Job {
        old: revision.spec(),
        old_config: revision.config(),
        new,
        config,
        revision: Some(revision),
    })
}

/// The document of the workspace, and its configuration.
fn own(config: Option<PathBuf>) -> Result<(PathBuf, Option<PathBuf>), String> {
    let root = workspace::root()
        .ok_or("no workspace with spec/ and runtime/ around here; name two documents")?;
    let own = root.join("spec/codegen.toml");
    let config = config.or_else(|| own.exists().then(|| workspace::near(&own)));
    Ok((workspace::near(&root.join("spec/openapi.yaml")), config))
}

/// Reads both versions; each error is shown.
fn sides(job: &Job, name: Option<&str>) -> Option<(Side, Side)> {
    let prefix = job.revision.as_ref().map(Revision::prefix);
    let old = read(&job.old, job.old_config.as_deref(), name, prefix.as_ref());
    // A title is no reason to rename a package that is called after it.
    let kept = name.map(str::to_owned).or_else(|| {
        let old = old.as_ref()?;
        job.config.is_none().then(|| old.plan.name.clone())
    });
    let new = read(&job.new, job.config.as_deref(), kept.as_deref(), None);
    Some((old?, new?))
}

fn read(
    spec: &Path,
    config: Option<&Path>,
    name: Option<&str>,
    prefix: Option<&(String, String)>,
) -> Option<Side> {
    let (mut diagnostics, mut unused) = (Diagnostics::new(), Diagnostics::new());
    let version = Version {
        spec,
        config,
        name,
        prefix: prefix.cloned(),
    };
    let side = pipeline::read_version(&version, &mut diagnostics, &mut unused);
    // Warnings are `lint`'s; here only what stands in the way is of interest.
    diagnostics.keep_errors();
    show(&diagnostics);
    if prefix.is_none() && !unused.is_empty() {
        show(&unused);
        say("note: `codegen` refuses this configuration; the comparison goes on without\n");
    }
    side
}
