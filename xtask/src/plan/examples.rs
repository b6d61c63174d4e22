//! Which resources are shown by an example.

use super::{Example, Node, names};

/// The most examples, since each is a program to compile. A crate with more resources shows those of the client itself,
/// the first by name.
const MOST: usize = 24;

/// The longest name of a file.
const LONGEST: usize = 100;

/// The examples of a crate, by path.
pub(super) fn examples(nodes: &[Node]) -> Vec<Example> {
    let all: Vec<&Node> = nodes.iter().flat_map(with_methods).collect();
    let shown = if all.len() <= MOST {
        all
    } else {
        nodes
            .iter()
            .filter_map(|node| with_methods(node).into_iter().next())
            .take(MOST)
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
