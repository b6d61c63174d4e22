//! The tables of models: as many entries as there are fields and variants, by the same names.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::Item;

use super::Parsed;
use crate::fault::Fault;

/// Tables that do not fit the types they are of.
pub(super) fn check(parsed: &Parsed) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, file) in parsed
        .iter()
        .filter(|(path, _)| path.starts_with("src/types/"))
    {
        let members = members(file);
        for item in &file.items {
            let Item::Macro(item) = item else { continue };
            let kind = item
                .mac
                .path
                .segments
                .last()
                .map(|segment| segment.ident.to_string());
            if let Some(fault) = table(&kind.unwrap_or_default(), &item.mac.tokens, &members) {
                faults.push(Fault::new(
                    "a table that does not fit",
                    format!("{path}: {fault}"),
                ));
            }
        }
    }
    faults
}

/// The fields and variants of each type.
fn members(file: &syn::File) -> BTreeMap<String, BTreeSet<String>> {
    let mut members = BTreeMap::new();
    for item in &file.items {
        match item {
            Item::Struct(item) => {
                let names = item
                    .fields
                    .iter()
                    .filter_map(|field| Some(field.ident.as_ref()?.to_string()));
                members.insert(item.ident.to_string(), names.collect());
            }
            Item::Enum(item) => {
                let names = item
                    .variants
                    .iter()
                    .map(|variant| variant.ident.to_string());
                members.insert(
                    item.ident.to_string(),
                    names.filter(|name| name != "Unrecognized").collect(),
                );
            }
            _ => {}
        }
    }
    members
}

/// What is wrong with a table.
fn table(
    kind: &str,
    tokens: &TokenStream,
    members: &BTreeMap<String, BTreeSet<String>>,
) -> Option<String> {
    let mut tokens = tokens.clone().into_iter();
    let owner = tokens.next()?.to_string();
    let body = tokens.find_map(|token| match token {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    })?;
    let mut lines = lines(body);
    // `object! { … } with a: A, b: B`: fields that are objects of their own.
    let parts: Vec<TokenTree> = tokens.collect();
    if let Some((_, parts)) = parts.split_first() {
        lines.extend(split(parts).map(|part| vec![part[0].clone(); 4]));
    }
    let (mut names, mut wires) = (BTreeSet::new(), BTreeSet::new());
    for line in &lines {
        let words: Vec<String> = line.iter().map(ToString::to_string).collect();
        let (name, wire) = match kind {
            "object" if words[0] == "." => (words.get(2)?, None),
            "object" | "string_enum" => (words.get(3)?, Some(&words[0])),
            "union" => (&words[0], None),
            _ => return None,
        };
        if !names.insert(name.clone()) {
            return Some(format!("{owner}: {name} twice"));
        }
        if wire.is_some_and(|wire| !wires.insert(wire.clone())) {
            return Some(format!("{owner}: {} twice", words[0]));
        }
    }
    let expected = members.get(&owner);
    (expected != Some(&names)).then(|| format!("{owner} has {expected:?}, its table {names:?}"))
}

/// The entries of a table, without the commas between them.
fn lines(body: TokenStream) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    split(&tokens).map(<[TokenTree]>::to_vec).collect()
}

/// What stands between commas.
fn split(tokens: &[TokenTree]) -> impl Iterator<Item = &[TokenTree]> {
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    tokens.split(is_comma).filter(|line| !line.is_empty())
}
