//! Names in the code lead somewhere.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{Item, UseTree};

use super::leaves;
use crate::checks::declared::declared;
use crate::fault::Fault;

/// Types of the prelude.
const PRELUDE: &[&str] = &[
    "Self",
    "String",
    "Vec",
    "Option",
    "Result",
    "Box",
    "From",
    "Into",
    "IntoIterator",
    "Default",
    "Clone",
    "Iterator",
    "Some",
    "None",
    "Ok",
    "Err",
    "ToOwned",
    "AsRef",
    "ToString",
    "Fn",
    "FnOnce",
    "Send",
    "Sync",
];

/// Names of no type, imports that nothing uses, and imports of nothing.
pub(super) fn check(path: &str, file: &syn::File, types: &BTreeSet<String>) -> Vec<Fault> {
    if path.starts_with("src/runtime/") || path == "src/lib.rs" {
        return Vec::new();
    }
    let mut walk = Walk {
        path,
        types,
        known: BTreeSet::new(),
        used: BTreeSet::new(),
        open: 0,
        faults: Vec::new(),
    };
    let mut imported = Vec::new();
    for item in &file.items {
        match item {
            Item::Macro(item) => walk.known.extend(
                declared(&item.mac)
                    .filter(|made| made.is_type)
                    .map(|made| made.name),
            ),
            Item::Struct(item) => drop(walk.known.insert(item.ident.to_string())),
            Item::Enum(item) => drop(walk.known.insert(item.ident.to_string())),
            Item::Type(item) => drop(walk.known.insert(item.ident.to_string())),
            Item::Use(item) => {
                let mut names = Vec::new();
                leaves(&item.tree, &mut names);
                walk.known.extend(names.iter().cloned());
                if matches!(item.vis, syn::Visibility::Inherited) {
                    imported.extend(names);
                }
                walk.sibling(&item.tree);
            }
            _ => {}
        }
    }
    walk.visit_file(file);
    for name in imported {
        let traits = ["_"];
        if !walk.used.contains(&name) && !traits.contains(&name.as_str()) {
            walk.fault("an import that nothing uses", &name);
        }
    }
    walk.faults
}

struct Walk<'a> {
    path: &'a str,
    types: &'a BTreeSet<String>,
    known: BTreeSet<String>,
    used: BTreeSet<String>,
    /// How many blocks around this place import all names of some module.
    open: usize,
    faults: Vec<Fault>,
}

impl Walk<'_> {
    fn fault(&mut self, kind: &str, name: &str) {
        let part = self.path.split('/').nth(1).unwrap_or_default();
        self.faults.push(Fault::new(
            format!("{kind} ({part})"),
            format!("{}: {name}", self.path),
        ));
    }

    /// `use super::{…}` in a file of types.
    fn sibling(&mut self, tree: &UseTree) {
        let UseTree::Path(path) = tree else { return };
        if path.ident != "super" || !self.path.starts_with("src/types/") {
            return;
        }
        let mut names = Vec::new();
        leaves(&path.tree, &mut names);
        for name in names {
            if !self.types.contains(&name) {
                self.fault("an import of nothing", &name);
            }
        }
    }

    /// All words of a macro's tokens count as used.
    fn words(&mut self, tokens: proc_macro2::TokenStream) {
        for token in tokens {
            match token {
                proc_macro2::TokenTree::Ident(ident) => drop(self.used.insert(ident.to_string())),
                proc_macro2::TokenTree::Group(group) => self.words(group.stream()),
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Walk<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        if let Some(first) = words.first() {
            self.used.insert(first.clone());
        }
        if let Some(at) = words.iter().position(|word| word == "types") {
            let named = words.get(at + 1).filter(|name| !self.types.contains(*name));
            if let Some(name) = named {
                self.fault("a type that is not there", name);
            }
        }
        if let [only] = words.as_slice() {
            let is_type = only.starts_with(|c: char| c.is_ascii_uppercase())
                && only.chars().any(|c| c.is_ascii_lowercase());
            if is_type
                && self.open == 0
                && !self.known.contains(only)
                && !PRELUDE.contains(&only.as_str())
            {
                self.fault("a name that is not there", only);
            }
        }
        visit::visit_path(self, path);
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        let imports_all = |statement: &syn::Stmt| {
            let syn::Stmt::Item(Item::Use(item)) = statement else {
                return false;
            };
            let mut names = Vec::new();
            leaves(&item.tree, &mut names);
            names.is_empty()
        };
        let open = usize::from(block.stmts.iter().any(imports_all));
        self.open += open;
        visit::visit_block(self, block);
        self.open -= open;
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        // `request!` names the type that all requests are.
        if item
            .path
            .segments
            .last()
            .is_some_and(|segment| segment.ident == "request")
        {
            self.used.insert("Request".to_owned());
        }
        self.words(item.tokens.clone());
        visit::visit_macro(self, item);
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}
