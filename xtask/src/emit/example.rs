//! `examples/`: a small program for each resource, in rustfmt's form.

use super::source::HEADER;
use crate::files::Files;
use crate::plan::{Argument, Crate, Method, Node, Rust, methods, names};

pub(super) fn emit(plan: &Crate, files: &mut Files) {
    for node in &plan.nodes {
        write(plan, node, files);
    }
}

fn write(plan: &Crate, node: &Node, files: &mut Files) {
    let shown = plan.examples.iter().find(|shown| shown.path == node.path);
    let method = node.methods.iter().min_by_key(|method| rank(method));
    if let (Some(shown), Some(method)) = (shown, method) {
        let file = format!("examples/{}.rs", shown.file);
        files.add(file, example(plan, node, method));
    }
    for child in &node.children {
        write(plan, child, files);
    }
}

/// The method that shows a resource best: a list, then whatever needs few arguments and changes nothing.
fn rank(method: &Method) -> (bool, bool, bool, usize, &str) {
    let plain = !method.deprecated
        && method
            .arguments
            .iter()
            .all(|argument| value(argument).is_some());
    (
        !plain,
        method.http != "GET",
        method.name != "list",
        method.arguments.len(),
        &method.name,
    )
}

fn example(plan: &Crate, node: &Node, method: &Method) -> String {
    let arguments: Option<Vec<String>> = method.arguments.iter().map(value).collect();
    let arguments = arguments.filter(|_| !method.deprecated);
    let library = plan.library();
    let words = node.path.join(".");
    let name = &method.name;
    let limit = match plan.limit_line() {
        line if line.is_empty() => line,
        line => format!("{line}\n"),
    };
    let Some(arguments) = arguments else {
        return format!(
            "// {HEADER}\n\n//! Sets up a client for `{words}`.\n\n{limit}use {library}::Client;\n\nfn main() -> Result<(), {library}::Error> {{\n    let client = Client::from_env()?;\n    println!(\"{{client:?}}\");\n    Ok(())\n}}\n"
        );
    };
    format!(
        "// {HEADER}\n\n//! Calls `{words}.{}`.\n\n{limit}use {library}::Client;\n\n#[tokio::main]\nasync fn main() -> Result<(), {library}::Error> {{\n    let client = Client::from_env()?;\n    let answer = {};\n    println!(\"{{answer:#?}}\");\n    Ok(())\n}}\n",
        names::plain(name),
        chain(node, name, &arguments.join(", ")),
    )
}

/// The longest chain of calls that rustfmt leaves on one line.
const CHAIN_WIDTH: usize = 60;

/// The call from the client on, as rustfmt breaks it.
fn chain(node: &Node, name: &str, arguments: &str) -> String {
    let nodes = node
        .path
        .iter()
        .map(|name| format!(".{}()", methods::accessor(name)));
    let call = [
        format!(".{name}({arguments})"),
        ".send()".to_owned(),
        ".await?".to_owned(),
    ];
    let links: Vec<String> = nodes.chain(call).collect();
    let line = format!("client{}", links.concat());
    if line.chars().count() <= CHAIN_WIDTH {
        return line;
    }
    format!("client\n        {}", links.join("\n        "))
}

/// An expression for an argument, where a text or a number will do.
fn value(argument: &Argument) -> Option<String> {
    match &argument.value {
        Rust::Text => Some(format!("{:?}", names::plain(&argument.name))),
        Rust::Integer(..) => Some("1".to_owned()),
        Rust::Bool => Some("true".to_owned()),
        _ => None,
    }
}
