//! Document → [`Api`]: what the document means. Takes no decision about Rust.

mod depth;
mod object;
mod operation;
mod schema;
mod union;
mod usage;

use crate::api::{Api, Origin, TypeDef};
use crate::diagnostics::Diagnostics;
use crate::document::{Document, view};
use std::collections::HashSet;

/// Lowers `operations` of the document and all they reach; with `all_schemas` also the named schemas that none of them reaches.
pub fn lower(
    document: &Document,
    operations: &[&view::Operation],
    all_schemas: bool,
    diagnostics: &mut Diagnostics,
) -> Api {
    let mut lowering = schema::Lowering::new(document, diagnostics);
    let lowered = operations
        .iter()
        .enumerate()
        .map(|(index, operation)| lowering.operation(index, operation))
        .collect();
    if all_schemas {
        for (_, node) in document.component_schemas() {
            lowering.named(*node);
        }
    }
    let types: Vec<TypeDef> = lowering.finish();
    let made: HashSet<&str> = types.iter().filter_map(named).collect();
    let names = document.component_schemas().iter().map(|(name, _)| name);
    let aliases = names
        .filter(|name| !made.contains(name.as_str()))
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
