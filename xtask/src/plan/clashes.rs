//! Names that the configuration gives to two methods of one node.

use super::{Crate, Node, methods::accessor};
use crate::config::Config;
use std::ops::Range;

/// The names that are taken, with their places in the configuration.
pub fn clashes(plan: &Crate, config: &Config) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for node in &plan.nodes {
        look(node, config, &mut found);
    }
    found
}

fn look(node: &Node, config: &Config, found: &mut Vec<(String, Range<usize>)>) {
    let children: Vec<String> = node
        .children
        .iter()
        .filter_map(|child| child.path.last().map(|name| accessor(name)))
        .collect();
    let mut taken = children.clone();
    taken.extend(node.methods.iter().map(|method| method.name.clone()));
    for method in &node.methods {
        let own = config
            .resources
            .iter()
            .flat_map(|resource| &resource.methods);
        let own = own.filter(|(name, key)| key.text == method.id && children.contains(name));
        found.extend(own.map(|(name, key)| (name.clone(), key.span.clone())));
        let options = config
            .operations
            .iter()
            .find(|(key, _)| key.text == method.id);
        let waiter = options.and_then(|(_, options)| options.waiter.as_ref());
        let Some(waiter) = waiter.filter(|_| method.waiter.is_some()) else {
            continue;
        };
        if taken.contains(&waiter.name.text) {
            found.push((waiter.name.text.clone(), waiter.name.span.clone()));
        }
        taken.push(waiter.name.text.clone());
    }
    for child in &node.children {
        look(child, config, found);
    }
}
