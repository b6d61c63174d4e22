//! `src/resources`: a file for each node of the resource tree.

use super::commands;
use super::requests;
use super::rust::compact;
use super::source::{Source, doc_lines, gate};
use super::tables;
use crate::files::Files;
use crate::plan::{Crate, Method, Node, docs as prose, methods, names};

pub(super) fn emit(plan: &Crate, files: &mut Files) {
    let mut index = Source::new(vec![format!(
        "The operations of the {}, by resource.",
        plan.api()
    )]);
    for node in &plan.nodes {
        index.line(format!("{}pub mod {};", condition(node), last(node)));
    }
    let uses: String = plan
        .nodes
        .iter()
        .map(|node| {
            format!(
                "{}pub use {}::{};\n",
                condition(node),
                last(node),
                node.name
            )
        })
        .collect();
    index.text(uses);
    files.add("src/resources/mod.rs", index.finish());
    for node in &plan.nodes {
        write(node, files);
    }
}

fn write(node: &Node, files: &mut Files) {
    files.add(
        format!("src/resources/{}.rs", node.path.join("/")),
        file(node),
    );
    for child in &node.children {
        write(child, files);
    }
}

/// What stands before everything that leads to the node.
fn condition(node: &Node) -> String {
    gate(node.feature.as_slice())
}

fn last(node: &Node) -> &str {
    node.path.last().map_or("", String::as_str)
}

fn file(node: &Node) -> String {
    let words: Vec<String> = node.path.iter().map(|name| prose::words(name)).collect();
    let mut source = Source::new(vec![format!("Operations: {}.", words.join(", "))]);
    for child in &node.children {
        source.line(format!("pub mod {};", last(child)));
    }
    source.text(structure(node));
    source.text(implementation(node));
    for method in &node.methods {
        source.text(tables::operation(method) + &requests::lines(method));
    }
    for method in &node.methods {
        tables::helpers(method, &mut source);
    }
    if source.says("BTreeMap<") {
        source.line("use std::collections::BTreeMap;");
    }
    if source.says("runtime::") {
        source.line("use crate::runtime;");
    }
    source.line(if node.methods.is_empty() {
        "use crate::Client;"
    } else {
        "use crate::{Client, Request};"
    });
    if source.says("types::") {
        source.line("use crate::types;");
    }
    // Last, since only a feature needs what it names.
    source.text(commands::table(node));
    source.finish()
}

fn structure(node: &Node) -> String {
    format!(
        "/// The operations of `{}`.\n#[derive(Clone, Debug)]\npub struct {} {{\n    pub(crate) client: Client,\n}}\n",
        node.path.join("."),
        node.name
    )
}

fn implementation(node: &Node) -> String {
    let mut parts: Vec<String> = node
        .children
        .iter()
        .map(|child| accessor(child, "self.client", None))
        .collect();
    for one in &node.methods {
        parts.push(method(one));
        parts.extend(tables::waiter_method(one));
    }
    format!("impl {} {{\n{}}}\n", node.name, parts.join("\n"))
}

/// The method that leads to a node, which may need a feature that what has the method does not.
pub(super) fn accessor(node: &Node, client: &str, feature: Option<&String>) -> String {
    let path = node.path.join(".");
    let (needs, condition) = match feature {
        None => (String::new(), String::new()),
        Some(name) => (
            format!(" (feature `{name}`)"),
            format!("    {}\n", gate(&[name]).trim_end()),
        ),
    };
    let (method, name) = (methods::accessor(last(node)), &node.name);
    let module = names::plain(last(node));
    format!(
        "    /// The operations of `{path}`{needs}.\n{condition}    #[inline]\n    pub fn {method}(&self) -> {module}::{name} {{\n        {module}::{name} {{ client: {client}.clone() }}\n    }}\n"
    )
}

fn method(method: &Method) -> String {
    let mark = if method.deprecated {
        "    #[deprecated]\n"
    } else {
        ""
    };
    let made = compact(&requests::construction(method));
    doc_lines(&method.docs, "    ")
        + mark
        + &requests::function(&method.name, method, &method.request, &made)
}
