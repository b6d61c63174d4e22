//! The names of types: of schemas first, then of what is written inside them.

use super::answers;
use super::names::{self, Case};
use crate::api::{Api, Origin, Role, TypeDef};
use crate::config::{Config, Key};
use std::collections::HashSet;

/// The name the config knows a type by: the schema's, or else `name`.
pub(super) fn config_key<'a>(def: &'a TypeDef, name: &'a str) -> &'a str {
    match &def.origin {
        Origin::Schema(schema) => schema,
        _ => name,
    }
}

/// The names of all types: first the named schemas', then those made from where a type is written.
pub(super) fn name_types(api: &Api, config: &Config) -> (Vec<String>, Vec<String>) {
    let schemas = schemas(api);
    let (mut preferred, mut own) = (vec![None; api.types.len()], Vec::new());
    for index in 0..api.types.len() {
        own.push(wanted(api, (config, &schemas), index, &mut preferred).0);
    }
    let preferred: Vec<String> = preferred.into_iter().flatten().collect();
    let is_named = |index: usize| matches!(api.types[index].origin, Origin::Schema(_));
    let (named, inline): (Vec<usize>, Vec<usize>) =
        (0..api.types.len()).partition(|&index| is_named(index));
    let mut given_names = preferred.clone();
    let mut taken: Vec<String> = Vec::new();
    for group in [named, inline] {
        let wires: Vec<String> = group.iter().map(|&index| wire(&api.types[index])).collect();
        let wires: Vec<&str> = wires.iter().map(String::as_str).collect();
        let wanted: Vec<String> = group
            .iter()
            .map(|&index| preferred[index].clone())
            .collect();
        let reserved: Vec<&str> = taken.iter().map(String::as_str).collect();
        let given = names::distinct(&wires, &wanted, &reserved);
        for (&index, name) in group.iter().zip(&given) {
            given_names[index].clone_from(name);
        }
        taken = given;
    }
    for ((def, own), given) in api.types.iter().zip(&own).zip(&given_names) {
        give(rename((config, &schemas), def, own), given);
    }
    let own = api.types.iter().zip(own).zip(&given_names);
    let own = own.map(
        |((def, own), given)| match rename((config, &schemas), def, &own) {
            Some(_) => own,
            None => given.clone(),
        },
    );
    let own = own.collect();
    (given_names, own)
}

/// The names of schemas that are types.
fn schemas(api: &Api) -> HashSet<&str> {
    let names = api.types.iter().filter_map(|def| match &def.origin {
        Origin::Schema(name) => Some(name.as_str()),
        _ => None,
    });
    names.collect()
}

/// The name that the config wants for a type whose own name is `name`. What is said of a schema is not said of a type that
/// happens to be called the same.
fn rename<'c>(
    (config, schemas): (&'c Config, &HashSet<&str>),
    def: &TypeDef,
    name: &str,
) -> Option<&'c Key> {
    if !matches!(def.origin, Origin::Schema(_)) && schemas.contains(name) {
        return None;
    }
    let mut options = config.type_options(config_key(def, name));
    options.find_map(|options| options.rename.as_ref())
}

/// Notes that a wanted name was given.
pub(super) fn give(wanted: Option<&Key>, given: &str) {
    if let Some(key) = wanted.filter(|key| key.text == given) {
        key.take();
    }
}

/// What tells a type from others with the same name.
fn wire(def: &TypeDef) -> String {
    match &def.origin {
        Origin::Schema(name) => name.clone(),
        Origin::Inline(_, words)
        | Origin::Part(_, words)
        | Origin::Payload(_, words)
        | Origin::Operation(_, _, words) => {
            format!("{} {}", def.pointer, words.join(" "))
        }
    }
}

/// The name that a type has by itself, and the one that the config wants or else the same. A type's name starts with that
/// of the type it is written in, which may come later.
fn wanted(
    api: &Api,
    renames: (&Config, &HashSet<&str>),
    index: usize,
    names: &mut Vec<Option<String>>,
) -> (String, String) {
    let def = &api.types[index];
    let words = match &def.origin {
        Origin::Schema(name) => name.clone(),
        Origin::Inline(parent, words) => {
            let parent = match &names[parent.0] {
                Some(name) => name.clone(),
                None => wanted(api, renames, parent.0, names).1,
            };
            format!("{parent} {}", words.join(" "))
        }
        Origin::Part(name, words) => format!("{name} {}", words.join(" ")),
        Origin::Payload(name, words) => format!("{name} payload {}", words.join(" ")),
        Origin::Operation(index, role, words) => format!(
            "{} {} {}",
            api.operations[*index].id,
            role_word(role),
            words.join(" ")
        ),
    };
    let own = names::name(&words, Case::Type);
    let rename = rename(renames, def, &own);
    let wanted = rename.map_or_else(|| own.clone(), |key| key.text.clone());
    names[index] = Some(wanted.clone());
    (own, wanted)
}

fn role_word(role: &Role) -> String {
    match role {
        Role::Body => "params".to_owned(),
        Role::Answer => "response".to_owned(),
        Role::Item => "item".to_owned(),
        Role::Success(status) => answers::reason(status),
        Role::Error(status) => format!("error {status}"),
        Role::Parameter(name) => name.clone(),
    }
}
