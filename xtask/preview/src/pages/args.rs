//! `docs`: its arguments, and how it runs.

use crate::cli::{print, show, sources};
use std::path::PathBuf;
use xtask::diagnostics::Diagnostics;
use xtask::emit::{Options, Runtime};
use xtask::pipeline::{self, Request};
use xtask::workspace;

/// The arguments of `docs`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The OpenAPI document, YAML or JSON [default: spec/openapi.yaml of the workspace].
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// The configuration; `spec/` uses its own codegen.toml, any other document none.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Where the pages go: a folder that is new, empty, or an earlier result [default: target/docs of the workspace].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The name of the crate in the samples [default: the config's, or one made from the title].
    #[arg(long, value_name = "CRATE")]
    name: Option<String>,
    /// Keep these operations and what they reach: an operationId, `METHOD /path` with `*` for anything, or `tag:NAME`.
    #[arg(long, value_name = "PATTERN", num_args = 1..)]
    only: Vec<String>,
}

/// Writes the pages. The error is what to tell; empty where all is told.
pub fn run(args: &Args) -> Result<(), String> {
    let (spec, config) = sources(args.spec.clone(), args.config.clone())?;
    let out = match (&args.out, workspace::root()) {
        (Some(out), _) => workspace::near(out),
        (None, Some(root)) => workspace::near(&root.join("target/docs")),
        (None, None) => return Err("no workspace around here; name a folder with --out".to_owned()),
    };
    if let Some(name) = args
        .name
        .as_deref()
        .filter(|name| !xtask::plan::names::is_package_name(name))
    {
        return Err(format!(
            "--name {name:?} is not a package name: {}",
            xtask::plan::names::PACKAGE_NAME
        ));
    }
    let request = Request {
        spec: &spec,
        config: config.as_deref(),
        only: &args.only,
        name: args.name.as_deref(),
        options: Options {
            runtime: Runtime::Vendored,
            member: false,
        },
    };
    let mut diagnostics = Diagnostics::new();
    let outline = pipeline::outline(&request, &mut diagnostics);
    show(&diagnostics);
    let files = super::pages(&outline.ok_or_else(String::new)?);
    let written = files.write(&out).map_err(|refusal| refusal.message)?;
    print(&format!(
        "{}: {} files changed, {} unchanged; open {}\n",
        out.display(),
        written.changed,
        written.unchanged,
        out.join("index.html").display()
    ));
    Ok(())
}
