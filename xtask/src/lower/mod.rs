//! Document → [`Api`]: what the document means. Takes no decision about Rust.

mod answer;
mod beside;
mod cycle;
mod depth;
mod headers;
mod hierarchy;
mod media;
mod meet;
mod object;
mod operation;
mod prune;
mod schema;
mod stream;
mod telling;
mod union;
pub(crate) mod usage;
mod values;

use crate::api::{Api, Operation, Origin, TypeDef};
use crate::diagnostics::Diagnostics;
use crate::document::{Document, view};
use std::collections::HashSet;

/// Lowers `operations` of the document and all they reach; with `all_schemas` also the named schemas that none of them
/// reaches, and webhooks.
pub fn lower(
    document: &Document,
    operations: &[&view::Operation],
    all_schemas: bool,
    diagnostics: &mut Diagnostics,
) -> Api {
    let mut lowering = schema::Lowering::new(document, diagnostics);
    let mut lowered: Vec<Operation> = operations
        .iter()
        .enumerate()
        .map(|(index, operation)| lowering.operation(index, operation))
        .collect();
    operation::mark_special_security(&mut lowered);
    let headers = lowering.headers(operations);
    let reach = (!all_schemas).then(|| document.reach(operations, false));
    let kept = |name: &str| reach.as_ref().is_none_or(|reach| reach.has(name));
    for (name, node) in document.component_schemas() {
        if kept(name) {
            lowering.named(*node);
        }
    }
    for payload in document.payloads() {
        let own = |caller| operations.iter().any(|operation| operation.node == caller);
        if all_schemas || payload.caller.is_some_and(own) {
            lowering.payload(payload);
        }
    }
    let types: Vec<TypeDef> = lowering.finish();
    let types = prune::prune(types, &mut lowered);
    let made: HashSet<&str> = types.iter().filter_map(named).collect();
    let names = document.component_schemas().iter().map(|(name, _)| name);
    let aliases = names
        .filter(|name| kept(name) && !made.contains(name.as_str()))
        .cloned()
        .collect();
    let info = document.info();
    let mut api = Api {
        title: info.title.clone(),
        version: info.version.clone(),
        description: info.description.clone(),
        servers: document.servers().to_vec(),
        schemes: document.security_schemes().to_vec(),
        types,
        aliases,
        headers,
        operations: lowered,
    };
    usage::mark(&mut api);
    api
}

fn named(def: &TypeDef) -> Option<&str> {
    match &def.origin {
        Origin::Schema(name) => Some(name),
        _ => None,
    }
}
