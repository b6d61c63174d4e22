//! The whole way from a document to files, one stage after the other.

use crate::api::{Api, Origin};
use crate::config::{self, Config};
use crate::diagnostics::{Diagnostics, codes, nearest};
use crate::diff::{self, Changes, Side};
use crate::document::place::{Place, Source};
use crate::document::{Document, view};
use crate::emit::{self, Options};
use crate::files::Files;
use crate::lower;
use crate::plan::{self, Crate};
use crate::select::Pattern;
use std::path::{Path, PathBuf};

/// What is to be generated.
#[derive(Debug)]
pub struct Request<'a> {
    /// The document.
    pub spec: &'a Path,
    /// The `codegen.toml`, if there is one.
    pub config: Option<&'a Path>,
    /// The operations to keep; all of them where there is no pattern.
    pub only: &'a [String],
    /// The name of the package, where the config's is not wanted.
    pub name: Option<&'a str>,
    /// What is not a matter of the API.
    pub options: Options,
}

/// A document, what it says, and what that is in Rust.
#[derive(Debug)]
pub struct Outline {
    /// The document.
    pub document: Document,
    /// What it says.
    pub api: Api,
    /// The crate that would be written.
    pub plan: Crate,
}

/// The files of the crate; `None` after an error.
pub fn generate(request: &Request<'_>, diagnostics: &mut Diagnostics) -> Option<Files> {
    generate_all(request, diagnostics).map(|(_, files)| files)
}

/// The same with all that they were made of.
pub fn generate_all(
    request: &Request<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(Outline, Files)> {
    with_stack(|| {
        let outline = all(request, diagnostics)?;
        let files = emit::emit(&outline.plan, &request.options);
        Some((outline, files))
    })
}

/// Everything up to the plan, for those who show or serve what a document says; `None` after an error.
pub fn outline(request: &Request<'_>, diagnostics: &mut Diagnostics) -> Option<Outline> {
    with_stack(|| all(request, diagnostics))
}

/// How much stack the stages have, which follow schemas into each other. Only what is used is taken from memory.
const STACK: usize = 256 << 20;

/// Runs a stage on a thread with stack enough, whatever thread this is.
pub fn with_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        // Without a thread there is no work: the system has no memory for anything.
        let running = thread.spawn_scoped(scope, work);
        match running.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(result)) => result,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => {
                eprintln!("error: no memory for the stack: {error}");
                std::process::exit(2)
            }
        }
    })
}

fn all(request: &Request<'_>, diagnostics: &mut Diagnostics) -> Option<Outline> {
    let config = read_config(request.config, diagnostics);
    let overlays = overlays(request.config, config.as_ref());
    let known = read(request.spec, &overlays, request.only, diagnostics);
    quiet(diagnostics);
    let (config, (document, api)) = (config?, known?);
    let plan = plan::plan(&api, &config, request.name);
    let doubtful = !config.unused().is_empty() || config.refused_names().next().is_some();
    if doubtful && !request.only.is_empty() {
        // A key may be about what was not chosen: it is right as long as the whole document has a use for it.
        let whole = read(request.spec, &overlays, &[], &mut Diagnostics::new());
        whole.map(|(_, whole)| plan::plan(&whole, &config, request.name));
    }
    check_used(&config, &plan, &api, diagnostics);
    quiet(diagnostics);
    (!diagnostics.has_errors()).then_some(Outline {
        document,
        api,
        plan,
    })
}

/// Leaves out warnings about the document where the arguments or the configuration are at fault.
fn quiet(diagnostics: &mut Diagnostics) {
    let own = [
        codes::ONLY_MATCHES_NOTHING,
        codes::CONFIG_UNREADABLE,
        codes::CONFIG_INVALID,
        codes::CONFIG_NAME_TAKEN,
        codes::CONFIG_UNUSED,
    ];
    if own.iter().any(|code| diagnostics.has(code)) {
        diagnostics.keep_errors();
    }
}

/// One of two versions that are to be compared.
#[derive(Debug)]
pub struct Version<'a> {
    /// The document.
    pub spec: &'a Path,
    /// The `codegen.toml`, if there is one.
    pub config: Option<&'a Path>,
    /// The name of the package, where the config's is not wanted.
    pub name: Option<&'a str>,
    /// What file names start with, and what is shown instead.
    pub prefix: Option<(String, String)>,
}

