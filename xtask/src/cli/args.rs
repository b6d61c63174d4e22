//! The arguments of each command.

use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Turns OpenAPI documents into Rust client crates.
#[derive(Debug, Parser)]
#[command(version, about)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Writes the client of a document: `spec/` → `generated/`, or any other with --spec, --out and --name.
    Codegen(CodegenArgs),
    /// Shows what there is to say about a document, and writes nothing.
    Lint(LintArgs),
    /// Writes a part of a document as a document of its own, in one file: some operations and what they reach.
    Select(SelectArgs),
    /// Brings in what upstream changed: selects, applies overlays, generates, compares, and says what is left to do.
    Update(UpdateArgs),
    /// Compares two versions of an API: what changes, and what it means for callers in Rust and on the wire.
    Diff(DiffArgs),
    /// Generates every document in a folder, compiles what comes of it with --check, and says what failed and why.
    Corpus(CorpusArgs),
    /// Serves a document: checks each request, and answers with examples. `mock --help` has the arguments.
    #[command(disable_help_flag = true)]
    Mock(PreviewArgs),
    /// Writes reference pages: static HTML that shows each operation and type. `docs --help` has the arguments.
    #[command(disable_help_flag = true)]
    Docs(PreviewArgs),
    /// Generates one document of a sweep.
    #[command(hide = true)]
    SweepOne(SweepOneArgs),
    /// Runs a command on behalf of a sweep.
    #[command(hide = true)]
    SweepChild(SweepChildArgs),
}

/// The arguments of `codegen`.
#[derive(Clone, Debug, clap::Args)]
pub struct CodegenArgs {
    /// Compare with what is there and write nothing; exit status 1 and a diff where they differ.
    #[arg(long)]
    pub check: bool,
    /// The OpenAPI document, YAML or JSON [default: spec/openapi.yaml of the workspace].
    #[arg(long, value_name = "FILE", requires = "out")]
    pub spec: Option<PathBuf>,
    /// The folder of the crate: new, empty, or written by an earlier run [default: generated/].
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub out: Option<PathBuf>,
    /// The name of the package [default: the configuration's, or one made from the title].
    #[arg(long, value_name = "CRATE")]
    pub name: Option<String>,
    /// The configuration; `spec/` uses its own codegen.toml, any other document none.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Keep these operations and what they reach: an operationId, `METHOD /path` with `*` for anything, or `tag:NAME`.
    #[arg(long, value_name = "PATTERN", num_args = 1..)]
    pub only: Vec<String>,
    /// How the crate finds the runtime: a path, or `vendored` for its sources as a module [default: the workspace's].
    #[arg(long, value_name = "PATH|vendored")]
    pub runtime: Option<String>,
}

/// The arguments of `lint`.
#[derive(Debug, clap::Args)]
pub struct LintArgs {
    /// The OpenAPI document.
    pub spec: PathBuf,
    /// The configuration, for the overlays that it names.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// `text` for people, on stderr; `json`, a list of findings, on stdout.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// The arguments of `select`.
#[derive(Debug, clap::Args)]
pub struct SelectArgs {
    /// The OpenAPI document, of one file or several.
    pub spec: PathBuf,
    /// Keep these operations and what they reach: an operationId, `METHOD /path` with `*` for anything, or `tag:NAME` [default: everything].
    #[arg(long, value_name = "PATTERN", num_args = 1..)]
    pub only: Vec<String>,
    /// The file to write; comments in it are kept where what they stand at is still there [default: standard output].
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The configuration, for the overlays that it names, which are applied before anything is chosen.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// The arguments of `update`.
#[derive(Debug, clap::Args)]
pub struct UpdateArgs {
    /// The new document from upstream, of one file or several; the operations to take are `[update] only` of the
    /// configuration.
    pub upstream: PathBuf,
    /// The document to write [default: spec/openapi.yaml of the workspace].
    #[arg(long, value_name = "FILE", requires = "out")]
    pub spec: Option<PathBuf>,
    /// The folder of the crate [default: generated/].
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub out: Option<PathBuf>,
    /// The name of the package [default: the configuration's, or one made from the title].
    #[arg(long, value_name = "CRATE")]
    pub name: Option<String>,
    /// The configuration [default: codegen.toml beside the document].
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// How the crate finds the runtime, as for `codegen`.
    #[arg(long, value_name = "PATH|vendored")]
    pub runtime: Option<String>,
}

/// The arguments of `diff`.
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The old document; with --base the only one, which is compared with itself at that revision [default:
    /// spec/openapi.yaml of the workspace].
    #[arg(value_name = "OLD", required_unless_present = "base")]
    pub old: Option<PathBuf>,
    /// The new document.
    #[arg(
        value_name = "NEW",
        required_unless_present = "base",
        conflicts_with = "base"
    )]
    pub new: Option<PathBuf>,
    /// Compare with a git revision, its configuration and all other files in the folder of the document included.
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
    /// The configuration of both documents; `spec/` uses its own codegen.toml, any other document none.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The configuration of the old document, where it differs.
    #[arg(long, value_name = "FILE", conflicts_with = "base")]
    pub old_config: Option<PathBuf>,
    /// The name of the package [default: the configuration's, or one made from the old title].
    #[arg(long, value_name = "CRATE")]
    pub name: Option<String>,
    /// How the changes are shown.
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub format: DiffFormat,
    /// Exit with status 1 if a change is rated so for the generated crate, or graver.
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub fail_on: Option<Gate>,
}

/// How changes are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum DiffFormat {
    /// For a terminal.
    Text,
    /// For a pull request or a changelog.
    Markdown,
    /// For tools.
    Json,
}

/// The rating that a gate lets nobody through with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Gate {
    /// What compiled may not compile.
    Major,
    /// There is more than before.
    Minor,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// As text.
    Text,
    /// As JSON.
    Json,
}

/// The arguments of `corpus`.
#[derive(Debug, clap::Args)]
pub struct CorpusArgs {
    /// The folder with the documents: those that its manifest.json lists, or all files with `openapi:`.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Compile each crate, too.
    #[arg(long)]
    pub check: bool,
    /// How many documents at a time [default: one for each core].
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Where to write the report as JSON.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// The folder for the crates [default: target/corpus].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// How long one document may take to generate.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub timeout: u64,
    /// How much memory one document may take to generate.
    #[arg(long, value_name = "MB", default_value_t = 4096)]
    pub memory: u64,
}

/// The arguments of a command that another package has: handed on as they are.
#[derive(Debug, clap::Args)]
pub struct PreviewArgs {
    #[arg(
        value_name = "ARGUMENTS",
        trailing_var_arg = true,
        allow_hyphen_values = true
    )]
    pub(super) words: Vec<OsString>,
}

/// The arguments of `sweep-one`.
#[derive(Debug, clap::Args)]
pub struct SweepOneArgs {
    #[arg(long)]
    pub(super) spec: PathBuf,
    #[arg(long)]
    pub(super) out: PathBuf,
    #[arg(long)]
    pub(super) name: String,
    #[arg(long)]
    pub(super) runtime: String,
    #[arg(long)]
    pub(super) memory: u64,
}

/// The arguments of `sweep-child`.
#[derive(Debug, clap::Args)]
pub struct SweepChildArgs {
    #[arg(last = true)]
    pub(super) words: Vec<String>,
}
