//! Which resources are shown by an example.

use super::{Example, Node, names};

/// The most resources that each have one of their own. A crate with more has one for each resource of the client, since
/// every example is a program to compile.
const EACH: usize = 24;

/// The longest name of a file.
const LONGEST: usize = 100;

/// The examples of a crate, by path.
pub(super) fn examples(nodes: &[Node]) -> Vec<Example> {
    let all: Vec<&Node> = nodes.iter().flat_map(with_methods).collect();
    let shown = if all.len() <= EACH {
        all
    } else {
        nodes
            .iter()
            .filter_map(|node| with_methods(node).into_iter().next())
            .collect()
    };
    shown
        .into_iter()
        .map(|node| {
            let words = node.path.join("_");
            Example {
                file: names::shortened(&words, &words, LONGEST),
                path: node.path.clone(),
            }
        })
        .collect()
}

/// The node and those below it that have methods, itself first.
fn with_methods(node: &Node) -> Vec<&Node> {
    let own = (!node.methods.is_empty()).then_some(node);
    own.into_iter()
        .chain(node.children.iter().flat_map(with_methods))
        .collect()
}