/// A version as far as comparing needs it; `None` after an error. Keys of the configuration that match nothing are no
/// error: it may be that of the other version. They are told to `unused`.
pub fn read_version(
    version: &Version<'_>,
    diagnostics: &mut Diagnostics,
    unused: &mut Diagnostics,
) -> Option<Side> {
    with_stack(|| {
        let config = read_config(version.config, diagnostics);
        let overlays = overlays(version.config, config.as_ref());
        let (document, api) = read(version.spec, &overlays, &[], diagnostics)?;
        let config = config?;
        let plan = plan::plan(&api, &config, version.name);
        check_used(&config, &plan, &api, unused);
        Some(Side {
            document,
            api,
            plan,
            prefix: version.prefix.clone(),
        })
    })
}

/// What has changed, on a thread with stack enough.
pub fn compare(old: &Side, new: &Side) -> Changes {
    with_stack(|| diff::diff(old, new))
}

/// The API that a document describes, or the part of it that `only` keeps; `None` after an error.
pub fn read_api(spec: &Path, only: &[String], diagnostics: &mut Diagnostics) -> Option<Api> {
    with_stack(|| read(spec, &[], only, diagnostics).map(|(_, api)| api))
}

/// Finds what there is to say about a document and the overlays that a configuration names.
pub fn lint(spec: &Path, config: Option<&Path>, diagnostics: &mut Diagnostics) -> Option<Api> {
    with_stack(|| {
        let read_config = read_config(config, diagnostics);
        let overlays = overlays(config, read_config.as_ref());
        read(spec, &overlays, &[], diagnostics).map(|(_, api)| api)
    })
}

/// The overlays that a configuration names, which are relative to it.
fn overlays(path: Option<&Path>, config: Option<&Config>) -> Vec<PathBuf> {
    let folder = path.and_then(Path::parent).unwrap_or(Path::new(""));
    let listed = config.iter().flat_map(|config| &config.overlays);
    listed.map(|overlay| folder.join(overlay)).collect()
}

fn read(
    spec: &Path,
    overlays: &[PathBuf],
    only: &[String],
    diagnostics: &mut Diagnostics,
) -> Option<(Document, Api)> {
    let document = Document::overlaid(spec, overlays, diagnostics)?;
    if diagnostics.has(codes::TOO_DEEP) {
        // To follow what is too deep takes as long as it is deep.
        return None;
    }
    let operations = choose(&document, only, diagnostics);
    let api = lower::lower(&document, &operations, only.is_empty(), diagnostics);
    (!diagnostics.has_errors()).then_some((document, api))
}

/// The operations that a configuration wants from upstream; `None` after an error.
pub fn read_update(config: &Path, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
    read_config(Some(config), diagnostics).map(|config| config.update)
}

/// A part of a document that is wanted as a document of its own.
#[derive(Debug)]
pub struct Subset<'a> {
    /// The document.
    pub spec: &'a Path,
    /// The configuration, for its overlays.
    pub config: Option<&'a Path>,
    /// The operations to keep; everything where there is no pattern.
    pub only: &'a [String],
    /// The file that is there already and its text: its comments are kept.
    pub old: Option<(&'a Path, &'a str)>,
}

/// A part of a document as a document of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Its text.
    pub text: String,
    /// How many operations it has.
    pub operations: usize,
    /// The comments of the old file that had no place any more.
    pub lost: Vec<String>,
}

/// Makes a document of a part of another; `None` after an error.
pub fn subset(subset: &Subset<'_>, diagnostics: &mut Diagnostics) -> Option<Selected> {
    with_stack(|| {
        let config = read_config(subset.config, diagnostics);
        let overlays = overlays(subset.config, config.as_ref());
        let document = Document::overlaid(subset.spec, &overlays, diagnostics)?;
        let operations = choose(&document, subset.only, diagnostics);
        // What is odd about the document is for `lint` to say.
        diagnostics.keep_errors();
        if diagnostics.has_errors() {
            return None;
        }
        let whole = subset.only.is_empty();
        match document.select(&operations, whole, subset.old) {
            Ok((text, lost)) => Some(Selected {
                text,
                operations: operations.len(),
                lost,
            }),
            Err(refused) => {
                diagnostics.error(codes::SELECT_REFUSED, refused.place, refused.message);
                None
            }
        }
    })
}

