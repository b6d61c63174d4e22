//! Items: none twice, and each name leads to one.

mod names;

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens as _;
use syn::{Fields, ImplItem, Item, ReturnType, UseTree};

use super::Parsed;
use super::declared::declared;
use crate::fault::Fault;

/// Methods that `runtime::request!` adds.
const REQUEST: &[&str] = &[
    "body",
    "send",
    "send_blocking",
    "build",
    "timeout",
    "deadline",
    "max_retries",
    "header",
    "query",
    "body_field",
];

/// Items, fields, variants, methods and arguments with the name of another, and names of nothing.
pub(super) fn check(parsed: &Parsed) -> Vec<Fault> {
    let types = types(parsed);
    let mut faults = Vec::new();
    for (path, file) in parsed.iter().filter(|(path, _)| path.starts_with("src/")) {
        let mut names = Names::new(path);
        for item in &file.items {
            names.item(item);
        }
        faults.extend(names.faults);
        faults.extend(names::check(path, file, &types));
    }
    faults.extend(modules(parsed));
    faults
}

/// The names that `crate::types` has.
fn types(parsed: &Parsed) -> BTreeSet<String> {
    let mut names = Vec::new();
    let items = parsed.get("src/types/mod.rs").map(|file| file.items.iter());
    for item in items.into_iter().flatten() {
        if let Item::Use(item) = item {
            leaves(&item.tree, &mut names);
        }
    }
    names.into_iter().collect()
}

/// What a `use` brings in.
fn leaves(tree: &UseTree, names: &mut Vec<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, names),
        UseTree::Name(name) => names.push(name.ident.to_string()),
        UseTree::Rename(rename) => names.push(rename.rename.to_string()),
        UseTree::Glob(_) => {}
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
    }
}

/// Each declared module has a file.
fn modules(parsed: &Parsed) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, file) in parsed.iter().filter(|(path, _)| path.starts_with("src/")) {
        let folder = match path.rsplit_once('/') {
            Some((folder, "lib.rs" | "mod.rs")) => folder.to_owned(),
            _ => path.trim_end_matches(".rs").to_owned(),
        };
        for item in &file.items {
            let Item::Mod(item) = item else { continue };
            let name = item.ident.to_string();
            let name = name.trim_start_matches("r#");
            let (file, in_folder) = (
                format!("{folder}/{name}.rs"),
                format!("{folder}/{name}/mod.rs"),
            );
            if item.content.is_none()
                && !parsed.contains_key(&file)
                && !parsed.contains_key(&in_folder)
            {
                faults.push(Fault::new(
                    "a module without a file",
                    format!("{path}: {name}"),
                ));
            }
        }
    }
    faults
}

/// The names of one file.
struct Names<'p> {
    path: &'p str,
    seen: BTreeSet<(&'static str, String)>,
    methods: BTreeMap<String, BTreeSet<String>>,
    faults: Vec<Fault>,
}

impl<'p> Names<'p> {
    fn new(path: &'p str) -> Self {
        Self {
            path,
            seen: BTreeSet::new(),
            methods: BTreeMap::new(),
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, kind: &str, name: &str) {
        let part = self.path.split('/').nth(1).unwrap_or_default();
        self.faults.push(Fault::new(
            format!("{kind} ({part})"),
            format!("{}: {name}", self.path),
        ));
    }

    fn add(&mut self, space: &'static str, name: String) {
        if self.seen.contains(&(space, name.clone())) {
            self.fault(&format!("two items of one name, {space}"), &name);
        }
        self.seen.insert((space, name));
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Const(item) => self.add("value", item.ident.to_string()),
            Item::Static(item) => self.add("value", item.ident.to_string()),
            Item::Fn(item) => {
                self.add("value", item.sig.ident.to_string());
                self.arguments(&item.sig);
            }
            Item::Mod(item) => self.add("type", item.ident.to_string()),
            Item::Type(item) => self.add("type", item.ident.to_string()),
            Item::Struct(item) => {
                self.add("type", item.ident.to_string());
                self.fields(&item.ident.to_string(), &item.fields);
            }
            Item::Enum(item) => {
                self.add("type", item.ident.to_string());
                let names: Vec<String> = item
                    .variants
                    .iter()
                    .map(|variant| variant.ident.to_string())
                    .collect();
                self.distinct("variants", &item.ident.to_string(), &names);
            }
            Item::Use(item) => {
                let mut names = Vec::new();
                leaves(&item.tree, &mut names);
                for name in names {
                    self.add("type", name);
                }
            }
            Item::Impl(item) => self.implementation(item),
            Item::Macro(item) => {
                self.declared(&item.mac);
                self.request(&item.mac);
            }
            _ => {}
        }
    }

    /// What a macro declares.
    fn declared(&mut self, item: &syn::Macro) {
        let Some(made) = declared(item) else { return };
        self.distinct("members", &made.name, &made.members);
        self.distinct("wire texts", &made.name, &made.wires);
        if made.is_type {
            self.add("type", made.name);
        } else {
            let methods = self.methods.entry(made.name).or_default();
            methods.extend(made.members);
        }
    }

    fn fields(&mut self, owner: &str, fields: &Fields) {
        let names: Vec<String> = fields
            .iter()
            .filter_map(|field| Some(field.ident.as_ref()?.to_string()))
            .collect();
        self.distinct("fields", owner, &names);
    }

    fn distinct(&mut self, what: &str, owner: &str, names: &[String]) {
        let mut seen = BTreeSet::new();
        for name in names {
            if !seen.insert(name) {
                self.fault(
                    &format!("two {what} of one name"),
                    &format!("{owner}::{name}"),
                );
            }
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        let owner = item.self_ty.to_token_stream().to_string();
        if let Some((path, ..)) = &item.trait_ {
            let path = path.to_token_stream();
            self.add("impl", format!("{path} for {owner}"));
            return;
        }
        for inner in &item.items {
            let ImplItem::Fn(method) = inner else {
                continue;
            };
            let name = method.sig.ident.to_string();
            self.arguments(&method.sig);
            if !self
                .methods
                .entry(owner.clone())
                .or_default()
                .insert(name.clone())
            {
                self.fault("two methods of one name", &format!("{owner}::{name}"));
            }
        }
    }

    fn arguments(&mut self, signature: &syn::Signature) {
        let mut names = Vec::new();
        for input in &signature.inputs {
            if let syn::FnArg::Typed(input) = input {
                names.push(input.pat.to_token_stream().to_string());
            }
        }
        self.distinct("arguments", &signature.ident.to_string(), &names);
        if let ReturnType::Default = signature.output {
            self.fault(
                "a function that returns nothing",
                &signature.ident.to_string(),
            );
        }
    }

    /// `runtime::request!(NAME, name: Name, …)` declares the type `NAME`, and adds methods to `Name`.
    fn request(&mut self, item: &syn::Macro) {
        if item
            .path
            .segments
            .last()
            .is_none_or(|segment| segment.ident != "request")
        {
            return;
        }
        let mut tokens = item.tokens.clone().into_iter();
        let operation = tokens.next().map(|token| token.to_string());
        self.add("type", operation.unwrap_or_default());
        let owner = tokens.nth(3).map(|token| token.to_string());
        let owner = owner.unwrap_or_default();
        let methods = self.methods.get(&owner).cloned().unwrap_or_default();
        for name in REQUEST.iter().filter(|name| methods.contains(**name)) {
            self.fault("two methods of one name", &format!("{owner}::{name}"));
        }
    }
}
