//! `src/resources`: a file for each node of the resource tree.

use super::commands;
use super::requests;
use super::rust::{compact, ident, module};
use super::source::{Source, doc_lines, gate, gate_tokens};
use super::tables;
use crate::files::Files;
use crate::plan::{Crate, Method, Node, docs as prose, methods, names};
use proc_macro2::TokenStream;
use quote::quote;

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
    source.line("use crate::Client;");
    if source.says("types::") {
        source.line("use crate::types;");
    }
    // Last, since only a feature needs what it names.
    source.text(commands::table(node));
    source.finish()
}

fn structure(node: &Node) -> String {
    format!(
        "/// The operations of `{}`.\n#[derive(Clone, Debug)]\npub struct {} {{\n    client: Client,\n}}\n",
        node.path.join("."),
        node.name
    )
}

fn implementation(node: &Node) -> String {
    let mut parts = vec![
        "    pub(crate) fn new(client: Client) -> Self {\n        Self { client }\n    }\n"
            .to_owned(),
    ];
    for child in &node.children {
        let (path, module) = (child.path.join("."), names::plain(last(child)));
        let (accessor, name) = (methods::accessor(last(child)), &child.name);
        parts.push(format!(
            "    /// The operations of `{path}`.\n    pub fn {accessor}(&self) -> {module}::{name} {{\n        {module}::{name}::new(self.client.clone())\n    }}\n"
        ));
    }
    for one in &node.methods {
        parts.push(method(one));
        parts.extend(tables::waiter_method(one));
    }
    format!("impl {} {{\n{}}}\n", node.name, parts.join("\n"))
}

/// The method that leads to a node.
pub(super) fn accessor(node: &Node, client: &TokenStream) -> TokenStream {
    let feature = node.feature.as_ref();
    let needs = feature.map(|name| format!(" (feature `{name}`)"));
    let needs = needs.unwrap_or_default();
    let about = format!(" The operations of `{}`{needs}.", node.path.join("."));
    let condition = gate_tokens(feature);
    let (method, module, name) = (
        ident(&methods::accessor(last(node))),
        module(last(node)),
        ident(&node.name),
    );
    quote! {
        #[doc = #about]
        #condition
        pub fn #method(&self) -> #module::#name {
            #module::#name::new(#client.clone())
        }
    }
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