/// The operations that some pattern keeps; each pattern must keep one.
fn choose<'d>(
    document: &'d Document,
    only: &[String],
    diagnostics: &mut Diagnostics,
) -> Vec<&'d view::Operation> {
    let patterns: Vec<Pattern> = only.iter().map(|text| Pattern::new(text)).collect();
    let operations = document.operations();
    for (pattern, text) in patterns.iter().zip(only) {
        if !operations
            .iter()
            .any(|operation| pattern.matches(operation))
        {
            let message = format!("--only {text:?} matches no operation of the document");
            let help = match meant(operations, text) {
                Some(name) => format!("did you mean {name:?}?"),
                None => PATTERNS.to_owned(),
            };
            diagnostics
                .error(codes::ONLY_MATCHES_NOTHING, None, message)
                .help(help);
        }
    }
    operations
        .iter()
        .filter(|operation| {
            patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(operation))
        })
        .collect()
}

const PATTERNS: &str =
    "a pattern is an operationId, `METHOD /path` with `*` for anything, or `tag:NAME`";

/// A pattern that looks like `text` and matches.
fn meant(operations: &[view::Operation], text: &str) -> Option<String> {
    let ids = operations.iter().filter_map(|one| one.operation_id.clone());
    let tags = operations.iter().flat_map(|one| &one.tags);
    let tags = tags.map(|tag| format!("tag:{tag}"));
    let routes = operations
        .iter()
        .map(|one| format!("{} {}", one.method.to_ascii_uppercase(), one.path));
    let all: Vec<String> = ids.chain(tags).chain(routes).collect();
    nearest(text, all.iter().map(String::as_str)).map(str::to_owned)
}

/// The configuration in a file, an empty one without a file; `None` after an error.
pub fn read_config(path: Option<&Path>, diagnostics: &mut Diagnostics) -> Option<Config> {
    let Some(path) = path else {
        return Some(Config::default());
    };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            let message = format!("the configuration cannot be read: {error}");
            diagnostics
                .error(codes::CONFIG_UNREADABLE, Some(Place::unread(path)), message)
                .help("name another file with --config");
            return None;
        }
    };
    let source = Source::new(path.display().to_string(), text);
    match config::read(&source) {
        Ok(config) => Some(config),
        Err(faults) => {
            for (message, span) in faults {
                diagnostics.error(
                    codes::CONFIG_INVALID,
                    Some(Place::bytes(&source, span)),
                    message,
                );
            }
            None
        }
    }
}

/// A key that nothing in the document took is a mistake, or has become one by a change of the document.
fn check_used(config: &Config, plan: &Crate, api: &Api, diagnostics: &mut Diagnostics) {
    let Some(source) = &config.source else { return };
    let renamed = config.refused_names();
    let renamed = renamed.map(|name| (name.text.clone(), name.span.clone()));
    for (name, span) in renamed.chain(plan::clashes(plan, config)) {
        let message = format!("the name `{name}` is taken by something else");
        diagnostics
            .error(
                codes::CONFIG_NAME_TAKEN,
                Place::bytes(source, span),
                message,
            )
            .help("choose another name");
    }
    for key in config.unused() {
        let message = format!("`{}` matches nothing in the document", key.text);
        diagnostics
            .error(
                codes::CONFIG_UNUSED,
                Some(Place::bytes(source, key.span.clone())),
                message,
            )
            .help(advice(config, &key.text, api));
    }
}

/// What to do about a key that matches nothing.
fn advice(config: &Config, key: &str, api: &Api) -> String {
    let types = api.types.iter().filter_map(|def| match &def.origin {
        Origin::Schema(name) => Some(name.as_str()),
        _ => None,
    });
    let is_type = config.types.iter().any(|(name, _)| name.text == key);
    if is_type && api.aliases.iter().any(|name| name == key) {
        return "the schema is there, but makes no type of its own: it is text, a number, a list or the like".to_owned();
    }
    if ["prefix", "extra"].contains(&key) {
        return "`prefix` is for enums of texts, `extra` for objects; remove the key".to_owned();
    }
    let is_operation = config.operations.iter().any(|(name, _)| name.text == key)
        || config
            .resources
            .iter()
            .flat_map(|one| &one.methods)
            .any(|(_, id)| id.text == key);
    let operations = api.operations.iter().map(|operation| operation.id.as_str());
    let types = types.filter(|_| is_type);
    let operations = operations.filter(|_| is_operation);
    match nearest(key, types.chain(operations)) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "correct the name, or remove the key if the document no longer has it".to_owned(),
    }
}
