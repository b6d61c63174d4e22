//! The files around the sources: `Cargo.toml`, `README.md`, `.gitattributes`.

use super::tables::toml;
use super::{Options, Runtime};
use crate::files::Files;
use crate::plan::{ALL_RESOURCES, Crate, FEATURES, docs, methods};
use std::fmt::Write as _;
use std::path::Path;

/// Whether the resources of the crate in this folder have features.
pub fn has_groups(folder: &Path) -> bool {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
    let mut lines = manifest.lines();
    lines.any(|line| line.starts_with(ALL_RESOURCES))
}

pub(super) fn emit(plan: &Crate, options: &Options, files: &mut Files) {
    files.add("Cargo.toml", manifest(plan, options));
    files.add("README.md", readme(plan));
    // Text is compared byte by byte, so no checkout may change its line ends.
    files.add(".gitattributes", "* text eol=lf\n");
}

fn manifest(plan: &Crate, options: &Options) -> String {
    let workspace = if options.member {
        ""
    } else {
        "\n# Built where it lies, whatever is around it.\n[workspace]\n"
    };
    let (dependencies, features) = match &options.runtime {
        Runtime::Path(path) => (
            format!(
                "sdk-runtime = {{ path = {}, default-features = false }}\n",
                toml(path)
            ),
            features(plan),
        ),
        Runtime::Vendored => crate::vendored::manifest(&plan.features),
    };
    let features = features + &groups(plan);
    let examples = examples(plan);
    // What depends on a path cannot be published; what stands alone has the licence of the runtime in it.
    let publish = match &options.runtime {
        Runtime::Path(_) => "publish = false",
        Runtime::Vendored => concat!("license = \"", env!("CARGO_PKG_LICENSE"), "\""),
    };
    format!(
        "# {}\n\n{examples}[package]\nname = {}\nversion = {}\nedition = \"2024\"\nrust-version = \"{}\"\ndescription = {}\n{publish}\n\n# The command line.\n[[bin]]\nname = {}\npath = \"src/main.rs\"\nrequired-features = [\"cli\"]\ndoc = false\n\n[dependencies]\n{dependencies}\n[dev-dependencies]\ntokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n\n{features}{workspace}",
        super::source::HEADER,
        toml(&plan.name),
        toml(&plan.version),
        env!("CARGO_PKG_RUST_VERSION"),
        toml(&plan.description),
        toml(plan.program()),
    )
}

fn features(plan: &Crate) -> String {
    let mut text = format!("[features]\n{}", default(plan));
    for (name, about) in FEATURES {
        let _ = writeln!(text, "# {about}\n{name} = [\"sdk-runtime/{name}\"]");
    }
    text
}

/// The features of the resources, a line each.
fn groups(plan: &Crate) -> String {
    let (mut all, mut each) = (String::new(), String::new());
    for (node, feature) in plan.groups() {
        let _ = writeln!(all, "    {feature:?},");
        let names = node.path.iter().map(|name| methods::accessor(name));
        let accessor: String = names.collect();
        let _ = writeln!(
            each,
            "{feature} = [] # `client.{accessor}()` and its types."
        );
    }
    if all.is_empty() {
        return all;
    }
    format!("# All resources.\n{ALL_RESOURCES} = [\n{all}]\n{each}")
}

/// The examples of resources that have features, which stand before all tables so that each is a line.
fn examples(plan: &Crate) -> String {
    let lines = plan.examples.iter().filter_map(|example| {
        let mut groups = plan.groups();
        let (_, feature) = groups.find(|(node, _)| example.path.starts_with(&node.path))?;
        let file = toml(&example.file);
        Some(format!(
            "    {{ name = {file}, required-features = [{feature:?}] }},\n"
        ))
    });
    let lines: String = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    format!("example = [\n{lines}]\n\n")
}

/// The line with the features that are on by themselves.
fn default(plan: &Crate) -> String {
    let names = plan.features.iter().map(|name| toml(name));
    format!("default = [{}]\n", names.collect::<Vec<_>>().join(", "))
}

fn readme(plan: &Crate) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\n_{}_\n\n",
        plan.name,
        docs::unwrapped(&plan.description).concat(),
        super::source::HEADER
    );
    text += "[API.md](API.md) lists its operations, their setters, and its types.\n";
    match (&plan.client.token_env, &plan.client.base_url_env) {
        (Some(token), Some(url)) => {
            let _ = writeln!(
                text,
                "\nThe token is read from `{token}`, another base URL from `{url}`."
            );
        }
        (Some(token), None) => {
            let _ = writeln!(text, "\nThe token is read from `{token}`.");
        }
        (None, Some(url)) => {
            let _ = writeln!(text, "\nAnother base URL is read from `{url}`.");
        }
        (None, None) => {}
    }
    if let Some((_, feature)) = plan.groups().next() {
        let _ = writeln!(
            text,
            "\nEach resource is a feature, and `{ALL_RESOURCES}`, which is on, is all of them. Who calls one compiles it alone with\n`default-features = false, features = [\"rustls\", {feature:?}]`."
        );
    }
    text
}
