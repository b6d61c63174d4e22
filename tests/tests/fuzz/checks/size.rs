//! No type holds itself with nothing in between.

use std::collections::{BTreeMap, BTreeSet};

use syn::{GenericArgument, Item, PathArguments, Type};

use super::Parsed;
use crate::fault::Fault;

/// Types of endless size.
pub(super) fn check(parsed: &Parsed) -> Vec<Fault> {
    let mut holds: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, file) in parsed
        .iter()
        .filter(|(path, _)| path.starts_with("src/types/"))
    {
        for item in &file.items {
            let (name, fields) = match item {
                Item::Struct(item) => (&item.ident, item.fields.iter().collect::<Vec<_>>()),
                Item::Enum(item) => (
                    &item.ident,
                    item.variants
                        .iter()
                        .flat_map(|variant| &variant.fields)
                        .collect(),
                ),
                _ => continue,
            };
            let held = holds.entry(name.to_string()).or_default();
            for field in fields {
                direct(&field.ty, held);
            }
        }
    }
    let endless = holds.keys().filter(|name| reaches_itself(&holds, name));
    endless
        .map(|name| Fault::new("a type of endless size", name.as_str()))
        .collect()
}

/// The types that a value holds in place.
fn direct(ty: &Type, held: &mut BTreeSet<String>) {
    let Type::Path(path) = ty else { return };
    let Some(last) = path.path.segments.last() else {
        return;
    };
    let name = last.ident.to_string();
    if ["Vec", "Box", "BTreeMap"].contains(&name.as_str()) {
        return;
    }
    if let PathArguments::AngleBracketed(arguments) = &last.arguments {
        for argument in &arguments.args {
            if let GenericArgument::Type(inner) = argument {
                direct(inner, held);
            }
        }
    }
    // `runtime::Value` is none of ours, `Value` may be.
    if path.path.segments.len() == 1 {
        held.insert(name);
    }
}

fn reaches_itself(holds: &BTreeMap<String, BTreeSet<String>>, name: &str) -> bool {
    let mut open: Vec<&String> = holds[name].iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(next) = open.pop() {
        if next == name {
            return true;
        }
        if seen.insert(next) {
            open.extend(holds.get(next).into_iter().flatten());
        }
    }
    false
}
