//! The tables of unions: as many entries as there are variants, by the same names.

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

/// The variants of each enum.
fn members(file: &syn::File) -> BTreeMap<String, BTreeSet<String>> {
    let mut members = BTreeMap::new();
    for item in &file.items {
        if let Item::Enum(item) = item {
            let names = item
                .variants
                .iter()
                .map(|variant| variant.ident.to_string());
            members.insert(
                item.ident.to_string(),
                names.filter(|name| name != "Unrecognized").collect(),
            );
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
    if kind != "union" {
        return None;
    }
    let mut names = BTreeSet::new();
    for line in lines(body) {
        let name = line[0].to_string();
        if !names.insert(name.clone()) {
            return Some(format!("{owner}: {name} twice"));
        }
    }
    let expected = members.get(&owner);
    (expected != Some(&names)).then(|| format!("{owner} has {expected:?}, its table {names:?}"))
}

/// The entries of a table, without the commas between them.
fn lines(body: TokenStream) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    let lines = tokens.split(is_comma).filter(|line| !line.is_empty());
    lines.map(<[TokenTree]>::to_vec).collect()
}
